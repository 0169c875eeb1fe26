//! Time without an accepted price. The last sample does not count for all of it, so a wick before an outage, or just after it,
//! never becomes a lasting average.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{FeedRecord, Params};
use risk::ewma::{self, FeedStats};
use risk::{Fixed, MathError};

/// Rounds of a gap for which the old price counts in the averages.
pub const HELD_ROUNDS: u64 = 2;
/// Accepted prices after an outage for which a feed stays uncertain.
pub const UNSETTLED_ROUNDS: u8 = 3;
/// Seconds after an outage during which a feed is not tradable; an average has recovered by then.
pub const UNTRADABLE_FOR: u64 = 3_600;
/// Number of accepted prices of a replaced source for which a feed stays uncertain; the average begins with their mean.
pub const START_ROUNDS: u8 = 20;
/// Value of [`FeedRecord::unsettled`] while a halt is on and until the first price after it, which ends an outage however
/// short the halt was.
pub const AFTER_HALT: u8 = u8::MAX;
/// Value of [`FeedRecord::unsettled`] until the first price of a replaced source, which is not compared with earlier prices.
pub const REPLACED: u8 = u8::MAX - 1;

/// Whether a feed has not ended its start with a replaced source.
pub fn starts(record: &FeedRecord) -> bool {
    record.unsettled == REPLACED || is_start(record.unsettled)
}

fn is_start(unsettled: u8) -> bool {
    (UNSETTLED_ROUNDS.saturating_add(1)..=START_ROUNDS).contains(&unsettled)
}

/// Seconds of a gap of `dt` for which the old price counts in the averages.
pub fn held(dt: u64, params: &Params) -> u64 {
    dt.min(params.round_seconds.saturating_mul(HELD_ROUNDS))
}

/// Updates the mean of the prices of a replaced source with the last one.
fn mean(old: &FeedRecord) -> Result<Decimal, MathError> {
    let prices = START_ROUNDS.saturating_sub(old.unsettled).saturating_add(1);
    let (mean, price) = (Fixed::from_decimal(old.ema), Fixed::from_decimal(old.price));
    let step = price.checked_sub(mean)?.div_floor(Fixed::from_integer(prices.into()))?;
    mean.checked_add(step)?.to_decimal_floor()
}

/// Whether a price accepted `dt` seconds after the previous one ends an outage: a gap above `breaker.max_dt`, or a halt.
pub fn is_outage(old: &FeedRecord, dt: u64, params: &Params) -> bool {
    dt > params.breaker.max_dt || matches!(old.unsettled, AFTER_HALT | REPLACED)
}

/// Accepted prices, this one included, for which the feed stays uncertain.
pub fn unsettled(old: &FeedRecord, dt: u64, params: &Params) -> u8 {
    let left = old.unsettled.saturating_sub(1);
    match old.unsettled {
        REPLACED => START_ROUNDS,
        0..=START_ROUNDS if !is_outage(old, dt, params) => left,
        unsettled if is_start(unsettled) => left,
        _ => UNSETTLED_ROUNDS,
    }
}

/// First moment at which a price accepted at `end`, `dt` seconds after the previous one, is tradable.
pub fn tradable_at(old: &FeedRecord, dt: u64, end: u64, params: &Params) -> u64 {
    if is_outage(old, dt, params) {
        end.saturating_add(UNTRADABLE_FOR)
    } else {
        old.tradable_at
    }
}

