//! One file per topic.

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
use interfaces::Asset;

/// A market that the engine knows, with the tranche that pays for it.
pub fn market(deps: Deps, market: &str) -> Result<(Market, u64), ContractError> {
    let unknown = || ContractError::UnknownMarket { market: market.to_string() };
    let address = deps.api.addr_validate(market).map_err(|_: StdError| unknown())?;
    let tranche = MARKETS.may_load(deps.storage, &address)?.ok_or_else(unknown)?;
    Ok((Market(address), tranche))
}

/// The denom in which a market is paid.
pub fn base_denom(terms: &Terms) -> Result<&str, ContractError> {
    match &terms.base {
        Asset::Native(denom) => Ok(denom),
        other => Err(ContractError::BaseNotNative { asset: other.to_string() }),
    }
}
