//! `cargo lab sweep`: a comparison at every point of a grid.

use anyhow::Result;
use lab::study::{summarise, Basis, Row, Summary};

use super::compare;
use crate::args::SweepArgs;
use crate::input::{self, Input};
use crate::output;
use crate::series;
use crate::table::{percent, Table};
use lab::study::Axis;

/// One point of the grid: the values of the keys, and the results.
pub struct Point {
    /// Values, in the order of the keys.
    pub at: Vec<f64>,
    /// One line per system.
    pub lines: Vec<Summary>,
    /// All runs.
    pub rows: Vec<Row>,
}

/// Runs it.
pub fn run(args: &SweepArgs) -> Result<()> {
    let axes: Vec<Axis> = args.keys.iter().map(|text| Axis::parse(text)).collect::<Result<_, _>>()?;
    let base = input::document(&args.setup)?;
    let chosen = series::choose(&args.series)?;
    let mut points = Vec::new();
    for at in grid(&axes) {
        let mut document = base.clone();
        for (axis, value) in axes.iter().zip(&at) {
            document.set(&axis.assignment(*value))?;
        }
        let input = Input::from_document(document, &args.setup)?;
        let rows = compare::rows(&input, &chosen, &args.measure)?;
        let together: Vec<Row> = rows.iter().filter(|row| !args.measure.apart.contains(&row.series)).cloned().collect();
        points.push(Point { at, lines: summarise(&together, Basis::Supply, &args.measure.calm), rows });
    }
    print(&axes, &points);
    output::sweep(args, &axes, &points, &chosen)
}

fn grid(axes: &[Axis]) -> Vec<Vec<f64>> {
    axes.iter().fold(vec![Vec::new()], |points, axis| {
        let with = |point: &Vec<f64>, value: f64| point.iter().copied().chain([value]).collect::<Vec<f64>>();
        points.iter().flat_map(|point| axis.values.iter().map(move |value| with(point, *value))).collect()
    })
}

fn print(axes: &[Axis], points: &[Point]) {
    println!("% of what lenders supplied: lenders' loss / total deficit");
    let mut head: Vec<String> = axes.iter().map(|axis| axis.key.clone()).collect();
    for line in points.first().map(|point| point.lines.as_slice()).unwrap_or_default() {
        head.extend(line.kinds.iter().map(|kind| format!("{} {}", line.system, kind.liquidators.name())));
        head.extend(["penalty".to_owned(), "volume".to_owned()]);
    }
    let mut table = Table::new(head);
    for point in points {
        let mut cells: Vec<String> = point.at.iter().map(f64::to_string).collect();
        for line in &point.lines {
            let losses =
                |kind: &lab::study::Kind| format!("{} / {}", percent(kind.lenders_loss, 2), percent(kind.deficit, 2));
            cells.extend(line.kinds.iter().map(losses));
            cells.extend([percent(line.penalty, 2), percent(line.liquidated, 1)]);
        }
        table.row(cells);
    }
    table.print();
}
