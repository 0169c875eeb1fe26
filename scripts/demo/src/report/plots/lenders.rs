//! Value of a lender's share, with the twins' final values.

use super::rows::float;
use super::{chart, Plot, Rows};
use crate::outcome::{Compared, Outcome};
use crate::report::axis::Unit;
use crate::report::chart::Line;
use crate::report::marks::Mark;
use crate::report::palette;

/// Part of the time axis over which a twin's final value is drawn.
const END: f64 = 0.12;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let mut lines = vec![
        rows.line("lenders' index", palette::INDEX, |row| float(row.lender_index)),
        rows.line("paid to leavers", palette::EXIT, |row| float(row.exit_price)),
    ];
    let twins = outcome.summary.compared.iter().skip(1).zip([palette::TWIN, palette::COVERED_TWIN]);
    lines.extend(twins.map(|(twin, ink)| end(rows, twin, ink)));
    Plot {
        id: "lenders",
        title: "Lenders' index",
        caption: format!(
            "{} per lender share: interest raises it, a loss that no layer before the lenders pays lowers it. Who \
             leaves while provisions exceed those layers gets less. Dashed at the right: where the other rules end.",
            outcome.summary.symbols.base
        ),
        chart: chart(rows, marks, Unit::Plain, lines),
    }
}

fn end(rows: &Rows<'_>, twin: &Compared, ink: palette::Ink) -> Line {
    let (first, last) = (rows.times.first().copied().unwrap_or(0.0), rows.times.last().copied().unwrap_or(0.0));
    let from = last - (last - first) * END;
    let values = rows.times.iter().map(|time| (*time >= from).then_some(twin.index)).collect();
    Line { label: format!("{} at the end", twin.system), ink, width: 4, values }
}
