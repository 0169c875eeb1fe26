//! Assets that bear losses before the lenders.

use super::rows::tokens;
use super::{chart, Plot, Rows};
use crate::outcome::Outcome;
use crate::report::axis::Unit;
use crate::report::marks::Mark;
use crate::report::palette;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let mut chart = chart(rows, marks, Unit::Amount, vec![]);
    chart.zero = true;
    chart.stack = vec![
        rows.line("insurance fund", palette::FUND_LEFT, |row| tokens(row.fund)),
        rows.line("tranche", palette::TRANCHE_LEFT, |row| tokens(row.tranche)),
    ];
    Plot {
        id: "tranche",
        title: "Tranche and fund left",
        caption: format!(
            "{}. What can still pay before the lenders do. Stake that is leaving pays too until it is gone.",
            outcome.summary.symbols.base
        ),
        chart,
    }
}
