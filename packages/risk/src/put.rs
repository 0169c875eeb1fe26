//! Value of the borrower's option to surrender the collateral instead of repaying.

use crate::error::MathError;
use crate::fixed::Fixed;
use crate::ln::ln;
use crate::normal::cdf;

/// The value of a put struck at `ltv` on collateral worth 1, without interest, as a fraction of its
/// value: `L*N(-d2) - N(-d1)`, `d1 = -ln(L)/s + s/2`, `d2 = d1 - s`. See `docs/maths/risk.md`.
///
/// `s` is sigma times the square root of the time. Between `max(L - 1, 0)` and L; the former for s = 0, zero for L = 0.
/// Errors: `OutOfDomain` for a negative L or s; `Overflow` for an L or s above 10^46.
pub fn put(ltv: Fixed, sigma_sqrt_t: Fixed) -> Result<Fixed, MathError> {
    for value in [ltv, sigma_sqrt_t] {
        if value.is_negative() {
            return Err(MathError::OutOfDomain { function: "put", value });
        }
    }
    if ltv.is_zero() {
        return Ok(Fixed::ZERO);
    }
    let intrinsic = ltv.checked_sub(Fixed::ONE)?.max(Fixed::ZERO);
    if sigma_sqrt_t.is_zero() {
        return Ok(intrinsic);
    }
    let half = sigma_sqrt_t.div_floor(Fixed::from_integer(2))?;
    let distance = ln(ltv)?.neg().div_floor(sigma_sqrt_t)?;
    let d1 = distance.checked_add(half)?;
    let d2 = distance.checked_sub(half)?;
    let value = ltv.mul_floor(cdf(d2.neg())?)?.checked_sub(cdf(d1.neg())?)?;
    Ok(value.clamp_to(intrinsic, ltv))
}
