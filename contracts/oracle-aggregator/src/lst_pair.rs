//! A liquid staking token in the base asset, from native in base, the redemption rate and the market price. The README
//! gives the reasons.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{FeedRecord, FeedStatus};
use interfaces::packed;
use risk::ewma::weight;
use risk::{Fixed, MathError};

use crate::advance::{worst, Value};
use crate::composite::{relative_confidence, value};

/// Average over time of `market / rate`, not capped at one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    /// Average up to `round`.
    pub average: Fixed,
    /// Ratio of `round`, which holds for the time after it.
    pub last: Fixed,
    /// Last round with an accepted market price.
    pub round: u64,
}

packed!(Ratio { average, last, round });

/// Time since the last ratio.
#[derive(Clone, Copy, Debug)]
pub struct Elapsed {
    /// Seconds for which the last ratio counts.
    pub held: u64,
    /// Whether a halt or an outage lies between.
    pub is_outage: bool,
}

impl Ratio {
    /// The average after a time in which the last ratio held, as for all averages of the oracle.
    fn after(&self, elapsed: Elapsed, tau: u64) -> Result<Fixed, MathError> {
        let step = self.last.checked_sub(self.average)?.mul_floor(weight(elapsed.held, tau)?)?;
        self.average.checked_add(step)
    }

    /// The ratio with an accepted market price. After an outage the average is the higher of the old average and the new ratio,
    /// which counts as at most 1: nobody is liquidated because of a wick before or just after the outage, and a price above the
    /// rate does not hide a later depeg.
    fn advance(&self, next: Fixed, round: u64, elapsed: Elapsed, tau: u64) -> Result<Self, MathError> {
        let average =
            if elapsed.is_outage { self.average.max(next.min(Fixed::ONE)) } else { self.after(elapsed, tau)? };
        Ok(Self { average, last: next, round })
    }
}

/// The legs of a pair. Native and rate are fresh; the market may be void or pending.
#[derive(Clone, Copy, Debug)]
pub struct Legs<'a> {
    /// Native token in the base asset.
    pub native: &'a FeedRecord,
    /// Redemption rate, in native tokens per share.
    pub rate: &'a FeedRecord,
    /// Market price, in native tokens per share.
    pub market: &'a FeedRecord,
    /// Whether the market has a price of this round.
    pub is_market_fresh: bool,
}

