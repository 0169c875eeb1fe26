//! Errors of the timelock. Durations are in seconds, moments in seconds since the epoch.

use cosmwasm_std::StdError;
use cw_utils::PaymentError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use interfaces::timelock::OperationState;
use thiserror::Error;

/// Reasons for refusing a message. A refused message changes nothing.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// Funds were sent; no message accepts any.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// An unauthorized sender, a parameter outside its range, or an unknown operation.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored contract cannot be migrated to this code.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// The timelock was named as its own proposer or guardian. No one could act for it.
    #[error("the timelock cannot be its own proposer or guardian")]
    SelfRole,
    /// The operation has no messages.
    #[error("an operation needs at least one message")]
    NoMessages,
    /// The operation could never run: `not_after` is before `ready_at`.
    #[error("not_after is {not_after}, but the operation cannot run before {earliest}")]
    NotAfterTooSoon {
        /// The requested last moment.
        not_after: u64,
        /// The first moment of execution.
        earliest: u64,
    },
    /// The operation could run too long after the vote: `not_after` is beyond the horizon.
    #[error("not_after is {not_after}, later than the limit of {latest}")]
    NotAfterTooFar {
        /// The requested last moment.
        not_after: u64,
        /// The latest last moment permitted now.
        latest: u64,
    },
    /// Some of the messages name a guardian and others do something else.
    #[error("{naming} of {messages} messages name a guardian; they need an operation of their own")]
    MixedGuardianChange {
        /// The number of messages that name a guardian.
        naming: u64,
        /// The number of messages.
        messages: u64,
    },
    /// The operation has ended.
    #[error("operation {id} is {state}")]
    NotPending {
        /// The id of the operation.
        id: u64,
        /// How it ended.
        state: OperationState,
    },
    /// The operation's delay has not passed.
    #[error("operation {id} cannot run before {ready_at}; the time is {now}")]
    TooEarly {
        /// The id of the operation.
        id: u64,
        /// Its first moment of execution.
        ready_at: u64,
        /// The time of the block.
        now: u64,
    },
    /// The guardian tried to cancel an operation that names guardians.
    #[error("operation {id} changes guardians and cannot be cancelled by a guardian")]
    GuardianChange {
        /// The id of the operation.
        id: u64,
    },
}
