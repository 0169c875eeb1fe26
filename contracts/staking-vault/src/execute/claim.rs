//! What a settled batch pays.

use cosmwasm_std::{Addr, DepsMut, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::shared::asset::Asset;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::events;
use crate::state::{ASSIGNED, BATCHES, CLAIMS, LEDGER, MISSING, PAID, USER_CONFIG};

/// See [`interfaces::staking_vault::ExecuteMsg::Claim`]. The claimer names the batches, so nobody can make the loop longer for
/// them.
pub fn claim(deps: DepsMut, info: MessageInfo, ids: Vec<u64>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let response = Response::new().add_attribute("action", "claim");
    pay(deps, &info.sender, ids, response)
}

/// See [`interfaces::staking_vault::ExecuteMsg::ClaimFor`]. The coins can go to the owner only, so anyone may send the message.
pub fn claim_for(deps: DepsMut, info: MessageInfo, owner: String, ids: Vec<u64>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let owner = deps.api.addr_validate(&owner)?;
    let response = Response::new().add_attribute("action", "claim_for");
    pay(deps, &owner, ids, response)
}

/// Pays claims of `owner` to `owner`.
fn pay(deps: DepsMut, owner: &Addr, ids: Vec<u64>, mut response: Response) -> Result<Response, ContractError> {
    if ids.is_empty() {
        return Err(ContractError::NoBatches);
    }
    let mut ledger = LEDGER.load(deps.storage)?;
    let mut total = Uint128::zero();
    for id in ids {
        if id == ledger.open_batch {
            return Err(ContractError::NotSettled { id, owed: Uint128::zero() });
        }
        let mut batch = BATCHES.may_load(deps.storage, id)?.ok_or_else(|| CommonError::not_found("batch", id))?;
        if !batch.owed.is_zero() {
            return Err(ContractError::NotSettled { id, owed: batch.owed });
        }
        let key = (owner, id);
        let no_claim = || ContractError::NoClaim { id, sender: owner.clone() };
        let shares = CLAIMS.may_load(deps.storage, key)?.ok_or_else(no_claim)?;
        let missing = batch.short.is_some() && MISSING.has(deps.storage, id);
        let paid =
            if batch.short.is_some() { PAID.may_load(deps.storage, key)?.unwrap_or_default() } else { Uint128::zero() };
        let amount = batch.payable(shares, paid, missing)?;
        if missing {
            // The claim stays, so that late coins are paid to it.
            if amount.is_zero() && !paid.is_zero() {
                return Err(no_claim());
            }
            // A payment of zero is not recorded, or a stranger's call could prevent the assignment of the claim.
            if !amount.is_zero() {
                PAID.save(deps.storage, key, &paid.checked_add(amount)?)?;
            }
        } else {
            // Removed by the first mention, so naming an id twice is an error.
            CLAIMS.remove(deps.storage, key);
            ASSIGNED.remove(deps.storage, key);
            if batch.short.is_some() {
                PAID.remove(deps.storage, key);
            }
            batch.shares = batch.shares.checked_sub(shares)?;
        }
        batch.settled = batch.settled.checked_sub(amount)?;
        BATCHES.save(deps.storage, id, &batch)?;
        total = total.checked_add(amount)?;
        response = response.add_event(events::claim(owner, id, shares, amount));
    }
    ledger.settled = ledger.settled.checked_sub(total)?;
    LEDGER.save(deps.storage, &ledger)?;

    // A batch that was slashed to nothing pays nothing, and the bank refuses to send that.
    if !total.is_zero() {
        response = response.add_message(Asset::Native(USER_CONFIG.load(deps.storage)?.denom).send(owner, total)?);
    }
    Ok(response)
}
