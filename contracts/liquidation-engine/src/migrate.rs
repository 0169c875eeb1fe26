use crate::error::ContractError;
use cosmwasm_std::{DepsMut, Response};

/// The contract's name for cw2.
pub const NAME: &str = "crates.io:ballast-liquidation-engine";
/// The contract's version for cw2.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

pub fn migrate(deps: DepsMut) -> Result<Response, ContractError> {
    let from = cw2::ensure_from_older_version(deps.storage, NAME, VERSION)?;
    match (from.major, from.minor) {
        // The first layout.
        (0, 1) => Ok(Response::new().add_attribute("action", "migrate").add_attribute("from", from.to_string())),
        _ => Err(ContractError::UnknownVersion { version: from.to_string() }),
    }
}
