//! Errors of the token.

use cosmwasm_std::StdError;
use cw_utils::PaymentError;
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use thiserror::Error;

/// Reasons for which the token refuses a message.
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
    /// Only the vault mints and burns.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The stored version cannot be migrated.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
    /// Balances, allowances or marketing refuse it.
    #[error(transparent)]
    Cw20(#[from] cw20_base::ContractError),
    /// Nothing would be minted or burned.
    #[error("amount must be greater than zero")]
    ZeroAmount,
}
