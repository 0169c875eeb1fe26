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
    let repaid = rows.growth("debt repaid in the bar", palette::REPAID, |row| tokens(row.debt_repaid));
    let nothing = repaid.values.iter().flatten().all(|value| *value == 0.0);
    chart.empty = nothing.then_some("Nobody was liquidated in these bars");
    chart.stack = vec![repaid];
    Plot {
        id: "liquidations",
        title: "Liquidations per bar",
        caption: format!("{} of debt that liquidators repaid for collateral.", outcome.summary.symbols.base),
        chart,
    }
}
