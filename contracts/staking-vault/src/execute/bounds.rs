//! Bounds on a rise, a fall and a day's inflow.

use cosmwasm_std::{Event, Storage, Timestamp, Uint128};
use interfaces::shared::pause;
use interfaces::staking_vault::{Action, Params, RateBounds};
use risk::int::mul_floor;

use crate::error::ContractError;
use crate::state::{Ceiling, Ledger, USER_CONFIG, VESTING};
use crate::{events, growth};

/// Length of a day of the cap on inflow, in seconds.
const DAY: u64 = 86_400;

/// Pauses stakes after a large fall: another may follow, and new stakers would bear it.
pub fn pause_stakes(
    storage: &mut dyn Storage,
    bounds: &RateBounds,
    lost: Uint128,
    whole: Uint128,
    now: u64,
) -> Result<Option<Event>, ContractError> {
    if lost <= mul_floor(whole, bounds.max_fall)? || bounds.pause == 0 {
        return Ok(None);
    }
    let action = Action::Stake.name();
    Ok(Some(events::paused(action, pause::extend(storage, action, now, bounds.pause)?)))
}

/// Lets a gain vest. The caller adds the coins to the ledger. Error: overflow.
pub fn vest(
    storage: &mut dyn Storage,
    ledger: &Ledger,
    params: &Params,
    now: Timestamp,
    gain: Uint128,
    period: u64,
) -> Result<(), ContractError> {
    let mut vesting = VESTING.load(storage)?;
    let base = ledger.base(vesting.unvested(now)?);
    vesting.add(now, gain, growth::period(&vesting, now, gain, base, params.bounds.max_growth, period)?)?;
    Ok(VESTING.save(storage, &vesting)?)
}

/// Raises the ceiling once a day: bonded stake and buffer may then grow by the cap again.
pub fn raise_ceiling(storage: &mut dyn Storage, params: &Params, ledger: &Ledger) -> Result<(), ContractError> {
    let Some(cap) = params.inflow_cap else {
        return Ok(());
    };
    let mut user = USER_CONFIG.load(storage)?;
    let now = ledger.synced_at;
    if user.ceiling.as_ref().is_some_and(|ceiling| now < ceiling.set_at.saturating_add(DAY)) {
        return Ok(());
    }
    user.ceiling = Some(Ceiling { most: ledger.assets().saturating_add(cap), set_at: now });
    Ok(USER_CONFIG.save(storage, &user)?)
}
