//! Refill: cover for a deficit.

use cosmwasm_std::{to_json_binary, DepsMut, Env, MessageInfo, Response};
use credit::ledger::RefillSource;
use cw_utils::may_pay;
use interfaces::shared::error::CommonError;

use crate::error::Result;
use crate::events;
use crate::session::Session;
use crate::state::{load_deficit, save_deficit};

/// Accepts cover. Cannot be paused and never fails on excess. The tranche's part returns to the engine with the response.
pub fn refill(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response> {
    let mut session = Session::begin(deps.storage, &env)?;
    let money = may_pay(&info, &session.config.base)?;
    CommonError::ensure_sender(&info.sender, &session.config.engine.0)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    let done = session.ledger.refill(&mut deficit, money, RefillSource::Cover)?;
    save_deficit(deps.storage, &deficit)?;
    session.done.push(events::refill(id, RefillSource::Cover, money, &done));
    session.send(&info.sender, done.returned)?;
    Ok(session.finish(deps, "refill")?.set_data(to_json_binary(&done)?))
}
