//! Distance of a price from the medians of the round before its submission, of the same round and of the next. The README derives
//! the rule.
//!
//! The close of round n keeps the prices outside `[m(n-1), m(n)]` by more than the band as outliers. The next round with a
//! quorum, whenever it comes, widens the interval by its median, so that a reporter who sampled a move early or late lies inside.
//! A price that is still outside is a deviation of `d = distance / max(band, sigmas * sqrt(v * dt))` bands. Only `d > 1` counts.
//!
//! While the feed cannot be judged, outliers are carried and every median widens their interval: a liar who causes a breach is
//! still judged later. Where more than a third of the power deviates on one side, the majority may be the liars: nothing is
//! slashed.

use cosmwasm_std::{Decimal, Uint128, Uint256};
use interfaces::oracle_aggregator::SlashingParams;
use risk::ewma::band;
use risk::int::mul_div_ceil;
use risk::ln::ln_ratio;
use risk::{Fixed, MathError};

use crate::observe::Report;

/// Data of a feed that the next round needs. Medians are those of the submissions, whether or not the breaker accepted them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Id of the feed.
    pub feed: u64,
    /// Last round with a median.
    pub round: u64,
    /// That median.
    pub median: Decimal,
    /// Rounds with outliers that the next median confirms or clears, at most [`MAX_CARRIED`].
    pub pending: Vec<PendingReview>,
}

/// Rounds whose outliers are carried while a feed cannot be judged. Later deviations in the same suspension are not charged: the
/// carried ones suffice for the largest slash of an epoch, and state stays bounded.
pub const MAX_CARRIED: usize = 4;

/// The outliers of one round and feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingReview {
    /// The round.
    pub round: u64,
    /// Lower end of the interval of medians.
    pub lo: Decimal,
    /// Upper end of the interval of medians.
    pub hi: Decimal,
    /// Half-width of the band, as a logarithmic distance.
    pub width: Fixed,
    /// Power of all reports.
    pub power: Uint128,
    /// Prices outside the interval by more than the band.
    pub outliers: Vec<Outlier>,
}

/// A report outside the interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlier {
    /// Id of the reporter.
    pub reporter: u64,
    /// Price it reported.
    pub price: Decimal,
    /// Its power in the round.
    pub power: Uint128,
}

/// A confirmed deviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// Id of the reporter.
    pub reporter: u64,
    /// Size in bands, above one, capped.
    pub bands: Fixed,
    /// `min(1, 3A/W)`: A is the power that deviated on the same side, W the power of all reports.
    pub share: Fixed,
}

/// A deviation with the id of its feed.
pub type OfFeed = (u64, Deviation);

/// Result for the outliers of one round and feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// These remain outside, and are charged.
    Confirmed(Vec<Deviation>),
    /// Reporters that remain outside; more than a third of the power is on one side, so nobody is charged.
    Frozen(Vec<u64>),
}

/// The prices of a round outside the interval of its median and the previous one, by more than the smallest band.
///
/// The interval only widens later, so a price within the band now stays within it and need not be kept.
pub fn find_outside(
    round: u64,
    [before, median]: [Decimal; 2],
    reports: &[Report],
    params: &SlashingParams,
) -> Result<Option<PendingReview>, MathError> {
    let (lo, hi) = (before.min(median), before.max(median));
    let width = Fixed::from_decimal(params.band);
    let mut outliers = vec![];
    let mut power = Uint128::zero();
    for report in reports {
        power = power.saturating_add(report.power);
        let (distance, is_above) = distance(report.price, lo, hi)?;
        if distance > width {
            let price = coarse(report.price, is_above);
            outliers.push(Outlier { reporter: report.reporter, price, power: report.power });
        }
    }
    Ok(if outliers.is_empty() { None } else { Some(PendingReview { round, lo, hi, width, power, outliers }) })
}

/// Resolution of a stored band's width: 10^-9, in atomics.
pub const WIDTH_STEP: u128 = 1_000_000_000;
/// Ten to the number of digits of a kept price.
const DIGITS: u128 = 1_000_000;

/// A price to six digits, so that a close stores it cheaply. Rounded in favour of its reporter, by less than 10^-5: down above
/// the medians, up below.
pub fn coarse(price: Decimal, is_above: bool) -> Decimal {
    let mut unit = 1u128;
    let (atomics, up) = (price.atomics().u128(), u128::from(!is_above));
    let digits = |unit: u128| {
        let short = atomics.checked_div(unit).unwrap_or_default();
        let is_cut = short.saturating_mul(unit) < atomics;
        short.saturating_add(if is_cut { up } else { 0 })
    };
    while digits(unit) >= DIGITS {
        unit = unit.saturating_mul(10);
    }
    Decimal::raw(digits(unit).saturating_mul(unit))
}

