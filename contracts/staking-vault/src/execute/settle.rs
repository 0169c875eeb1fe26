//! Booking of unbonded coins.

use std::collections::BTreeMap;

use cosmwasm_std::{Deps, DepsMut, Env, Event, MessageInfo, Order, Response, StdError, StdResult, Storage, Uint128};
use cw_storage_plus::Bound;
use cw_utils::nonpayable;
use interfaces::staking_vault::DueJob;

use crate::error::ContractError;
use crate::events;
use crate::settle::share;
use crate::state::{
    missing, save_missing, Config, Entry, Ledger, Settling, BATCHES, CONFIG, ENTRIES, ENTRIES_BY_COMPLETION, LEDGER,
    MISSING, SETTLING,
};

/// Number of entries that one call reads by default.
pub const DEFAULT_LIMIT: u32 = 50;

/// A key of [`ENTRIES_BY_COMPLETION`].
type Key = (u64, u64);

/// See [`interfaces::staking_vault::ExecuteMsg::Settle`].
///
/// The chain pays in EndBlock of the first block at or after completion, so an entry first seen due may not have been paid yet:
/// it is marked, and nothing is booked in a block in which an entry was marked. In a later block, however long the chain halted,
/// coins that have not arrived were slashed or are held back by another module. Full amounts are booked at once, a shortfall only
/// after `settle_grace`; coins that arrive later still go to the batches that are short of them.
pub fn settle(deps: DepsMut, env: Env, info: MessageInfo, limit: Option<u32>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let limit = limit.unwrap_or(DEFAULT_LIMIT).max(1) as usize;
    let mut settling = SETTLING.load(deps.storage)?;
    let response = Response::new().add_attribute("action", "settle");

    let marked = mark(deps.storage, &mut settling, &env, limit)?;
    let nothing = events::settle(marked, 0, Uint128::zero(), Uint128::zero());
    if settling.height == env.block.height || (settling.due.is_zero() && settling.missing.is_zero()) {
        SETTLING.save(deps.storage, &settling)?;
        return Ok(response.add_event(nothing));
    }

    let mut ledger = LEDGER.load(deps.storage)?;
    let Config { denom, params, .. } = CONFIG.load(deps.storage)?;
    let balance = deps.querier.query_balance(&env.contract.address, denom)?.amount;
    let free = ledger.free(balance);
    if settling.due.is_zero() {
        let events = book_late(deps.storage, &mut settling, &mut ledger, free, limit)?;
        SETTLING.save(deps.storage, &settling)?;
        LEDGER.save(deps.storage, &ledger)?;
        return Ok(response.add_event(nothing).add_events(events));
    }
    let arrived = settling.due.min(free);
    if arrived < settling.due && env.block.time.seconds() < grace_ends_at(deps.storage, params.settle_grace)? {
        return Ok(response.add_event(nothing));
    }
    let booked = book(deps.storage, &mut settling, &mut ledger, arrived, limit)?;
    SETTLING.save(deps.storage, &settling)?;
    LEDGER.save(deps.storage, &ledger)?;
    Ok(response.add_event(events::settle(0, booked.entries, booked.due, booked.arrived)))
}

/// What a settle changes now, if anything.
pub fn settles(deps: Deps, env: &Env, config: &Config, ledger: &Ledger) -> Result<Option<DueJob>, ContractError> {
    let (settling, now) = (SETTLING.load(deps.storage)?, env.block.time.seconds());
    let first = |from: Option<Key>| -> StdResult<Option<u64>> {
        let (from, to) = (from.map(Bound::exclusive), Bound::inclusive((now, u64::MAX)));
        let first = ENTRIES_BY_COMPLETION.keys(deps.storage, from, Some(to), Order::Ascending).next();
        Ok(first.transpose()?.map(|(completes_at, _)| completes_at))
    };
    let fresh = first(settling.cursor)?;
    if fresh.is_some() {
        return Ok(Some(DueJob::Settle { due_at: fresh, marks: true }));
    }
    if settling.height == env.block.height || (settling.due.is_zero() && settling.missing.is_zero()) {
        return Ok(None);
    }
    let free = ledger.free(deps.querier.query_balance(&env.contract.address, &config.denom)?.amount);
    if settling.due.is_zero() {
        return Ok((!free.is_zero()).then_some(DueJob::Settle { due_at: None, marks: false }));
    }
    let waits = free < settling.due && now < grace_ends_at(deps.storage, config.params.settle_grace)?;
    Ok(if waits { None } else { Some(DueJob::Settle { due_at: first(None)?, marks: false }) })
}

