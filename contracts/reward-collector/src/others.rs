//! Assets other than the staked denom.

use cosmwasm_std::{Addr, Api, DepsMut, Env, MessageInfo, Response, StdResult};
use interfaces::reward_collector::{event, ConfigResponse, Handler};
use interfaces::reward_handler::RewardHandler;
use interfaces::shared::admin;
use interfaces::shared::asset::{Asset, AssetUnchecked};
use interfaces::shared::error::CommonError;
use interfaces::staking_vault::{StakingVault, MAX_SWEPT};

use crate::error::ContractError;
use crate::events;
use crate::state::CONFIG;

/// The handler with its address validated.
pub fn check(api: &dyn Api, handler: Option<Handler>) -> StdResult<Option<Handler>> {
    let valid = |address: String| api.addr_validate(&address).map(String::from);
    handler
        .map(|handler| {
            Ok(match handler {
                Handler::Account(address) => Handler::Account(valid(address)?),
                Handler::Contract(address) => Handler::Contract(valid(address)?),
            })
        })
        .transpose()
}

/// See [`interfaces::reward_collector::ExecuteMsg::SetHandler`].
pub fn set_handler(deps: DepsMut, info: MessageInfo, handler: Option<Handler>) -> Result<Response, ContractError> {
    admin::assert_owner(deps.storage, &info.sender)?;
    let mut config = CONFIG.load(deps.storage)?;
    let handler = check(deps.api, handler)?;
    let event = admin::changed_json(event::CONFIG, "handler", &config.handler, &handler)?;
    config.handler = handler;
    CONFIG.save(deps.storage, &config)?;
    Ok(Response::new().add_attribute("action", "set_handler").add_event(event))
}

/// See [`interfaces::reward_collector::ExecuteMsg::SweepOthers`]. Only the owner sets where they go, so anyone may send the
/// message.
pub fn sweep(deps: DepsMut, env: Env, assets: Vec<AssetUnchecked>) -> Result<Response, ContractError> {
    CommonError::ensure_range("assets", assets.len() as u64, 1, MAX_SWEPT)?;
    let ConfigResponse { vault, denom, handler } = CONFIG.load(deps.storage)?;
    let here = env.contract.address;
    let (mut lst, mut seen) = (None, vec![]);
    let mut response = Response::new().add_attribute("action", "sweep_others");
    for asset in assets {
        let asset = asset.check(deps.api)?;
        if asset == Asset::Native(denom.clone()) {
            return Err(ContractError::Reserved { asset });
        }
        let amount = asset.balance(&deps.querier, &here)?;
        if amount.is_zero() || seen.contains(&asset) {
            continue;
        }
        let is_lst = match &asset {
            Asset::Native(_) => false,
            Asset::Cw20(token) => {
                if lst.is_none() {
                    lst = Some(StakingVault(vault.clone()).lst(&deps.querier)?);
                }
                lst.as_ref() == Some(token)
            }
        };
        let (recipient, message) = if is_lst {
            (vault.clone(), asset.send(&vault, amount)?)
        } else {
            match handler.clone().ok_or(ContractError::NoHandler)? {
                Handler::Account(account) => {
                    let account = Addr::unchecked(account);
                    let message = asset.send(&account, amount)?;
                    (account, message)
                }
                Handler::Contract(contract) => {
                    let contract = Addr::unchecked(contract);
                    let message = RewardHandler(contract.clone()).handle(&asset, amount, &here)?;
                    (contract, message)
                }
            }
        };
        response = response.add_event(events::sweep_other(&asset, amount, &recipient)).add_message(message);
        seen.push(asset);
    }
    Ok(response)
}
