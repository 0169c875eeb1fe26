//! What governance sets, and what the guardian pauses.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Storage, Timestamp};
use cw_utils::nonpayable;
use interfaces::security_vault::{Action, NewTranche, Params};
use interfaces::shared::pause;
use interfaces::AssetUnchecked;
use risk::loss_units::LossPool;

use crate::error::ContractError;
use crate::events;
use crate::rewards::Stream;
use crate::state::{next_id, Config, Terms, CONFIG, LAST_TRANCHE, LEDGERS, LOSSES, REWARDS, TERMS};
use crate::tranche::Ledger;

/// See [`interfaces::security_vault::ExecuteMsg::AddTranche`].
pub fn add_tranche(deps: DepsMut, env: Env, info: MessageInfo, new: NewTranche) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let terms = Terms::new(deps.api, new)?;
    create_tranche(deps.storage, env.block.time, &terms)?;
    Ok(changed("add_tranche"))
}

/// Stores a new, empty tranche.
pub fn create_tranche(storage: &mut dyn Storage, now: Timestamp, terms: &Terms) -> Result<(), ContractError> {
    let id = next_id(storage, &LAST_TRANCHE)?;
    TERMS.save(storage, id, terms)?;
    LEDGERS.save(storage, id, &Ledger::default())?;
    LOSSES.save(storage, id, &LossPool::default())?;
    let streams: Vec<_> = terms.rewards.iter().map(|_| Stream::new(now)).collect();
    Ok(REWARDS.save(storage, id, &streams)?)
}

/// See [`interfaces::security_vault::ExecuteMsg::ListReward`].
pub fn list_reward(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    asset: AssetUnchecked,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let mut terms = Terms::load(deps.storage, tranche)?;
    let mut streams = REWARDS.load(deps.storage, tranche)?;
    terms.list_reward(asset.check(deps.api)?)?;
    streams.push(Stream::new(env.block.time));
    TERMS.save(deps.storage, tranche, &terms)?;
    REWARDS.save(deps.storage, tranche, &streams)?;
    Ok(changed("list_reward"))
}

/// See [`interfaces::security_vault::ExecuteMsg::UpdateParams`].
pub fn update_params(deps: DepsMut, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    CONFIG.save(deps.storage, &Config::new(deps.api, &params)?)?;
    Ok(changed("update_params"))
}

/// See [`interfaces::security_vault::ExecuteMsg::SetGuardian`].
pub fn set_guardian(deps: DepsMut, info: MessageInfo, guardian: Option<String>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    pause::name_guardian(deps.storage, deps.api, guardian.as_deref())?;
    Ok(changed("set_guardian"))
}

/// See [`interfaces::security_vault::ExecuteMsg::Pause`].
pub fn pause(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: Action,
    seconds: u64,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    pause::begin(deps.storage, &info.sender, action.name(), env.block.time.seconds(), seconds)?;
    Ok(changed("pause"))
}

/// See [`interfaces::security_vault::ExecuteMsg::Unpause`].
pub fn unpause(deps: DepsMut, env: Env, info: MessageInfo, action: Action) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    pause::end(deps.storage, &info.sender, action.name(), env.block.time.seconds())?;
    Ok(changed("unpause"))
}

/// A transfer of ownership, in two steps.
pub fn update_ownership(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: cw_ownable::Action,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::update_ownership(deps, &env.block, &info.sender, action)?;
    Ok(changed("update_ownership"))
}

fn changed(what: &str) -> Response {
    Response::new().add_attribute("action", what).add_event(events::config(what))
}
