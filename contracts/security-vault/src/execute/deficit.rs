//! Messages of the tranche's slasher about a deficit: hold, cover, restore. None can be paused, and none fails because an amount
//! is too small or too large.

use cosmwasm_std::{to_json_binary, Addr, DepsMut, Env, Event, MessageInfo, Response, Storage, Timestamp, Uint128};
use cw_utils::{nonpayable, one_coin};
use interfaces::security_vault::{CoverResponse, FINDING_HOLD};
use interfaces::shared::error::CommonError;
use interfaces::shared::packed::Stored;
use interfaces::Asset;

use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::rules::{Allowance, Kind};
use crate::session::{settle_emissions, TrancheSession};
use crate::state::{deficit_of, Terms, CONFIG, DEFICITS, HOLDS, LOSSES};
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
    CommonError::ensure_range("id", id, 0, FINDING_HOLD.saturating_sub(1))?;
    let event = set_hold(deps.storage, tranche, &terms, id, amount)?;
    Ok(Response::new().add_attribute("action", "hold").add_event(event))
}

/// Replaces a hold; returns its event.
pub fn set_hold(
    storage: &mut dyn Storage,
    tranche: u64,
    terms: &Terms,
    id: u64,
    amount: Uint128,
) -> Result<Event, ContractError> {
    let mut ledger = ledgers::load(storage, tranche)?;
    let old = HOLDS.may_load(storage, (tranche, id))?.unwrap_or_default();
    // Dust is not held, so that it delays no payout.
    let amount = if amount > terms.min_hold { amount } else { Uint128::zero() };
    ledger.hold(old, amount)?;

    ledgers::save(storage, tranche, terms, &ledger)?;
    if amount.is_zero() {
        HOLDS.remove(storage, (tranche, id));
    } else {
        HOLDS.save(storage, (tranche, id), &amount)?;
    }
    Ok(events::hold(tranche, id, amount))
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
    let (asked, paid) = charge(deps.storage, &env, (tranche, &terms), deficit, amount, false)?;
    let mut response = Response::new()
        .add_attribute("action", "cover")
        .add_event(events::cover(tranche, deficit, asked, paid))
        .set_data(to_json_binary(&CoverResponse { paid })?);
    if !paid.is_zero() {
        response = response.add_message(terms.asset.send(&info.sender, paid)?);
    }
    Ok(response)
}

/// Charges the increase of a deficit's need, as far as floor and rules allow, and gives the shares loss units for it. With
/// `seize` the stake taken stays in the vault. Returns the increase and the amount taken.
pub fn charge(
    storage: &mut dyn Storage,
    env: &Env,
    (tranche, terms): (u64, &Terms),
    deficit: u64,
    amount: Uint128,
    seize: bool,
) -> Result<(Uint128, Uint128), ContractError> {
    settle_emissions(storage, tranche, env.block.time)?;
    let mut ledger = ledgers::load(storage, tranche)?;
    let mut charged = deficit_of(storage, tranche, deficit)?;
    let new = amount.saturating_sub(charged.asked);
    if new.is_zero() {
        return Ok((new, new));
    }
    let now = env.block.time.seconds();
    let allowance = Allowance::load(storage, tranche, Kind::Shortfall, (&ledger, charged.paid), now)?;
    let paid = ledger.cover(new.min(allowance.most), terms.floor)?;
    allowance.spend(storage, tranche, Kind::Shortfall, paid)?;
    charged.asked = amount;
    charged.paid = charged.paid.checked_add(paid)?;
    if seize {
        charged.seized = charged.seized.checked_add(paid)?;
        ledger.seized = ledger.seized.checked_add(paid)?;
    }
    DEFICITS.save(storage, (tranche, deficit), &Stored(charged))?;
    if !paid.is_zero() {
        // Over all shares: those in a cooldown bear it too, and the part of the shares that belong to no one stays in the vault.
        let mut pool = LOSSES.load(storage, tranche)?.0;
        pool.record_loss(paid, ledger.shares)?;
        LOSSES.save(storage, tranche, &Stored(pool))?;
        ledgers::save(storage, tranche, terms, &ledger)?;
        votes::reprice(storage, &env.block, tranche, &ledger)?;
    }
    Ok((new, paid))
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

/// Pays an asset received to the loss units, and the excess as a reward.
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
    let mut charged = deficit_of(deps.storage, tranche, deficit)?;
    charged.restored = charged.restored.checked_add(amount)?;
    DEFICITS.save(deps.storage, (tranche, deficit), &Stored(charged))?;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    let surplus = repay(deps.storage, &mut session, amount, now)?;
    Ok(Response::new().add_attribute("action", "restore").add_event(events::restore(tranche, deficit, amount, surplus)))
}

/// Pays an amount of the tranche's asset to the loss units, and the excess as a reward; saves the tranche. Returns the excess.
pub fn repay(
    storage: &mut dyn Storage,
    session: &mut TrancheSession,
    amount: Uint128,
    now: Timestamp,
) -> Result<Uint128, ContractError> {
    let repaid = session.pool.refund(amount)?;
    session.ledger.recovered = session.ledger.recovered.checked_add(repaid)?;
    let surplus = amount.checked_sub(repaid)?;
    if !surplus.is_zero() {
        let own = session.terms.asset.clone();
        session.refund(&own, surplus, CONFIG.load(storage)?.reward_period, now)?;
    }
    LOSSES.save(storage, session.id, &Stored(session.pool.clone()))?;
    session.save(storage)?;
    Ok(surplus)
}
