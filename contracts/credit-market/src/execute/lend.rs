//! Lenders: supply, withdrawal requests, refunds.

use cosmwasm_std::{Addr, DepsMut, Env, MessageInfo, Response, Storage, Uint128};
use cw_utils::{must_pay, nonpayable};
use interfaces::credit_market::Action;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;

use crate::error::ContractError;
use crate::events;
use crate::ledger::Lender;
use crate::session::Session;
use crate::state::{next, CONFIG, LAST_REQUEST, LENDERS, REQUESTS};

/// Mints shares at the index for base asset. Never reads the oracle.
pub fn supply(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    let amount = must_pay(&info, &CONFIG.load(deps.storage)?.base)?;
    pause::check(deps.storage, Action::Supply.name(), env.block.time.seconds())?;
    let mut session = Session::begin(deps.storage, &env)?;
    let mut lender = match LENDERS.may_load(deps.storage, &info.sender)? {
        Some(lender) => lender,
        None => session.ledger.new_lender()?,
    };
    let shares = session.ledger.supply(&mut lender, amount)?;
    LENDERS.save(deps.storage, &info.sender, &lender)?;
    session.finish(deps.storage, "supply", vec![events::supply(&info.sender, amount, shares)])
}

/// Opens a withdrawal request.
pub fn request(deps: DepsMut, env: Env, info: MessageInfo, shares: Uint128) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let no_lender = || CommonError::not_found("lender", &info.sender);
    let mut lender = LENDERS.may_load(deps.storage, &info.sender)?.ok_or_else(no_lender)?;
    let request = session.ledger.request(info.sender.clone(), &mut lender, shares, session.now)?;
    let payable_at = session.now.saturating_add(session.params.withdrawal_delay);
    let id = next(deps.storage, &LAST_REQUEST)?;
    LENDERS.save(deps.storage, &info.sender, &lender)?;
    REQUESTS.save(deps.storage, id, &request)?;
    session.finish(deps.storage, "request_withdrawal", vec![events::request(id, &request, payable_at)])
}

/// Pays a matured request to its lender; anyone may send the message. A request is payable from `payable_at` on,
/// inclusive.
pub fn pay(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let mut request = REQUESTS.may_load(deps.storage, id)?.ok_or_else(|| CommonError::not_found("request", id))?;
    let payable_at = request.requested_at.saturating_add(session.params.withdrawal_delay);
    if session.now < payable_at {
        return Err(ContractError::TooEarly { id, payable_at, now: session.now });
    }
    let owner = request.lender.clone();
    let mut lender = LENDERS.load(deps.storage, &owner)?;
    let payment = session.ledger.pay(&mut lender, &mut request)?;
    if request.shares.is_zero() {
        REQUESTS.remove(deps.storage, id);
    } else {
        REQUESTS.save(deps.storage, id, &request)?;
    }
    save(deps.storage, &owner, &lender)?;
    let base = session.config.base_asset();
    let response = session.finish(deps.storage, "pay_request", vec![events::pay(&owner, id, &payment)])?;
    if payment.amount.is_zero() {
        // The index is zero: the shares are burned, their loss units stay.
        return Ok(response);
    }
    Ok(response.add_message(base.send(&owner, payment.amount)?))
}

/// Pays the sender's part of recoveries. Error: `NoRefunds` when it is less than one unit.
pub fn claim(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let no_lender = || CommonError::not_found("lender", &info.sender);
    let mut lender = LENDERS.may_load(deps.storage, &info.sender)?.ok_or_else(no_lender)?;
    let amount = session.ledger.claim(&mut lender)?;
    if amount.is_zero() {
        return Err(ContractError::NoRefunds { lender: info.sender });
    }
    save(deps.storage, &info.sender, &lender)?;
    let base = session.config.base_asset();
    let response = session.finish(deps.storage, "claim_refunds", vec![events::refund(&info.sender, amount)])?;
    Ok(response.add_message(base.send(&info.sender, amount)?))
}

/// Saves a lender, or removes the record when it is empty.
fn save(store: &mut dyn Storage, owner: &Addr, lender: &Lender) -> Result<(), ContractError> {
    if lender.is_empty() {
        LENDERS.remove(store, owner);
        return Ok(());
    }
    Ok(LENDERS.save(store, owner, lender)?)
}
