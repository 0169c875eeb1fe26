//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{to_json_binary, Binary, Deps, DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;

use interfaces::reward_collector::{ConfigResponse, ExecuteMsg, InstantiateMsg, QueryMsg, SweepResponse};
use interfaces::shared::asset::Asset;
use interfaces::shared::migrate::MigrateMsg;

use crate::error::ContractError;
use crate::events;
use crate::state::CONFIG;

/// What [`cw2`] knows this contract by.
pub const CONTRACT_NAME: &str = concat!("crates.io:ballast-", env!("CARGO_PKG_NAME"));
/// The version of this code.
pub const CONTRACT_VERSION: &str = env!("CARGO_PKG_VERSION");

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(
    deps: DepsMut,
    _env: Env,
    info: MessageInfo,
    msg: InstantiateMsg,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw2::set_contract_version(deps.storage, CONTRACT_NAME, CONTRACT_VERSION)?;
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    CONFIG.save(deps.storage, &ConfigResponse { vault: deps.api.addr_validate(&msg.vault)?, denom: msg.denom })?;
    Ok(Response::new().add_attribute("action", "instantiate"))
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    match msg {
        ExecuteMsg::Sweep {} => sweep(deps, env, info),
        ExecuteMsg::UpdateOwnership(action) => {
            let ownership = cw_ownable::update_ownership(deps, &env.block, &info.sender, action)?;
            let attributes = ownership.into_attributes();
            Ok(Response::new().add_attribute("action", "update_ownership").add_attributes(attributes))
        }
    }
}

/// See [`ExecuteMsg::Sweep`].
fn sweep(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    let ConfigResponse { vault, denom } = CONFIG.load(deps.storage)?;
    if info.sender != vault {
        return Err(ContractError::NotVault { sender: info.sender });
    }
    let amount = deps.querier.query_balance(env.contract.address, &denom)?.amount;
    let event = events::sweep(amount, &denom);
    // A payment of zero is an error of the bank.
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

/// Checks that what is stored is this contract and not newer.
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    let from = cw2::ensure_from_older_version(deps.storage, CONTRACT_NAME, CONTRACT_VERSION)?.to_string();
    match from.as_str() {
        // The first layout: nothing to convert.
        "0.1.0" => {}
        _ => return Err(ContractError::UnknownVersion { version: from }),
    }
    Ok(Response::new().add_attribute("action", "migrate").add_attribute("from", from))
}
