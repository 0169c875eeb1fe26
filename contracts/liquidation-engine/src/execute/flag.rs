//! Flags: start and end of the clock of a liquidatable account; close of an insolvent one.

use super::hold::Reserved;
use super::{base_denom, load_market};
use crate::error::ContractError;
use crate::pending::Pending;
use crate::state::{CONFIG, FLAGS};
use crate::{clock, events};
use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, SubMsg, Uint128};
use cw_utils::nonpayable;
use interfaces::market::{AccountResponse, AccountState, LotAmount, LotKind, Market};

pub fn flag(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    market: String,
    account: String,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let (market, tranche) = load_market(deps.as_ref(), &market)?;
    let seen = market.account(&deps.querier, &account)?;
    match seen.state {
        AccountState::Liquidatable => start(deps, env, market, seen),
        AccountState::Insolvent => Ok(close(deps, &env, market, tranche, seen)?.add_attribute("action", "close")),
        state => Err(ContractError::NotLiquidatable { account, state }),
    }
}

/// Starts the clock unless a flag is live. A live flag cannot be restarted; a new flag inherits no time from an expired
/// one.
fn start(deps: DepsMut, env: Env, market: Market, seen: AccountResponse) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let key = (&market.0, seen.account.as_str());
    let terms = market.terms(&deps.querier)?;
    let response = Response::new().add_attribute("action", "flag");
    if let Some(flag) = FLAGS.may_load(deps.storage, key)? {
        if env.block.time.seconds() <= flag.time.saturating_add(terms.liquidation.flag_life) {
            return Ok(response);
        }
    }
    let flag = clock::start(&deps.querier, &config, &env, seen.lots.iter().map(|lot| lot.feed))?;
    FLAGS.save(deps.storage, key, &flag)?;
    Ok(response.add_event(events::flag(&market.0, &seen.account, seen.health.unwrap_or_default())))
}

/// Closes an insolvent account whole in this transaction. First holds the tranche by a message whose failure is not
/// caught; then the market hands over every lot and recognises the uncovered debt as a loss.
pub fn close(
    deps: DepsMut,
    env: &Env,
    market: Market,
    tranche: u64,
    seen: AccountResponse,
) -> Result<Response, ContractError> {
    let terms = market.terms(&deps.querier)?;
    if seen.lots.iter().any(|lot| lot.kind == LotKind::Internal {}) {
        return Err(ContractError::InternalLot {});
    }
    FLAGS.remove(deps.storage, (&market.0, seen.account.as_str()));
    let (reserved, hold) = Reserved::new(deps.storage, tranche, seen.owed)?;
    let take = seen.lots.iter().filter(|lot| !lot.amount.is_zero());
    let take = take.map(|lot| LotAmount { lot: lot.id, amount: lot.amount }).collect();
    let (engine, denom) = (&env.contract.address, base_denom(&terms)?);
    let settle = market.settle(&seen.account, seen.revision, Uint128::zero(), denom, take, engine)?;
    let pending = Pending::Closed { reserved, market: market.0, seen };
    let settle = SubMsg::reply_on_success(settle, Pending::ID).with_payload(pending.payload()?);
    Ok(Response::new().add_messages(hold).add_submessage(settle))
}

/// Removes the flag of a healthy account.
pub fn clear(deps: DepsMut, info: MessageInfo, market: String, account: String) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let (market, _) = load_market(deps.as_ref(), &market)?;
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
