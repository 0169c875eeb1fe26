//! Handlers for owner and guardian, shared by every contract that has them. Each authorises the sender, changes the state and
//! responds with the event that reports it.

use super::pause::{self, PauseError};
use crate::event;
use cosmwasm_std::{to_json_string, Addr, DepsMut, Env, Event, MessageInfo, Response, StdError, StdResult, Storage};
use cw_ownable::OwnershipError;
use cw_utils::{nonpayable, PaymentError};
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
    event!(event, what, old, new)
}

/// [`changed`] with both values as JSON.
pub fn changed_json<T: Serialize>(event: &str, what: &str, old: &T, new: &T) -> StdResult<Event> {
    Ok(changed(event, what, to_json_string(old)?, to_json_string(new)?))
}

/// The response of a message that changed the configuration: the attribute `action`, and the event that reports the change.
pub fn done(action: &str, event: Event) -> Response {
    Response::new().add_attribute("action", action).add_event(event)
}

/// Fails with [`AdminError::Ownership`] unless the sender is the owner.
pub fn assert_owner(store: &dyn Storage, sender: &Addr) -> Result<(), AdminError> {
    Ok(cw_ownable::assert_owner(store, sender)?)
}

/// Names the guardian, or removes it when `guardian` is absent. Owner only; no funds.
///
/// The event of type `event` is as [`changed`], with `none` where there is no guardian.
pub fn set_guardian<E: From<AdminError> + From<PaymentError>>(
    deps: DepsMut,
    info: &MessageInfo,
    event: &str,
    guardian: Option<&str>,
) -> Result<Response, E> {
    nonpayable(info)?;
    assert_owner(deps.storage, &info.sender)?;
    let old = pause::guardian(deps.storage).map_err(AdminError::from)?;
    pause::name_guardian(deps.storage, deps.api, guardian).map_err(AdminError::from)?;
    let old = old.as_ref().map_or("none", Addr::as_str);
    Ok(done("set_guardian", changed(event, "guardian", old, guardian.unwrap_or("none"))))
}

/// Pauses an action for `seconds`. Guardian only, see [`pause::begin`]; no funds.
///
/// The event of type `event` has the attributes `action` and `until` (seconds since the epoch).
pub fn pause<E: From<AdminError> + From<PaymentError>>(
    deps: DepsMut,
    env: &Env,
    info: &MessageInfo,
    event: &str,
    action: &str,
    seconds: u64,
) -> Result<Response, E> {
    nonpayable(info)?;
    let until = pause::begin(deps.storage, &info.sender, action, env.block.time.seconds(), seconds);
    let until = until.map_err(AdminError::from)?;
    Ok(done("pause", event!(event, action, until)))
}

/// Ends a pause early. Guardian or owner, see [`pause::end`]; no funds.
///
/// The event of type `event` has the attributes `action` and `by`.
pub fn unpause<E: From<AdminError> + From<PaymentError>>(
    deps: DepsMut,
    env: &Env,
    info: &MessageInfo,
    event: &str,
    action: &str,
) -> Result<Response, E> {
    nonpayable(info)?;
    let by = &info.sender;
    pause::end(deps.storage, by, action, env.block.time.seconds()).map_err(AdminError::from)?;
    Ok(done("unpause", event!(event, action, by)))
}

/// Offers, accepts or renounces ownership, see [`cw_ownable::Action`]; no funds.
///
/// The event of type `event` is as [`changed`], where `old` and `new` are owners, with the pending owner and the expiry of the
/// offer in the attributes `pending_owner` and `pending_expiry`.
pub fn update_ownership<E: From<AdminError> + From<PaymentError>>(
    deps: DepsMut,
    env: &Env,
    info: &MessageInfo,
    event: &str,
    action: cw_ownable::Action,
) -> Result<Response, E> {
    nonpayable(info)?;
    let old = cw_ownable::get_ownership(deps.storage).map_err(AdminError::from)?;
    let new = cw_ownable::update_ownership(deps, &env.block, &info.sender, action).map_err(AdminError::from)?;
    let [old, owner, pending] =
        [old.owner, new.owner, new.pending_owner].map(|owner| owner.map_or_else(|| "none".into(), String::from));
    let expiry = new.pending_expiry.map_or_else(|| "none".into(), |expiry| expiry.to_string());
    let changed = changed(event, "ownership", old, owner).add_attribute("pending_owner", pending);
    Ok(done("update_ownership", changed.add_attribute("pending_expiry", expiry)))
}
