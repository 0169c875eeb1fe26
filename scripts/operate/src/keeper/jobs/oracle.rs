//! Rounds, rates, refused slashes.

use crate::keeper::job::{Due, Scan};
use anyhow::Result;
use interfaces::oracle_aggregator::{
    event, DisputeResponse, ExecuteMsg, FeedResponse, FeedSource, QueryMsg, ReporterResponse, RoundResponse,
};
use interfaces::staking_vault::{self, RedemptionRateResponse};
use interfaces::{Asset, AssetUnchecked};

/// The round that ended, until the next one has ended too. In shards each block is an attempt of its own: the round stays
/// closable until the last one.
pub fn close(scan: &Scan) -> Result<Vec<Due>> {
    let rounds: RoundResponse = scan.ask(&scan.at.oracle, &QueryMsg::Round {})?;
    let Some(round) = rounds.closable else { return Ok(vec![]) };
    let limit = scan.config.medians_per_close;
    let key = match limit {
        Some(_) => format!("close {round} {}", scan.now.height),
        None => format!("close {round}"),
    };
    let msg = ExecuteMsg::CloseRound { round, limit };
    Ok(vec![Due::new(key, format!("round {round} ended"), &scan.at.oracle, &msg)?])
}

/// Feeds of redemption rates whose vault was synced since. A close sends the same, so only what no close has done by the
/// end of a minute is due.
pub fn poke(scan: &Scan) -> Result<Vec<Due>> {
    let feeds: Vec<FeedResponse> =
        scan.ask(&scan.at.oracle, &QueryMsg::Feeds { start_after: None, limit: Some(100) })?;
    let mut due = Vec::new();
    for FeedResponse { id, source, record, .. } in feeds {
        let FeedSource::RedemptionRate { vault, .. } = source else { continue };
        let query = staking_vault::QueryMsg::RedemptionRate {};
        let rate: RedemptionRateResponse = scan.ask(vault.as_str(), &query)?;
        let read = record.map_or(0, |record| record.observed_at);
        let waited = scan.now.seconds.saturating_sub(rate.synced_at) >= scan.config.poke_after;
        if rate.synced_at > read && (read == 0 || waited) {
            let why = format!("the vault of feed {id} was synced at {}", rate.synced_at);
            let key = format!("poke {id} {}", rate.synced_at);
            due.push(Due::new(key, why, &scan.at.oracle, &ExecuteMsg::Poke { feed: id })?);
        }
    }
    Ok(due)
}

/// Slashes that the security vault refused. The oracle does not list them, so they are found by their event; one that was
/// retried since simulates as unknown and is not sent.
pub fn retry_slash(scan: &Scan) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for id in scan.events(event::SLASH_FAILED, "id")? {
        let Ok(number) = id.parse() else { continue };
        let why = format!("slash {id} was refused");
        due.push(Due::new(format!("slash {id}"), why, &scan.at.oracle, &ExecuteMsg::RetrySlash { id: number })?);
    }
    Ok(due)
}

/// Disputes that were not decided in time: until one ends, the reporter's stake is locked and its slashes are withheld.
pub fn expire_dispute(scan: &Scan) -> Result<Vec<Due>> {
    let page = |last: Option<&DisputeResponse>| QueryMsg::Disputes {
        start_after: last.map(|dispute| dispute.id),
        limit: Some(100),
    };
    let disputes: Vec<DisputeResponse> = scan.pages(&scan.at.oracle, page)?;
    let ended = disputes.iter().filter(|dispute| dispute.expires_at <= scan.now.seconds);
    let due = |dispute: &DisputeResponse| {
        let why = format!("dispute {} was not decided by {}", dispute.id, dispute.expires_at);
        let msg = ExecuteMsg::ExpireDispute { id: dispute.id };
        Due::new(format!("dispute {}", dispute.id), why, &scan.at.oracle, &msg)
    };
    ended.map(due).collect()
}

/// Rewards of reporters that are worth the gas: the commission to the owner, the rest to the stakers.
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
            let key = format!("reward {} {asset:?} {}", reporter.id, reward.amount.u128().ilog2());
            let msg = ExecuteMsg::ClaimReward { reporter: reporter.id, asset };
            due.push(Due::new(key, why, &scan.at.oracle, &msg)?);
        }
    }
    Ok(due)
}
