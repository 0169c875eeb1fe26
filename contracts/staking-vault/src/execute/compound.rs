//! Rewards in, buffer out.

use std::collections::BTreeSet;

use cosmwasm_std::{
    Coin, Deps, DepsMut, DistributionMsg, Env, MessageInfo, Response, StakingMsg, Storage, SubMsg, Timestamp, Uint128,
};
use cw_utils::nonpayable;
use interfaces::shared::pause;
use interfaces::staking_vault::{Action, MAX_PERIOD};
use risk::int::mul_floor;

use super::bounds::vest;
use super::sync::{refresh, Synced};
use super::{fees, listed, skip};
use crate::error::ContractError;
use crate::pending::{Pending, Sweep};
use crate::plan::{self, Allocation, Candidate};
use crate::state::{self, unvested, Config, Ledger, CONFIG, LEDGER, VALIDATORS};
use crate::validator::Validator;
use crate::{events, instant, rate};

/// See [`interfaces::staking_vault::ExecuteMsg::Compound`]. First half: withdraws and sweeps; [`finish`] continues when the
/// amount is known.
pub fn compound(
    mut deps: DepsMut,
    env: Env,
    info: MessageInfo,
    limit: Option<u32>,
    skip: Option<Vec<String>>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let now = env.block.time.seconds();
    pause::check(deps.storage, Action::Compound.name(), now)?;
    let config = CONFIG.load(deps.storage)?;
    let most = config.params.max_delegations;
    let limit = limit.map_or(most, |limit| limit.clamp(1, most));
    let mut ledger = LEDGER.load(deps.storage)?;
    let Synced { events, validators } = refresh(deps.branch(), &env, &config.params, &mut ledger)?;
    let skip = skip::check(skip, &validators, ledger.bonded)?;

    let (visited, oldest) = visit(deps.storage, validators, &skip, limit as usize, now)?;
    let withdraw = |(validator, since): &(String, u64)| {
        let message = DistributionMsg::WithdrawDelegatorReward { validator: validator.clone() };
        Pending::Withdrawal { validator: validator.clone(), since: *since }.on_error(message)
    };
    let withdrawals: Vec<_> = visited.iter().map(withdraw).collect();
    let sweep = Pending::Sweep(Sweep { oldest, visited, limit, skip: skip.into_iter().collect() });
    Ok(Response::new()
        .add_attribute("action", "compound")
        .add_events(events)
        .add_submessages(withdrawals)
        .add_submessage(sweep.on_success(config.collector.sweep()?)))
}

/// The validators to withdraw from, at most `limit`, those that waited longest first, each with the time since which its rewards
/// accrued; and the earliest such time of the rewards that earlier messages sent to the collector, `now` if there are none.
fn visit(
    storage: &mut dyn Storage,
    mut validators: Vec<(String, Validator)>,
    skip: &BTreeSet<String>,
    limit: usize,
    now: u64,
) -> Result<(Vec<(String, u64)>, u64), ContractError> {
    validators.sort_by_key(|(_, validator)| validator.visited_at);
    let (mut visited, mut oldest) = (vec![], now);
    for (address, mut validator) in validators {
        let sent = std::mem::take(&mut validator.sent_since);
        let earns = !validator.bonded.is_zero() && validator.is_reachable() && !skip.contains(&address);
        let visits = earns && visited.len() < limit;
        if sent > 0 {
            oldest = oldest.min(sent);
        }
        if visits {
            let since = std::mem::replace(&mut validator.rewards_since, now);
            validator.visited_at = now;
            visited.push((address.clone(), since));
        }
        if visits || sent > 0 {
            VALIDATORS.save(storage, &address, &validator)?;
        }
    }
    Ok((visited, oldest))
}

