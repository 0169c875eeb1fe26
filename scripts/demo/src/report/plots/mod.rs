//! The plots of a replay, in the order of the page.

mod debt;
mod deviation;
mod lenders;
mod liquidations;
mod prices;
mod provisions;
mod redemption;
mod rows;
mod tranche;
mod waterfall;

pub use rows::{float, Rows};

use super::axis::Unit;
use super::chart::{Chart, Line};
use super::marks::Mark;
use crate::outcome::Outcome;

/// A plot and its words.
pub struct Plot<'a> {
    /// Short name, the element's id.
    pub id: &'static str,
    /// Headline.
    pub title: &'static str,
    /// How to read it.
    pub caption: String,
    /// The drawing.
    pub chart: Chart<'a>,
}

/// All plots, in the order of the page.
pub fn plots<'a>(outcome: &Outcome, rows: &'a Rows<'_>, marks: &'a [Mark]) -> Vec<Plot<'a>> {
    vec![
        prices::plot(outcome, rows, marks),
        deviation::plot(outcome, rows, marks),
        lenders::plot(outcome, rows, marks),
        provisions::plot(outcome, rows, marks),
        waterfall::plot(outcome, rows, marks),
        tranche::plot(outcome, rows, marks),
        liquidations::plot(outcome, rows, marks),
        debt::plot(outcome, rows, marks),
        redemption::plot(outcome, rows, marks),
    ]
}

fn chart<'a>(rows: &'a Rows<'_>, marks: &'a [Mark], unit: Unit, lines: Vec<Line>) -> Chart<'a> {
    Chart { times: &rows.times, lines, stack: vec![], bands: vec![], marks, unit, zero: false, clip: None, empty: None }
}
