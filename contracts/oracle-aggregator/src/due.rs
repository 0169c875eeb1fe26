//! Work that anyone may do now: the round and the rates, then refused slashes, then disputes.

use cosmwasm_std::{to_json_binary, Binary, Deps, Env};
use interfaces::oracle_aggregator::{DueCursor, DueJob, DueResponse, FeedSource};
use interfaces::shared::pagination::page_size;

use crate::dispute::DISPUTES;
use crate::error::ContractError;
use crate::feeds;
use crate::state::{record, CONFIG, FEEDS, PROGRESS, REFUSED_SLASHES};

/// See [`interfaces::oracle_aggregator::QueryMsg::Due`]. A page reads at most `limit` slashes or disputes.
pub fn due(deps: Deps, env: Env, start_after: Option<DueCursor>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let (size, now) = (page_size(limit).max(1), env.block.time.seconds());
    let mut jobs = vec![];
    let next = match start_after {
        None => {
            singles(deps, now, &mut jobs)?;
            Some(DueCursor::Slashes { start_after: None })
        }
        Some(DueCursor::Slashes { start_after }) => {
            let page = REFUSED_SLASHES.after(deps.storage, start_after, size)?;
            jobs.extend(page.iter().map(|(id, _)| DueJob::RetrySlash { id: *id }));
            match page.last().filter(|_| page.len() == size) {
                Some((id, _)) => Some(DueCursor::Slashes { start_after: Some(*id) }),
                None => Some(DueCursor::Disputes { start_after: None }),
            }
        }
        Some(DueCursor::Disputes { start_after }) => {
            let page = DISPUTES.after(deps.storage, start_after, size)?;
            let ended = page.iter().filter(|(_, dispute)| dispute.expires_at <= now);
            jobs.extend(ended.map(|(id, dispute)| DueJob::ExpireDispute { id: *id, due_at: dispute.expires_at }));
            page.last().filter(|_| page.len() == size).map(|(id, _)| DueCursor::Disputes { start_after: Some(*id) })
        }
    };
    Ok(to_json_binary(&DueResponse { jobs, next })?)
}

fn singles(deps: Deps, now: u64, jobs: &mut Vec<DueJob>) -> Result<(), ContractError> {
    let clock = CONFIG.load(deps.storage)?.clock();
    let progress = PROGRESS.may_load(deps.storage)?.unwrap_or_default();
    let open = clock.open(now);
    if let Some(round) = open.checked_sub(1).filter(|round| Some(*round) > progress.ended) {
        jobs.push(DueJob::CloseRound { round, due_at: clock.end(round), expires_at: clock.end(open) });
    }
    let all = FEEDS.load(deps.storage)?;
    for ((feed, listed), halted) in feeds::with_ids(&all).zip(feeds::halted(&all)) {
        if !halted && matches!(listed.source, FeedSource::RedemptionRate { .. }) {
            let observed_at = record(deps.storage, feed)?.map_or(0, |record| record.observed_at);
            jobs.push(DueJob::Poke { feed, observed_at });
        }
    }
    Ok(())
}
