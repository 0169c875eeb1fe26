//! Recoveries of a loss. Lenders come first, paid by the market; then the tranches in reverse order of the loss: seized stake
//! that is no longer needed returns in kind, then money.

use super::{ensure_market, waterfall};
use crate::error::Result;
use crate::events;
use crate::state::{load_deficit, Deficit, CONFIG, DEFICITS, DEFICIT_IDS};
use cosmwasm_std::{Deps, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::may_pay;
use interfaces::market::{Market, RefillResponse};
use interfaces::shared::error::CommonError;
use risk::int::{div_ceil, mul_div_ceil};

/// Records what lenders still carry, and returns the funds to the tranches that covered.
pub fn recovered(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market_deficit: u64,
    outstanding: Uint128,
) -> Result<Response> {
    ensure_market(deps.storage, &info.sender)?;
    let unknown = || CommonError::not_found("deficit", market_deficit);
    let id = DEFICIT_IDS.may_load(deps.storage, (&info.sender, market_deficit))?.ok_or_else(unknown)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    let money = may_pay(&info, &deficit.base)?;
    let response = settle(deps.as_ref(), id, &mut deficit, outstanding, money)?;
    let rest = waterfall::proceed(deps.storage, &env, id, deficit)?;
    Ok(response.add_attribute("action", "recovered").add_submessages(rest.messages))
}

/// Continues after the market accepted cover. The step's own reply continues the walk.
pub fn restored(deps: DepsMut, id: u64, refill: RefillResponse) -> Result<Response> {
    let mut deficit = load_deficit(deps.storage, id)?;
    let response = settle(deps.as_ref(), id, &mut deficit, refill.outstanding, refill.returned)?;
    DEFICITS.save(deps.storage, id, &deficit)?;
    Ok(response)
}

/// Continues after the market accepted the proceeds of seized stake: the holds of a stopped walk follow what is still uncovered.
pub fn sold(deps: DepsMut, env: &Env, id: u64, refill: RefillResponse) -> Result<Response> {
    let mut deficit = load_deficit(deps.storage, id)?;
    let response = settle(deps.as_ref(), id, &mut deficit, refill.outstanding, refill.returned)?;
    let rest = waterfall::proceed(deps.storage, env, id, deficit)?;
    Ok(response.add_submessages(rest.messages))
}

/// Records what lenders still carry, releases seized stake once that is zero, and returns money.
fn settle(deps: Deps, id: u64, deficit: &mut Deficit, outstanding: Uint128, mut money: Uint128) -> Result<Response> {
    deficit.outstanding = outstanding;
    deficit.uncovered = deficit.uncovered.min(outstanding);
    let vault = CONFIG.load(deps.storage)?.security_vault;
    let (mut response, mut exposure) = (Response::new(), None);
    let Deficit { market, base, charges, .. } = deficit;
    for charge in charges.iter_mut().rev() {
        let tranche = charge.tranche;
        if outstanding.is_zero() && !charge.seized.is_zero() {
            response = response.add_message(vault.release(tranche, id, charge.seized)?);
            charge.seized = Uint128::zero();
        }
        let part = money.min(charge.paid);
        if part.is_zero() {
            continue;
        }
        money = money.checked_sub(part)?;
        let message = if charge.is_base(base) {
            vault.restore(tranche, id, part, base)?
        } else {
            // Offered for the larger of the amount of the asset that was sold for it and the amount that it buys now. The ask
            // falls with time, so a high one only delays the sale.
            let sold = mul_div_ceil(charge.sold, part, charge.paid)?;
            charge.sold = charge.sold.checked_sub(sold)?;
            let exposure = exposure.get_or_insert_with(|| Market(market.clone()).exposure(&deps.querier).ok());
            let price = exposure.as_ref().and_then(|exposure| exposure.tranche(tranche)?.price);
            let ask = price.and_then(|price| div_ceil(part, price).ok()).map_or(sold, |now| now.max(sold));
            vault.restore_other(tranche, id, ask, part, base)?
        };
        charge.paid = charge.paid.checked_sub(part)?;
        response = response.add_event(events::restore(id, tranche, part)).add_message(message);
    }
    Ok(response)
}
