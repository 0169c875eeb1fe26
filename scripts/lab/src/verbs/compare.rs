//! `cargo lab compare`: the measure.

use anyhow::{bail, Result};
use lab::paths::Path;
use lab::study::{compare, summarise, Basis, Kind, Plan, Row, Seeds, Summary};

use crate::args::{CompareArgs, Measure};
use crate::input::Input;
use crate::output;
use crate::progress;
use crate::series::{self, Chosen};
use crate::table::{percent, Table};

/// Runs it.
pub fn run(args: &CompareArgs) -> Result<()> {
    let input = Input::new(&args.setup)?;
    let chosen = series::choose(&args.series)?;
    let rows = rows(&input, &chosen, &args.measure)?;
    print(&rows, &args.measure);
    output::write(args.out.as_deref(), "compare", &input, &chosen, &rows, &args.measure)
}

/// All runs of a comparison.
pub fn rows(input: &Input, chosen: &[Chosen], measure: &Measure) -> Result<Vec<Row>> {
    for name in measure.calm.iter().chain(&measure.apart) {
        if !chosen.iter().any(|chosen| chosen.path.name == *name) {
            bail!("--calm or --apart names {name:?}, which is no series");
        }
    }
    let paths: Vec<Path> = chosen.iter().map(|chosen| chosen.path.clone()).collect();
    let seeds: Vec<u64> = (1..=measure.seeds).collect();
    let plan = Plan {
        behaviour: &input.lab.behaviour,
        paths: &paths,
        systems: &input.systems,
        kinds: &input.kinds,
        seeds: Seeds::Every(&seeds),
        power: input.power.clone(),
    };
    let bar = progress::bar(plan.jobs());
    let rows = compare(&plan, &|| bar.inc(1))?;
    bar.finish_and_clear();
    Ok(rows)
}

/// Prints one line per system.
pub fn print(rows: &[Row], measure: &Measure) {
    let (apart, together): (Vec<Row>, Vec<Row>) =
        rows.iter().cloned().partition(|row| measure.apart.contains(&row.series));
    let lines = summarise(&together, Basis::Supply, &measure.calm);
    let by_debt = summarise(&together, Basis::PeakDebt, &measure.calm);
    let base = lines.iter().find(|line| line.system == measure.base).map(|line| line.calm);
    let calm = !measure.calm.is_empty();
    println!("% of what lenders supplied; means over series and seeds, ± a standard error over seeds");
    let mut table = Table::new(head(&lines, calm));
    for (line, debt) in lines.iter().zip(&by_debt) {
        table.row(cells(line, debt, calm.then_some(base)));
    }
    table.print();
    for line in summarise(&apart, Basis::Supply, &[]) {
        let kinds =
            line.kinds.iter().map(|kind| format!("{} {}", kind.liquidators.name(), percent(kind.lenders_loss, 1)));
        println!(
            "apart ({}), {}: lenders {}",
            measure.apart.join(", "),
            line.system,
            kinds.collect::<Vec<_>>().join(", ")
        );
    }
}

fn head(lines: &[Summary], calm: bool) -> Vec<String> {
    let mut head = vec!["system".to_owned()];
    for kind in lines.first().map(|line| line.kinds.as_slice()).unwrap_or_default() {
        head.push(format!("{}: lenders", kind.liquidators.name()));
        head.extend(["deficit".to_owned(), "worst".to_owned()]);
    }
    let rest =
        ["lenders / peak debt", "deficit / peak debt", "penalty", "volume", "profit", "power", "debt", "worst series"];
    head.extend(rest.map(str::to_owned));
    if calm {
        head.extend(["calm: penalty", "x base", "volume", "x base", "soft"].map(str::to_owned));
    }
    head
}

fn cells(line: &Summary, debt: &Summary, calm: Option<Option<[f64; 3]>>) -> Vec<String> {
    let mut cells = vec![line.system.clone()];
    for kind in &line.kinds {
        let worst = kind.worst.as_ref().map_or(0.0, |(_, loss)| *loss);
        let with = |loss, noise| format!("{} ±{}", percent(loss, 2), percent(noise, 2));
        cells.extend([
            with(kind.lenders_loss, kind.lenders_noise),
            with(kind.deficit, kind.deficit_noise),
            percent(worst, 1),
        ]);
    }
    cells.extend([
        percent(debt.lenders_loss, 2),
        percent(debt.deficit, 2),
        percent(line.penalty, 2),
        percent(line.liquidated, 1),
        percent(line.profit, 1),
        format!("{:.4}", line.power),
        percent(line.debt, 1),
        worst_series(&line.kinds),
    ]);
    if let Some(base) = calm {
        let times = |own: f64, base: Option<f64>| {
            base.filter(|b| *b > 0.0).map_or("-".to_owned(), |b| format!("{:.2}", own / b))
        };
        cells.extend([
            percent(line.calm[0], 2),
            times(line.calm[0], base.map(|b| b[0])),
            percent(line.calm[1], 1),
            times(line.calm[1], base.map(|b| b[1])),
            percent(line.calm[2], 1),
        ]);
    }
    cells
}

fn worst_series(kinds: &[Kind]) -> String {
    let worst = kinds.iter().filter_map(|kind| kind.worst.as_ref()).max_by(|a, b| a.1.total_cmp(&b.1));
    worst.filter(|(_, loss)| *loss > 0.0).map_or("-".to_owned(), |(name, _)| name.clone())
}
