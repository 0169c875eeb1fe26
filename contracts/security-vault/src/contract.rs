//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Binary, Deps, DepsMut, Env, MessageInfo, Response};

use interfaces::security_vault::{ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;
use crate::{execute, migrate as migration, query as queries};

/// What [`cw2`] knows this contract by.
pub const CONTRACT_NAME: &str = concat!("crates.io:ballast-", env!("CARGO_PKG_NAME"));
/// The version of this code.
pub const CONTRACT_VERSION: &str = env!("CARGO_PKG_VERSION");

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    cw2::set_contract_version(deps.storage, CONTRACT_NAME, CONTRACT_VERSION)?;
    execute::instantiate(deps, env, info, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    match msg {
        ExecuteMsg::Stake { tranche, tier } => execute::stake_native(deps, env, info, tranche, tier),
        ExecuteMsg::Receive(wrapped) => execute::receive(deps, env, info, wrapped),
        ExecuteMsg::StartCooldown { tranche, shares } => execute::start_cooldown(deps, env, info, tranche, shares),
        ExecuteMsg::Payout { tranche, owner, id } => execute::payout(deps, env, info, tranche, owner, id),
        ExecuteMsg::Claim { tranche } => execute::claim(deps, env, info, tranche),
        ExecuteMsg::Reward { tranche } => execute::reward_native(deps, env, info, tranche),
        ExecuteMsg::Hold { tranche, id, amount } => execute::hold(deps, info, tranche, id, amount),
        ExecuteMsg::Cover { tranche, deficit, amount } => execute::cover(deps, info, tranche, deficit, amount),
        ExecuteMsg::Seize { .. } => Err(ContractError::Waits { message: "seize" }),
        ExecuteMsg::Restore { tranche, deficit } => execute::restore_native(deps, env, info, tranche, deficit),
        ExecuteMsg::Slash { tranche, id, fraction } => execute::slash(deps, info, tranche, id, fraction),
        ExecuteMsg::SweepSlashed { asset } => execute::sweep_slashed(deps, info, asset),
        ExecuteMsg::AddTranche(new) => execute::add_tranche(deps, env, info, new),
        ExecuteMsg::ListReward { tranche, asset } => execute::list_reward(deps, env, info, tranche, asset),
        ExecuteMsg::UpdateParams { params } => execute::update_params(deps, info, params),
        ExecuteMsg::SetGuardian { guardian } => execute::set_guardian(deps, info, guardian),
        ExecuteMsg::Pause { action, seconds } => execute::pause(deps, env, info, action, seconds),
        ExecuteMsg::Unpause { action } => execute::unpause(deps, env, info, action),
        ExecuteMsg::UpdateOwnership(action) => execute::update_ownership(deps, env, info, action),
    }
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    match msg {
        QueryMsg::Config {} => queries::config(deps),
        QueryMsg::Tranche { id } => queries::tranche(deps, id),
        QueryMsg::Tranches { start_after, limit } => queries::tranches(deps, start_after, limit),
        QueryMsg::Active { tranches } => queries::active(deps, tranches),
        QueryMsg::Position { tranche, owner } => queries::position(deps, env, tranche, owner),
        QueryMsg::Positions { tranche, start_after, limit } => {
            queries::positions(deps, env, tranche, start_after, limit)
        }
        QueryMsg::Cooldowns { tranche, owner, start_after, limit } => {
            queries::cooldowns(deps, tranche, owner, start_after, limit)
        }
        QueryMsg::Holds { tranche, start_after, limit } => queries::holds(deps, tranche, start_after, limit),
        QueryMsg::Owed { tranche } => queries::owed(deps, env, tranche),
        QueryMsg::Slashed {} => queries::slashed(deps),
        QueryMsg::Pauses {} => queries::pauses(deps),
        QueryMsg::Ownership {} => queries::ownership(deps),
    }
}

/// A migration needs no arguments.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migration::migrate(deps)
}
