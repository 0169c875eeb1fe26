//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Binary, Deps, DepsMut, Env, MessageInfo, Reply, Response};
use cw_utils::nonpayable;
use interfaces::oracle_aggregator::{event, ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::admin;
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;
use crate::{due, execute, migrate, query, reply};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw2::set_contract_version(deps.storage, migrate::CONTRACT_NAME, migrate::VERSION)?;
    execute::instantiate(deps, env, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    if !matches!(msg, ExecuteMsg::Dispute(_) | ExecuteMsg::Reward { .. }) {
        nonpayable(&info)?;
    }
    match msg {
        ExecuteMsg::Dispute(new) => execute::dispute(deps, env, info, new),
        ExecuteMsg::Receive(wrapped) => execute::receive(deps, env, info, wrapped),
        ExecuteMsg::ResolveDispute { id, fraction, disputer_share, waive } => {
            execute::resolve_dispute(deps, info, id, fraction, disputer_share, waive)
        }
        ExecuteMsg::ExpireDispute { id } => execute::expire_dispute(deps, env, id),
        ExecuteMsg::Reward { tranche: _ } => execute::reward_native(deps, env, info),
        ExecuteMsg::ClaimReward { reporter, asset } => execute::claim_reward(deps, env, reporter, asset),
        ExecuteMsg::ListReward { asset } => execute::list_reward(deps, env, info, asset),
        ExecuteMsg::SetCommission { reporter, commission } => execute::set_commission(deps, info, reporter, commission),
        ExecuteMsg::SetOperator { reporter, operator } => execute::set_operator(deps, info, reporter, operator),
        ExecuteMsg::AcceptOperator { reporter } => execute::accept_operator(deps, info, reporter),
        ExecuteMsg::Submit { round, prices } => execute::submit(deps, env, info, round, prices),
        ExecuteMsg::CloseRound { round, limit } => execute::close_round(deps, env, round, limit),
        ExecuteMsg::Poke { feed } => execute::poke(deps, env, feed),
        ExecuteMsg::FinishRound { round } => execute::finish_round(deps, env, info, round),
        ExecuteMsg::RetrySlash { id } => execute::retry_slash(deps, id),
        ExecuteMsg::AddFeed(feed) => execute::add_feed(deps, info, feed),
        ExecuteMsg::RetireFeed { feed } => execute::retire_feed(deps, env, info, feed),
        ExecuteMsg::ReplaceFeed { id, feed } => execute::replace_feed(deps, env, info, id, feed),
        ExecuteMsg::SetHalted { feed, halted } => execute::set_halted(deps, env, info, feed, halted),
        ExecuteMsg::AddReporter(reporter) => execute::add_reporter(deps, info, reporter),
        ExecuteMsg::RemoveReporter { id } => execute::remove_reporter(deps, info, id),
        ExecuteMsg::SetConsumers(consumers) => execute::set_consumers(deps, env, info, consumers),
        ExecuteMsg::UpdateParams { params } => execute::update_params(deps, env, info, *params),
        ExecuteMsg::UpdateOwnership(action) => admin::update_ownership(deps, &env, &info, event::CONFIG, action),
    }
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    match msg {
        QueryMsg::Config {} => query::config(deps),
        QueryMsg::Feed { id } => query::feed(deps, id),
        QueryMsg::Feeds { start_after, limit } => query::feeds(deps, start_after, limit),
        QueryMsg::Price { feed, purpose } => query::price(deps, env, feed, purpose),
        QueryMsg::Reporter { address } => query::reporter(deps, env, address),
        QueryMsg::Reporters { start_after, limit } => query::reporters(deps, env, start_after, limit),
        QueryMsg::Due { start_after, limit } => due::due(deps, env, start_after, limit),
        QueryMsg::Disputes { start_after, limit } => query::disputes(deps, start_after, limit),
        QueryMsg::Consumers {} => query::consumers(deps),
        QueryMsg::CostOfAttack { feed } => query::cost_of_attack(deps, feed),
        QueryMsg::Round {} => query::round(deps, env),
        QueryMsg::Ownership {} => query::ownership(deps),
    }
}

/// See [`crate::pending::Pending`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn reply(deps: DepsMut, _env: Env, msg: Reply) -> Result<Response, ContractError> {
    reply::handle(deps, msg)
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migrate::handle(deps)
}
