//! Birth, and what the owner sets.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response};
use cw_ownable::{assert_owner, Action};
use interfaces::oracle_aggregator::{InstantiateMsg, NewFeed, NewReporter, Params};
use interfaces::security_vault::SecurityVault;

use crate::advance::{halted, lifted};
use crate::error::ContractError;
use crate::params::validate;
use crate::state::{record, save_record, Config, Roster, ANCHORS, CONFIG, FEEDS, ROSTER};
use crate::{events, feeds};

/// See [`InstantiateMsg`].
pub fn instantiate(deps: DepsMut, env: Env, msg: InstantiateMsg) -> Result<Response, ContractError> {
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    validate(&msg.params)?;
    let security_vault = SecurityVault(deps.api.addr_validate(&msg.security_vault)?);
    CONFIG.save(deps.storage, &Config { security_vault, params: msg.params })?;
    let mut all = vec![];
    for NewFeed { name, source } in msg.feeds {
        feeds::add(deps.api, &mut all, name, source)?;
    }
    FEEDS.save(deps.storage, &all)?;
    let mut roster = Roster::default();
    for NewReporter { address, tranche } in msg.reporters {
        roster.add(deps.api.addr_validate(&address)?, tranche, env.block.time.seconds())?;
    }
    ROSTER.save(deps.storage, &roster)?;
    Ok(done("instantiate"))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::AddFeed`].
pub fn add_feed(
    deps: DepsMut,
    info: MessageInfo,
    NewFeed { name, source }: NewFeed,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let mut all = FEEDS.load(deps.storage)?;
    feeds::add(deps.api, &mut all, name, source)?;
    FEEDS.save(deps.storage, &all)?;
    Ok(done("add_feed"))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::SetHalted`].
///
/// The halt is written into the feed's record and into those of all feeds made of it: a reader sees one record only.
pub fn set_halted(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    feed: u64,
    halt: bool,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let now = env.block.time.seconds();
    let mut all = FEEDS.load(deps.storage)?;
    let before = feeds::halted(&all);
    let place = feeds::index(feed).and_then(|index| all.get_mut(index));
    place.ok_or(ContractError::UnknownFeed { feed })?.halted = halt;
    FEEDS.save(deps.storage, &all)?;
    // The growth of a redemption rate is measured anew from what the owner found good enough to go on with.
    if !halt {
        ANCHORS.remove(deps.storage, feed);
    }
    let mut response = done("set_halted");
    for (index, (was, is)) in before.into_iter().zip(feeds::halted(&all)).enumerate() {
        let id = feeds::id(index);
        let Some(old) = record(deps.storage, id)?.filter(|_| was != is) else { continue };
        let new = if is { halted(&old, now) } else { lifted(&old, now) };
        save_record(deps.storage, id, &new);
        response = response.add_event(events::price(id, &new));
    }
    Ok(response)
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::AddReporter`].
pub fn add_reporter(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    NewReporter { address, tranche }: NewReporter,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let mut roster = ROSTER.load(deps.storage)?;
    roster.add(deps.api.addr_validate(&address)?, tranche, env.block.time.seconds())?;
    ROSTER.save(deps.storage, &roster)?;
    Ok(done("add_reporter"))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::RemoveReporter`].
pub fn remove_reporter(deps: DepsMut, info: MessageInfo, address: String) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let address = deps.api.addr_validate(&address)?;
    let mut roster = ROSTER.load(deps.storage)?;
    let before = roster.reporters.len();
    roster.reporters.retain(|reporter| reporter.address != address);
    if roster.reporters.len() == before {
        return Err(ContractError::NotReporter { address });
    }
    ROSTER.save(deps.storage, &roster)?;
    Ok(done("remove_reporter"))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::UpdateParams`].
pub fn update_params(deps: DepsMut, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    validate(&params)?;
    let config = CONFIG.load(deps.storage)?;
    let (length, asked) = (config.params.round_seconds, params.round_seconds);
    if length != asked {
        return Err(ContractError::RoundLength { length, asked });
    }
    CONFIG.save(deps.storage, &Config { params, ..config })?;
    Ok(done("update_params"))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::UpdateOwnership`].
pub fn update_ownership(deps: DepsMut, env: Env, info: MessageInfo, action: Action) -> Result<Response, ContractError> {
    cw_ownable::update_ownership(deps, &env.block, &info.sender, action)?;
    Ok(done("update_ownership"))
}

fn done(what: &str) -> Response {
    Response::new().add_attribute("action", what).add_event(events::config(what))
}
