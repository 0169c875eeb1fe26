//! What is read from another contract. A close uses only what was read before its round ended, so that whoever moves a source
//! and has it read in the same transaction has done so in vain.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus, Params};
use risk::MathError;

use crate::acceptance::pass;
use crate::advance::{accepted, Moment, Value};
use crate::rate::Bounds;

/// A rate as it was read.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct Reading {
    /// The rate, in native tokens per share.
    pub rate: Decimal,
    /// Moment to which the source dates it, in seconds since the epoch, and not later than the reading.
    pub observed_at: u64,
    /// Round that was open when it was read.
    pub round: u64,
}

/// The last readings of a source: one that may be used, and one that is too new for the next close.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct Readings {
    /// The newest.
    pub last: Reading,
    /// The last one of an earlier round.
    pub before: Option<Reading>,
}

impl Readings {
    /// Adds a reading. One of the same round replaces the newest, so that reading often displaces nothing that a close needs.
    pub fn add(old: Option<Self>, reading: Reading) -> Self {
        let before = match old {
            Some(old) if old.last.round == reading.round => old.before,
            Some(old) => Some(old.last),
            None => None,
        };
        Self { last: reading, before }
    }

    /// The newest reading made before a round ended, unless an earlier close has used it.
    pub fn usable(&self, at: &Moment, record: &FeedRecord) -> Option<Reading> {
        let used = record.round.max(record.candidate.round);
        [Some(self.last), self.before].into_iter().flatten().find(|it| it.round <= at.round && it.round > used)
    }
}

/// The record after a reading. The first one of a feed is accepted as it is. Beyond the bounds the last plausible rate stays,
/// pending; growth that is too fast since the anchor is uncertain once accepted. `is_plausible` says which.
pub fn read(
    old: Option<&FeedRecord>,
    reading: &Reading,
    max_age: u64,
    bounds: &Bounds,
    is_plausible: impl Fn(Decimal) -> Result<bool, MathError>,
    at: &Moment,
    params: &Params,
) -> Result<FeedRecord, MathError> {
    let expires_at = reading.observed_at.saturating_add(max_age);
    let accept = |price: Decimal| {
        let value = Value {
            price,
            price_for_new_risk: price,
            confidence: Decimal::zero(),
            observed_at: reading.observed_at,
            expires_at,
            new_risk_expires_at: expires_at,
            status: if is_plausible(price)? { FeedStatus::Live } else { FeedStatus::Uncertain },
        };
        accepted(old, &value, at, old.map_or(0, |record| at.since(record)), params)
    };
    let Some(record) = old else { return accept(reading.rate) };
    let is_breach = |record: &FeedRecord, rate, dt| bounds.breaches(record.price, rate, dt);
    // A reading extends nothing that it contradicts.
    pass(record, reading.rate, record.expires_at, at, params, is_breach, accept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, record};
    use crate::round::Clock;

    fn reading(rate: &str, round: u64) -> Reading {
        Reading { rate: dec(rate), observed_at: 300, round }
    }

    #[test]
    fn fm_x09_a_close_uses_the_newest_reading_of_before_its_end_once() {
        let at = |round| Moment { now: 0, round, clock: Clock::new(30) };
        let mut readings = Readings::add(None, reading("1", 11));
        // The record has the price of round 10.
        let old = record("1");
        assert_eq!(readings.usable(&at(10), &old), None);
        assert_eq!(readings.usable(&at(11), &old), Some(reading("1", 11)));
        readings = Readings::add(Some(readings), reading("2", 12));
        readings = Readings::add(Some(readings), reading("3", 12));
        assert_eq!(readings.usable(&at(11), &old), Some(reading("1", 11)));
        assert_eq!(readings.usable(&at(12), &old), Some(reading("3", 12)));
        // Once used, by an acceptance or as a candidate, it is not used again.
        assert_eq!(readings.usable(&at(12), &FeedRecord { round: 12, ..record("1") }), None);
        let mut pending = record("1");
        pending.candidate.round = 12;
        assert_eq!(readings.usable(&at(13), &pending), None);
    }
}
