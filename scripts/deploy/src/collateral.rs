//! `market.collateral.2.cap=500000000`: a change of a listed collateral's settings, its difference, and the message for it.

use anyhow::Result;
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, WasmMsg};
use interfaces::credit_market::CollateralResponse;
use interfaces::oracle_aggregator::{FeedResponse, PriceUse};
use interfaces::risk_steward::{set_cap, CollateralSettings, ExecuteMsg};
use std::collections::BTreeMap;
use thiserror::Error;

/// Prefix of the paths of collaterals; an id and the name of a setting follow.
pub(crate) const SECTION: &str = "market.collateral.";

/// Why a change of a collateral is none.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CollateralError {
    /// The path does not name a setting.
    #[error("write {SECTION}ID.cap or {SECTION}ID.feed", SECTION = SECTION)]
    NoSetting,
    /// The market lists no collateral of this id; the error names those that it lists, each with its asset.
    #[error("the market has no collateral {id}; it lists {}", listed.join(", "))]
    NotListed {
        /// The id.
        id: String,
        /// What there is.
        listed: Vec<String>,
    },
    /// The value is not a whole number, or is outside the range of its type.
    #[error("is no whole number from 0 to {max}")]
    NoNumber {
        /// The greatest value.
        max: u128,
    },
    /// The oracle has no feed of this id.
    #[error("the oracle has no feed {feed}")]
    NoFeed {
        /// The id.
        feed: u64,
    },
    /// The feed cannot price a collateral.
    #[error("feed {feed} {reason}")]
    DeadFeed {
        /// The id.
        feed: u64,
        /// Why.
        reason: &'static str,
    },
    /// The market has this value already.
    #[error("is that already")]
    Unchanged,
}

/// The collaterals of a market with the requested changes.
pub(crate) struct Collaterals {
    listed: Vec<CollateralResponse>,
    wanted: BTreeMap<u64, CollateralSettings>,
}

impl Collaterals {
    pub(crate) const fn new(listed: Vec<CollateralResponse>) -> Self {
        Self { listed, wanted: BTreeMap::new() }
    }

    /// Sets the value of a path such as `2.cap`. Returns the difference, with the posted amount or with the prices at `now`.
    /// `feed` looks a feed up.
    pub(crate) fn set(
        &mut self,
        (path, text): (&str, &str),
        now: u64,
        feed: &dyn Fn(u64) -> Result<Option<FeedResponse>>,
    ) -> Result<String> {
        let (id, setting) = path.split_once('.').ok_or(CollateralError::NoSetting)?;
        let found = self.listed.iter().find(|it| it.id.to_string() == id);
        let live = found.ok_or_else(|| CollateralError::NotListed { id: id.into(), listed: self.names() })?;
        let wanted = self.wanted.entry(live.id).or_insert_with(|| settings(live));
        let before = *wanted;
        let (old, note) = match setting {
            "cap" => {
                wanted.cap = text.parse().map_err(|_| CollateralError::NoNumber { max: u128::MAX })?;
                (before.cap.to_string(), format!("{} posted", live.posted))
            }
            "feed" => {
                wanted.feed = text.parse().map_err(|_| CollateralError::NoNumber { max: u64::MAX.into() })?;
                let new = feed(wanted.feed)?.ok_or(CollateralError::NoFeed { feed: wanted.feed })?;
                ensure_alive(&new)?;
                let was = feed(before.feed)?.map_or_else(|| "none".into(), |was| quote(&was, now));
                (before.feed.to_string(), format!("{was} -> {}", quote(&new, now)))
            }
            _ => return Err(CollateralError::NoSetting.into()),
        };
        if *wanted == before {
            return Err(CollateralError::Unchanged.into());
        }
        Ok(format!("{SECTION}{path}: {old} -> {text} ({}, {note})", live.asset))
    }

    /// The feeds of all collaterals after the changes.
    pub(crate) fn feeds(&self) -> Vec<u64> {
        self.listed.iter().map(|it| self.wanted.get(&it.id).map_or(it.feed, |wanted| wanted.feed)).collect()
    }

    /// A message for each collateral that changes: to the steward contract, which sets only the changed values, or to the market.
    pub(crate) fn messages(&self, market: &str, steward: Option<&str>) -> Result<Vec<CosmosMsg>> {
        let changed = self.listed.iter().filter_map(|it| Some((it.id, settings(it), *self.wanted.get(&it.id)?)));
        let message = |(collateral, from, to): (u64, CollateralSettings, CollateralSettings)| {
            let Some(steward) = steward else {
                return Ok(set_cap(&Addr::unchecked(market), collateral, to.cap, to.feed)?);
            };
            let amend = ExecuteMsg::AmendCollateral { market: market.into(), collateral, from, to };
            let msg = to_json_binary(&amend)?;
            Ok(WasmMsg::Execute { contract_addr: steward.into(), msg, funds: vec![] }.into())
        };
        changed.map(message).collect()
    }

    fn names(&self) -> Vec<String> {
        self.listed.iter().map(|it| format!("{} ({})", it.id, it.asset)).collect()
    }
}

const fn settings(live: &CollateralResponse) -> CollateralSettings {
    CollateralSettings { cap: live.cap, feed: live.feed }
}

/// A collateral whose feed never had a price counts for nothing, and accounts that borrowed against it can be closed.
fn ensure_alive(feed: &FeedResponse) -> Result<(), CollateralError> {
    let reason = match feed {
        FeedResponse { retired: true, .. } => "is retired",
        FeedResponse { record: None, .. } => "has had no price yet",
        _ => return Ok(()),
    };
    Err(CollateralError::DeadFeed { feed: feed.id, reason })
}

/// A feed's name and the price at which it liquidates.
fn quote(feed: &FeedResponse, now: u64) -> String {
    let price = feed.record.as_ref().and_then(|record| record.price(now, PriceUse::Liquidation {}).ok());
    let price = price.map_or_else(|| "without a price now".into(), |price| format!("at {price}"));
    format!("{} {price}", feed.name)
}

#[cfg(test)]
pub(crate) mod tests;
