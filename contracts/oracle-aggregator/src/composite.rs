//! Products of legs. The price rounds down, the confidence up: the pool gains, as collateral is what is priced.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus};
use risk::int::mul_div_ceil;
use risk::{Fixed, MathError};

use crate::advance::{worst, Value};

/// The product of legs, each with whether it is inverted.
///
/// Time is that of the oldest leg, relative confidence the sum, status the worst; an inverted leg enters the price for
/// new risk with its price. Errors: `Overflow`, `DivideByZero`, and `OutOfDomain` for a product below 10^-18.
pub fn product(legs: &[(&FeedRecord, bool)]) -> Result<Value, MathError> {
    // Multiply first, divide last: no digit is lost before it has to be.
    let mut price = Fixed::ONE;
    let mut low = Fixed::ONE;
    for (leg, _) in legs.iter().filter(|(_, inverted)| !inverted) {
        price = price.mul_floor(leg.price.into())?;
        low = low.mul_floor(leg.low.into())?;
    }
    for (leg, _) in legs.iter().filter(|(_, inverted)| *inverted) {
        price = price.div_floor(leg.price.into())?;
        low = low.div_floor(leg.price.into())?;
    }
    let records = || legs.iter().map(|(leg, _)| *leg);
    value(price, low, relative_confidence(records())?, records())
}

/// A value made of legs: price and low rounded down, the confidence in units of the price rounded up.
pub fn value<'a>(
    price: Fixed,
    low: Fixed,
    relative: Fixed,
    legs: impl Iterator<Item = &'a FeedRecord> + Clone,
) -> Result<Value, MathError> {
    let price_floor = price.to_decimal_floor()?;
    let low = low.to_decimal_floor()?;
    if low.is_zero() || price_floor.is_zero() {
        return Err(MathError::OutOfDomain { function: "composite", value: price.min(low.into()) });
    }
    Ok(Value {
        price: price_floor,
        low,
        confidence: relative.mul_ceil(price)?.to_decimal_ceil()?,
        round_end: legs.clone().map(|leg| leg.round_end).min().unwrap_or_default(),
        valid_until: legs.clone().map(|leg| leg.valid_until).min().unwrap_or_default(),
        status: legs.fold(FeedStatus::Live, |status, leg| worst(status, leg.status)),
    })
}

/// The sum of the legs' confidences, each as a part of its price, rounded up.
pub fn relative_confidence<'a>(mut legs: impl Iterator<Item = &'a FeedRecord>) -> Result<Fixed, MathError> {
    legs.try_fold(Fixed::ZERO, |sum, leg| sum.checked_add(part(leg.confidence, leg.price)?))
}

fn part(confidence: Decimal, price: Decimal) -> Result<Fixed, MathError> {
    let one = Uint128::new(1_000_000_000_000_000_000);
    Ok(Fixed::from_decimal(Decimal::new(mul_div_ceil(confidence.atomics(), one, price.atomics())?)))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, record};

    fn leg(price: &str, low: &str, confidence: &str) -> FeedRecord {
        FeedRecord { low: dec(low), confidence: dec(confidence), ..record(price) }
    }

    #[test]
    fn a_product_has_the_oldest_time_the_worst_status_and_the_sum_of_confidences() {
        let a = FeedRecord { round_end: 300, valid_until: 500, ..leg("8", "8", "0.08") };
        let b = FeedRecord { valid_until: 400, status: FeedStatus::Uncertain, ..leg("0.5", "0.4", "0.01") };
        let expected = Value {
            price: dec("4"),
            low: dec("3.2"),
            // 1 % and 2 % of 4.
            confidence: dec("0.12"),
            round_end: 300,
            valid_until: 400,
            status: FeedStatus::Uncertain,
        };
        assert_eq!(product(&[(&a, false), (&b, false)]), Ok(expected));
    }

    #[test]
    fn inverted_legs_divide_and_round_down() {
        let (a, b) = (leg("1", "0.9", "0"), leg("3", "2.7", "0"));
        let value = product(&[(&b, true), (&a, false)]).unwrap();
        assert_eq!((value.price, value.low), (dec("0.333333333333333333"), dec("0.3")));
    }

    #[test]
    fn no_digit_is_lost_on_the_way() {
        // 1e-12 * 1e-12 * 1e12: the first product is below 1e-18.
        let (small, large) = (leg("0.000000000001", "0.000000000001", "0"), leg("1000000000000", "1000000000000", "0"));
        let value = product(&[(&small, false), (&small, false), (&large, false)]).unwrap();
        assert_eq!(value.price, dec("0.000000000001"));
        let value = product(&[(&small, false), (&small, true)]).unwrap();
        assert_eq!(value.price, dec("1"));
    }

    #[test]
    fn a_product_of_nothing_is_an_error() {
        let small = leg("0.0000000001", "0.0000000001", "0");
        assert!(matches!(product(&[(&small, false), (&small, false)]), Err(MathError::OutOfDomain { .. })));
        let large = leg("1000000000000", "1000000000000", "0");
        assert!(matches!(product(&[(&large, false), (&large, false)]), Err(MathError::Overflow { .. })));
    }
}
