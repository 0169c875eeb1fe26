//! Reading a parameter of a market, and the message that sets it.

use cosmwasm_std::{Addr, CosmosMsg, QuerierWrapper, StdResult, Uint128};
use interfaces::credit_market::{CollateralResponse, ConfigResponse, Params, QueryMsg};
use interfaces::risk_steward::{set_cap, update_params, Parameter};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;

/// What a parameter belongs to.
pub enum Place {
    /// The market's parameters.
    Params(Box<Params>),
    /// A collateral.
    Collateral(CollateralResponse),
}

/// Asks a market. Returns the present value. Errors: `NotFound` (collateral).
pub fn read(querier: &QuerierWrapper, market: &Addr, parameter: Parameter) -> Result<(Place, Uint128), ContractError> {
    if let Parameter::CollateralCap { collateral } = parameter {
        let all: Vec<CollateralResponse> = querier.query_wasm_smart(market, &QueryMsg::Collaterals {})?;
        let found = all.into_iter().find(|it| it.id == collateral);
        let found = found.ok_or_else(|| CommonError::not_found("collateral", collateral))?;
        let cap = found.cap;
        return Ok((Place::Collateral(found), cap));
    }
    let config: ConfigResponse = querier.query_wasm_smart(market, &QueryMsg::Config {})?;
    let value = parameter.get(&config.params).unwrap_or_default();
    Ok((Place::Params(Box::new(config.params)), value))
}

/// The message that sets the value and leaves all others as they are.
pub fn write(market: &Addr, place: Place, parameter: Parameter, value: Uint128) -> StdResult<CosmosMsg> {
    match place {
        Place::Collateral(it) => set_cap(market, it.id, value, it.feed),
        Place::Params(params) => update_params(market, params, parameter, value),
    }
}
