//! The staking vault: its ledger, rewards and exits.

use crate::keeper::job::Due;
use crate::keeper::scan::Scan;
use anyhow::Result;
use cosmwasm_std::{Decimal, Uint128};
use interfaces::staking_vault::{DueJob, ExecuteMsg, LedgerResponse, QueryMsg};
use interfaces::{reward_collector, AssetUnchecked};
use serde::Deserialize;

/// Part of the stake by which the chain may be below the ledger before that counts as a slash.
const SLASHED: Decimal = Decimal::permille(1);
/// Most claims that one scan pays, and most batches of one claim.
const CLAIMS: usize = 20;
const BATCHES: usize = 20;

/// What the keeper reads of the vault's configuration. A newer vault may have more.
#[derive(Deserialize)]
struct Config {
    denom: String,
    params: Params,
}

#[derive(Deserialize)]
struct Params {
    max_sync_age: u64,
    vesting_period: u64,
}

fn config(scan: &Scan) -> Result<Config> {
    scan.ask(&scan.at.staking, &QueryMsg::Config {})
}

fn jobs(scan: &Scan) -> Result<Vec<DueJob>> {
    scan.due(&scan.at.staking)
}

fn ledger(scan: &Scan) -> Result<LedgerResponse> {
    scan.ask(&scan.at.staking, &QueryMsg::Ledger {})
}

/// Half of `max_sync_age` after the last sync, and as soon as the chain has less stake than the ledger.
pub fn sync(scan: &Scan) -> Result<Vec<Due>> {
    let synced = |job| if let DueJob::Sync { synced_at } = job { Some(synced_at) } else { None };
    let Some(synced_at) = jobs(scan)?.into_iter().find_map(synced) else { return Ok(vec![]) };
    let params = config(scan)?.params;
    let age = scan.now.seconds.saturating_sub(synced_at);
    let bonded = ledger(scan)?.bonded;
    let missing = bonded.saturating_sub(scan.chain.delegated(&scan.at.staking)?);
    let why = if missing > bonded.mul_floor(SLASHED) {
        format!("{missing} of {bonded} are missing at the chain")
    } else if age >= params.max_sync_age / 2 {
        format!("the last sync is {age} s old")
    } else {
        return Ok(vec![]);
    };
    Ok(vec![Due::new(format!("sync {synced_at}"), why, &scan.at.staking, &ExecuteMsg::Sync {})?])
}

/// Idle coins above the buffer's target that are worth a message, as a part of the stake.
const IDLE: Decimal = Decimal::percent(1);

/// When the last rewards have vested, or the oldest have waited for as long, and new ones are worth the gas; or when deposits are
/// idle in the buffer.
pub fn compound(scan: &Scan) -> Result<Vec<Due>> {
    let compound = |job| match job {
        DueJob::Compound { unvested, since, idle } => Some((unvested, since, idle)),
        _ => None,
    };
    let Some((unvested, since, idle)) = jobs(scan)?.into_iter().find_map(compound) else { return Ok(vec![]) };
    let (config, ledger) = (config(scan)?, ledger(scan)?);
    // A stranger may compound a single validator at any time, which begins a vesting and says nothing about the others' rewards.
    let waited = since.is_some_and(|since| scan.now.seconds.saturating_sub(since) >= config.params.vesting_period);
    let rewards = match (unvested.is_zero() || waited) && !ledger.bonded.is_zero() {
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
    Ok(vec![Due::new("compound", why, &scan.at.staking, &msg)?])
}

/// The open batch when it can be submitted, and what earlier ones could not undelegate.
pub fn submit(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let DueJob::SubmitBatch { shares, backlog, due_at } = job else { continue };
        let why = format!("the open batch has {shares} shares, {backlog} are not yet undelegated");
        let msg = ExecuteMsg::SubmitBatch { skip: None };
        // A submission of several calls goes on at once: each uses validators that were not asked.
        let job = Due::new(format!("batch {due_at:?}"), why, &scan.at.staking, &msg)?;
        due.push(Due { repeats: true, ..job });
    }
    Ok(due)
}

/// Entries that are complete. The first call marks them, a call in a later block books them.
pub fn settle(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let DueJob::Settle { due_at, marks } = job else { continue };
        let why = match due_at {
            Some(due_at) => format!("entries are complete since {due_at}"),
            None => "coins of unbondings came late".into(),
        };
        let key = format!("settle {due_at:?} {marks}");
        due.push(Due::new(key, why, &scan.at.staking, &ExecuteMsg::Settle { limit: None })?);
    }
    Ok(due)
}

/// Claims of settled batches, paid to their owners, a few batches at a time.
pub fn pay_exit(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)?.into_iter().filter(|_| scan.config.pay_exits) {
        let DueJob::ClaimFor { owner, batches, amount } = job else { continue };
        for batches in batches.chunks(BATCHES) {
            let key = format!("exit {owner} {:?}", batches.first());
            if !scan.may(&key) || due.len() >= CLAIMS {
                continue;
            }
            let why = format!("{owner} is owed {amount} in all, by batches {batches:?} among others");
            let msg = ExecuteMsg::ClaimFor { owner: owner.clone(), batches: batches.to_vec() };
            due.push(Due::new(key, why, &scan.at.staking, &msg)?);
        }
    }
    Ok(due)
}

/// Due only if this account is the keeper that the vault names.
pub fn rebalance(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let DueJob::Rebalance { keeper, amount } = job else { continue };
        if keeper == scan.chain.sender() {
            let why = format!("{amount} are at the wrong validators");
            due.push(Due::new("rebalance", why, &scan.at.staking, &ExecuteMsg::Rebalance { limit: None })?);
        }
    }
    Ok(due)
}

/// Other assets at the collector that the operator has listed as rewards.
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
