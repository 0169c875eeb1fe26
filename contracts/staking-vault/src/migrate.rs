//! From one version of the code to the next.

use cosmwasm_std::{DepsMut, Response};

use crate::contract::{CONTRACT_NAME, CONTRACT_VERSION};
use crate::error::ContractError;

mod v0_1;

/// Checks that what is stored is this contract and not newer, and brings it up to this version's layout.
pub fn migrate(deps: DepsMut) -> Result<Response, ContractError> {
    let from = cw2::ensure_from_older_version(deps.storage, CONTRACT_NAME, CONTRACT_VERSION)?.to_string();
    match from.as_str() {
        "0.1.0" => v0_1::convert(deps.storage)?,
        // This layout.
        "0.2.0" => {}
        _ => return Err(ContractError::UnknownVersion { version: from }),
    }
    Ok(Response::new().add_attribute("action", "migrate").add_attribute("from", from))
}
