//! Ids that count up from 1.

use cosmwasm_std::{StdResult, Storage};
use cw_storage_plus::Item;

/// Returns the next id of a counter, which stores the last one.
pub fn next(store: &mut dyn Storage, last: &Item<u64>) -> StdResult<u64> {
    // Saturating: 2^64 messages are out of reach.
    let id = last.may_load(store)?.unwrap_or_default().saturating_add(1);
    last.save(store, &id)?;
    Ok(id)
}
