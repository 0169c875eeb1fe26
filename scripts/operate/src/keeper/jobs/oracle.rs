//! Rounds, rates, refused slashes, disputes, rewards.

use crate::keeper::job::Due;
use crate::keeper::scan::Scan;
use anyhow::Result;
use interfaces::oracle_aggregator::{DueJob, ExecuteMsg, QueryMsg, ReporterResponse};
use interfaces::staking_vault::{self, RedemptionRateResponse};
use interfaces::{Asset, AssetUnchecked};

fn jobs(scan: &Scan) -> Result<Vec<DueJob>> {
    scan.due(&scan.at.oracle)
}

/// The round that ended, until the next one has ended too. With shards the round stays closable until the last one, and a shard
/// that succeeded is followed in the next block.
pub fn close(scan: &Scan) -> Result<Vec<Due>> {
    let closed = |job| if let DueJob::CloseRound { round, .. } = job { Some(round) } else { None };
    let Some(round) = jobs(scan)?.into_iter().find_map(closed) else { return Ok(vec![]) };
    let limit = scan.config.medians_per_close;
    let msg = ExecuteMsg::CloseRound { round, limit };
    let due = Due::new(format!("close {round}"), format!("round {round} ended"), &scan.at.oracle, &msg)?;
    Ok(vec![Due { repeats: limit.is_some(), ..due }])
}

/// Feeds of the vault's redemption rate, if there was a sync since their reading. A close also reads them, so a feed is due only
/// if no close has read it within a minute.
pub fn poke(scan: &Scan) -> Result<Vec<Due>> {
    let query = staking_vault::QueryMsg::RedemptionRate {};
    let rate: RedemptionRateResponse = scan.ask(&scan.at.staking, &query)?;
    let waited = scan.now.seconds.saturating_sub(rate.synced_at) >= scan.config.poke_after;
    let mut due = Vec::new();
    for job in jobs(scan)? {
        let DueJob::Poke { feed, observed_at } = job else { continue };
        if rate.synced_at > observed_at && (observed_at == 0 || waited) {
            let why = format!("the vault was synced at {}", rate.synced_at);
            let key = format!("poke {feed} {}", rate.synced_at);
            due.push(Due::new(key, why, &scan.at.oracle, &ExecuteMsg::Poke { feed })?);
        }
    }
    Ok(due)
}

/// Slashes that the security vault refused.
pub fn retry_slash(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        if let DueJob::RetrySlash { id } = job {
            let why = format!("slash {id} was refused");
            due.push(Due::new(format!("slash {id}"), why, &scan.at.oracle, &ExecuteMsg::RetrySlash { id })?);
        }
    }
    Ok(due)
}

/// Disputes not decided in time: until they end, the reporter's stake is locked and its slashes are withheld.
pub fn expire_dispute(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for job in jobs(scan)? {
        if let DueJob::ExpireDispute { id, due_at } = job {
            let why = format!("dispute {id} was not decided by {due_at}");
            due.push(Due::new(format!("dispute {id}"), why, &scan.at.oracle, &ExecuteMsg::ExpireDispute { id })?);
        }
    }
    Ok(due)
}

/// Rewards of reporters above the least amount: the commission goes to the owner, the rest to the stakers.
pub fn claim_reward(scan: &Scan) -> Result<Vec<Due>> {
    let query = QueryMsg::Reporters { start_after: None, limit: Some(100) };
    let reporters: Vec<ReporterResponse> = scan.ask(&scan.at.oracle, &query)?;
    let mut due = Vec::new();
    for reporter in reporters {
        for reward in reporter.rewards.iter().filter(|reward| reward.amount >= scan.config.least_reward.into()) {
            let asset = match &reward.asset {
                Asset::Native(denom) => AssetUnchecked::Native(denom.clone()),
                Asset::Cw20(token) => AssetUnchecked::Cw20(token.to_string()),
            };
            let why = format!("reporter {} has earned {}", reporter.id, reward.amount);
            let key = format!("reward {} {asset:?}", reporter.id);
            let msg = ExecuteMsg::ClaimReward { reporter: reporter.id, asset };
            due.push(Due::new(key, why, &scan.at.oracle, &msg)?);
        }
    }
    Ok(due)
}
