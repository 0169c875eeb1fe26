//! How far every price is from the market's.

use cosmwasm_std::Decimal;

use super::rows::{float, lst_market};
use super::{chart, prices, Plot, Rows};
use crate::outcome::{Outcome, Row};
use crate::report::axis::Unit;
use crate::report::marks::Mark;
use crate::report::palette;

/// Part of the values that the axis holds when a few would flatten the rest.
const HELD: f64 = 0.98;
/// How much longer the axis must be for the rest to count as flattened.
const FLAT: f64 = 3.0;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let symbols = &outcome.summary.symbols;
    let over = |price: Option<Decimal>, market: Option<f64>| Some(float(price?)? / market.filter(|m| *m > 0.0)? - 1.0);
    let native = |row: &Row| float(row.market);
    let lines = vec![
        rows.line(&format!("{} EMA", symbols.native), palette::EMA, |row| over(row.ema, native(row))),
        rows.line(&format!("{} for borrowing", symbols.lst), palette::BORROW, |row| {
            over(row.borrow_price, lst_market(row))
        }),
        rows.line("the lying reporter", palette::LIAR, |row| over(row.liar, native(row))),
        rows.line(&format!("{} oracle", symbols.native), palette::ORACLE, |row| over(row.oracle, native(row))),
    ];
    let clip = clip(lines.iter().flat_map(|line| line.values.iter().copied().flatten()).collect());
    let cut = if clip.is_some() { " The axis leaves out the furthest fiftieth of them on either side." } else { "" };
    let mut chart = chart(rows, marks, Unit::Percent, lines);
    chart.bands = prices::bands(outcome, rows);
    chart.clip = clip;
    Plot {
        id: "deviation",
        title: "Deviation from the market",
        caption: format!(
            "Each price over the market's at the end of the bar, in per cent: 0 is the market itself. The average lags a \
             fall, the lie stands above it, the oracle follows neither.{cut}"
        ),
        chart,
    }
}

/// The ends of an axis that leaves out the extremes, when they would flatten the rest.
fn clip(mut values: Vec<f64>) -> Option<(f64, f64)> {
    values.sort_by(f64::total_cmp);
    let at = |part: f64| values.get((part * values.len().saturating_sub(1) as f64) as usize).copied();
    let (least, low, high, most) = (at(0.0)?, at(1.0 - HELD)?, at(HELD)?, at(1.0)?);
    let pad = (high - low) * 0.08;
    (high > low && most - least > FLAT * (high - low)).then_some((low - pad, high + pad))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_few_extremes_are_left_out_and_even_values_are_not() {
        let mut values: Vec<f64> = (0..100).map(|i| f64::from(i) / 100.0).collect();
        assert_eq!(clip(values.clone()), None);
        values.push(1_000.0);
        let (low, high) = clip(values).unwrap();
        assert!(low < 0.03 && (0.98..1.2).contains(&high), "{low} {high}");
        assert_eq!(clip(vec![]), None);
    }
}
