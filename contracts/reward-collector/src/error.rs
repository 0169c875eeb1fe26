//! Errors of the collector.

use cosmwasm_std::StdError;
use cw_utils::PaymentError;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use thiserror::Error;

/// Reasons for which the collector refuses a message.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// Funds were attached; no message takes any.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner, or a transfer of ownership is not possible.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// Only the vault sweeps.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored version cannot be migrated.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
}
