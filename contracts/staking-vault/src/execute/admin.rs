//! Parameters, guardian, pauses, ownership.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;
use interfaces::shared::admin;
use interfaces::staking_vault::{event, Action, Params};

use crate::error::ContractError;
use crate::params;
use crate::state::{save_config, CONFIG, LEDGER};

/// See [`interfaces::staking_vault::ExecuteMsg::UpdateParams`].
pub fn update_params(deps: DepsMut, env: Env, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let mut config = CONFIG.load(deps.storage)?;
    let new = params::validate(deps.api, params)?;
    let event = admin::changed_json(event::CONFIG, "params", &config.params, &new)?;
    config.params = new;
    let assets = LEDGER.load(deps.storage)?.assets();
    save_config(deps.storage, &config, assets, env.block.time.seconds())?;
    Ok(Response::new().add_attribute("action", "update_params").add_event(event))
}

/// See [`interfaces::staking_vault::ExecuteMsg::SetGuardian`].
pub fn set_guardian(deps: DepsMut, info: MessageInfo, guardian: Option<String>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let event = admin::set_guardian(deps.storage, deps.api, &info.sender, event::CONFIG, guardian.as_deref())?;
    Ok(Response::new().add_attribute("action", "set_guardian").add_event(event))
}

/// See [`interfaces::staking_vault::ExecuteMsg::Pause`].
pub fn pause(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: Action,
    seconds: u64,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let event = admin::pause(deps.storage, &env, &info.sender, event::PAUSE, action.name(), seconds)?;
    Ok(Response::new().add_attribute("action", "pause").add_event(event))
}

/// See [`interfaces::staking_vault::ExecuteMsg::Unpause`].
pub fn unpause(deps: DepsMut, env: Env, info: MessageInfo, action: Action) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let event = admin::unpause(deps.storage, &env, &info.sender, event::UNPAUSE, action.name())?;
    Ok(Response::new().add_attribute("action", "unpause").add_event(event))
}

/// See [`admin::update_ownership`].
pub fn update_ownership(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: cw_ownable::Action,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let event = admin::update_ownership(deps, &env, &info.sender, event::CONFIG, action)?;
    Ok(Response::new().add_attribute("action", "update_ownership").add_event(event))
}
