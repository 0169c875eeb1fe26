//! The natural logarithm.
//!
//! `y = 2^e * 2^(j/4) * m` with `1 <= m < 2^(1/4)`, and `ln m = 2*artanh(z)`, `z = (m - 1)/(m + 1) < 0.087`, by the
//! series `2*(z + z^3/3 + z^5/5 + ...)`.

use cosmwasm_std::{Decimal, Uint256};

use crate::error::MathError;
use crate::fixed::{Fixed, VARIANCE_SCALE};
use crate::q120;

/// 2^(j/4) with 120 places, and ln of it.
const ROOTS: [(u128, u128); 3] = [
    (2_235_486_113_420_830_684_272_311_416_439_986_816, 691_012_978_199_745_978_919_758_230_754_358_841),
    (1_879_812_259_125_035_246_445_576_347_481_445_757, 460_675_318_799_830_652_613_172_153_836_239_227),
    (1_580_727_390_048_228_883_792_942_592_411_076_078, 230_337_659_399_915_326_306_586_076_918_119_614),
];
/// `100*ln 2 - 30*ln 10`: an exponent is counted from 2^100, near the 10^30 atomics of one.
const OFFSET: u128 = 315_246_711_425_146_131_383_827_325_437_606_809;
const CENTRE: u32 = 100;
/// Terms of the series; the first omitted term is below 10^-38.
const TERMS: u128 = 17;

/// `ln x`, to the nearest 10^-30; exactly 0 at 1. Absolute error below 0.51 * 10^-30.
///
/// Error: `OutOfDomain` for x <= 0.
pub fn ln(x: Fixed) -> Result<Fixed, MathError> {
    if x.is_negative() || x.is_zero() {
        return Err(MathError::OutOfDomain { function: "ln", value: x });
    }
    let atomics = x.magnitude();
    let exponent = atomics.ilog2();
    let mantissa = normalise(atomics, exponent);
    let (root, ln_root) = ROOTS.into_iter().find(|(root, _)| mantissa >= *root).unwrap_or((q120::ONE, 0));
    let small = ln_small(mantissa, root).wrapping_add(ln_root);

    // ln x = (exponent - 100)*ln 2 + offset + small; the distance is at most 155, so each term is below 2^127.
    let distance = u128::from(exponent.abs_diff(CENTRE));
    let octaves = q120::LN_2.wrapping_mul(distance);
    let positive = small.wrapping_add(OFFSET);
    if exponent >= CENTRE {
        Ok(signed(false, octaves.wrapping_add(positive)))
    } else if octaves > positive {
        Ok(signed(true, octaves.wrapping_sub(positive)))
    } else {
        Ok(signed(false, positive.wrapping_sub(octaves)))
    }
}

/// `ln(numerator / denominator)`: a log return. Exactly antisymmetric, and unchanged when both are scaled by a power of ten.
/// Error: `OutOfDomain` when either is zero.
pub fn ln_ratio(numerator: Decimal, denominator: Decimal) -> Result<Fixed, MathError> {
    // The larger over the smaller: a quotient of at least 1 has all its 30 places.
    let falls = numerator < denominator;
    let (low, high) = if falls { (numerator, denominator) } else { (denominator, numerator) };
    if low.is_zero() {
        return Err(MathError::OutOfDomain { function: "ln_ratio", value: Fixed::ZERO });
    }
    let rise = ln(Fixed::from_ratio_floor(high.atomics(), low.atomics())?)?;
    Ok(if falls { rise.neg() } else { rise })
}

/// The 121 leading bits, as a number from 1 to 2.
fn normalise(atomics: Uint256, exponent: u32) -> u128 {
    let shifted = if exponent >= 120 {
        atomics.checked_shr(exponent.saturating_sub(120))
    } else {
        atomics.checked_shl(120u32.saturating_sub(exponent))
    };
    q120::narrow(shifted.unwrap_or(Uint256::MAX))
}

/// `ln(m / root)` for `root <= m < root * 2^(1/4)`.
fn ln_small(m: u128, root: u128) -> u128 {
    // 2^127 does not wrap; the sum of two numbers below 2 is below 4.
    let z = q120::div(m.wrapping_sub(root), m.wrapping_add(root));
    let square = q120::mul(z, z);
    let series = (0..TERMS).rev().fold(0u128, |sum, k| {
        let odd = k.wrapping_mul(2).wrapping_add(1);
        let coefficient = q120::ONE.checked_div(odd).unwrap_or(0);
        coefficient.wrapping_add(q120::mul(square, sum))
    });
    q120::mul_shr(z, series, 119)
}

/// To the nearest 10^-30.
fn signed(negative: bool, magnitude: u128) -> Fixed {
    let twice = q120::mul_shr(magnitude, VARIANCE_SCALE, 119);
    let nearest = twice.div_ceil(2);
    let value = Fixed::from_atomics_u128(nearest);
    if negative {
        value.neg()
    } else {
        value
    }
}
