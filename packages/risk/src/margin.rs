//! Margin from volatility: the soft band above health 1, and the health that a liquidation restores. Maintenance LTV
//! is a constant of the leverage class.

use cosmwasm_std::{Decimal, Uint128};

use crate::error::MathError;
use crate::fixed::Fixed;
use crate::int::{mul_ceil, mul_div_ceil};
use crate::sqrt::sqrt;

/// One standard deviation of the price over `seconds`, with the oracle's confidence:
/// `sigma_eff = sqrt(v*seconds + conf^2)`, rounded up at 18 places.
///
/// `v` is the variance per second, `confidence` the relative confidence; `seconds` includes the age of the price. Errors:
/// `OutOfDomain` for a negative variance, `Overflow`.
pub fn sigma_eff(v: Fixed, seconds: u64, confidence: Decimal) -> Result<Decimal, MathError> {
    let diffusion = v.mul_ceil(Fixed::from_integer(seconds))?;
    let confidence = Fixed::from_decimal(confidence);
    let square = diffusion.checked_add(confidence.mul_ceil(confidence)?)?;
    let root = sqrt(square)?;
    // The root is rounded down at 30 places; a remainder raises the 18th.
    let exact = root.mul_floor(root)? == square;
    let up = root.to_decimal_ceil()?;
    if exact || Fixed::from_decimal(up) != root {
        return Ok(up);
    }
    up.checked_add(Decimal::raw(1)).map_err(|_| MathError::overflow("margin::sigma_eff"))
}

/// Health below which the collateral may be sold at the band's discount: `1 + z*sigma_eff`, rounded up.
pub fn band_edge(sigma_eff: Decimal, z: Decimal) -> Result<Decimal, MathError> {
    add(Decimal::one(), Decimal::new(mul_ceil(sigma_eff.atomics(), z)?))
}

/// Health that a liquidation restores: `min(base + slope*sigma, max)`, rounded up, `sigma` over one day.
pub fn hard_target(sigma: Decimal, base: Decimal, slope: Decimal, max: Decimal) -> Result<Decimal, MathError> {
    Ok(add(base, Decimal::new(mul_ceil(sigma.atomics(), slope)?))?.min(max))
}

/// A mean over collaterals weighted by their values in base units, rounded up; zero without any value. Error: `Overflow`.
pub fn mean_by_value(parts: &[(Decimal, Uint128)]) -> Result<Decimal, MathError> {
    let overflow = |_| MathError::overflow("margin::mean_by_value");
    let mut total = Uint128::zero();
    for (_, value) in parts {
        total = total.checked_add(*value).map_err(overflow)?;
    }
    let mut mean = Decimal::zero();
    for (number, value) in parts.iter().filter(|(_, value)| !value.is_zero()) {
        mean = add(mean, Decimal::new(mul_div_ceil(number.atomics(), *value, total)?))?;
    }
    Ok(mean)
}

fn add(a: Decimal, b: Decimal) -> Result<Decimal, MathError> {
    a.checked_add(b).map_err(|_| MathError::overflow("margin"))
}
