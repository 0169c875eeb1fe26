//! The ledger against the chain.

use cosmwasm_std::{Decimal, DepsMut, Env, Event, MessageInfo, Response, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::staking_vault::Params;

use crate::error::ContractError;
use crate::state::{self, save_backlog, Ledger, BATCHES, CONFIG, LEDGER, VALIDATORS, VESTING};
use crate::sync::{compare, keep};
use crate::validator::Validator;
use crate::{events, rate};

/// See [`interfaces::staking_vault::ExecuteMsg::Sync`].
pub fn sync(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    let Synced { events, .. } = refresh(deps, &env, &mut ledger)?;
    Ok(Response::new().add_attribute("action", "sync").add_events(events))
}

/// What a comparison leaves for the caller.
pub struct Synced {
    /// What was found.
    pub events: Vec<Event>,
    /// All validators as they are now.
    pub validators: Vec<(String, Validator)>,
}

/// Drops `Gone` validators with nothing left to count and compares the rest with the chain, at most once per block. Saves
/// the ledger; the caller continues with the updated copy.
///
/// Error: a query that fails. That is never "no delegations".
pub fn refresh(deps: DepsMut, env: &Env, ledger: &mut Ledger) -> Result<Synced, ContractError> {
    let mut validators = state::validators(deps.storage)?;
    if ledger.synced_height == env.block.height {
        return Ok(Synced { events: vec![], validators });
    }
    let answer = deps.querier.query_all_delegations(&env.contract.address)?;
    let chain = |address: &str| {
        let found = answer.iter().find(|delegation| delegation.validator == address);
        found.map(|delegation| delegation.amount.amount)
    };
    let now = env.block.time.seconds();
    let (mut events, mut bonded, mut lost, mut gained) = (vec![], Uint128::zero(), Uint128::zero(), Uint128::zero());
    let Params { interval_margin: margin, vesting_period, .. } = CONFIG.load(deps.storage)?.params;
    validators.retain(|(address, validator)| {
        let forgotten = validator.is_forgotten(now, margin);
        if forgotten {
            VALIDATORS.remove(deps.storage, address);
        }
        !forgotten
    });
    for (address, validator) in &mut validators {
        let before = validator.bonded;
        let on_chain = chain(address);
        if on_chain.is_none() && validator.is_young(now) {
            // A delegation that does not count yet.
            bonded = bonded.checked_add(before)?;
            continue;
        }
        // One that is absent was slashed away or undelegated whole.
        let found = compare(before, on_chain.unwrap_or_default(), validator.messages);
        if !found.gain.is_zero() {
            events.push(events::gained(address, before, found.bonded));
        }
        if !found.loss.is_zero() {
            events.push(events::slashed(address, before, found.bonded));
            if validator.is_reachable() {
                validator.closed_at = now;
            }
        }
        if found.bonded != before || validator.messages > 0 {
            validator.bonded = found.bonded;
            validator.messages = 0;
            VALIDATORS.save(deps.storage, address, validator)?;
        }
        bonded = bonded.checked_add(found.bonded)?;
        lost = lost.checked_add(found.loss)?;
        gained = gained.checked_add(found.gain)?;
    }
    ledger.bonded = bonded.checked_sub(gained)?;
    if !lost.is_zero() {
        book_loss(deps.storage, env, ledger, lost)?;
    }
    if !gained.is_zero() {
        // As rewards, without a fee: nobody can stake just before to take a part of it.
        let mut vesting = VESTING.load(deps.storage)?;
        vesting.add(env.block.time, gained, vesting_period)?;
        VESTING.save(deps.storage, &vesting)?;
        ledger.bonded = bonded;
    }
    ledger.synced_at = now;
    ledger.synced_height = env.block.height;
    LEDGER.save(deps.storage, ledger)?;
    let base = ledger.base(state::unvested(deps.storage, env.block.time)?);
    // An event must not stop a sync: beyond 3.4e20 the rate does not fit a decimal.
    events.push(events::sync(ledger.bonded, rate::ratio(base, ledger.shares).unwrap_or(Decimal::MAX)));
    Ok(Synced { events, validators })
}

/// Lets what vests and what waits to be undelegated bear their part of a loss that `bonded` bore already. Without it
/// the loss of the whole would fall on the shares alone, and `B` could fall below nothing.
fn book_loss(storage: &mut dyn Storage, env: &Env, ledger: &mut Ledger, lost: Uint128) -> Result<(), ContractError> {
    let whole = ledger.assets().checked_add(lost)?;
    let mut vesting = VESTING.load(storage)?;
    vesting.cut(env.block.time, lost, whole)?;
    VESTING.save(storage, &vesting)?;

    ledger.unbonding_backlog = Uint128::zero();
    for (id, backlog) in state::backlogs(storage)? {
        let kept = keep(backlog, lost, whole)?;
        let mut batch = BATCHES.load(storage, id)?;
        batch.owed = batch.owed.checked_sub(backlog.checked_sub(kept)?)?;
        BATCHES.save(storage, id, &batch)?;
        save_backlog(storage, id, kept)?;
        ledger.unbonding_backlog = ledger.unbonding_backlog.checked_add(kept)?;
    }
    Ok(())
}
