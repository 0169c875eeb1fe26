//! Query handlers.

use cosmwasm_std::{to_json_binary, Binary, Deps, Env, StdResult, Uint128};
use interfaces::shared::error::CommonError;
use interfaces::shared::pagination::{page, page_prefix, page_size};
use interfaces::shared::pause;
use interfaces::staking_vault::{
    Action, BatchResponse, BatchStatus, ClaimResponse, ConfigResponse, EntryResponse, InstantUnstakeResponse,
    LedgerResponse, RateSample, RedemptionRateResponse, ValidatorResponse,
};

use crate::error::ContractError;
use crate::execute::instant::{price, Exit};
use crate::execute::payments;
use crate::rate;
use crate::state::{
    missing, unvested, Batch, Ledger, BATCHES, CLAIMS, CONFIG, ENTRIES, LEDGER, RATES, UNBONDING_BACKLOG, VALIDATORS,
};

/// See [`interfaces::staking_vault::QueryMsg::Config`].
pub fn config(deps: Deps) -> Result<Binary, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    Ok(to_json_binary(&ConfigResponse {
        denom: config.denom,
        lst: config.lst.0,
        collector: config.collector.0,
        guardian: pause::guardian(deps.storage)?,
        params: config.params,
    })?)
}

/// See [`interfaces::staking_vault::QueryMsg::Ledger`].
pub fn ledger(deps: Deps, env: Env) -> Result<Binary, ContractError> {
    let ledger = LEDGER.load(deps.storage)?;
    let unvested = unvested(deps.storage, env.block.time)?;
    let config = CONFIG.load(deps.storage)?;
    Ok(to_json_binary(&LedgerResponse {
        bonded: ledger.bonded,
        buffer: ledger.buffer,
        unvested,
        unbonding_backlog: ledger.unbonding_backlog,
        settled: ledger.settled,
        held: ledger.held,
        base: ledger.base(unvested),
        shares: ledger.shares,
        locked_shares: config.locked_shares,
        open_shares: ledger.open_shares,
        submits_at: ledger.submits_at(config.params.batch_interval),
    })?)
}

/// See [`interfaces::staking_vault::QueryMsg::RedemptionRate`]. Constant time.
pub fn redemption_rate(deps: Deps, env: Env) -> Result<Binary, ContractError> {
    let ledger = LEDGER.load(deps.storage)?;
    let base = ledger.base(unvested(deps.storage, env.block.time)?);
    let paused = pause::check(deps.storage, Action::Stake.name(), env.block.time.seconds());
    Ok(to_json_binary(&RedemptionRateResponse {
        base,
        shares: ledger.shares,
        rate: rate::ratio(base, ledger.shares)?,
        // The time of the sync, not of this query: a cached rate must not look fresh.
        synced_at: ledger.synced_at,
        paused: paused.is_err(),
    })?)
}

/// See [`interfaces::staking_vault::QueryMsg::InstantUnstake`]. The price of the execution, at the last sync.
pub fn instant_unstake(deps: Deps, env: Env, shares: Uint128) -> Result<Binary, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let ledger = LEDGER.load(deps.storage)?;
    let Exit { amount, fee } = price(&config, &ledger, unvested(deps.storage, env.block.time)?, shares)?;
    Ok(to_json_binary(&InstantUnstakeResponse { amount, fee, buffer: ledger.buffer })?)
}

/// See [`interfaces::staking_vault::QueryMsg::Validators`].
pub fn validators(
    deps: Deps,
    env: Env,
    start_after: Option<String>,
    limit: Option<u32>,
) -> Result<Binary, ContractError> {
    let now = env.block.time.seconds();
    let page = page(&VALIDATORS, deps.storage, start_after.as_deref(), limit)?;
    let answer: Vec<_> = page
        .into_iter()
        .map(|(validator, record)| ValidatorResponse {
            validator,
            weight: record.weight,
            cap: record.cap,
            status: record.status,
            bonded: record.bonded,
            entries: record.live_entries(now, 0),
            unlocks_at: record.unlocks_at,
        })
        .collect();
    Ok(to_json_binary(&answer)?)
}

