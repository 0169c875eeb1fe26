//! Claims change hands.

use cosmwasm_std::{Addr, DepsMut, MessageInfo, Response, Storage, Uint128};
use cw_utils::nonpayable;
use risk::int::mul_div_floor;

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
    if shares.is_zero() || recipient == sender {
        return Err(ContractError::NotAssignable { id, sender });
    }
    move_payments(deps.storage, from, to, (shares, held))?;
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

/// The assigned part `shares / held` of what was paid to the claim moves with it, or the other account would be paid it again;
/// rounded down, so that a gift takes nothing from its recipient.
fn move_payments(
    storage: &mut dyn Storage,
    from: (&Addr, u64),
    to: (&Addr, u64),
    (shares, held): (Uint128, Uint128),
) -> Result<(), ContractError> {
    let Some(paid) = PAID.may_load(storage, from)? else { return Ok(()) };
    let moved = mul_div_floor(paid, shares, held)?;
    let left = paid.checked_sub(moved)?;
    if left.is_zero() {
        PAID.remove(storage, from);
    } else {
        PAID.save(storage, from, &left)?;
    }
    let before = PAID.may_load(storage, to)?.unwrap_or_default();
    Ok(PAID.save(storage, to, &before.checked_add(moved)?)?)
}
