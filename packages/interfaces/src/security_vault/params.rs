//! What governance decides about tranches.

use crate::shared::asset::AssetUnchecked;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};

/// The numbers that governance sets.
#[cw_serde]
pub struct Params {
    /// No payout comes later than the end of its cooldown plus this, whatever is held, in seconds.
    pub max_hold: u64,
    /// Over how long a reward is paid out, in seconds.
    pub reward_period: u64,
    /// Who gets slashed stake that pays nobody's loss.
    pub slash_recipient: String,
}

/// A tranche to be.
#[cw_serde]
pub struct NewTranche {
    /// What is staked.
    pub asset: AssetUnchecked,
    /// The only contract that may hold, cover and slash.
    pub slasher: String,
    /// The order in which losses reach tranches of one slasher: higher is paid later. For readers; the slasher
    /// decides.
    pub seniority: u8,
    /// From the start of a cooldown to its payout, in seconds.
    pub cooldown: u64,
    /// Assets (and shares) that stay for ever: the first staker leaves that many shares to nobody, cover stops there.
    pub floor: Uint128,
    /// Holds of at most this amount are ignored, so that dust traps nobody.
    pub min_hold: Uint128,
    /// Lock tiers; the first one must be `{lock: 0, weight: 1}`. Further ones wait.
    pub tiers: Vec<Tier>,
}

/// A lock tier: how long stake is locked and what it then weighs in rewards and votes.
#[cw_serde]
pub struct Tier {
    /// Seconds from staking during which no cooldown starts.
    pub lock: u64,
    /// Reward and vote weight of a share.
    pub weight: Decimal,
}

/// Stake that exists from the beginning.
#[cw_serde]
pub struct GenesisStake {
    /// The tranche.
    pub tranche: u64,
    /// The owner.
    pub owner: String,
    /// The amount of the tranche's asset.
    pub amount: Uint128,
}
