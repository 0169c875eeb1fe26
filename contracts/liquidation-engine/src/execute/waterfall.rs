//! The part of the waterfall outside the market: after fund and unpaid premium, the tranche. One step is a submessage to
//! self, so that a step that fails did nothing; it then stops the walk, lenders carry the rest, and anyone may retry.

use crate::error::ContractError;
use crate::reply::Context;
use crate::state::{deficit as find, Deficit, CONFIG, DEFICITS};
use common::engine::{Engine, Walk};
use cosmwasm_std::{CosmosMsg, DepsMut, Env, MessageInfo, Response, Storage, SubMsg, Uint128};
use cw_utils::nonpayable;

pub fn retry(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    if find(deps.storage, id)?.walk == (Walk::Done {}) {
        return Err(ContractError::NotFailed { id });
    }
    Ok(Response::new().add_attribute("action", "retry").add_submessage(step(&env, id)?))
}

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
    deficit.walk = Walk::Done {};
    let release = update_hold(deps.storage, id, &mut deficit)?;
    Ok(Response::new().add_attribute("action", "skip").add_messages(release))
}

/// Asks the tranche for what lenders carry. Only the engine calls it, as a submessage whose failure it catches.
pub fn cover_step(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    if info.sender != env.contract.address {
        return Err(ContractError::Unauthorized { sender: info.sender });
    }
    let config = CONFIG.load(deps.storage)?;
    let deficit = find(deps.storage, id)?;
    let response = Response::new().add_attribute("action", "cover_step");
    if deficit.outstanding.is_zero() {
        return Ok(response);
    }
    let cover = config.security_vault.cover(deficit.tranche, id, deficit.outstanding)?;
    let context = Context::Covered { deficit: id };
    Ok(response.add_submessage(SubMsg::reply_on_success(cover, Context::ID).with_payload(context.payload()?)))
}

/// The submessage of one step, its failure caught.
pub fn step(env: &Env, id: u64) -> Result<SubMsg, ContractError> {
    let call = Engine(env.contract.address.clone()).cover_step(id)?;
    Ok(SubMsg::reply_always(call, Context::ID).with_payload(Context::Stepped { deficit: id }.payload()?))
}

/// What follows a change of a deficit: a new shortfall is asked of the tranche in this transaction; else the hold is what
/// the tranche can still be asked for. A walk that stopped goes on only by retry.
pub fn proceed(
    store: &mut dyn Storage,
    env: &Env,
    id: u64,
    mut deficit: Deficit,
    shortfall: bool,
) -> Result<Response, ContractError> {
    if shortfall && deficit.walk == (Walk::Done {}) {
        DEFICITS.save(store, id, &deficit)?;
        return Ok(Response::new().add_submessage(step(env, id)?));
    }
    let hold = update_hold(store, id, &mut deficit)?;
    Ok(Response::new().add_messages(hold))
}

/// Saves the deficit with a hold for what its tranche can still be asked for: the book that is not sold, and what
/// lenders carry while the walk is stopped.
pub fn update_hold(
    store: &mut dyn Storage,
    id: u64,
    deficit: &mut Deficit,
) -> Result<Option<CosmosMsg>, ContractError> {
    let config = CONFIG.load(store)?;
    let open = match deficit.walk {
        Walk::Done {} => deficit.book,
        Walk::Failed { .. } => deficit.book.checked_add(deficit.outstanding)?,
    };
    let wanted = if open < config.params.min_hold { Uint128::zero() } else { open };
    let message = if wanted == deficit.held {
        None
    } else {
        deficit.held = wanted;
        Some(config.security_vault.hold(deficit.tranche, id, wanted)?)
    };
    DEFICITS.save(store, id, deficit)?;
    Ok(message)
}
