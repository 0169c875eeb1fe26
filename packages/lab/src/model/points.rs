//! Four points per bar, in their most likely order.

use crate::paths::Bar;

/// The prices of a bar and their times from its opening, without repetitions. A bar that closes higher than it opened
/// has its low first.
pub(super) fn points(bar: &Bar, seconds: f64) -> impl Iterator<Item = (f64, f64)> {
    let quarter = (seconds / 4.0).floor();
    let Bar { open, high, low, close } = *bar;
    let order = if close > open { [open, low, high, close] } else { [open, high, low, close] };
    let mut last = None;
    (0_u8..).zip(order).filter_map(move |(i, price)| {
        let fresh = last != Some(price);
        last = Some(price);
        fresh.then_some((f64::from(i) * quarter, price))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rising_bar_visits_its_low_first_and_repeats_nothing() {
        let bar = Bar { open: 10.0, high: 13.0, low: 9.0, close: 13.0 };
        assert_eq!(points(&bar, 3600.0).collect::<Vec<_>>(), [(0.0, 10.0), (900.0, 9.0), (1800.0, 13.0)]);
        let flat = Bar { open: 10.0, high: 10.0, low: 10.0, close: 10.0 };
        assert_eq!(points(&flat, 60.0).collect::<Vec<_>>(), [(0.0, 10.0)]);
    }
}
