//! Events besides prices: one validator is slashed, one reporter lies.

use cosmwasm_std::Decimal;

use super::Bar;

/// A validator loses a part of its delegations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValidatorSlash {
    /// Unix seconds; falls into a bar of the scenario.
    pub time: u64,
    /// Part of the validator's stake that is burned.
    pub fraction: Decimal,
}

/// The time in which one reporter lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiarWindow {
    /// First moment of the lie, unix seconds.
    pub from: u64,
    /// Last moment of the lie; not before `from`.
    pub to: u64,
}

impl LiarWindow {
    /// Whether the reporter lies at `time`.
    pub fn contains(&self, time: u64) -> bool {
        self.from <= time && time <= self.to
    }
}

/// Slash for a double signature on a Cosmos chain by default.
pub fn double_sign() -> Decimal {
    Decimal::percent(5)
}

/// Places both events in the deepest fall of the bars: the lie fills its second half, the slash comes half way into the
/// lie. Prices that never fall count as one fall over all bars.
pub fn in_deepest_fall(bars: &[Bar]) -> (ValidatorSlash, LiarWindow) {
    let (peak, trough) = deepest_fall(bars);
    let middle = half_way(peak, trough);
    let time = |index: usize| bars.get(index).map_or(0, |bar| bar.time);
    let slash = ValidatorSlash { time: time(half_way(middle, trough)), fraction: double_sign() };
    (slash, LiarWindow { from: time(middle), to: time(trough) })
}

fn half_way(a: usize, b: usize) -> usize {
    a.saturating_add(b.saturating_sub(a) / 2)
}

/// Indices of the close before and the close at the end of the largest relative fall.
fn deepest_fall(bars: &[Bar]) -> (usize, usize) {
    let mut deepest = Decimal::one();
    let mut found = (0, bars.len().saturating_sub(1));
    let mut peak = (0, Decimal::zero());
    for (index, bar) in bars.iter().enumerate() {
        let close = bar.close.checked_mul(bar.ratio).unwrap_or(bar.close);
        if close >= peak.1 {
            peak = (index, close);
        }
        // A ratio that overflows belongs to prices too far apart to matter here.
        let left = close.checked_div(peak.1).unwrap_or_default();
        if left < deepest {
            deepest = left;
            found = (peak.0, index);
        }
    }
    found
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    fn bars(closes: &[u64]) -> Vec<Bar> {
        let bar = |(i, p): (usize, &u64)| {
            let price = Decimal::percent(*p);
            Bar { time: 100 + 10 * i as u64, open: price, high: price, low: price, close: price, ratio: Decimal::one() }
        };
        closes.iter().enumerate().map(bar).collect()
    }

    #[test]
    fn the_lie_fills_the_second_half_of_the_deepest_fall() {
        // 100 -> 90 is 10 %, 120 -> 30 is 75 %: bars 3 to 7.
        let (slash, liar) = in_deepest_fall(&bars(&[100, 90, 110, 120, 100, 80, 60, 30, 50]));
        assert_eq!(liar, LiarWindow { from: 150, to: 170 });
        assert_eq!(slash.time, 160);
    }

    #[test]
    fn prices_that_only_rise_and_single_bars_have_a_plan_too() {
        let (slash, liar) = in_deepest_fall(&bars(&[10, 20, 30, 40, 50]));
        assert_eq!((liar.from, slash.time, liar.to), (120, 130, 140));
        let (slash, liar) = in_deepest_fall(&bars(&[10]));
        assert_eq!((liar.from, slash.time, liar.to), (100, 100, 100));
    }
}
