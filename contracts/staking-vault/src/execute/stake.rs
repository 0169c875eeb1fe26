//! Coins in, shares out.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::must_pay;
use interfaces::shared::pause;
use interfaces::staking_vault::Action;

use crate::error::ContractError;
use crate::state::{unvested, Ceiling, UserConfig, LEDGER, USER_CONFIG};
use crate::{events, rate};

/// See [`interfaces::staking_vault::ExecuteMsg::Stake`]. Constant time: no query and no message to the staking module.
pub fn stake(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    min_shares: Option<Uint128>,
    recipient: Option<String>,
) -> Result<Response, ContractError> {
    let UserConfig { denom, lst, max_sync_age: max_age, ceiling } = USER_CONFIG.load(deps.storage)?;
    let amount = must_pay(&info, &denom)?;
    let now = env.block.time;
    pause::check(deps.storage, Action::Stake.name(), now.seconds())?;
    let recipient = recipient.map_or(Ok(info.sender.clone()), |name| deps.api.addr_validate(&name))?;

    let mut ledger = LEDGER.load(deps.storage)?;
    if now.seconds().saturating_sub(ledger.synced_at) > max_age {
        return Err(ContractError::StaleSync { synced_at: ledger.synced_at, max_age });
    }
    // The rate before the deposit: the coins are not in the buffer yet.
    let base = ledger.base(unvested(deps.storage, now)?);
    if base.is_zero() {
        return Err(ContractError::Worthless { base, shares: ledger.shares });
    }
    let shares = rate::mint(amount, base, ledger.shares)?;
    let min_shares = min_shares.unwrap_or_default().max(Uint128::one());
    if shares < min_shares {
        return Err(ContractError::TooFewShares { amount, shares, min_shares });
    }
    ledger.buffer = ledger.buffer.checked_add(amount)?;
    if let Some(Ceiling { most, .. }) = ceiling.filter(|ceiling| ledger.assets() > ceiling.most) {
        return Err(ContractError::InflowCap { assets: ledger.assets(), most });
    }
    ledger.shares = ledger.shares.checked_add(shares)?;
    LEDGER.save(deps.storage, &ledger)?;

    Ok(Response::new()
        .add_attribute("action", "stake")
        .add_event(events::stake(&info.sender, &recipient, amount, shares))
        .add_message(lst.mint(&recipient, shares)?))
}
