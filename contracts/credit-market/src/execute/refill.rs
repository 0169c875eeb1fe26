//! Refill: money for a deficit, or a lower book of its lots.

use cosmwasm_std::{to_json_binary, DepsMut, Env, MessageInfo, Response, Uint128};
use cw_utils::may_pay;
use interfaces::market::RefillSource;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::events;
use crate::ledger::LossSplit;
use crate::session::Session;
use crate::state::{load_deficit, CONFIG, DEFICITS};

/// Accepts money for a deficit. Cannot be paused and never fails on excess. The tranches' part returns to the engine
/// with the response.
pub fn refill(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    id: u64,
    book: Uint128,
    source: RefillSource,
) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let money = may_pay(&info, &config.base)?;
    CommonError::ensure_sender(&info.sender, &config.engine)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let mut deficit = load_deficit(deps.storage, id)?;
    let book = book.min(deficit.book);
    let (done, split) = session.ledger.refill(&mut deficit, money, book, source)?;
    DEFICITS.save(deps.storage, id, &deficit)?;

    let mut events = vec![events::refill(&deficit, source, money, book, &done)];
    if split != LossSplit::default() {
        events.push(events::loss(id, &split, session.ledger.index));
    }
    let base = session.config.base_asset();
    let response = session.finish(deps.storage, "refill", events)?.set_data(to_json_binary(&done)?);
    if done.returned.is_zero() {
        return Ok(response);
    }
    Ok(response.add_message(base.send(&info.sender, done.returned)?))
}
