//! A feed that another feed checks and replaces as a fallback.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus, Params};
use risk::int::mul_floor;
use risk::MathError;

use crate::advance::{is_far, worst, Moment, Value};
use crate::gap;

/// What a checked feed allows.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Largest permitted distance of the two prices, as a natural logarithm.
    pub max_gap: Decimal,
    /// Time without an accepted price after which the checking feed is used, in seconds.
    pub fallback_after: u64,
}

/// Whether the checking feed has a price at a moment: it is not stale or halted, and no later reading contradicts it.
pub fn speaks(by: &FeedRecord, now: u64) -> bool {
    let is_accepted = matches!(by.status, FeedStatus::Live | FeedStatus::Uncertain) && by.candidate.count == 0;
    is_accepted && now < by.expires_at
}

/// Whether the checking feed contradicts a price.
pub fn contradicts(by: &FeedRecord, price: Decimal, max_gap: Decimal, now: u64) -> Result<bool, MathError> {
    Ok(speaks(by, now) && is_far(price, by.price, max_gap)?)
}

/// The value of a checked feed in a round: that of `feed` if it is fresh, that of `by` if `feed` has had no price for long
/// enough; none in between.
///
/// A price that is not checked is uncertain: whoever controls the median must gain nothing by silencing the check. The price of
/// `by` is used only with a confidence of at most `confidence_max`, liquidates at the lower end of its confidence, and is never
/// used before the first price of `feed`, or of the source that replaced it.
pub fn value(
    feed: &FeedRecord,
    is_fresh: bool,
    by: Option<&FeedRecord>,
    check: Check,
    at: &Moment,
    params: &Params,
) -> Result<Option<Value>, MathError> {
    let by = by.filter(|by| speaks(by, at.now));
    if is_fresh {
        let agrees = match by {
            Some(by) => !is_far(feed.price, by.price, check.max_gap)?,
            None => false,
        };
        let status = if agrees { feed.status } else { worst(feed.status, FeedStatus::Uncertain) };
        return Ok(Some(of(feed, status)));
    }
    // A replaced feed has its first price still to come, whatever its predecessor said.
    let may_fall_back = at.since(feed) >= check.fallback_after && feed.unsettled != gap::REPLACED;
    let Some(by) = by.filter(|_| may_fall_back) else { return Ok(None) };
    if by.confidence.atomics() > mul_floor(by.price.atomics(), params.confidence_max)? {
        return Ok(None);
    }
    Ok(Some(of(by, FeedStatus::Fallback)))
}

fn of(record: &FeedRecord, status: FeedStatus) -> Value {
    Value {
        price: record.price,
        price_for_new_risk: record.price_for_new_risk,
        confidence: record.confidence,
        observed_at: record.observed_at,
        expires_at: record.expires_at,
        new_risk_expires_at: record.new_risk_expires_at,
        tradable_at: record.tradable_at,
        status,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, params, record};
    use crate::round::Clock;

    const CHECK: Check = Check { max_gap: Decimal::percent(2), fallback_after: 300 };

    /// The record of round 10 in a later round, and whether that round accepted it.
    fn run(by: Option<&FeedRecord>, round: u64, is_fresh: bool) -> Option<(Decimal, FeedStatus)> {
        let clock = Clock::new(30);
        let at = Moment { now: clock.end(round), round, clock };
        let value = value(&record("100"), is_fresh, by, CHECK, &at, &params()).unwrap();
        value.map(|value| (value.price, value.status))
    }

    fn by(price: &str) -> FeedRecord {
        FeedRecord { expires_at: 10_000, ..record(price) }
    }

    #[test]
    fn a_price_is_live_only_while_the_check_agrees() {
        let live = Some((dec("100"), FeedStatus::Live));
        let uncertain = Some((dec("100"), FeedStatus::Uncertain));
        assert_eq!(run(Some(&by("102")), 10, true), live);
        assert_eq!(run(Some(&by("98.1")), 10, true), live);
        // ln(1.0203) = 0.02010.
        assert_eq!(run(Some(&by("102.03")), 10, true), uncertain);
        assert_eq!(run(Some(&by("97")), 10, true), uncertain);
        assert_eq!(run(None, 10, true), uncertain);
        assert_eq!(run(Some(&FeedRecord { expires_at: 330, ..record("100") }), 10, true), uncertain);
        assert_eq!(run(Some(&FeedRecord { status: FeedStatus::Pending, ..by("100") }), 10, true), uncertain);
    }

    #[test]
    fn after_five_minutes_the_check_stands_in() {
        // Round 20 ends 300 s after round 10.
        assert_eq!(run(Some(&by("80")), 19, false), None);
        assert_eq!(run(Some(&by("80")), 20, false), Some((dec("80"), FeedStatus::Fallback)));
        for status in [FeedStatus::Pending, FeedStatus::Halted, FeedStatus::Fallback] {
            assert_eq!(run(Some(&FeedRecord { status, ..by("80") }), 20, false), None);
        }
        assert_eq!(
            run(Some(&FeedRecord { status: FeedStatus::Uncertain, ..by("80") }), 20, false).unwrap().0,
            dec("80")
        );
        assert_eq!(run(Some(&FeedRecord { expires_at: 630, ..by("80") }), 20, false), None);
        // 2 % of 80.
        let wide = |confidence| run(Some(&FeedRecord { confidence: dec(confidence), ..by("80") }), 20, false);
        assert!(wide("1.6").is_some() && wide("1.600000000000000001").is_none());
        assert_eq!(run(None, 2_000, false), None);
    }
}
