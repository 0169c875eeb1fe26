//! Shares into the open batch.

use cosmwasm_std::{from_json, Addr, DepsMut, Env, MessageInfo, Response, Uint128};
use cw20::Cw20ReceiveMsg;
use cw_utils::nonpayable;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;
use interfaces::staking_vault::{Action, ReceiveMsg};

use super::instant;
use crate::error::ContractError;
use crate::state::{unvested, CLAIMS, LEDGER, USER_CONFIG};
use crate::{events, rate};

/// See [`interfaces::staking_vault::ExecuteMsg::Receive`].
pub fn receive(deps: DepsMut, env: Env, info: MessageInfo, hook: Cw20ReceiveMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    CommonError::ensure_sender(&info.sender, &USER_CONFIG.load(deps.storage)?.lst.0)?;
    let sender = deps.api.addr_validate(&hook.sender)?;
    match from_json(&hook.msg)? {
        ReceiveMsg::Unstake { recipient, min_amount } => unstake(deps, env, sender, hook.amount, recipient, min_amount),
        ReceiveMsg::InstantUnstake { min_amount, recipient } => {
            instant::unstake(deps, env, sender, hook.amount, min_amount, recipient)
        }
    }
}

/// Constant time. The shares stay in the supply until the batch is submitted: until then they earn rewards and bear slashes.
fn unstake(
    deps: DepsMut,
    env: Env,
    sender: Addr,
    shares: Uint128,
    recipient: Option<String>,
    min_amount: Option<Uint128>,
) -> Result<Response, ContractError> {
    let now = env.block.time;
    pause::check(deps.storage, Action::Unstake.name(), now.seconds())?;
    if shares.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    let owner = recipient.map_or(Ok(sender.clone()), |name| deps.api.addr_validate(&name))?;
    let mut ledger = LEDGER.load(deps.storage)?;
    if let Some(min_amount) = min_amount {
        let amount = rate::redeem(shares, ledger.base(unvested(deps.storage, now)?), ledger.shares)?;
        if amount < min_amount {
            return Err(ContractError::TooFewCoins { shares, amount, min_amount });
        }
    }
    let batch = ledger.open_batch;
    let key = (&owner, batch);
    let held = CLAIMS.may_load(deps.storage, key)?.unwrap_or_default();
    CLAIMS.save(deps.storage, key, &held.checked_add(shares)?)?;
    ledger.queue(shares, now.seconds())?;
    LEDGER.save(deps.storage, &ledger)?;

    Ok(Response::new().add_attribute("action", "unstake").add_event(events::unstake(&sender, &owner, batch, shares)))
}
