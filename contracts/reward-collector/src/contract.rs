//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{to_json_binary, to_json_string, Binary, Deps, DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;

use interfaces::reward_collector::{event, ConfigResponse, ExecuteMsg, InstantiateMsg, QueryMsg, SweepResponse};
use interfaces::shared::admin;
use interfaces::shared::asset::Asset;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;
use crate::state::CONFIG;
use crate::{events, migrate, others};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(
    deps: DepsMut,
    _env: Env,
    info: MessageInfo,
    msg: InstantiateMsg,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw2::set_contract_version(deps.storage, migrate::CONTRACT_NAME, migrate::VERSION)?;
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    let handler = others::check(deps.api, msg.handler)?;
    let config = ConfigResponse { vault: deps.api.addr_validate(&msg.vault)?, denom: msg.denom, handler };
    CONFIG.save(deps.storage, &config)?;
    let event = admin::changed(event::CONFIG, "config", "none", to_json_string(&config)?);
    Ok(Response::new().add_attribute("action", "instantiate").add_event(event))
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    match msg {
        ExecuteMsg::Sweep {} => sweep(deps, env, info),
        ExecuteMsg::SweepOthers { assets } => others::sweep(deps, env, assets),
        ExecuteMsg::SetHandler { handler } => others::set_handler(deps, info, handler),
        ExecuteMsg::UpdateOwnership(action) => admin::update_ownership(deps, &env, &info, event::CONFIG, action),
    }
}

/// See [`ExecuteMsg::Sweep`].
fn sweep(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    let ConfigResponse { vault, denom, .. } = CONFIG.load(deps.storage)?;
    CommonError::ensure_sender(&info.sender, &vault)?;
    let amount = deps.querier.query_balance(env.contract.address, &denom)?.amount;
    let event = events::sweep(amount, &denom);
    // The bank module rejects a payment of zero.
    let payment = (!amount.is_zero()).then(|| Asset::Native(denom).send(&vault, amount)).transpose()?;
    Ok(Response::new()
        .add_attribute("action", "sweep")
        .add_event(event)
        .add_messages(payment)
        .set_data(to_json_binary(&SweepResponse { amount })?))
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, _env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    Ok(match msg {
        QueryMsg::Config {} => to_json_binary(&CONFIG.load(deps.storage)?),
        QueryMsg::Ownership {} => to_json_binary(&cw_ownable::get_ownership(deps.storage)?),
    }?)
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migrate::migrate(deps)
}
