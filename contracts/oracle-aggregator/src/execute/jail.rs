//! Reporters that submit nothing stop counting, so that a silent third does not stop the oracle for long.

use cosmwasm_std::{DepsMut, Env, Event, MessageInfo, Response, Storage};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::events;
use crate::state::{last_round, Config, PowerTable, Roster, CONFIG, ROSTER};

/// Jails the reporters that have submitted nothing for `inactivity`, at the close of a round that had submissions.
///
/// Only reporters of the table that are not `present` are examined. Time counts from the end of the last round to which
/// the reporter submitted, from the moment it began to count, or from the moment at which rounds had submissions again,
/// whichever is last; exactly `inactivity` is idle.
pub fn idle(
    store: &mut dyn Storage,
    config: &Config,
    roster: &mut Roster,
    table: &PowerTable,
    present: &[u64],
    now: u64,
) -> Result<Vec<Event>, ContractError> {
    let mut events = vec![];
    let clock = config.clock();
    for reporter in &mut roster.reporters {
        let counted = table.powers.iter().any(|(id, _)| *id == reporter.id);
        let Some(active_at) = reporter.active_at.filter(|_| counted && !present.contains(&reporter.id)) else {
            continue;
        };
        let submitted = last_round(store, reporter.id).map_or(0, |round| clock.end(round));
        let since = submitted.max(active_at).max(table.resumed_at);
        if now.saturating_sub(since) >= config.params.inactivity {
            reporter.active_at = None;
            events.push(events::jail(&reporter.address, now.saturating_add(config.params.jail_return)));
        }
    }
    if !events.is_empty() {
        ROSTER.save(store, roster)?;
    }
    Ok(events)
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Rejoin`].
pub fn rejoin(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let mut roster = ROSTER.load(deps.storage)?;
    let active_at = env.block.time.seconds().saturating_add(config.params.jail_return);
    let reporter = roster.reporters.iter_mut().find(|reporter| reporter.address == info.sender);
    let reporter = reporter.ok_or(CommonError::Unauthorized { sender: info.sender })?;
    if let Some(active_at) = reporter.active_at {
        return Err(ContractError::NotJailed { active_at });
    }
    reporter.active_at = Some(active_at);
    let event = events::jail(&reporter.address, active_at);
    ROSTER.save(deps.storage, &roster)?;
    Ok(Response::new().add_attribute("action", "rejoin").add_event(event))
}
