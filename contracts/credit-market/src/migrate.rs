//! Migration from one version of the code to the next.

use cosmwasm_std::{DepsMut, Response};
use interfaces::credit_market::event;
use interfaces::shared::migrate::ensure_known;

use crate::error::Result;

/// The contract's name for cw2.
pub const CONTRACT_NAME: &str = concat!("crates.io:ballast-", env!("CARGO_PKG_NAME"));
/// The contract's version for cw2.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Accepts known versions of this contract; none needs a conversion.
pub fn handle(deps: DepsMut) -> Result<Response> {
    Ok(ensure_known(deps, event::CONFIG, CONTRACT_NAME, VERSION, &["0.1.0"])?)
}
