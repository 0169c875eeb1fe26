//! The order of prices within a bar.

use cosmwasm_std::Decimal;

use crate::scenario::Bar;

/// A price at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Unix seconds.
    pub time: u64,
    /// The price.
    pub price: Decimal,
}

/// The prices of a bar in the order in which they are played: low first if it closed higher, otherwise high first. A repeated
/// price is played once, so a file of single prices has one point per bar.
pub fn points(bar: &Bar, seconds: u64) -> Vec<Point> {
    let order = if bar.close > bar.open {
        [bar.open, bar.low, bar.high, bar.close]
    } else {
        [bar.open, bar.high, bar.low, bar.close]
    };
    let quarter = seconds / 4;
    let mut points: Vec<Point> = Vec::with_capacity(order.len());
    for (index, price) in (0u64..).zip(order) {
        if points.last().map(|point| point.price) != Some(price) {
            points.push(Point { time: bar.time.saturating_add(index.saturating_mul(quarter)), price });
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(prices: [u64; 4]) -> Bar {
        let [open, high, low, close] = prices.map(Decimal::percent);
        Bar { time: 1_000, open, high, low, close, ratio: Decimal::one() }
    }

    fn played(prices: [u64; 4]) -> Vec<(u64, Decimal)> {
        points(&bar(prices), 1_800).into_iter().map(|point| (point.time, point.price)).collect()
    }

    #[test]
    fn a_falling_bar_rises_first() {
        let expected = [(1_000, 100), (1_450, 110), (1_900, 70), (2_350, 80)];
        assert_eq!(played([100, 110, 70, 80]), expected.map(|(time, price)| (time, Decimal::percent(price))));
    }

    #[test]
    fn a_rising_bar_falls_first_and_repeats_are_played_once() {
        let expected = [(1_000, 100), (1_450, 90), (1_900, 120)];
        assert_eq!(played([100, 120, 90, 120]), expected.map(|(time, price)| (time, Decimal::percent(price))));
        assert_eq!(played([5, 5, 5, 5]), [(1_000, Decimal::percent(5))]);
    }
}
