//! The reserve: stake that the tranche's reserver, a market, needs for losses that it provides for but has not recognised.

use cosmwasm_std::{Addr, DepsMut, Event, MessageInfo, QuerierWrapper, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::market::{Market, TrancheExposure};
use interfaces::security_vault::event;
use interfaces::shared::admin::changed;

use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::session::TrancheSession;
use crate::state::{Terms, TERMS};

/// See [`interfaces::security_vault::ExecuteMsg::Reserve`]. It cannot be paused.
pub fn reserve(deps: DepsMut, info: MessageInfo, tranche: u64, need: Uint128) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let terms = Terms::load_as_reserver(deps.storage, tranche, &info.sender)?;
    let mut ledger = ledgers::load(deps.storage, tranche)?;
    let mut response = Response::new().add_attribute("action", "reserve");
    if ledger.reserve(need) {
        ledgers::save(deps.storage, tranche, &terms, &ledger)?;
        response = response.add_event(events::reserve(tranche, need));
    }
    Ok(response)
}

/// See [`interfaces::security_vault::ExecuteMsg::SetReserver`]. A reserver whose query says that this tranche backs it cannot be
/// replaced, because the stake would then back two markets. When a reserver whose query fails is replaced, its reserve ends.
pub fn set_reserver(
    deps: DepsMut,
    info: MessageInfo,
    tranche: u64,
    reserver: Option<String>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let mut terms = Terms::load(deps.storage, tranche)?;
    let new = reserver.map(|reserver| deps.api.addr_validate(&reserver)).transpose()?;
    if let Some(reserver) = terms.reserver.clone() {
        let entry =
            Market(reserver).exposure(&deps.querier).ok().and_then(|exposure| exposure.tranche(tranche).copied());
        if let Some(TrancheExposure { reserve: need, .. }) = entry {
            return Err(ContractError::ReserverInUse { need });
        }
    }
    let none = || "none".to_string();
    let name = |reserver: &Option<Addr>| reserver.as_ref().map_or_else(none, Addr::to_string);
    let event = changed(event::CONFIG, "reserver", name(&terms.reserver), name(&new));
    terms.reserver = new;
    TERMS.save(deps.storage, tranche, &terms)?;
    let mut ledger = ledgers::load(deps.storage, tranche)?;
    let freed = ledger.reserve(Uint128::zero()).then(|| events::reserve(tranche, Uint128::zero()));
    ledgers::save(deps.storage, tranche, &terms, &ledger)?;
    Ok(Response::new()
        .add_attribute("action", "set_reserver")
        .add_event(event.add_attribute("tranche", tranche.to_string()))
        .add_events(freed))
}

/// Sets the reserve to the need that the reserver's query returns, and returns the event if the reserve changes. Without a
/// reserver, or when its query fails, the reserve stays as it is: a broken market neither releases stake nor locks more of it. A
/// market that this tranche does not back any more needs nothing of it.
pub fn ask_reserver(querier: &QuerierWrapper, session: &mut TrancheSession) -> Option<Event> {
    let reserver = session.terms.reserver.clone()?;
    let need = Market(reserver).exposure(querier).ok()?.need(session.id);
    session.ledger.reserve(need).then(|| events::reserve(session.id, need))
}
