//! Errors of the collector.

use cosmwasm_std::StdError;
use cw_utils::PaymentError;
use interfaces::shared::admin::AdminError;
use interfaces::shared::asset::Asset;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateError;
use thiserror::Error;

/// Errors of the collector.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// Funds were attached; no message accepts any.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// The sender is not the owner, or a transfer of ownership is refused.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The sender is not the vault, which alone sweeps, or there are too many assets.
    #[error(transparent)]
    Common(#[from] CommonError),
    /// The staked denom cannot be swept as another asset.
    #[error("{asset} is reserved and cannot be swept")]
    Reserved {
        /// The asset.
        asset: Asset,
    },
    /// No handler of other assets is set.
    #[error("no handler is set")]
    NoHandler,
    /// The stored version cannot be migrated.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
}
