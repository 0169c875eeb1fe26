//! Errors of the vault. Durations are in seconds, moments in seconds since the epoch.

use cosmwasm_std::{Addr, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::shared::admin::AdminError;
use interfaces::shared::asset::Asset;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use interfaces::shared::pause::PauseError;
use risk::MathError;
use thiserror::Error;

/// Reasons for which the vault refuses a message.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a query or a message failed.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The attached funds are wrong.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// A pause, a change of the guardian or a transfer of ownership is refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The action is paused.
    #[error(transparent)]
    Pause(#[from] PauseError),
    /// The sender is not authorized, a parameter is outside its range, or no record exists under an id.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored version cannot be migrated.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A quotient does not exist or does not fit.
    #[error(transparent)]
    Math(#[from] MathError),
    /// A sum does not fit.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// A stake would mint no shares, or fewer than the minimum.
    #[error("a stake of {amount} mints {shares} shares, below the minimum of {min_shares}")]
    TooFewShares {
        /// Coins staked.
        amount: Uint128,
        /// Shares that they would give.
        shares: Uint128,
        /// Least number of shares accepted; at least one.
        min_shares: Uint128,
    },
    /// An exit would pay nothing, or less than the minimum.
    #[error("{shares} shares pay {amount}, below the minimum of {min_amount}")]
    TooFewCoins {
        /// Shares given.
        shares: Uint128,
        /// Coins that they would pay, after the fee.
        amount: Uint128,
        /// Least amount accepted; at least one.
        min_amount: Uint128,
    },
    /// The buffer holds less than the shares are worth.
    #[error("the buffer holds {buffer}, less than the {worth} that the shares are worth")]
    BufferTooSmall {
        /// Coins in the buffer.
        buffer: Uint128,
        /// Requested coins, before the fee.
        worth: Uint128,
    },
    /// All validators are within the tolerance, locked or closed, or the budget is used up.
    #[error("nothing to rebalance with a budget of {budget}")]
    NothingToRebalance {
        /// Coins that may still move in this period.
        budget: Uint128,
    },
    /// A validator with stake cannot be set to `Gone`.
    #[error("{validator} still has {bonded} bonded")]
    StillBonded {
        /// Operator address.
        validator: String,
        /// Stake bonded there.
        bonded: Uint128,
    },
    /// All coins of the vault are lost or owed, so shares have no price.
    #[error("shares have no value: {base} backs {shares} shares")]
    Worthless {
        /// Coins that back the shares.
        base: Uint128,
        /// All shares.
        shares: Uint128,
    },
    /// The last sync is too old.
    #[error("the last sync, at {synced_at}, is more than {max_age} s old")]
    StaleSync {
        /// When it was.
        synced_at: u64,
        /// Greatest permitted age.
        max_age: u64,
    },
    /// Stakes of this day reached the cap on inflow.
    #[error("bonded stake and buffer would reach {assets}, above the limit of {most} for today")]
    InflowCap {
        /// What they would be.
        assets: Uint128,
        /// Most that they may be.
        most: Uint128,
    },
    /// The sender's shares in the batch cannot be assigned to another account.
    #[error("the claim of {sender} in batch {id} cannot be assigned")]
    NotAssignable {
        /// Batch.
        id: u64,
        /// Sender of the assignment.
        sender: Addr,
    },
    /// The staked denom and the LST cannot be swept as other assets.
    #[error("{asset} is reserved and cannot be swept")]
    Reserved {
        /// The asset.
        asset: Asset,
    },
    /// The vault holds fewer shares than requested beyond those of the seed and the open batch.
    #[error("{amount} shares were requested, only {stray} were sent here by mistake")]
    NotStray {
        /// Requested shares.
        amount: Uint128,
        /// Shares beyond those of the seed and of the open batch.
        stray: Uint128,
    },
    /// No shares were sent.
    #[error("amount must be greater than zero")]
    ZeroAmount,
    /// The open batch is empty and no earlier batch has coins to undelegate.
    #[error("nothing to submit in batch {batch}")]
    NothingToSubmit {
        /// Open batch.
        batch: u64,
    },
    /// The interval has not passed.
    #[error("the batch can be submitted from {from}; the time is {now}")]
    TooEarly {
        /// First moment at which it can be submitted.
        from: u64,
        /// Time of the block.
        now: u64,
    },
    /// A claim names no batch.
    #[error("no batch was named")]
    NoBatches,
    /// Coins of the batch are still on their way, and the sender was paid its part of those that arrived.
    #[error("batch {id} is not settled: {owed} is outstanding")]
    NotSettled {
        /// Batch.
        id: u64,
        /// Coins still to come; zero while the batch is open.
        owed: Uint128,
    },
    /// The sender has no shares in this batch, or was paid everything that has arrived.
    #[error("{sender} has no claim in batch {id}")]
    NoClaim {
        /// Batch.
        id: u64,
        /// Sender of the claim.
        sender: Addr,
    },
    /// A validator is named twice.
    #[error("validator {validator} is named twice")]
    DuplicateValidator {
        /// Operator address.
        validator: String,
    },
    /// Every validator is draining, gone or without weight, so none could receive delegations.
    #[error("at least one validator must have a weight and neither be draining nor gone")]
    NoWeight,
    /// The reply belongs to no submessage of this contract.
    #[error("unknown reply {id}")]
    UnknownReply {
        /// Id of the reply.
        id: u64,
    },
}
