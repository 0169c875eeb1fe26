//! Assets that the vault does not manage: airdrops, rewards in other denoms, LST sent by mistake.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::shared::asset::{Asset, AssetUnchecked};
use interfaces::shared::error::CommonError;
use interfaces::staking_vault::MAX_SWEPT;

use super::bounds::vest;
use crate::error::ContractError;
use crate::state::{unvested, CONFIG, LEDGER};
use crate::{events, rate};

/// See [`interfaces::staking_vault::ExecuteMsg::SweepOthers`]. They go to the collector only, so anyone may send the message.
pub fn sweep_others(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    assets: Vec<AssetUnchecked>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    CommonError::ensure_range("assets", assets.len() as u64, 1, MAX_SWEPT)?;
    let config = CONFIG.load(deps.storage)?;
    let reserved = [Asset::Native(config.denom), Asset::Cw20(config.lst.0)];
    let mut response = Response::new().add_attribute("action", "sweep_others");
    let mut seen: Vec<Asset> = vec![];
    for asset in assets {
        let asset = asset.check(deps.api)?;
        if reserved.contains(&asset) {
            return Err(ContractError::Reserved { asset });
        }
        let amount = asset.balance(&deps.querier, &env.contract.address)?;
        if amount.is_zero() || seen.contains(&asset) {
            continue;
        }
        response = response
            .add_event(events::sweep_other(&asset, amount))
            .add_message(asset.send(&config.collector.0, amount)?);
        seen.push(asset);
    }
    Ok(response)
}

/// See [`interfaces::staking_vault::ExecuteMsg::RecoverLst`]. A burn also subtracts the value of the burned shares from the base
/// of the others and lets it vest, so the rate does not jump.
pub fn recover_lst(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    amount: Uint128,
    recipient: Option<String>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    if amount.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    let config = CONFIG.load(deps.storage)?;
    let mut ledger = LEDGER.load(deps.storage)?;
    let token = Asset::Cw20(config.lst.0.clone());
    let held = token.balance(&deps.querier, &env.contract.address)?;
    let stray = held.saturating_sub(config.locked_shares).saturating_sub(ledger.open_shares);
    if amount > stray {
        return Err(ContractError::NotStray { amount, stray });
    }
    let response = Response::new().add_attribute("action", "recover_lst");
    if let Some(recipient) = recipient {
        let recipient = deps.api.addr_validate(&recipient)?;
        return Ok(response
            .add_event(events::recover_lst(Some(&recipient), amount, Uint128::zero()))
            .add_message(token.send(&recipient, amount)?));
    }
    let now = env.block.time;
    let worth = rate::redeem(amount, ledger.base(unvested(deps.storage, now)?), ledger.shares)?;
    ledger.shares = ledger.shares.checked_sub(amount)?;
    vest(deps.storage, &ledger, &config.params, now, worth, config.params.vesting_period)?;
    LEDGER.save(deps.storage, &ledger)?;
    Ok(response.add_event(events::recover_lst(None, amount, worth)).add_message(config.lst.burn(amount)?))
}
