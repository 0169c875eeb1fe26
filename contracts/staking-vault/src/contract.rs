//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{to_json_binary, Binary, Deps, DepsMut, Env, MessageInfo, Reply, Response};

use interfaces::shared::migrate::MigrateMsg;
use interfaces::shared::{admin, pause};
use interfaces::staking_vault::{event, ExecuteMsg, InstantiateMsg, QueryMsg};

use crate::error::ContractError;
use crate::{due, execute, migrate, query, reply};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    cw2::set_contract_version(deps.storage, migrate::CONTRACT_NAME, migrate::VERSION)?;
    execute::instantiate(deps, env, info, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    match msg {
        ExecuteMsg::Stake { min_shares, recipient } => execute::stake(deps, env, info, min_shares, recipient),
        ExecuteMsg::Receive(hook) => execute::receive(deps, env, info, hook),
        ExecuteMsg::SubmitBatch { skip } => execute::submit_batch(deps, env, info, skip),
        ExecuteMsg::Settle { limit } => execute::settle(deps, env, info, limit),
        ExecuteMsg::Claim { batches } => execute::claim(deps, info, batches),
        ExecuteMsg::ClaimFor { owner, batches } => execute::claim_for(deps, info, owner, batches),
        ExecuteMsg::AssignClaim { batch, recipient } => execute::assign_claim(deps, info, batch, recipient),
        ExecuteMsg::SweepOthers { assets } => execute::sweep_others(deps, env, info, assets),
        ExecuteMsg::RecoverLst { amount, recipient } => execute::recover_lst(deps, env, info, amount, recipient),
        ExecuteMsg::Sync {} => execute::sync(deps, env, info),
        ExecuteMsg::Compound { limit, skip } => execute::compound(deps, env, info, limit, skip),
        ExecuteMsg::Rebalance { limit } => execute::rebalance(deps, env, info, limit),
        ExecuteMsg::SetValidators { validators } => execute::set_validators(deps, info, validators),
        ExecuteMsg::SetValidatorStatus { validator, status } => {
            execute::set_validator_status(deps, env, info, validator, status)
        }
        ExecuteMsg::UpdateParams { params } => execute::update_params(deps, env, info, *params),
        ExecuteMsg::SetGuardian { guardian } => admin::set_guardian(deps, &info, event::CONFIG, guardian.as_deref()),
        ExecuteMsg::Pause { action, seconds } => admin::pause(deps, &env, &info, event::PAUSE, action.name(), seconds),
        ExecuteMsg::Unpause { action } => admin::unpause(deps, &env, &info, event::UNPAUSE, action.name()),
        ExecuteMsg::UpdateOwnership(action) => admin::update_ownership(deps, &env, &info, event::CONFIG, action),
    }
}

/// See [`crate::pending::Pending`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn reply(deps: DepsMut, env: Env, reply: Reply) -> Result<Response, ContractError> {
    reply::handle(deps, env, reply)
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    match msg {
        QueryMsg::Config {} => query::config(deps),
        QueryMsg::Ledger {} => query::ledger(deps, env),
        QueryMsg::RedemptionRate {} => query::redemption_rate(deps, env),
        QueryMsg::InstantUnstake { shares } => query::instant_unstake(deps, env, shares),
        QueryMsg::Validators { start_after, limit } => query::validators(deps, env, start_after, limit),
        QueryMsg::Batch { id } => query::batch(deps, id),
        QueryMsg::Batches { start_after, limit } => query::batches(deps, start_after, limit),
        QueryMsg::Entries { start_after, limit } => query::entries(deps, start_after, limit),
        QueryMsg::Claims { owner, start_after, limit } => query::claims(deps, owner, start_after, limit),
        QueryMsg::Due { start_after, limit } => due::due(deps, env, start_after, limit),
        QueryMsg::RateHistory { start_after, limit } => query::rate_history(deps, start_after, limit),
        QueryMsg::Pauses {} => Ok(to_json_binary(&pause::all(deps.storage)?)?),
        QueryMsg::Ownership {} => Ok(to_json_binary(&cw_ownable::get_ownership(deps.storage)?)?),
    }
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migrate::migrate(deps)
}
