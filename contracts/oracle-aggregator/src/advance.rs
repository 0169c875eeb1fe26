//! How the record of a feed changes: price accepted or kept pending, feed halted or lifted. Pure.
//!
//! A pending record keeps its round: once a price is accepted, the band of the breaker has widened with the time since the
//! old one, and the averages count that time as [`gap`] says.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::{BreakerParams, Candidate, FeedRecord, FeedStatus, Params};
use risk::ewma::FeedStats;
use risk::int::{mul_ceil, mul_floor};
use risk::ln::ln_ratio;
use risk::{Fixed, MathError};

use crate::acceptance::{pass, remembered};
use crate::breaker::{self, breaches};
use crate::gap;
use crate::observe::Observation;
use crate::round::Clock;

/// Moment at which a record is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Time of the block, in seconds since the epoch.
    pub now: u64,
    /// Round that is closed.
    pub round: u64,
    /// Clock of rounds.
    pub clock: Clock,
}

impl Moment {
    /// End of the round, in seconds since the epoch.
    pub fn end(&self) -> u64 {
        self.clock.end(self.round)
    }

    /// Seconds from the round of a record's price to this round.
    pub fn since(&self, record: &FeedRecord) -> u64 {
        self.clock.between(record.round, self.round)
    }
}

/// A price that is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// Price for liquidation.
    pub price: Decimal,
    /// Price for new risk before average and confidence.
    pub price_for_new_risk: Decimal,
    /// Confidence, in units of the price.
    pub confidence: Decimal,
    /// Moment of the price, in seconds since the epoch.
    pub observed_at: u64,
    /// First moment at which it is stale, in seconds since the epoch.
    pub expires_at: u64,
    /// First moment at which it is too old for new risk, in seconds since the epoch.
    pub new_risk_expires_at: u64,
    /// First moment at which all its legs are tradable, in seconds since the epoch; zero for a source.
    pub tradable_at: u64,
    /// Worst status of its legs; [`FeedStatus::Live`] for a source.
    pub status: FeedStatus,
}

/// The record of a reported feed after a round: accepted or pending, as the breaker decides. The first price of a feed is
/// accepted without a check.
pub fn reported(
    old: Option<&FeedRecord>,
    seen: &Observation,
    at: &Moment,
    params: &Params,
) -> Result<FeedRecord, MathError> {
    let accept = |price| believed(old, price, seen, at, params);
    let Some(record) = old else { return accept(seen.median) };
    let is_breach = |record: &FeedRecord, median, dt| breaches_band(record, median, dt, &params.breaker);
    let expires_at = at.end().saturating_add(params.max_age);
    let record = remembered(record, at, params.breaker.candidate_lifetime);
    pass(&record, seen.median, expires_at, at, params, is_breach, accept)
}

/// Whether a price `dt` seconds after the accepted one lies outside the breaker's band.
pub fn breaches_band(record: &FeedRecord, price: Decimal, dt: u64, breaker: &BreakerParams) -> Result<bool, MathError> {
    breaches(price, record.price, breaker::band(breaker_variance(record), dt, breaker)?)
}

/// An accepted record with the breaker's variance updated.
pub fn with_breaker_variance(
    old: &FeedRecord,
    new: FeedRecord,
    at: &Moment,
    breaker: &BreakerParams,
    params: &Params,
) -> Result<FeedRecord, MathError> {
    if old.unsettled == gap::REPLACED {
        return Ok(FeedRecord { breaker_variance: Uint128::zero(), ..new });
    }
    let dt = at.since(old);
    // A second price in the same round spans no time.
    if dt == 0 {
        return Ok(new);
    }
    let (prices, tau, round) = ([old.price, new.price], params.variance_tau, params.round_seconds);
    let variance = breaker::variance(breaker_variance(old), prices, dt, tau, round, breaker)?;
    Ok(FeedRecord { breaker_variance: Uint128::new(variance.to_u128_atomics()?), ..new })
}

fn breaker_variance(record: &FeedRecord) -> Fixed {
    Fixed::from_atomics_u128(record.breaker_variance.u128())
}

