//! Reporters.

use crate::shared::asset::AssetAmount;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal};

/// A reporter to add.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct NewReporter {
    /// Account that is responsible for the reporter and names its operator.
    pub owner: String,
    /// Account that submits prices; the owner when absent.
    pub operator: Option<String>,
    /// Tranche in the security vault that holds the reporter's stake. A tranche backs one reporter only.
    pub tranche: u64,
    /// Part of the reporter's rewards that its owner keeps; the rest goes to the stakers of the tranche. Unit: fraction. Range: 0
    /// to 1. Too low leaves the owner without income; too high leaves their stakers without.
    pub commission: Decimal,
}

/// A reporter.
#[cw_serde]
pub struct ReporterResponse {
    /// Id of the reporter.
    pub id: u64,
    /// Account that is responsible for it and names its operator.
    pub owner: Addr,
    /// Account that submits prices.
    pub operator: Addr,
    /// Account that its owner named as the next operator; absent when none waits to accept.
    pub named_operator: Option<Addr>,
    /// Tranche in the security vault that holds its stake.
    pub tranche: u64,
    /// Part of its rewards that its owner keeps.
    pub commission: Decimal,
    /// Last round it submitted to; absent if that is not one of the last three.
    pub last_round: Option<u64>,
    /// Level of its bucket at its last deviation, in bands.
    pub level: Decimal,
    /// Part of its stake slashed in the present epoch.
    pub slashed_in_epoch: Decimal,
    /// Id of the oldest open dispute about it, if there is one.
    pub dispute: Option<u64>,
    /// Closed rounds since it joined, at most 256: those in which its attendance counts.
    pub rounds: u64,
    /// Those of them in which it reported less than half of the feeds that got a price.
    pub missed: u64,
    /// Those that it missed while at most a third of the power did. More than 128 of them withhold its rewards.
    pub missed_alone: u64,
    /// Feeds in whose medians it has less weight, ascending. At most 64.
    pub missed_feeds: Vec<MissedFeed>,
    /// Moment until which it earns no rewards, in seconds since the epoch; absent while it earns them.
    pub jailed_until: Option<u64>,
    /// Rewards that a claim would pay to its owner and its stakers, by token.
    pub rewards: Vec<AssetAmount>,
}

/// A feed that a reporter missed.
#[cw_serde]
pub struct MissedFeed {
    /// Id of the feed.
    pub feed: u64,
    /// Rounds of the last 256 in which the feed got a price, at most a third of the power missed it and the reporter did. Each costs
    /// 1/512 of its weight in the medians of this feed.
    pub missed: u64,
}
