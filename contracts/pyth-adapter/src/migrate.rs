//! Migration from earlier versions of the code.

use cosmwasm_std::{DepsMut, Response};
use interfaces::pyth_adapter::event;
use interfaces::shared::migrate::ensure_known;

use crate::error::ContractError;

/// Name under which [`cw2`] knows this contract.
pub const CONTRACT_NAME: &str = concat!("crates.io:ballast-", env!("CARGO_PKG_NAME"));
/// Version of this code.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Versions whose storage this code reads as it is.
const KNOWN: &[&str] = &["0.1.0"];

/// Checks that the stored contract is this one in a known version, and stores the new version.
pub fn handle(deps: DepsMut) -> Result<Response, ContractError> {
    Ok(ensure_known(deps, event::CONFIG, CONTRACT_NAME, VERSION, KNOWN)?)
}
