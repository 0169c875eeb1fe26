//! Work that anyone may do now: single tasks first, then cooldowns, then locks.

use cosmwasm_std::{to_json_binary, Addr, Binary, Deps, Env, Order};
use cw_storage_plus::Bound;
use interfaces::security_vault::{CooldownKey, DueCursor, DueJob, DueResponse, Locked, PositionKey};
use interfaces::shared::pagination::page_size;

use crate::epoch::cooling_shares;
use crate::error::ContractError;
use crate::execute::ask_reserver;
use crate::rules::FINDINGS;
use crate::session::TrancheSession;
use crate::state::{Config, Cooldown, CONFIG, COOLDOWNS, POSITIONS, REWARDS, SLASHED, TERMS};

/// Most cooldowns or positions that one page reads.
const READS: usize = 200;
/// Most findings, slashed assets and tranches that the first page reads of each.
const SINGLES: usize = 100;

type Page = Result<DueResponse, ContractError>;

/// See [`interfaces::security_vault::QueryMsg::Due`].
pub fn due(deps: Deps, env: Env, start_after: Option<DueCursor>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let size = page_size(limit).max(1);
    let page = match start_after {
        None => singles(deps, &env),
        Some(DueCursor::Cooldowns { start_after }) => cooldowns(deps, &env, start_after, size),
        Some(DueCursor::Positions { start_after }) => positions(deps, &env, start_after, size),
    };
    Ok(to_json_binary(&page?)?)
}

fn singles(deps: Deps, env: &Env) -> Page {
    let mut jobs = vec![];
    for item in FINDINGS.range(deps.storage, None, None, Order::Ascending).take(SINGLES) {
        let ((tranche, id), finding) = item?;
        let due_at = finding.0.resolvable_at;
        if due_at <= env.block.time.seconds() {
            jobs.push(DueJob::ResolveExploit { tranche, id, due_at });
        }
    }
    for item in SLASHED.range(deps.storage, None, None, Order::Ascending).take(SINGLES) {
        let ((_, recipient), slashed) = item?;
        let (asset, amount) = (slashed.asset, slashed.amount);
        jobs.push(DueJob::SweepSlashed { asset, recipient: recipient.into(), amount });
    }
    for item in TERMS.range(deps.storage, None, None, Order::Ascending).take(SINGLES) {
        let (tranche, terms) = item?;
        if terms.share.is_none() {
            continue;
        }
        let streams = REWARDS.load(deps.storage, tranche)?.0;
        let aside = terms.rewards.into_iter().zip(streams).filter(|(_, stream)| !stream.shared.is_zero());
        jobs.extend(aside.map(|(asset, stream)| DueJob::ShareRewards { tranche, asset, amount: stream.shared }));
    }
    Ok(DueResponse { jobs, next: Some(DueCursor::Cooldowns { start_after: None }) })
}

/// Ended cooldowns that are payable in full. A page contains those of one tranche, so that it queries one reserver.
fn cooldowns(deps: Deps, env: &Env, start_after: Option<CooldownKey>, size: usize) -> Page {
    let after =
        start_after.map(|key| Ok::<_, ContractError>((key.tranche, deps.api.addr_validate(&key.owner)?, key.id)));
    let after = after.transpose()?;
    let from = after.as_ref().map(|(tranche, owner, id)| Bound::exclusive((*tranche, owner, *id)));
    let config = CONFIG.load(deps.storage)?;
    let mut session: Option<TrancheSession> = None;
    let (mut jobs, mut last) = (vec![], None);
    for (place, item) in COOLDOWNS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        let ((tranche, owner, id), cooldown) = item?;
        let other = session.as_ref().is_some_and(|session| session.id != tranche);
        if other || jobs.len() == size || place == READS {
            return Ok(DueResponse { jobs, next: Some(DueCursor::Cooldowns { start_after: last }) });
        }
        if cooldown.payable_at <= env.block.time.seconds() {
            if session.is_none() {
                let mut loaded = TrancheSession::load(deps.storage, tranche, env.block.time)?;
                ask_reserver(&deps.querier, &mut loaded);
                session = Some(loaded);
            }
            if let Some(session) = &session {
                jobs.extend(payout(deps, env, (&config, session), &owner, id, &cooldown)?);
            }
        }
        last = Some(CooldownKey { tranche, owner: owner.into(), id });
    }
    Ok(DueResponse { jobs, next: Some(DueCursor::Positions { start_after: None }) })
}

/// The payout of an ended cooldown, if anyone may send it: nothing reduces it, and no reserve stops it.
fn payout(
    deps: Deps,
    env: &Env,
    (config, session): (&Config, &TrancheSession),
    owner: &Addr,
    id: u64,
    cooldown: &Cooldown,
) -> Result<Option<DueJob>, ContractError> {
    let (ledger, tranche, due_at) = (&session.ledger, session.id, cooldown.payable_at);
    let is_overdue = env.block.time.seconds() >= due_at.saturating_add(config.max_hold);
    if ledger.reserved >= ledger.reserve_limit(config.max_entry_hold)? && !is_overdue {
        return Ok(None);
    }
    let cooling = session.position(deps.storage, owner)?.cooling;
    let shares = cooling_shares(deps.storage, tranche, ledger.epoch, cooldown)?.min(cooling);
    let amount = ledger.payable(shares, session.terms.floor, ledger.claims(is_overdue))?;
    let is_whole = amount >= ledger.worth(shares)?;
    Ok(is_whole.then(|| DueJob::Payout { tranche, owner: owner.to_string(), id, amount, due_at }))
}

/// Positions with locks that have ended. A page contains those of one tranche.
fn positions(deps: Deps, env: &Env, start_after: Option<PositionKey>, size: usize) -> Page {
    let after = start_after.map(|key| Ok::<_, ContractError>((key.tranche, deps.api.addr_validate(&key.owner)?)));
    let after = after.transpose()?;
    let from = after.as_ref().map(|(tranche, owner)| Bound::exclusive((*tranche, owner)));
    let now = env.block.time.seconds();
    let ended = |locked: &&Locked| !locked.shares.is_zero() && locked.until <= now;
    let mut session: Option<TrancheSession> = None;
    let (mut jobs, mut last) = (vec![], None);
    for (place, item) in POSITIONS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        let ((tranche, owner), stored) = item?;
        let other = session.as_ref().is_some_and(|session| session.id != tranche);
        if other || jobs.len() == size || place == READS {
            return Ok(DueResponse { jobs, next: Some(DueCursor::Positions { start_after: last }) });
        }
        if stored.locked.iter().any(|locked| ended(&locked)) {
            if session.is_none() {
                session = Some(TrancheSession::load(deps.storage, tranche, env.block.time)?);
            }
            // The end of an epoch may have reduced the locked shares to zero.
            if let Some(session) = &session {
                let position = session.up_to_now(deps.storage, stored)?;
                let due_at = position.locked.iter().filter(ended).map(|locked| locked.until).min();
                jobs.extend(due_at.map(|due_at| DueJob::Expire { tranche, owner: owner.to_string(), due_at }));
            }
        }
        last = Some(PositionKey { tranche, owner: owner.into() });
    }
    Ok(DueResponse { jobs, next: None })
}
