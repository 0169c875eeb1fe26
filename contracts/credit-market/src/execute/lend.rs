//! Lenders: supply, withdrawal requests, refunds.

use cosmwasm_std::{Addr, DepsMut, Env, MessageInfo, Response, Uint128};
use credit::ledger::{Lender, Request};
use cw_utils::{must_pay, nonpayable};
use interfaces::credit_market::Action;
use interfaces::shared::counter::next;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;

use crate::error::{ContractError, Result};
use crate::events;
use crate::queue::{save_lender, save_request, Turn};
use crate::session::Session;
use crate::state::{LAST_REQUEST, LENDERS, QUEUE, REQUESTS};

/// Mints shares at the index for the base asset sent, unless lenders carry a hole. Never reads the oracle.
pub fn supply(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response> {
    let mut session = Session::begin(deps.storage, &env)?;
    let amount = must_pay(&info, &session.config.base)?;
    pause::check(deps.storage, Action::Supply.name(), session.now)?;
    let hole = session.hole(&deps.querier)?;
    let mut lender = match LENDERS.may_load(deps.storage, &info.sender)? {
        Some(lender) => lender,
        None => session.ledger.new_lender()?,
    };
    let shares = session.ledger.supply(&mut lender, amount, hole)?;
    LENDERS.save(deps.storage, &info.sender, &lender)?;
    session.done.push(events::supply(&info.sender, amount, shares));
    session.finish(deps, "supply")
}

/// Opens a withdrawal request with the delays in force now.
pub fn request(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    shares: Uint128,
    min_out: Option<Uint128>,
) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let mut lender = load_lender(&deps, &info.sender)?;
    if session.now < lender.retry_at {
        return Err(ContractError::RequestTooSoon { retry_at: lender.retry_at, now: session.now });
    }
    let (value, least) = (session.ledger.value(shares)?, session.params.withdrawal.least);
    if !shares.is_zero() && value < least && shares != lender.shares {
        return Err(ContractError::RequestTooSmall { value, least });
    }
    session.ledger.request(&mut lender, shares)?;
    let withdrawal = session.params.withdrawal;
    let request = Request {
        lender: info.sender.clone(),
        shares,
        min_out: min_out.unwrap_or(value),
        payable_at: session.now.saturating_add(withdrawal.delay),
        window: withdrawal.window,
        retry_after: withdrawal.retry_after,
        passed_over_at: None,
    };
    let id = next(deps.storage, &LAST_REQUEST)?;
    LENDERS.save(deps.storage, &info.sender, &lender)?;
    REQUESTS.save(deps.storage, id, &request)?;
    QUEUE.save(deps.storage, (request.payable_at, id), &cosmwasm_std::Empty {})?;
    session.done.push(events::request(id, &request));
    session.finish(deps, "request_withdrawal")
}

/// Pays a request to its lender at the exit price when it is its turn; a request that has lapsed is freed instead. Anyone may pay
/// it at or above its `min_out`, the lender at any price. Below its `min_out` a message of anyone else passes it over, so that a
/// request that only its lender can take does not reserve scarce cash.
pub fn pay(mut deps: DepsMut, env: Env, info: MessageInfo, id: u64, accounts: Vec<String>) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    session.mark_all(&mut deps, accounts, false)?;
    let hole = session.hole(&deps.querier)?;
    let mut request = match session.turn(deps.storage, id, hole)? {
        Turn::Next(request) => *request,
        Turn::Lapsed => return session.finish(deps, "lapse_request"),
        Turn::MoreAhead => return session.finish(deps, "pass_over_requests"),
    };
    let owner = request.lender.clone();
    let worth = session.ledger.exit_value(request.shares, hole)?;
    if worth < request.min_out && info.sender != owner {
        if request.passed_over_at.is_some() {
            return Err(ContractError::BelowMinimum { id, worth, min_out: request.min_out });
        }
        session.pass_over(deps.storage, id, &mut request)?;
        return session.finish(deps, "pass_over_requests");
    }
    let mut lender = LENDERS.load(deps.storage, &owner)?;
    let payment = session.ledger.pay(&mut lender, &mut request, hole)?;
    save_request(deps.storage, id, &request)?;
    save_lender(deps.storage, &owner, &lender)?;
    session.done.push(events::pay(&owner, id, &payment));
    // When the claims are worth nothing the shares are burned, and their loss units stay.
    session.send(&owner, payment.amount)?;
    session.finish(deps, "pay_request")
}

/// Pays the sender's part of recoveries. Error: `NoRefunds` when it is less than one unit.
pub fn claim(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let mut lender = load_lender(&deps, &info.sender)?;
    let amount = session.ledger.claim(&mut lender)?;
    if amount.is_zero() {
        return Err(ContractError::NoRefunds { lender: info.sender });
    }
    save_lender(deps.storage, &info.sender, &lender)?;
    session.done.push(events::refund(&info.sender, amount));
    session.send(&info.sender, amount)?;
    session.finish(deps, "claim_refunds")
}

fn load_lender(deps: &DepsMut, owner: &Addr) -> Result<Lender> {
    let no_lender = || CommonError::not_found("lender", owner);
    Ok(LENDERS.may_load(deps.storage, owner)?.ok_or_else(no_lender)?)
}
