//! The part of the waterfall outside the market: after fund and unpaid premium, the tranches in their order. A step charges one
//! tranche and is a submessage to the engine itself, so that a failed step has no effect. A failed step stops the waterfall: the
//! tranches from there on are held, lenders carry the rest, and anyone may retry it.

use super::loss::read_tranches;
use crate::error::{ContractError, Result};
use crate::events;
use crate::pending::Pending;
use crate::state::{load_deficit, Deficit, CONFIG, DEFICITS};
use cosmwasm_std::{CosmosMsg, Deps, DepsMut, Env, MessageInfo, ReplyOn, Response, Storage, SubMsg, Uint128};
use cw_utils::nonpayable;
use interfaces::liquidation_engine::LiquidationEngine;
use interfaces::market::Market;
use interfaces::security_vault::{CoverResponse, TrancheRecord};
use interfaces::shared::clock::ClockStart;
use interfaces::shared::error::CommonError;
use risk::stake::{units, worth};

/// Repeats the failed step at present values and continues the walk.
pub fn retry(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response> {
    nonpayable(&info)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    if deficit.failed_at.is_none() {
        return Err(ContractError::NotFailed { id });
    }
    read_tranches(deps.as_ref(), &env, &mut deficit)?;
    Ok(walk(deps.storage, &env, id, deficit)?.add_attribute("action", "retry"))
}

/// Skips a failed step from the second at which `skip_after` has passed: lenders carry the part that the tranche had above its
/// floor and other holds, and the next tranche is charged only for the rest, so that no later tranche pays for an earlier one.
pub fn skip(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response> {
    nonpayable(&info)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    let failed_at = deficit.failed_at.ok_or(ContractError::NotFailed { id })?;
    let config = CONFIG.load(deps.storage)?;
    let (skippable_at, now) = (failed_at.saturating_add(config.params.skip_after), env.block.time.seconds());
    if now < skippable_at {
        return Err(ContractError::SkipTooEarly { id, skippable_at, now });
    }
    read_tranches(deps.as_ref(), &env, &mut deficit)?;
    let due = deficit.due();
    let charge = deficit.current().ok_or_else(|| CommonError::not_found("charge", id))?;
    charge.ensure_priced()?;
    let record = config.security_vault.record(&deps.querier, charge.tranche);
    // A record that cannot be read, or an overflow: it is unknown whether the tranche had less.
    let others = |record: TrancheRecord| TrancheRecord { held: record.held.saturating_sub(charge.held), ..record };
    let had = record.map_or(Uint128::MAX, |record| others(record).free());
    let part = worth(had, charge.value).min(due);
    let event = events::skip(id, charge.tranche, part);
    deficit.cover(part);
    Ok(next(deps.storage, &env, id, deficit)?.add_attribute("action", "skip").add_event(event))
}

/// Whether the step at which a waterfall failed has a price, so that [`skip`] is accepted when `skip_after` has passed.
pub fn can_skip(deps: Deps, env: &Env, mut deficit: Deficit) -> bool {
    read_tranches(deps, env, &mut deficit).is_ok()
        && deficit.current().is_some_and(|charge| charge.ensure_priced().is_ok())
}

/// Charges the tranche whose turn it is for the uncovered part of the loss: stake in the base asset pays, other stake is seized.
/// Callable by the engine only, as a submessage whose failure it catches.
pub fn cover_step(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response> {
    nonpayable(&info)?;
    CommonError::ensure_sender(&info.sender, &env.contract.address)?;
    let vault = CONFIG.load(deps.storage)?.security_vault;
    let mut deficit = load_deficit(deps.storage, id)?;
    let (base, due) = (deficit.base.clone(), deficit.due());
    let charge = deficit.current().ok_or_else(|| CommonError::not_found("charge", id))?;
    charge.ensure_priced()?;
    charge.asked = charge.asked.checked_add(units(due, charge.value))?;
    let ask = if charge.is_base(&base) {
        vault.cover(charge.tranche, id, charge.asked)?
    } else {
        vault.seize(charge.tranche, id, charge.asked)?
    };
    DEFICITS.save(deps.storage, id, &deficit)?;
    let ask = Pending::Covered(id).send(ask)?;
    Ok(Response::new().add_attribute("action", "cover_step").add_submessage(ask))
}

/// Continues a step after the vault's answer: cover refills the market at once, seized stake waits for a buyer. A tranche at its
/// floor pays nothing, which ends the step.
pub fn covered(deps: DepsMut, env: &Env, id: u64, cover: CoverResponse) -> Result<Response> {
    let mut deficit = load_deficit(deps.storage, id)?;
    let (base, due, paid) = (deficit.base.clone(), deficit.due(), cover.paid);
    let charge = deficit.current().ok_or_else(|| CommonError::not_found("charge", id))?;
    let pays = charge.is_base(&base);
    let response = Response::new().add_event(events::cover(id, charge.tranche, units(due, charge.value), paid));
    if pays {
        charge.paid = charge.paid.checked_add(paid)?;
    } else {
        charge.seized = charge.seized.checked_add(paid)?;
        if !paid.is_zero() {
            let oracle = CONFIG.load(deps.storage)?.oracle;
            let feed = charge.feed.and_then(|feed| oracle.uptime(&deps.querier, feed, env).ok());
            charge.since = ClockStart::new(env, feed);
        }
    }
    let covered = worth(paid, charge.value);
    deficit.cover(covered);
    DEFICITS.save(deps.storage, id, &deficit)?;
    if paid.is_zero() || !pays {
        return Ok(response);
    }
    let refill = Market(deficit.market).refill(deficit.market_deficit, paid, &base)?;
    Ok(response.add_submessage(Pending::Restored(id).send(refill)?))
}

/// Ends a step. After success the walk continues with the next tranche. Failure stops the walk: lenders carry the rest until a
/// retry; a further failure does not restart `skip_after`.
pub fn stepped(deps: DepsMut, env: Env, id: u64, succeeded: bool) -> Result<Response> {
    let mut deficit = load_deficit(deps.storage, id)?;
    if succeeded {
        return next(deps.storage, &env, id, deficit);
    }
    let tranche = deficit.current().map_or(0, |charge| charge.tranche);
    deficit.failed_at = deficit.failed_at.or(Some(env.block.time.seconds()));
    Ok(save(deps.storage, id, deficit)?.add_event(events::cover_failed(id, tranche)))
}

/// Continues after a deficit has changed: requests cover for what is uncovered, in this transaction. A failed waterfall continues
/// only by retry; until then the holds follow what is uncovered.
pub fn proceed(store: &mut dyn Storage, env: &Env, id: u64, deficit: Deficit) -> Result<Response> {
    if deficit.failed_at.is_some() && !deficit.uncovered.is_zero() {
        return save(store, id, deficit);
    }
    walk(store, env, id, deficit)
}

/// Goes on after the tranche whose turn it was.
fn next(store: &mut dyn Storage, env: &Env, id: u64, mut deficit: Deficit) -> Result<Response> {
    deficit.failed_at = None;
    deficit.step = deficit.step.saturating_add(1);
    walk(store, env, id, deficit)
}

/// Sends the step of the next tranche that has a value; ends the waterfall when nothing is uncovered or no tranche is left.
fn walk(store: &mut dyn Storage, env: &Env, id: u64, mut deficit: Deficit) -> Result<Response> {
    while !deficit.uncovered.is_zero() {
        let Some(charge) = deficit.current() else { break };
        let (passes, due) = (charge.value.is_zero(), deficit.due());
        if passes || due.is_zero() {
            (deficit.step, deficit.failed_at) = (deficit.step.saturating_add(1), None);
            continue;
        }
        DEFICITS.save(store, id, &deficit)?;
        let call = LiquidationEngine(env.contract.address.clone()).cover_step(id)?;
        let step = SubMsg { reply_on: ReplyOn::Always, ..Pending::Stepped(id).send(call)? };
        return Ok(Response::new().add_submessage(step));
    }
    (deficit.step, deficit.resume, deficit.failed_at) = (0, 0, None);
    (deficit.uncovered, deficit.fresh) = (Uint128::zero(), Uint128::zero());
    save(store, id, deficit)
}

/// Saves the deficit and places holds for what a failed waterfall left uncovered, on every tranche that it can still reach. A
/// failure of these messages must not be caught: otherwise a staker who makes the cover fail could withdraw the stake that owes
/// it.
fn save(store: &mut dyn Storage, id: u64, mut deficit: Deficit) -> Result<Response> {
    let config = CONFIG.load(store)?;
    let (wanted, failed) = (config.worth_holding(deficit.uncovered), deficit.failed_at.is_some());
    let mut holds: Vec<CosmosMsg> = vec![];
    for (place, charge) in (0u64..).zip(deficit.charges.iter_mut()) {
        let held = if failed && place >= deficit.step { units(wanted, charge.value) } else { Uint128::zero() };
        if held != charge.held {
            holds.push(config.security_vault.hold(charge.tranche, id, held)?);
            charge.held = held;
        }
    }
    DEFICITS.save(store, id, &deficit)?;
    Ok(Response::new().add_messages(holds))
}
