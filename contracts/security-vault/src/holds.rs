//! What holds leave to a cover.

use cosmwasm_std::{Order, StdResult, Storage, Uint128};
use cw_storage_plus::Bound;
use interfaces::security_vault::{left_by_holds, FINDING_HOLD};

use crate::state::{Terms, HOLDS};
use crate::tranche::Ledger;

/// Assets above the floor that a deficit, or a new one, may be charged: not what the slasher holds for anything else. Holds of
/// findings do not count, because their owner could stop cover with them. Without a hold nothing is read.
pub fn left_for(
    storage: &dyn Storage,
    tranche: u64,
    terms: &Terms,
    ledger: &Ledger,
    deficit: Option<u64>,
) -> StdResult<Uint128> {
    let free = ledger.assets.saturating_sub(terms.floor);
    if ledger.held.is_zero() {
        return Ok(free);
    }
    let own = deficit.map(|id| HOLDS.may_load(storage, (tranche, id))).transpose()?.flatten().unwrap_or_default();
    let mut held = ledger.held;
    if held > own {
        // At most `MAX_FINDINGS`.
        let from = Some(Bound::inclusive(FINDING_HOLD));
        for item in HOLDS.prefix(tranche).range(storage, from, None, Order::Ascending) {
            held = held.saturating_sub(item?.1);
        }
    }
    Ok(left_by_holds(free, own, held))
}
