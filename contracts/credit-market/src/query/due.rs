//! Work that anyone may do now: single tasks first, then requests, then accounts. Also the accounts that are not healthy.

use cosmwasm_std::{Addr, Decimal, Deps, Env, Order, Uint128};
use credit::account::Account;
use credit::mark::Marked;
use credit::quote::Quote;
use credit::View;
use cw_storage_plus::Bound;
use interfaces::credit_market::{DueCursor, DueJob, DueResponse, UnhealthyAccount, UnhealthyResponse};
use interfaces::market::{AccountState, TrancheExposure};
use interfaces::security_vault::TrancheRecord;
use interfaces::shared::pagination::page_size;
use risk::int::mul_div_ceil;

use crate::error::Result;
use crate::queue::MAX_PASSED;
use crate::session::Session;
use crate::state::{ACCOUNTS, QUEUE, REQUESTS};

/// Most requests that one page reads.
const REQUEST_READS: usize = 100;
/// Most accounts that one page reads.
const ACCOUNT_READS: usize = 300;

/// See [`interfaces::credit_market::QueryMsg::Due`].
pub fn due(deps: Deps, env: Env, start_after: Option<DueCursor>, limit: Option<u32>) -> Result<DueResponse> {
    let mut session = Session::begin(deps.storage, &env)?;
    session.ledger.flush()?;
    let size = page_size(limit).max(1);
    match start_after {
        None => {
            Ok(DueResponse { jobs: singles(deps, &session)?, next: Some(DueCursor::Requests { start_after: None }) })
        }
        Some(DueCursor::Requests { start_after }) => requests(deps, &session, start_after, size),
        Some(DueCursor::Accounts { start_after }) => {
            session.read_all_prices(deps)?;
            accounts(deps, &session, start_after, size)
        }
    }
}

fn singles(deps: Deps, session: &Session) -> Result<Vec<DueJob>> {
    let mut jobs = vec![DueJob::Refresh { refreshed_at: session.ledger.refreshed_at }];
    // One message reserves in all tranches; for a tranche that cannot be read somebody must send `reserve`.
    let differs = |(entry, record): (TrancheExposure, Option<TrancheRecord>)| {
        let (need, reserved) = (entry.reserve, record?.reserved);
        (reserved != need).then_some(DueJob::Reserve { need, reserved })
    };
    jobs.extend(session.exposed(&deps.querier, true).into_iter().find_map(differs));
    if let Ok(amount) = session.ledger.clone().distribute() {
        jobs.push(DueJob::Distribute { amount });
    }
    Ok(jobs)
}

/// Requests that anyone can pay at their minimum or above, and those that have lapsed. None is payable while the record of the
/// tranche cannot be read.
fn requests(deps: Deps, session: &Session, start_after: Option<u64>, size: usize) -> Result<DueResponse> {
    let hole = session.hole(&deps.querier).ok();
    let first = match hole {
        Some(hole) => first_in_turn(deps, session, hole)?,
        None => None,
    };
    let is_liquid = session.ledger.is_liquid()?;
    let mut jobs = vec![];
    let from = start_after.map(Bound::exclusive);
    for (place, item) in REQUESTS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        let (id, request) = item?;
        let (due_at, lapses_at) = (request.payable_at, session.lapses_at(&request));
        let is_ripe = due_at <= session.now;
        match (lapses_at.filter(|at| is_ripe && *at <= session.now), hole) {
            (Some(due_at), Some(_)) => jobs.push(DueJob::LapseRequest { id, due_at }),
            (None, Some(hole)) if is_ripe && !session.ledger.cash.is_zero() => {
                let worth = session.ledger.exit_value(request.shares, hole)?;
                let in_turn = is_liquid || request.passed_over_at.is_some() || first == Some(id);
                if in_turn && worth >= request.min_out {
                    jobs.push(DueJob::PayRequest { id, worth, due_at, lapses_at });
                }
            }
            _ => {}
        }
        if jobs.len() == size || place.saturating_add(1) == REQUEST_READS {
            return Ok(DueResponse { jobs, next: Some(DueCursor::Requests { start_after: Some(id) }) });
        }
    }
    Ok(DueResponse { jobs, next: Some(DueCursor::Accounts { start_after: None }) })
}

