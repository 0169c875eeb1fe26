//! A liquid staking token in the base asset, from native/base, the redemption rate and what the market gives. DESIGN
//! section 4, "LST pair"; the reasons are in the README.

use common::oracle::{FeedRecord, FeedStatus};
use cosmwasm_schema::cw_serde;
use cosmwasm_std::Decimal;
use risk::ewma::weight;
use risk::{Fixed, MathError};

use crate::advance::{worst, Value};
use crate::composite::{relative_confidence, value};

/// The average over time of `market / rate`, without a cap at one.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct Ratio {
    /// The average up to `round`.
    pub average: Fixed,
    /// The ratio of `round`, which counts from then on.
    pub last: Fixed,
    /// The round of `last`.
    pub round: u64,
}

impl Ratio {
    /// The ratio goes on with `next`, `dt` seconds later; as in every average here it is the *old* ratio that the
    /// time is given to.
    fn advance(&self, next: Fixed, round: u64, dt: u64, tau: u64) -> Result<Self, MathError> {
        let step = self.last.checked_sub(self.average)?.mul_floor(weight(dt, tau)?)?;
        Ok(Self { average: self.average.checked_add(step)?, last: next, round })
    }
}

/// The legs of a pair, all of them fresh.
#[derive(Clone, Copy, Debug)]
pub struct Legs<'a> {
    /// The native token in the base asset.
    pub native: &'a FeedRecord,
    /// Native tokens per share, as the vault redeems.
    pub rate: &'a FeedRecord,
    /// Native tokens per share, as the market pays.
    pub market: &'a FeedRecord,
}

/// The pair's value in a round and its ratio from then on.
///
/// price = `native * rate * min(1, average)`, low = `native * min(market, rate)`, both rounded down. Uncertain while
/// the ratio is below `least`. `dt` is the time since the round of `before`. Errors: as for a composite.
pub fn pair(
    legs: &Legs,
    before: Option<&Ratio>,
    round: u64,
    dt: u64,
    tau: u64,
    least: Decimal,
) -> Result<(Value, Ratio), MathError> {
    let [native, rate, market] = [legs.native, legs.rate, legs.market].map(|leg| Fixed::from_decimal(leg.price));
    let now = market.div_floor(rate)?;
    let ratio = match before {
        None => Ratio { average: now, last: now, round },
        Some(before) => before.advance(now, round, dt, tau)?,
    };
    let price = native.mul_floor(rate)?.mul_floor(ratio.average.min(Fixed::ONE))?;
    let low = Fixed::from_decimal(legs.native.low).mul_floor(market.min(rate))?;
    let records = [legs.native, legs.rate, legs.market];
    let mut value = value(price, low, relative_confidence(records.into_iter())?, records.into_iter())?;
    if now < Fixed::from_decimal(least) {
        value.status = worst(value.status, FeedStatus::Uncertain);
    }
    Ok((value, ratio))
}
