//! Work that anyone, or the named keeper, may do now: single tasks first, then claims.

use std::collections::btree_map::{BTreeMap, Entry};

use cosmwasm_std::{to_json_binary, Addr, Binary, Deps, Env, Order, Uint128};
use cw_storage_plus::Bound;
use interfaces::shared::pagination::page_size;
use interfaces::shared::pause;
use interfaces::staking_vault::{Action, ClaimKey, DueJob, DueResponse};

use crate::error::ContractError;
use crate::execute::{idle, payments, rebalancing, settles, submission};
use crate::state::{unvested, validators, Batch, BATCHES, CLAIMS, CONFIG, LEDGER};

/// Most claims that one page reads.
const READS: usize = 200;

/// See [`interfaces::staking_vault::QueryMsg::Due`].
pub fn due(deps: Deps, env: Env, start_after: Option<ClaimKey>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let mut jobs = if start_after.is_none() { singles(deps, &env)? } else { vec![] };
    let next = claims(deps, start_after, page_size(limit).max(1), &mut jobs)?;
    Ok(to_json_binary(&DueResponse { jobs, next })?)
}

fn singles(deps: Deps, env: &Env) -> Result<Vec<DueJob>, ContractError> {
    let (storage, now) = (deps.storage, env.block.time.seconds());
    let (config, ledger) = (CONFIG.load(storage)?, LEDGER.load(storage)?);
    let is_open = |action: Action| pause::check(storage, action.name(), now).is_ok();
    let mut jobs = vec![];
    if ledger.synced_height != env.block.height {
        jobs.push(DueJob::Sync { synced_at: ledger.synced_at });
    }
    if is_open(Action::SubmitBatch) {
        if let Ok((closes, _)) = submission(storage, &config, &ledger, now) {
            let (shares, due_at) = match closes {
                true => (ledger.open_shares, ledger.submits_at(config.params.batch_interval)),
                false => (Uint128::zero(), None),
            };
            jobs.push(DueJob::SubmitBatch { shares, backlog: ledger.unbonding_backlog, due_at });
        }
    }
    jobs.extend(settles(deps, env, &config, &ledger)?);
    if is_open(Action::Compound) {
        let unvested = unvested(storage, env.block.time)?;
        let all = validators(storage)?;
        let since = all.iter().filter_map(|(_, validator)| validator.collectable_since()).min();
        jobs.push(DueJob::Compound { unvested, since, idle: idle(&config, &ledger, unvested)? });
    }
    if let Some(keeper) = config.params.rebalance.keeper.clone() {
        let amount = rebalancing(deps, &config, &ledger, now)?;
        if !amount.is_zero() {
            jobs.push(DueJob::Rebalance { keeper, amount });
        }
    }
    Ok(jobs)
}

/// Claims of complete batches that pay something, grouped by owner. Returns where the next page begins.
fn claims(
    deps: Deps,
    start_after: Option<ClaimKey>,
    size: usize,
    jobs: &mut Vec<DueJob>,
) -> Result<Option<ClaimKey>, ContractError> {
    let after = start_after.map(|key| Ok::<_, ContractError>((deps.api.addr_validate(&key.owner)?, key.batch)));
    let after = after.transpose()?;
    let from = after.as_ref().map(|(owner, batch)| Bound::exclusive((owner, *batch)));
    let mut batches = BTreeMap::new();
    let (mut owners, mut last) = (0usize, None);
    for (place, item) in CLAIMS.range(deps.storage, from, None, Order::Ascending).enumerate() {
        let ((owner, id), shares) = item?;
        if place == READS {
            return Ok(last);
        }
        let paid = payable(deps, &mut batches, &owner, id, shares)?;
        if !paid.is_zero() {
            match jobs.last_mut() {
                Some(DueJob::ClaimFor { owner: same, batches, amount }) if *same == owner.as_str() => {
                    batches.push(id);
                    *amount = amount.checked_add(paid)?;
                }
                _ if owners == size => return Ok(last),
                _ => {
                    owners = owners.saturating_add(1);
                    jobs.push(DueJob::ClaimFor { owner: owner.to_string(), batches: vec![id], amount: paid });
                }
            }
        }
        last = Some(ClaimKey { owner: owner.into(), batch: id });
    }
    Ok(None)
}

/// The amount that a claim of a complete batch pays now. A batch is loaded once per page.
fn payable(
    deps: Deps,
    batches: &mut BTreeMap<u64, Option<Batch>>,
    owner: &Addr,
    id: u64,
    shares: Uint128,
) -> Result<Uint128, ContractError> {
    let known = match batches.entry(id) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(new) => new.insert(BATCHES.may_load(deps.storage, id)?.filter(|batch| batch.owed.is_zero())),
    };
    let Some(batch) = known else { return Ok(Uint128::zero()) };
    let (paid, missing) = payments(deps.storage, batch, owner, id)?;
    Ok(batch.payable(shares, paid, missing)?)
}
