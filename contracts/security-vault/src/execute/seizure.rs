//! Seized stake: taken for a deficit from a tranche whose asset is not the one that the slasher needs. It stays here until the
//! slasher collects it for a sale or releases it.

use cosmwasm_std::{to_json_binary, DepsMut, Env, MessageInfo, Response, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::security_vault::CoverResponse;
use interfaces::shared::packed::Stored;

use super::deficit::{charge, repay};
use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::session::TrancheSession;
use crate::state::{deficit_of, Terms, DEFICITS};
use crate::tranche::Ledger;

/// See [`interfaces::security_vault::ExecuteMsg::Seize`].
pub fn seize(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    deficit: u64,
    amount: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let terms = Terms::load_as_slasher(deps.storage, tranche, &info.sender)?;
    let (asked, paid) = charge(deps.storage, &env, (tranche, &terms), deficit, amount, true)?;
    Ok(Response::new()
        .add_attribute("action", "seize")
        .add_event(events::seize(tranche, deficit, asked, paid))
        .set_data(to_json_binary(&CoverResponse { paid })?))
}

/// See [`interfaces::security_vault::ExecuteMsg::Collect`].
pub fn collect(
    deps: DepsMut,
    info: MessageInfo,
    tranche: u64,
    deficit: u64,
    amount: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let terms = Terms::load_as_slasher(deps.storage, tranche, &info.sender)?;
    let mut ledger = ledgers::load(deps.storage, tranche)?;
    let paid = take(deps.storage, (tranche, &mut ledger), deficit, amount)?;
    ledgers::save(deps.storage, tranche, &terms, &ledger)?;
    let mut response = Response::new()
        .add_attribute("action", "collect")
        .add_event(events::collect(tranche, deficit, paid))
        .set_data(to_json_binary(&CoverResponse { paid })?);
    if !paid.is_zero() {
        response = response.add_message(terms.asset.send(&info.sender, paid)?);
    }
    Ok(response)
}

/// See [`interfaces::security_vault::ExecuteMsg::Release`].
pub fn release(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    deficit: u64,
    amount: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    Terms::load_as_slasher(deps.storage, tranche, &info.sender)?;
    let now = env.block.time;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    let released = take(deps.storage, (tranche, &mut session.ledger), deficit, amount)?;
    let mut charged = deficit_of(deps.storage, tranche, deficit)?;
    charged.restored = charged.restored.checked_add(released)?;
    DEFICITS.save(deps.storage, (tranche, deficit), &Stored(charged))?;
    let surplus = repay(deps.storage, &mut session, released, now)?;
    let event = events::restore(tranche, deficit, released, surplus);
    Ok(Response::new().add_attribute("action", "release").add_event(event))
}

/// Subtracts seized stake of a deficit from the counters, at most all of it. Returns the amount.
fn take(
    storage: &mut dyn Storage,
    (tranche, ledger): (u64, &mut Ledger),
    deficit: u64,
    amount: Uint128,
) -> Result<Uint128, ContractError> {
    let mut charged = deficit_of(storage, tranche, deficit)?;
    let taken = amount.min(charged.seized);
    if !taken.is_zero() {
        charged.seized = charged.seized.checked_sub(taken)?;
        ledger.seized = ledger.seized.checked_sub(taken)?;
        DEFICITS.save(storage, (tranche, deficit), &Stored(charged))?;
    }
    Ok(taken)
}
