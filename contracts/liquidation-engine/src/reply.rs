//! Reply handlers: decode the payload of a reply and continue the message that sent it.

use crate::error::ContractError;
use crate::events;
use crate::execute::hold::Reserved;
use crate::execute::{base_denom, flag, lot, waterfall};
use crate::pending::{Liquidation, Pending};
use crate::state::{load_deficit, Deficit, CONFIG, DEFICITS};
use cosmwasm_std::{
    from_json, Addr, CosmosMsg, DepsMut, Env, QuerierWrapper, Reply, Response, StdError, Storage, SubMsg,
    SubMsgResponse, Uint128,
};
use interfaces::market::{AccountResponse, AccountState, Market, RefillResponse, RefillSource, SettleResponse};
use interfaces::security_vault::CoverResponse;
use interfaces::shared::call::answer;
use interfaces::shared::error::CommonError;

pub fn handle(deps: DepsMut, env: Env, msg: Reply) -> Result<Response, ContractError> {
    if msg.id != Pending::ID {
        return Err(CommonError::not_found("reply", msg.id).into());
    }
    let pending: Pending = from_json(&msg.payload)?;
    let succeeded = msg.result.is_ok();
    let answered = || msg.result.into_result().map_err(StdError::generic_err);
    match pending {
        Pending::Closed { reserved, market, seen } => closed(deps, env, reserved, market, seen, answered()?),
        Pending::Liquidated(liquidation) => liquidated(deps, env, liquidation, answered()?),
        Pending::Refilled { deficit } => refilled(deps, env, deficit, answered()?),
        Pending::Covered { deficit } => covered(deps, deficit, answered()?),
        Pending::Restored { deficit } => restored(deps, deficit, answered()?),
        Pending::Stepped { deficit } => waterfall::stepped(deps, env, deficit, succeeded),
    }
}

/// Continues a close: stores the lots for sale and requests cover for the loss.
fn closed(
    deps: DepsMut,
    env: Env,
    reserved: Reserved,
    market: Addr,
    seen: AccountResponse,
    answered: SubMsgResponse,
) -> Result<Response, ContractError> {
    let settled: SettleResponse = answer(&answered)?;
    let AccountResponse { account, owed, lots, .. } = seen;
    let Some(market_deficit) = settled.deficit else {
        return Err(ContractError::ClosedWithoutDeficit { market, account });
    };
    let id = reserved.id;
    lot::store(deps.storage, &deps.querier, &env, id, &lots, settled.booked)?;
    let event = events::close(&market, &account, id, owed, settled.booked, settled.shortfall);
    let deficit = reserved.deficit(market, account, market_deficit, &settled);
    Ok(waterfall::proceed(deps.storage, &env, id, deficit, settled.shortfall)?.add_event(event))
}

/// Continues a liquidation. Debt left without collateral becomes a deficit. An account that the discount left insolvent
/// is closed in the same transaction, so that nobody can leave in between. The buyer's excess returns last.
fn liquidated(
    mut deps: DepsMut,
    env: Env,
    liquidation: Liquidation,
    answered: SubMsgResponse,
) -> Result<Response, ContractError> {
    let settled: SettleResponse = answer(&answered)?;
    let Liquidation { market, account, buyer, discount, value, tranche, reserved, recheck } = liquidation;
    let event = events::liquidate(&market, &account, &buyer, discount, settled.repaid, value);
    let refund = refund(&deps.querier, &market, &buyer, settled.returned)?;
    let response = match (settled.deficit, reserved) {
        (Some(market_deficit), reserved) => {
            // The plan did not predict this loss, so nothing is on hold for it; record the deficit anyway.
            let reserved = match reserved {
                Some(reserved) => reserved,
                None => Reserved::new(deps.storage, tranche, Uint128::zero())?.0,
            };
            let deficit = reserved.deficit(market, account, market_deficit, &settled);
            waterfall::proceed(deps.storage, &env, reserved.id, deficit, settled.shortfall)?
        }
        (None, Some(reserved)) => Response::new().add_messages(reserved.release(deps.storage)?),
        (None, None) if recheck => {
            let market = Market(market);
            let seen = market.account(&deps.querier, &account)?;
            if seen.state == AccountState::Insolvent {
                flag::close(deps.branch(), &env, market, tranche, seen)?
            } else {
                Response::new()
            }
        }
        (None, None) => Response::new(),
    };
    Ok(response.add_event(event).add_messages(refund))
}

fn refund(
    querier: &QuerierWrapper,
    market: &Addr,
    buyer: &Addr,
    returned: Uint128,
) -> Result<Option<CosmosMsg>, ContractError> {
    if returned.is_zero() {
        return Ok(None);
    }
    let terms = Market(market.clone()).terms(querier)?;
    Ok(Some(terms.base.send(buyer, returned)?))
}

/// Continues a refill: restores the tranche's part to it, and requests cover for a new loss.
fn refilled(deps: DepsMut, env: Env, id: u64, answered: SubMsgResponse) -> Result<Response, ContractError> {
    let (deficit, refill) = updated(deps.storage, id, &answered)?;
    let mut response = Response::new();
    if !refill.returned.is_zero() {
        let config = CONFIG.load(deps.storage)?;
        let terms = Market(deficit.market.clone()).terms(&deps.querier)?;
        let restore = config.security_vault.restore(deficit.tranche, id, refill.returned, base_denom(&terms)?)?;
        response = response.add_event(events::restore(id, deficit.tranche, refill.returned)).add_message(restore);
    }
    let rest = waterfall::proceed(deps.storage, &env, id, deficit, refill.shortfall)?;
    Ok(response.add_submessages(rest.messages).add_events(rest.events))
}

/// Continues a step after cover: refills the market at once. A tranche at its floor pays nothing, which ends the step.
fn covered(deps: DepsMut, id: u64, answered: SubMsgResponse) -> Result<Response, ContractError> {
    let cover: CoverResponse = answer(&answered)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    let response = Response::new().add_event(events::cover(id, deficit.tranche, deficit.uncovered, cover.paid));
    deficit.asked = deficit.asked.checked_add(deficit.uncovered)?;
    DEFICITS.save(deps.storage, id, &deficit)?;
    if cover.paid.is_zero() {
        return Ok(response);
    }
    let market = Market(deficit.market);
    let terms = market.terms(&deps.querier)?;
    let denom = base_denom(&terms)?;
    let none = Uint128::zero();
    let refill = market.refill(deficit.market_deficit, none, cover.paid, denom, RefillSource::Cover)?;
    let pending = Pending::Restored { deficit: id };
    Ok(response.add_submessage(SubMsg::reply_on_success(refill, Pending::ID).with_payload(pending.payload()?)))
}

/// Saves the deficit after its cover reached the market. The step's own reply completes the waterfall and updates the
/// hold.
fn restored(deps: DepsMut, id: u64, answered: SubMsgResponse) -> Result<Response, ContractError> {
    let (deficit, _) = updated(deps.storage, id, &answered)?;
    DEFICITS.save(deps.storage, id, &deficit)?;
    Ok(Response::new())
}

/// Loads the deficit with the market's values after a refill; the caller saves it.
fn updated(
    store: &dyn Storage,
    id: u64,
    answered: &SubMsgResponse,
) -> Result<(Deficit, RefillResponse), ContractError> {
    let refill: RefillResponse = answer(answered)?;
    let mut deficit = load_deficit(store, id)?;
    deficit.outstanding = refill.outstanding;
    deficit.book = refill.book;
    Ok((deficit, refill))
}
