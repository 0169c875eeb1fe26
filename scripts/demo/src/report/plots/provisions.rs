//! Provisions: shortfalls of accounts under water, before they are realised.

use super::rows::tokens;
use super::{chart, Plot, Rows};
use crate::outcome::Outcome;
use crate::report::axis::Unit;
use crate::report::marks::Mark;
use crate::report::palette;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let [fund, tranche, kept, lenders] = palette::PROVIDED;
    let mut chart = chart(rows, marks, Unit::Amount, vec![]);
    chart.zero = true;
    chart.empty = outcome.summary.provisions.highest.is_zero().then_some("No account was short of its debt");
    chart.stack = vec![
        rows.line("fund and premium stand for it", fund, |row| tokens(row.provided.fund)),
        rows.line("the tranche", tranche, |row| tokens(row.provided.tranche)),
        rows.line("what leavers left", kept, |row| tokens(row.provided.kept)),
        rows.line("lenders", lenders, |row| tokens(row.provided.lenders)),
    ];
    Plot {
        id: "provisions",
        title: "Provisions",
        caption: format!(
            "{}. What accounts lack if their collateral is sold at the discount of the moment, by who would pay it. It rises \
             with a fall and is released when the price returns; what never returns becomes a loss in the next plot. While \
             lenders stand for a part, nobody may supply, and who leaves bears their share.",
            outcome.summary.symbols.base
        ),
        chart,
    }
}
