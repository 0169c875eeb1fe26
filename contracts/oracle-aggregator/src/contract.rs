//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{to_json_binary, Binary, Deps, DepsMut, Env, MessageInfo, Reply, Response};
use cw_utils::nonpayable;
use interfaces::oracle_aggregator::{ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;
use crate::{execute as orders, migrate as migration, query as queries, reply as replies};

/// What [`cw2`] knows this contract by.
pub const CONTRACT_NAME: &str = concat!("crates.io:ballast-", env!("CARGO_PKG_NAME"));
/// The version of this code.
pub const CONTRACT_VERSION: &str = env!("CARGO_PKG_VERSION");

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw2::set_contract_version(deps.storage, CONTRACT_NAME, CONTRACT_VERSION)?;
    orders::instantiate(deps, env, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    match msg {
        ExecuteMsg::Submit { round, prices } => orders::submit(deps, env, info, round, prices),
        ExecuteMsg::CloseRound { round, limit } => orders::close_round(deps, env, round, limit),
        ExecuteMsg::Poke { feed } => orders::poke(deps, env, feed),
        ExecuteMsg::FinishRound { round } => orders::finish_round(deps, env, info, round),
        ExecuteMsg::RetrySlash { id } => orders::retry_slash(deps, id),
        ExecuteMsg::Rejoin {} => orders::rejoin(deps, env, info),
        ExecuteMsg::Dispute { .. } => Err(ContractError::Waits { message: "dispute" }),
        ExecuteMsg::ResolveDispute { .. } => Err(ContractError::Waits { message: "resolve_dispute" }),
        ExecuteMsg::AddFeed(feed) => orders::add_feed(deps, info, feed),
        ExecuteMsg::SetHalted { feed, halted } => orders::set_halted(deps, env, info, feed, halted),
        ExecuteMsg::AddReporter(reporter) => orders::add_reporter(deps, env, info, reporter),
        ExecuteMsg::RemoveReporter { address } => orders::remove_reporter(deps, info, address),
        ExecuteMsg::UpdateParams { params } => orders::update_params(deps, info, *params),
        ExecuteMsg::UpdateOwnership(action) => orders::update_ownership(deps, env, info, action),
    }
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    match msg {
        QueryMsg::Config {} => queries::config(deps),
        QueryMsg::Feed { id } => queries::feed(deps, id),
        QueryMsg::Feeds { start_after, limit } => queries::feeds(deps, start_after, limit),
        QueryMsg::Price { feed, purpose } => queries::price(deps, env, feed, purpose),
        QueryMsg::Reporter { address } => queries::reporter(deps, env, address),
        QueryMsg::Reporters { start_after, limit } => queries::reporters(deps, env, start_after, limit),
        QueryMsg::Round {} => queries::round(deps, env),
        QueryMsg::CostOfAttack {} => Err(ContractError::Waits { message: "cost_of_attack" }),
        QueryMsg::Ownership {} => Ok(to_json_binary(&cw_ownable::get_ownership(deps.storage)?)?),
    }
}

/// See [`crate::reply`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn reply(deps: DepsMut, _env: Env, reply: Reply) -> Result<Response, ContractError> {
    replies::reply(deps, reply)
}

/// No arguments.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migration::migrate(deps)
}
