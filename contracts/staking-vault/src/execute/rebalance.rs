//! Stake moves between validators.

use cosmwasm_std::{Coin, Deps, DepsMut, Env, MessageInfo, Response, StakingMsg, StdResult, Storage, SubMsg, Uint128};
use cw_utils::nonpayable;
use interfaces::shared::error::CommonError;
use interfaces::staking_vault::ValidatorStatus;
use risk::int::mul_floor;

use super::listed;
use super::sync::{refresh, Synced};
use crate::error::ContractError;
use crate::pending::Pending;
use crate::rebalance::{plan, Move, RebalanceSide};
use crate::state::{redelegations, validators, Config, Ledger, Rebalanced, CONFIG, LEDGER, REBALANCED};
use crate::validator::Validator;

/// See [`interfaces::staking_vault::ExecuteMsg::Rebalance`]. Stake of a refused redelegation stays where it is and uses no
/// budget.
pub fn rebalance(
    mut deps: DepsMut,
    env: Env,
    info: MessageInfo,
    limit: Option<u32>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let config = CONFIG.load(deps.storage)?;
    if config.params.rebalance.keeper.as_deref() != Some(info.sender.as_str()) {
        return Err(CommonError::Unauthorized { sender: info.sender }.into());
    }
    let now = env.block.time.seconds();
    let mut ledger = LEDGER.load(deps.storage)?;
    let Synced { events, validators } = refresh(deps.branch(), &env, &config.params, &mut ledger)?;
    let budget = budget(deps.storage, &config, &ledger, now)?;
    let moves = moves(deps.as_ref(), &config, validators, budget, limit, now)?;
    if moves.is_empty() {
        return Err(ContractError::NothingToRebalance { budget });
    }
    let messages: Vec<_> = moves.into_iter().map(|made| message(&config.denom, made)).collect();
    Ok(Response::new().add_attribute("action", "rebalance").add_events(events).add_submessages(messages))
}

/// Amount that may still move in this period. A new period begins when the last is over.
fn budget(storage: &mut dyn Storage, config: &Config, ledger: &Ledger, now: u64) -> Result<Uint128, ContractError> {
    let moved = moved(storage, config, now)?;
    REBALANCED.save(storage, &moved)?;
    left(config, ledger, &moved)
}

/// What moved in this period.
fn moved(storage: &dyn Storage, config: &Config, now: u64) -> StdResult<Rebalanced> {
    let last = REBALANCED.may_load(storage)?;
    let going = last.filter(|moved| now < moved.started_at.saturating_add(config.params.rebalance.period));
    Ok(going.unwrap_or(Rebalanced { started_at: now, amount: Uint128::zero() }))
}

fn left(config: &Config, ledger: &Ledger, moved: &Rebalanced) -> Result<Uint128, ContractError> {
    Ok(mul_floor(ledger.bonded, config.params.rebalance.budget)?.saturating_sub(moved.amount))
}

/// Stake that a rebalancing moves now, as of the last sync.
pub fn rebalancing(deps: Deps, config: &Config, ledger: &Ledger, now: u64) -> Result<Uint128, ContractError> {
    let budget = left(config, ledger, &moved(deps.storage, config, now)?)?;
    let moves = moves(deps, config, validators(deps.storage)?, budget, None, now)?;
    Ok(moves.iter().fold(Uint128::zero(), |sum, made| sum.saturating_add(made.amount)))
}

fn moves(
    deps: Deps,
    config: &Config,
    validators: Vec<(String, Validator)>,
    budget: Uint128,
    limit: Option<u32>,
    now: u64,
) -> Result<Vec<Move>, ContractError> {
    let bonded = listed::bonded(&deps.querier)?;
    let (margin, max_entries) = (config.params.interval_margin, config.params.max_entries);
    let side = |(validator, record): (String, Validator)| RebalanceSide {
        weight: record.weight_to_keep(bonded.contains(&validator)),
        cap: record.cap,
        bonded: record.bonded,
        gives: record.status != ValidatorStatus::Paused && record.is_reachable() && !record.is_locked(now, margin),
        takes: record.takes(bonded.contains(&validator), now),
        validator,
    };
    let sides: Vec<RebalanceSide> = validators.into_iter().map(side).collect();
    let most = config.params.max_delegations;
    let messages = limit.map_or(most, |limit| limit.clamp(1, most)) as usize;
    // A pair that cannot be read has no room.
    let free = |from: &str, to: &str| {
        redelegations(deps.storage, (from, to)).is_ok_and(|pair| pair.is_free(now, margin, max_entries))
    };
    plan(&sides, budget, config.params.rebalance.tolerance, messages, free)
}

fn message(denom: &str, Move { from, to, amount }: Move) -> SubMsg {
    let coin = Coin { denom: denom.into(), amount };
    let message = StakingMsg::Redelegate { src_validator: from.clone(), dst_validator: to.clone(), amount: coin };
    Pending::Redelegation { from, to, amount }.always(message)
}
