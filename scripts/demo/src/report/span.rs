//! The two time ranges of the page: the whole time, and the fall alone.

use super::plots::float;
use crate::outcome::Row;

/// Part of the fall, in logarithms, that may happen before the closer view begins.
const BEFORE: f64 = 0.05;
/// Largest part of the whole time for which the closer view is drawn.
const CLOSER: f64 = 0.6;

/// The time range around the deepest fall of the market, unix seconds; none if it is nearly the whole time.
///
/// From the last moment at which less than a twentieth of the fall had happened to its lowest point, with a quarter of
/// that length before and half of it after.
pub fn fall(series: &[Row]) -> Option<(f64, f64)> {
    let price = |row: &Row| Some((row.time as f64, float(row.market)? * float(row.lst_ratio)?));
    let points: Vec<(f64, f64)> =
        series.iter().filter_map(price).filter(|(_, p)| *p > 0.0).map(|(t, p)| (t, p.ln())).collect();
    let (first, last) = (points.first()?.0, points.last()?.0);

    let mut peak = points.first()?.1;
    let mut deepest = (0.0, 0.0, peak);
    for (time, value) in &points {
        peak = peak.max(*value);
        if peak - value > deepest.0 {
            deepest = (peak - value, *time, peak);
        }
    }
    let (depth, trough, top) = deepest;
    let begun = |(time, value): &&(f64, f64)| *time < trough && *value >= top - BEFORE * depth;
    let start = points.iter().rev().find(begun)?.0;

    let length = trough - start;
    let span = ((start - length / 4.0).max(first), (trough + length / 2.0).min(last));
    (span.1 - span.0 <= (last - first) * CLOSER).then_some(span)
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use cosmwasm_std::Decimal;

    use super::*;

    fn series(prices: &[u64]) -> Vec<Row> {
        let row = |(i, p): (usize, &u64)| Row {
            time: 10 * i as u64,
            market: Decimal::percent(*p),
            lst_ratio: Decimal::one(),
            ..Row::default()
        };
        prices.iter().enumerate().map(row).collect()
    }

    #[test]
    fn the_closer_view_holds_the_fall_and_some_air() {
        // The fall runs from 70 (the last 100) to 110 (the 10): 40 long, so 10 before and 20 after.
        let prices = [100, 99, 100, 99, 100, 99, 100, 100, 80, 50, 20, 10, 11, 12, 12, 12, 12, 12, 12, 12];
        assert_eq!(fall(&series(&prices)), Some((60.0, 130.0)));
    }

    #[test]
    fn no_closer_view_of_a_rise_or_of_a_fall_that_is_everything() {
        assert_eq!(fall(&series(&[10, 20, 30])), None);
        assert_eq!(fall(&series(&[100, 80, 60, 40, 20])), None);
        assert_eq!(fall(&series(&[100])), None);
        assert_eq!(fall(&[]), None);
    }
}
