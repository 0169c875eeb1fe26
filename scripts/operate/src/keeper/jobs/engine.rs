//! The liquidation engine: flags, and waterfalls that failed.

use crate::keeper::job::{Due, Scan};
use crate::unhealthy::unhealthy;
use anyhow::Result;
use interfaces::liquidation_engine::{DueJob, ExecuteMsg, FlagResponse, QueryMsg};
use interfaces::market::AccountState;

/// Accounts for sale without a live flag. Accounts under water need none.
pub fn flag(scan: &Scan) -> Result<Vec<Due>> {
    let market = &scan.at.market;
    let mut due = Vec::new();
    for account in unhealthy(scan.chain, market)? {
        if !matches!(account.state, AccountState::Band | AccountState::Liquidatable) {
            continue;
        }
        let query = QueryMsg::Flag { market: market.clone(), account: account.account.clone() };
        let flag: Option<FlagResponse> = scan.ask(&scan.at.engine, &query)?;
        if flag.as_ref().is_some_and(|flag| flag.discount.is_some()) {
            continue;
        }
        let why = format!("{} is {}", account.account, account.state);
        let key = format!("flag {} {}", account.account, flag.map_or(0, |flag| flag.flagged_at));
        let msg = ExecuteMsg::Flag { market: market.clone(), account: account.account };
        due.push(Due::new(key, why, &scan.at.engine, &msg)?);
    }
    Ok(due)
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
    for account in unhealthy(scan.chain, &scan.at.market)? {
        if account.state != AccountState::UnderWater || !account.value.is_zero() {
            continue;
        }
        let key = format!("close {} {}", account.account, account.revision);
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
            let key = format!("retry {deficit} {uncovered}");
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