impl PendingReview {
    /// The outliers that are also outside the feed's band. The band is fixed here, by the variance `v` before this round and the
    /// `dt` seconds between the two rounds.
    pub fn beyond(mut self, variance: Fixed, dt: u64, params: &SlashingParams) -> Result<Option<Self>, MathError> {
        // Rounded up in favour of the reporters, by less than 10^-9.
        let width = band(variance, dt, params.band, params.sigmas)?.to_decimal_ceil()?;
        let step = Uint128::new(WIDTH_STEP);
        let steps = mul_div_ceil(width.atomics(), Uint128::one(), step)?;
        self.width = Fixed::from_decimal(Decimal::new(steps.saturating_mul(step)));
        let mut outliers = vec![];
        for outlier in self.outliers {
            if distance(outlier.price, self.lo, self.hi)?.0 > self.width {
                outliers.push(outlier);
            }
        }
        self.outliers = outliers;
        Ok((!self.outliers.is_empty()).then_some(self))
    }

    /// Widens the interval by a median.
    pub fn widen(&mut self, median: Decimal) {
        (self.lo, self.hi) = (self.lo.min(median), self.hi.max(median));
    }
}

/// The deviations that remain of a round's outliers.
pub fn confirm_deviations(pending: &PendingReview, params: &SlashingParams) -> Result<Verdict, MathError> {
    let (lo, hi) = (pending.lo, pending.hi);
    let most = Fixed::from_decimal(params.max_deviation);
    let mut outside = vec![];
    let (mut below, mut above) = (Uint128::zero(), Uint128::zero());
    for outlier in &pending.outliers {
        let (distance, is_above) = distance(outlier.price, lo, hi)?;
        // Rounded down in favour of the reporter, by less than 10^-30.
        let bands = distance.div_floor(pending.width)?.min(most);
        if bands > Fixed::ONE {
            let side = if is_above { &mut above } else { &mut below };
            *side = side.saturating_add(outlier.power);
            outside.push((outlier.reporter, bands, is_above));
        }
    }
    let third = |side: Uint128| side.full_mul(3u8) > Uint256::from(pending.power);
    if third(below) || third(above) {
        return Ok(Verdict::Frozen(outside.into_iter().map(|(reporter, ..)| reporter).collect()));
    }
    let deviations: Result<_, MathError> = outside
        .into_iter()
        .map(|(reporter, bands, is_above)| {
            let side = if is_above { above } else { below };
            let thrice = Fixed::from_uint128(side).mul_floor(Fixed::from_integer(3))?;
            let share = thrice.div_floor(Fixed::from_uint128(pending.power))?.min(Fixed::ONE);
            Ok(Deviation { reporter, bands, share })
        })
        .collect();
    deviations.map(Verdict::Confirmed)
}

