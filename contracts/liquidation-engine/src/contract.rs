use crate::error::ContractError;
use crate::execute::{admin, flag, liquidate, lot, waterfall};
use crate::{migrate as migration, query as view, reply as answers};
#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{to_json_binary, Binary, Deps, DepsMut, Env, MessageInfo, Reply, Response, StdResult};
use interfaces::liquidation_engine::{ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::migrate::MigrateMsg;

/// Stores configuration and markets; asks nobody.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    admin::instantiate(deps, env, info, msg)
}

/// Orders.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    let waits = |message| Err(ContractError::Waits { message });
    match msg {
        ExecuteMsg::Flag { market, account } => flag::flag(deps, env, info, market, account),
        ExecuteMsg::ClearFlag { market, account } => flag::clear(deps, info, market, account),
        ExecuteMsg::Liquidate { market, account, lots, min_discount } => {
            liquidate::liquidate(deps, env, info, market, account, lots, min_discount)
        }
        ExecuteMsg::BuyLot { lot, amount, max_price } => lot::buy(deps, env, info, lot, amount, max_price),
        ExecuteMsg::Remark { lot } => lot::remark(deps, env, info, lot),
        ExecuteMsg::Retry { deficit } => waterfall::retry(deps, env, info, deficit),
        ExecuteMsg::Skip { deficit } => waterfall::skip(deps, env, info, deficit),
        ExecuteMsg::CoverStep { deficit } => waterfall::cover_step(deps, env, info, deficit),
        ExecuteMsg::AddMarket(market) => admin::add_market(deps, info, market),
        ExecuteMsg::UpdateParams { params } => admin::update_params(deps, info, params),
        ExecuteMsg::SetGuardian { guardian } => admin::set_guardian(deps, info, guardian),
        ExecuteMsg::Pause { action, seconds } => admin::pause(deps, env, info, action, seconds),
        ExecuteMsg::Unpause { action } => admin::unpause(deps, env, info, action),
        ExecuteMsg::UpdateOwnership(action) => admin::update_ownership(deps, env, info, action),
        ExecuteMsg::PlaceBid { .. } => waits("place_bid"),
        ExecuteMsg::ActivateBid { .. } => waits("activate_bid"),
        ExecuteMsg::RetractBid { .. } => waits("retract_bid"),
        ExecuteMsg::ClaimBid { .. } => waits("claim_bid"),
        ExecuteMsg::BuyRecovery { .. } => waits("buy_recovery"),
        ExecuteMsg::Receive(_) => waits("receive"),
    }
}

/// Questions.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    let answer: StdResult<Binary> = match msg {
        QueryMsg::Config {} => to_json_binary(&view::config(deps)?),
        QueryMsg::Markets { start_after, limit } => to_json_binary(&view::markets(deps, start_after, limit)?),
        QueryMsg::Flag { market, account } => to_json_binary(&view::flag(deps, env, market, account)?),
        QueryMsg::Flags { market, start_after, limit } => {
            to_json_binary(&view::flags(deps, env, market, start_after, limit)?)
        }
        QueryMsg::Simulate { market, account, lots, funds } => {
            to_json_binary(&view::simulate(deps, env, market, account, lots, funds)?)
        }
        QueryMsg::Deficit { id } => to_json_binary(&view::deficit(deps, id)?),
        QueryMsg::Deficits { start_after, limit } => to_json_binary(&view::deficits(deps, start_after, limit)?),
        QueryMsg::Lots { start_after, limit } => to_json_binary(&view::lots(deps, env, start_after, limit)?),
        QueryMsg::Pauses {} => to_json_binary(&interfaces::shared::pause::all(deps.storage)?),
        QueryMsg::Ownership {} => to_json_binary(&cw_ownable::get_ownership(deps.storage)?),
    };
    Ok(answer?)
}

/// Answers of markets and security vault.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn reply(deps: DepsMut, env: Env, msg: Reply) -> Result<Response, ContractError> {
    answers::reply(deps, env, msg)
}

/// From an older version.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, _msg: MigrateMsg) -> Result<Response, ContractError> {
    migration::migrate(deps)
}
