//! How much is liquidated when.

use super::rows::tokens;
use super::{chart, Plot, Rows};
use crate::outcome::Outcome;
use crate::report::axis::Unit;
use crate::report::marks::Mark;
use crate::report::palette;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let mut chart = chart(rows, marks, Unit::Amount, vec![]);
    chart.zero = true;
    let [soft, hard, under_water] = palette::SOLD;
    chart.stack = vec![
        rows.growth("in the soft band", soft, |row| tokens(row.sold.soft)),
        rows.growth("unhealthy", hard, |row| tokens(row.sold.hard)),
        rows.growth("under water", under_water, |row| tokens(row.sold.under_water)),
    ];
    let nothing = chart.stack.iter().flat_map(|line| line.values.iter().flatten()).all(|value| *value == 0.0);
    chart.empty = nothing.then_some("Nobody was liquidated in these bars");
    Plot {
        id: "liquidations",
        title: "Liquidations per bar",
        caption: format!(
            "{} of debt that liquidators repaid for collateral, by where the account stood.",
            outcome.summary.symbols.base
        ),
        chart,
    }
}
