//! Results on disk: written whole or not at all.

mod csv;
mod folder;
mod manifest;
#[cfg(feature = "parquet")]
mod parquet;
mod report;

use std::path::Path;

use anyhow::Result;
use lab::study::{Found, Range, Row, Tail};

use crate::args::{Measure, MonteCarloArgs, OptimiseArgs, SweepArgs};
use crate::input::{self, Input};
use crate::random::Random;
use crate::series::Chosen;
use crate::verbs::optimise::Seen;
use crate::verbs::sweep::Point;
use folder::Folder;
use lab::study::Axis;
use manifest::Manifest;
use report::Report;

/// Writes the rows of a comparison into `out`, if there is one.
pub fn write(
    out: Option<&Path>,
    verb: &'static str,
    input: &Input,
    chosen: &[Chosen],
    rows: &[Row],
    measure: &Measure,
) -> Result<()> {
    let Some(out) = out else { return Ok(()) };
    let folder = Folder::new(out)?;
    let manifest = Manifest::new(verb, input, chosen, [1, measure.seeds]);
    runs(&folder, rows)?;
    let mut report = Report::new(&manifest);
    report.comparison(rows, measure);
    finish(folder, &manifest, &report)
}

/// Writes a sweep's points.
pub fn sweep(args: &SweepArgs, axes: &[Axis], points: &[Point], chosen: &[Chosen]) -> Result<()> {
    let Some(out) = &args.out else { return Ok(()) };
    let folder = Folder::new(out)?;
    let input = Input::new(&args.setup)?;
    let manifest = Manifest::new("sweep", &input, chosen, [1, args.measure.seeds]);
    folder.write("sweep.csv", &csv::sweep(axes, points)?)?;
    let mut report = Report::new(&manifest);
    report.sweep(axes, points);
    finish(folder, &manifest, &report)
}

/// Writes the runs and risk numbers of random paths.
pub fn montecarlo(args: &MonteCarloArgs, input: &Input, random: &Random, rows: &[Row], tails: &[Tail]) -> Result<()> {
    let Some(out) = &args.out else { return Ok(()) };
    let folder = Folder::new(out)?;
    let last = args.random.seed.saturating_add(args.random.paths).saturating_sub(1);
    let mut manifest = Manifest::new("montecarlo", input, &[], [args.random.seed, last]);
    manifest.generator = Some(random.law.clone());
    runs(&folder, rows)?;
    folder.write("tail.csv", &csv::tails(tails)?)?;
    let mut report = Report::new(&manifest);
    report.tails(tails, rows);
    finish(folder, &manifest, &report)
}

/// Writes the points of a search.
pub fn optimise(
    args: &OptimiseArgs,
    ranges: &[Range],
    tried: &[Found],
    seen: &[(Vec<f64>, Seen)],
    chosen: &[Chosen],
) -> Result<()> {
    let Some(out) = &args.out else { return Ok(()) };
    let folder = Folder::new(out)?;
    let mut input = Input::from_document(input::document(&args.setup)?, &args.setup)?;
    input.systems = input.lab.pick(&[args.measure.base.clone(), args.of.clone()])?;
    let manifest = Manifest::new("optimise", &input, chosen, [1, args.measure.seeds]);
    folder.write("optimise.csv", &csv::search(ranges, tried, seen)?)?;
    let mut report = Report::new(&manifest);
    report.search(ranges, tried, seen);
    finish(folder, &manifest, &report)
}

fn runs(folder: &Folder, rows: &[Row]) -> Result<()> {
    folder.write("compare.csv", &csv::rows(rows)?)?;
    #[cfg(feature = "parquet")]
    folder.write("compare.parquet", &parquet::rows(rows)?)?;
    Ok(())
}

fn finish(folder: Folder, manifest: &Manifest, report: &Report) -> Result<()> {
    folder.write("lab.toml", manifest.lab.as_bytes())?;
    folder.write("manifest.json", &manifest.json()?)?;
    folder.write("report.html", report.page().as_bytes())?;
    println!("results in {}", folder.publish()?.display());
    Ok(())
}
