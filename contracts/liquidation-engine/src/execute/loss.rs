//! What a market reports: a loss, and what comes back of one.

use super::{tranche_of, waterfall};
use crate::error::ContractError;
use crate::events;
use crate::state::{load_deficit, next_deficit, Deficit, DEFICIT_IDS};
use cosmwasm_std::{Coin, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::{nonpayable, one_coin};
use interfaces::liquidation_engine::WaterfallState;
use interfaces::shared::error::CommonError;

/// Adds a loss to its deficit, which the first one creates, and requests cover for it in this transaction.
pub fn loss(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market_deficit: u64,
    account: String,
    shortfall: Uint128,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let market = info.sender;
    let tranche = tranche_of(deps.storage, &market)?;
    let (id, mut deficit) = match DEFICIT_IDS.may_load(deps.storage, (&market, market_deficit))? {
        Some(id) => (id, load_deficit(deps.storage, id)?),
        None => {
            let id = next_deficit(deps.storage)?;
            DEFICIT_IDS.save(deps.storage, (&market, market_deficit), &id)?;
            let none = Uint128::zero();
            let deficit = Deficit {
                market,
                market_deficit,
                account,
                tranche,
                outstanding: none,
                uncovered: none,
                asked: none,
                held: none,
                waterfall: WaterfallState::Done {},
            };
            (id, deficit)
        }
    };
    deficit.outstanding = deficit.outstanding.checked_add(shortfall)?;
    deficit.uncovered = deficit.uncovered.checked_add(shortfall)?;
    let event = events::loss(&deficit.market, &deficit.account, id, shortfall);
    Ok(waterfall::proceed(deps.storage, &env, id, deficit)?.add_attribute("action", "loss").add_event(event))
}

/// Takes over what lenders still carry, and restores the funds to the tranche that covered.
pub fn recovered(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market_deficit: u64,
    outstanding: Uint128,
) -> Result<Response, ContractError> {
    tranche_of(deps.storage, &info.sender)?;
    let unknown = || CommonError::not_found("deficit", market_deficit);
    let id = DEFICIT_IDS.may_load(deps.storage, (&info.sender, market_deficit))?.ok_or_else(unknown)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    let mut response = Response::new().add_attribute("action", "recovered");
    if !info.funds.is_empty() {
        let Coin { denom, amount } = one_coin(&info)?;
        let (event, restore) = waterfall::restore(deps.storage, id, &deficit, amount, &denom)?;
        response = response.add_event(event).add_message(restore);
    }
    deficit.outstanding = outstanding;
    deficit.uncovered = deficit.uncovered.min(outstanding);
    let rest = waterfall::proceed(deps.storage, &env, id, deficit)?;
    Ok(response.add_submessages(rest.messages))
}
