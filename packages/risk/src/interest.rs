//! Interest: the curve on utilisation, the security premium, and the growth of an index.

use cosmwasm_std::{Decimal, Uint128, Uint256};

use crate::error::MathError;
use crate::fixed::Fixed;
use crate::int::{mul_div_ceil_256, mul_div_floor};
use crate::put::put;
use crate::sqrt::sqrt;

/// Seconds in a year of 365 days.
pub const YEAR_SECS: u64 = 31_536_000;
const ONE: Uint128 = Uint128::new(1_000_000_000_000_000_000);

/// Debt over debt and cash, rounded down; zero for an empty market.
/// Error: `Overflow` when debt and cash exceed 2^128 - 1 together.
pub fn utilisation(debt: Uint128, cash: Uint128) -> Result<Decimal, MathError> {
    let total = debt.checked_add(cash);
    let total = total.map_err(|_| MathError::overflow("interest::utilisation"))?;
    if total.is_zero() {
        return Ok(Decimal::zero());
    }
    mul_div_floor(debt, ONE, total).map(Decimal::new)
}

/// The yearly borrow rate on two slopes: `base + slope1 * u/kink` up to the kink, then `base + slope1 + slope2 * (u - kink)/(1 -
/// kink)`; each slope is the whole rise over its interval.
///
/// Rounded down; utilisation above one counts as one. Rounding costs lenders less than 10^-18
/// a year. Error: `Overflow` for slopes that sum past 3.4 * 10^20.
pub fn borrow_rate(
    utilisation: Decimal,
    base: Decimal,
    kink: Decimal,
    slope1: Decimal,
    slope2: Decimal,
) -> Result<Decimal, MathError> {
    let u = utilisation.min(Decimal::one());
    let rise = |slope: Decimal, part: Decimal, whole: Decimal| {
        mul_div_floor(slope.atomics(), part.atomics(), whole.atomics()).map(Decimal::new)
    };
    let add = |a: Decimal, b: Decimal| a.checked_add(b).map_err(|_| MathError::overflow("interest::borrow_rate"));
    if u.is_zero() {
        return Ok(base);
    }
    if u <= kink {
        return add(base, rise(slope1, u, kink)?);
    }
    let above = rise(slope2, u.saturating_sub(kink), Decimal::one().saturating_sub(kink))?;
    add(add(base, slope1)?, above)
}

/// The rate that lenders earn on their whole supply: `rate * utilisation * (1 - reserve)`, rounded down. For queries.
pub fn supply_rate(borrow_rate: Decimal, utilisation: Decimal, reserve: Decimal) -> Result<Decimal, MathError> {
    let kept = Decimal::one().saturating_sub(reserve);
    Fixed::from_decimal(borrow_rate)
        .mul_floor(Fixed::from_decimal(utilisation))?
        .mul_floor(Fixed::from_decimal(kept))?
        .to_decimal_floor()
}

/// The security premium of a leverage class per year: the value of the put that its borrowers hold, at maintenance
/// LTV `ltv` over `t_secs`, paid `365 d / t_secs` times, between `floor` and `cap` and rounded up.
///
/// `v` is the variance per second. Errors: `DivideByZero` for `t_secs` 0; `OutOfDomain` for a negative variance.
pub fn premium(ltv: Decimal, v: Fixed, t_secs: u64, floor: Decimal, cap: Decimal) -> Result<Decimal, MathError> {
    let yearly = premium_uncapped(ltv, v, t_secs)?;
    // The cap is applied before the conversion: the yearly value of a short period may not fit a Decimal.
    let capped = yearly.min(Fixed::from_decimal(cap)).to_decimal_ceil()?;
    Ok(capped.max(floor).min(cap))
}

/// [`premium`] before its floor and cap.
pub fn premium_uncapped(ltv: Decimal, v: Fixed, t_secs: u64) -> Result<Fixed, MathError> {
    let period = Fixed::from_integer(t_secs);
    let sigma = sqrt(v.mul_ceil(period)?)?;
    put(Fixed::from_decimal(ltv), sigma)?.mul_ceil(Fixed::from_integer(YEAR_SECS))?.div_ceil(period)
}

/// An index (at 10^18) after `dt` seconds at a yearly `rate`: `index + ceil(index * rate * dt / year)`. Rounded up, so that debt
/// is never understated. Error: `Overflow`.
pub fn grow_index_ceil(index: Uint128, rate: Decimal, dt: u64) -> Result<Uint128, MathError> {
    let overflow = || MathError::overflow("interest::grow_index_ceil");
    // Two factors below 2^128: no wrap. The divisor is below 2^85.
    let product = Uint256::from(index).wrapping_mul(Uint256::from(rate.atomics()));
    let divisor = Uint256::from(ONE).wrapping_mul(Uint256::from(YEAR_SECS));
    let growth = mul_div_ceil_256(product, Uint256::from(dt), divisor)?;
    let growth = Uint128::try_from(growth).map_err(|_| overflow())?;
    index.checked_add(growth).map_err(|_| overflow())
}
