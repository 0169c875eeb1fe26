//! The open batch goes to the chain.

use std::collections::BTreeSet;

use cosmwasm_std::{Coin, Deps, DepsMut, Env, Event, MessageInfo, Response, StakingMsg, Storage, SubMsg, Uint128};
use cw_utils::nonpayable;
use interfaces::shared::pause;
use interfaces::staking_vault::{Action, ValidatorStatus};

use super::sync::{refresh, Synced};
use super::{listed, skip};
use crate::error::ContractError;
use crate::pending::{Pending, Undelegation};
use crate::plan::{self, Candidate};
use crate::state::{
    self, save_backlog, unvested, Batch, Config, Ledger, Submission, BATCHES, CONFIG, LEDGER, SUBMISSION,
};
use crate::validator::Validator;
use crate::{events, instant, rate, undelegation};

/// See [`interfaces::staking_vault::ExecuteMsg::SubmitBatch`]. The open batch closes an interval after its first share, whatever
/// was submitted in the meantime. The interval also applies to undelegations that the chain refused, because each attempt may use
/// one of the validator's entries. An amount held back only by `max_delegations` may follow at once, at other validators.
pub fn submit_batch(
    mut deps: DepsMut,
    env: Env,
    info: MessageInfo,
    skip: Option<Vec<String>>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let now = env.block.time.seconds();
    pause::check(deps.storage, Action::SubmitBatch.name(), now)?;
    let config = CONFIG.load(deps.storage)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    let (closing, started_at) = due(deps.storage, &config, &ledger, now)?;
    let Synced { events, validators } = refresh(deps.branch(), &env, &config.params, &mut ledger)?;
    let skip = skip::check(skip, &validators, ledger.bonded)?;

    let mut response = Response::new().add_attribute("action", "submit_batch").add_events(events);
    let (id, shares) = (ledger.open_batch, ledger.open_shares);
    let mut submitted = (Uint128::zero(), Uint128::zero());
    if closing {
        submitted = (shares, close(deps.storage, &env, &mut ledger)?);
        response = response.add_message(config.lst.burn(shares)?);
    }
    response = response.add_events(net(deps.storage, &config, &mut ledger)?);
    LEDGER.save(deps.storage, &ledger)?;

    let (undelegations, more) = undelegations(deps.as_ref(), &config, validators, &skip, &ledger, started_at, now)?;
    SUBMISSION.save(deps.storage, &Submission { started_at, more })?;
    let messages =
        undelegations.into_iter().map(|undelegation| message(&config.denom, undelegation)).collect::<Vec<_>>();
    let (shares, owed) = submitted;
    Ok(response.add_event(events::submit(id, shares, owed, ledger.unbonding_backlog)).add_submessages(messages))
}

/// Whether the open batch closes, and when the submission of this call started: now, unless the call continues a submission with
/// validators left to use. Errors: nothing is due yet; there is nothing to submit.
pub fn due(storage: &dyn Storage, config: &Config, ledger: &Ledger, now: u64) -> Result<(bool, u64), ContractError> {
    let interval = config.params.batch_interval;
    let closes_at = ledger.submits_at(interval);
    if closes_at.is_some_and(|from| from <= now) {
        return Ok((true, now));
    }
    let retries_at = if ledger.unbonding_backlog.is_zero() {
        None
    } else {
        let last = SUBMISSION.may_load(storage)?.unwrap_or(Submission { started_at: 0, more: false });
        let from = last.started_at.saturating_add(interval);
        if from <= now {
            return Ok((false, now));
        }
        if last.more {
            return Ok((false, last.started_at));
        }
        Some(from)
    };
    let from = closes_at.into_iter().chain(retries_at).min();
    Err(match from {
        Some(from) => ContractError::TooEarly { from, now },
        None => ContractError::NothingToSubmit { batch: ledger.open_batch },
    })
}

