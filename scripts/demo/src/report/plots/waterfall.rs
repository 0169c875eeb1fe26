//! Who paid for debt that no collateral covered.

use super::rows::tokens;
use super::{chart, Plot, Rows};
use crate::format::headline;
use crate::outcome::{Layers, Outcome};
use crate::report::axis::Unit;
use crate::report::marks::Mark;
use crate::report::palette;

/// A layer that paid less than this part of the whole is hard to see.
const THIN: u128 = 50;

pub(super) fn plot<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Plot<'a> {
    let symbols = &outcome.summary.symbols;
    let paid = outcome.series.last().map(|row| row.paid).unwrap_or_default();
    let layers = Layers::NAMES.into_iter().zip(palette::LAYERS).zip(paid.values()).enumerate();
    let (mut stack, mut thin) = (Vec::new(), Vec::new());
    for (layer, ((name, ink), total)) in layers {
        if total.is_zero() {
            continue;
        }
        stack.push(rows.line(name, ink, |row| row.paid.values().get(layer).copied().and_then(tokens)));
        if total.u128() < paid.total().u128() / THIN {
            thin.push(format!("{} {}", name.to_lowercase(), headline(total)));
        }
    }
    let mut lines = Vec::new();
    if outcome.series.iter().any(|row| !row.refunded.is_zero()) {
        lines.push(rows.line("refunded", palette::REFUND, |row| tokens(row.refunded)));
    }
    let mut chart = chart(rows, marks, Unit::Amount, lines);
    chart.zero = true;
    chart.empty = stack.is_empty().then_some("No deficit: no layer had to pay");
    chart.stack = stack;
    let thin = if thin.is_empty() { String::new() } else { format!(" Too thin to see: {}.", thin.join(", ")) };
    Plot {
        id: "waterfall",
        title: "The waterfall",
        caption: format!(
            "{}, summed since the first bar: who paid for debt that no collateral covered, from the first layer at the \
             bottom to the lenders at the top, and what came back.{thin}",
            symbols.base
        ),
        chart,
    }
}
