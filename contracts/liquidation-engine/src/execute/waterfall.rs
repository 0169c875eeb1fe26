//! The part of the waterfall outside the market: after fund and unpaid premium, the tranche. One step is a submessage to
//! self, so that a step that fails did nothing; it then stops the walk, lenders carry the rest, and anyone may retry it.

use super::hold;
use crate::error::ContractError;
use crate::events;
use crate::reply::Context;
use crate::state::{deficit as find, Deficit, CONFIG, DEFICITS};
use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Storage, SubMsg, Uint128};
use cw_utils::nonpayable;
use interfaces::liquidation_engine::{LiquidationEngine, Walk};

pub fn retry(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    if find(deps.storage, id)?.walk == (Walk::Done {}) {
        return Err(ContractError::NotFailed { id });
    }
    Ok(Response::new().add_attribute("action", "retry").add_submessage(step(&env, id)?))
}

/// At the very second that `skip_after` has passed, the step can be skipped: lenders keep what it would have paid.
pub fn skip(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut deficit = find(deps.storage, id)?;
    let Walk::Failed { since, .. } = deficit.walk else {
        return Err(ContractError::NotFailed { id });
    };
    let config = CONFIG.load(deps.storage)?;
    let (from, now) = (since.saturating_add(config.params.skip_after), env.block.time.seconds());
    if now < from {
        return Err(ContractError::SkipTooEarly { id, from, now });
    }
    let event = events::skip(id, deficit.tranche, deficit.unasked);
    finish(&mut deficit);
    let release = hold::update(deps.storage, id, &mut deficit)?;
    Ok(Response::new().add_attribute("action", "skip").add_event(event).add_messages(release))
}

/// Asks the tranche for what it was not asked yet. Only the engine calls it, as a submessage whose failure it catches.
pub fn cover_step(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    if info.sender != env.contract.address {
        return Err(ContractError::Unauthorized { sender: info.sender });
    }
    let config = CONFIG.load(deps.storage)?;
    let deficit = find(deps.storage, id)?;
    let cover = config.security_vault.cover(deficit.tranche, id, deficit.unasked)?;
    let cover = SubMsg::reply_on_success(cover, Context::ID).with_payload(Context::Covered { deficit: id }.payload()?);
    Ok(Response::new().add_attribute("action", "cover_step").add_submessage(cover))
}

/// What follows a change of a deficit of which `shortfall` is new: the tranche is asked for it in this transaction, and
/// holds what it can still be asked for. A walk that stopped goes on only by retry.
pub fn proceed(
    store: &mut dyn Storage,
    env: &Env,
    id: u64,
    mut deficit: Deficit,
    shortfall: Uint128,
) -> Result<Response, ContractError> {
    deficit.unasked = deficit.unasked.checked_add(shortfall)?.min(deficit.outstanding);
    if deficit.unasked.is_zero() {
        finish(&mut deficit);
    } else if deficit.walk == (Walk::Done {}) {
        // The hold stays as it is until the step has ended: it is never below what the step asks.
        DEFICITS.save(store, id, &deficit)?;
        return Ok(Response::new().add_submessage(step(env, id)?));
    }
    let hold = hold::update(store, id, &mut deficit)?;
    Ok(Response::new().add_messages(hold))
}

/// A step ended: the walk is done. A step failed: the walk stops here, and lenders carry the rest until a retry. A
/// further failure does not restart the time after which the step can be skipped.
pub fn stepped(deps: DepsMut, env: Env, id: u64, succeeded: bool) -> Result<Response, ContractError> {
    let mut deficit = find(deps.storage, id)?;
    let mut response = Response::new();
    if succeeded {
        finish(&mut deficit);
    } else {
        response = response.add_event(events::cover_failed(id, deficit.tranche));
        if deficit.walk == (Walk::Done {}) {
            deficit.walk = Walk::Failed { step: 0, since: env.block.time.seconds() };
        }
    }
    let hold = hold::update(deps.storage, id, &mut deficit)?;
    Ok(response.add_messages(hold))
}

/// The submessage of one step, its failure caught.
fn step(env: &Env, id: u64) -> Result<SubMsg, ContractError> {
    let call = LiquidationEngine(env.contract.address.clone()).cover_step(id)?;
    Ok(SubMsg::reply_always(call, Context::ID).with_payload(Context::Stepped { deficit: id }.payload()?))
}

/// Nothing is left to ask.
fn finish(deficit: &mut Deficit) {
    deficit.unasked = Uint128::zero();
    deficit.walk = Walk::Done {};
}
