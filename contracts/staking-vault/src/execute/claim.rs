//! What a batch pays.

use cosmwasm_std::{Addr, DepsMut, MessageInfo, Response, StdResult, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::shared::asset::Asset;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::events;
use crate::state::{Batch, ASSIGNED, BATCHES, CLAIMS, LEDGER, MISSING, PAID, USER_CONFIG};

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

/// What the vault has paid `owner` out of a batch that is paid in parts, and whether coins of it are missing.
pub fn payments(storage: &dyn Storage, batch: &Batch, owner: &Addr, id: u64) -> StdResult<(Uint128, bool)> {
    if batch.parts.is_none() {
        return Ok((Uint128::zero(), false));
    }
    Ok((PAID.may_load(storage, (owner, id))?.unwrap_or_default(), MISSING.has(storage, id)))
}

/// Pays claims of `owner` to `owner`. A batch with nothing to pay is passed over, because a stranger may have paid it just
/// before; it is an error only when no batch has anything.
fn pay(deps: DepsMut, owner: &Addr, ids: Vec<u64>, mut response: Response) -> Result<Response, ContractError> {
    let mut ledger = LEDGER.load(deps.storage)?;
    let (mut total, mut none) = (Uint128::zero(), Some(ContractError::NoBatches));
    for (place, id) in ids.into_iter().enumerate() {
        if id == ledger.open_batch {
            return Err(ContractError::NotSettled { id, owed: Uint128::zero() });
        }
        let batch = BATCHES.may_load(deps.storage, id)?.ok_or_else(|| CommonError::not_found("batch", id))?;
        match pay_one(deps.storage, owner, id, batch)? {
            Paid::Coins { shares, amount } => {
                none = None;
                total = total.checked_add(amount)?;
                response = response.add_event(events::claim(owner, id, shares, amount));
            }
            Paid::Nothing(error) if place == 0 => none = Some(error),
            Paid::Nothing(_) => {}
        }
    }
    if let Some(error) = none {
        return Err(error);
    }
    ledger.settled = ledger.settled.checked_sub(total)?;
    LEDGER.save(deps.storage, &ledger)?;

    // A batch that was slashed to nothing pays nothing, and the bank refuses to send that.
    if !total.is_zero() {
        response = response.add_message(Asset::Native(USER_CONFIG.load(deps.storage)?.denom).send(owner, total)?);
    }
    Ok(response)
}

/// What one batch paid.
enum Paid {
    Coins { shares: Uint128, amount: Uint128 },
    Nothing(ContractError),
}

fn pay_one(storage: &mut dyn Storage, owner: &Addr, id: u64, mut batch: Batch) -> Result<Paid, ContractError> {
    let key = (owner, id);
    let no_claim = || Paid::Nothing(ContractError::NoClaim { id, sender: owner.clone() });
    let Some(shares) = CLAIMS.may_load(storage, key)? else { return Ok(no_claim()) };
    let (paid, missing) = payments(storage, &batch, owner, id)?;
    let amount = batch.payable(shares, paid, missing)?;
    let last = batch.is_final(missing);
    if last {
        CLAIMS.remove(storage, key);
        ASSIGNED.remove(storage, key);
        if batch.parts.is_some() {
            PAID.remove(storage, key);
        }
    } else if amount.is_zero() {
        let owed = batch.owed;
        return Ok(if owed.is_zero() { no_claim() } else { Paid::Nothing(ContractError::NotSettled { id, owed }) });
    } else {
        // The claim stays, so that what comes later is paid to it.
        PAID.save(storage, key, &paid.checked_add(amount)?)?;
    }
    batch.pay(shares, amount, last)?;
    BATCHES.save(storage, id, &batch)?;
    Ok(Paid::Coins { shares, amount })
}