/// The pair's value in a round and its ratio from then on.
///
/// price = `native * rate * min(1, average)`; for new risk `native * min(market, rate)`, of the legs' prices for new risk, and never above price (after a depeg the
/// average is still low when the market price is back, and nobody may borrow above the liquidation price). Both are rounded down.
/// Uncertain while the ratio is below `least`. `elapsed` is the time since the round of `before`.
///
/// Without a market price of this round the last accepted ratio holds, and the pair is Pending: it follows native and rate for
/// liquidation, and the ratio does not change. None if there never was a ratio. Errors: as for a composite.
pub fn pair(
    legs: &Legs,
    before: Option<&Ratio>,
    round: u64,
    elapsed: Elapsed,
    tau: u64,
    least: Decimal,
) -> Result<Option<(Value, Ratio)>, MathError> {
    let [native, rate, market] = [legs.native, legs.rate, legs.market].map(|leg| Fixed::from_decimal(leg.price));
    let now = match before {
        _ if legs.is_market_fresh => market.div_floor(rate)?,
        Some(before) => before.last,
        None => return Ok(None),
    };
    let ratio = match before {
        None => Ratio { average: now, last: now, round },
        Some(before) if legs.is_market_fresh => before.advance(now, round, elapsed, tau)?,
        Some(before) => *before,
    };
    let average = if legs.is_market_fresh { ratio.average } else { ratio.after(elapsed, tau)? };
    let price = native.mul_floor(rate)?.mul_floor(average.min(Fixed::ONE))?;
    let new_risk = |leg: &FeedRecord| Fixed::from_decimal(leg.price_for_new_risk);
    let rate_for_new_risk = new_risk(legs.rate);
    let market = if legs.is_market_fresh { new_risk(legs.market) } else { rate_for_new_risk.mul_floor(now)? };
    let new_risk = new_risk(legs.native).mul_floor(market.min(rate_for_new_risk))?.min(price);
    let relative = relative_confidence([legs.native, legs.rate, legs.market].into_iter())?;
    let dated = if legs.is_market_fresh { 3 } else { 2 };
    let mut value = value(price, new_risk, relative, [legs.native, legs.rate, legs.market].into_iter().take(dated))?;
    if !legs.is_market_fresh {
        value.status = worst(value.status, FeedStatus::Pending);
    }
    if now < Fixed::from_decimal(least) {
        value.status = worst(value.status, FeedStatus::Uncertain);
    }
    Ok(Some((value, ratio)))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, record};

    const ROUND: Elapsed = Elapsed { held: 30, is_outage: false };

    fn run(market: &str, before: Option<&Ratio>, round: u64) -> (Value, Ratio) {
        let (native, rate, market) = (record("10"), record("1.25"), record(market));
        let legs = Legs { native: &native, rate: &rate, market: &market, is_market_fresh: true };
        pair(&legs, before, round, ROUND, 3_600, dec("0.8")).unwrap().unwrap()
    }

    #[test]
    fn fm_d45_a_three_round_wick_hardly_moves_the_price_for_liquidation() {
        let (value, mut ratio) = run("1.25", None, 10);
        assert_eq!((value.price, value.price_for_new_risk), (dec("12.5"), dec("12.5")));
        // Three rounds of -4.9 %: market 1.25 * 0.951^k. Average over an hour by exact arithmetic elsewhere.
        let wick = [("1.18875", 11), ("1.13050125", 12), ("1.07510669", 13)];
        let mut last = value;
        for (market, round) in wick {
            (last, ratio) = run(market, Some(&ratio), round);
        }
        // Average 0.998803389772938...; 12.5 times that.
        assert!(last.price > dec("12.485042372161") && last.price < dec("12.485042372162"), "{}", last.price);
        // New risk sees the wick in full at once.
        assert_eq!(last.price_for_new_risk, dec("10.7510669"));
        assert_eq!(last.status, FeedStatus::Live);
    }

    #[test]
    fn fm_d16_a_lasting_depeg_counts_in_full() {
        let (_, mut ratio) = run("1.25", None, 10);
        let mut last = None;
        for round in 11..=2_411 {
            let (value, next) = run("1.125", Some(&ratio), round);
            (last, ratio) = (Some(value), next);
        }
        // 20 hours on: 0.9 + 0.1 * e^-20.
        let price = last.unwrap().price;
        assert!(price > dec("11.25") && price < dec("11.25000001"), "{price}");
    }

    #[test]
    fn after_a_depeg_new_risk_is_not_priced_above_liquidation() {
        let before = Ratio { average: "0.9".parse().unwrap(), last: "0.9".parse().unwrap(), round: 10 };
        let (value, _) = run("1.25", Some(&before), 11);
        assert_eq!((value.price, value.price_for_new_risk), (dec("11.25"), dec("11.25")));
    }

    #[test]
    fn a_market_above_the_rate_raises_nothing() {
        let (value, ratio) = run("1.5", None, 10);
        assert_eq!((value.price, value.price_for_new_risk), (dec("12.5"), dec("12.5")));
        assert_eq!(ratio.average, dec("1.2"));
    }

    #[test]
    fn new_risk_takes_the_least_of_every_leg() {
        let native = FeedRecord { price_for_new_risk: dec("8"), ..record("10") };
        let (rate, market) = (record("1.25"), record("1.5"));
        let legs = Legs { native: &native, rate: &rate, market: &market, is_market_fresh: true };
        let (value, _) = pair(&legs, None, 10, ROUND, 3_600, dec("0.8")).unwrap().unwrap();
        assert_eq!((value.price, value.price_for_new_risk), (dec("12.5"), dec("10")));
    }

    /// A leg made of others has a lower price for new risk; the pair took the one for liquidation.
    #[test]
    fn fm_b69_new_risk_takes_the_price_for_new_risk_of_every_leg() {
        let native = record("10");
        for (rate, market, expected) in [("1.25", "1.2", "12"), ("1.1", "1.25", "11"), ("1.1", "1.2", "11")] {
            let rate = FeedRecord { price_for_new_risk: dec(rate), ..record("1.25") };
            let market = FeedRecord { price_for_new_risk: dec(market), ..record("1.25") };
            let legs = Legs { native: &native, rate: &rate, market: &market, is_market_fresh: true };
            let (value, ratio) = pair(&legs, None, 10, ROUND, 3_600, dec("0.8")).unwrap().unwrap();
            assert_eq!((value.price, value.price_for_new_risk), (dec("12.5"), dec(expected)));
            assert_eq!(ratio.average, Fixed::ONE);
        }
    }

    #[test]
    fn far_below_the_rate_is_uncertain() {
        assert_eq!(run("1", None, 10).0.status, FeedStatus::Live);
        assert_eq!(run("0.999999999999999999", None, 10).0.status, FeedStatus::Uncertain);
    }

    #[test]
    fn fm_x02_without_a_market_price_the_last_ratio_holds() {
        let (_, ratio) = run("1.1875", None, 10);
        let native = FeedRecord { expires_at: 400, ..record("7") };
        let (rate, market) = (record("1.3"), FeedRecord { expires_at: 1, ..record("9") });
        let legs = Legs { native: &native, rate: &rate, market: &market, is_market_fresh: false };
        let (value, next) = pair(&legs, Some(&ratio), 11, ROUND, 3_600, dec("0.8")).unwrap().unwrap();
        // 7 * 1.3 * 0.95: the ratio of 1.1875 to 1.25, whatever the market's record says.
        assert_eq!((value.price, value.price_for_new_risk), (dec("8.645"), dec("8.645")));
        assert_eq!((value.status, value.expires_at), (FeedStatus::Pending, 400));
        assert_eq!(next, ratio);
        assert_eq!(pair(&legs, None, 11, ROUND, 3_600, dec("0.8")), Ok(None));
    }

    #[test]
    fn fm_x03_after_an_outage_the_ratio_is_the_higher_one_and_at_most_one() {
        let before = Ratio { average: "0.99".parse().unwrap(), last: "0.9".parse().unwrap(), round: 10 };
        for (next, expected) in [("0.9", "0.99"), ("0.995", "0.995"), ("1.3", "1")] {
            let elapsed = Elapsed { held: 60, is_outage: true };
            let ratio = before.advance(next.parse().unwrap(), 500, elapsed, 3_600).unwrap();
            assert_eq!((ratio.average.to_string().as_str(), ratio.last.to_string().as_str()), (expected, next));
        }
        let higher = Ratio { average: "1.2".parse().unwrap(), ..before };
        let elapsed = Elapsed { held: 60, is_outage: true };
        assert_eq!(higher.advance(Fixed::ONE, 500, elapsed, 3_600).unwrap().average, dec("1.2"));
    }

    #[test]
    fn native_moves_count_at_once() {
        let (_, ratio) = run("1.25", None, 10);
        let (native, rate, market) = (record("7"), record("1.25"), record("1.25"));
        let legs = Legs { native: &native, rate: &rate, market: &market, is_market_fresh: true };
        let (value, _) = pair(&legs, Some(&ratio), 11, ROUND, 3_600, dec("0.8")).unwrap().unwrap();
        assert_eq!((value.price, value.price_for_new_risk), (dec("8.75"), dec("8.75")));
    }
}