/// The record of a reported feed with an accepted price.
fn believed(
    old: Option<&FeedRecord>,
    price: Decimal,
    seen: &Observation,
    at: &Moment,
    params: &Params,
) -> Result<FeedRecord, MathError> {
    // A jump is accepted at one of three medians, which can exceed the last one; the spread is that of the last one.
    let least = Decimal::new(mul_ceil(price.atomics(), params.confidence_floor)?);
    let (confidence, status) = (seen.confidence.max(least), FeedStatus::Live);
    let observed_at = at.end();
    let value = Value {
        price,
        price_for_new_risk: price,
        confidence,
        observed_at,
        expires_at: observed_at.saturating_add(params.max_age),
        new_risk_expires_at: observed_at.saturating_add(params.new_risk_max_age),
        tradable_at: 0,
        status,
    };
    let new = accepted(old, &value, at, params)?;
    match old {
        None => Ok(new),
        Some(old) => with_breaker_variance(old, new, at, &params.breaker, params),
    }
}

/// The record with an accepted price. The first price starts the statistics; a second price in the same round does not change
/// them.
pub fn accepted(
    old: Option<&FeedRecord>,
    value: &Value,
    at: &Moment,
    params: &Params,
) -> Result<FeedRecord, MathError> {
    let dt = old.map_or(0, |record| at.since(record));
    let stats = match old {
        None => FeedStats::start(value.price),
        Some(record) => gap::statistics(record, value.price, dt, params)?,
    };
    let unsettled = old.map_or(0, |record| gap::unsettled(record, dt, params));
    let widest = mul_floor(value.price.atomics(), params.confidence_max)?;
    let is_wide = value.confidence.atomics() > widest;
    let tradable_at = old.map_or(0, |record| gap::tradable_at(record, dt, at.end(), params)).max(value.tradable_at);
    let doubtful = unsettled > 0 || is_wide || is_far(value.price, stats.ema, params.ema_gap)?;
    Ok(FeedRecord {
        status: if doubtful { worst(value.status, FeedStatus::Uncertain) } else { value.status },
        price: value.price,
        price_for_new_risk: value.price_for_new_risk,
        confidence: value.confidence,
        ema: stats.ema,
        variance: Uint128::new(stats.variance.to_u128_atomics()?),
        cumulative: stats.cumulative,
        round: at.round,
        observed_at: value.observed_at,
        expires_at: value.expires_at,
        uptime: old.map_or(0, |record| record.uptime(at.now)),
        updated_at: at.now,
        candidate: Candidate::default(),
        breaker_variance: old.map_or_else(Uint128::zero, |record| record.breaker_variance),
        unsettled,
        new_risk_expires_at: value.new_risk_expires_at,
        tradable_at,
    })
}

/// The record with its price kept: pending, or still that of the fallback, readable for liquidation until `expires_at`.
///
/// A stale record stays stale: an old price does not become readable because the new one is in doubt.
pub fn keep_pending(old: &FeedRecord, expires_at: u64, now: u64) -> FeedRecord {
    let stale = now >= old.expires_at;
    FeedRecord {
        status: worst(old.status, FeedStatus::Pending),
        expires_at: if stale { old.expires_at } else { old.expires_at.max(expires_at) },
        uptime: old.uptime(now),
        updated_at: now,
        ..old.clone()
    }
}

/// The record of a halted feed. A feed whose source was replaced starts again with its first price after the halt, as long as it had
/// not ended its start.
pub fn halted(old: &FeedRecord, now: u64) -> FeedRecord {
    let (status, candidate) = (FeedStatus::Halted, Candidate::default());
    let unsettled = if gap::starts(old) { gap::REPLACED } else { gap::AFTER_HALT };
    let uptime = old.uptime(now);
    FeedRecord { status, candidate, uptime, unsettled, updated_at: now, ..old.clone() }
}

