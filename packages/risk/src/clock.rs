//! Discounts of the liquidation engine over time: on a flagged account, and on a lot.

use cosmwasm_std::{Decimal, Uint128};

use crate::error::MathError;
use crate::int::{mul_div_ceil, mul_floor};

const ONE: Uint128 = Uint128::new(1_000_000_000_000_000_000);
const MINUTE_SECS: u128 = 60;

/// Parameters of the discount on a flagged account, as fractions of the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountClock {
    /// b0: the discount at the flag, for an account whose health is exactly 1.
    pub start: Decimal,
    /// k_t: added per minute, pro rata to seconds.
    pub per_minute: Decimal,
    /// k_h: added per unit of health below 1.
    pub health_slope: Decimal,
    /// b_max: highest discount.
    pub max: Decimal,
    /// b_min: lowest cap of the discount, even for an account close to insolvency.
    pub min: Decimal,
}

/// `b(t) = min(b0 + k_t*t + k_h*(1 - HF), max(min(1 - 1/CR, b_max), b_min))`, rounded down: the buyer pays
/// `p*(1 - b)`.
///
/// `elapsed_secs` since the flag, `health` HF and `collateral_ratio` CR as of now. The bound `1 - 1/CR` keeps a sale
/// from making a deficit (it is a discount, not a bonus: accounting rule 6). Error: `MulDivOverflow` for a speed times
/// time past 3.4 * 10^20.
pub fn bid_discount(
    elapsed_secs: u64,
    health: Decimal,
    collateral_ratio: Decimal,
    clock: &DiscountClock,
) -> Result<Decimal, MathError> {
    let per_minute = clock.per_minute.atomics();
    let by_time = mul_div_floor_minutes(per_minute, elapsed_secs)?;
    let below = Decimal::one().saturating_sub(health);
    let by_health = Decimal::new(mul_floor(clock.health_slope.atomics(), below)?);
    let asked = clock.start.saturating_add(by_time).saturating_add(by_health);

    let bound = surplus(collateral_ratio)?.min(clock.max).max(clock.min);
    Ok(asked.min(bound))
}

/// `1 - 1/CR`, rounded down, and zero up to CR 1.
fn surplus(collateral_ratio: Decimal) -> Result<Decimal, MathError> {
    if collateral_ratio <= Decimal::one() {
        return Ok(Decimal::zero());
    }
    let inverse = mul_div_ceil(ONE, ONE, collateral_ratio.atomics())?;
    Ok(Decimal::one().saturating_sub(Decimal::new(inverse)))
}

fn mul_div_floor_minutes(per_minute: Uint128, secs: u64) -> Result<Decimal, MathError> {
    let atomics = crate::int::mul_div_floor(per_minute, Uint128::from(secs), Uint128::new(MINUTE_SECS))?;
    Ok(Decimal::new(atomics))
}

/// `d(t)`: a lot's discount, from `start` to 1 in a straight line over `duration_secs`, rounded down. It has no health
/// term. A duration of 0, or a start above 1, gives 1.
pub fn lot_discount(elapsed_secs: u64, start: Decimal, duration_secs: u64) -> Result<Decimal, MathError> {
    if elapsed_secs >= duration_secs || start >= Decimal::one() {
        return Ok(Decimal::one());
    }
    let rest = Decimal::one().saturating_sub(start).atomics();
    let moved = crate::int::mul_div_floor(rest, Uint128::from(elapsed_secs), Uint128::from(duration_secs))?;
    Ok(start.saturating_add(Decimal::new(moved)))
}

/// What a clock counts: the lesser of the seconds and of the blocks at `secs_per_block`, so that a halted chain sells
/// nothing for nothing (accounting rule 10).
pub fn elapsed(dt_secs: u64, dblocks: u64, secs_per_block: u64) -> u64 {
    dt_secs.min(dblocks.saturating_mul(secs_per_block))
}
