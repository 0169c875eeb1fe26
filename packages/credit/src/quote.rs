//! A collateral and its price.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus, PriceUse};
use interfaces::{stored, Asset};

use crate::error::{CreditError, Result};

/// A listed collateral.
#[derive(Clone, Debug, PartialEq)]
pub struct Collateral {
    /// Asset that is posted.
    pub asset: Asset,
    /// The oracle feed of its price in the base asset.
    pub feed: u64,
    /// Cap, in units of the collateral.
    pub cap: Uint128,
    /// When `feed` became its feed, in seconds since the epoch; zero for the first feed.
    pub feed_since: u64,
}

stored!(Collateral { asset, feed, cap, feed_since });

/// A collateral with its price record.
#[derive(Clone)]
pub struct Quote {
    /// The collateral's id.
    pub id: u64,
    /// The collateral.
    pub collateral: Collateral,
    /// Price record; absent when it cannot be read, which counts as a missing price.
    pub record: Option<FeedRecord>,
}

impl Quote {
    /// Price for the given use. Errors: `NoRecord`, `Price`.
    pub fn price(&self, now: u64, purpose: PriceUse) -> Result<Decimal> {
        let no_record = CreditError::NoRecord { collateral: self.id, feed: self.collateral.feed };
        let record = self.record.as_ref().ok_or(no_record)?;
        record.price(now, purpose).map_err(|error| CreditError::Price { collateral: self.id, error })
    }

    /// See [`usable`].
    pub fn usable(&self, now: u64) -> Option<Decimal> {
        usable(self.record.as_ref()?, now)
    }

    /// See [`remembered`].
    pub fn remembered(&self, now: u64, memory: u64) -> Option<Decimal> {
        remembered(self.record.as_ref()?, now, memory)
    }

    /// Seconds in which the feed was readable, plus those since its last price stopped counting, so that a permanently dead feed
    /// does not stop a clock for ever; absent without a record.
    pub fn uptime(&self, now: u64, memory: u64) -> Option<u64> {
        let record = self.record.as_ref()?;
        Some(record.uptime(now).saturating_add(now.saturating_sub(forgotten_at(record, memory))))
    }
}

/// Liquidation price above zero; absent when there is none.
pub(crate) fn usable(record: &FeedRecord, now: u64) -> Option<Decimal> {
    record.price(now, PriceUse::Liquidation {}).ok().filter(|price| !price.is_zero())
}

/// The last accepted price, while it has been unusable for less than `memory` seconds.
pub(crate) fn remembered(record: &FeedRecord, now: u64, memory: u64) -> Option<Decimal> {
    Some(record.price).filter(|_| now < forgotten_at(record, memory))
}

/// First second at which the last accepted price of a feed no longer counts, unless the feed is written again.
fn forgotten_at(record: &FeedRecord, memory: u64) -> u64 {
    let since = if record.status == FeedStatus::Halted { record.updated_at } else { record.expires_at };
    since.saturating_add(memory)
}
