//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Binary, Deps, DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;

use interfaces::shared::migrate::MigrateMsg;
use interfaces::timelock::{ExecuteMsg, InstantiateMsg, QueryMsg};

use crate::error::ContractError;
use crate::migrate::{CONTRACT_NAME, VERSION};
use crate::{execute, migrate, query};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw2::set_contract_version(deps.storage, CONTRACT_NAME, VERSION)?;
    execute::instantiate(deps, env, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    match msg {
        ExecuteMsg::Queue { messages, not_after } => execute::queue(deps, env, info, messages, not_after),
        ExecuteMsg::Execute { id } => execute::execute(deps, env, info, id),
        ExecuteMsg::Cancel { id } => execute::cancel(deps, env, info, id),
        ExecuteMsg::UpdateConfig { proposer, delay, expiry } => {
            execute::update_config(deps, env, info, proposer, delay, expiry)
        }
        ExecuteMsg::SetDelayBounds { min_delay, max_delay } => {
            execute::set_delay_bounds(deps, env, info, min_delay, max_delay)
        }
        ExecuteMsg::SetGuardian { guardian } => execute::set_guardian(deps, env, info, guardian),
    }
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    match msg {
        QueryMsg::Config {} => query::config(deps),
        QueryMsg::Operation { id } => query::operation(deps, env, id),
        QueryMsg::Operations { start_after, limit } => query::operations(deps, env, start_after, limit),
        QueryMsg::Due { start_after, limit } => query::due(deps, env, start_after, limit),
    }
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migrate::migrate(deps)
}
