//! Stake, rewards and recoveries in cw20 tokens. The sender of the message is the token, so the hook can credit no other asset.

use cosmwasm_std::{from_json, DepsMut, Env, MessageInfo, Response, StdError};
use cw20::Cw20ReceiveMsg;
use cw_utils::nonpayable;
use interfaces::security_vault::ExecuteMsg;
use interfaces::Asset;

use super::deficit::restore;
use super::exchange::exchange;
use super::reward::{give, Gift};
use super::stake::{stake, Entry};
use crate::error::ContractError;

/// See [`interfaces::security_vault::ExecuteMsg::Receive`].
pub fn receive(deps: DepsMut, env: Env, info: MessageInfo, wrapped: Cw20ReceiveMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let amount = wrapped.amount;
    if amount.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    let sender = deps.api.addr_validate(&wrapped.sender)?;
    let asset = Asset::Cw20(info.sender);
    // A hook has the form of the message of the same name, so that the same code parses both; a second parser would be long.
    match from_json(&wrapped.msg)? {
        ExecuteMsg::Stake { tranche, tier, recipient } => {
            let entry = Entry::new(deps.api, &sender, tier, recipient)?;
            stake(deps, env, entry, tranche, asset, amount)
        }
        ExecuteMsg::Reward { tranche } => give(deps, env, tranche, Gift::Reward, (asset, amount)),
        ExecuteMsg::Fund { tranche } => give(deps, env, tranche, Gift::Emission, (asset, amount)),
        ExecuteMsg::Exchange { tranche, asset: bought, min_amount } => {
            exchange(deps, env, sender, tranche, (bought, min_amount), (asset, amount))
        }
        ExecuteMsg::Restore { tranche, deficit } => restore(deps, env, sender, tranche, deficit, asset, amount),
        _ => Err(StdError::parse_err("ReceiveMsg", "a message that takes no token").into()),
    }
}