/// Second half, after the swept `rewards` have arrived. Takes the fee, lets the rest vest, delegates the buffer, pays the fee.
pub fn finish(deps: DepsMut, env: Env, rewards: Uint128, sweep: Sweep) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    let validators = state::validators(deps.storage)?;
    let period = period(&validators, &sweep, config.params.vesting_period, env.block.time.seconds());
    // Rounded down in favour of the pool, like the stakers' part of the fee.
    let fee = mul_floor(rewards, config.params.fee)?;
    let kept = rewards.checked_sub(fee)?;
    if !kept.is_zero() {
        vest(deps.storage, &ledger, &config.params, env.block.time, kept, period)?;
        ledger.buffer = ledger.buffer.checked_add(kept)?;
    }
    let fees = fees::split(deps.storage, deps.api, &config, &mut ledger, fee)?;
    let parts = delegations(deps.as_ref(), &config, &ledger, validators, &sweep, env.block.time)?;
    let delegated = delegate(deps.storage, &mut ledger, &parts, env.block.time.seconds())?;
    LEDGER.save(deps.storage, &ledger)?;

    let delegations: Vec<_> = parts.into_iter().map(|part| delegation(&config.denom, part)).collect();
    Ok(Response::new()
        .add_event(events::compound(rewards, fee, delegated, period))
        .add_submessages(delegations)
        .add_submessages(fees))
}

/// The vesting period of what a sweep collected: its age, at least `least` and otherwise at most [`MAX_PERIOD`]. If it were shorter
/// than the age, someone who stakes just before a late compound would take rewards of others. A withdrawal that failed collected
/// nothing: its reply gave the validator its time back.
fn period(validators: &[(String, Validator)], sweep: &Sweep, least: u64, now: u64) -> u64 {
    let collected = |(address, _): &&(String, u64)| {
        let record = validators.iter().find(|(other, _)| other == address);
        record.is_some_and(|(_, validator)| validator.rewards_since == now)
    };
    let visited = sweep.visited.iter().filter(collected).map(|(_, since)| *since);
    let oldest = visited.fold(sweep.oldest, u64::min);
    least.max(now.saturating_sub(oldest).min(MAX_PERIOD))
}

/// What a compound delegates: the buffer above its target, the value of the open batch and the backlog. The target is for instant
/// exits, the rest for submissions, which pay it without unbonding; a stranger's compound uses neither.
pub fn idle(config: &Config, ledger: &Ledger, unvested: Uint128) -> Result<Uint128, ContractError> {
    let leaving = rate::redeem(ledger.open_shares, ledger.base(unvested), ledger.shares)?;
    let terms = &config.params.instant;
    let taken = leaving.checked_add(ledger.unbonding_backlog)?;
    let spare = instant::spare(ledger.buffer, ledger.bonded, terms)?.saturating_sub(taken);
    if taken.is_zero() {
        return Ok(spare);
    }
    // The exits are netted above the target that these delegations raise.
    let bonded = ledger.bonded.checked_add(spare)?;
    Ok(instant::spare(ledger.buffer, bonded, terms)?.saturating_sub(taken))
}

/// Plans the delegation of what is idle.
fn delegations(
    deps: Deps,
    config: &Config,
    ledger: &Ledger,
    validators: Vec<(String, Validator)>,
    sweep: &Sweep,
    now: Timestamp,
) -> Result<Vec<Allocation>, ContractError> {
    let spare = idle(config, ledger, unvested(deps.storage, now)?)?;
    if spare.is_zero() {
        return Ok(vec![]);
    }
    let bonded = listed::bonded(&deps.querier)?;
    let candidate = |(validator, record): (String, Validator)| Candidate {
        open: record.takes(bonded.contains(&validator), now.seconds()) && !sweep.skip.contains(&validator),
        first: false,
        last: false,
        validator,
        weight: record.weight,
        cap: record.cap,
        bonded: record.bonded,
    };
    let candidates: Vec<Candidate> = validators.into_iter().map(candidate).collect();
    plan::delegate(&candidates, spare, sweep.limit as usize)
}

/// Books delegations as done; the reply of a refused delegation reverses it.
fn delegate(
    storage: &mut dyn Storage,
    ledger: &mut Ledger,
    parts: &[Allocation],
    now: u64,
) -> Result<Uint128, ContractError> {
    let mut total = Uint128::zero();
    for (address, amount) in parts {
        let mut validator = VALIDATORS.load(storage, address)?;
        validator.add_stake(*amount, now)?;
        VALIDATORS.save(storage, address, &validator)?;
        total = total.checked_add(*amount)?;
    }
    ledger.buffer = ledger.buffer.checked_sub(total)?;
    ledger.bonded = ledger.bonded.checked_add(total)?;
    Ok(total)
}

fn delegation(denom: &str, (validator, amount): Allocation) -> SubMsg {
    let coin = Coin { denom: denom.into(), amount };
    let message = StakingMsg::Delegate { validator: validator.clone(), amount: coin };
    Pending::Delegation { validator, amount }.on_error(message)
}
