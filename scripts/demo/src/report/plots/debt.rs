//! Debt, its ceiling, and utilisation.

use super::rows::tokens;
use super::{chart, Plot, Rows};
use crate::outcome::Outcome;
use crate::report::axis::Unit;
use crate::report::marks::Mark;
use crate::report::palette;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let lines = vec![
        rows.line("debt ceiling", palette::CEILING, |row| tokens(row.debt_ceiling)),
        rows.line("debt and cash", palette::SUPPLY, |row| Some(tokens(row.debt)? + tokens(row.cash)?)),
        rows.line("debt", palette::DEBT, |row| tokens(row.debt)),
    ];
    let mut chart = chart(rows, marks, Unit::Amount, lines);
    chart.zero = true;
    Plot {
        id: "debt",
        title: "Debt, its ceiling and what lenders can take out",
        caption: format!(
            "{}. The ceiling is {} the stake behind it; above it nothing new is lent. Between debt and the line above it \
             lies the cash that lenders can take out at once.",
            outcome.summary.symbols.base,
            times(outcome)
        ),
        chart,
    }
}

/// Ceiling over stake at the start, in words.
fn times(outcome: &Outcome) -> String {
    let ratio = outcome.series.first().and_then(|row| Some(tokens(row.debt_ceiling)? / tokens(row.tranche)?));
    ratio.filter(|n| n.is_finite() && *n > 0.0).map_or_else(|| "a multiple of".to_owned(), |n| format!("{n:.0} times"))
}
