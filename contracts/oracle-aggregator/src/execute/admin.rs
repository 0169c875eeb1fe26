//! Instantiation, and what the owner changes.

use cosmwasm_std::{to_json_string, DepsMut, Env, Event, MessageInfo, Response};
use cw_ownable::{assert_owner, Action};
use interfaces::oracle_aggregator::{event, InstantiateMsg, NewFeed, Params};
use interfaces::security_vault::SecurityVault;
use interfaces::shared::admin::{self, changed, changed_json};
use interfaces::shared::error::CommonError;

use crate::advance::{halted, lifted};
use crate::error::ContractError;
use crate::params::validate;
use crate::roster::Roster;
use crate::state::{record, save_record, Config, CONFIG, FEEDS, RATE_ANCHORS, READINGS, ROSTER};
use crate::{events, feeds};

/// See [`InstantiateMsg`].
pub fn instantiate(deps: DepsMut, msg: InstantiateMsg) -> Result<Response, ContractError> {
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    validate(&msg.params)?;
    let security_vault = SecurityVault(deps.api.addr_validate(&msg.security_vault)?);
    let mut all = vec![];
    for feed in msg.feeds {
        feeds::add(deps.api, &mut all, feed)?;
    }
    FEEDS.save(deps.storage, &all)?;
    let mut roster = Roster::default();
    for reporter in &msg.reporters {
        roster.add(deps.api, reporter)?;
    }
    ROSTER.save(deps.storage, &roster)?;
    let event = changed(event::CONFIG, "params", "none", to_json_string(&msg.params)?);
    CONFIG.save(deps.storage, &Config { security_vault, params: msg.params })?;
    Ok(done("instantiate", event))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::AddFeed`].
pub fn add_feed(deps: DepsMut, info: MessageInfo, feed: NewFeed) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let mut all = FEEDS.load(deps.storage)?;
    let event = changed(event::CONFIG, "feed", "none", to_json_string(&feed)?);
    let id = feeds::add(deps.api, &mut all, feed)?;
    FEEDS.save(deps.storage, &all)?;
    Ok(done("add_feed", event.add_attribute("id", id.to_string())))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::SetHalted`].
///
/// The halt is written into the feed's record and into those of all feeds derived from it: a reader sees one record only.
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
    let place = place.ok_or_else(|| CommonError::not_found("feed", feed))?;
    let event = changed(event::CONFIG, "halted", place.halted, halt).add_attribute("id", feed.to_string());
    place.halted = halt;
    FEEDS.save(deps.storage, &all)?;
    // The owner has found the rate good enough to go on with: its growth counts from there. What was read before is forgotten.
    if !halt {
        RATE_ANCHORS.remove(deps.storage, feed);
        READINGS.remove(deps.storage, feed);
    }
    let mut response = done("set_halted", event);
    for (index, (was, is)) in before.into_iter().zip(feeds::halted(&all)).enumerate() {
        let id = feeds::id(index);
        let Some(old) = record(deps.storage, id)?.filter(|_| was != is) else { continue };
        let new = if is { halted(&old, now) } else { lifted(&old, now) };
        save_record(deps.storage, id, &new);
        response = response.add_event(events::price(id, &new));
    }
    Ok(response)
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
    let event = changed_json(event::CONFIG, "params", &config.params, &params)?;
    CONFIG.save(deps.storage, &Config { params, ..config })?;
    Ok(done("update_params", event))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::UpdateOwnership`].
pub fn update_ownership(deps: DepsMut, env: Env, info: MessageInfo, action: Action) -> Result<Response, ContractError> {
    let event = admin::update_ownership(deps, &env, &info.sender, event::CONFIG, action)?;
    Ok(done("update_ownership", event))
}

/// The response of a change of the configuration.
pub fn done(action: &str, event: Event) -> Response {
    Response::new().add_attribute("action", action).add_event(event)
}
