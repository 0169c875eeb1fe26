//! Handlers, by topic.

pub mod admin;
pub mod flag;
pub mod hold;
pub mod liquidate;
pub mod lot;
pub mod waterfall;

use crate::error::ContractError;
use crate::state::MARKETS;
use cosmwasm_std::{Deps, StdError};
use interfaces::market::{Market, Terms};
use interfaces::shared::error::CommonError;
use interfaces::Asset;

/// Loads a market and the tranche that backs it. Error: `NotFound`.
pub fn load_market(deps: Deps, market: &str) -> Result<(Market, u64), ContractError> {
    let unknown = || CommonError::not_found("market", market);
    let address = deps.api.addr_validate(market).map_err(|_: StdError| unknown())?;
    let tranche = MARKETS.may_load(deps.storage, &address)?.ok_or_else(unknown)?;
    Ok((Market(address), tranche))
}

/// Denom of a market's base asset. Error: `BaseNotNative`.
pub fn base_denom(terms: &Terms) -> Result<&str, ContractError> {
    match &terms.base {
        Asset::Native(denom) => Ok(denom),
        other => Err(ContractError::BaseNotNative { asset: other.to_string() }),
    }
}