/// The logarithmic distance of a price from an interval, and whether it is above it.
fn distance(price: Decimal, lo: Decimal, hi: Decimal) -> Result<(Fixed, bool), MathError> {
    if price > hi {
        return Ok((ln_ratio(price, hi)?, true));
    }
    if price < lo {
        return Ok((ln_ratio(lo, price)?, false));
    }
    Ok((Fixed::ZERO, false))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, slashing};

    fn reports(prices: &[(&str, u128)]) -> Vec<Report> {
        let report = |((price, power), reporter): (&(&str, u128), u64)| Report {
            reporter,
            price: dec(price),
            confidence: Decimal::zero(),
            power: Uint128::new(*power),
        };
        prices.iter().zip(1..).map(report).collect()
    }

    fn reviewed(before: Option<&str>, median: &str, prices: &[(&str, u128)]) -> Option<PendingReview> {
        let medians = [dec(before.unwrap_or(median)), dec(median)];
        find_outside(10, medians, &reports(prices), &slashing()).unwrap()
    }

    fn judge(pending: &PendingReview, median: &str, params: &SlashingParams) -> Verdict {
        let mut pending = pending.clone();
        pending.widen(dec(median));
        confirm_deviations(&pending, params).unwrap()
    }

    fn confirmed(pending: &PendingReview, median: &str, params: &SlashingParams) -> Vec<Deviation> {
        let Verdict::Confirmed(deviations) = judge(pending, median, params) else { panic!("frozen: {pending:?}") };
        deviations
    }

    fn outliers(pending: &Option<PendingReview>) -> Vec<u64> {
        pending.iter().flat_map(|pending| &pending.outliers).map(|outlier| outlier.reporter).collect()
    }

    #[test]
    fn fm_d25_who_sampled_a_move_early_or_late_is_inside() {
        // A move from 100 to 103. Round n: 55 of 100 still see 100, the others 103 already.
        let early = reviewed(Some("100"), "100", &[("100", 55), ("103", 45)]);
        assert_eq!(outliers(&early), [2]);
        assert_eq!(confirmed(&early.unwrap(), "103", &slashing()), []);
        // Round n + 1: those who still see 100 lie inside at once.
        assert_eq!(reviewed(Some("100"), "103", &[("100", 45), ("103", 55)]), None);
    }

    #[test]
    fn a_liar_is_measured_in_bands_from_the_nearest_median() {
        let pending = reviewed(Some("100"), "100", &[("100", 74), ("120", 26)]).unwrap();
        assert_eq!((pending.lo, pending.hi, pending.power.u128()), (dec("100"), dec("100"), 100));
        let params = SlashingParams { max_deviation: dec("100"), ..slashing() };
        // ln(120/101) / 0.01, from outside; 3 * 26 / 100.
        let bands = |median: &str, params: &SlashingParams| {
            let deviations = confirmed(&pending, median, params);
            let [one] = deviations.as_slice() else { panic!("{deviations:?}") };
            assert_eq!((one.reporter, one.share.to_string().as_str()), (2, "0.78"));
            one.bands.to_string()
        };
        let (nearer, farther) = (bands("101", &params), bands("99", &params));
        assert!(nearer.starts_with("17.23712259407865433635026676"), "{nearer}");
        assert!(farther.starts_with("18.23215567939546262117180251"), "{farther}");
        assert_eq!(bands("99", &slashing()), "10");
    }

    #[test]
    fn sides_are_counted_apart_and_the_share_ends_at_one() {
        // A third exactly, and 16 of 102 on the other side.
        let pending = reviewed(None, "100", &[("100", 52), ("110", 10), ("111", 24), ("90", 16)]).unwrap();
        let deviations = confirmed(&pending, "100", &slashing());
        let share = "0.470588235294117647058823529411".to_string();
        let shares: Vec<_> = deviations.iter().map(|one| (one.reporter, one.share.to_string())).collect();
        assert_eq!(shares, [(2, "1".to_string()), (3, "1".to_string()), (4, share)]);
    }

    #[test]
    fn fm_x11_more_than_a_third_on_one_side_freezes_the_round() {
        let pending = reviewed(None, "100", &[("100", 51), ("110", 10), ("111", 24), ("90", 16)]).unwrap();
        assert_eq!(judge(&pending, "100", &slashing()), Verdict::Frozen(vec![2, 3, 4]));
        // The next median may take some of them inside.
        assert_eq!(confirmed(&pending, "111", &slashing()).len(), 1);
    }

    #[test]
    fn a_price_is_kept_to_six_digits_in_favour_of_its_reporter() {
        for (price, above, below) in [
            ("20.123456789", "20.1234", "20.1235"),
            ("1.25", "1.25", "1.25"),
            ("999999.5", "999999", "1000000"),
            ("0.000000000000000001", "0.000000000000000001", "0.000000000000000001"),
        ] {
            assert_eq!((coarse(dec(price), true), coarse(dec(price), false)), (dec(above), dec(below)));
        }
        assert!(coarse(Decimal::MAX, false) == Decimal::MAX && coarse(Decimal::MAX, true) < Decimal::MAX);
    }

    #[test]
    fn within_a_band_nobody_is_an_outlier() {
        // ln(101/100) < 0.01 < ln(101.1/100)
        assert_eq!(reviewed(None, "100", &[("100", 2), ("101", 1)]), None);
        assert_eq!(outliers(&reviewed(None, "100", &[("100", 2), ("101.1", 1)])), [2]);
    }

    #[test]
    fn a_volatile_feed_has_a_wider_band() {
        // 3 * sqrt(1e-6 * 100) = 0.03; ln(1.04) = 0.0392.
        let variance: Fixed = "0.000001".parse().unwrap();
        let reports = reports(&[("100", 2), ("104", 1)]);
        let medians = [dec("100"); 2];
        let outside = find_outside(10, medians, &reports, &slashing()).unwrap().unwrap();
        let pending = outside.clone().beyond(variance, 100, &slashing()).unwrap().unwrap();
        let deviations = confirmed(&pending, "100", &slashing());
        let bands = deviations.first().map(|one| one.bands.to_string()).unwrap();
        assert!(bands.starts_with("1.307357105109376"), "{bands}");
        // Twice that time: a band of 0.042.
        assert_eq!(outside.beyond(variance, 200, &slashing()), Ok(None));
    }
}
