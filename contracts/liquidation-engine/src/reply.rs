//! Reply handlers: decode the payload of a reply and continue the message that sent it.

use crate::error::Result;
use crate::events;
use crate::execute::{recovery, waterfall};
use crate::pending::{Liquidation, Pending};
use cosmwasm_std::{from_json, Deps, DepsMut, Env, Reply, Response, StdError, SubMsgResponse};
use interfaces::market::{Market, SettleResponse};
use interfaces::shared::call::answer;
use interfaces::shared::error::CommonError;

pub fn handle(deps: DepsMut, env: Env, msg: Reply) -> Result<Response> {
    if msg.id != Pending::ID {
        return Err(CommonError::not_found("reply", msg.id).into());
    }
    let pending: Pending = from_json(&msg.payload)?;
    let succeeded = msg.result.is_ok();
    let answered = || msg.result.into_result().map_err(StdError::generic_err);
    match pending {
        Pending::Liquidated(liquidation) => liquidated(deps.as_ref(), liquidation, answered()?),
        Pending::Covered(deficit) => waterfall::covered(deps, &env, deficit, answer(&answered()?)?),
        Pending::Restored(deficit) => recovery::restored(deps, deficit, answer(&answered()?)?),
        Pending::Sold(deficit) => recovery::sold(deps, &env, deficit, answer(&answered()?)?),
        Pending::Stepped(deficit) => waterfall::stepped(deps, env, deficit, succeeded),
    }
}

/// Ends a liquidation: returns the funds that the market did not use to the buyer.
fn liquidated(deps: Deps, liquidation: Liquidation, answered: SubMsgResponse) -> Result<Response> {
    let SettleResponse { repaid, returned } = answer(&answered)?;
    let response = Response::new().add_event(events::liquidate(&liquidation, repaid));
    if returned.is_zero() {
        return Ok(response);
    }
    let Liquidation { market, buyer, .. } = liquidation;
    let terms = Market(market).terms(&deps.querier)?;
    Ok(response.add_message(terms.base.send(&buyer, returned)?))
}
