//! Numbers, guardian, pauses, ownership.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;
use interfaces::shared::pause;
use interfaces::staking_vault::{Action, Params};

use crate::error::ContractError;
use crate::state::{save_config, CONFIG};
use crate::{events, params as rules};

/// See [`interfaces::staking_vault::ExecuteMsg::UpdateParams`].
pub fn update_params(deps: DepsMut, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let mut config = CONFIG.load(deps.storage)?;
    config.params = rules::validate(deps.api, params)?;
    save_config(deps.storage, &config)?;
    Ok(Response::new().add_attribute("action", "update_params").add_event(events::config("params")))
}

/// See [`interfaces::staking_vault::ExecuteMsg::SetGuardian`].
pub fn set_guardian(deps: DepsMut, info: MessageInfo, guardian: Option<String>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    pause::name_guardian(deps.storage, deps.api, guardian.as_deref())?;
    Ok(Response::new().add_attribute("action", "set_guardian").add_event(events::config("guardian")))
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
    pause::begin(deps.storage, &info.sender, action.name(), env.block.time.seconds(), seconds)?;
    Ok(Response::new().add_attribute("action", "pause").add_event(events::config("pause")))
}

/// See [`interfaces::staking_vault::ExecuteMsg::Unpause`].
pub fn unpause(deps: DepsMut, env: Env, info: MessageInfo, action: Action) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    pause::end(deps.storage, &info.sender, action.name(), env.block.time.seconds())?;
    Ok(Response::new().add_attribute("action", "unpause").add_event(events::config("unpause")))
}

/// See [`cw_ownable::update_ownership`].
pub fn update_ownership(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: cw_ownable::Action,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let ownership = cw_ownable::update_ownership(deps, &env.block, &info.sender, action)?;
    Ok(Response::new().add_attribute("action", "update_ownership").add_attributes(ownership.into_attributes()))
}
