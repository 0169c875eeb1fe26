//! Stake leaves: a cooldown, then a payout, which no deadline ends.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::security_vault::Action;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;

use super::reserve::ask_reserver;
use crate::epoch::cooling_shares;
use crate::error::ContractError;
use crate::events;
use crate::session::TrancheSession;
use crate::state::{next_id, Cooldown, CONFIG, COOLDOWNS, LAST_COOLDOWN};
use crate::tranche::Ledger;

/// See [`interfaces::security_vault::ExecuteMsg::StartCooldown`].
pub fn start_cooldown(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    shares: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let (now, owner) = (env.block.time, info.sender);
    pause::check(deps.storage, Action::StartCooldown.name(), now.seconds())?;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    let mut opened = session.open(deps.storage, &owner)?;
    if shares.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    opened.position.leave(0, shares)?;
    opened.position.cooling = opened.position.cooling.checked_add(shares)?;
    session.ledger.cool(shares)?;
    let payable_at = now.seconds().saturating_add(session.terms.cooldown);
    let cooldown = Cooldown { shares, epoch: session.ledger.epoch, payable_at };

    let id = next_id(deps.storage, &LAST_COOLDOWN)?;
    COOLDOWNS.save(deps.storage, (tranche, &owner, id), &cooldown)?;
    let closed = session.close(deps.storage, &env.block, &owner, opened)?;
    Ok(Response::new()
        .add_attribute("action", "start_cooldown")
        .add_event(events::cooldown(tranche, &owner, id, cooldown))
        .add_events(closed))
}

/// See [`interfaces::security_vault::ExecuteMsg::Payout`]. A cooldown is payable at `payable_at` itself; `max_hold` later it
/// is paid whatever is held. A reserve outlasts that moment: it reduces the payout instead of stopping it.
pub fn payout(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    owner: String,
    id: u64,
    min_amount: Option<Uint128>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let owner = deps.api.addr_validate(&owner)?;
    let mut session = TrancheSession::load(deps.storage, tranche, env.block.time)?;
    let Some(cooldown) = COOLDOWNS.may_load(deps.storage, (tranche, &owner, id))? else {
        return Err(CommonError::not_found("cooldown", id).into());
    };
    let (now, payable_at) = (env.block.time.seconds(), cooldown.payable_at);
    if now < payable_at {
        return Err(ContractError::Cooling { payable_at, now });
    }

    let mut opened = session.open(deps.storage, &owner)?;
    let cooling = opened.position.cooling;
    let shares = cooling_shares(deps.storage, tranche, session.ledger.epoch, &cooldown)?.min(cooling);
    let config = CONFIG.load(deps.storage)?;
    let reserve_event = ask_reserver(&deps.querier, &mut session);
    let &Ledger { held, reserved, .. } = &session.ledger;
    let overdue_at = payable_at.saturating_add(config.max_hold);
    let is_overdue = now >= overdue_at;
    let limit = session.ledger.reserve_limit(config.max_entry_hold)?;
    if reserved >= limit && !is_overdue {
        return Err(ContractError::PayoutReserved { reserved, limit, payable_at: overdue_at });
    }
    let worth = session.ledger.worth(shares)?;
    let amount = session.ledger.payable(shares, session.terms.floor, session.ledger.claims(is_overdue))?;
    // A stranger who forfeits somebody else's stake would gain by it.
    let accepted = info.sender == owner && min_amount.is_some() && !amount.is_zero();
    if amount < worth && !accepted {
        return Err(ContractError::PayoutHeld { worth, payable: amount, held, reserved });
    }
    if let Some(min_amount) = min_amount.filter(|least| amount < *least) {
        return Err(ContractError::BelowMinimum { amount, min_amount });
    }
    session.ledger.pay_out(shares, amount)?;
    opened.position.cooling = cooling.checked_sub(shares)?;

    COOLDOWNS.remove(deps.storage, (tranche, &owner, id));
    let closed = session.close(deps.storage, &env.block, &owner, opened)?;
    let mut response = Response::new()
        .add_attribute("action", "payout")
        .add_events(reserve_event)
        .add_event(events::payout(tranche, &owner, id, shares, amount, worth))
        .add_events(closed);
    if !amount.is_zero() {
        response = response.add_message(session.terms.asset.send(&owner, amount)?);
    }
    Ok(response)
}
