//! Conversion of `digits * 10^expo` between whole tokens into 18 decimal places between smallest units. Integers only; a result
//! that does not fit is an error.

use cosmwasm_std::{Decimal, Int64, Uint128, Uint64};

use crate::error::ContractError;

/// Powers of ten that fit into 128 bits.
const MAX_POWER: u32 = 38;
const PLACES: i64 = 18;

/// The power of ten by which digits are multiplied to give units of 10^-18.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    power: i32,
}

impl Scale {
    /// `expo + 18 + quote - base`: a whole base token has `10^base` smallest units. Errors: `Exponent` below -38 or above 38.
    pub fn new(expo: i32, base_decimals: u8, quote_decimals: u8) -> Result<Self, ContractError> {
        let shift = i64::from(quote_decimals).saturating_sub(base_decimals.into());
        let power = i64::from(expo).saturating_add(PLACES).saturating_add(shift);
        let fits = i32::try_from(power).ok().filter(|power| power.unsigned_abs() <= MAX_POWER);
        let power = fits.ok_or(ContractError::Exponent { power, max: MAX_POWER })?;
        Ok(Self { power })
    }

    /// A price, rounded down. Errors: `NotPositive`, `TooLarge`, `TooSmall`.
    pub fn price(self, digits: Int64) -> Result<Decimal, ContractError> {
        let price = digits.i64();
        let digits = u64::try_from(price).ok().filter(|digits| *digits > 0);
        let digits = digits.ok_or(ContractError::NotPositive { price })?;
        let atomics = if self.power < 0 { self.divide(digits).0 } else { self.multiply(digits)? };
        if atomics == 0 {
            return Err(ContractError::TooSmall { digits, power: self.power });
        }
        Ok(Decimal::new(Uint128::new(atomics)))
    }

    /// A half-width, rounded up. Error: `TooLarge`.
    pub fn confidence(self, digits: Uint64) -> Result<Decimal, ContractError> {
        let digits = digits.u64();
        let atomics = if self.power < 0 {
            let (quotient, exact) = self.divide(digits);
            quotient.saturating_add(u128::from(!exact))
        } else {
            self.multiply(digits)?
        };
        Ok(Decimal::new(Uint128::new(atomics)))
    }

    fn multiply(self, digits: u64) -> Result<u128, ContractError> {
        let factor = 10u128.checked_pow(self.power.unsigned_abs());
        let product = factor.and_then(|factor| factor.checked_mul(digits.into()));
        product.ok_or(ContractError::TooLarge { digits, power: self.power })
    }

    /// The quotient, rounded down, and whether it is exact. The divisor is at most 10^38, which fits.
    fn divide(self, digits: u64) -> (u128, bool) {
        let divisor = 10u128.checked_pow(self.power.unsigned_abs()).unwrap_or(u128::MAX);
        let digits = u128::from(digits);
        let exact = digits.checked_rem(divisor) == Some(0);
        (digits.checked_div(divisor).unwrap_or_default(), exact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(digits: i64, expo: i32, base: u8, quote: u8) -> Result<String, ContractError> {
        Ok(Scale::new(expo, base, quote)?.price(Int64::new(digits))?.to_string())
    }

    #[test]
    fn whole_tokens_become_smallest_units() {
        // 7.12345678 dollars a token.
        assert_eq!(price(712_345_678, -8, 6, 6), Ok("7.12345678".into()));
        // Of 18 places, priced in 6: 7.12 micro-dollars for 10^12 smallest units.
        assert_eq!(price(712_345_678, -8, 18, 6), Ok("0.000000000007123456".into()));
        // Of 6 places, priced in 18.
        assert_eq!(price(712_345_678, -8, 6, 18), Ok("7123456780000".into()));
        assert_eq!(price(3, 2, 0, 0), Ok("300".into()));
    }

    #[test]
    fn prices_round_down_and_confidences_up() {
        let scale = Scale::new(-20, 6, 6).unwrap();
        assert_eq!(scale.price(Int64::new(199)).unwrap().atomics().u128(), 1);
        assert_eq!(scale.confidence(Uint64::new(101)).unwrap().atomics().u128(), 2);
        assert_eq!(scale.confidence(Uint64::new(100)).unwrap().atomics().u128(), 1);
        assert_eq!(scale.confidence(Uint64::zero()).unwrap(), Decimal::zero());
        assert_eq!(Scale::new(-38, 0, 0).unwrap().confidence(Uint64::one()).unwrap().atomics().u128(), 1);
    }

    #[test]
    fn what_does_not_fit_is_an_error_and_never_clamped() {
        assert_eq!(price(0, -8, 6, 6), Err(ContractError::NotPositive { price: 0 }));
        assert_eq!(price(-5, -8, 6, 6), Err(ContractError::NotPositive { price: -5 }));
        // Half a dollar for a whole token of 36 places is below 10^-18.
        assert_eq!(price(50_000_000, -8, 36, 6), Err(ContractError::TooSmall { digits: 50_000_000, power: -20 }));
        assert_eq!(price(9_999, -22, 0, 0), Err(ContractError::TooSmall { digits: 9_999, power: -4 }));
        assert_eq!(
            price(i64::MAX, 20, 0, 0),
            Err(ContractError::TooLarge { digits: 9_223_372_036_854_775_807, power: 38 })
        );
        assert_eq!(price(1, 20, 0, 0), Ok(format!("1{}", "0".repeat(20))));
        for (expo, power) in [(21, 39), (-57, -39), (i32::MAX, 2_147_483_665), (i32::MIN, -2_147_483_630)] {
            assert_eq!(price(1, expo, 0, 0), Err(ContractError::Exponent { power, max: 38 }));
        }
    }
}
