//! Initial and maintenance LTV of each class.

use super::rows::float;
use super::{chart, Plot, Rows};
use crate::format;
use crate::outcome::Outcome;
use crate::report::axis::Unit;
use crate::report::marks::Mark;
use crate::report::palette;

const LETTERS: [&str; 3] = ["A", "B", "C"];

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let mut lines = Vec::new();
    let classes = outcome.summary.classes.iter().zip(LETTERS).zip(palette::MAINTENANCE).zip(palette::INITIAL);
    for (class, (((outcome, letter), maintenance), initial)) in classes.enumerate() {
        let name = format!("{letter} {}", format::percent(outcome.cap).replace(".00", ""));
        let at = |ltvs: &[cosmwasm_std::Decimal]| ltvs.get(class).copied().and_then(float);
        lines.push(rows.line(&format!("{name} maintenance"), maintenance, |row| at(&row.maintenance_ltv)));
        lines.push(rows.line(&format!("{name} initial"), initial, |row| at(&row.initial_ltv)));
    }
    let mut chart = chart(rows, marks, Unit::Percent, lines);
    chart.zero = true;
    Plot {
        id: "ltv",
        title: "Initial and maintenance LTV",
        caption: "What may be drawn against collateral falls with the volatility at once; what is liquidated follows \
                  slowly, so that nobody is liquidated by a jump of the parameter itself. Where lines lie on each other \
                  the last of the legend is seen."
            .to_owned(),
        chart,
    }
}
