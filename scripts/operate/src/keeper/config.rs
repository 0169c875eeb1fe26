//! Settings of a keeper.

use cosmwasm_std::Decimal;
use serde::Deserialize;
use std::path::PathBuf;

/// Settings of a keeper.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct KeeperConfig {
    /// Jobs to do, by name; all when empty.
    pub only: Vec<String>,
    /// Jobs to leave to others.
    pub never: Vec<String>,
    /// Addresses of all keepers of this operator, this one included. The first in turn acts at once, each further one
    /// after `patience` more seconds, so that a second keeper takes over from a dead one and costs nothing beside a live
    /// one.
    pub keepers: Vec<String>,
    /// Time for which a keeper leaves a job to the one before it. Unit: seconds. Default: 8.
    pub patience: u64,
    /// Most gas of a UTC day. Default: 20,000,000,000.
    pub gas_per_day: u64,
    /// File that keeps the day's gas over restarts.
    pub state: Option<PathBuf>,
    /// Most messages of a transaction. Default: 8.
    pub most_messages: usize,
    /// Most gas of a transaction. Default: 20,000,000.
    pub most_gas: u64,
    /// Limit of a close: a round of many feeds is closed in shards that fit into a block, of 32 feeds or of all, and the records. One
    /// message when absent.
    pub medians_per_close: Option<u32>,
    /// Time after a sync in which a close may still read the rate by itself. Unit: seconds. Default: 60.
    pub poke_after: u64,
    /// Rewards from which a compound is worth its gas. Unit: fraction of the bonded stake. Default: 0.0001.
    pub least_rewards: Decimal,
    /// Coins above the buffer's target from which a compound is worth its gas. Unit: units of the native coin. Default:
    /// 1,000,000.
    pub least_idle: u64,
    /// Premium from which a distribution is worth its gas. Unit: base units. Default: 1,000,000.
    pub least_premium: u64,
    /// Reward of a reporter, or of all, from which a message is worth its gas. Unit: smallest units of the token. Default: 1,000,000.
    pub least_reward: u64,
    /// Denoms that come in as staking rewards beside the staked one. Default: none.
    pub other_rewards: Vec<String>,
    /// Time after which the market is refreshed. Unit: seconds. Default: 21600.
    pub refresh_every: u64,
    /// Move of a price after which the market is refreshed. Unit: fraction. Default: 0.05.
    pub refresh_move: f64,
    /// Whether exits are paid to their owners. Default: true.
    pub pay_exits: bool,
    /// Whether failed covers are given up once that is allowed. Default: false, as lenders then keep the loss.
    pub skip_failed: bool,
}

impl Default for KeeperConfig {
    fn default() -> Self {
        Self {
            only: vec![],
            never: vec![],
            keepers: vec![],
            patience: 8,
            gas_per_day: 20_000_000_000,
            state: None,
            most_messages: 8,
            most_gas: 20_000_000,
            medians_per_close: None,
            poke_after: 60,
            least_rewards: Decimal::bps(1),
            least_idle: 1_000_000,
            least_premium: 1_000_000,
            least_reward: 1_000_000,
            other_rewards: vec![],
            refresh_every: 21_600,
            refresh_move: 0.05,
            pay_exits: true,
            skip_failed: false,
        }
    }
}
