//! Stake leaves: a cooldown, then a payout. There is no window in which a payout has to happen.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::security_vault::Action;
use interfaces::shared::pause;

use crate::book::Book;
use crate::error::ContractError;
use crate::events;
use crate::state::{next_id, Cooldown, CONFIG, COOLDOWNS, LAST_COOLDOWN};

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
    let mut book = Book::load(deps.storage, tranche, now)?;
    let mut position = book.position(deps.storage, &owner)?;
    if shares.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    if shares > position.shares {
        return Err(ContractError::NotEnoughShares { asked: shares, available: position.shares });
    }

    position.shares = position.shares.checked_sub(shares)?;
    position.cooling = position.cooling.checked_add(shares)?;
    book.ledger.cool(shares)?;
    let cooldown = Cooldown { shares, end: now.seconds().saturating_add(book.terms.cooldown) };

    let id = next_id(deps.storage, &LAST_COOLDOWN)?;
    COOLDOWNS.save(deps.storage, (tranche, &owner, id), &cooldown)?;
    book.save(deps.storage)?;
    book.save_position(deps.storage, &owner, &position)?;
    Ok(Response::new()
        .add_attribute("action", "start_cooldown")
        .add_event(events::cooldown(tranche, &owner, id, cooldown)))
}

/// See [`interfaces::security_vault::ExecuteMsg::Payout`]. At the very second of its end a cooldown can be paid, and `max_hold`
/// later it is paid whatever is held.
pub fn payout(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    owner: String,
    id: u64,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let owner = deps.api.addr_validate(&owner)?;
    let mut book = Book::load(deps.storage, tranche, env.block.time)?;
    let Some(Cooldown { shares, end }) = COOLDOWNS.may_load(deps.storage, (tranche, &owner, id))? else {
        return Err(ContractError::UnknownCooldown { tranche, owner, id });
    };
    let now = env.block.time.seconds();
    if now < end {
        return Err(ContractError::Cooling { end, now });
    }

    let overdue = now >= end.saturating_add(CONFIG.load(deps.storage)?.max_hold);
    let mut position = book.position(deps.storage, &owner)?;
    let amount = book.ledger.pay_out(shares, book.terms.floor, overdue)?;
    position.cooling = position.cooling.checked_sub(shares)?;

    COOLDOWNS.remove(deps.storage, (tranche, &owner, id));
    book.save(deps.storage)?;
    book.save_position(deps.storage, &owner, &position)?;
    let mut response = Response::new()
        .add_attribute("action", "payout")
        .add_event(events::payout(tranche, &owner, id, shares, amount));
    if !amount.is_zero() {
        response = response.add_message(book.terms.asset.send(&owner, amount)?);
    }
    Ok(response)
}