/// See [`interfaces::staking_vault::QueryMsg::Batch`].
pub fn batch(deps: Deps, id: u64) -> Result<Binary, ContractError> {
    let ledger = LEDGER.load(deps.storage)?;
    if id == ledger.open_batch {
        return Ok(to_json_binary(&open(&ledger))?);
    }
    let batch = BATCHES.may_load(deps.storage, id)?.ok_or_else(|| CommonError::not_found("batch", id))?;
    Ok(to_json_binary(&submitted(deps, id, batch)?)?)
}

/// See [`interfaces::staking_vault::QueryMsg::Batches`]. The open one is the last.
pub fn batches(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let ledger = LEDGER.load(deps.storage)?;
    let page = page(&BATCHES, deps.storage, start_after, limit)?;
    let mut answer: Vec<BatchResponse> =
        page.into_iter().map(|(id, batch)| submitted(deps, id, batch)).collect::<StdResult<_>>()?;
    if answer.len() < page_size(limit) && start_after.is_none_or(|after| after < ledger.open_batch) {
        answer.push(open(&ledger));
    }
    Ok(to_json_binary(&answer)?)
}

fn open(ledger: &Ledger) -> BatchResponse {
    BatchResponse {
        id: ledger.open_batch,
        status: BatchStatus::Open,
        shares: ledger.open_shares,
        owed: Uint128::zero(),
        unbonding_backlog: Uint128::zero(),
        missing: Uint128::zero(),
        settled: Uint128::zero(),
        submitted_at: None,
    }
}

fn submitted(deps: Deps, id: u64, batch: Batch) -> StdResult<BatchResponse> {
    Ok(BatchResponse {
        id,
        status: status(&batch),
        shares: batch.shares,
        owed: batch.owed,
        unbonding_backlog: UNBONDING_BACKLOG.may_load(deps.storage, id)?.unwrap_or_default(),
        missing: missing(deps.storage, id)?,
        settled: batch.settled,
        submitted_at: Some(batch.submitted_at),
    })
}

fn status(batch: &Batch) -> BatchStatus {
    if batch.owed.is_zero() {
        BatchStatus::Settled
    } else {
        BatchStatus::Submitted
    }
}

/// See [`interfaces::staking_vault::QueryMsg::RateHistory`].
pub fn rate_history(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let page = page(&RATES, deps.storage, start_after, limit)?;
    let answer: Vec<RateSample> = page.into_iter().map(|(_, sample)| sample).collect();
    Ok(to_json_binary(&answer)?)
}

/// See [`interfaces::staking_vault::QueryMsg::Entries`].
pub fn entries(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let page = page(&ENTRIES, deps.storage, start_after, limit)?;
    let answer: Vec<_> = page
        .into_iter()
        .map(|(id, entry)| EntryResponse {
            id,
            batch: entry.batch,
            validator: entry.validator,
            amount: entry.amount,
            completes_at: entry.completes_at,
            marked_height: entry.marked_height,
        })
        .collect();
    Ok(to_json_binary(&answer)?)
}

/// See [`interfaces::staking_vault::QueryMsg::Claims`].
pub fn claims(
    deps: Deps,
    owner: String,
    start_after: Option<u64>,
    limit: Option<u32>,
) -> Result<Binary, ContractError> {
    let owner = deps.api.addr_validate(&owner)?;
    let page = page_prefix(CLAIMS.prefix(&owner), deps.storage, start_after, limit)?;
    let mut answer = Vec::with_capacity(page.len());
    for (id, shares) in page {
        answer.push(match BATCHES.may_load(deps.storage, id)? {
            None => {
                let zero = Uint128::zero();
                ClaimResponse { batch: id, shares, paid: zero, claimable: zero, status: BatchStatus::Open }
            }
            Some(batch) => {
                let status = status(&batch);
                let (paid, missing) = payments(deps.storage, &batch, &owner, id)?;
                let claimable = batch.payable(shares, paid, missing)?;
                ClaimResponse { batch: id, shares, paid, claimable, status }
            }
        });
    }
    Ok(to_json_binary(&answer)?)
}
