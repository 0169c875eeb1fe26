//! The credit market.

use crate::keeper::job::{Due, Scan};
use anyhow::Result;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::{
    CollateralResponse, ConfigResponse, ExecuteMsg, HoleResponse, QueryMsg, RequestResponse, StateResponse,
};
use interfaces::market::{AccountResponse, AccountState};
use interfaces::oracle_aggregator::{self, FeedResponse};

/// Change of a provision, or of the reserve, below which it is not worth a message. Fraction of what is owed, or needed.
const CHANGE: Decimal = Decimal::percent(1);
/// Most accounts of one mark.
const MARKS: usize = 20;

/// All accounts that are not healthy.
pub fn unhealthy(scan: &Scan) -> Result<Vec<AccountResponse>> {
    let page = |last: Option<&AccountResponse>| QueryMsg::Accounts {
        start_after: last.map(|account| account.account.clone()),
        limit: Some(100),
    };
    let all: Vec<AccountResponse> = scan.pages(&scan.at.market, page)?;
    Ok(all.into_iter().filter(|account| account.state != AccountState::Healthy).collect())
}

fn state(scan: &Scan) -> Result<StateResponse> {
    scan.ask(&scan.at.market, &QueryMsg::State {})
}

fn config(scan: &Scan) -> Result<ConfigResponse> {
    scan.ask(&scan.at.market, &QueryMsg::Config {})
}

/// Accounts under water whose provision is not what they lack, or that no message has found under water yet.
pub fn mark(scan: &Scan) -> Result<Vec<Due>> {
    let mut accounts = Vec::new();
    let mut key = String::from("mark");
    for account in unhealthy(scan)? {
        if account.state != AccountState::UnderWater {
            continue;
        }
        let lacks = account.owed.saturating_sub(account.value);
        let off = lacks.abs_diff(account.provision);
        if off > account.owed.mul_floor(CHANGE) || account.under_water_for == Some(0) {
            key.push_str(&format!(" {} {}", account.account, account.provision));
            accounts.push(account.account);
        }
        if accounts.len() == MARKS {
            break;
        }
    }
    if accounts.is_empty() {
        return Ok(vec![]);
    }
    let why = format!("{} accounts under water are not provided for", accounts.len());
    Ok(vec![Due::new(key, why, &scan.at.market, &ExecuteMsg::Mark { accounts })?])
}

/// Accounts that have been under water for long enough.
pub fn write_down(scan: &Scan) -> Result<Vec<Due>> {
    let after = config(scan)?.params.provision.write_down_after;
    let mut due = Vec::new();
    for account in unhealthy(scan)? {
        if account.under_water_for.is_some_and(|time| time >= after) {
            let why = format!("{} has been under water for {after} s", account.account);
            let key = format!("write down {} {}", account.account, account.revision);
            let msg = ExecuteMsg::WriteDown { account: account.account };
            due.push(Due::new(key, why, &scan.at.market, &msg)?);
        }
    }
    Ok(due)
}

/// When the stake that provisions may claim is not what is reserved.
pub fn reserve(scan: &Scan) -> Result<Vec<Due>> {
    let (state, hole): (_, HoleResponse) = (state(scan)?, scan.ask(&scan.at.market, &QueryMsg::Hole {})?);
    let own = hole.fund + hole.premium_owed + hole.kept;
    // It may be more than the tranche has.
    let need = hole.provisions.saturating_sub(own);
    let off = need.abs_diff(state.reserved);
    if off <= need.max(state.reserved).mul_floor(CHANGE) {
        return Ok(vec![]);
    }
    let why = format!("provisions need {need} of the tranche, {} are reserved", state.reserved);
    let key = format!("reserve {need} {}", state.reserved);
    Ok(vec![Due::new(key, why, &scan.at.market, &ExecuteMsg::Reserve {})?])
}

/// The first request that can be paid at or above its lender's minimum: requests are paid in their order.
pub fn pay_request(scan: &Scan) -> Result<Vec<Due>> {
    let cash = state(scan)?.cash;
    let page = |last: Option<&RequestResponse>| QueryMsg::Requests {
        start_after: last.map(|request| request.id),
        limit: Some(100),
    };
    let requests: Vec<RequestResponse> = scan.pages(&scan.at.market, page)?;
    let mut due = Vec::new();
    let mut left = cash;
    for request in requests {
        let open = request.payable_at <= scan.now.seconds
            && request.lapses_at.is_none_or(|lapses_at| lapses_at > scan.now.seconds);
        let Some(worth) = request.worth.filter(|worth| open && *worth >= request.min_out) else { continue };
        if left.is_zero() {
            break;
        }
        left = left.saturating_sub(worth);
        let why = format!("request {} is worth {worth}", request.id);
        let key = format!("request {} {}", request.id, request.shares);
        due.push(Due::new(key, why, &scan.at.market, &ExecuteMsg::PayRequest { id: request.id, mark: None })?);
    }
    Ok(due)
}

/// Every `refresh_every`, and after prices moved by `refresh_move` since this keeper's last one.
pub fn refresh(scan: &Scan) -> Result<Vec<Due>> {
    let refreshed_at = state(scan)?.refreshed_at;
    let prices = prices(scan)?;
    if prices.is_empty() {
        return Ok(vec![]);
    }
    let age = scan.now.seconds.saturating_sub(refreshed_at);
    let before = scan.memory.borrow().refreshed.clone();
    let moved = |(feed, price): (&u64, &f64)| {
        before.get(feed).is_some_and(|before| (price / before - 1.0).abs() >= scan.config.refresh_move)
    };
    let why = if age >= scan.config.refresh_every {
        format!("the last refresh is {age} s old")
    } else if prices.iter().any(moved) {
        "a price moved".into()
    } else {
        if before.is_empty() {
            scan.memory.borrow_mut().refreshed = prices;
        }
        return Ok(vec![]);
    };
    scan.memory.borrow_mut().refreshed = prices;
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

/// Premium that is worth the gas, while no request waits for the cash.
pub fn distribute(scan: &Scan) -> Result<Vec<Due>> {
    let state = state(scan)?;
    let least = Uint128::from(scan.config.least_premium);
    let payable = state.premium_owed.min(state.cash);
    if payable < least || payable.is_zero() || !state.provisions.is_zero() {
        return Ok(vec![]);
    }
    let why = format!("{} of premium are owed to stakers", state.premium_owed);
    // By its size, or a busy market would look new at each scan.
    let key = format!("premium {}", state.premium_owed.u128().ilog2());
    Ok(vec![Due::new(key, why, &scan.at.market, &ExecuteMsg::Distribute {})?])
}
