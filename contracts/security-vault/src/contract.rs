//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{Binary, Deps, DepsMut, Env, MessageInfo, Response};

use interfaces::security_vault::{event, ExecuteMsg, InstantiateMsg, QueryMsg};
use interfaces::shared::admin;
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;
use crate::execute::Gift;
use crate::migrate::{CONTRACT_NAME, VERSION};
use crate::rewards::Aside;
use crate::{due, execute, migrate, query, votes};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(deps: DepsMut, env: Env, info: MessageInfo, msg: InstantiateMsg) -> Result<Response, ContractError> {
    cw2::set_contract_version(deps.storage, CONTRACT_NAME, VERSION)?;
    execute::instantiate(deps, env, info, msg)
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    match msg {
        ExecuteMsg::Stake { tranche, tier, recipient } => {
            execute::stake_native(deps, env, info, tranche, tier, recipient)
        }
        ExecuteMsg::Receive(wrapped) => execute::receive(deps, env, info, wrapped),
        ExecuteMsg::Lock { tranche, from, tier, shares } => {
            execute::lock(deps, env, info, tranche, (from, tier), shares)
        }
        ExecuteMsg::Expire { tranche, owners } => execute::expire(deps, env, info, tranche, owners),
        ExecuteMsg::CancelCooldown { tranche, id, tier } => {
            execute::cancel_cooldown(deps, env, info, tranche, id, tier)
        }
        ExecuteMsg::StartCooldown { tranche, shares, target } => {
            execute::start_cooldown(deps, env, info, tranche, shares, target)
        }
        ExecuteMsg::Payout { tranche, owner, id, min_amount, target } => {
            execute::payout(deps, env, info, tranche, (owner, id), min_amount, target)
        }
        ExecuteMsg::Claim { tranche, assets } => execute::claim(deps, env, info, tranche, assets),
        ExecuteMsg::Reward { tranche } => execute::give_native(deps, env, info, tranche, Gift::Reward),
        ExecuteMsg::Fund { tranche } => execute::give_native(deps, env, info, tranche, Gift::Emission),
        ExecuteMsg::SetEmission { tranche, asset, per_day, ends_at } => {
            execute::set_emission(deps, env, info, tranche, asset, (per_day, ends_at))
        }
        ExecuteMsg::SetCommission { tranche, commission } => {
            execute::set_commission(deps, env, info, tranche, commission)
        }
        ExecuteMsg::ClaimCommission { tranche, assets } => {
            execute::claim_aside(deps, env, info, tranche, assets, Aside::Commission)
        }
        ExecuteMsg::ShareRewards { tranche, assets } => {
            execute::claim_aside(deps, env, info, tranche, assets, Aside::Share)
        }
        ExecuteMsg::SetShare { tranche, share } => execute::set_share(deps, info, tranche, share),
        ExecuteMsg::Hold { tranche, id, amount } => execute::hold(deps, info, tranche, id, amount),
        ExecuteMsg::Reserve { tranche, need } => execute::reserve(deps, info, tranche, need),
        ExecuteMsg::Cover { tranche, deficit, amount } => execute::cover(deps, env, info, tranche, deficit, amount),
        ExecuteMsg::Restore { tranche, deficit } => execute::restore_native(deps, env, info, tranche, deficit),
        ExecuteMsg::Seize { tranche, deficit, amount } => execute::seize(deps, env, info, tranche, deficit, amount),
        ExecuteMsg::Collect { tranche, deficit, amount } => execute::collect(deps, info, tranche, deficit, amount),
        ExecuteMsg::Release { tranche, deficit, amount } => execute::release(deps, env, info, tranche, deficit, amount),
        ExecuteMsg::RestoreOther { tranche, deficit, ask } => {
            execute::restore_other(deps, env, info, (tranche, deficit), ask)
        }
        ExecuteMsg::Exchange { tranche, asset, min_amount } => {
            execute::exchange_native(deps, env, info, tranche, asset, min_amount)
        }
        ExecuteMsg::Slash { tranche, id, fraction, reward } => {
            execute::slash(deps, env, info, tranche, id, fraction, reward)
        }
        ExecuteMsg::ReportExploit { tranche, fraction, reason } => {
            execute::report_exploit(deps, env, info, tranche, fraction, reason)
        }
        ExecuteMsg::ResolveExploit { tranche, id } => execute::resolve_exploit(deps, env, info, tranche, id),
        ExecuteMsg::WithdrawExploit { tranche, id } => execute::withdraw_exploit(deps, info, tranche, id),
        ExecuteMsg::SweepSlashed { asset, recipient } => execute::sweep_slashed(deps, info, asset, recipient),
        ExecuteMsg::WriteVotes { owner } => votes::write_votes(deps, env, info, owner),
        ExecuteMsg::SetVotes { floor, delay } => votes::set_votes(deps, env, info, floor, delay),
        ExecuteMsg::AddTranche(new) => execute::add_tranche(deps, env, info, new),
        ExecuteMsg::SetSize { tranche, size } => execute::set_size(deps, env, info, tranche, size),
        ExecuteMsg::SetReserver { tranche, reserver } => execute::set_reserver(deps, info, tranche, reserver),
        ExecuteMsg::ListReward { tranche, asset } => execute::list_reward(deps, env, info, tranche, asset),
        ExecuteMsg::UpdateParams { params } => execute::update_params(deps, info, params),
        ExecuteMsg::SetGuardian { guardian } => admin::set_guardian(deps, &info, event::CONFIG, guardian.as_deref()),
        ExecuteMsg::Pause { action, seconds } => admin::pause(deps, &env, &info, event::PAUSE, action.name(), seconds),
        ExecuteMsg::Unpause { action } => admin::unpause(deps, &env, &info, event::UNPAUSE, action.name()),
        ExecuteMsg::UpdateOwnership(action) => admin::update_ownership(deps, &env, &info, event::CONFIG, action),
    }
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    match msg {
        QueryMsg::Config {} => query::config(deps),
        QueryMsg::Tranche { id } => query::tranche(deps, env, id),
        QueryMsg::Tranches { start_after, limit } => query::tranches(deps, env, start_after, limit),
        QueryMsg::Active { tranches } => query::active(deps, tranches),
        QueryMsg::Position { tranche, owner } => query::position(deps, env, tranche, owner),
        QueryMsg::Positions { tranche, start_after, limit } => query::positions(deps, env, tranche, start_after, limit),
        QueryMsg::Cooldowns { tranche, owner, start_after, limit } => {
            query::cooldowns(deps, tranche, owner, start_after, limit)
        }
        QueryMsg::Holds { tranche, start_after, limit } => query::holds(deps, tranche, start_after, limit),
        QueryMsg::Deficit { tranche, id } => query::deficit(deps, tranche, id),
        QueryMsg::Owed { tranche } => query::owed(deps, env, tranche),
        QueryMsg::Rules { tranche } => query::rules(deps, env, tranche),
        QueryMsg::Slashed { start_after, limit } => query::slashed(deps, start_after, limit),
        QueryMsg::Due { start_after, limit } => due::due(deps, env, start_after, limit),
        QueryMsg::Votes {} => votes::votes(deps),
        QueryMsg::Voter { owner } => votes::voter(deps, owner),
        QueryMsg::Admin {} => Ok(votes::admin()?),
        QueryMsg::TotalWeight { at_height } => Ok(votes::total_weight(deps, at_height)?),
        QueryMsg::ListMembers { start_after, limit } => votes::list_members(deps, start_after, limit),
        QueryMsg::Member { addr, at_height } => votes::member(deps, addr, at_height),
        QueryMsg::Hooks {} => Ok(votes::hooks()?),
        QueryMsg::Pauses {} => query::pauses(deps),
        QueryMsg::Ownership {} => query::ownership(deps),
    }
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migrate::migrate(deps)
}
