//! Claims change hands.

use cosmwasm_std::{DepsMut, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;

use crate::error::ContractError;
use crate::events;
use crate::state::{ASSIGNED, CLAIMS, PAID};

/// See [`interfaces::staking_vault::ExecuteMsg::AssignClaim`]. Claims that strangers assign to an account, or exits that they
/// queue for it, do not prevent the account from assigning its own claim.
pub fn assign_claim(deps: DepsMut, info: MessageInfo, id: u64, recipient: String) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let sender = info.sender;
    let recipient = deps.api.addr_validate(&recipient)?;
    let (from, to) = ((&sender, id), (&recipient, id));
    let no_claim = || ContractError::NoClaim { id, sender: sender.clone() };
    let held = CLAIMS.may_load(deps.storage, from)?.ok_or_else(no_claim)?;
    let kept = ASSIGNED.may_load(deps.storage, from)?.unwrap_or_default();
    let shares = held.saturating_sub(kept);
    if shares.is_zero() || recipient == sender || PAID.has(deps.storage, from) {
        return Err(ContractError::NotAssignable { id, sender });
    }
    if kept.is_zero() {
        CLAIMS.remove(deps.storage, from);
    } else {
        CLAIMS.save(deps.storage, from, &kept)?;
    }
    let add = |sum: Option<Uint128>| sum.unwrap_or_default().checked_add(shares);
    let (held, assigned) = (CLAIMS.may_load(deps.storage, to)?, ASSIGNED.may_load(deps.storage, to)?);
    CLAIMS.save(deps.storage, to, &add(held)?)?;
    ASSIGNED.save(deps.storage, to, &add(assigned)?)?;
    Ok(Response::new()
        .add_attribute("action", "assign_claim")
        .add_event(events::assign(&sender, &recipient, id, shares)))
}
