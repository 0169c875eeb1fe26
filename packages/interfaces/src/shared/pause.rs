//! Pauses by a guardian. The guardian may pause each action for at most [`MAX_PAUSE`], and again only when
//! [`PAUSE_WINDOW`] has passed since its last pause began. One guardian therefore pauses an action for at most [`MAX_PAUSE`] in
//! any window of that length.
//!
//! A pause ends by itself. Only the owner names the guardian.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Addr, Api, Order, StdError, StdResult, Storage};
use cw_storage_plus::{Item, Map};
use thiserror::Error;

/// Longest pause of one action, in seconds (72 h).
pub const MAX_PAUSE: u64 = 72 * 3600;
/// Shortest time between the starts of two pauses of the same action, in seconds (30 d).
pub const PAUSE_WINDOW: u64 = 30 * 86_400;

const GUARDIAN: Item<Addr> = Item::new("guardian");
const PAUSES: Map<&str, Pause> = Map::new("pauses");

/// The last pause of one action.
#[cw_serde]
pub struct Pause {
    /// Start of the guardian's pause, in seconds since the epoch; zero when the present guardian has not paused the
    /// action.
    pub paused_at: u64,
    /// End of the pause, in seconds since the epoch; the action is available again at this second.
    pub expires_at: u64,
}

/// The last pause of one action, as returned by queries.
#[cw_serde]
pub struct PauseResponse {
    /// Name of the action, in snake case.
    pub action: String,
    /// Start of the guardian's pause, in seconds since the epoch; zero when the present guardian has not paused the
    /// action.
    pub paused_at: u64,
    /// End of the pause, in seconds since the epoch; in the past for a pause that has ended.
    pub expires_at: u64,
}

/// Errors of pauses, and of actions that are paused.
#[derive(Error, Debug, PartialEq)]
pub enum PauseError {
    /// Storage or an address could not be read or written.
    #[error("{0}")]
    Std(#[from] StdError),
    /// The action is paused.
    #[error("{action} is paused until {until}")]
    Paused {
        /// Paused action.
        action: String,
        /// End of the pause, in seconds since the epoch.
        until: u64,
    },
    /// The sender is not the guardian, nor (for an unpause) the owner.
    #[error("{sender} is not the guardian")]
    NotGuardian {
        /// Sender of the message.
        sender: Addr,
    },
    /// The length is zero or above [`MAX_PAUSE`].
    #[error("a pause of {seconds} seconds is outside 1 to {max}")]
    Length {
        /// Requested length, in seconds.
        seconds: u64,
        /// Longest permitted length, in seconds.
        max: u64,
    },
    /// The action was paused too recently.
    #[error("{action} cannot be paused again before {from}")]
    TooSoon {
        /// Action to pause.
        action: String,
        /// First second at which it can be paused again, in seconds since the epoch.
        from: u64,
    },
}

/// Returns the guardian; no account when absent.
pub fn guardian(store: &dyn Storage) -> StdResult<Option<Addr>> {
    GUARDIAN.may_load(store)
}

/// Names the guardian, or removes it when absent. The caller has checked that the sender is the owner. Another guardian may pause
/// at once: [`PAUSE_WINDOW`] counts the pauses of one, or a guardian on its way out could disarm the next. Pauses go on.
pub fn name_guardian(store: &mut dyn Storage, api: &dyn Api, guardian: Option<&str>) -> StdResult<()> {
    if self::guardian(store)?.as_ref().map(Addr::as_str) != guardian {
        for item in PAUSES.range(store, None, None, Order::Ascending).collect::<StdResult<Vec<_>>>()? {
            let (action, pause) = item;
            PAUSES.save(store, &action, &Pause { paused_at: 0, ..pause })?;
        }
    }
    match guardian {
        Some(guardian) => GUARDIAN.save(store, &api.addr_validate(guardian)?),
        None => {
            GUARDIAN.remove(store);
            Ok(())
        }
    }
}

/// Starts a pause of `action`. Guardian only. Returns its end, in seconds since the epoch.
pub fn begin(store: &mut dyn Storage, sender: &Addr, action: &str, now: u64, seconds: u64) -> Result<u64, PauseError> {
    if GUARDIAN.may_load(store)?.as_ref() != Some(sender) {
        return Err(PauseError::NotGuardian { sender: sender.clone() });
    }
    if seconds == 0 || seconds > MAX_PAUSE {
        return Err(PauseError::Length { seconds, max: MAX_PAUSE });
    }
    let last = PAUSES.may_load(store, action)?;
    if let Some(last) = &last {
        let from = last.paused_at.saturating_add(PAUSE_WINDOW);
        if now < from {
            return Err(PauseError::TooSoon { action: action.into(), from });
        }
    }
    // A pause that the contract began itself may end later.
    let until = last.map_or(0, |pause| pause.expires_at).max(now.saturating_add(seconds));
    PAUSES.save(store, action, &Pause { paused_at: now, expires_at: until })?;
    Ok(until)
}

/// Pauses an action for a reason that the contract itself found. Does not count as a pause by the guardian, who may add one, and
/// ends like one. Returns the end, which is never before that of a running pause.
pub fn extend(store: &mut dyn Storage, action: &str, now: u64, seconds: u64) -> StdResult<u64> {
    let last = PAUSES.may_load(store, action)?;
    let running = last.as_ref().map_or(0, |pause| pause.expires_at);
    let expires_at = running.max(now.saturating_add(seconds));
    let paused_at = last.map_or(0, |pause| pause.paused_at);
    PAUSES.save(store, action, &Pause { paused_at, expires_at })?;
    Ok(expires_at)
}

/// Ends a pause early. Guardian or owner. [`PAUSE_WINDOW`] still counts from its start.
pub fn end(store: &mut dyn Storage, sender: &Addr, action: &str, now: u64) -> Result<(), PauseError> {
    if GUARDIAN.may_load(store)?.as_ref() != Some(sender) && !cw_ownable::is_owner(store, sender)? {
        return Err(PauseError::NotGuardian { sender: sender.clone() });
    }
    if let Some(last) = PAUSES.may_load(store, action)? {
        PAUSES.save(store, action, &Pause { expires_at: last.expires_at.min(now), ..last })?;
    }
    Ok(())
}

/// Fails with [`PauseError::Paused`] while `action` is paused.
pub fn check(store: &dyn Storage, action: &str, now: u64) -> Result<(), PauseError> {
    match PAUSES.may_load(store, action)? {
        Some(pause) if now < pause.expires_at => {
            Err(PauseError::Paused { action: action.into(), until: pause.expires_at })
        }
        _ => Ok(()),
    }
}

/// Returns the last pause of every action that has been paused.
pub fn all(store: &dyn Storage) -> StdResult<Vec<PauseResponse>> {
    PAUSES
        .range(store, None, None, cosmwasm_std::Order::Ascending)
        .map(|item| {
            item.map(|(action, Pause { paused_at, expires_at })| PauseResponse { action, paused_at, expires_at })
        })
        .collect()
}
