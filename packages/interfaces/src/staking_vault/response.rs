//! Responses of the staking vault. Amounts are in units of the native coin, moments in seconds since the epoch.

use super::{Params, ValidatorStatus};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// Configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// Native denom.
    pub denom: String,
    /// Address of the LST.
    pub lst: Addr,
    /// Address of the reward collector.
    pub collector: Addr,
    /// Account that may pause.
    pub guardian: Option<Addr>,
    /// Parameters.
    pub params: Params,
}

/// Counters of the ledger.
#[cw_serde]
pub struct LedgerResponse {
    /// Stake bonded at all validators.
    pub bonded: Uint128,
    /// Deposits and swept rewards not yet delegated.
    pub buffer: Uint128,
    /// Rewards still vesting at the time of this block.
    pub unvested: Uint128,
    /// Coins owed to submitted batches and not yet undelegated.
    pub unbonding_backlog: Uint128,
    /// Coins settled and not yet claimed.
    pub settled: Uint128,
    /// Part of the fee that could not be paid to its recipients yet.
    pub held: Uint128,
    /// `bonded + buffer - unvested - unbonding_backlog`: the coins that back all shares.
    pub base: Uint128,
    /// Supply of the LST, as the vault counts it.
    pub shares: Uint128,
    /// Shares of the seed, locked permanently.
    pub locked_shares: Uint128,
    /// Shares escrowed in the open batch.
    pub open_shares: Uint128,
    /// When the open batch can be submitted; none while it has no shares.
    pub submits_at: Option<u64>,
}

/// Redemption rate with its exact parts.
#[cw_serde]
pub struct RedemptionRateResponse {
    /// Native coins that back all shares (`B`).
    pub base: Uint128,
    /// All shares (`S`).
    pub shares: Uint128,
    /// `B / S`, rounded down to 18 digits.
    pub rate: Decimal,
    /// When the ledger was last compared with the chain.
    pub synced_at: u64,
    /// Whether staking is paused.
    pub paused: bool,
}

/// The redemption rate of a day.
#[cw_serde]
pub struct RateSample {
    /// Days since the epoch: `synced_at / 86400`, rounded down.
    pub day: u64,
    /// When it was taken.
    pub synced_at: u64,
    /// Native coins that backed all shares.
    pub base: Uint128,
    /// All shares.
    pub shares: Uint128,
}

/// Price of an exit from the buffer.
#[cw_serde]
pub struct InstantUnstakeResponse {
    /// Native coins that would be paid.
    pub amount: Uint128,
    /// Coins that would stay in the pool.
    pub fee: Uint128,
    /// The buffer: the most that shares may be worth before the fee.
    pub buffer: Uint128,
}

/// A validator of the set.
#[cw_serde]
pub struct ValidatorResponse {
    /// Operator address.
    pub validator: String,
    /// Weight relative to the others.
    pub weight: u64,
    /// Largest part of the bonded stake that it may hold.
    pub cap: Option<Decimal>,
    /// Whether it takes delegations.
    pub status: ValidatorStatus,
    /// Stake bonded there, as of the last sync and the vault's own messages since.
    pub bonded: Uint128,
    /// Unbonding entries that are not yet complete.
    pub entries: u64,
    /// When the last redelegation into it completes; before that no stake may be redelegated out of it. Zero for never.
    pub unlocks_at: u64,
}

/// Stage of a batch.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum BatchStatus {
    /// Takes shares.
    Open,
    /// Its shares are burned; coins are on their way.
    Submitted,
    /// Everything that can arrive has arrived; claims are paid.
    Settled,
}

/// A batch.
#[cw_serde]
pub struct BatchResponse {
    /// Id; ids count up from 1.
    pub id: u64,
    /// Stage.
    pub status: BatchStatus,
    /// Shares not yet claimed; all shares while coins are `owed` or `missing`, because claims are then kept.
    pub shares: Uint128,
    /// Coins owed and not yet settled.
    pub owed: Uint128,
    /// Part of `owed` that is not yet undelegated.
    pub unbonding_backlog: Uint128,
    /// Coins that completed unbondings did not pay: slashed, or held back by the chain. Late payments are added to `settled`.
    pub missing: Uint128,
    /// Coins settled and not yet claimed.
    pub settled: Uint128,
    /// When it was submitted.
    pub submitted_at: Option<u64>,
}

/// An undelegation on its way.
#[cw_serde]
pub struct EntryResponse {
    /// Id; ids count up from 1.
    pub id: u64,
    /// Batch that it pays.
    pub batch: u64,
    /// Operator address of the validator.
    pub validator: String,
    /// Coins that the chain announced.
    pub amount: Uint128,
    /// When it completes, rounded up: at this second it is due.
    pub completes_at: u64,
    /// Height at which it was first seen due.
    pub marked_height: Option<u64>,
}

/// Unclaimed shares of an owner in one batch.
#[cw_serde]
pub struct ClaimResponse {
    /// Batch.
    pub batch: u64,
    /// The owner's shares in it.
    pub shares: Uint128,
    /// Coins already paid to this claim.
    pub paid: Uint128,
    /// Coins that a claim pays now: the owner's part of what has arrived, less `paid`.
    pub claimable: Uint128,
    /// Stage of the batch.
    pub status: BatchStatus,
}
