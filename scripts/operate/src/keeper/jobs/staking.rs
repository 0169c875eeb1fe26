//! The staking vault: its ledger, rewards and exits.

use crate::keeper::job::{Due, Scan};
use anyhow::Result;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::staking_vault::{
    event, BatchResponse, BatchStatus, ClaimResponse, ConfigResponse, EntryResponse, ExecuteMsg, LedgerResponse,
    QueryMsg, RedemptionRateResponse,
};
use interfaces::{reward_collector, AssetUnchecked};

/// Part of the stake by which the chain may have less than the ledger before it is a slash.
const SLASHED: Decimal = Decimal::permille(1);
/// Most claims that one scan pays.
const CLAIMS: usize = 20;

fn config(scan: &Scan) -> Result<ConfigResponse> {
    scan.ask(&scan.at.staking, &QueryMsg::Config {})
}

fn ledger(scan: &Scan) -> Result<LedgerResponse> {
    scan.ask(&scan.at.staking, &QueryMsg::Ledger {})
}

/// Half of `max_sync_age` after the last sync, and as soon as the chain has less stake than the ledger.
pub fn sync(scan: &Scan) -> Result<Vec<Due>> {
    let params = config(scan)?.params;
    let rate: RedemptionRateResponse = scan.ask(&scan.at.staking, &QueryMsg::RedemptionRate {})?;
    let age = scan.now.seconds.saturating_sub(rate.synced_at);
    let bonded = ledger(scan)?.bonded;
    let missing = bonded.saturating_sub(scan.chain.delegated(&scan.at.staking)?);
    let why = if missing > bonded.mul_floor(SLASHED) {
        format!("{missing} of {bonded} are missing at the chain")
    } else if age >= params.max_sync_age / 2 {
        format!("the last sync is {age} s old")
    } else {
        return Ok(vec![]);
    };
    Ok(vec![Due::new(format!("sync {}", rate.synced_at), why, &scan.at.staking, &ExecuteMsg::Sync {})?])
}

/// Part of the stake from which coins that lie idle above the buffer's target are worth a message.
const IDLE: Decimal = Decimal::percent(1);

/// When the rewards swept before have vested and there are new ones worth the gas, or deposits lie idle in the buffer.
pub fn compound(scan: &Scan) -> Result<Vec<Due>> {
    let (config, ledger) = (config(scan)?, ledger(scan)?);
    let target = ledger.bonded.mul_floor(config.params.instant.target);
    // The worth of the open batch stays in the buffer, for its submission.
    let leaving = ledger.open_shares.multiply_ratio(ledger.base, ledger.shares.max(Uint128::one()));
    let idle = ledger.buffer.saturating_sub(target).saturating_sub(leaving);
    let rewards = match ledger.unvested.is_zero() && !ledger.bonded.is_zero() {
        true => {
            let waiting = scan.chain.rewards(&scan.at.staking, &config.denom)?;
            waiting + scan.chain.balance(&scan.at.collector, &config.denom)?
        }
        false => Uint128::zero(),
    };
    let least = ledger.bonded.mul_floor(scan.config.least_rewards).max(Uint128::one());
    let why = if rewards >= least {
        format!("{rewards} of rewards wait")
    } else if idle > ledger.bonded.mul_floor(IDLE) && idle >= scan.config.least_idle.into() {
        format!("{idle} lie idle")
    } else {
        return Ok(vec![]);
    };
    let msg = ExecuteMsg::Compound { limit: None, skip: None };
    Ok(vec![Due::new(format!("compound {}", ledger.base), why, &scan.at.staking, &msg)?])
}

/// Batches that are not settled, and the open one.
fn batches(scan: &Scan) -> Result<Vec<BatchResponse>> {
    let first = scan.cursor("batches");
    let page = |last: Option<&BatchResponse>| QueryMsg::Batches {
        start_after: last.map(|batch| batch.id).or(first),
        limit: Some(100),
    };
    let all: Vec<BatchResponse> = scan.pages(&scan.at.staking, page)?;
    let done = all.iter().take_while(|batch| is_over(batch)).last().map(|batch| batch.id);
    if let Some(id) = done {
        scan.done("batches", id);
    }
    Ok(all)
}

/// Nothing can change in it.
fn is_over(batch: &BatchResponse) -> bool {
    batch.status == BatchStatus::Settled && batch.shares.is_zero()
}

