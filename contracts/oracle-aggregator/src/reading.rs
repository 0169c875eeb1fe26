//! Readings of another contract. A close uses only a reading made before its round ended, so that moving a source and having it
//! read in the same transaction gains nothing.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{BreakerParams, FeedRecord, FeedStatus, Params};
use interfaces::packed;
use risk::int::mul_ceil;
use risk::MathError;

use crate::acceptance::{pass, remembered};
use crate::advance::{accepted, breaches_band, with_breaker_variance, Moment, Value};
use crate::rate::Bounds;

/// A price as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The price; of a vault, native tokens per share.
    pub price: Decimal,
    /// Half-width of the interval in which the source expects the price, in units of the price.
    pub confidence: Decimal,
    /// The source's timestamp of the price, in seconds since the epoch, not later than the reading.
    pub observed_at: u64,
    /// Round that was open when it was read.
    pub round: u64,
}

/// Limits within which a source's price needs no confirmation, and how long it counts.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// Which steps need confirmation.
    pub limits: Limits,
    /// Time after the source's timestamp for which a price can be read, in seconds.
    pub max_age: u64,
}

/// Which steps of a source need confirmation.
#[derive(Clone, Copy, Debug)]
pub enum Limits {
    /// A redemption rate: growth and fall are bounded.
    Rate(Bounds),
    /// A price: the band of medians, between other bounds.
    Band(BreakerParams),
}

/// The last readings of a source: a usable one, and one that may be too new for the next close.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readings {
    /// The newest.
    pub last: Reading,
    /// The last one of an earlier round.
    pub before: Option<Reading>,
    /// Date of the newest reading that is a candidate, in seconds since the epoch; without meaning when the record has none.
    pub candidate: u64,
}

packed!(Reading { price, confidence, observed_at, round });
packed!(Readings { last, before, candidate });

impl Readings {
    /// Adds a reading. A reading of the same round replaces the newest, so that frequent readings displace nothing that a close
    /// needs.
    pub fn add(old: Option<Self>, reading: Reading) -> Self {
        let before = match old {
            Some(old) if old.last.round == reading.round => old.before,
            Some(old) => Some(old.last),
            None => None,
        };
        Self { last: reading, before, candidate: old.map_or(0, |old| old.candidate) }
    }

    /// The newest reading made before a round ended, unless an earlier close has used it or its price is older than `max_age`: a
    /// source that repeats an old price is as silent as one that fails.
    pub fn usable(&self, at: &Moment, record: &FeedRecord, max_age: u64) -> Option<Reading> {
        let used = record.round.max(record.candidate.round);
        let newest = [Some(self.last), self.before].into_iter().flatten().find(|it| it.round <= at.round);
        newest.filter(|it| it.round > used && at.now < it.observed_at.saturating_add(max_age))
    }
}

/// The record after a reading. A feed's first reading is accepted without a check. Beyond the limits the last plausible price
/// stays, pending. `is_plausible` states whether an accepted price respects the limit on the source's growth.
///
/// `old` is the record with the date of its candidate. A price beyond the band is a candidate only if its date lies in a later round:
/// a source that must be pulled could be made to publish one second of a wick to three closes. Otherwise the record stays as it is.
pub fn read(
    old: Option<(&FeedRecord, u64)>,
    reading: &Reading,
    terms: &Terms,
    is_plausible: &dyn Fn(Decimal) -> Result<bool, MathError>,
    at: &Moment,
    params: &Params,
) -> Result<FeedRecord, MathError> {
    let accept = |price: Decimal| {
        let old = old.map(|(record, _)| record);
        let new = accepted(old, &value(reading, price, terms, is_plausible(price)?, params)?, at, params)?;
        match (old, &terms.limits) {
            (Some(old), Limits::Band(breaker)) => with_breaker_variance(old, new, at, breaker, params),
            _ => Ok(new),
        }
    };
    let Some((record, candidate)) = old else { return accept(reading.price) };
    let is_breach = |record: &FeedRecord, price, dt| match &terms.limits {
        Limits::Rate(bounds) => bounds.breaches(record.price, price, dt),
        Limits::Band(breaker) => breaches_band(record, price, dt, breaker),
    };
    let mut lifetime = params.breaker.candidate_lifetime;
    if matches!(terms.limits, Limits::Band(_)) {
        // Between two publications of the slowest source that counts.
        lifetime = lifetime.max(terms.max_age);
        let is_of_one_round = at.clock.open(reading.observed_at) <= at.clock.open(candidate);
        // The band of the candidate's round: waiting must not confirm it either.
        let dt = at.clock.between(record.round, record.candidate.round);
        if record.candidate.count > 0 && is_of_one_round && is_breach(record, reading.price, dt)? {
            return Ok(record.clone());
        }
    }
    // A reading does not extend the life of a price that it contradicts.
    pass(&remembered(record, at, lifetime), reading.price, record.expires_at, at, params, is_breach, accept)
}

