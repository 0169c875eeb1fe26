//! What a guardian may do: pause one action at a time, for at most [`MAX_PAUSE`], not again before [`PAUSE_WINDOW`]
//! has passed since the last pause began. So no window of that length holds more than [`MAX_PAUSE`] of pause.
//!
//! A pause ends by itself. Only the owner names the guardian.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Api, StdError, StdResult, Storage};
use cw_storage_plus::{Item, Map};
use thiserror::Error;

/// The longest pause of one action, in seconds (72 h).
pub const MAX_PAUSE: u64 = 72 * 3600;
/// From the beginning of a pause, how long the same action cannot be paused again, in seconds (30 d).
pub const PAUSE_WINDOW: u64 = 30 * 86_400;

const GUARDIAN: Item<Addr> = Item::new("guardian");
const PAUSES: Map<&str, Pause> = Map::new("pauses");

/// The last pause of one action.
#[cw_serde]
pub struct Pause {
    /// When it began, in seconds since the epoch.
    pub since: u64,
    /// When it ends or ended: the action works again at this second.
    pub until: u64,
}

/// The last pause of one action, as queries answer it.
#[cw_serde]
pub struct PauseResponse {
    /// The action's name in snake case.
    pub action: String,
    /// When the pause began, in seconds since the epoch.
    pub since: u64,
    /// When it ends, in seconds since the epoch.
    pub until: u64,
}

/// Why a pause was refused, or what a pause refused.
#[derive(Error, Debug, PartialEq)]
pub enum PauseError {
    /// Storage failed.
    #[error("{0}")]
    Std(#[from] StdError),
    /// The action is paused until that second.
    #[error("{action} is paused until {until}")]
    Paused {
        /// The action that was tried.
        action: String,
        /// When it works again, in seconds since the epoch.
        until: u64,
    },
    /// Neither the guardian nor (for an unpause) the owner sent it.
    #[error("{sender} is not the guardian")]
    NotGuardian {
        /// Who sent the message.
        sender: Addr,
    },
    /// The length is zero or above [`MAX_PAUSE`].
    #[error("a pause of {seconds} s is outside 1..={max} s")]
    Length {
        /// The length asked for, in seconds.
        seconds: u64,
        /// The longest possible, in seconds.
        max: u64,
    },
    /// The action was paused too recently.
    #[error("{action} cannot be paused again before {from}")]
    TooSoon {
        /// The action.
        action: String,
        /// The first second at which it can be paused again.
        from: u64,
    },
}

/// Who may pause; nobody when absent.
pub fn guardian(store: &dyn Storage) -> StdResult<Option<Addr>> {
    GUARDIAN.may_load(store)
}

/// Names who may pause; nobody when absent. The caller has checked that the owner asks.
pub fn name_guardian(store: &mut dyn Storage, api: &dyn Api, guardian: Option<&str>) -> StdResult<()> {
    match guardian {
        Some(guardian) => GUARDIAN.save(store, &api.addr_validate(guardian)?),
        None => {
            GUARDIAN.remove(store);
            Ok(())
        }
    }
}

/// Begins a pause of `action`; the sender must be the guardian. Returns the second at which it ends.
pub fn begin(store: &mut dyn Storage, sender: &Addr, action: &str, now: u64, seconds: u64) -> Result<u64, PauseError> {
    if GUARDIAN.may_load(store)?.as_ref() != Some(sender) {
        return Err(PauseError::NotGuardian { sender: sender.clone() });
    }
    if seconds == 0 || seconds > MAX_PAUSE {
        return Err(PauseError::Length { seconds, max: MAX_PAUSE });
    }
    if let Some(last) = PAUSES.may_load(store, action)? {
        let from = last.since.saturating_add(PAUSE_WINDOW);
        if now < from {
            return Err(PauseError::TooSoon { action: action.into(), from });
        }
    }
    let until = now.saturating_add(seconds);
    PAUSES.save(store, action, &Pause { since: now, until })?;
    Ok(until)
}

/// Ends a pause early; the sender must be the guardian or the owner. The window still counts from its beginning.
pub fn end(store: &mut dyn Storage, sender: &Addr, action: &str, now: u64) -> Result<(), PauseError> {
    if GUARDIAN.may_load(store)?.as_ref() != Some(sender) && !cw_ownable::is_owner(store, sender)? {
        return Err(PauseError::NotGuardian { sender: sender.clone() });
    }
    if let Some(last) = PAUSES.may_load(store, action)? {
        PAUSES.save(store, action, &Pause { until: last.until.min(now), ..last })?;
    }
    Ok(())
}

/// An error while `action` is paused.
pub fn check(store: &dyn Storage, action: &str, now: u64) -> Result<(), PauseError> {
    match PAUSES.may_load(store, action)? {
        Some(pause) if now < pause.until => Err(PauseError::Paused { action: action.into(), until: pause.until }),
        _ => Ok(()),
    }
}

/// The last pause of every action that ever was paused.
pub fn all(store: &dyn Storage) -> StdResult<Vec<PauseResponse>> {
    PAUSES
        .range(store, None, None, cosmwasm_std::Order::Ascending)
        .map(|item| item.map(|(action, Pause { since, until })| PauseResponse { action, since, until }))
        .collect()
}
