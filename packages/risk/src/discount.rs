//! Price that a buyer of an account's collateral pays: one discount law for simulation, execution and provisions.
//!
//! The law is a discount b on the price. Functions return the *price factor* `1 - b`, rounded up, because b is negative
//! in the first hour under water: the buyer then pays more than the price, at most the whole debt.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, SignedDecimal, Uint128};

use crate::error::MathError;
use crate::int::{mul_div_ceil, mul_div_floor, mul_floor};

const ONE: Uint128 = Uint128::new(1_000_000_000_000_000_000);
const MINUTE_SECS: Uint128 = Uint128::new(60);
/// Highest price that a buyer may have to pay, as a multiple of the market price.
const MAX_FACTOR: Decimal = Decimal::percent(1_000);

/// Numbers of the discount, as fractions of the price and in counted seconds.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct DiscountLaw {
    /// Discount at the moment of the flag for an account whose health is 1. Unit: fraction of the price. Range: 0 to
    /// `max`. Default: 0.01. Too low hurts lenders, whose liquidations start late; too high hurts borrowers.
    pub start: Decimal,
    /// Discount added per minute since the flag, in proportion to seconds. Unit: fraction of the price. Range: 0 to 1.
    /// Default: 0.01. Too low hurts lenders in a falling market; too high hurts borrowers.
    pub per_minute: Decimal,
    /// Discount added per unit of health below 1. Unit: fraction of the price. Range: 0 to 100. Default: 0.5. Too low
    /// hurts lenders, because unhealthy accounts wait; too high hurts borrowers.
    pub health_slope: Decimal,
    /// Highest discount on an account above water. Unit: fraction of the price. Range: `least` to 0.3. Default: 0.167.
    /// Too low hurts lenders, because buyers who fear a falling price stay away; too high hurts borrowers.
    pub max: Decimal,
    /// Lowest cap of the discount close to insolvency, the discount an hour after insolvency, and the part of the
    /// collateral's value that provisions never count on. Unit: fraction of the price. Range: 0.000000000000000001 to
    /// `max`. Default: 0.05. Too low hurts lenders, because nobody buys from an account close to insolvency; too high
    /// hurts stakers and lenders, who pay it.
    pub least: Decimal,
    /// Highest discount in the soft band. Unit: fraction of the price. Range: 0 to `max`. Default: 0.02. Too low makes
    /// the band useless; too high hurts borrowers who are still healthy.
    pub band_max: Decimal,
    /// Time under water over which the price falls from the one that repays the whole debt to `1 - least`. Unit: counted
    /// seconds. Range: 1 to 31536000. Default: 3600. Too low lets the owner buy the collateral cheaply through a second
    /// address in a wick; too high hurts lenders in a fall that goes on.
    pub par_time: u64,
    /// Time over which the discount then rises to `end`. Unit: counted seconds. Range: 1 to 31536000. Default: 14400.
    /// Too low hurts lenders, because collateral is sold at the low; too high hurts them in a fall that goes on.
    pub rise_time: u64,
    /// Discount under water at the end of the rise, then constant. Unit: fraction of the price. Range: `least` to 0.5.
    /// Default: 0.25. Too low hurts lenders, because nobody buys; too high pays buyers who wait together.
    pub end: Decimal,
}

/// Where an account stands when its collateral is sold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Healthy, but below the edge of the soft band. Counted seconds since the flag.
    Band(u64),
    /// Unhealthy, worth at least its debt. Counted seconds since the flag.
    Unhealthy(u64),
    /// Worth less than its debt. Counted seconds since that was first recorded.
    UnderWater(u64),
}

impl DiscountLaw {
    /// The price factor of an account with `owed`, collateral worth `value`, and health `weighted / owed`.
    ///
    /// - band: `1 - min(b0 + k_t*t, band_max)`
    /// - unhealthy: `1 - min(b0 + k_t*t + k_h*(1 - HF), max(min(1 - owed/value, max), least))`
    /// - under water: linearly from `owed/value` to `1 - least` over `par_time`, then to `1 - end` over `rise_time`, then
    ///   constant.
    ///
    /// Rounded up at 18 places. Error: `MulDivOverflow` for a speed times time above 3.4 * 10^20.
    pub fn price_factor(
        &self,
        standing: Standing,
        health: Decimal,
        owed: Uint128,
        value: Uint128,
    ) -> Result<Decimal, MathError> {
        Ok(match standing {
            Standing::Band(elapsed) => kept(self.by_time(elapsed)?.min(self.band_max)),
            Standing::Unhealthy(elapsed) => {
                let below = Decimal::one().saturating_sub(health);
                let by_health = Decimal::new(mul_floor(self.health_slope.atomics(), below)?);
                let surplus = kept(inverse_ratio(owed, value)?);
                let cap = surplus.min(self.max).max(self.least);
                kept(self.by_time(elapsed)?.saturating_add(by_health).min(cap))
            }
            Standing::UnderWater(elapsed) if elapsed < self.par_time => {
                let left = self.par_time.saturating_sub(elapsed);
                mean_ceil(inverse_ratio(owed, value)?, left, kept(self.least), elapsed)?
            }
            Standing::UnderWater(elapsed) => {
                let risen = elapsed.saturating_sub(self.par_time).min(self.rise_time);
                let span = self.end.saturating_sub(self.least).atomics();
                let rise = mul_div_floor(span, risen.into(), self.rise_time.max(1).into())?;
                kept(self.least.saturating_add(Decimal::new(rise)))
            }
        })
    }

    /// `b0 + k_t*t`, rounded down.
    fn by_time(&self, elapsed: u64) -> Result<Decimal, MathError> {
        let risen = mul_div_floor(self.per_minute.atomics(), elapsed.into(), MINUTE_SECS)?;
        Ok(self.start.saturating_add(Decimal::new(risen)))
    }
}

/// The discount of a price factor, `1 - factor`; negative when the buyer pays more than the price.
pub fn discount(factor: Decimal) -> SignedDecimal {
    // A factor is at most 10, far inside the type.
    let signed = |value: Decimal| SignedDecimal::try_from(value).unwrap_or(SignedDecimal::MAX);
    signed(Decimal::one()).saturating_sub(signed(factor))
}

/// `1 - part`, and zero for a part above one.
fn kept(part: Decimal) -> Decimal {
    Decimal::one().saturating_sub(part)
}

/// `owed / value`, rounded up, at most [`MAX_FACTOR`].
fn inverse_ratio(owed: Uint128, value: Uint128) -> Result<Decimal, MathError> {
    let ratio = mul_div_ceil(owed, ONE, value.max(Uint128::one()));
    Ok(ratio.map_or(MAX_FACTOR, Decimal::new).min(MAX_FACTOR))
}

/// `(a*m + b*n) / (m + n)`, rounded up.
fn mean_ceil(a: Decimal, m: u64, b: Decimal, n: u64) -> Result<Decimal, MathError> {
    let overflow = |_| MathError::overflow("discount::mean_ceil");
    let part = |value: Decimal, weight: u64| value.atomics().checked_mul(weight.into());
    let sum = part(a, m).and_then(|first| first.checked_add(part(b, n)?)).map_err(overflow)?;
    let seconds = m.checked_add(n).ok_or(MathError::overflow("discount::mean_ceil"))?;
    mul_div_ceil(sum, Uint128::one(), seconds.into()).map(Decimal::new)
}
