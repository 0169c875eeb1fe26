//! The redemption rate, day by day.

use cosmwasm_std::{Order, StdResult, Storage, Uint128};
use cw_storage_plus::Bound;
use interfaces::staking_vault::{RateSample, RATE_DAYS};

use crate::state::{Ledger, RATES};

/// Stores the rate of the first sync of a day, and removes rates older than [`RATE_DAYS`], two days per call.
pub fn record(storage: &mut dyn Storage, ledger: &Ledger, base: Uint128) -> StdResult<()> {
    let synced_at = ledger.synced_at;
    let day = synced_at / 86_400;
    if RATES.has(storage, day) {
        return Ok(());
    }
    RATES.save(storage, day, &RateSample { day, synced_at, base, shares: ledger.shares })?;
    let oldest = Bound::exclusive(day.saturating_sub(RATE_DAYS).saturating_add(1));
    let gone: Vec<u64> = RATES.keys(storage, None, Some(oldest), Order::Ascending).take(2).collect::<StdResult<_>>()?;
    for day in gone {
        RATES.remove(storage, day);
    }
    Ok(())
}
