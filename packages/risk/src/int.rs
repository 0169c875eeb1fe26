//! Products and quotients of integers, with the rounding in the name and the product in at least 512 bits.

use cosmwasm_std::{Decimal, Uint128, Uint256, Uint512};

use crate::error::MathError;

/// Atomics of `Decimal` 1.
const DECIMAL_ONE: Uint128 = Uint128::new(1_000_000_000_000_000_000);

/// `floor(a * b / c)`.
///
/// Errors: `DivideByZero`, `MulDivOverflow` when the result is above 2^128 - 1.
pub fn mul_div_floor(a: Uint128, b: Uint128, c: Uint128) -> Result<Uint128, MathError> {
    mul_div_128(a, b, c, false)
}

/// `ceil(a * b / c)`.
///
/// Errors: `DivideByZero`, `MulDivOverflow` when the result is above 2^128 - 1.
pub fn mul_div_ceil(a: Uint128, b: Uint128, c: Uint128) -> Result<Uint128, MathError> {
    mul_div_128(a, b, c, true)
}

/// `floor(a * b / c)` over 256-bit numbers, with a 512-bit product.
///
/// Errors: `DivideByZero`, `MulDivOverflow` when the result is above 2^256 - 1.
pub fn mul_div_floor_256(a: Uint256, b: Uint256, c: Uint256) -> Result<Uint256, MathError> {
    mul_div_256(a, b, c, false)
}

/// `ceil(a * b / c)` over 256-bit numbers, with a 512-bit product.
///
/// Errors: `DivideByZero`, `MulDivOverflow` when the result is above 2^256 - 1.
pub fn mul_div_ceil_256(a: Uint256, b: Uint256, c: Uint256) -> Result<Uint256, MathError> {
    mul_div_256(a, b, c, true)
}

/// `floor(amount * factor)`.
///
/// Errors: `MulDivOverflow`.
pub fn mul_floor(amount: Uint128, factor: Decimal) -> Result<Uint128, MathError> {
    mul_div_128(amount, factor.atomics(), DECIMAL_ONE, false)
}

/// `ceil(amount * factor)`.
///
/// Errors: `MulDivOverflow`.
pub fn mul_ceil(amount: Uint128, factor: Decimal) -> Result<Uint128, MathError> {
    mul_div_128(amount, factor.atomics(), DECIMAL_ONE, true)
}

/// `floor(amount / divisor)`, exact in the divisor.
///
/// Errors: `DivideByZero`, `MulDivOverflow`.
pub fn div_floor(amount: Uint128, divisor: Decimal) -> Result<Uint128, MathError> {
    mul_div_128(amount, DECIMAL_ONE, divisor.atomics(), false)
}

/// `ceil(amount / divisor)`, exact in the divisor.
///
/// Errors: `DivideByZero`, `MulDivOverflow`.
pub fn div_ceil(amount: Uint128, divisor: Decimal) -> Result<Uint128, MathError> {
    mul_div_128(amount, DECIMAL_ONE, divisor.atomics(), true)
}

fn mul_div_128(a: Uint128, b: Uint128, c: Uint128, up: bool) -> Result<Uint128, MathError> {
    let wide = mul_div_256(a.into(), b.into(), c.into(), up)?;
    Uint128::try_from(wide).map_err(|_| MathError::MulDivOverflow { a: a.into(), b: b.into(), c: c.into() })
}

pub(crate) fn mul_div_256(a: Uint256, b: Uint256, c: Uint256, up: bool) -> Result<Uint256, MathError> {
    // Two 128-bit factors never need the slower 512-bit division.
    if let Ok(product) = a.checked_mul(b) {
        let quotient = product.checked_div(c).map_err(|_| MathError::zero("mul_div"))?;
        // quotient * c <= product, so neither step can wrap.
        let exact = quotient.wrapping_mul(c) == product;
        return Ok(if up && !exact { quotient.wrapping_add(Uint256::one()) } else { quotient });
    }
    let overflow = || MathError::MulDivOverflow { a, b, c };
    let product = a.full_mul(b);
    let divisor = Uint512::from(c);
    let quotient = product.checked_div(divisor).map_err(|_| MathError::zero("mul_div"))?;
    let exact = quotient.wrapping_mul(divisor) == product;
    let rounded = if up && !exact { quotient.wrapping_add(Uint512::one()) } else { quotient };
    Uint256::try_from(rounded).map_err(|_| overflow())
}
