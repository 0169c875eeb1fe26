//! What the staking vault answers.

use super::{Params, ValidatorStatus};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Decimal, Uint128};

/// The configuration.
#[cw_serde]
pub struct ConfigResponse {
    /// The native denom.
    pub denom: String,
    /// The liquid staking token.
    pub lst: Addr,
    /// The reward collector.
    pub collector: Addr,
    /// Who may pause.
    pub guardian: Option<Addr>,
    /// The numbers.
    pub params: Params,
}

/// The parts of the ledger, in units of the native coin.
#[cw_serde]
pub struct LedgerResponse {
    /// Sum of what is bonded at validators.
    pub bonded: Uint128,
    /// Deposits and swept rewards not yet delegated.
    pub buffer: Uint128,
    /// Rewards still vesting at this block's time.
    pub unvested: Uint128,
    /// Owed to submitted batches, not yet undelegated.
    pub todo: Uint128,
    /// Settled and not yet claimed.
    pub settled: Uint128,
    /// The part of the fee that the security vault could not be paid yet.
    pub held: Uint128,
    /// `bonded + buffer - unvested - todo`.
    pub base: Uint128,
    /// Supply of the liquid staking token, as the vault counts it.
    pub shares: Uint128,
    /// Shares of the seed, locked for ever.
    pub locked_shares: Uint128,
    /// Shares escrowed in the open batch.
    pub open_shares: Uint128,
}

/// The redemption rate with its exact parts.
#[cw_serde]
pub struct RedemptionRateResponse {
    /// Native coins that back all shares (`B`).
    pub base: Uint128,
    /// All shares (`S`).
    pub shares: Uint128,
    /// `B / S`, rounded down to 18 digits.
    pub rate: Decimal,
    /// When the ledger was last compared with the chain, in seconds since the epoch.
    pub synced_at: u64,
    /// Whether staking is paused.
    pub paused: bool,
}

/// What an exit from the buffer would pay.
#[cw_serde]
pub struct InstantUnstakeResponse {
    /// The native coins.
    pub amount: Uint128,
    /// What stays in the pool.
    pub fee: Uint128,
    /// The buffer: the most that shares may be worth before the fee.
    pub buffer: Uint128,
}

/// A validator of the set.
#[cw_serde]
pub struct ValidatorResponse {
    /// The operator address.
    pub validator: String,
    /// Its weight.
    pub weight: u64,
    /// The largest part of the bonded stake it may hold.
    pub cap: Option<Decimal>,
    /// Whether it takes delegations.
    pub status: ValidatorStatus,
    /// What is bonded there, as of the last sync and the vault's own messages since.
    pub bonded: Uint128,
    /// Unbonding entries that are not yet complete.
    pub entries: u64,
    /// When the last redelegation into it completes, in seconds since the epoch; before that none may leave it. Zero for
    /// never.
    pub locked_until: u64,
}

/// How far a batch is.
#[cw_serde]
#[derive(Copy, Eq)]
pub enum BatchStatus {
    /// Takes shares.
    Open,
    /// Its shares are burned; money is on its way.
    Submitted,
    /// Everything that can arrive has arrived: claims are paid.
    Settled,
}

/// A batch.
#[cw_serde]
pub struct BatchResponse {
    /// Its id; ids count up from 1.
    pub id: u64,
    /// How far it is.
    pub status: BatchStatus,
    /// Shares not yet claimed.
    pub shares: Uint128,
    /// What is still to come: owed and not yet settled, in native coins.
    pub owed: Uint128,
    /// The part of `owed` that is not yet undelegated.
    pub todo: Uint128,
    /// Settled and not yet claimed, in native coins.
    pub settled: Uint128,
    /// When it was submitted, in seconds since the epoch.
    pub submitted_at: Option<u64>,
}

/// One undelegation on its way.
#[cw_serde]
pub struct EntryResponse {
    /// Its id.
    pub id: u64,
    /// The batch that it pays.
    pub batch: u64,
    /// The validator.
    pub validator: String,
    /// What the chain said would come.
    pub amount: Uint128,
    /// When it completes, in nanoseconds since the epoch.
    pub completion: cosmwasm_std::Timestamp,
    /// The height at which it was first seen due.
    pub marked: Option<u64>,
}

/// What an owner has in one batch.
#[cw_serde]
pub struct ClaimResponse {
    /// The batch.
    pub batch: u64,
    /// The owner's shares in it.
    pub shares: Uint128,
    /// What a claim pays now; zero while the batch is not settled.
    pub claimable: Uint128,
    /// How far the batch is.
    pub status: BatchStatus,
}
