//! Sale of seized stake; the proceeds refill the market.

use crate::error::{ContractError, Result};
use crate::events;
use crate::pending::Pending;
use crate::state::{load_deficit, Charge, Config, Deficit, CONFIG, DEFICITS};
use cosmwasm_std::{Decimal, Deps, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::must_pay;
use interfaces::liquidation_engine::OfferResponse;
use interfaces::market::Market;
use interfaces::shared::error::CommonError;
use interfaces::Asset;
use risk::int::{div_ceil, div_floor, mul_ceil, mul_div_floor};

/// The seized stake of a deficit that is for sale now: that of its first tranche with seized stake and a price, so that a
/// recovery frees the stake of those that pay last. The price begins at the greater of the liquidation price and its average, so
/// that nothing is sold cheaply in a dip, and falls linearly to the value of a unit after haircuts. Errors: `NotFound`,
/// `NoPrice`.
pub fn offer(deps: Deps, env: &Env, id: u64, deficit: &Deficit) -> Result<OfferResponse> {
    let mut seized = deficit.charges.iter().filter(|charge| !charge.seized.is_zero()).peekable();
    let tranche = seized.peek().ok_or_else(|| CommonError::not_found("offer", id))?.tranche;
    let exposure = Market(deficit.market.clone()).exposure(&deps.querier)?;
    let quote = |charge: &Charge| {
        let entry = exposure.tranche(charge.tranche)?;
        entry.price.filter(|price| !price.is_zero()).map(|price| (price, entry))
    };
    let quoted = seized.find_map(|charge| Some((charge, quote(charge)?)));
    let (charge, (price, entry)) = quoted.ok_or(ContractError::NoPrice { tranche })?;
    let tranche = charge.tranche;
    let Config { oracle, params, .. } = CONFIG.load(deps.storage)?;
    let period = params.sale_period;
    let now = entry.feed.and_then(|feed| oracle.uptime(&deps.querier, feed, env).ok());
    let uptime = |feed| now.filter(|now| now.feed == feed).map(|now| now.uptime);
    let mut elapsed = charge.since.counted(env, deficit.seconds_per_block, uptime).min(period);
    if charge.since.feed.is_some_and(|start| uptime(start.feed).is_none()) {
        // Another feed has replaced that of the start. Only time since then counts, and in which it could be read.
        let listed_for = env.block.time.seconds().saturating_sub(exposure.listed_at);
        elapsed = now.map_or(0, |now| now.uptime.min(listed_for).min(elapsed));
    }
    let range = price.saturating_sub(entry.value).atomics();
    let fall = Decimal::new(mul_div_floor(range, elapsed.into(), period.into())?);
    let price = price.saturating_sub(fall);
    // Excludes what a stopped waterfall may still collect. Rounded up: otherwise lenders would keep dust, and the rest could never be
    // released.
    let needed = deficit.outstanding.saturating_sub(deficit.uncovered);
    let amount = div_ceil(needed, price)?.min(charge.seized);
    Ok(OfferResponse { tranche, asset: charge.asset.clone(), amount, price })
}

/// Sells as much seized stake of a tranche to the sender as the funds buy. Error: `NotFound` when the stake of another tranche is
/// for sale.
pub fn buy(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    (id, tranche): (u64, u64),
    min_amount: Uint128,
) -> Result<Response> {
    let mut deficit = load_deficit(deps.storage, id)?;
    let funds = must_pay(&info, &deficit.base)?;
    let offer = offer(deps.as_ref(), &env, id, &deficit)?;
    if offer.tranche != tranche {
        return Err(CommonError::not_found("offer", format!("{id}, tranche {tranche}")).into());
    }
    let OfferResponse { asset, amount: most, price, .. } = offer;
    // Funds beyond the type's range of units buy all of it.
    let amount = div_floor(funds, price).map_or(most, |units| units.min(most));
    let paid = mul_ceil(amount, price)?;
    if amount.is_zero() || amount < min_amount {
        return Err(ContractError::BelowMinimum { amount, min_amount });
    }
    for charge in deficit.charges.iter_mut().filter(|charge| charge.tranche == tranche) {
        let Charge { seized, sold, paid: received, .. } = charge;
        *seized = seized.checked_sub(amount)?;
        *sold = sold.checked_add(amount)?;
        *received = received.checked_add(paid)?;
    }
    DEFICITS.save(deps.storage, id, &deficit)?;

    let vault = CONFIG.load(deps.storage)?.security_vault;
    let refill = Market(deficit.market).refill(deficit.market_deficit, paid, &deficit.base)?;
    let base = Asset::Native(deficit.base);
    Ok(Response::new()
        .add_attribute("action", "buy")
        .add_event(events::sale(id, tranche, &info.sender, (amount, paid)))
        .add_submessage(Pending::Sold(id).send(refill)?)
        .add_message(vault.collect(tranche, id, amount)?)
        .add_message(asset.send(&info.sender, amount)?)
        .add_messages(base.send_any(&info.sender, funds.saturating_sub(paid))?))
}
