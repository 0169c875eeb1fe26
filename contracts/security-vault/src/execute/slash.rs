//! Slashes, and where the slashed stake goes.

use cosmwasm_std::{to_json_binary, Decimal, DepsMut, Env, MessageInfo, Response, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::security_vault::{SlashResponse, SlashReward};
use interfaces::{AssetAmount, AssetUnchecked};

use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::state::{Terms, CONFIG, SLASHED, SLASHES};
use crate::votes;

/// Largest part of a slash that is paid out as a reward.
const MOST_REWARD: Decimal = Decimal::percent(10);

/// See [`interfaces::security_vault::ExecuteMsg::Slash`]. One write hits all shares, cooling or not.
pub fn slash(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    id: u64,
    fraction: Decimal,
    reward: Option<SlashReward>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let terms = Terms::load_as_slasher(deps.storage, tranche, &info.sender)?;
    let (mut response, mut rest) = (Response::new().add_attribute("action", "slash"), Uint128::zero());
    let amount = if SLASHES.has(deps.storage, (tranche, id)) {
        Uint128::zero()
    } else {
        let mut ledger = ledgers::load(deps.storage, tranche)?;
        let amount = ledger.slash(fraction)?;
        SLASHES.save(deps.storage, (tranche, id), &amount)?;
        ledgers::save(deps.storage, tranche, &terms, &ledger)?;
        votes::reprice(deps.storage, &env.block, tranche, &ledger)?;
        rest = amount;
        if let Some(SlashReward { recipient, part }) = reward {
            let recipient = deps.api.addr_validate(&recipient)?;
            // Rounded down: what is slashed gains.
            let paid = amount.mul_floor(part.min(MOST_REWARD));
            if !paid.is_zero() {
                rest = amount.checked_sub(paid)?;
                response = response.add_message(terms.asset.send(&recipient, paid)?);
            }
        }
        amount
    };
    set_aside(deps.storage, &terms, rest)?;
    Ok(response
        .add_event(events::slash(tranche, id, fraction, amount))
        .set_data(to_json_binary(&SlashResponse { amount })?))
}

fn set_aside(storage: &mut dyn Storage, terms: &Terms, amount: Uint128) -> Result<(), ContractError> {
    if amount.is_zero() {
        return Ok(());
    }
    let key = terms.asset.to_string();
    let before = SLASHED.may_load(storage, key.clone())?.map(|slashed| slashed.amount).unwrap_or_default();
    let amount = before.checked_add(amount)?;
    Ok(SLASHED.save(storage, key, &AssetAmount { asset: terms.asset.clone(), amount })?)
}

/// See [`interfaces::security_vault::ExecuteMsg::SweepSlashed`].
pub fn sweep_slashed(deps: DepsMut, info: MessageInfo, asset: AssetUnchecked) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let asset = asset.check(deps.api)?;
    let Some(AssetAmount { asset, amount }) = SLASHED.may_load(deps.storage, asset.to_string())? else {
        return Err(ContractError::NothingToSweep { asset });
    };
    let recipient = CONFIG.load(deps.storage)?.slash_recipient;
    SLASHED.remove(deps.storage, asset.to_string());
    Ok(Response::new()
        .add_attribute("action", "sweep_slashed")
        .add_event(events::sweep(&asset, amount, &recipient))
        .add_message(asset.send(&recipient, amount)?))
}
