//! Lenders and their requests.

use cosmwasm_std::{Deps, Env, Uint128, Uint256};
use credit::ledger::{Ledger, Lender, Request, ONE};
use interfaces::credit_market::{LenderResponse, RequestResponse};
use interfaces::shared::pagination::page;
use risk::int::mul_div_ceil_256;
use risk::MathError;

use crate::error::Result;
use crate::session::Session;
use crate::state::{LENDERS, REQUESTS};

/// The session as the next message that touches shares would see it: accrued, open loss in loss units.
fn settled(deps: Deps, env: &Env) -> Result<Session> {
    let mut session = Session::begin(deps.storage, env)?;
    session.ledger.flush()?;
    Ok(session)
}

/// Returns a lender; an unknown lender holds nothing.
pub fn lender(deps: Deps, env: Env, lender: String) -> Result<LenderResponse> {
    let session = settled(deps, &env)?;
    let owner = deps.api.addr_validate(&lender)?;
    let known = LENDERS.may_load(deps.storage, &owner)?;
    let known = known.unwrap_or_else(|| Lender::new(&session.ledger.losses));
    describe(&session.ledger, lender, known)
}

/// Returns lenders in ascending order of address.
pub fn lenders(deps: Deps, env: Env, start_after: Option<String>, limit: Option<u32>) -> Result<Vec<LenderResponse>> {
    let session = settled(deps, &env)?;
    let start_after = start_after.map(|address| deps.api.addr_validate(&address)).transpose()?;
    let lenders = page(&LENDERS, deps.storage, start_after.as_ref(), limit)?;
    lenders.into_iter().map(|(owner, lender)| describe(&session.ledger, owner.into(), lender)).collect()
}

fn describe(ledger: &Ledger, address: String, mut lender: Lender) -> Result<LenderResponse> {
    lender.units.touch(&ledger.losses, lender.shares)?;
    let lost = lender.units.lost.saturating_sub(lender.units.credited);
    let lost = mul_div_ceil_256(lost, Uint256::one(), ONE.into())?;
    let lost = Uint128::try_from(lost).map_err(|_| MathError::Overflow { operation: "lender" })?;
    Ok(LenderResponse {
        lender: address,
        shares: lender.shares,
        pending: lender.pending,
        value: ledger.value(lender.shares)?,
        refunds: lender.units.due_units()?,
        lost,
    })
}

/// Returns open withdrawal requests in ascending order of id.
pub fn requests(deps: Deps, env: Env, start_after: Option<u64>, limit: Option<u32>) -> Result<Vec<RequestResponse>> {
    let session = settled(deps, &env)?;
    let hole = session.hole(&deps.querier).ok();
    let describe = |(id, request): (u64, Request)| {
        let worth = hole.map(|hole| session.ledger.exit_value(request.shares, hole)).transpose()?;
        let lapses_at = session.lapses_at(&request);
        let Request { lender, shares, min_out, payable_at, .. } = request;
        Ok(RequestResponse { id, lender, shares, min_out, payable_at, lapses_at, worth })
    };
    page(&REQUESTS, deps.storage, start_after, limit)?.into_iter().map(describe).collect()
}
