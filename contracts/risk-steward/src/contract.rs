//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Binary, Deps, DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;

use interfaces::risk_steward::{event, ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::admin;
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;
use crate::migrate::{CONTRACT_NAME, VERSION};
use crate::{execute, migrate, query};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(
    deps: DepsMut,
    _env: Env,
    info: MessageInfo,
    msg: InstantiateMsg,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw2::set_contract_version(deps.storage, CONTRACT_NAME, VERSION)?;
    execute::instantiate(deps, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    match msg {
        ExecuteMsg::Adjust { market, parameter, value } => execute::adjust(deps, env, info, market, parameter, value),
        ExecuteMsg::WalkBack { market, parameter } => execute::walk_back(deps, env, market, parameter),
        ExecuteMsg::Confirm { market, parameter, value } => execute::confirm(deps, info, market, parameter, value),
        ExecuteMsg::Amend { market, from, to } => execute::amend(deps, info, market, from, to),
        ExecuteMsg::AmendCollateral { market, collateral, from, to } => {
            execute::amend_collateral(deps, info, market, collateral, [from, to])
        }
        ExecuteMsg::SetRules { rules } => execute::set_rules(deps, info, rules),
        ExecuteMsg::RemoveRule { market, parameter } => execute::remove_rule(deps, info, market, parameter),
        ExecuteMsg::SetSteward { steward } => execute::set_steward(deps, info, steward),
        ExecuteMsg::UpdateOwnership(action) => admin::update_ownership(deps, &env, &info, event::CONFIG, action),
    }
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    match msg {
        QueryMsg::Config {} => query::config(deps),
        QueryMsg::Rule { market, parameter } => query::rule(deps, env, market, parameter),
        QueryMsg::Rules { market, start_after, limit } => query::rules(deps, env, market, start_after, limit),
        QueryMsg::Ownership {} => query::ownership(deps),
    }
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migrate::migrate(deps)
}
