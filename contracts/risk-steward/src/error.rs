//! Errors of the risk steward. Values are amounts, or ratios in units of 10^-18; moments are in seconds since the epoch.

use cosmwasm_std::{Addr, OverflowError, StdError, Uint128};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::risk_steward::Parameter;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use risk::MathError;
use thiserror::Error;

/// Reasons for refusing a message. A refused message changes nothing.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address, a message or a market could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// Funds were sent; no message accepts any.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// A transfer of ownership was refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The sender is not the steward, a value is outside the rule's range, or there is no such rule, adjustment or collateral.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored contract cannot be migrated to this code.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// A result does not fit its type.
    #[error(transparent)]
    Math(#[from] MathError),
    /// A sum or difference does not fit its type.
    #[error(transparent)]
    Overflow(#[from] OverflowError),
    /// The value is the present one.
    #[error("{parameter} is already {value}")]
    Unchanged {
        /// The parameter.
        parameter: Parameter,
        /// The value.
        value: Uint128,
    },
    /// The rule does not permit to loosen the value that far now.
    #[error("{parameter} can be loosened by at most {available} now, not by {asked}")]
    TooFast {
        /// The parameter.
        parameter: Parameter,
        /// How far it would move.
        asked: Uint128,
        /// How far it may move.
        available: Uint128,
    },
    /// The adjustment has expired: the value may only be tightened or walked back.
    #[error("the adjustment of {parameter} expired at {expired_at}")]
    Expired {
        /// The parameter.
        parameter: Parameter,
        /// When it expired.
        expired_at: u64,
    },
    /// The adjustment has not expired.
    #[error("the adjustment of {parameter} expires at {expires_at}; the time is {now}")]
    NotExpired {
        /// The parameter.
        parameter: Parameter,
        /// When it expires.
        expires_at: u64,
        /// The time of the block.
        now: u64,
    },
    /// The steward has set a value other than the one to be confirmed.
    #[error("the steward set {parameter} to {present}, not to {confirmed}")]
    Moved {
        /// The parameter.
        parameter: Parameter,
        /// The value to be confirmed.
        confirmed: Uint128,
        /// The value that the steward set last.
        present: Uint128,
    },
    /// Governance has changed a market since a change of its parameters or of a collateral was proposed.
    #[error("the parameters or the collateral of {market} have changed since the change was proposed")]
    Stale {
        /// The market.
        market: Addr,
    },
}
