//! Products of legs. The price rounds down and the confidence up, in favour of the pool, because collateral is priced.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus};
use risk::int::mul_div_ceil;
use risk::{Fixed, MathError};

use crate::advance::{worst, Value};

/// The product of legs; each states whether it is inverted.
///
/// Time is that of the oldest leg, relative confidence the sum, status the worst, as [`standing`] has it; an inverted leg enters the price for
/// new risk with its price. Errors: `Overflow`, `DivideByZero`, and `OutOfDomain` for a product below 10^-18.
pub fn product(legs: &[(&FeedRecord, bool)]) -> Result<Value, MathError> {
    // Multiplies first and divides last, to lose no digits early.
    let mut price = Fixed::ONE;
    let mut new_risk = Fixed::ONE;
    for (leg, _) in legs.iter().filter(|(_, inverted)| !inverted) {
        price = price.mul_floor(leg.price.into())?;
        new_risk = new_risk.mul_floor(leg.price_for_new_risk.into())?;
    }
    for (leg, _) in legs.iter().filter(|(_, inverted)| *inverted) {
        price = price.div_floor(leg.price.into())?;
        new_risk = new_risk.div_floor(leg.price.into())?;
    }
    let records = || legs.iter().map(|(leg, _)| *leg);
    value(price, new_risk, relative_confidence(records())?, records())
}

/// A value made of legs: both prices rounded down, the confidence in units of the price rounded up.
pub fn value<'a>(
    price: Fixed,
    new_risk: Fixed,
    relative: Fixed,
    legs: impl Iterator<Item = &'a FeedRecord> + Clone,
) -> Result<Value, MathError> {
    let price_floor = price.to_decimal_floor()?;
    let new_risk = new_risk.to_decimal_floor()?;
    if new_risk.is_zero() || price_floor.is_zero() {
        return Err(MathError::OutOfDomain { function: "composite", value: price.min(new_risk.into()) });
    }
    Ok(Value {
        price: price_floor,
        price_for_new_risk: new_risk,
        confidence: relative.mul_ceil(price)?.to_decimal_ceil()?,
        observed_at: legs.clone().map(|leg| leg.observed_at).min().unwrap_or_default(),
        expires_at: legs.clone().map(|leg| leg.expires_at).min().unwrap_or_default(),
        new_risk_expires_at: legs.clone().map(|leg| leg.new_risk_expires_at).min().unwrap_or_default(),
        tradable_at: legs.clone().map(|leg| leg.tradable_at).max().unwrap_or_default(),
        status: legs.fold(FeedStatus::Live, |status, leg| worst(status, standing(leg))),
    })
}

/// The status that a leg gives what is computed from it: Pending while a candidate contradicts its price, also just after a jump.
fn standing(leg: &FeedRecord) -> FeedStatus {
    let waits = if leg.candidate.count > 0 { FeedStatus::Pending } else { FeedStatus::Live };
    worst(leg.status, waits)
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

    fn leg(price: &str, new_risk: &str, confidence: &str) -> FeedRecord {
        FeedRecord { price_for_new_risk: dec(new_risk), confidence: dec(confidence), ..record(price) }
    }

    #[test]
    fn a_product_has_the_oldest_time_the_worst_status_and_the_sum_of_confidences() {
        let a = FeedRecord { observed_at: 300, expires_at: 500, new_risk_expires_at: 350, ..leg("8", "8", "0.08") };
        let b =
            FeedRecord { expires_at: 400, tradable_at: 70, status: FeedStatus::Uncertain, ..leg("0.5", "0.4", "0.01") };
        let expected = Value {
            price: dec("4"),
            price_for_new_risk: dec("3.2"),
            // 1 % and 2 % of 4.
            confidence: dec("0.12"),
            observed_at: 300,
            expires_at: 400,
            new_risk_expires_at: 350,
            tradable_at: 70,
            status: FeedStatus::Uncertain,
        };
        assert_eq!(product(&[(&a, false), (&b, false)]), Ok(expected));
    }

    #[test]
    fn inverted_legs_divide_and_round_down() {
        let (a, b) = (leg("1", "0.9", "0"), leg("3", "2.7", "0"));
        let value = product(&[(&b, true), (&a, false)]).unwrap();
        assert_eq!((value.price, value.price_for_new_risk), (dec("0.333333333333333333"), dec("0.3")));
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