/// The statistics after a price is accepted `dt` seconds after the previous one; they do not change if `dt` is zero.
///
/// The average counts at most [`HELD_ROUNDS`] of the gap at the old price. After an outage it is the lower of the old average and
/// the price, so that for an hour the market lends too little rather than too much. The rest of the gap counts at the new average
/// in the cumulative price, so that a mean over any time has a price for all of it. The variance needs no limit, because the
/// return spans the whole gap.
///
/// A replaced source starts from its first price alone; the average is the mean of its prices until they settle.
pub fn statistics(old: &FeedRecord, price: Decimal, dt: u64, params: &Params) -> Result<FeedStats, MathError> {
    let variance = Fixed::from_atomics_u128(old.variance.u128());
    let before = FeedStats { ema: old.ema, variance, cumulative: old.cumulative };
    if old.unsettled == REPLACED {
        return Ok(FeedStats { cumulative: ewma::accumulate(old.cumulative, price, dt)?, ..FeedStats::start(price) });
    }
    let mut next = before;
    if dt > 0 {
        next = ewma::update(&before, old.price, price, dt, params.variance_tau, params.ema_tau)?;
    }
    let held = held(dt, params);
    if dt > held {
        next.ema = ewma::average(old.ema, old.price, held, params.ema_tau)?;
    }
    if dt > 0 && is_start(old.unsettled) {
        next.ema = mean(old)?;
    }
    if is_outage(old, dt, params) {
        next.ema = old.ema.min(price);
    }
    if dt > held {
        let cumulative = ewma::accumulate(old.cumulative, old.price, held)?;
        next.cumulative = ewma::accumulate(cumulative, next.ema, dt.saturating_sub(held))?;
    }
    Ok(next)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, params, record};

    /// An average of 100, a last price of 95.2, then a price after `dt` seconds: the new average and the cumulative price.
    fn after(dt: u64, price: &str, unsettled: u8) -> (Decimal, Decimal) {
        let old = FeedRecord { ema: dec("100"), unsettled, ..record("95.2") };
        let next = statistics(&old, dec(price), dt, &params()).unwrap();
        (next.ema, Decimal::new(next.cumulative.try_into().unwrap()))
    }

    fn near(value: Decimal, expected: &str) {
        assert!(value.abs_diff(dec(expected)) < dec("0.000000001"), "{value} instead of {expected}");
    }

    #[test]
    fn fm_x03_a_gap_gives_two_rounds_to_the_old_price() {
        // 100 - 4.8 * (1 - e^(-60/600)) = 99.543219606, and 95.2 for 60 of the seconds.
        near(after(60, "100", 0).0, "99.543219606");
        near(after(60, "100", 0).1, "5712");
        near(after(600, "100", 0).0, "99.543219606");
        // 95.2 * 60 + 99.543219606 * 540, by a computer.
        let expected = dec("5712") + dec("99.543219606572597") * dec("540");
        near(after(600, "100", 0).1, &expected.to_string());
    }

    #[test]
    fn fm_x03_after_an_outage_the_average_is_the_lower_one() {
        near(after(601, "130", 0).0, "100");
        near(after(601, "90", 0).0, "90");
        // A halt counts as an outage however short it was.
        near(after(30, "90", AFTER_HALT).0, "90");
        near(after(30, "90", UNSETTLED_ROUNDS).0, "99.765901238");
    }

    #[test]
    fn a_replaced_source_starts_from_its_own_prices() {
        // Earlier statistics do not matter: the first price is the average, and the time before it counts at that price.
        let old = FeedRecord { unsettled: REPLACED, ema: dec("5"), variance: 9u128.into(), ..record("5") };
        let stats = statistics(&old, dec("100"), 90, &params()).unwrap();
        assert_eq!((stats.ema, stats.variance), (dec("100"), Fixed::ZERO));
        near(Decimal::new(stats.cumulative.try_into().unwrap()), "9000");
        assert_eq!(unsettled(&old, 90, &params()), 20);
        // 100, 106, 103: the mean up to the price before.
        let mut old = FeedRecord { unsettled: 20, ..record("100") };
        for (price, average) in [("106", "100"), ("103", "103"), ("90", "103")] {
            let (ema, left) =
                (statistics(&old, dec(price), 30, &params()).unwrap().ema, unsettled(&old, 30, &params()));
            assert_eq!(ema, dec(average));
            old = FeedRecord { price: dec(price), ema, unsettled: left, ..old };
        }
        assert_eq!(old.unsettled, 17);
        // A gap in the meantime shortens nothing.
        assert_eq!(unsettled(&old, 9_000, &params()), 16);
        assert_eq!(unsettled(&FeedRecord { unsettled: 2, ..old }, 9_000, &params()), 3);
    }

    #[test]
    fn an_hour_after_an_outage_a_feed_can_be_traded_at() {
        let old = FeedRecord { tradable_at: 7, ..record("100") };
        let at = |dt, unsettled| tradable_at(&FeedRecord { unsettled, ..old.clone() }, dt, 1_000, &params());
        assert_eq!((at(600, 0), at(601, 0), at(30, AFTER_HALT)), (7, 4_600, 4_600));
    }

    #[test]
    fn three_prices_settle_a_feed() {
        let mut old = FeedRecord { unsettled: AFTER_HALT, ..record("100") };
        let steps: Vec<_> = (0..5)
            .map(|_| {
                old.unsettled = unsettled(&old, 30, &params());
                old.unsettled
            })
            .collect();
        assert_eq!(steps, [3, 2, 1, 0, 0]);
        assert_eq!((unsettled(&old, 600, &params()), unsettled(&old, 601, &params())), (0, 3));
    }
}
