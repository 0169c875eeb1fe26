//! Migration from one version of the code to the next.

use cosmwasm_std::{DepsMut, Response};
use interfaces::shared::migrate::ensure_known;
use interfaces::staking_vault::event;

use crate::error::ContractError;

/// Name of the contract in cw2.
pub const CONTRACT_NAME: &str = concat!("crates.io:ballast-", env!("CARGO_PKG_NAME"));
/// Version of the contract in cw2.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// See [`interfaces::shared::migrate::MigrateMsg`]. 0.1.0 is the first layout.
pub fn migrate(deps: DepsMut) -> Result<Response, ContractError> {
    Ok(ensure_known(deps, event::CONFIG, CONTRACT_NAME, VERSION, &["0.1.0"])?)
}
