//! The part of the waterfall outside the market: after fund and unpaid premium, the tranche. A step is a submessage to
//! the engine itself, so that a failed step has no effect. A failed step stops the waterfall: lenders carry the rest,
//! and anyone may retry it.

use super::hold;
use crate::error::ContractError;
use crate::events;
use crate::pending::Pending;
use crate::state::{load_deficit, Deficit, CONFIG, DEFICITS};
use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Storage, SubMsg, Uint128};
use cw_utils::nonpayable;
use interfaces::liquidation_engine::{LiquidationEngine, WaterfallState};
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
    let release = hold::update(deps.storage, id, &mut deficit)?;
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

/// Continues after a deficit has changed by a new `shortfall`: requests it from the tranche in this transaction and
/// updates the hold. A failed waterfall continues only by retry.
pub fn proceed(
    store: &mut dyn Storage,
    env: &Env,
    id: u64,
    mut deficit: Deficit,
    shortfall: Uint128,
) -> Result<Response, ContractError> {
    deficit.uncovered = deficit.uncovered.checked_add(shortfall)?.min(deficit.outstanding);
    if deficit.uncovered.is_zero() {
        finish(&mut deficit);
    } else if deficit.waterfall == (WaterfallState::Done {}) {
        // The hold stays until the step has ended; it is never below the amount that the step requests.
        DEFICITS.save(store, id, &deficit)?;
        return Ok(Response::new().add_submessage(step(env, id)?));
    }
    let hold = hold::update(store, id, &mut deficit)?;
    Ok(Response::new().add_messages(hold))
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
    let hold = hold::update(deps.storage, id, &mut deficit)?;
    Ok(response.add_messages(hold))
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
