//! Query handlers. They accrue interest up to now on a copy of the counters, so that a query shows what a message
//! would see.

mod accounts;
mod due;
mod lenders;
mod market;

use cosmwasm_std::{to_json_binary, Binary, Deps, Env};
use interfaces::credit_market::QueryMsg;
use interfaces::shared::pause;

use crate::error::Result;
use crate::state::load_deficit;

/// See [`QueryMsg`].
pub fn handle(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary> {
    let answer = match msg {
        QueryMsg::Terms {} => to_json_binary(&market::terms(deps, env)?),
        QueryMsg::Sale { account } => to_json_binary(&accounts::sale(deps, env, account)?),
        QueryMsg::Account { account } => to_json_binary(&accounts::account(deps, env, account)?),
        QueryMsg::Accounts { start_after, limit } => {
            to_json_binary(&accounts::accounts(deps, env, start_after, limit)?)
        }
        QueryMsg::Exposure {} => to_json_binary(&market::exposure(deps, env)?),
        QueryMsg::Config {} => to_json_binary(&market::config(deps)?),
        QueryMsg::State {} => to_json_binary(&market::state(deps)?),
        QueryMsg::Hole {} => to_json_binary(&market::hole(deps, env)?),
        QueryMsg::Collaterals {} => to_json_binary(&market::collaterals(deps)?),
        QueryMsg::Ceiling {} => to_json_binary(&market::ceiling(deps, env)?),
        QueryMsg::Position { account } => to_json_binary(&accounts::position(deps, env, account)?),
        QueryMsg::Lender { lender } => to_json_binary(&lenders::lender(deps, env, lender)?),
        QueryMsg::Lenders { start_after, limit } => to_json_binary(&lenders::lenders(deps, env, start_after, limit)?),
        QueryMsg::Requests { start_after, limit } => to_json_binary(&lenders::requests(deps, env, start_after, limit)?),
        QueryMsg::Deficit { id } => to_json_binary(&load_deficit(deps.storage, id)?),
        QueryMsg::Deficits { start_after, limit } => to_json_binary(&market::deficits(deps, start_after, limit)?),
        QueryMsg::Due { start_after, limit } => to_json_binary(&due::due(deps, env, start_after, limit)?),
        QueryMsg::Unhealthy { start_after, limit } => to_json_binary(&due::unhealthy(deps, env, start_after, limit)?),
        QueryMsg::Pauses {} => to_json_binary(&pause::all(deps.storage)?),
        QueryMsg::Ownership {} => to_json_binary(&cw_ownable::get_ownership(deps.storage)?),
    };
    Ok(answer?)
}
