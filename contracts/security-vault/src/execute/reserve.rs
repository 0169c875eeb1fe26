//! The reserve: what the tranche's reserver, a market, needs for losses that it provides for but has not recognised.

use cosmwasm_std::{DepsMut, Event, MessageInfo, QuerierWrapper, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::market::Market;

use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::session::TrancheSession;
use crate::state::Terms;

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

/// Sets the reserve to what the reserver answers now, and returns the event when that changes it. Without a reserver, or
/// when its query fails, the reserve stays as it is: a broken market neither frees stake nor locks in more of it.
pub fn ask_reserver(querier: &QuerierWrapper, session: &mut TrancheSession) -> Option<Event> {
    let reserver = session.terms.reserver.clone()?;
    let need = Market(reserver).exposure(querier).ok()?.reserve;
    session.ledger.reserve(need).then(|| events::reserve(session.id, need))
}
