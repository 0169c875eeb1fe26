//! Stake-weighted median and quantiles, in integers.

use cosmwasm_std::{Decimal, Uint128, Uint256};

use crate::error::MathError;

/// A price and the stake behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighted {
    /// The price.
    pub value: Decimal,
    /// Its weight; an observation of weight zero is ignored.
    pub weight: Uint128,
}

impl Weighted {
    /// A price with its weight.
    pub const fn new(value: Decimal, weight: Uint128) -> Self {
        Self { value, weight }
    }
}

/// Lower and upper median of a weighted list and their midpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Median {
    /// The first price at which `2*cum >= W`.
    pub lo: Decimal,
    /// The first price at which `2*cum > W`.
    pub hi: Decimal,
    /// The midpoint, rounded down.
    pub price: Decimal,
}

/// Observations sorted by price, so that each quantile takes one pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted {
    items: Vec<Weighted>,
    total: Uint256,
}

impl Sorted {
    /// Sorts the observations. Error: `Empty` when none has a weight.
    pub fn new(mut items: Vec<Weighted>) -> Result<Self, MathError> {
        items.retain(|item| !item.weight.is_zero());
        items.sort_unstable_by_key(|item| item.value);
        // 2^128 observations would be needed to wrap.
        let total = items.iter().fold(Uint256::zero(), |sum, item| sum.saturating_add(item.weight.into()));
        if total.is_zero() {
            return Err(MathError::Empty { function: "Sorted::new" });
        }
        Ok(Self { items, total })
    }

    /// W: the sum of the weights.
    pub const fn total(&self) -> Uint256 {
        self.total
    }

    /// The weighted median.
    pub fn median(&self) -> Result<Median, MathError> {
        let lo = self.first(1, 2, false)?;
        let hi = self.first(1, 2, true)?;
        let gap = hi.atomics().saturating_sub(lo.atomics()).u128();
        let half = Uint128::new(gap >> 1);
        let price = Decimal::new(lo.atomics().saturating_add(half));
        Ok(Median { lo, hi, price })
    }

    /// The first price at which `den*cum >= num*W`. Errors: `DivideByZero`, `AboveOne`.
    pub fn quantile(&self, num: u32, den: u32) -> Result<Decimal, MathError> {
        self.first(num, den, false)
    }

    /// The stake-weighted spread of the terciles, `q(2/3) - q(1/3)`: twice the confidence before its floor. Less than a third
    /// of the weight cannot widen it.
    ///
    /// The upper tercile mirrors the lower one (`3*cum > 2*W`), so that reversing the list gives the same spread.
    pub fn tercile_spread(&self) -> Result<Decimal, MathError> {
        let low = self.first(1, 3, false)?;
        let high = self.first(2, 3, true)?;
        Ok(high.saturating_sub(low))
    }

    /// The first price whose cumulated weight reaches (`strict`: exceeds) `num/den` of the whole; the last price if none does.
    fn first(&self, num: u32, den: u32, strict: bool) -> Result<Decimal, MathError> {
        if den == 0 {
            return Err(MathError::zero("Sorted::quantile"));
        }
        if num > den {
            return Err(MathError::AboveOne { numerator: num.into(), denominator: den.into() });
        }
        let overflow = |_| MathError::overflow("Sorted::quantile");
        let wanted = self.total.checked_mul(num.into()).map_err(overflow)?;
        let mut cumulated = Uint256::zero();
        let mut last = Decimal::zero();
        for item in &self.items {
            cumulated = cumulated.saturating_add(item.weight.into());
            last = item.value;
            let reached = cumulated.checked_mul(den.into()).map_err(overflow)?;
            if reached > wanted || (!strict && reached == wanted) {
                break;
            }
        }
        Ok(last)
    }
}

/// [`Sorted::median`] of a list.
pub fn weighted_median(items: Vec<Weighted>) -> Result<Median, MathError> {
    Sorted::new(items)?.median()
}
