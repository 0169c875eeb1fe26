//! Everything that can go wrong, with its numbers. Durations in seconds, moments in seconds since the epoch.

use cosmwasm_std::{Addr, Decimal, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::shared::pause::PauseError;
use risk::MathError;
use thiserror::Error;

/// An error of the vault.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a query or a message failed.
    #[error(transparent)]
    Std(#[from] StdError),
    /// A sum does not fit.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// A quotient does not exist or does not fit.
    #[error(transparent)]
    Math(#[from] MathError),
    /// The wrong funds came along.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner, or a transfer of ownership is not possible.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// The action is paused, or may not be paused by this sender now.
    #[error(transparent)]
    Pause(#[from] PauseError),
    /// Only the liquid staking token may say that it sent tokens.
    #[error("{sender} is not the liquid staking token")]
    NotLst {
        /// Who sent it.
        sender: Addr,
    },
    /// The shares that would come out are fewer than asked for, or none.
    #[error("a stake of {amount} gives {shares} shares, wanted {min_shares}")]
    TooFewShares {
        /// The coins.
        amount: Uint128,
        /// What they give.
        shares: Uint128,
        /// The fewest accepted; at least one.
        min_shares: Uint128,
    },
    /// The coins that would come out are fewer than asked for, or none.
    #[error("{shares} shares give {amount}, wanted {min_amount}")]
    TooFewCoins {
        /// The shares.
        shares: Uint128,
        /// What they give, after the fee.
        amount: Uint128,
        /// The least accepted; at least one.
        min_amount: Uint128,
    },
    /// The buffer has less than the shares are worth.
    #[error("the buffer has {buffer}, the shares are worth {worth}")]
    BufferTooSmall {
        /// What is there.
        buffer: Uint128,
        /// What is asked for, before the fee.
        worth: Uint128,
    },
    /// The sender may not rebalance.
    #[error("{sender} is not the keeper")]
    NotKeeper {
        /// Who sent it.
        sender: Addr,
    },
    /// All are within the tolerance, locked or closed, or the budget is used up.
    #[error("nothing to rebalance with a budget of {budget}")]
    NothingToRebalance {
        /// What may still move in this period.
        budget: Uint128,
    },
    /// Stake is left at a validator that is to go.
    #[error("{bonded} are bonded at {validator}")]
    StillBonded {
        /// The operator address.
        validator: String,
        /// What is bonded there.
        bonded: Uint128,
    },
    /// Everything the vault had is lost or owed: shares have no price.
    #[error("{shares} shares share {base}: the vault is worth nothing")]
    Worthless {
        /// The coins that the shares stand for.
        base: Uint128,
        /// The shares.
        shares: Uint128,
    },
    /// The ledger was not compared with the chain for too long.
    #[error("last synced at {synced_at}, which is more than {max_age} s ago")]
    StaleSync {
        /// When it was.
        synced_at: u64,
        /// How old it may be.
        max_age: u64,
    },
    /// No shares.
    #[error("an unstake of nothing")]
    NothingToUnstake,
    /// Neither shares in the open batch nor a rest of earlier batches.
    #[error("nothing to submit in batch {batch}")]
    NothingToSubmit {
        /// The open batch.
        batch: u64,
    },
    /// The interval has not passed.
    #[error("the next batch can be submitted at {from}, now is {now}")]
    TooEarly {
        /// The first moment at which it can be.
        from: u64,
        /// The block's time.
        now: u64,
    },
    /// No batches were named.
    #[error("a claim of nothing")]
    NothingToClaim,
    /// There is no such batch.
    #[error("there is no batch {id}")]
    UnknownBatch {
        /// The id asked for.
        id: u64,
    },
    /// More is to come.
    #[error("batch {id} is not settled: {owed} to come")]
    NotSettled {
        /// The batch.
        id: u64,
        /// What is still to come; zero while the batch is open.
        owed: Uint128,
    },
    /// The sender has nothing in this batch, or claimed it already.
    #[error("{sender} has nothing in batch {id}")]
    NotYours {
        /// The batch.
        id: u64,
        /// Who asked.
        sender: Addr,
    },
    /// The chain or the vault does not know this validator.
    #[error("unknown validator {validator}")]
    UnknownValidator {
        /// The operator address.
        validator: String,
    },
    /// A validator is named twice.
    #[error("validator {validator} is named twice")]
    DuplicateValidator {
        /// The operator address.
        validator: String,
    },
    /// No validator that stays has a weight.
    #[error("no validator that stays has a weight")]
    NoWeight,
    /// The set is too large.
    #[error("{count} validators are more than {max}")]
    TooManyValidators {
        /// How many there would be.
        count: u64,
        /// How many there may be.
        max: u64,
    },
    /// Seven batches would not fit into the unbonding period.
    #[error("7 * {batch_interval} s must be above {unbonding_period} s + {interval_margin} s")]
    Interval {
        /// The time between two batches.
        batch_interval: u64,
        /// The chain's unbonding period.
        unbonding_period: u64,
        /// How much longer seven intervals must be.
        interval_margin: u64,
    },
    /// A part of the whole above its maximum.
    #[error("{what} of {value} is above {max}")]
    AboveMax {
        /// Which number.
        what: &'static str,
        /// Its value.
        value: Decimal,
        /// Its maximum.
        max: Decimal,
    },
    /// A number that must not be zero.
    #[error("{what} must not be zero")]
    Zero {
        /// Which number.
        what: &'static str,
    },
    /// A reply to a message that was never sent.
    #[error("unknown reply {id}")]
    UnknownReply {
        /// Its id.
        id: u64,
    },
    /// The stored version is one that this code does not know how to migrate from.
    #[error("cannot migrate from version {version}")]
    UnknownVersion {
        /// The stored version.
        version: String,
    },
}
