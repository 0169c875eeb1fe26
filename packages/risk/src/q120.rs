//! The kernel's arithmetic: unsigned numbers below 256 with 120 binary places, in a `u128`.
//!
//! Series are summed in this format, with native words and without division by 10^30; only arguments and results are converted to
//! `Fixed`. A last place is 7.5 * 10^-37. All functions are total and monotone in each argument; a result that does not fit
//! saturates.

use cosmwasm_std::Uint256;

/// 1.
pub(crate) const ONE: u128 = 1 << 120;
/// ln 2, nearest.
pub(crate) const LN_2: u128 = 921_350_637_599_661_305_226_344_307_672_478_455;
/// 2^120 / 10^30 scaled by 2^106, rounded to the nearest: converts a count of 10^-30 into this format.
const FROM_FIXED: u128 = 107_839_786_668_602_559_178_668_060_348_078_522_695;
const LOW: u128 = u64::MAX as u128;

/// `floor(a * b / 2^shift)` for a shift below 256.
pub(crate) fn mul_shr(a: u128, b: u128, shift: u32) -> u128 {
    let (high, low) = mul_wide(a, b);
    match shift {
        0 if high == 0 => low,
        0 => u128::MAX,
        1..=127 => {
            let Some(carried) = high.checked_shl(128u32.saturating_sub(shift)) else {
                return u128::MAX;
            };
            // Bits of `high` above the shift do not fit.
            if high >> shift != 0 {
                return u128::MAX;
            }
            carried | (low >> shift)
        }
        _ => high.checked_shr(shift.saturating_sub(128)).unwrap_or(0),
    }
}

/// The 256-bit product, high and low half, from 64-bit halves; no partial sum can wrap.
fn mul_wide(a: u128, b: u128) -> (u128, u128) {
    let (a1, a0) = (a >> 64, a & LOW);
    let (b1, b0) = (b >> 64, b & LOW);
    let low = a0.wrapping_mul(b0);
    let cross = a1.wrapping_mul(b0).wrapping_add(low >> 64);
    let cross_2 = a0.wrapping_mul(b1).wrapping_add(cross & LOW);
    let high = a1.wrapping_mul(b1).wrapping_add(cross >> 64).wrapping_add(cross_2 >> 64);
    (high, (cross_2 << 64) | (low & LOW))
}

/// Product, down.
pub(crate) fn mul(a: u128, b: u128) -> u128 {
    mul_shr(a, b, 120)
}

/// Quotient, down; the largest number for a division by zero.
pub(crate) fn div(a: u128, b: u128) -> u128 {
    // a below 2^128 and 120 places more: 248 bits.
    let numerator = Uint256::from(a).wrapping_mul(Uint256::from(ONE));
    let quotient = numerator.checked_div(Uint256::from(b));
    narrow(quotient.unwrap_or(Uint256::MAX))
}

/// From a count of 10^-30, down to the last place or the one before it.
pub(crate) fn from_fixed(atomics: u128) -> u128 {
    mul_shr(atomics, FROM_FIXED, 106)
}

/// The low half, or the largest number.
pub(crate) fn narrow(value: Uint256) -> u128 {
    cosmwasm_std::Uint128::try_from(value).map_or(u128::MAX, |value| value.u128())
}

/// `e^-x = mantissa / 2^shift` with the mantissa from 1 to 2; x is below 256, so the shift is below 370.
pub(crate) fn exp_neg(x: u128) -> (u128, u32) {
    let shift = x.div_ceil(LN_2);
    // LN_2 * shift is below x + LN_2: it wraps for no x below 255.
    let rest = LN_2.saturating_mul(shift).saturating_sub(x);
    (exp_small(rest), u32::try_from(shift).unwrap_or(u32::MAX))
}

/// `e^r` for r from 0 to ln 2: Taylor by Horner's scheme. The first omitted term is below 10^-36.
pub(crate) fn exp_small(r: u128) -> u128 {
    const TERMS: u128 = 30;
    (1..=TERMS).rev().fold(ONE, |sum, n| {
        let term = mul(r, sum).checked_div(n).unwrap_or(0);
        ONE.wrapping_add(term)
    })
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_shifted_product_is_the_one_of_wide_integers(a in any::<u128>(), b in any::<u128>(), by in 0u32..128, shift in 0u32..256) {
            let a = a >> by;
            let exact = (Uint256::from(a) * Uint256::from(b)) >> shift;
            prop_assert_eq!(mul_shr(a, b, shift), narrow(exact));
        }

        #[test]
        fn a_quotient_is_the_one_of_wide_integers(a in any::<u128>(), b in 1..u128::MAX, by in 0u32..128) {
            let a = a >> by;
            let exact = (Uint256::from(a) << 120) / Uint256::from(b);
            prop_assert_eq!(div(a, b), narrow(exact));
        }

        #[test]
        fn the_split_exponential_stays_in_its_range(x in 0u128..254 * ONE) {
            let (mantissa, shift) = exp_neg(x);
            prop_assert!((ONE..2 * ONE).contains(&mantissa) && shift < 370);
        }
    }

    #[test]
    fn a_count_of_atomics_converts_within_a_place() {
        assert_eq!(from_fixed(0), 0);
        // 2^120 and 3 * 2^118, one place below at most.
        let one = 1_000_000_000_000_000_000_000_000_000_000;
        assert!(from_fixed(one).abs_diff(ONE) <= 1);
        assert!(from_fixed(100 * one).abs_diff(100 * ONE) <= 1);
        assert!(from_fixed(3 * one / 4).abs_diff(3 << 118) <= 1);
    }
}
