//! What owner and guardian do.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_ownable::assert_owner;
use cw_utils::nonpayable;
use interfaces::credit_market::{Action, NewCollateral, Params};
use interfaces::shared::pause;

use super::instantiate::list;
use crate::error::ContractError;
use crate::events;
use crate::params::validate;
use crate::session::Session;
use crate::state::{collateral, COLLATERALS, CONFIG, PARAMS};

fn changed(action: &str, what: &str) -> Response {
    Response::new().add_attribute("action", action).add_event(events::config(what))
}

/// Lists a collateral. Owner. It supports no debt before the first refresh that reads its price.
pub fn add_collateral(deps: DepsMut, info: MessageInfo, new: NewCollateral) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    let config = CONFIG.load(deps.storage)?;
    list(deps.storage, deps.api, &config, new)?;
    Ok(changed("add_collateral", "collateral"))
}

/// Changes how much of a collateral the market takes. Owner. What is posted stays.
pub fn set_collateral_cap(deps: DepsMut, info: MessageInfo, id: u64, cap: Uint128) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    let mut collateral = collateral(deps.storage, id)?;
    collateral.cap = cap;
    COLLATERALS.save(deps.storage, id, &collateral)?;
    Ok(changed("set_collateral_cap", "collateral_cap"))
}

/// Replaces the numbers. Owner. The time until now accrues at the old ones; margins and premiums follow with the next
/// refresh.
pub fn update_params(deps: DepsMut, env: Env, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    validate(&params)?;
    let session = Session::begin(deps.storage, &env)?;
    PARAMS.save(deps.storage, &params)?;
    session.finish(deps.storage, "update_params", vec![events::config("params")])
}

/// Names the guardian. Owner.
pub fn set_guardian(deps: DepsMut, info: MessageInfo, guardian: Option<String>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    pause::name_guardian(deps.storage, deps.api, guardian.as_deref())?;
    Ok(changed("set_guardian", "guardian"))
}

/// Pauses an action. Guardian.
pub fn pause(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: Action,
    seconds: u64,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    pause::begin(deps.storage, &info.sender, action.name(), env.block.time.seconds(), seconds)?;
    Ok(changed("pause", &format!("pause_{}", action.name())))
}

/// Ends a pause early. Guardian or owner.
pub fn unpause(deps: DepsMut, env: Env, info: MessageInfo, action: Action) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    pause::end(deps.storage, &info.sender, action.name(), env.block.time.seconds())?;
    Ok(changed("unpause", &format!("unpause_{}", action.name())))
}

/// Moves or gives up ownership, see [`cw_ownable`].
pub fn update_ownership(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: cw_ownable::Action,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let ownership = cw_ownable::update_ownership(deps, &env.block, &info.sender, action)?;
    Ok(changed("update_ownership", "ownership").add_attributes(ownership.into_attributes()))
}