/// Turns the shares of the open batch into coins owed and opens the next one. The rate does not change: the amount owed leaves
/// `B` at once as backlog, whether or not the chain then accepts the undelegations.
fn close(storage: &mut dyn Storage, env: &Env, ledger: &mut Ledger) -> Result<Uint128, ContractError> {
    let base = ledger.base(unvested(storage, env.block.time)?);
    if base.is_zero() {
        return Err(ContractError::Worthless { base, shares: ledger.shares });
    }
    let (id, shares) = (ledger.open_batch, ledger.open_shares);
    let owed = rate::redeem(shares, base, ledger.shares)?;
    let submitted_at = env.block.time.seconds();
    BATCHES.save(storage, id, &Batch { shares, owed, settled: Uint128::zero(), submitted_at, parts: None })?;
    save_backlog(storage, id, owed)?;
    ledger.shares = ledger.shares.checked_sub(shares)?;
    ledger.unbonding_backlog = ledger.unbonding_backlog.checked_add(owed)?;
    (ledger.open_shares, ledger.opened_at) = (Uint128::zero(), 0);
    ledger.open_batch = id.saturating_add(1);
    Ok(owed)
}

/// Pays batches out of the buffer above its target, the oldest first; the buffer below its target is for instant exits. These
/// exits were not instant, so they pay no fee.
fn net(storage: &mut dyn Storage, config: &Config, ledger: &mut Ledger) -> Result<Vec<Event>, ContractError> {
    let terms = &config.params.instant;
    let mut left = instant::spare(ledger.buffer, ledger.bonded, terms)?;
    let mut events = vec![];
    for (id, backlog) in state::backlogs(storage)? {
        let part = backlog.min(left);
        if part.is_zero() {
            break;
        }
        let mut batch = BATCHES.load(storage, id)?;
        batch.book(part, part)?;
        BATCHES.save(storage, id, &batch)?;
        save_backlog(storage, id, backlog.checked_sub(part)?)?;
        ledger.unbonding_backlog = ledger.unbonding_backlog.checked_sub(part)?;
        ledger.settled = ledger.settled.checked_add(part)?;
        ledger.buffer = ledger.buffer.checked_sub(part)?;
        left = left.checked_sub(part)?;
        events.push(events::netted(id, part));
    }
    Ok(events)
}

/// Plans the undelegations that batches still need, the oldest first, at validators not used since `started_at`; and returns
/// whether a remainder is left for further validators.
fn undelegations(
    deps: Deps,
    config: &Config,
    validators: Vec<(String, Validator)>,
    skip: &BTreeSet<String>,
    ledger: &Ledger,
    started_at: u64,
    now: u64,
) -> Result<(Vec<Undelegation>, bool), ContractError> {
    if ledger.unbonding_backlog.is_zero() {
        return Ok((vec![], false));
    }
    let bonded = listed::bonded(&deps.querier)?;
    let params = &config.params;
    let is_able = |record: &Validator| {
        let has_room = record.has_room(now, params.interval_margin, params.max_entries);
        record.asked_at < started_at && has_room && record.is_reachable() && !record.bonded.is_zero()
    };
    // With those that the caller skips, or a stranger's skip would end the submission for an interval.
    let able = validators.iter().filter(|(_, record)| is_able(record)).count();
    let candidate = |(validator, record): (String, Validator)| Candidate {
        open: is_able(&record) && !skip.contains(&validator),
        first: record.status == ValidatorStatus::Draining || !bonded.contains(&validator),
        last: record.refused_out,
        weight: record.weight_to_keep(bonded.contains(&validator)),
        validator,
        cap: record.cap,
        bonded: record.bonded,
    };
    let candidates: Vec<Candidate> = validators.into_iter().map(candidate).collect();
    let (backlog, most) = (ledger.unbonding_backlog, params.max_delegations as usize);
    let parts = undelegation::undelegate(&candidates, backlog, params.rebalance.tolerance, most)?;
    let planned = parts.iter().try_fold(Uint128::zero(), |sum, (_, part)| sum.checked_add(*part))?;
    let more = planned < backlog && able > parts.len();
    Ok((plan::assign(parts, &state::backlogs(deps.storage)?)?, more))
}

fn message(denom: &str, undelegation: Undelegation) -> SubMsg {
    let amount = Coin { denom: denom.into(), amount: undelegation.amount };
    let message = StakingMsg::Undelegate { validator: undelegation.validator.clone(), amount };
    Pending::Undelegation(undelegation).always(message)
}