/// The open batch when it can be submitted, and what earlier ones could not undelegate.
pub fn submit(scan: &Scan) -> Result<Vec<Due>> {
    let ledger = ledger(scan)?;
    let msg = ExecuteMsg::SubmitBatch { skip: None };
    let (key, why) = if ledger.submits_at.is_some_and(|from| scan.now.seconds >= from) {
        (format!("batch of {}", ledger.open_shares), format!("the open batch has {} shares", ledger.open_shares))
    } else if !ledger.unbonding_backlog.is_zero() {
        let backlog = ledger.unbonding_backlog;
        (format!("backlog {backlog}"), format!("{backlog} are not yet undelegated"))
    } else {
        return Ok(vec![]);
    };
    Ok(vec![Due::new(key, why, &scan.at.staking, &msg)?])
}

/// Entries that are complete. The first call marks one, a call in a later block books it.
pub fn settle(scan: &Scan) -> Result<Vec<Due>> {
    let page =
        |last: Option<&EntryResponse>| QueryMsg::Entries { start_after: last.map(|entry| entry.id), limit: Some(100) };
    let entries: Vec<EntryResponse> = scan.pages(&scan.at.staking, page)?;
    let due: Vec<_> = entries.iter().filter(|entry| entry.completes_at <= scan.now.seconds).collect();
    let Some(first) = due.first() else { return Ok(vec![]) };
    if due.iter().all(|entry| entry.marked_height == Some(scan.now.height)) {
        return Ok(vec![]);
    }
    let marked = due.iter().filter(|entry| entry.marked_height.is_some()).count();
    let why = format!("{} entries are complete, {marked} of them marked", due.len());
    let key = format!("settle {} {} {marked}", first.id, due.len());
    Ok(vec![Due::new(key, why, &scan.at.staking, &ExecuteMsg::Settle { limit: None })?])
}

/// Claims of settled batches, paid to their owners. The vault lists claims by owner, so owners are found by the events of
/// exits and of assignments.
pub fn pay_exit(scan: &Scan) -> Result<Vec<Due>> {
    let payable = |batch: &BatchResponse| batch.status == BatchStatus::Settled && !batch.shares.is_zero();
    if !scan.config.pay_exits || !batches(scan)?.iter().any(payable) {
        return Ok(vec![]);
    }
    let mut due = Vec::new();
    let mut owners = scan.events(event::UNSTAKE, "owner")?;
    owners.extend(scan.events(event::ASSIGN, "recipient")?);
    owners.sort();
    owners.dedup();
    for owner in owners {
        let query = QueryMsg::Claims { owner: owner.clone(), start_after: None, limit: Some(100) };
        let claims: Vec<ClaimResponse> = scan.ask(&scan.at.staking, &query)?;
        let ready: Vec<_> = claims.iter().filter(|claim| !claim.claimable.is_zero()).map(|claim| claim.batch).collect();
        if ready.is_empty() {
            continue;
        }
        let why = format!("{owner} is owed by batches {ready:?}");
        let key = format!("exit {owner} {ready:?}");
        due.push(Due::new(key, why, &scan.at.staking, &ExecuteMsg::ClaimFor { owner, batches: ready })?);
        if due.len() == CLAIMS {
            break;
        }
    }
    Ok(due)
}

/// Where this account is the keeper that the vault names. Whether there is anything to move is left to the simulation.
pub fn rebalance(scan: &Scan) -> Result<Vec<Due>> {
    let named = config(scan)?.params.rebalance.keeper;
    if named.as_deref() != Some(scan.chain.sender()) {
        return Ok(vec![]);
    }
    let bonded = ledger(scan)?.bonded;
    let msg = ExecuteMsg::Rebalance { limit: None };
    Ok(vec![Due::new(format!("rebalance {bonded}"), "this account is the keeper", &scan.at.staking, &msg)?])
}

/// Other assets that the operator knows to come in as rewards, at the collector.
pub fn sweep_others(scan: &Scan) -> Result<Vec<Due>> {
    let mut assets = Vec::new();
    for denom in &scan.config.other_rewards {
        if !scan.chain.balance(&scan.at.collector, denom)?.is_zero() {
            assets.push(AssetUnchecked::Native(denom.clone()));
        }
    }
    if assets.is_empty() {
        return Ok(vec![]);
    }
    let why = format!("{} other assets are at the collector", assets.len());
    let msg = reward_collector::ExecuteMsg::SweepOthers { assets };
    Ok(vec![Due::new("others", why, &scan.at.collector, &msg)?])
}
