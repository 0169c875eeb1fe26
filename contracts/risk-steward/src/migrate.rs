//! Migration from one version of the code to the next.

use cosmwasm_std::{DepsMut, Response};
use interfaces::risk_steward::event;
use interfaces::shared::migrate::ensure_known;

use crate::error::ContractError;

/// The name under which [`cw2`] knows this contract.
pub const CONTRACT_NAME: &str = concat!("crates.io:ballast-", env!("CARGO_PKG_NAME"));
/// The version of this code.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Accepts this contract in a version that this code knows. 0.1.0 is the first layout: nothing to convert.
///
/// Errors: `Migrate` for another contract, a newer version or an unknown one.
pub fn migrate(deps: DepsMut) -> Result<Response, ContractError> {
    Ok(ensure_known(deps, event::CONFIG, CONTRACT_NAME, VERSION, &["0.1.0"])?)
}
