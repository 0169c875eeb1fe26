//! `cargo lab optimise`: parameters with the least expected shortfall at equal power and bounded penalty.

use std::collections::BTreeMap;

use anyhow::{bail, Result};
use lab::study::{expected_shortfall, mean, minimise, Found, Range, Row};
use lab::{Document, Liquidators};

use super::compare;
use crate::args::OptimiseArgs;
use crate::input::{self, Input};
use crate::output;
use crate::series::{self, Chosen};
use crate::table::{percent, Table};
use lab::study::Axis;

/// Part of the runs whose mean is the expected shortfall: the worst twentieth.
const TAIL: f64 = 0.95;

/// Results of a point, besides its value.
#[derive(Debug, Clone, Copy)]
pub struct Seen {
    /// Expected shortfall of the lenders' loss over series, seeds and kinds.
    pub lenders: f64,
    /// The same of the deficit.
    pub deficit: f64,
    /// Penalty in calm series, times the base's.
    pub penalty: f64,
    /// Volume in calm series, times the base's.
    pub volume: f64,
}

/// Runs it.
pub fn run(args: &OptimiseArgs) -> Result<()> {
    let axes: Vec<Axis> = args.keys.iter().map(|text| axis(&args.of, text)).collect::<Result<_>>()?;
    let chosen = series::choose(&args.series)?;
    let base = input::document(&args.setup)?;
    let range = |axis: &Axis| Range { key: axis.key.clone(), low: axis.ends().0, high: axis.ends().1 };
    let ranges: Vec<Range> = axes.iter().map(range).collect();
    let mut seen = Vec::new();
    let tried = minimise(&ranges, args.calls, |at| {
        let point = measure(args, &base, &axes, &chosen, at)?;
        seen.push((at.to_vec(), point));
        let allowed = point.penalty <= args.penalty && point.volume <= args.volume;
        Ok::<_, anyhow::Error>(allowed.then_some(point.lenders + args.deficit * point.deficit))
    })?;
    let now = measure(args, &base, &[], &chosen, &[])?;
    print(args, &ranges, &tried, &seen, now);
    output::optimise(args, &ranges, &tried, &seen, &chosen)
}

/// A key of the system, as a key of the lab file.
fn axis(system: &str, text: &str) -> Result<Axis> {
    let mut axis = Axis::parse(text)?;
    if axis.ends().0 >= axis.ends().1 {
        bail!("{text:?} is no range");
    }
    axis.key = format!("system.{system:?}.{}", axis.key);
    Ok(axis)
}

fn measure(args: &OptimiseArgs, base: &Document, axes: &[Axis], chosen: &[Chosen], at: &[f64]) -> Result<Seen> {
    let mut document = base.clone();
    for (axis, value) in axes.iter().zip(at) {
        document.set(&axis.assignment(*value))?;
    }
    let mut input = Input::from_document(document, &args.setup)?;
    input.systems = input.lab.pick(&[args.measure.base.clone(), args.of.clone()])?;
    let rows = compare::rows(&input, chosen, &args.measure)?;
    let own: Vec<&Row> = rows.iter().filter(|row| row.system == args.of).collect();
    let shortfall =
        |value: fn(&Row) -> f64| expected_shortfall(&own.iter().map(|row| value(row)).collect::<Vec<f64>>(), TAIL);
    let times = |value: fn(&Row) -> f64| {
        let calm = calm(args, &rows, value);
        let of = |name: &str| calm.get(name).copied().unwrap_or_default();
        if of(&args.measure.base) > 0.0 {
            of(&args.of) / of(&args.measure.base)
        } else {
            0.0
        }
    };
    Ok(Seen {
        lenders: shortfall(|row| row.outcome.lenders_loss),
        deficit: shortfall(|row| row.outcome.deficit),
        penalty: times(|row| row.outcome.penalty),
        volume: times(|row| row.outcome.liquidated),
    })
}

/// Means by system with naive liquidators over the calm series, or over all if none are named.
fn calm<'a>(args: &OptimiseArgs, rows: &'a [Row], value: fn(&Row) -> f64) -> BTreeMap<&'a str, f64> {
    let calm = &args.measure.calm;
    let mut groups: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for row in rows {
        if row.liquidators == Liquidators::Naive && (calm.is_empty() || calm.contains(&row.series)) {
            groups.entry(&row.system).or_default().push(value(row));
        }
    }
    groups.into_iter().map(|(name, values)| (name, mean(values))).collect()
}

fn print(args: &OptimiseArgs, ranges: &[Range], tried: &[Found], seen: &[(Vec<f64>, Seen)], now: Seen) {
    println!("{} points tried; expected shortfalls (95 %) in % of supply; the best first", tried.len());
    let mut head: Vec<String> = ranges.iter().map(|range| range.key.clone()).collect();
    head.extend(["lenders", "deficit", "penalty x base", "volume x base", "allowed"].map(str::to_owned));
    let mut table = Table::new(head);
    let cells = |at: Vec<String>, seen: &Seen| {
        let allowed = seen.penalty <= args.penalty && seen.volume <= args.volume;
        let rest = [
            percent(seen.lenders, 3),
            percent(seen.deficit, 3),
            format!("{:.2}", seen.penalty),
            format!("{:.2}", seen.volume),
            if allowed { "yes" } else { "no" }.to_owned(),
        ];
        at.into_iter().chain(rest).collect::<Vec<String>>()
    };
    table.row(cells(ranges.iter().map(|_| "as is".to_owned()).collect(), &now));
    for found in tried {
        if let Some((_, point)) = seen.iter().find(|(at, _)| *at == found.at) {
            table.row(cells(found.at.iter().map(|value| format!("{value:.4}")).collect(), point));
        }
    }
    table.print();
}
