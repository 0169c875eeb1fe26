//! Reads a parameter of a market, and builds the message that sets it.

use cosmwasm_schema::serde::Deserialize;
use cosmwasm_std::{Addr, CosmosMsg, QuerierWrapper, StdResult, Uint128};
use interfaces::credit_market::{CollateralResponse, Params, QueryMsg};
use interfaces::risk_steward::{set_cap, update_params, Parameter};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;

/// The part of a market's configuration that the steward reads; other fields of the response may change.
#[derive(Deserialize)]
#[serde(crate = "cosmwasm_schema::serde")]
struct Answer {
    params: Params,
}

/// What a parameter belongs to.
pub enum Place {
    /// The market's parameters.
    Params(Box<Params>),
    /// A collateral.
    Collateral(CollateralResponse),
}

/// Returns the present value of a parameter. Errors: `NotFound` (collateral).
pub fn read(querier: &QuerierWrapper, market: &Addr, parameter: Parameter) -> Result<(Place, Uint128), ContractError> {
    if let Parameter::CollateralCap { collateral } = parameter {
        let found = self::collateral(querier, market, collateral)?;
        let cap = found.cap;
        return Ok((Place::Collateral(found), cap));
    }
    let params = params(querier, market)?;
    let value = parameter.get(&params).unwrap_or_default();
    Ok((Place::Params(Box::new(params)), value))
}

/// Returns a collateral of a market. Errors: `NotFound`.
pub fn collateral(querier: &QuerierWrapper, market: &Addr, id: u64) -> Result<CollateralResponse, ContractError> {
    let all: Vec<CollateralResponse> = querier.query_wasm_smart(market, &QueryMsg::Collaterals {})?;
    Ok(all.into_iter().find(|it| it.id == id).ok_or_else(|| CommonError::not_found("collateral", id))?)
}

/// Returns the parameters of a market.
pub fn params(querier: &QuerierWrapper, market: &Addr) -> StdResult<Params> {
    let Answer { params } = querier.query_wasm_smart(market, &QueryMsg::Config {})?;
    Ok(params)
}

/// The message that sets the value and changes no other.
pub fn write(market: &Addr, place: Place, parameter: Parameter, value: Uint128) -> StdResult<CosmosMsg> {
    match place {
        Place::Collateral(it) => set_cap(market, it.id, value, it.feed),
        Place::Params(mut params) => {
            parameter.set(&mut params, value);
            update_params(market, params)
        }
    }
}
