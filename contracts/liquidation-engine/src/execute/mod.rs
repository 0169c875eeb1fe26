//! Handlers, by topic.

pub mod admin;
pub mod close;
pub mod flag;
pub mod liquidate;
pub mod loss;
pub mod recovery;
pub mod sale;
pub mod waterfall;

use crate::error::{ContractError, Result};
use crate::state::MARKETS;
use cosmwasm_std::{Addr, Deps, StdError, Storage};
use credit::sale::sale_price;
use interfaces::market::{AccountResponse, Market, SaleResponse, Terms};
use interfaces::shared::error::CommonError;
use interfaces::Asset;

/// Checks that a market was added. Error: `NotFound`.
pub fn load_market(deps: Deps, market: &str) -> Result<Market> {
    let unknown = |_: StdError| CommonError::not_found("market", market);
    let address = deps.api.addr_validate(market).map_err(unknown)?;
    ensure_market(deps.storage, &address)?;
    Ok(Market(address))
}

/// An account of a market, with the terms on which it is sold.
pub struct Seen {
    /// The market.
    pub market: Market,
    /// Its base asset and terms of liquidation.
    pub terms: Terms,
    /// The account.
    pub account: AccountResponse,
}

impl Seen {
    /// Queries an account of a market that was added. Error: `NotFound` for any other market.
    pub fn load(deps: Deps, market: &str, account: &str) -> Result<Self> {
        let market = load_market(deps, market)?;
        let SaleResponse { terms, account } = market.sale(&deps.querier, account)?;
        Ok(Self { market, terms, account })
    }

    /// Whether anything of the account can be sold.
    pub fn sells(&self) -> bool {
        self.account.lots.iter().any(|lot| sale_price(lot).is_some())
    }
}

/// Error: `NotFound` for a market that was not added.
pub fn ensure_market(store: &dyn Storage, market: &Addr) -> Result<()> {
    if MARKETS.has(store, market) {
        return Ok(());
    }
    Err(CommonError::not_found("market", market).into())
}

/// Denom of a market's base asset. Error: `BaseNotNative`.
pub fn base_denom(terms: &Terms) -> Result<&str> {
    match &terms.base {
        Asset::Native(denom) => Ok(denom),
        other => Err(ContractError::BaseNotNative { asset: other.to_string() }),
    }
}
