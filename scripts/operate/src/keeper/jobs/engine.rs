//! The liquidation engine: flags, and waterfalls that failed.

use crate::keeper::job::Due;
use crate::keeper::scan::Scan;
use anyhow::Result;
use interfaces::credit_market::UnhealthyAccount;
use interfaces::liquidation_engine::{DueJob, ExecuteMsg, FlagResponse, QueryMsg};
use interfaces::market::AccountState;
use std::time::Instant;

/// Accounts for sale without a live flag. Accounts under water need none. Each needs a query, so a long list is looked at in
/// parts; an account whose flag cannot be read does not stop the others.
pub fn flag(scan: &Scan) -> Result<Vec<Due>> {
    let until = scan.until();
    let mut accounts = scan.unhealthy()?;
    accounts.retain(|account| matches!(account.state, AccountState::Band | AccountState::Liquidatable));
    if let Some(from) = scan.memory.borrow_mut().flags_from.take() {
        let before = accounts.partition_point(|account| account.account < from);
        accounts.rotate_left(before);
    }
    let mut due = Vec::new();
    for (place, account) in accounts.into_iter().enumerate() {
        if place > 0 && Instant::now() >= until {
            scan.memory.borrow_mut().flags_from = Some(account.account);
            scan.cut();
            break;
        }
        match unflagged(scan, &account) {
            Ok(found) => due.extend(found),
            Err(error) => scan.unreadable(&scan.at.engine, &error),
        }
    }
    Ok(due)
}

fn unflagged(scan: &Scan, account: &UnhealthyAccount) -> Result<Option<Due>> {
    let (market, account, state) = (scan.at.market.clone(), account.account.clone(), &account.state);
    let query = QueryMsg::Flag { market: market.clone(), account: account.clone() };
    let flag: Option<FlagResponse> = scan.ask(&scan.at.engine, &query)?;
    if flag.as_ref().is_some_and(|flag| flag.discount.is_some()) {
        return Ok(None);
    }
    let why = format!("{account} is {state}");
    let key = format!("flag {account} {}", flag.map_or(0, |flag| flag.flagged_at));
    Due::new(key, why, &scan.at.engine, &ExecuteMsg::Flag { market, account }).map(Some)
}

/// Live flags of accounts that are healthy again: the clock starts anew if they fall once more.
pub fn clear(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in scan.due(&scan.at.engine)? {
        if let DueJob::ClearFlag { market, account, flagged_at } = job {
            let (key, why) = (format!("clear {account} {flagged_at}"), format!("{account} is healthy again"));
            due.push(Due::new(key, why, &scan.at.engine, &ExecuteMsg::ClearFlag { market, account })?);
        }
    }
    Ok(due)
}

/// Accounts under water without collateral that can be sold.
pub fn close(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for account in scan.unhealthy()? {
        if account.state != AccountState::UnderWater || !account.value.is_zero() {
            continue;
        }
        let key = format!("close {}", account.account);
        let why = format!("{} holds nothing that can be sold", account.account);
        let msg = ExecuteMsg::Close { market: scan.at.market.clone(), account: account.account };
        due.push(Due::new(key, why, &scan.at.engine, &msg)?);
    }
    Ok(due)
}

/// Failed steps of the waterfall, until they may be skipped.
pub fn retry(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in scan.due(&scan.at.engine)? {
        if let DueJob::Retry { deficit, uncovered, .. } = job {
            let why = format!("the tranche did not cover {uncovered} of deficit {deficit}");
            let key = format!("retry {deficit}");
            due.push(Due::new(key, why, &scan.at.engine, &ExecuteMsg::Retry { deficit })?);
        }
    }
    Ok(due)
}

/// Steps that still fail after `skip_after`. Off unless the operator enables it, because lenders then bear the loss.
pub fn skip(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in scan.due(&scan.at.engine)? {
        if let DueJob::Skip { deficit, due_at } = job {
            let why = format!("deficit {deficit} may be skipped since {due_at}");
            due.push(Due::new(format!("skip {deficit}"), why, &scan.at.engine, &ExecuteMsg::Skip { deficit })?);
        }
    }
    due.retain(|_| scan.config.skip_failed);
    Ok(due)
}
