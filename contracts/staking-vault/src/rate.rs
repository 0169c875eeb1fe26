//! The redemption rate: shares for coins and back. `B` backs `S` shares; every quotient rounds down, in favour of the pool.

use cosmwasm_std::{Decimal, Uint128};
use risk::int::mul_div_floor;
use risk::MathError;

/// Shares for a deposit: `floor(amount * S / B)`. Error: `DivideByZero` for a pool worth nothing; overflow.
pub fn mint(amount: Uint128, base: Uint128, shares: Uint128) -> Result<Uint128, MathError> {
    mul_div_floor(amount, shares, base)
}

/// Coins for shares: `floor(shares * B / S)`. Error: `DivideByZero` without shares; overflow.
pub fn redeem(shares: Uint128, base: Uint128, supply: Uint128) -> Result<Uint128, MathError> {
    mul_div_floor(shares, base, supply)
}

/// A claimer's part of a settled batch, in proportion to the unclaimed shares; the last claimer gets the rest. Error:
/// `DivideByZero` without shares.
pub fn claim(settled: Uint128, shares: Uint128, unclaimed: Uint128) -> Result<Uint128, MathError> {
    mul_div_floor(settled, shares, unclaimed)
}

/// `B / S` to 18 places, rounded down. Errors: `DivideByZero` without shares; overflow above 3.4e20.
pub fn ratio(base: Uint128, shares: Uint128) -> Result<Decimal, MathError> {
    Ok(Decimal::new(mul_div_floor(base, Decimal::one().atomics(), shares)?))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn n(value: u128) -> Uint128 {
        value.into()
    }

    #[test]
    fn stake_vector() {
        // 341667 + 341667 + 341666 back 1,000,000 shares; 12,345 come in.
        assert_eq!(mint(n(12_345), n(1_025_000), n(1_000_000)), Ok(n(12_043)));
        let rate = ratio(n(1_037_345), n(1_012_043));
        assert_eq!(rate, Ok(Decimal::from_str("1.025000913992784891").unwrap()));
    }

    #[test]
    fn batch_vector() {
        assert_eq!(redeem(n(92_876), n(345_782 + 345_782 + 345_781), n(1_012_043)), Ok(n(95_197)));
    }

    #[test]
    fn stake_after_a_slash_vector() {
        assert_eq!(mint(n(1_000), n(900), n(1_000)), Ok(n(1_111)));
        assert_eq!(ratio(n(1_900), n(2_111)), Ok(Decimal::from_ratio(1_900u128, 2_111u128)));
    }

    #[test]
    fn claims_vector_leaves_no_dust() {
        assert_eq!(claim(n(95_197), n(23_456), n(92_876)), Ok(n(24_042)));
        assert_eq!(claim(n(95_197 - 24_042), n(69_420), n(92_876 - 23_456)), Ok(n(71_155)));
    }

    /// Guards that `mint` and `redeem` divide: a special case for an empty pool would give it a price.
    #[test]
    fn fm_s14_fm_s15_a_pool_without_value_or_shares_has_no_price() {
        assert!(mint(n(1), n(0), n(5)).is_err());
        assert!(redeem(n(1), n(5), n(0)).is_err());
    }

    /// A stake and an exit never pay more than was staked, whatever the pool.
    #[test]
    fn a_round_trip_never_gains() {
        for (base, shares) in [(1u128, 1u128), (3, 7), (7, 3), (1_037_345, 1_012_043), (u64::MAX as u128, 3)] {
            for amount in [1u128, 2, 3, 999, 1_000_000_007] {
                let minted = mint(n(amount), n(base), n(shares)).unwrap();
                let back = redeem(minted, n(base + amount), n(shares) + minted).unwrap();
                assert!(back <= n(amount), "{base}/{shares}: {amount} became {back}");
            }
        }
    }
}
