//! The open batch goes to the chain.

use common::pause;
use common::staking::{Action, ValidatorStatus};
use cosmwasm_std::{
    to_json_binary, Coin, CosmosMsg, DepsMut, Env, MessageInfo, Order, Response, StakingMsg, StdResult, Storage,
    SubMsg, Uint128,
};
use cw_utils::nonpayable;

use super::sync::{refresh, save_todo, Synced};
use crate::error::ContractError;
use crate::plan::{self, Seat, Undelegation};
use crate::reply::{Undelegate, UNDELEGATE};
use crate::state::{unvested, Batch, Config, Ledger, Validator, BATCHES, CONFIG, LEDGER, SUBMITTED_AT, TODOS};
use crate::{events, rate};

/// See [`common::staking::ExecuteMsg::SubmitBatch`]. The interval also holds for repetitions: an undelegation takes one of
/// seven places at its validator.
pub fn submit_batch(mut deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let now = env.block.time.seconds();
    pause::check(deps.storage, Action::SubmitBatch.name(), now)?;
    let config = CONFIG.load(deps.storage)?;
    check_interval(deps.storage, &config, now)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    if ledger.open_shares.is_zero() && ledger.todo.is_zero() {
        return Err(ContractError::NothingToSubmit { batch: ledger.open_batch });
    }
    let Synced { events, validators } = refresh(deps.branch(), &env, &mut ledger)?;

    let mut response = Response::new().add_attribute("action", "submit_batch").add_events(events);
    let (id, shares) = (ledger.open_batch, ledger.open_shares);
    let mut owed = Uint128::zero();
    if !shares.is_zero() {
        owed = close(deps.storage, &env, &mut ledger)?;
        response = response.add_message(config.lst.burn(shares)?);
    }
    LEDGER.save(deps.storage, &ledger)?;
    SUBMITTED_AT.save(deps.storage, &now)?;

    let undelegations = undelegations(deps.storage, &config, validators, &ledger, now)?;
    let messages = undelegations
        .into_iter()
        .map(|undelegation| message(&config.denom, undelegation))
        .collect::<StdResult<Vec<_>>>()?;
    Ok(response.add_event(events::submit(id, shares, owed, ledger.todo)).add_submessages(messages))
}

fn check_interval(storage: &dyn Storage, config: &Config, now: u64) -> Result<(), ContractError> {
    let last = SUBMITTED_AT.may_load(storage)?;
    let from = last.map_or(0, |last| last.saturating_add(config.params.batch_interval));
    if now < from {
        return Err(ContractError::TooEarly { from, now });
    }
    Ok(())
}

/// Turns the shares of the open batch into coins owed and opens the next one. The rate does not change: what is owed
/// leaves `B` as `todo` at once, whether or not the chain then takes the undelegations.
fn close(storage: &mut dyn Storage, env: &Env, ledger: &mut Ledger) -> Result<Uint128, ContractError> {
    let base = ledger.base(unvested(storage, env.block.time)?);
    if base.is_zero() {
        return Err(ContractError::Worthless { base, shares: ledger.shares });
    }
    let (id, shares) = (ledger.open_batch, ledger.open_shares);
    let owed = rate::redeem(shares, base, ledger.shares)?;
    let submitted_at = env.block.time.seconds();
    BATCHES.save(storage, id, &Batch { shares, owed, settled: Uint128::zero(), submitted_at })?;
    save_todo(storage, id, owed)?;
    ledger.shares = ledger.shares.checked_sub(shares)?;
    ledger.todo = ledger.todo.checked_add(owed)?;
    ledger.open_shares = Uint128::zero();
    ledger.open_batch = id.saturating_add(1);
    Ok(owed)
}

/// Plans everything that batches still need, the oldest first.
fn undelegations(
    storage: &dyn Storage,
    config: &Config,
    validators: Vec<(String, Validator)>,
    ledger: &Ledger,
    now: u64,
) -> Result<Vec<Undelegation>, ContractError> {
    let margin = config.params.interval_margin;
    let seat = |(validator, record): (String, Validator)| Seat {
        open: record.status != ValidatorStatus::Gone && record.has_room(now, margin),
        last: record.refused_out,
        validator,
        weight: record.weight,
        cap: record.cap,
        bonded: record.bonded,
    };
    let seats: Vec<Seat> = validators.into_iter().map(seat).collect();
    let parts = plan::undelegate(&seats, ledger.todo, config.params.max_delegations as usize)?;
    let needs: Vec<(u64, Uint128)> = TODOS.range(storage, None, None, Order::Ascending).collect::<StdResult<_>>()?;
    Ok(plan::assign(parts, &needs)?)
}

fn message(denom: &str, undelegation: Undelegation) -> StdResult<SubMsg> {
    let Undelegation { validator, amount, slices } = undelegation;
    let payload = to_json_binary(&Undelegate { validator: validator.clone(), amount, slices })?;
    let amount = Coin { denom: denom.into(), amount };
    let message: CosmosMsg = StakingMsg::Undelegate { validator, amount }.into();
    Ok(SubMsg::reply_always(message, UNDELEGATE).with_payload(payload))
}
