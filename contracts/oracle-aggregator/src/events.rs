//! One function per event; [`event`] documents the attributes.

use std::collections::BTreeSet;

use cosmwasm_std::{Addr, Decimal, Event, Uint128};
use interfaces::event;
use interfaces::oracle_aggregator::{event, FeedRecord};
use interfaces::{Asset, AssetAmount};
use risk::Fixed;

use crate::deviation::OfFeed;
use crate::dispute::Dispute;
use crate::roster::Reporter;
use crate::state::Slash;

/// A reporter submitted `prices` prices, not counting those of the feeds `dropped`.
pub fn submit(reporter: &Addr, round: u64, prices: usize, dropped: &[u64]) -> Event {
    event!(event::SUBMIT, reporter, round, prices, dropped = ids(dropped.iter().copied()))
}

/// A round was closed, or failed without a quorum.
pub fn close(round: u64, reporters: u64, power: Uint128, quorum: Uint128, closed: bool) -> Event {
    event!(event::CLOSE, round, reporters, power, quorum, outcome = if closed { "closed" } else { "failed" })
}

/// A shard of a round was observed.
pub fn shard(round: u64, feeds: usize, next: u64) -> Event {
    event!(event::SHARD, round, feeds, next)
}

/// A feed's record was written.
pub fn price(feed: u64, record: &FeedRecord) -> Event {
    event!(event::PRICE, feed, price = record.price, status = record.status)
}

/// Deviations of a reporter were confirmed.
pub fn deviation(reporter: &Addr, deviations: &[OfFeed], level: Fixed) -> Event {
    let largest = deviations.iter().map(|(_, deviation)| deviation.bands).max().unwrap_or_default();
    event!(
        event::DEVIATION,
        reporter,
        feeds = ids(deviations.iter().map(|(feed, _)| *feed)),
        deviation = largest,
        level
    )
}

/// Charges of a close are frozen.
pub fn frozen(feeds: &BTreeSet<u64>, reporters: &BTreeSet<u64>) -> Event {
    event!(event::FROZEN, feeds = ids(feeds.iter().copied()), reporters = ids(reporters.iter().copied()))
}

/// Ids separated by commas, `none` if there are none: an attribute is never empty.
fn ids(ids: impl Iterator<Item = u64>) -> String {
    let ids: Vec<_> = ids.map(|id| id.to_string()).collect();
    if ids.is_empty() {
        return "none".into();
    }
    ids.join(",")
}

/// A reward arrived.
pub fn reward(paid: &AssetAmount) -> Event {
    event!(event::REWARD, asset = paid.asset, amount = paid.amount)
}

/// A reporter's reward was paid.
pub fn claim(reporter: &Reporter, asset: &Asset, commission: Uint128, stakers: Uint128) -> Event {
    event!(event::CLAIM, reporter = reporter.owner, tranche = reporter.tranche, asset, commission, stakers)
}

/// A slash was withheld.
pub fn withheld(reporter: &Addr, dispute: u64, fraction: Decimal) -> Event {
    event!(event::WITHHELD, reporter, dispute, fraction)
}

/// A dispute was opened.
pub fn dispute(id: u64, dispute: &Dispute) -> Event {
    event!(
        event::DISPUTE,
        id,
        reporter = dispute.reporter.owner,
        disputer = dispute.disputer,
        round = dispute.round,
        feed = dispute.feed,
        price = dispute.price,
        asset = dispute.bond.asset,
        bond = dispute.bond.amount,
        expires_at = dispute.expires_at
    )
}

/// A dispute ended.
pub fn dispute_ended(id: u64, dispute: &Dispute, outcome: &str, fraction: Decimal, withheld: Decimal) -> Event {
    event!(
        event::DISPUTE_ENDED,
        id,
        reporter = dispute.reporter.owner,
        disputer = dispute.disputer,
        outcome,
        fraction,
        withheld
    )
}

/// The security vault slashed.
pub fn slash(slash: &Slash) -> Event {
    event!(event::SLASH, reporter = slash.reporter, tranche = slash.tranche, fraction = slash.fraction, id = slash.id)
}

/// The security vault refused a slash.
pub fn slash_failed(slash: &Slash) -> Event {
    event!(event::SLASH_FAILED, reporter = slash.reporter, id = slash.id)
}

/// A source was read or not, or a feed could not be computed.
pub fn poke(feed: u64, updated: bool) -> Event {
    event!(event::POKE, feed, outcome = if updated { "updated" } else { "failed" })
}
