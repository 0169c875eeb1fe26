//! Everything that can go wrong, with its numbers. Durations in seconds, moments in seconds since the epoch.

use cosmwasm_std::{Addr, StdError};
use cw_utils::PaymentError;
use interfaces::timelock::OperationState;
use thiserror::Error;

/// An error of the timelock.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a message could not be read or written; or `cw2` refuses a migration.
    #[error(transparent)]
    Std(#[from] StdError),
    /// Funds came along; nothing here takes any.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender has no right to this message.
    #[error("{sender} may not do this")]
    Unauthorized {
        /// Who sent it.
        sender: Addr,
    },
    /// The timelock cannot be its own proposer or guardian: nobody could speak for it.
    #[error("the timelock cannot hold a role at itself")]
    SelfRole,
    /// The bounds of the delay are out of order or outside what the code allows.
    #[error("delay bounds {min_delay}..={max_delay} s must be in order and within {floor}..={ceiling} s")]
    DelayBounds {
        /// The lower bound asked for.
        min_delay: u64,
        /// The upper bound asked for.
        max_delay: u64,
        /// The lowest lower bound.
        floor: u64,
        /// The highest upper bound.
        ceiling: u64,
    },
    /// The delay lies outside its bounds.
    #[error("a delay of {delay} s is outside {min_delay}..={max_delay} s")]
    Delay {
        /// The delay.
        delay: u64,
        /// The shortest.
        min_delay: u64,
        /// The longest.
        max_delay: u64,
    },
    /// The window of execution lies outside what the code allows.
    #[error("an expiry of {expiry} s is outside {shortest}..={longest} s")]
    Expiry {
        /// The window asked for.
        expiry: u64,
        /// The shortest.
        shortest: u64,
        /// The longest.
        longest: u64,
    },
    /// An operation must do something.
    #[error("an operation needs a message")]
    NoMessages,
    /// The operation could not run at all: it is over before it is ready.
    #[error("not_after {not_after} is before {earliest}, when the operation could first run")]
    NotAfterTooSoon {
        /// What the operation says.
        not_after: u64,
        /// When it could first run.
        earliest: u64,
    },
    /// The operation would live longer than a vote is good for.
    #[error("not_after {not_after} is after {latest}")]
    NotAfterTooFar {
        /// What the operation says.
        not_after: u64,
        /// The latest that could be said now.
        latest: u64,
    },
    /// Some of the messages name a guardian and others do something else.
    #[error("{naming} of {messages} messages name a guardian: that must be an operation of its own")]
    MixedGuardianChange {
        /// How many name a guardian.
        naming: u64,
        /// How many there are.
        messages: u64,
    },
    /// There is no such operation.
    #[error("there is no operation {id}")]
    NotFound {
        /// The id asked for.
        id: u64,
    },
    /// The operation is over.
    #[error("operation {id} is {state:?}")]
    NotPending {
        /// The operation.
        id: u64,
        /// How it ended.
        state: OperationState,
    },
    /// The delay has not passed.
    #[error("operation {id} cannot run before {ready_at}, now is {now}")]
    TooEarly {
        /// The operation.
        id: u64,
        /// Its first moment.
        ready_at: u64,
        /// The block's time.
        now: u64,
    },
    /// The guardian cannot cancel an operation that replaces guardians.
    #[error("operation {id} changes guardians: a guardian cannot cancel it")]
    GuardianChange {
        /// The operation.
        id: u64,
    },
    /// The stored version is one that this code does not know how to migrate from.
    #[error("cannot migrate from version {version}")]
    UnknownVersion {
        /// The stored version.
        version: String,
    },
}
