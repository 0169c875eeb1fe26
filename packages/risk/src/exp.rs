//! The exponential function.
//!
//! `e^x = 2^k * e^r` with `0 <= r < ln 2`, and e^r by its series, whose terms are all positive. Every step rounds down and is
//! monotone in r; where k changes, the true step is larger than the error. So the function is monotone.

use cosmwasm_std::Uint256;

use crate::error::MathError;
use crate::fixed::{Fixed, VARIANCE_SCALE};
use crate::q120;

/// Below e^-70 no digit of 30 is left.
const ZERO_BELOW: u128 = 70 * VARIANCE_SCALE;
/// Above e^108 nothing fits a `Fixed`.
const OVERFLOW_ABOVE: u128 = 108 * VARIANCE_SCALE;

/// `e^x`, rounded down. Relative error below 10^-33 before the last rounding. Zero for x below -69.08.
///
/// Error: `OutOfDomain` when the result does not fit, from 107.6 on.
pub fn exp(x: Fixed) -> Result<Fixed, MathError> {
    if x.is_negative() {
        return exp_neg(x.neg());
    }
    let out = || MathError::OutOfDomain { function: "exp", value: x };
    let atomics = q120::narrow(x.magnitude());
    if atomics > OVERFLOW_ABOVE {
        return Err(out());
    }
    let power = q120::from_fixed(atomics);
    let doublings = power.checked_div(q120::LN_2).unwrap_or(0);
    let rest = power.checked_rem(q120::LN_2).unwrap_or(0);
    // Below 2^121 times 2^100: no wrap.
    let product = Uint256::from(q120::exp_small(rest)).wrapping_mul(Uint256::from(VARIANCE_SCALE));
    let doublings = u32::try_from(doublings).map_err(|_| out())?;
    let magnitude = if doublings <= 120 {
        product.checked_shr(120u32.saturating_sub(doublings))
    } else {
        // Below 2^221, and at most 36 places up: 257 bits. Shifts one place down first, so that overflow is detected.
        let up = doublings.saturating_sub(120);
        if product > Uint256::MAX.checked_shr(up).map_err(|_| out())? {
            return Err(out());
        }
        product.checked_shl(up)
    };
    Fixed::from_sign(false, magnitude.map_err(|_| out())?).map_err(|_| out())
}

/// `e^-x` for x from 0, rounded down. Zero from 69.08 on. Error: `OutOfDomain` for a negative x.
pub fn exp_neg(x: Fixed) -> Result<Fixed, MathError> {
    if x.is_negative() {
        return Err(MathError::OutOfDomain { function: "exp_neg", value: x });
    }
    let atomics = q120::narrow(x.magnitude());
    if atomics > ZERO_BELOW {
        return Ok(Fixed::ZERO);
    }
    let (mantissa, shift) = q120::exp_neg(q120::from_fixed(atomics));
    let shift = shift.saturating_add(120);
    Ok(Fixed::from_atomics_u128(q120::mul_shr(mantissa, VARIANCE_SCALE, shift)))
}
