//! An exit that does not wait.

use cosmwasm_std::{Addr, DepsMut, Env, Response, Uint128};
use interfaces::shared::asset::Asset;
use interfaces::shared::pause;
use interfaces::staking_vault::Action;

use super::sync::bonded_now;
use crate::error::ContractError;
use crate::state::{unvested, Config, Ledger, CONFIG, LEDGER};
use crate::{events, instant, rate};

/// Value and fee of an exit.
pub struct Exit {
    /// The coins that leave.
    pub amount: Uint128,
    /// The coins that stay.
    pub fee: Uint128,
}

/// The value of `shares` less the fee. Errors: no shares; the vault is worth nothing; the buffer is too small; nothing is left
/// after the fee.
pub fn price(config: &Config, ledger: &Ledger, unvested: Uint128, shares: Uint128) -> Result<Exit, ContractError> {
    if shares.is_zero() {
        return Err(ContractError::ZeroAmount);
    }
    let base = ledger.base(unvested);
    if base.is_zero() {
        return Err(ContractError::Worthless { base, shares: ledger.shares });
    }
    let worth = rate::redeem(shares, base, ledger.shares)?;
    let buffer = ledger.buffer;
    if worth > buffer {
        return Err(ContractError::BufferTooSmall { buffer, worth });
    }
    let fee = instant::fee(worth, buffer, ledger.bonded, &config.params.instant)?;
    let amount = worth.checked_sub(fee)?;
    if amount.is_zero() {
        return Err(ContractError::TooFewCoins { shares, amount, min_amount: Uint128::one() });
    }
    Ok(Exit { amount, fee })
}

/// See [`interfaces::staking_vault::ReceiveMsg::InstantUnstake`]. The vault already holds the shares. It compares with the chain
/// first, so that nobody leaves at the rate before a slash.
pub fn unstake(
    mut deps: DepsMut,
    env: Env,
    owner: Addr,
    shares: Uint128,
    min_amount: Uint128,
    recipient: Option<String>,
) -> Result<Response, ContractError> {
    pause::check(deps.storage, Action::InstantUnstake.name(), env.block.time.seconds())?;
    let config = CONFIG.load(deps.storage)?;
    let recipient = recipient.map_or(Ok(owner.clone()), |name| deps.api.addr_validate(&name))?;
    let mut ledger = LEDGER.load(deps.storage)?;
    let (bonded, events) = bonded_now(deps.branch(), &env, &config.params, &mut ledger)?;
    // At the chain's amount; the next sync books its rounding.
    let booked = std::mem::replace(&mut ledger.bonded, bonded);
    let Exit { amount, fee } = price(&config, &ledger, unvested(deps.storage, env.block.time)?, shares)?;
    ledger.bonded = booked;
    if amount < min_amount {
        return Err(ContractError::TooFewCoins { shares, amount, min_amount });
    }
    ledger.buffer = ledger.buffer.checked_sub(amount)?;
    ledger.shares = ledger.shares.checked_sub(shares)?;
    LEDGER.save(deps.storage, &ledger)?;

    Ok(Response::new()
        .add_attribute("action", "instant_unstake")
        .add_events(events)
        .add_event(events::instant_unstake(&owner, &recipient, shares, amount, fee))
        .add_message(config.lst.burn(shares)?)
        .add_message(Asset::Native(config.denom).send(&recipient, amount)?))
}
