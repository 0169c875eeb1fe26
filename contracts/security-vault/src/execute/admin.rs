//! Configuration by the owner.

use cosmwasm_std::{to_json_string, DepsMut, Env, Event, MessageInfo, Response, Storage, Timestamp};
use cw_utils::nonpayable;
use interfaces::security_vault::{event, NewTranche, Params, TrancheSize};
use interfaces::shared::admin::{changed, changed_json, done};
use interfaces::shared::counter::next;
use interfaces::shared::packed::Stored;
use interfaces::AssetUnchecked;

use crate::error::ContractError;
use crate::ledgers;
use crate::rewards::Stream;
use crate::rules::RULES;
use crate::session::TrancheSession;
use crate::state::{check_size, Config, Terms, CONFIG, LAST_TRANCHE, LOSSES, REWARDS, TERMS};
use crate::tranche::Ledger;

/// See [`interfaces::security_vault::ExecuteMsg::AddTranche`].
pub fn add_tranche(deps: DepsMut, env: Env, info: MessageInfo, new: NewTranche) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let terms = Terms::new(deps.api, &new)?;
    let event = create_tranche(deps.storage, env.block.time, &terms, &new)?;
    Ok(done("add_tranche", event))
}

/// Stores a new, empty tranche; returns the event that reports it.
pub fn create_tranche(
    storage: &mut dyn Storage,
    now: Timestamp,
    terms: &Terms,
    new: &NewTranche,
) -> Result<Event, ContractError> {
    let id = next(storage, &LAST_TRANCHE)?;
    TERMS.save(storage, id, terms)?;
    RULES.save(storage, id, &new.rules)?;
    ledgers::save(storage, id, terms, &Ledger::default())?;
    LOSSES.save(storage, id, &Stored::default())?;
    let streams: Vec<_> = terms.rewards.iter().map(|_| Stream::new(now)).collect();
    REWARDS.save(storage, id, &Stored(streams))?;
    let event = changed(event::CONFIG, "tranche", "none", to_json_string(new)?);
    Ok(event.add_attribute("tranche", id.to_string()))
}

/// See [`interfaces::security_vault::ExecuteMsg::SetSize`].
pub fn set_size(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    size: TrancheSize,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    // Emissions until now are paid at the old size.
    let mut session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let old = session.terms.size;
    session.terms.size = check_size(size)?;
    TERMS.save(deps.storage, tranche, &session.terms)?;
    session.save(deps.storage)?;
    let event = changed_json(event::CONFIG, "size", &old, &size)?.add_attribute("tranche", tranche.to_string());
    Ok(done("set_size", event))
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
    let mut streams = REWARDS.load(deps.storage, tranche)?.0;
    let asset = asset.check(deps.api)?;
    let event = changed(event::CONFIG, "reward", "none", &asset).add_attribute("tranche", tranche.to_string());
    terms.list_reward(asset)?;
    streams.push(Stream::new(env.block.time));
    TERMS.save(deps.storage, tranche, &terms)?;
    REWARDS.save(deps.storage, tranche, &Stored(streams))?;
    Ok(done("list_reward", event))
}

/// See [`interfaces::security_vault::ExecuteMsg::UpdateParams`].
pub fn update_params(deps: DepsMut, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let old = CONFIG.load(deps.storage)?.params();
    CONFIG.save(deps.storage, &Config::new(deps.api, &params)?)?;
    Ok(done("update_params", changed_json(event::CONFIG, "params", &old, &params)?))
}