/// The oldest payable request whose minimum is met: while cash is short, it is paid first.
fn first_in_turn(deps: Deps, session: &Session, hole: Uint128) -> Result<Option<u64>> {
    let ripe = Bound::inclusive((session.now, u64::MAX));
    for key in QUEUE.keys(deps.storage, None, Some(ripe), Order::Ascending).take(MAX_PASSED.saturating_add(1)) {
        let (_, id) = key?;
        let request = REQUESTS.load(deps.storage, id)?;
        if !session.has_lapsed(&request) && session.ledger.exit_value(request.shares, hole)? >= request.min_out {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Marks that would change something, and write-downs.
fn accounts(deps: Deps, session: &Session, start_after: Option<String>, size: usize) -> Result<DueResponse> {
    let mut jobs = vec![];
    let next = walk(deps, start_after, |owner, mut account| {
        if account.debt.shares.is_zero() && account.debt.fixed.is_none() {
            return Ok(false);
        }
        let quotes = own(&session.quotes, &account);
        let view = View { quotes: &quotes, ..session.view() };
        let mut ledger = session.ledger.clone();
        let (from, since) = (account.debt.provision, account.under_water.is_some());
        let owed = ledger.owed(&account.debt)?;
        let marked = view.mark(&mut ledger, &mut account)?;
        let (to, name) = (account.debt.provision, owner.to_string());
        if let Ok(amount) = view.writable(&ledger, &account, &marked) {
            jobs.push(DueJob::WriteDown { account: name.clone(), amount });
        }
        let clock = since != account.under_water.is_some();
        if from != to || clock {
            jobs.push(DueJob::Mark { account: name, from, to, owed, clock });
        }
        Ok(jobs.len() >= size)
    })?;
    Ok(DueResponse { jobs, next: next.map(|last| DueCursor::Accounts { start_after: Some(last) }) })
}

/// See [`interfaces::credit_market::QueryMsg::Unhealthy`].
pub fn unhealthy(deps: Deps, env: Env, start_after: Option<String>, limit: Option<u32>) -> Result<UnhealthyResponse> {
    let mut session = Session::begin(deps.storage, &env)?;
    session.read_all_prices(deps)?;
    let size = page_size(limit).max(1);
    let mut accounts = vec![];
    let next = walk(deps, start_after, |owner, account| {
        accounts.extend(stand(&session, owner, &account)?);
        Ok(accounts.len() == size)
    })?;
    Ok(UnhealthyResponse { accounts, next })
}

/// The state of an account that is not healthy.
fn stand(session: &Session, owner: &Addr, account: &Account) -> Result<Option<UnhealthyAccount>> {
    if session.ledger.owed(&account.debt)?.is_zero() {
        return Ok(None);
    }
    let quotes = own(&session.quotes, account);
    let view = View { quotes: &quotes, ..session.view() };
    let Marked { owed, valuation, assessment: found } = view.preview(&session.ledger, account)?;
    let (state, edge) = (found.state, found.edge);
    if state == AccountState::Healthy {
        return Ok(None);
    }
    let health = found.health.filter(|_| state != AccountState::NoPrice);
    let rise = |health: Decimal| {
        let ratio = mul_div_ceil(edge.atomics(), Decimal::one().atomics(), health.atomics()).ok()?;
        Some(Decimal::new(ratio).saturating_sub(Decimal::one()))
    };
    Ok(Some(UnhealthyAccount {
        account: owner.to_string(),
        state,
        health,
        edge: health.map(|_| edge),
        distance: health.and_then(rise),
        owed,
        value: valuation.value,
        healthy_at: account.healthy_at,
        revision: account.revision,
    }))
}

/// The quotes of an account's collaterals, as a message reads them.
fn own(quotes: &[Quote], account: &Account) -> Vec<Quote> {
    let holds = |quote: &&Quote| account.collateral.iter().any(|(id, _)| *id == quote.id);
    quotes.iter().filter(holds).cloned().collect()
}

/// Visits accounts until a visit ends the page or it has read enough. Returns the last one, unless it was the last of all.
fn walk(
    deps: Deps,
    start_after: Option<String>,
    mut visit: impl FnMut(&Addr, Account) -> Result<bool>,
) -> Result<Option<String>> {
    let after = start_after.map(|address| deps.api.addr_validate(&address)).transpose()?;
    let from = after.as_ref().map(Bound::exclusive);
    for (place, item) in ACCOUNTS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        let (owner, account) = item?;
        if visit(&owner, account)? || place.saturating_add(1) == ACCOUNT_READS {
            return Ok(Some(owner.into()));
        }
    }
    Ok(None)
}
