//! The part of the waterfall outside the market: after fund and unpaid premium, the tranche. A step is a submessage to
//! the engine itself, so that a failed step has no effect. A failed step stops the waterfall: the tranche is held, lenders
//! carry the rest, and anyone may retry it.

use super::base_denom;
use crate::error::ContractError;
use crate::events;
use crate::pending::Pending;
use crate::state::{load_deficit, Deficit, CONFIG, DEFICITS};
use cosmwasm_std::{CosmosMsg, DepsMut, Env, Event, MessageInfo, Response, Storage, SubMsg, Uint128};
use cw_utils::nonpayable;
use interfaces::liquidation_engine::{LiquidationEngine, WaterfallState};
use interfaces::market::{Market, RefillResponse};
use interfaces::security_vault::CoverResponse;
use interfaces::shared::error::CommonError;

pub fn retry(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    if load_deficit(deps.storage, id)?.waterfall == (WaterfallState::Done {}) {
        return Err(ContractError::NotFailed { id });
    }
    Ok(Response::new().add_attribute("action", "retry").add_submessage(step(&env, id)?))
}

/// Skips a failed step from the second at which `skip_after` has passed; lenders keep the uncovered loss.
pub fn skip(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    let WaterfallState::Failed { failed_at } = deficit.waterfall else {
        return Err(ContractError::NotFailed { id });
    };
    let config = CONFIG.load(deps.storage)?;
    let (skippable_at, now) = (failed_at.saturating_add(config.params.skip_after), env.block.time.seconds());
    if now < skippable_at {
        return Err(ContractError::SkipTooEarly { id, skippable_at, now });
    }
    let event = events::skip(id, deficit.tranche, deficit.uncovered);
    finish(&mut deficit);
    let release = save(deps.storage, id, &mut deficit)?;
    Ok(Response::new().add_attribute("action", "skip").add_event(event).add_messages(release))
}

/// Requests the uncovered part of the loss from the tranche. Callable by the engine only, as a submessage whose failure
/// it catches.
pub fn cover_step(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    CommonError::ensure_sender(&info.sender, &env.contract.address)?;
    let config = CONFIG.load(deps.storage)?;
    let deficit = load_deficit(deps.storage, id)?;
    let total = deficit.asked.checked_add(deficit.uncovered)?;
    let cover = config.security_vault.cover(deficit.tranche, id, total)?;
    let cover = SubMsg::reply_on_success(cover, Pending::ID).with_payload(Pending::Covered { deficit: id }.payload()?);
    Ok(Response::new().add_attribute("action", "cover_step").add_submessage(cover))
}

/// Continues a step after cover: refills the market at once. A tranche at its floor pays nothing, which ends the step.
pub fn covered(deps: DepsMut, id: u64, cover: CoverResponse) -> Result<Response, ContractError> {
    let mut deficit = load_deficit(deps.storage, id)?;
    let response = Response::new().add_event(events::cover(id, deficit.tranche, deficit.uncovered, cover.paid));
    deficit.asked = deficit.asked.checked_add(deficit.uncovered)?;
    DEFICITS.save(deps.storage, id, &deficit)?;
    if cover.paid.is_zero() {
        return Ok(response);
    }
    let market = Market(deficit.market);
    let terms = market.terms(&deps.querier)?;
    let refill = market.refill(deficit.market_deficit, cover.paid, base_denom(&terms)?)?;
    let pending = Pending::Restored { deficit: id };
    Ok(response.add_submessage(SubMsg::reply_on_success(refill, Pending::ID).with_payload(pending.payload()?)))
}

/// Continues a step after its cover reached the market: what nobody needed goes back to the tranche. The step's own reply
/// completes the waterfall and updates the hold.
pub fn restored(deps: DepsMut, id: u64, refill: RefillResponse) -> Result<Response, ContractError> {
    let mut deficit = load_deficit(deps.storage, id)?;
    deficit.outstanding = refill.outstanding;
    DEFICITS.save(deps.storage, id, &deficit)?;
    if refill.returned.is_zero() {
        return Ok(Response::new());
    }
    let terms = Market(deficit.market.clone()).terms(&deps.querier)?;
    let (event, restore) = restore(deps.storage, id, &deficit, refill.returned, base_denom(&terms)?)?;
    Ok(Response::new().add_event(event).add_message(restore))
}

/// Ends a step. Success completes the waterfall. Failure stops it: lenders carry the rest until a retry; a further
/// failure does not restart `skip_after`.
pub fn stepped(deps: DepsMut, env: Env, id: u64, succeeded: bool) -> Result<Response, ContractError> {
    let mut deficit = load_deficit(deps.storage, id)?;
    let mut response = Response::new();
    if succeeded {
        finish(&mut deficit);
    } else {
        response = response.add_event(events::cover_failed(id, deficit.tranche));
        if deficit.waterfall == (WaterfallState::Done {}) {
            deficit.waterfall = WaterfallState::Failed { failed_at: env.block.time.seconds() };
        }
    }
    let hold = save(deps.storage, id, &mut deficit)?;
    Ok(response.add_messages(hold))
}

/// Continues after a deficit has changed: requests what is uncovered from the tranche in this transaction. A failed
/// waterfall continues only by retry; until then the hold follows what is uncovered.
pub fn proceed(store: &mut dyn Storage, env: &Env, id: u64, mut deficit: Deficit) -> Result<Response, ContractError> {
    if deficit.uncovered.is_zero() {
        finish(&mut deficit);
    } else if deficit.waterfall == (WaterfallState::Done {}) {
        DEFICITS.save(store, id, &deficit)?;
        return Ok(Response::new().add_submessage(step(env, id)?));
    }
    let hold = save(store, id, &mut deficit)?;
    Ok(Response::new().add_messages(hold))
}

/// Returns the event and the message that pay an amount back to the tranche of a deficit.
pub fn restore(
    store: &dyn Storage,
    id: u64,
    deficit: &Deficit,
    amount: Uint128,
    denom: &str,
) -> Result<(Event, CosmosMsg), ContractError> {
    let vault = CONFIG.load(store)?.security_vault;
    let message = vault.restore(deficit.tranche, id, amount, denom)?;
    Ok((events::restore(id, deficit.tranche, amount), message))
}

/// Builds the submessage of one step; its failure is caught.
fn step(env: &Env, id: u64) -> Result<SubMsg, ContractError> {
    let call = LiquidationEngine(env.contract.address.clone()).cover_step(id)?;
    Ok(SubMsg::reply_always(call, Pending::ID).with_payload(Pending::Stepped { deficit: id }.payload()?))
}

/// Marks the waterfall as done, with nothing left to request.
fn finish(deficit: &mut Deficit) {
    deficit.uncovered = Uint128::zero();
    deficit.waterfall = WaterfallState::Done {};
}

/// Saves the deficit with a hold for what a failed waterfall left uncovered. The returned message must not be caught:
/// otherwise a staker who makes the cover fail could withdraw the stake that owes it.
fn save(store: &mut dyn Storage, id: u64, deficit: &mut Deficit) -> Result<Option<CosmosMsg>, ContractError> {
    let config = CONFIG.load(store)?;
    let wanted = config.worth_holding(deficit.uncovered);
    let changed = wanted != deficit.held;
    deficit.held = wanted;
    DEFICITS.save(store, id, deficit)?;
    Ok(if changed { Some(config.security_vault.hold(deficit.tranche, id, wanted)?) } else { None })
}
