//! Recoveries in an asset other than the tranche's: offered for sale, then bought with the tranche's asset.

use cosmwasm_std::{Addr, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::one_coin;
use interfaces::shared::error::CommonError;
use interfaces::{Asset, AssetUnchecked};

use super::deficit::repay;
use crate::error::ContractError;
use crate::events;
use crate::offer::{Offer, OFFERS};
use crate::session::TrancheSession;
use crate::state::Terms;

/// See [`interfaces::security_vault::ExecuteMsg::RestoreOther`].
pub fn restore_other(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    (tranche, deficit): (u64, u64),
    ask: Uint128,
) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    let (asset, amount) = (Asset::Native(coin.denom), coin.amount);
    let terms = Terms::load_as_slasher(deps.storage, tranche, &info.sender)?;
    if terms.asset == asset {
        return Err(ContractError::OwnAsset { asset });
    }
    let (key, now) = ((tranche, asset.to_string()), env.block.time.seconds());
    let none = || Offer { asset: asset.clone(), amount: Uint128::zero(), ask: Uint128::zero(), since: now };
    let mut offer = OFFERS.may_load(deps.storage, key.clone())?.unwrap_or_else(none);
    offer.add(amount, ask, now)?;
    OFFERS.save(deps.storage, key, &offer)?;
    let event = events::offer(tranche, deficit, &asset, amount, offer.price(now)?);
    Ok(Response::new().add_attribute("action", "restore_other").add_event(event))
}

/// See [`interfaces::security_vault::ExecuteMsg::Exchange`].
pub fn exchange_native(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    tranche: u64,
    asset: AssetUnchecked,
    min_amount: Uint128,
) -> Result<Response, ContractError> {
    let coin = one_coin(&info)?;
    exchange(deps, env, info.sender, tranche, (asset, min_amount), (Asset::Native(coin.denom), coin.amount))
}

/// Buys with an asset that has arrived.
pub fn exchange(
    deps: DepsMut,
    env: Env,
    buyer: Addr,
    tranche: u64,
    (asset, min_amount): (AssetUnchecked, Uint128),
    (sent, funds): (Asset, Uint128),
) -> Result<Response, ContractError> {
    let now = env.block.time;
    let mut session = TrancheSession::load(deps.storage, tranche, now)?;
    session.terms.expect(sent.clone())?;
    let asset = asset.check(deps.api)?;
    let key = (tranche, asset.to_string());
    let Some(mut offer) = OFFERS.may_load(deps.storage, key.clone())? else {
        return Err(CommonError::not_found("offer", asset).into());
    };
    let (amount, paid) = offer.buy(funds, now.seconds())?;
    if amount < min_amount || amount.is_zero() {
        return Err(ContractError::BelowMinimum { amount, min_amount });
    }
    match offer.amount.is_zero() {
        true => OFFERS.remove(deps.storage, key),
        false => OFFERS.save(deps.storage, key, &offer)?,
    }
    let surplus = repay(deps.storage, &mut session, paid, now)?;
    let rest = funds.checked_sub(paid)?;
    let mut response = Response::new()
        .add_attribute("action", "exchange")
        .add_event(events::exchange(tranche, &buyer, &asset, amount, (paid, surplus)))
        .add_message(asset.send(&buyer, amount)?);
    if !rest.is_zero() {
        response = response.add_message(sent.send(&buyer, rest)?);
    }
    Ok(response)
}
