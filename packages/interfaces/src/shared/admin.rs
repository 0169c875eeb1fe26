//! Handlers for owner and guardian, shared by every contract that has them. Each function authorises the sender,
//! changes the state and returns the event that reports it.

use super::pause::{self, PauseError};
use cosmwasm_std::{to_json_string, Addr, Api, DepsMut, Env, Event, StdError, StdResult, Storage};
use cw_ownable::OwnershipError;
use serde::Serialize;
use std::fmt::Display;
use thiserror::Error;

/// Errors of the owner's and the guardian's messages.
#[derive(Error, Debug, PartialEq)]
pub enum AdminError {
    /// Storage or an address could not be read or written.
    #[error(transparent)]
    Std(#[from] StdError),
    /// The sender is not the owner, or a transfer of ownership is refused.
    #[error(transparent)]
    Ownership(#[from] OwnershipError),
    /// The sender is not the guardian, or the pause is refused.
    #[error(transparent)]
    Pause(#[from] PauseError),
}

/// Builds the event of a configuration change, with the attributes `what`, `old` and `new`.
pub fn changed(event: &str, what: &str, old: impl Display, new: impl Display) -> Event {
    Event::new(event)
        .add_attribute("what", what)
        .add_attribute("old", old.to_string())
        .add_attribute("new", new.to_string())
}

/// [`changed`] with both values as JSON.
pub fn changed_json<T: Serialize>(event: &str, what: &str, old: &T, new: &T) -> StdResult<Event> {
    Ok(changed(event, what, to_json_string(old)?, to_json_string(new)?))
}

/// Names the guardian, or removes it when `guardian` is absent. Owner only.
///
/// Returns an event of type `event` as [`changed`], with `none` where there is no guardian.
pub fn set_guardian(
    store: &mut dyn Storage,
    api: &dyn Api,
    sender: &Addr,
    event: &str,
    guardian: Option<&str>,
) -> Result<Event, AdminError> {
    cw_ownable::assert_owner(store, sender)?;
    let old = pause::guardian(store)?;
    pause::name_guardian(store, api, guardian)?;
    let old = old.as_ref().map_or("none", Addr::as_str);
    Ok(changed(event, "guardian", old, guardian.unwrap_or("none")))
}

/// Pauses an action for `seconds`. Guardian only, see [`pause::begin`].
///
/// Returns an event of type `event` with the attributes `action` and `until` (seconds since the epoch).
pub fn pause(
    store: &mut dyn Storage,
    env: &Env,
    sender: &Addr,
    event: &str,
    action: &str,
    seconds: u64,
) -> Result<Event, AdminError> {
    let until = pause::begin(store, sender, action, env.block.time.seconds(), seconds)?;
    Ok(Event::new(event).add_attribute("action", action).add_attribute("until", until.to_string()))
}

/// Ends a pause early. Guardian or owner, see [`pause::end`].
///
/// Returns an event of type `event` with the attributes `action` and `by`.
pub fn unpause(
    store: &mut dyn Storage,
    env: &Env,
    sender: &Addr,
    event: &str,
    action: &str,
) -> Result<Event, AdminError> {
    pause::end(store, sender, action, env.block.time.seconds())?;
    Ok(Event::new(event).add_attribute("action", action).add_attribute("by", sender))
}

/// Offers, accepts or renounces ownership, see [`cw_ownable::Action`].
///
/// Returns an event of type `event` as [`changed`], where `old` and `new` are owners, with the pending owner and the
/// expiry of the offer in the attributes `pending_owner` and `pending_expiry`.
pub fn update_ownership(
    deps: DepsMut,
    env: &Env,
    sender: &Addr,
    event: &str,
    action: cw_ownable::Action,
) -> Result<Event, AdminError> {
    let old = cw_ownable::get_ownership(deps.storage)?;
    let new = cw_ownable::update_ownership(deps, &env.block, sender, action)?;
    let [old, owner, pending] =
        [old.owner, new.owner, new.pending_owner].map(|owner| owner.map_or_else(|| "none".into(), String::from));
    let expiry = new.pending_expiry.map_or_else(|| "none".into(), |expiry| expiry.to_string());
    Ok(changed(event, "ownership", old, owner)
        .add_attribute("pending_owner", pending)
        .add_attribute("pending_expiry", expiry))
}
