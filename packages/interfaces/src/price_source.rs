//! The price source interface: the query through which the oracle reads a price that its reporters do not submit. A
//! contract becomes a source by including it in its own `QueryMsg`; an adapter is a contract that does nothing else.
//!
//! The oracle trusts no source: a reading passes the same breaker as a median, and is used from the next close on.

use cosmwasm_schema::{cw_serde, QueryResponses};
use cosmwasm_std::{Addr, Decimal, QuerierWrapper, StdResult};

/// Queries every price source answers.
#[cw_serde]
#[derive(QueryResponses)]
#[serde(deny_unknown_fields)]
pub enum PriceSourceQueryMsg {
    /// Returns the newest price. An error when there is none; never a clamped price.
    #[returns(SourcePrice)]
    Price {},
}

/// A price as a source knows it.
#[cw_serde]
#[derive(Copy)]
pub struct SourcePrice {
    /// Quote units per base unit, both in their smallest units, with 18 decimal places, rounded down.
    pub price: Decimal,
    /// Half-width of the interval in which the source expects the true price, in units of the price, rounded up.
    pub confidence: Decimal,
    /// Moment to which the source itself dates the price, in seconds since the epoch; not the time of the query.
    pub observed_at: u64,
}

/// Handle of a price source.
#[cw_serde]
pub struct PriceSource(pub Addr);

impl PriceSource {
    /// [`PriceSourceQueryMsg::Price`]. Errors: whatever the source answers.
    pub fn price(&self, querier: &QuerierWrapper) -> StdResult<SourcePrice> {
        querier.query_wasm_smart(&self.0, &PriceSourceQueryMsg::Price {})
    }
}
