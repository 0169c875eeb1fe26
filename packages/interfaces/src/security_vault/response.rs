//! What the security vault answers.

use super::{Params, Tier};
use crate::shared::asset::Asset;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Uint128};

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// Who may pause.
    pub guardian: Option<Addr>,
    /// The numbers.
    pub params: Params,
}

/// A tranche.
#[cw_serde]
pub struct TrancheResponse {
    /// Its id.
    pub id: u64,
    /// What is staked.
    pub asset: Asset,
    /// The only contract that may hold, cover and slash.
    pub slasher: Addr,
    /// The order in which losses reach tranches.
    pub seniority: u8,
    /// From the start of a cooldown to its payout, in seconds.
    pub cooldown: u64,
    /// Assets that stay for ever.
    pub floor: Uint128,
    /// Holds up to this are ignored.
    pub min_hold: Uint128,
    /// Lock tiers.
    pub tiers: Vec<Tier>,
    /// Assets, counted internally.
    pub assets: Uint128,
    /// All shares, cooling or not.
    pub shares: Uint128,
    /// Shares in cooldown.
    pub cooling: Uint128,
    /// Sum of the holds.
    pub held: Uint128,
    /// What deficits took from these shares and nobody has paid back.
    pub outstanding_loss: Uint128,
    /// Paid in by stakers since birth.
    pub staked: Uint128,
    /// Paid out to stakers since birth.
    pub paid_out: Uint128,
    /// Taken by cover since birth.
    pub covered: Uint128,
    /// Taken by slashes since birth.
    pub slashed: Uint128,
}

/// What counts as security.
#[cw_serde]
pub struct ActiveResponse {
    /// One item per tranche asked for, in the same order.
    pub tranches: Vec<Active>,
}

/// What of one tranche counts as security.
#[cw_serde]
pub struct Active {
    /// The tranche.
    pub tranche: u64,
    /// Assets of the shares that are not cooling down, rounded down.
    pub assets: Uint128,
    /// The part of `assets` above the floor.
    pub slashable: Uint128,
}

/// What an owner has in a tranche.
#[cw_serde]
pub struct PositionResponse {
    /// Shares that are not cooling down.
    pub shares: Uint128,
    /// Shares in cooldown.
    pub cooling: Uint128,
    /// What all of these are worth in the tranche's asset, rounded down.
    pub assets: Uint128,
    /// Rewards that a claim pays now.
    pub rewards: Vec<(Asset, Uint128)>,
    /// Recoveries that a claim pays now, in the tranche's asset.
    pub recovered: Uint128,
    /// What was lost and not yet recovered, in the tranche's asset, rounded up.
    pub outstanding_loss: Uint128,
}

/// A position with its owner.
#[cw_serde]
pub struct OwnedPosition {
    /// The owner.
    pub owner: Addr,
    /// What the owner has.
    pub position: PositionResponse,
}

/// What the vault holds for the stakers of a tranche besides its assets.
#[cw_serde]
pub struct OwedResponse {
    /// Recoveries that nobody has claimed, in the tranche's asset.
    pub recovered: Uint128,
    /// Rewards, one item per token listed, the tranche's own asset first.
    pub rewards: Vec<RewardResponse>,
}

/// Rewards of a tranche in one token.
#[cw_serde]
pub struct RewardResponse {
    /// The token.
    pub asset: Asset,
    /// Received and not claimed.
    pub unpaid: Uint128,
    /// The part of `unpaid` that is still to be earned, rounded up.
    pub unvested: Uint128,
    /// When all of it will have been earned, in seconds since the epoch; later if nobody is there to earn it.
    pub end: u64,
}

/// A cooldown.
#[cw_serde]
pub struct CooldownResponse {
    /// Its id, unique in the vault.
    pub id: u64,
    /// The shares that leave.
    pub shares: Uint128,
    /// When it can be paid, in seconds since the epoch.
    pub end: u64,
}

/// A hold.
#[cw_serde]
pub struct HoldResponse {
    /// The slasher's id of it.
    pub id: u64,
    /// Assets that must stay.
    pub amount: Uint128,
}

/// What cover paid.
#[cw_serde]
pub struct CoverResponse {
    /// The amount sent with this answer, at most what was asked.
    pub paid: Uint128,
}

/// What a slash took.
#[cw_serde]
pub struct SlashResponse {
    /// The amount, zero for an id that was used before.
    pub amount: Uint128,
}
