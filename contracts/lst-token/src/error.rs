//! Everything that can go wrong.

use cosmwasm_std::{Addr, StdError};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use thiserror::Error;

/// An error of the token.
#[derive(Error, Debug, PartialEq)]
pub enum ContractError {
    /// Storage, an address or a message could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// Balances, allowances or marketing refused it.
    #[error(transparent)]
    Cw20(#[from] cw20_base::ContractError),
    /// The sender is not the owner, or a transfer of ownership is not possible.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// Funds came along; nothing here takes any.
    #[error(transparent)]
    Payment(#[from] PaymentError),
    /// Only the vault mints and burns.
    #[error("{sender} is not the vault")]
    NotVault {
        /// Who sent it.
        sender: Addr,
    },
    /// Nothing would be created or destroyed.
    #[error("{action} of zero")]
    ZeroAmount {
        /// The message, as in its attribute `action`.
        action: &'static str,
    },
    /// The stored version is one that this code does not know how to migrate from.
    #[error("cannot migrate from version {version}")]
    UnknownVersion {
        /// The stored version.
        version: String,
    },
}