/// An accepted price of a source. A rate is valid for every use until the age of its last sync exceeds the limit; a price of
/// another oracle has a confidence and becomes too old for new risk as soon as a median does.
fn value(
    reading: &Reading,
    price: Decimal,
    terms: &Terms,
    is_plausible: bool,
    params: &Params,
) -> Result<Value, MathError> {
    let Reading { observed_at, confidence, .. } = *reading;
    let expires_at = observed_at.saturating_add(terms.max_age);
    let (confidence, new_risk_expires_at) = match terms.limits {
        Limits::Rate(_) => (Decimal::zero(), expires_at),
        Limits::Band(_) => {
            let least = Decimal::new(mul_ceil(price.atomics(), params.confidence_floor)?);
            (confidence.max(least), expires_at.min(observed_at.saturating_add(params.new_risk_max_age)))
        }
    };
    let status = if is_plausible { FeedStatus::Live } else { FeedStatus::Uncertain };
    let (price_for_new_risk, tradable_at) = (price, 0);
    Ok(Value {
        price,
        price_for_new_risk,
        confidence,
        observed_at,
        expires_at,
        new_risk_expires_at,
        tradable_at,
        status,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, record};
    use crate::round::Clock;

    fn reading(rate: &str, round: u64) -> Reading {
        Reading { price: dec(rate), confidence: Decimal::zero(), observed_at: 300, round }
    }

    #[test]
    fn fm_x09_a_close_uses_the_newest_reading_of_before_its_end_once() {
        let at = |round| Moment { now: 0, round, clock: Clock::new(30) };
        let mut readings = Readings::add(None, reading("1", 11));
        // The record has the price of round 10.
        let old = record("1");
        assert_eq!(readings.usable(&at(10), &old, 90), None);
        assert_eq!(readings.usable(&at(11), &old, 90), Some(reading("1", 11)));
        readings = Readings::add(Some(readings), reading("2", 12));
        readings = Readings::add(Some(readings), reading("3", 12));
        assert_eq!(readings.usable(&at(11), &old, 90), Some(reading("1", 11)));
        assert_eq!(readings.usable(&at(12), &old, 90), Some(reading("3", 12)));
        // Once used, by an acceptance or as a candidate, it is not used again.
        assert_eq!(readings.usable(&at(12), &FeedRecord { round: 12, ..record("1") }, 90), None);
        let mut pending = record("1");
        pending.candidate.round = 12;
        assert_eq!(readings.usable(&at(13), &pending, 90), None);
    }

    /// The band of 5 standard deviations is 5 % at 30 s and 12.2 % at 600 s with a variance of 1e-6 a second: a wick of 11 % that is
    /// published once would be inside it after a while.
    #[test]
    fn fm_b60_waiting_confirms_no_publication() {
        let params = crate::fixtures::params();
        let limits = Limits::Band(params.breaker);
        let candidate = crate::breaker::first(dec("11.1"), 11);
        let old = FeedRecord { candidate, breaker_variance: 10u128.pow(24).into(), expires_at: 1_200, ..record("10") };
        let terms = Terms { limits, max_age: 900 };
        let at = Moment { now: 931, round: 30, clock: Clock::new(30) };
        let seen = |observed_at| {
            let reading = Reading { price: dec("11.1"), confidence: dec("0.01"), observed_at, round: 30 };
            read(Some((&old, 340)), &reading, &terms, &|_| Ok(true), &at, &params).unwrap()
        };
        assert_eq!(seen(340), old);
        // A publication of a later round is inside the band of its time.
        assert_eq!(seen(920).price, dec("11.1"));
    }
}
