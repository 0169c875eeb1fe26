//! Work that anyone may do now: flags first, then deficits.

use crate::error::Result;
use crate::execute::waterfall::can_skip;
use crate::state::{CONFIG, DEFICITS, FLAGS};
use cosmwasm_std::{Deps, Env, Order, StdResult};
use cw_storage_plus::Bound;
use interfaces::liquidation_engine::{DueCursor, DueJob, DueResponse, FlagKey};
use interfaces::market::{AccountState, Market};
use interfaces::shared::pagination::page_size;

/// Most accounts that one page queries at markets; a query costs about 80,000 gas.
const QUERIES: usize = 25;
/// Most flags or deficits that one page reads.
const READS: usize = 200;

/// See [`interfaces::liquidation_engine::QueryMsg::Due`].
pub fn due(deps: Deps, env: Env, start_after: Option<DueCursor>, limit: Option<u32>) -> Result<DueResponse> {
    let size = page_size(limit).max(1);
    match start_after.unwrap_or(DueCursor::Flags { start_after: None }) {
        DueCursor::Flags { start_after } => flags(deps, &env, start_after, size),
        DueCursor::Deficits { start_after } => deficits(deps, &env, start_after, size),
    }
}

/// Live flags of accounts that are healthy again.
fn flags(deps: Deps, env: &Env, start_after: Option<FlagKey>, size: usize) -> Result<DueResponse> {
    let validate = |key: FlagKey| StdResult::Ok((deps.api.addr_validate(&key.market)?, key.account));
    let after = start_after.map(validate).transpose()?;
    let from = after.as_ref().map(|(market, account)| Bound::exclusive((market, account.as_str())));
    let (mut jobs, mut asked) = (vec![], 0usize);
    for (place, item) in FLAGS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        let ((market, account), flag) = item?;
        if env.block.time.seconds() <= flag.expires_at {
            asked = asked.saturating_add(1);
            // A market whose query fails does not hide the flags of another.
            let seen = Market(market.clone()).account(&deps.querier, &account).ok();
            if seen.is_some_and(|seen| seen.state == AccountState::Healthy && flag.is_live(env, &seen)) {
                let (market, account) = (market.to_string(), account.clone());
                jobs.push(DueJob::ClearFlag { market, account, flagged_at: flag.start.at });
            }
        }
        if jobs.len() == size || asked == QUERIES || place.saturating_add(1) == READS {
            let start_after = Some(FlagKey { market: market.into(), account });
            return Ok(DueResponse { jobs, next: Some(DueCursor::Flags { start_after }) });
        }
    }
    Ok(DueResponse { jobs, next: Some(DueCursor::Deficits { start_after: None }) })
}

/// Deficits with a failed step. Only `skip` needs the market's response.
fn deficits(deps: Deps, env: &Env, start_after: Option<u64>, size: usize) -> Result<DueResponse> {
    let skip_after = CONFIG.load(deps.storage)?.params.skip_after;
    let (mut jobs, mut asked) = (vec![], 0usize);
    let from = start_after.map(Bound::exclusive);
    for (place, item) in DEFICITS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        let (deficit, record) = item?;
        if let Some(failed_at) = record.failed_at {
            jobs.push(DueJob::Retry { deficit, uncovered: record.uncovered, due_at: failed_at });
            let due_at = failed_at.saturating_add(skip_after);
            if env.block.time.seconds() >= due_at {
                asked = asked.saturating_add(1);
                if can_skip(deps, env, record) {
                    jobs.push(DueJob::Skip { deficit, due_at });
                }
            }
        }
        if jobs.len() >= size || asked == QUERIES || place.saturating_add(1) == READS {
            return Ok(DueResponse { jobs, next: Some(DueCursor::Deficits { start_after: Some(deficit) }) });
        }
    }
    Ok(DueResponse { jobs, next: None })
}
