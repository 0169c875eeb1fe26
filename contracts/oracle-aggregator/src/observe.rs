//! A round's observation of one feed: the stake-weighted median of the reporters' votes and their spread.

use cosmwasm_std::{Decimal, Uint128};
use risk::int::{mul_ceil, mul_div_ceil, mul_floor};
use risk::median::{Median, Sorted, Weighted};
use risk::MathError;

/// One reporter's price of one feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Id of the reporter.
    pub reporter: u64,
    /// Price reported.
    pub price: Decimal,
    /// Confidence of the reporter, as a part of the price.
    pub confidence: Decimal,
    /// Power of the reporter.
    pub power: Uint128,
}

/// Summary of the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Stake-weighted median of the votes.
    pub median: Decimal,
    /// Half the distance of the votes' stake-weighted terciles, rounded up in favour of the pool, at least the stake-weighted
    /// median of the reporters' confidences and `floor * median`.
    pub confidence: Decimal,
}

/// Median and confidence of one feed's reports; none if the lower and the upper median are farther apart than `max_split` of the
/// lower. Errors: `Empty` when no report has power, `MulDivOverflow`.
///
/// A reporter votes three times with its whole power, for its price and for both ends of its confidence, which counts as at least
/// `floor`. So a reporter that is unsure of its price moves the median less, and the median lies within the honest reporters'
/// `price +- confidence` while they are the majority. Where prices agree, the terciles are the ends of the smallest confidence;
/// the median of the confidences prevents one small confidence from making the whole observation look certain.
pub fn observe(reports: &[Report], floor: Decimal, max_split: Decimal) -> Result<Option<Observation>, MathError> {
    let mut votes = Vec::with_capacity(reports.len().saturating_mul(3));
    let mut halves = Vec::with_capacity(reports.len());
    for Report { price, confidence, power, .. } in reports {
        let half = Decimal::new(mul_floor(price.atomics(), (*confidence).max(floor))?);
        let ends = [price.saturating_sub(half), *price, price.saturating_add(half)];
        votes.extend(ends.map(|vote| Weighted::new(vote, *power)));
        halves.push(Weighted::new(half, *power));
    }
    let sorted = Sorted::new(votes)?;
    let Median { lo, hi, price: median } = sorted.median()?;
    if hi.saturating_sub(lo).atomics() > mul_floor(lo.atomics(), max_split)? {
        return Ok(None);
    }
    let half = mul_div_ceil(sorted.tercile_spread()?.atomics(), Uint128::one(), Uint128::new(2))?;
    let least = Decimal::new(mul_ceil(median.atomics(), floor)?);
    let usual = Sorted::new(halves)?.median()?.price;
    Ok(Some(Observation { median, confidence: Decimal::new(half).max(usual).max(least) }))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn seen(reports: &[(&str, u128)], floor: &str) -> (String, String) {
        let reports: Vec<_> = reports
            .iter()
            .zip(1..)
            .map(|((price, power), reporter)| Report {
                reporter,
                price: Decimal::from_str(price).unwrap(),
                confidence: Decimal::zero(),
                power: Uint128::new(*power),
            })
            .collect();
        let floor = Decimal::from_str(floor).unwrap();
        let Observation { median, confidence } = observe(&reports, floor, Decimal::percent(1_000)).unwrap().unwrap();
        (median.to_string(), confidence.to_string())
    }

    #[test]
    fn fm_o01_the_median_of_three_equals_is_the_middle() {
        assert_eq!(seen(&[("100", 1), ("200", 1), ("300", 1)], "0").0, "200");
        assert_eq!(seen(&[("300", 1), ("100", 1), ("200", 1)], "0").0, "200");
    }

    #[test]
    fn medians_of_the_vectors() {
        assert_eq!(seen(&[("100", 10), ("200", 20), ("300", 30)], "0").0, "250");
        assert_eq!(seen(&[("1", 1), ("2", 100), ("3", 100), ("4", 1)], "0").0, "2.5");
        assert_eq!(seen(&[("1", 1), ("2", 1), ("10", 100), ("100000", 1)], "0").0, "10");
    }

    #[test]
    fn fm_o07_one_stakeless_sample_owns_nothing() {
        assert_eq!(seen(&[("100", 5), ("101", 5), ("1", 0)], "0").0, "100.5");
    }

    #[test]
    fn fm_d08_a_quarter_of_the_power_neither_widens_the_spread_nor_moves_the_median() {
        // Ten honest reporters of 7.4 each around 1, a liar of 26 at 1.05.
        let honest = ["0.9995", "0.9996", "0.9997", "0.9998", "0.9999", "1", "1.0001", "1.0002", "1.0003", "1.0004"];
        let mut reports: Vec<_> = honest.into_iter().map(|price| (price, 74)).collect();
        reports.push(("1.05", 260));
        // Without confidences all votes are prices. Half of 1000 lies in the seventh, a third in the fifth, two thirds in
        // the tenth: half of 1.0004 - 0.9999.
        assert_eq!(seen(&reports, "0"), ("1.0001".into(), "0.00025".into()));
    }

    #[test]
    fn a_split_wider_than_the_limit_is_no_price() {
        let report = |price: &str| Report {
            reporter: 1,
            price: Decimal::from_str(price).unwrap(),
            confidence: Decimal::zero(),
            power: Uint128::one(),
        };
        let seen = |other| observe(&[report("100"), report(other)], Decimal::zero(), Decimal::percent(2)).unwrap();
        assert_eq!(seen("102").map(|seen| seen.median.to_string()).as_deref(), Some("101"));
        assert_eq!(seen("102.000000000000000001"), None);
    }

    #[test]
    fn confidence_has_a_floor_and_rounds_up() {
        assert_eq!(seen(&[("100", 1), ("100", 1), ("100", 1)], "0.001").1, "0.1");
        assert_eq!(seen(&[("0.000000000000000001", 1), ("0.000000000000000002", 1)], "0").1, "0.000000000000000001");
    }
}
