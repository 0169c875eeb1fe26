//! The security vault: payouts, locks, exploits and slashed stake.

use crate::keeper::job::Due;
use crate::keeper::scan::Scan;
use anyhow::Result;
use interfaces::security_vault::{DueJob, ExecuteMsg};
use interfaces::AssetUnchecked;
use std::collections::BTreeMap;

/// Most owners of one message that ends locks.
const OWNERS: usize = 30;

fn jobs(scan: &Scan) -> Result<Vec<DueJob>> {
    scan.due(&scan.at.security)
}

/// Cooldowns that have ended and are payable in full.
pub fn payout(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        if let DueJob::Payout { tranche, owner, id, due_at, .. } = job {
            let why = format!("cooldown {id} of {owner} ended at {due_at}");
            let msg = ExecuteMsg::Payout { tranche, owner, id, min_amount: None, target: None };
            due.push(Due::new(format!("payout {id}"), why, &scan.at.security, &msg)?);
        }
    }
    Ok(due)
}

/// Locks that have ended, whose weight otherwise still counts at the cost of the others. Those that were tried before are sent one
/// by one.
pub fn expire_locks(scan: &Scan) -> Result<Vec<Due>> {
    let mut tranches: BTreeMap<u64, (Vec<String>, Vec<String>)> = BTreeMap::new();
    let mut due = Vec::new();
    let send = |tranche, (keys, owners): (Vec<String>, Vec<String>)| {
        let why = format!("the locks of {} stakers have ended", owners.len());
        Due::of(keys, why, &scan.at.security, &ExecuteMsg::Expire { tranche, owners })
    };
    for job in jobs(scan)? {
        let DueJob::Expire { tranche, owner, .. } = job else { continue };
        let key = format!("lock {tranche} {owner}");
        if !scan.may(&key) {
            continue;
        }
        if scan.tried(&key) {
            due.push(send(tranche, (vec![key], vec![owner]))?);
            continue;
        }
        let (keys, owners) = tranches.entry(tranche).or_default();
        if owners.len() < OWNERS {
            keys.push(key);
            owners.push(owner);
        }
    }
    for (tranche, group) in tranches.into_iter().filter(|(_, (keys, _))| !keys.is_empty()) {
        due.push(send(tranche, group)?);
    }
    Ok(due)
}

/// Exploits that governance reported, once their delay is over.
pub fn resolve(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        if let DueJob::ResolveExploit { tranche, id, due_at } = job {
            let why = format!("finding {id} can be resolved since {due_at}");
            let msg = ExecuteMsg::ResolveExploit { tranche, id };
            due.push(Due::new(format!("finding {id}"), why, &scan.at.security, &msg)?);
        }
    }
    Ok(due)
}

/// Slashed stake in the vault.
pub fn sweep(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let DueJob::SweepSlashed { asset, recipient, amount } = job else { continue };
        let why = format!("{amount} of slashed stake wait for {recipient}");
        let asset = AssetUnchecked::from(asset);
        let key = format!("sweep {asset:?} {recipient}");
        let msg = ExecuteMsg::SweepSlashed { asset, recipient: Some(recipient) };
        due.push(Due::new(key, why, &scan.at.security, &msg)?);
    }
    Ok(due)
}

/// Parts of rewards set aside in the vault for the contract that shares them, the oracle, above the least amount.
pub fn share(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let DueJob::ShareRewards { tranche, asset, amount } = job else { continue };
        if amount < scan.config.least_reward.into() {
            continue;
        }
        let why = format!("{amount} {asset} of tranche {tranche} wait for those who share its rewards");
        let key = format!("share {tranche} {asset}");
        let msg = ExecuteMsg::ShareRewards { tranche, assets: Some(vec![asset.into()]) };
        due.push(Due::new(key, why, &scan.at.security, &msg)?);
    }
    Ok(due)
}
