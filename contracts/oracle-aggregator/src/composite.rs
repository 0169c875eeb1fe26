//! Products of legs. The price rounds down, the confidence up: the pool gains, as collateral is what is priced.

use common::oracle::{FeedRecord, FeedStatus};
use cosmwasm_std::{Decimal, Uint128};
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
