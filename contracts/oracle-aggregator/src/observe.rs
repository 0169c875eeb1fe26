//! What a round observes of one feed: the stake-weighted median of the reports and their spread.

use cosmwasm_std::{Decimal, Uint128};
use risk::int::{mul_ceil, mul_div_ceil};
use risk::median::{Sorted, Weighted};
use risk::MathError;

/// One reporter's price of one feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// Id of the reporter.
    pub reporter: u64,
    /// Price reported.
    pub price: Decimal,
    /// Power of the reporter.
    pub power: Uint128,
}

/// Summary of the reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Stake-weighted median.
    pub median: Decimal,
    /// Half the distance of the stake-weighted quartiles, rounded up in favour of the pool, at least `floor * median`.
    pub confidence: Decimal,
}

/// Median and confidence of one feed's reports. Errors: `Empty` when no report has power, `MulDivOverflow`.
///
/// The confidence that a reporter submits is not used: reporters would choose their own weight.
pub fn observe(reports: &[Report], floor: Decimal) -> Result<Observation, MathError> {
    let sorted = Sorted::new(reports.iter().map(|report| Weighted::new(report.price, report.power)).collect())?;
    let median = sorted.median()?.price;
    let half = mul_div_ceil(sorted.quartile_spread()?.atomics(), Uint128::one(), Uint128::new(2))?;
    let least = Decimal::new(mul_ceil(median.atomics(), floor)?);
    Ok(Observation { median, confidence: Decimal::new(half).max(least) })
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
                power: Uint128::new(*power),
            })
            .collect();
        let Observation { median, confidence } = observe(&reports, Decimal::from_str(floor).unwrap()).unwrap();
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
    fn fm_d08_a_quarter_of_the_power_widens_the_spread_and_leaves_the_median() {
        // Ten honest reporters of 7.4 each around 1, a liar of 26 at 1.05: the quartile above is the liar's.
        let honest = ["0.9995", "0.9996", "0.9997", "0.9998", "0.9999", "1", "1.0001", "1.0002", "1.0003", "1.0004"];
        let mut reports: Vec<_> = honest.into_iter().map(|price| (price, 74)).collect();
        reports.push(("1.05", 260));
        // Cumulated: 740 of 1000 up to the last honest one. Half of 1000 lies in the seventh; a quarter in the fourth.
        assert_eq!(seen(&reports, "0.0005"), ("1.0001".into(), "0.0251".into()));
    }

    #[test]
    fn confidence_has_a_floor_and_rounds_up() {
        assert_eq!(seen(&[("100", 1), ("100", 1), ("100", 1)], "0.001").1, "0.1");
        assert_eq!(seen(&[("0.000000000000000001", 1), ("0.000000000000000002", 1)], "0").1, "0.000000000000000001");
    }
}
