//! Shares into the open batch.

use cosmwasm_std::{from_json, Addr, DepsMut, Env, MessageInfo, Response, Uint128};
use cw20::Cw20ReceiveMsg;
use cw_utils::nonpayable;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;
use interfaces::staking_vault::{Action, ReceiveMsg};

use super::instant;
use crate::error::ContractError;
use crate::events;
use crate::state::{CLAIMS, LEDGER, USER_CONFIG};

/// See [`interfaces::staking_vault::ExecuteMsg::Receive`].
pub fn receive(deps: DepsMut, env: Env, info: MessageInfo, hook: Cw20ReceiveMsg) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    CommonError::ensure_sender(&info.sender, &USER_CONFIG.load(deps.storage)?.lst.0)?;
    let owner = deps.api.addr_validate(&hook.sender)?;
    match from_json(&hook.msg)? {
        ReceiveMsg::Unstake {} => unstake(deps, env, owner, hook.amount),
        ReceiveMsg::InstantUnstake { min_amount } => instant::unstake(deps, env, owner, hook.amount, min_amount),
    }
}

/// Constant time. The shares stay in the supply until the batch is submitted: they earn, and they bear slashes.
fn unstake(deps: DepsMut, env: Env, owner: Addr, shares: Uint128) -> Result<Response, ContractError> {
    pause::check(deps.storage, Action::Unstake.name(), env.block.time.seconds())?;
    if shares.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    let mut ledger = LEDGER.load(deps.storage)?;
    let batch = ledger.open_batch;
    let key = (&owner, batch);
    let held = CLAIMS.may_load(deps.storage, key)?.unwrap_or_default();
    CLAIMS.save(deps.storage, key, &held.checked_add(shares)?)?;
    ledger.open_shares = ledger.open_shares.checked_add(shares)?;
    LEDGER.save(deps.storage, &ledger)?;

    Ok(Response::new().add_attribute("action", "unstake").add_event(events::unstake(&owner, batch, shares)))
}
