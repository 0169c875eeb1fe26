//! Reporters that say nothing stop counting, so that a silent third cannot stop the oracle.

use cosmwasm_std::{DepsMut, Env, Event, MessageInfo, Response, Storage};

use crate::error::ContractError;
use crate::events;
use crate::state::{last_round, Config, Roster, Table, CONFIG, ROSTER};

/// Jails whoever has submitted nothing for `inactivity` by the end of a round that had submissions.
///
/// Only the table's reporters that are not in `present` are looked at. Counted from the end of the last round with a
/// submission, from when the reporter began to count, or from when rounds began to have submissions again, whichever
/// is last; exactly `inactivity` is idle.
pub fn idle(
    store: &mut dyn Storage,
    config: &Config,
    roster: &mut Roster,
    table: &Table,
    present: &[u64],
    now: u64,
) -> Result<Vec<Event>, ContractError> {
    let mut events = vec![];
    let clock = config.clock();
    for reporter in &mut roster.reporters {
        let counted = table.powers.iter().any(|(id, _)| *id == reporter.id);
        let Some(active_from) = reporter.active_from.filter(|_| counted && !present.contains(&reporter.id)) else {
            continue;
        };
        let spoke = last_round(store, reporter.id).map_or(0, |round| clock.end(round));
        let heard = spoke.max(active_from).max(table.since);
        if now.saturating_sub(heard) >= config.params.inactivity {
            reporter.active_from = None;
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
    let until = env.block.time.seconds().saturating_add(config.params.jail_return);
    let reporter = roster.reporters.iter_mut().find(|reporter| reporter.address == info.sender);
    let reporter = reporter.ok_or_else(|| ContractError::NotReporter { address: info.sender.clone() })?;
    if let Some(active_from) = reporter.active_from {
        return Err(ContractError::NotJailed { active_from });
    }
    reporter.active_from = Some(until);
    let event = events::jail(&reporter.address, until);
    ROSTER.save(deps.storage, &roster)?;
    Ok(Response::new().add_attribute("action", "rejoin").add_event(event))
}
