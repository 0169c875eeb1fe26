//! Entry points.

use crate::error::Result;
use crate::execute::{admin, close, flag, liquidate, loss, recovery, sale, waterfall};
use crate::{migrate, query, reply};
#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Binary, Deps, DepsMut, Env, MessageInfo, Reply, Response};
use interfaces::liquidation_engine::{event, ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::admin::update_ownership;
use interfaces::shared::migrate::MigrateMsg;

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, _env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response> {
    admin::instantiate(deps, info, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response> {
    match msg {
        ExecuteMsg::Flag { market, account } => flag::flag(deps, env, info, market, account),
        ExecuteMsg::ClearFlag { market, account } => flag::clear(deps, info, market, account),
        ExecuteMsg::Liquidate { market, account, lots, min_discount } => {
            liquidate::liquidate(deps, env, info, market, account, lots, min_discount)
        }
        ExecuteMsg::Close { market, account } => close::close(deps, env, info, market, account),
        ExecuteMsg::Loss { deficit, account, shortfall } => loss::loss(deps, env, info, deficit, account, shortfall),
        ExecuteMsg::Recovered { deficit, outstanding } => recovery::recovered(deps, env, info, deficit, outstanding),
        ExecuteMsg::Retry { deficit } => waterfall::retry(deps, env, info, deficit),
        ExecuteMsg::Skip { deficit } => waterfall::skip(deps, env, info, deficit),
        ExecuteMsg::Buy { deficit, tranche, min_amount } => sale::buy(deps, env, info, (deficit, tranche), min_amount),
        ExecuteMsg::CoverStep { deficit } => waterfall::cover_step(deps, env, info, deficit),
        ExecuteMsg::AddMarket { market } => admin::add_market(deps, info, market),
        ExecuteMsg::UpdateParams { params } => admin::update_params(deps, info, params),
        ExecuteMsg::UpdateOwnership(action) => update_ownership(deps, &env, &info, event::CONFIG, action),
    }
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary> {
    query::handle(deps, env, msg)
}

/// Continues after a submessage to a market, to the security vault or to the engine itself.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn reply(deps: DepsMut, env: Env, msg: Reply) -> Result<Response> {
    reply::handle(deps, env, msg)
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, _msg: MigrateMsg) -> Result<Response> {
    migrate::handle(deps)
}
