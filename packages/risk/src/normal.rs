//! The normal distribution function N.
//!
//! Up to 4 standard deviations `N(x) = 1/2 + phi(x) * (x + x^3/3 + x^5/15 + ...)`; beyond, `N(-x) = phi(x) * R(x)` with Mills'
//! ratio R as the continued fraction `1/(x + 1/(x + 2/(x + 3/(x + ...))))`, which keeps its relative precision however thin the
//! tail is. The derivation and the error bounds are in `docs/maths/risk.md`.

use crate::error::MathError;
use crate::fixed::{Fixed, VARIANCE_SCALE};
use crate::q120;

/// 1 / sqrt(2*pi) with 120 places.
const INV_SQRT_TAU: u128 = 530_285_247_811_860_281_885_121_121_780_411_961;
/// Where the fraction takes over from the series.
const TAIL_FROM: u128 = 4 * VARIANCE_SCALE;
/// N(-12) is below 10^-30.
const VANISHES_FROM: u128 = 12 * VARIANCE_SCALE;
/// The series' argument is truncated to 27 places: each step of N is then larger than the error, so N is monotone.
const SERIES_GRID: u128 = 1_000;
/// The series is summed with 112 places, because its sum can reach 3736.
const SERIES_PLACES: u32 = 112;
/// Depth of the fraction. An odd depth bounds R from below, so that N does not fall at 4; there the gap is 10^-23 of R.
const DEPTH: u128 = 61;

/// N(x): the probability that a standard normal variable is at most x. `N(x) + N(-x)` is exactly 1.
///
/// Absolute error below 5 * 10^-28 within 4 standard deviations and 2 * 10^-28 beyond, where the relative error is also below
/// 10^-23 until the 30 places end. It never fails; it returns a `Result` for the callers' `?`.
pub fn cdf(x: Fixed) -> Result<Fixed, MathError> {
    let lower = lower_tail(q120::narrow(x.magnitude()));
    let tail = Fixed::from_atomics_u128(lower);
    if x.is_negative() {
        Ok(tail)
    } else {
        Fixed::ONE.checked_sub(tail)
    }
}

/// N(-x) for x >= 0, both in counts of 10^-30.
fn lower_tail(x: u128) -> u128 {
    if x >= VANISHES_FROM {
        return 0;
    }
    if x >= TAIL_FROM {
        return tail(x);
    }
    let cut = x.saturating_sub(x.checked_rem(SERIES_GRID).unwrap_or(0));
    (VARIANCE_SCALE >> 1).saturating_sub(body(cut))
}

/// `phi(x)` as a mantissa below 1 and a shift.
fn density(x: u128) -> (u128, u32) {
    let half_square = q120::mul_shr(x, x, 121);
    let (mantissa, shift) = q120::exp_neg(half_square);
    (q120::mul(mantissa, INV_SQRT_TAU), shift)
}

/// `N(x) - 1/2` by the series, x in counts of 10^-30 up to 4.
fn body(atomics: u128) -> u128 {
    let x = q120::from_fixed(atomics);
    let square = q120::mul(x, x);
    let mut term = x >> 120u32.saturating_sub(SERIES_PLACES);
    let mut sum = term;
    let mut odd = 1u128;
    // Each term is at most the last times 16/odd: after the eighth they fall, and within 90 terms they are below 2^-112.
    while term != 0 && odd < 400 {
        odd = odd.wrapping_add(2);
        term = q120::mul(square, term).checked_div(odd).unwrap_or(0);
        sum = sum.saturating_add(term);
    }
    let (density, shift) = density(x);
    let product = q120::mul(density, sum);
    q120::mul_shr(product, VARIANCE_SCALE, shift.saturating_add(SERIES_PLACES))
}

/// N(-x) by the continued fraction, from its innermost term outwards, x in counts of 10^-30 from 4 to 12.
fn tail(atomics: u128) -> u128 {
    let x = q120::from_fixed(atomics);
    let denominator = (1..=DEPTH).rev().fold(x, |inner, k| {
        let part = q120::div(k.wrapping_mul(q120::ONE), inner);
        x.saturating_add(part)
    });
    let ratio = q120::div(q120::ONE, denominator);
    let (density, shift) = density(x);
    q120::mul_shr(q120::mul(density, ratio), VARIANCE_SCALE, shift.saturating_add(120))
}
