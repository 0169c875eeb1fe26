//! What the tranche's slasher does about a deficit: hold, cover, restore. None of it can be paused, and none of it fails
//! because an amount is too small or too large.

use cosmwasm_std::{to_json_binary, Addr, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::{nonpayable, one_coin};
use interfaces::security_vault::CoverResponse;
use interfaces::Asset;

use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::session::TrancheSession;
use crate::state::{Terms, CONFIG, DEFICITS, HOLDS, LOSSES};
use crate::votes;

/// See [`interfaces::security_vault::ExecuteMsg::Hold`].
pub fn hold(
    deps: DepsMut,
    info: MessageInfo,
    tranche: u64,
    id: u64,
    amount: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let terms = Terms::load_as_slasher(deps.storage, tranche, &info.sender)?;
    let mut ledger = ledgers::load(deps.storage, tranche)?;
    let old = HOLDS.may_load(deps.storage, (tranche, id))?.unwrap_or_default();
    // Dust holds no one in.
    let amount = if amount > terms.min_hold { amount } else { Uint128::zero() };
    ledger.hold(old, amount)?;

    ledgers::save(deps.storage, tranche, &terms, &ledger)?;
    if amount.is_zero() {
        HOLDS.remove(deps.storage, (tranche, id));
    } else {
        HOLDS.save(deps.storage, (tranche, id), &amount)?;
    }
    Ok(Response::new().add_attribute("action", "hold").add_event(events::hold(tranche, id, amount)))
}

/// See [`interfaces::security_vault::ExecuteMsg::Cover`].
pub fn cover(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    deficit: u64,
    amount: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let terms = Terms::load_as_slasher(deps.storage, tranche, &info.sender)?;
    let mut ledger = ledgers::load(deps.storage, tranche)?;
    let mut charged = DEFICITS.may_load(deps.storage, (tranche, deficit))?.unwrap_or_default();
    let new = amount.saturating_sub(charged.asked);
    let paid = ledger.cover(new, terms.floor)?;
    if !new.is_zero() {
        charged.asked = amount;
        charged.paid = charged.paid.checked_add(paid)?;
        DEFICITS.save(deps.storage, (tranche, deficit), &charged)?;
    }

    let mut response = Response::new()
        .add_attribute("action", "cover")
        .add_event(events::cover(tranche, deficit, new, paid))
        .set_data(to_json_binary(&CoverResponse { paid })?);
    if !paid.is_zero() {
        // Over all shares: those that cool down bear it too, and the part of no one's shares stays in the vault.
        let mut pool = LOSSES.load(deps.storage, tranche)?;
        pool.record_loss(paid, ledger.shares)?;
        LOSSES.save(deps.storage, tranche, &pool)?;
        ledgers::save(deps.storage, tranche, &terms, &ledger)?;
        votes::reprice(deps.storage, &env.block, tranche, &ledger)?;
        response = response.add_message(terms.asset.send(&info.sender, paid)?);
    }
    Ok(response)
}

/// See [`interfaces::security_vault::ExecuteMsg::Restore`].
pub fn restore_native(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    deficit: u64,
) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    restore(deps, env, info.sender, tranche, deficit, Asset::Native(coin.denom), coin.amount)
}

/// Pays an asset that has arrived to the loss units, and the excess as a reward.
pub fn restore(
    deps: DepsMut,
    env: Env,
    sender: Addr,
    tranche: u64,
    deficit: u64,
    asset: Asset,
    amount: Uint128,
) -> Result<Response, ContractError> {
    let now = env.block.time;
    Terms::load_as_slasher(deps.storage, tranche, &sender)?.expect(asset)?;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    let repaid = session.pool.refund(amount)?;
    session.ledger.recovered = session.ledger.recovered.checked_add(repaid)?;
    let surplus = amount.checked_sub(repaid)?;
    let mut charged = DEFICITS.may_load(deps.storage, (tranche, deficit))?.unwrap_or_default();
    charged.restored = charged.restored.checked_add(amount)?;
    DEFICITS.save(deps.storage, (tranche, deficit), &charged)?;
    if !surplus.is_zero() {
        let own = session.terms.asset.clone();
        session.reward(&own, surplus, CONFIG.load(deps.storage)?.reward_period, now)?;
    }

    LOSSES.save(deps.storage, tranche, &session.pool)?;
    session.save(deps.storage)?;
    Ok(Response::new().add_attribute("action", "restore").add_event(events::restore(tranche, deficit, amount, surplus)))
}
