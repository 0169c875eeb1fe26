//! The liquidation engine: flags, and waterfalls that failed.

use super::market::unhealthy;
use crate::keeper::job::{Due, Scan};
use anyhow::Result;
use interfaces::liquidation_engine::{
    ConfigResponse, DeficitResponse, ExecuteMsg, FlagResponse, QueryMsg, WaterfallState,
};
use interfaces::market::{AccountResponse, AccountState, MarketQueryMsg};

/// Accounts for sale without a live flag. Those under water need none.
pub fn flag(scan: &Scan) -> Result<Vec<Due>> {
    let market = &scan.at.market;
    let mut due = Vec::new();
    for account in unhealthy(scan)? {
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
    let market = &scan.at.market;
    let page = |last: Option<&FlagResponse>| QueryMsg::Flags {
        market: market.clone(),
        start_after: last.map(|flag| flag.account.clone()),
        limit: Some(100),
    };
    let flags: Vec<FlagResponse> = scan.pages(&scan.at.engine, page)?;
    let mut due = Vec::new();
    for flag in flags.iter().filter(|flag| flag.expires_at >= scan.now.seconds) {
        let query = MarketQueryMsg::Account { account: flag.account.clone() };
        let account: AccountResponse = scan.ask(market, &query)?;
        if account.state == AccountState::Healthy && account.healthy_at < flag.flagged_at {
            let key = format!("clear {} {}", flag.account, flag.flagged_at);
            let why = format!("{} is healthy again", flag.account);
            let msg = ExecuteMsg::ClearFlag { market: market.clone(), account: flag.account.clone() };
            due.push(Due::new(key, why, &scan.at.engine, &msg)?);
        }
    }
    Ok(due)
}

/// Accounts under water that hold nothing which can be sold.
pub fn close(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for account in unhealthy(scan)? {
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

/// Deficits whose request to the tranche failed, with the moment of the first failure.
fn failed(scan: &Scan) -> Result<Vec<(DeficitResponse, u64)>> {
    let first = scan.cursor("deficits");
    let page = |last: Option<&DeficitResponse>| QueryMsg::Deficits {
        start_after: last.map(|deficit| deficit.id).or(first),
        limit: Some(100),
    };
    let all: Vec<DeficitResponse> = scan.pages(&scan.at.engine, page)?;
    let paid = |deficit: &&DeficitResponse| deficit.outstanding.is_zero();
    if let Some(last) = all.iter().take_while(paid).last() {
        scan.done("deficits", last.id);
    }
    let failed = |deficit: DeficitResponse| match deficit.waterfall {
        WaterfallState::Failed { failed_at } => Some((deficit, failed_at)),
        WaterfallState::Done {} => None,
    };
    Ok(all.into_iter().filter_map(failed).collect())
}

/// Failed requests, until they may be skipped.
pub fn retry(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for (deficit, _) in failed(scan)? {
        let why = format!("the tranche did not cover {} of deficit {}", deficit.uncovered, deficit.id);
        let key = format!("retry {} {}", deficit.id, deficit.uncovered);
        due.push(Due::new(key, why, &scan.at.engine, &ExecuteMsg::Retry { deficit: deficit.id })?);
    }
    Ok(due)
}

/// Failed requests that nothing has helped for `skip_after`. Off unless the operator allows it: lenders keep the loss.
pub fn skip(scan: &Scan) -> Result<Vec<Due>> {
    if !scan.config.skip_failed {
        return Ok(vec![]);
    }
    let config: ConfigResponse = scan.ask(&scan.at.engine, &QueryMsg::Config {})?;
    let mut due = Vec::new();
    for (deficit, failed_at) in failed(scan)? {
        if scan.now.seconds >= failed_at.saturating_add(config.params.skip_after) {
            let why = format!("deficit {} has failed since {failed_at}", deficit.id);
            let msg = ExecuteMsg::Skip { deficit: deficit.id };
            due.push(Due::new(format!("skip {}", deficit.id), why, &scan.at.engine, &msg)?);
        }
    }
    Ok(due)
}
