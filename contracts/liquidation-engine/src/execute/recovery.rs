//! What comes back of a loss. Lenders first, which the market sees to; then the tranches in reverse order of the loss: seized
//! stake that nobody needs any more in kind, then money.

use super::{ensure_market, waterfall};
use crate::error::ContractError;
use crate::events;
use crate::state::{load_deficit, Deficit, CONFIG, DEFICITS, DEFICIT_IDS};
use cosmwasm_std::{Deps, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::may_pay;
use interfaces::market::{Market, RefillResponse};
use interfaces::shared::error::CommonError;
use risk::int::{div_ceil, mul_div_ceil};

/// Takes over what lenders still carry, and gives the funds back to the tranches that covered.
pub fn recovered(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market_deficit: u64,
    outstanding: Uint128,
) -> Result<Response, ContractError> {
    ensure_market(deps.storage, &info.sender)?;
    let unknown = || CommonError::not_found("deficit", market_deficit);
    let id = DEFICIT_IDS.may_load(deps.storage, (&info.sender, market_deficit))?.ok_or_else(unknown)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    let money = may_pay(&info, &deficit.base)?;
    let response = settle(deps.as_ref(), id, &mut deficit, outstanding, money)?;
    let rest = waterfall::proceed(deps.storage, &env, id, deficit)?;
    Ok(response.add_attribute("action", "recovered").add_submessages(rest.messages))
}

/// Continues after the market accepted cover. The step's own reply goes on with the walk.
pub fn restored(deps: DepsMut, id: u64, refill: RefillResponse) -> Result<Response, ContractError> {
    let mut deficit = load_deficit(deps.storage, id)?;
    let response = settle(deps.as_ref(), id, &mut deficit, refill.outstanding, refill.returned)?;
    DEFICITS.save(deps.storage, id, &deficit)?;
    Ok(response)
}

/// Continues after the market accepted the price of seized stake: holds of a stopped walk follow what it left uncovered.
pub fn sold(deps: DepsMut, env: &Env, id: u64, refill: RefillResponse) -> Result<Response, ContractError> {
    let mut deficit = load_deficit(deps.storage, id)?;
    let response = settle(deps.as_ref(), id, &mut deficit, refill.outstanding, refill.returned)?;
    let rest = waterfall::proceed(deps.storage, env, id, deficit)?;
    Ok(response.add_submessages(rest.messages))
}

/// Records what lenders still carry, releases seized stake once that is nothing, and gives money back.
fn settle(
    deps: Deps,
    id: u64,
    deficit: &mut Deficit,
    outstanding: Uint128,
    mut money: Uint128,
) -> Result<Response, ContractError> {
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
            // Offered for as much of the asset as was sold for it, or as it buys now: the offer falls, and a high one only waits.
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
