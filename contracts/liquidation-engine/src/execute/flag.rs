//! Flags: start and end of the clock of an account that may be sold.

use super::{load_market, Seen};
use crate::error::{ContractError, Result};
use crate::events;
use crate::flag::Flag;
use crate::state::{CONFIG, FLAGS};
use cosmwasm_std::{DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;
use interfaces::market::AccountState;

/// Starts the clock unless a flag is live. A live flag cannot be restarted; a new flag inherits no time from an expired one.
pub fn flag(deps: DepsMut, env: Env, info: MessageInfo, market: String, account: String) -> Result<Response> {
    nonpayable(&info)?;
    let seen = Seen::load(deps.as_ref(), &market, &account)?;
    let state = seen.account.state;
    // Without a lot that can be sold, no feed would bound the clock.
    if !seen.sells() || !matches!(state, AccountState::Band | AccountState::Liquidatable) {
        return Err(ContractError::NotFlaggable { account, state });
    }
    let Seen { market, terms, account: seen } = seen;
    let response = Response::new().add_attribute("action", "flag");
    let key = (&market.0, account.as_str());
    if FLAGS.may_load(deps.storage, key)?.is_some_and(|flag| flag.is_live(&env, &seen)) {
        return Ok(response);
    }
    let oracle = CONFIG.load(deps.storage)?.oracle;
    FLAGS.save(deps.storage, key, &Flag::start(&deps.querier, &oracle, &env, &seen, &terms.liquidation)?)?;
    Ok(response.add_event(events::flag(&market.0, &account, seen.health.unwrap_or_default())))
}

/// Removes the flag of a healthy account.
pub fn clear(deps: DepsMut, info: MessageInfo, market: String, account: String) -> Result<Response> {
    nonpayable(&info)?;
    let market = load_market(deps.as_ref(), &market)?;
    let key = (&market.0, account.as_str());
    if !FLAGS.has(deps.storage, key) {
        return Err(ContractError::NotFlagged { account });
    }
    let seen = market.account(&deps.querier, &account)?;
    if seen.state != AccountState::Healthy {
        return Err(ContractError::NotHealthy { account, state: seen.state });
    }
    FLAGS.remove(deps.storage, key);
    Ok(Response::new().add_attribute("action", "clear_flag").add_event(events::clear(&market.0, &account)))
}