/// The record of a feed whose halt is lifted: stale until it is written again.
pub fn lifted(old: &FeedRecord, now: u64) -> FeedRecord {
    let (status, expires_at) = (FeedStatus::Uncertain, old.expires_at.min(now));
    FeedRecord { status, expires_at, uptime: old.uptime(now), updated_at: now, ..old.clone() }
}

/// The record of a feed whose source is replaced: stale until its first price, which is not compared with earlier ones.
pub fn replaced(old: &FeedRecord, now: u64) -> FeedRecord {
    FeedRecord { unsettled: gap::REPLACED, candidate: Candidate::default(), ..lifted(old, now) }
}

/// Whether deviations from the feed's medians count. They do not while the feed is pending or the price is far from its average,
/// because honest reporters may then be the minority. They do count while the spread is wide, because liars could cause that.
pub fn is_reviewable(record: &FeedRecord, params: &Params) -> Result<bool, MathError> {
    let waits = matches!(record.status, FeedStatus::Pending | FeedStatus::Halted);
    Ok(!waits && !is_far(record.price, record.ema, params.ema_gap)?)
}

/// The worse of two statuses.
pub fn worst(a: FeedStatus, b: FeedStatus) -> FeedStatus {
    let rank = |status| match status {
        FeedStatus::Live => 0u8,
        FeedStatus::Uncertain => 1,
        FeedStatus::Pending => 2,
        FeedStatus::Fallback => 3,
        FeedStatus::Halted => 4,
    };
    if rank(a) >= rank(b) {
        a
    } else {
        b
    }
}

