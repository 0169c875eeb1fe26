//! Keepers' messages: refresh of margins, premiums and ceiling; distribution of premium.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;

use crate::error::Result;
use crate::events;
use crate::session::Session;

/// Accrues at the stored rates, then recomputes margins, premiums, covered share and ceiling.
pub fn refresh(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    session.refresh(deps.as_ref())?;
    session.finish(deps, "refresh")
}

/// Pays owed premium to the stakers of the market's tranches, as far as cash not reserved for requests allows.
pub fn distribute(deps: DepsMut, env: Env, info: MessageInfo) -> Result<Response> {
    nonpayable(&info)?;
    let mut session = Session::begin(deps.storage, &env)?;
    let amount = session.ledger.distribute()?;
    for (tranche, part) in session.premium_parts(&deps.querier, amount)? {
        session.messages.push(session.config.security_vault.reward(tranche, part, &session.config.base)?);
    }
    session.done.push(events::distribute(amount));
    session.finish(deps, "distribute")
}
