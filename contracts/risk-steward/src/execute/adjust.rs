//! Values change: by the steward, and back.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use interfaces::risk_steward::Parameter;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::events;
use crate::market;
use crate::state::{load, save, STEWARD};

/// See [`interfaces::risk_steward::ExecuteMsg::Adjust`].
pub fn adjust(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market: String,
    parameter: Parameter,
    value: Uint128,
) -> Result<Response, ContractError> {
    if STEWARD.may_load(deps.storage)?.as_ref() != Some(&info.sender) {
        return Err(CommonError::Unauthorized { sender: info.sender }.into());
    }
    let market = deps.api.addr_validate(&market)?;
    let mut record = load(deps.storage, &market, parameter)?;
    let (place, current) = market::read(&deps.querier, &market, parameter)?;
    let expires_at = record.adjust(current, value, env.block.time.seconds())?;
    save(deps.storage, &market, &record)?;
    Ok(Response::new()
        .add_attribute("action", "adjust")
        .add_event(events::adjust(&market, parameter, current, value, expires_at))
        .add_message(market::write(&market, place, parameter, value)?))
}

/// See [`interfaces::risk_steward::ExecuteMsg::WalkBack`].
pub fn walk_back(deps: DepsMut, env: Env, market: String, parameter: Parameter) -> Result<Response, ContractError> {
    let market = deps.api.addr_validate(&market)?;
    let mut record = load(deps.storage, &market, parameter)?;
    let (place, current) = market::read(&deps.querier, &market, parameter)?;
    let (value, home) = record.walk_back(current, env.block.time.seconds())?;
    save(deps.storage, &market, &record)?;
    Ok(Response::new()
        .add_attribute("action", "walk_back")
        .add_event(events::walk_back(&market, parameter, current, value, home))
        .add_message(market::write(&market, place, parameter, value)?))
}
