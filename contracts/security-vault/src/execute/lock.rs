//! Locks: more weight in rewards and votes for shares that cannot be unstaked.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::shared::error::CommonError;

use crate::epoch::cooling_shares;
use crate::error::ContractError;
use crate::events;
use crate::session::TrancheSession;
use crate::state::COOLDOWNS;

/// The most owners whose locks one message ends.
const MAX_OWNERS: usize = 30;

/// See [`interfaces::security_vault::ExecuteMsg::Lock`].
pub fn lock(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    (from, tier): (u8, u8),
    shares: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let owner = info.sender;
    let mut session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    if shares.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    if tier == 0 {
        return Err(ContractError::UnknownTier { tier });
    }
    if tier < from {
        return Err(ContractError::ShorterLock { from, tier });
    }
    let mut opened = session.open(deps.storage, &owner)?;
    opened.position.leave(from, shares)?;
    let until = opened.position.enter(&session.terms.locks, tier, shares, env.block.time.seconds())?;

    let closed = session.close(deps.storage, &env.block, &owner, opened)?;
    Ok(Response::new()
        .add_attribute("action", "lock")
        .add_event(events::lock(tranche, &owner, tier, shares, until))
        .add_events(closed))
}

/// See [`interfaces::security_vault::ExecuteMsg::Expire`].
pub fn expire(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    owners: Vec<String>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    if owners.len() > MAX_OWNERS {
        return Err(ContractError::TooManyOwners { max: MAX_OWNERS as u64 });
    }
    let mut session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let mut response = Response::new().add_attribute("action", "expire");
    for owner in owners {
        let owner = deps.api.addr_validate(&owner)?;
        let opened = session.open(deps.storage, &owner)?;
        if opened.has_expired() {
            response = response.add_events(session.close(deps.storage, &env.block, &owner, opened)?);
        }
    }
    Ok(response)
}

/// See [`interfaces::security_vault::ExecuteMsg::CancelCooldown`].
pub fn cancel_cooldown(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    id: u64,
    tier: Option<u8>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let (owner, tier) = (info.sender, tier.unwrap_or_default());
    let mut session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let Some(cooldown) = COOLDOWNS.may_load(deps.storage, (tranche, &owner, id))? else {
        return Err(CommonError::not_found("cooldown", id).into());
    };
    let mut opened = session.open(deps.storage, &owner)?;
    let cooling = opened.position.cooling;
    let shares = cooling_shares(deps.storage, tranche, session.ledger.epoch, &cooldown)?.min(cooling);
    opened.position.cooling = cooling.checked_sub(shares)?;
    session.ledger.warm(shares)?;
    let until = opened.position.enter(&session.terms.locks, tier, shares, env.block.time.seconds())?;

    COOLDOWNS.remove(deps.storage, (tranche, &owner, id));
    let closed = session.close(deps.storage, &env.block, &owner, opened)?;
    let lock = (tier > 0).then(|| events::lock(tranche, &owner, tier, shares, until));
    Ok(Response::new()
        .add_attribute("action", "cancel_cooldown")
        .add_event(events::cancel(tranche, &owner, id, shares))
        .add_events(lock)
        .add_events(closed))
}
