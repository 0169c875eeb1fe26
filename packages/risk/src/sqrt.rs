//! The square root.

use cosmwasm_std::{Isqrt, Uint256, Uint512};

use crate::error::MathError;
use crate::fixed::{Fixed, VARIANCE_SCALE};

/// `sqrt x`, rounded down at 30 places and exact up to there. Error: `OutOfDomain` for a negative x.
pub fn sqrt(x: Fixed) -> Result<Fixed, MathError> {
    if x.is_negative() {
        return Err(MathError::OutOfDomain { function: "sqrt", value: x });
    }
    let atomics = x.magnitude();
    let scale = Uint256::from(VARIANCE_SCALE);
    // Up to 10^17 the product fits 256 bits, where Newton's divisions are cheap.
    let root = match atomics.checked_mul(scale) {
        Ok(product) => product.isqrt(),
        Err(_) => {
            Uint256::try_from(Uint512::isqrt(atomics.full_mul(scale))).map_err(|_| MathError::overflow("sqrt"))?
        }
    };
    Fixed::from_sign(false, root)
}
