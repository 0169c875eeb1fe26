//! Exit of stake: a cooldown, then a payout without a deadline.

use cosmwasm_std::{
    to_json_binary, Addr, Api, Binary, CosmosMsg, DepsMut, Env, MessageInfo, Response, StdResult, Uint128,
};
use cw_utils::nonpayable;
use interfaces::security_vault::{Action, PayoutHook, PayoutNotice, PayoutResponse, PayoutTarget};
use interfaces::shared::counter::next;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;
use interfaces::Asset;

use super::reserve::ask_reserver;
use crate::epoch::cooling_shares;
use crate::error::ContractError;
use crate::events;
use crate::session::TrancheSession;
use crate::state::{Cooldown, CONFIG, COOLDOWNS, LAST_COOLDOWN};
use crate::tranche::Ledger;

/// See [`interfaces::security_vault::ExecuteMsg::StartCooldown`].
pub fn start_cooldown(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    shares: Uint128,
    target: Option<PayoutTarget>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    check_target(deps.api, target.as_ref())?;
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
    let cooldown = Cooldown { shares, epoch: session.ledger.epoch, payable_at, target };

    let id = next(deps.storage, &LAST_COOLDOWN)?;
    COOLDOWNS.save(deps.storage, (tranche, &owner, id), &cooldown)?;
    let closed = session.close(deps.storage, &env.block, &owner, opened)?;
    Ok(Response::new()
        .add_attribute("action", "start_cooldown")
        .add_event(events::cooldown(tranche, &owner, id, &cooldown))
        .add_events(closed))
}

/// See [`interfaces::security_vault::ExecuteMsg::Payout`]. A cooldown is payable from `payable_at` on; `max_hold` later holds no
/// longer count. A reserve still counts then, but reduces the payout instead of stopping it.
pub fn payout(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    (owner, id): (String, u64),
    min_amount: Option<Uint128>,
    target: Option<PayoutTarget>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    check_target(deps.api, target.as_ref())?;
    let owner = deps.api.addr_validate(&owner)?;
    if target.is_some() && info.sender != owner {
        return Err(ContractError::TargetOfOwner { owner });
    }
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
    // Otherwise a stranger could forfeit a part of somebody else's stake and gain by it.
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
        .add_events(closed)
        .set_data(to_json_binary(&PayoutResponse { amount, forfeited: worth.saturating_sub(amount) })?);
    if !amount.is_zero() {
        let target = target.or(cooldown.target);
        let notice = PayoutNotice { tranche, owner: owner.into(), id, amount, msg: Binary::default() };
        response = response.add_message(pay(&session.terms.asset, target, notice)?);
    }
    Ok(response)
}

fn check_target(api: &dyn Api, target: Option<&PayoutTarget>) -> Result<(), ContractError> {
    if let Some(target) = target {
        api.addr_validate(&target.recipient)?;
    }
    Ok(())
}

/// The message that pays a cooldown to its owner or to a target, which may be a contract that receives a message with the
/// payment. That message is always a [`PayoutHook`], so that nobody can make the vault send arbitrary messages.
fn pay(asset: &Asset, target: Option<PayoutTarget>, notice: PayoutNotice) -> StdResult<CosmosMsg> {
    let amount = notice.amount;
    // Validated when it was named.
    let recipient = target.as_ref().map_or(&notice.owner, |target| &target.recipient);
    let recipient = Addr::unchecked(recipient);
    let Some(msg) = target.and_then(|target| target.msg) else { return asset.send(&recipient, amount) };
    let msg = to_json_binary(&PayoutHook::SecurityPayout(PayoutNotice { msg, ..notice }))?;
    asset.send_with(&recipient, amount, msg)
}
