//! Work that anyone may do now: findings, slashed stake and shared rewards first, then cooldowns, then locks.

use cosmwasm_std::{to_json_binary, Addr, Binary, Deps, Env, Order};
use cw_storage_plus::Bound;
use interfaces::security_vault::{
    CooldownKey, DueCursor, DueJob, DueResponse, FindingKey, Locked, PositionKey, SlashedKey,
};
use interfaces::shared::pagination::page_size;

use crate::epoch::cooling_shares;
use crate::error::ContractError;
use crate::execute::ask_reserver;
use crate::rules::FINDINGS;
use crate::session::TrancheSession;
use crate::state::{Config, Cooldown, CONFIG, COOLDOWNS, POSITIONS, REWARDS, SLASHED, TERMS};

/// Most entries of a list that one page reads.
const READS: usize = 200;
/// Most tranches whose rewards one page reads.
const TRANCHES: usize = 100;

type Page = Result<DueResponse, ContractError>;

/// See [`interfaces::security_vault::QueryMsg::Due`]. The first lists are mostly short and share a page.
pub fn due(deps: Deps, env: Env, start_after: Option<DueCursor>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let size = page_size(limit).max(1);
    let mut cursor = start_after.unwrap_or(DueCursor::Findings { start_after: None });
    let mut jobs = vec![];
    loop {
        let left = size.saturating_sub(jobs.len());
        let mut page = match cursor {
            DueCursor::Findings { start_after } => findings(deps, &env, start_after, left),
            DueCursor::Slashed { start_after } => sweeps(deps, start_after, left),
            DueCursor::Tranches { start_after } => shares(deps, start_after, left),
            DueCursor::Cooldowns { start_after } => cooldowns(deps, &env, start_after, left),
            DueCursor::Positions { start_after } => positions(deps, &env, start_after, left),
        }?;
        jobs.append(&mut page.jobs);
        cursor = match page.next {
            Some(next @ (DueCursor::Slashed { start_after: None } | DueCursor::Tranches { start_after: None }))
                if jobs.len() < size =>
            {
                next
            }
            next => return Ok(to_json_binary(&DueResponse { jobs, next })?),
        };
    }
}

/// Findings that can be resolved.
fn findings(deps: Deps, env: &Env, start_after: Option<FindingKey>, size: usize) -> Page {
    let from = start_after.map(|key| Bound::exclusive((key.tranche, key.id)));
    let (mut jobs, mut last) = (vec![], None);
    for (place, item) in FINDINGS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        if jobs.len() == size || place == READS {
            return Ok(DueResponse { jobs, next: Some(DueCursor::Findings { start_after: last }) });
        }
        let ((tranche, id), finding) = item?;
        let due_at = finding.0.resolvable_at;
        if due_at <= env.block.time.seconds() {
            jobs.push(DueJob::ResolveExploit { tranche, id, due_at });
        }
        last = Some(FindingKey { tranche, id });
    }
    Ok(DueResponse { jobs, next: Some(DueCursor::Slashed { start_after: None }) })
}

/// Slashed stake that is not yet sent.
fn sweeps(deps: Deps, start_after: Option<SlashedKey>, size: usize) -> Page {
    let after =
        start_after.map(|key| Ok::<_, ContractError>((key.asset.to_string(), deps.api.addr_validate(&key.recipient)?)));
    let after = after.transpose()?;
    let from = after.as_ref().map(|(asset, recipient)| Bound::exclusive((asset.clone(), recipient)));
    let (mut jobs, mut last) = (vec![], None);
    for item in SLASHED.range(deps.storage, from, None, Order::Ascending) {
        if jobs.len() == size {
            return Ok(DueResponse { jobs, next: Some(DueCursor::Slashed { start_after: last }) });
        }
        let ((_, recipient), slashed) = item?;
        let (asset, amount, recipient) = (slashed.asset, slashed.amount, recipient.to_string());
        last = Some(SlashedKey { asset: asset.clone(), recipient: recipient.clone() });
        jobs.push(DueJob::SweepSlashed { asset, recipient, amount });
    }
    Ok(DueResponse { jobs, next: Some(DueCursor::Tranches { start_after: None }) })
}

/// Parts of rewards that are set aside for another contract. A page ends with a tranche.
fn shares(deps: Deps, start_after: Option<u64>, size: usize) -> Page {
    let (mut jobs, mut last) = (vec![], None);
    let from = start_after.map(Bound::exclusive);
    for (place, item) in TERMS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        if jobs.len() >= size || place == TRANCHES {
            return Ok(DueResponse { jobs, next: Some(DueCursor::Tranches { start_after: last }) });
        }
        let (tranche, terms) = item?;
        last = Some(tranche);
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
// Inlined into one function, the lists have more locals than the chain accepts.
#[inline(never)]
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
#[inline(never)]
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
