//! The credit market.

use crate::keeper::job::Due;
use crate::keeper::scan::Scan;
use anyhow::Result;
use cosmwasm_std::Decimal;
use interfaces::credit_market::{CollateralResponse, DueJob, ExecuteMsg, QueryMsg};
use interfaces::oracle_aggregator::{self, FeedResponse};

/// Change of a provision, or of the reserve, below which it is not worth a message. Fraction of the debt, or of the need.
const CHANGE: Decimal = Decimal::percent(1);
/// Most accounts of one mark.
const MARKS: usize = 20;

fn jobs(scan: &Scan) -> Result<Vec<DueJob>> {
    scan.due(&scan.at.market)
}

/// Accounts whose provision differs from their shortfall, or whose time under water begins or ends. Those that were tried before
/// are sent one by one.
pub fn mark(scan: &Scan) -> Result<Vec<Due>> {
    let (mut keys, mut accounts, mut due) = (vec![], vec![], vec![]);
    let send = |keys: Vec<String>, accounts: Vec<String>| {
        let why = format!("the provisions for {} accounts are not what they lack", accounts.len());
        Due::of(keys, why, &scan.at.market, &ExecuteMsg::Mark { accounts })
    };
    for job in jobs(scan)? {
        let DueJob::Mark { account, from, to, owed, clock } = job else { continue };
        let key = format!("mark {account}");
        if !clock && to.abs_diff(from) <= owed.mul_floor(CHANGE) || !scan.may(&key) {
            continue;
        }
        if scan.tried(&key) {
            due.push(send(vec![key], vec![account])?);
        } else if accounts.len() < MARKS {
            keys.push(key);
            accounts.push(account);
        }
    }
    if !accounts.is_empty() {
        due.insert(0, send(keys, accounts)?);
    }
    Ok(due)
}

/// Accounts that have been under water for long enough.
pub fn write_down(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        if let DueJob::WriteDown { account, amount } = job {
            let why = format!("{amount} of what {account} owes are lost");
            let key = format!("write down {account}");
            due.push(Due::new(key, why, &scan.at.market, &ExecuteMsg::WriteDown { account })?);
        }
    }
    Ok(due)
}

/// When the stake that provisions may claim differs from the reserve.
pub fn reserve(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let DueJob::Reserve { need, reserved } = job else { continue };
        if need.abs_diff(reserved) > need.max(reserved).mul_floor(CHANGE) {
            let why = format!("provisions need {need} of the tranche, {reserved} are reserved");
            due.push(Due::new("reserve", why, &scan.at.market, &ExecuteMsg::Reserve {})?);
        }
    }
    Ok(due)
}

/// Requests that can be paid at their lender's minimum, and lapsed ones, which reserve cash.
pub fn pay_request(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let (id, why) = match job {
            DueJob::PayRequest { id, worth, .. } => (id, format!("request {id} is worth {worth}")),
            DueJob::LapseRequest { id, due_at } => (id, format!("request {id} lapsed at {due_at}")),
            _ => continue,
        };
        let msg = ExecuteMsg::PayRequest { id, mark: None };
        due.push(Due::new(format!("request {id}"), why, &scan.at.market, &msg)?);
    }
    Ok(due)
}

/// Every `refresh_every`, and after prices moved by `refresh_move` since the market's last one, whoever sent it: since the first
/// scan after it.
pub fn refresh(scan: &Scan) -> Result<Vec<Due>> {
    let refreshed = |job| if let DueJob::Refresh { refreshed_at } = job { Some(refreshed_at) } else { None };
    let (refreshed_at, prices) = (jobs(scan)?.into_iter().find_map(refreshed), prices(scan)?);
    let Some(refreshed_at) = refreshed_at.filter(|_| !prices.is_empty()) else { return Ok(vec![]) };
    let age = scan.now.seconds.saturating_sub(refreshed_at);
    let known = scan.memory.borrow().refreshed.clone().filter(|(at, _)| *at == refreshed_at);
    let before = match known {
        Some((_, before)) => before,
        None => {
            scan.memory.borrow_mut().refreshed = Some((refreshed_at, prices.clone()));
            prices.clone()
        }
    };
    let moved = |(feed, price): (&u64, &f64)| {
        before.get(feed).is_some_and(|before| (price / before - 1.0).abs() >= scan.config.refresh_move)
    };
    let why = if age >= scan.config.refresh_every {
        format!("the last refresh is {age} s old")
    } else if prices.iter().any(moved) {
        "a price moved".into()
    } else {
        return Ok(vec![]);
    };
    Ok(vec![Due::new(format!("refresh {refreshed_at}"), why, &scan.at.market, &ExecuteMsg::Refresh {})?])
}

/// Prices of the collaterals that can be read now.
fn prices(scan: &Scan) -> Result<std::collections::BTreeMap<u64, f64>> {
    let listed: Vec<CollateralResponse> = scan.ask(&scan.at.market, &QueryMsg::Collaterals {})?;
    let mut prices = std::collections::BTreeMap::new();
    for CollateralResponse { feed, .. } in listed {
        let query = oracle_aggregator::QueryMsg::Feed { id: feed };
        let feed: FeedResponse = scan.ask(&scan.at.oracle, &query)?;
        if let Some(record) = feed.record.filter(|record| scan.now.seconds < record.expires_at) {
            prices.insert(feed.id, record.price.atomics().u128() as f64);
        }
    }
    Ok(prices)
}

/// Premium that is worth the gas, while no request needs the cash.
pub fn distribute(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let DueJob::Distribute { amount } = job else { continue };
        if amount >= scan.config.least_premium.into() {
            let why = format!("{amount} of premium are owed to stakers");
            due.push(Due::new("premium", why, &scan.at.market, &ExecuteMsg::Distribute {})?);
        }
    }
    Ok(due)
}