/// Whether two prices are farther apart than a logarithm.
pub fn is_far(price: Decimal, ema: Decimal, most: Decimal) -> Result<bool, MathError> {
    Ok(ln_ratio(price, ema)?.abs() > Fixed::from_decimal(most))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, params, record};

    fn at(round: u64) -> Moment {
        let clock = Clock::new(30);
        Moment { now: clock.end(round) + 5, round, clock }
    }

    fn seen(median: &str) -> Observation {
        Observation { median: dec(median), confidence: dec("0.1") }
    }

    fn next(old: &FeedRecord, median: &str, round: u64) -> FeedRecord {
        reported(Some(old), &seen(median), &at(round), &params()).unwrap()
    }

    #[test]
    fn statistics_of_the_vector() {
        // tau 600 s: 100, 60 s later 101, 30 s later 100, 210 s later 102; the rounds between are void.
        let first = reported(None, &seen("100"), &at(10), &params()).unwrap();
        assert_eq!((first.ema, first.variance.u128(), first.cumulative.to_string()), (dec("100"), 0, "0".into()));
        let close = |value: Uint128, expected: u128| {
            assert!(value.u128().abs_diff(expected) < expected / 1_000_000_000_000, "{value}");
        };
        // Rounded down once per update.
        let near =
            |value: Decimal, expected: &str| assert!(dec(expected).abs_diff(value) <= dec("0.000000000000000300"));
        let second = next(&first, "101", 12);
        close(second.variance, 157_032_667_994_368_572_410_000);
        assert_eq!(
            (second.ema, second.cumulative.to_string()),
            (dec("100"), format!("{}", 6_000u128 * 10u128.pow(18)))
        );
        let third = next(&second, "100", 13);
        close(third.variance, 310_331_761_424_261_446_540_000);
        near(third.ema, "100.048770575499285990");
        let fourth = next(&third, "102", 20);
        close(fourth.variance, 770_138_562_187_237_247_200_000);
        // 60 of the 210 seconds count at the old price, the others at the new average.
        near(fourth.ema, "100.044129441610901765");
        near(Decimal::new(fourth.cumulative.try_into().unwrap()), "30036.619416241635264767");
    }

    #[test]
    fn a_pending_price_keeps_its_round_and_is_readable_longer() {
        let pending = next(&record("100"), "94", 11);
        assert_eq!(
            (pending.status, pending.price, pending.round, pending.observed_at),
            (FeedStatus::Pending, dec("100"), 10, 330)
        );
        // Round 11 ends at 360.
        assert_eq!((pending.expires_at, pending.updated_at, pending.uptime), (450, 365, 34));
        assert_eq!(pending.candidate.count, 1);
        let pending = next(&pending, "93", 12);
        let accepted = next(&pending, "10", 13);
        // The last median breaches the new price, so it is the first candidate of the next.
        let again = breaker::first(dec("10"), 13);
        assert_eq!((accepted.price, accepted.round, accepted.candidate), (dec("93"), 13, again));
        // The old price counts for all of the 90 seconds.
        assert_eq!(accepted.cumulative.to_string(), format!("{}", 9_000u128 * 10u128.pow(18)));
        assert_eq!(accepted.uptime, 94);
    }

    #[test]
    fn a_stale_record_stays_stale_while_the_new_price_is_in_doubt() {
        // Valid until 420; round 14 is closed at 455.
        let pending = next(&record("100"), "80", 14);
        assert_eq!((pending.status, pending.expires_at, pending.uptime), (FeedStatus::Pending, 420, 89));
        let pending = next(&pending, "80", 15);
        assert_eq!((pending.expires_at, pending.uptime), (420, 89));
        let accepted = next(&pending, "80", 16);
        assert_eq!((accepted.price, accepted.expires_at), (dec("80"), 600));
    }

    #[test]
    fn the_band_widens_with_variance_and_time_up_to_a_limit() {
        // 5 * sqrt(1e-6 * 600) = 0.1225: 12 % passes after 600 s, and no more after a day.
        let old = FeedRecord { breaker_variance: Uint128::new(10u128.pow(24)), ..record("100") };
        assert_eq!(next(&old, "112", 30).price, dec("112"));
        assert_eq!(next(&old, "114", 30).status, FeedStatus::Pending);
        assert_eq!(next(&old, "114", 2890).status, FeedStatus::Pending);
        // 5 * sqrt(1e-6 * 30) = 0.027: the floor of 5 % holds.
        assert_eq!(next(&old, "105", 11).price, dec("105"));
        assert_eq!(next(&old, "106", 11).status, FeedStatus::Pending);
    }

    #[test]
    fn wide_or_far_from_the_average_is_uncertain() {
        let with = |median: &str, confidence: &str, ema: &str| {
            let seen = Observation { median: dec(median), confidence: dec(confidence) };
            let old = FeedRecord { ema: dec(ema), ..record("100") };
            reported(Some(&old), &seen, &at(11), &params()).unwrap().status
        };
        assert_eq!(with("100", "2", "100"), FeedStatus::Live);
        assert_eq!(with("100", "2.000000000000000001", "100"), FeedStatus::Uncertain);
        // The average moves toward 100 first, by 1 - e^(-30/600) = 4.877 %: 90.1 -> 90.583, ln = 0.0989.
        assert_eq!(with("100", "0.1", "90.1"), FeedStatus::Live);
        // 89 -> 89.536, ln = 0.1105.
        assert_eq!(with("100", "0.1", "89"), FeedStatus::Uncertain);
    }

    #[test]
    fn only_doubt_about_the_medians_suspends_review() {
        let reviewed = |record: &FeedRecord| is_reviewable(record, &params()).unwrap();
        assert!(reviewed(&record("100")));
        // d39: a wide spread suspends nothing.
        assert!(reviewed(&FeedRecord { status: FeedStatus::Uncertain, confidence: dec("50"), ..record("100") }));
        assert!(!reviewed(&FeedRecord { status: FeedStatus::Pending, ..record("100") }));
        assert!(!reviewed(&FeedRecord { ema: dec("90"), ..record("100") }));
    }

    #[test]
    fn a_halt_ends_in_a_stale_record() {
        let halted = halted(&record("100"), 341);
        assert_eq!((halted.status, halted.uptime, halted.uptime(400)), (FeedStatus::Halted, 10, 10));
        let lifted = lifted(&halted, 401);
        assert_eq!((lifted.status, lifted.uptime, lifted.expires_at), (FeedStatus::Uncertain, 10, 401));
        assert_eq!(lifted.uptime(500), 10);
    }
}