/// Marks entries that are newly due. Marked entries always come first in the order of completion: a later entry completes after
/// it was created, and so after everything that was due then.
fn mark(storage: &mut dyn Storage, settling: &mut Settling, env: &Env, limit: usize) -> Result<usize, ContractError> {
    let (from, to) = (settling.cursor.map(Bound::exclusive), Bound::inclusive((env.block.time.seconds(), u64::MAX)));
    let fresh: Vec<Key> =
        ENTRIES_BY_COMPLETION.keys(storage, from, Some(to), Order::Ascending).take(limit).collect::<StdResult<_>>()?;
    for key in &fresh {
        let mut entry = load(storage, key.1)?;
        entry.marked_height = Some(env.block.height);
        ENTRIES.save(storage, key.1, &entry)?;
        settling.due = settling.due.checked_add(entry.amount)?;
        settling.cursor = Some(*key);
        settling.height = env.block.height;
    }
    Ok(fresh.len())
}

/// Amounts booked by one call.
#[derive(Default)]
struct Booked {
    entries: usize,
    due: Uint128,
    arrived: Uint128,
}

/// Books marked entries. All of them share the coins that arrived, even when the limit leaves some for the next call; those then
/// share the rest.
fn book(
    storage: &mut dyn Storage,
    settling: &mut Settling,
    ledger: &mut Ledger,
    arrived: Uint128,
    limit: usize,
) -> Result<Booked, ContractError> {
    let due = settling.due;
    let to = settling.cursor.map(Bound::inclusive);
    let keys: Vec<Key> =
        ENTRIES_BY_COMPLETION.keys(storage, None, to, Order::Ascending).take(limit).collect::<StdResult<_>>()?;
    let mut booked = Booked { entries: keys.len(), ..Booked::default() };
    let mut batches: BTreeMap<u64, (Uint128, Uint128)> = BTreeMap::new();
    for key in keys {
        let entry = load(storage, key.1)?;
        let got = share(entry.amount, arrived, due)?;
        let (owed, paid) = batches.entry(entry.batch).or_default();
        *owed = owed.checked_add(entry.amount)?;
        *paid = paid.checked_add(got)?;
        booked.due = booked.due.checked_add(entry.amount)?;
        booked.arrived = booked.arrived.checked_add(got)?;
        ENTRIES_BY_COMPLETION.remove(storage, key);
        ENTRIES.remove(storage, key.1);
    }
    for (id, (owed, paid)) in batches {
        let mut batch = BATCHES.load(storage, id)?;
        batch.book(owed, paid)?;
        BATCHES.save(storage, id, &batch)?;
        if paid < owed {
            let short = missing(storage, id)?.checked_add(owed.checked_sub(paid)?)?;
            save_missing(storage, id, short)?;
        }
    }
    settling.due = due.checked_sub(booked.due)?;
    settling.missing = settling.missing.checked_add(booked.due.checked_sub(booked.arrived)?)?;
    ledger.settled = ledger.settled.checked_add(booked.arrived)?;
    Ok(booked)
}

/// When a shortfall of the marked entries is booked: `grace` after the first of them completed.
fn grace_ends_at(storage: &dyn Storage, grace: u64) -> StdResult<u64> {
    let first = ENTRIES_BY_COMPLETION.keys(storage, None, None, Order::Ascending).next().transpose()?;
    Ok(first.map_or(0, |(completes_at, _)| completes_at.saturating_add(grace)))
}

/// Gives late coins to the batches that are short, the newest first, because coins missing for longer are more likely slashed. No
/// entry is due, so the coins belong to no one else. It gives at most what is missing, so a donation beyond that is not counted.
fn book_late(
    storage: &mut dyn Storage,
    settling: &mut Settling,
    ledger: &mut Ledger,
    free: Uint128,
    limit: usize,
) -> Result<Vec<Event>, ContractError> {
    let mut left = settling.missing.min(free);
    let batches: Vec<(u64, Uint128)> = if left.is_zero() {
        vec![]
    } else {
        MISSING.range(storage, None, None, Order::Descending).take(limit).collect::<StdResult<_>>()?
    };
    let mut events = vec![];
    for (id, missing) in batches {
        let amount = missing.min(left);
        if amount.is_zero() {
            break;
        }
        let mut batch = BATCHES.load(storage, id)?;
        batch.book_late(amount)?;
        BATCHES.save(storage, id, &batch)?;
        save_missing(storage, id, missing.checked_sub(amount)?)?;
        settling.missing = settling.missing.checked_sub(amount)?;
        ledger.settled = ledger.settled.checked_add(amount)?;
        left = left.checked_sub(amount)?;
        events.push(events::arrived_late(id, amount));
    }
    Ok(events)
}

fn load(storage: &dyn Storage, id: u64) -> StdResult<Entry> {
    ENTRIES.may_load(storage, id)?.ok_or_else(|| StdError::not_found(format!("entry {id}")))
}
