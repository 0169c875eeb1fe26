//! What a settled batch pays.

use cosmwasm_std::{DepsMut, MessageInfo, Response, Uint128};
use cw_utils::nonpayable;
use interfaces::shared::asset::Asset;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::state::{BATCHES, CLAIMS, LEDGER, USER_CONFIG};
use crate::{events, rate};

/// See [`interfaces::staking_vault::ExecuteMsg::Claim`]. Only the owner claims, and only the batches that they name: nobody can
/// make the loop longer for them.
pub fn claim(deps: DepsMut, info: MessageInfo, ids: Vec<u64>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    if ids.is_empty() {
        return Err(ContractError::NoBatches);
    }
    let mut ledger = LEDGER.load(deps.storage)?;
    let mut response = Response::new().add_attribute("action", "claim");
    let mut total = Uint128::zero();
    for id in ids {
        if id == ledger.open_batch {
            return Err(ContractError::NotSettled { id, owed: Uint128::zero() });
        }
        let mut batch = BATCHES.may_load(deps.storage, id)?.ok_or_else(|| CommonError::not_found("batch", id))?;
        if !batch.owed.is_zero() {
            return Err(ContractError::NotSettled { id, owed: batch.owed });
        }
        let key = (&info.sender, id);
        let no_claim = || ContractError::NoClaim { id, sender: info.sender.clone() };
        // Gone after the first time, so an id that is named twice is an error.
        let shares = CLAIMS.may_load(deps.storage, key)?.ok_or_else(no_claim)?;
        let amount = rate::claim(batch.settled, shares, batch.shares)?;
        CLAIMS.remove(deps.storage, key);
        batch.shares = batch.shares.checked_sub(shares)?;
        batch.settled = batch.settled.checked_sub(amount)?;
        BATCHES.save(deps.storage, id, &batch)?;
        total = total.checked_add(amount)?;
        response = response.add_event(events::claim(&info.sender, id, shares, amount));
    }
    ledger.settled = ledger.settled.checked_sub(total)?;
    LEDGER.save(deps.storage, &ledger)?;

    // A batch that was slashed to nothing pays nothing, and the bank refuses to send that.
    if !total.is_zero() {
        response =
            response.add_message(Asset::Native(USER_CONFIG.load(deps.storage)?.denom).send(&info.sender, total)?);
    }
    Ok(response)
}
