//! `cargo lab montecarlo`: risk numbers over random paths.

use anyhow::Result;
use lab::study::{compare, tail, Plan, Seeds, Tail};

use crate::args::MonteCarloArgs;
use crate::input::Input;
use crate::output;
use crate::progress;
use crate::random;
use crate::table::{percent, Table};

const YEAR: f64 = 31_536_000.0;

/// Runs it.
pub fn run(args: &MonteCarloArgs) -> Result<()> {
    let input = Input::new(&args.setup)?;
    let random = random::draw(&args.random)?;
    let plan = Plan {
        behaviour: &input.lab.behaviour,
        paths: &random.paths,
        systems: &input.systems,
        kinds: &input.kinds,
        seeds: Seeds::Each(&random.seeds),
        power: input.power.clone(),
    };
    let bar = progress::bar(plan.jobs());
    let rows = compare(&plan, &|| bar.inc(1))?;
    bar.finish_and_clear();
    let tails = tail(&rows);
    print(&tails, args);
    if let Some(path) = random.paths.first() {
        a_year(&tails, f64::from(path.bar_seconds) * path.bars.len() as f64);
    }
    output::montecarlo(args, &input, &random, &rows, &tails)
}

/// Average cost to borrowers and average loss in a year of such paths, each of `seconds`.
fn a_year(tails: &[Tail], seconds: f64) {
    let times = YEAR / seconds;
    for tail in tails.iter().filter(|tail| tail.premium > 0.0) {
        println!(
            "a year of such paths, {}, {}: premium {}, expected deficit {}, of it the tranche {}, lenders {}",
            tail.system,
            tail.liquidators.name(),
            percent(times * tail.premium, 2),
            percent(times * tail.deficit.mean, 2),
            percent(times * tail.tranche_loss, 2),
            percent(times * tail.lenders.mean, 2),
        );
    }
}

fn print(tails: &[Tail], args: &MonteCarloArgs) {
    println!("{} paths of {}; % of what lenders supplied", args.random.paths, args.random.generator);
    let mut table = Table::new([
        "system",
        "liquidators",
        "lenders: mean",
        "VaR95",
        "VaR99",
        "ES95",
        "ES99",
        "P(loss)",
        "deficit: mean",
        "VaR95",
        "VaR99",
        "ES95",
        "ES99",
        "max",
        "P(tranche used up)",
        "premium",
        "tranche loses",
    ]);
    for tail in tails {
        let (l, d) = (&tail.lenders, &tail.deficit);
        let mut cells = vec![tail.system.clone(), tail.liquidators.name().to_owned(), percent(l.mean, 3)];
        cells.extend([l.var95, l.var99, l.es95, l.es99].map(|part| percent(part, 2)));
        cells.extend([percent(tail.lenders_lose, 1), percent(d.mean, 3)]);
        cells.extend([d.var95, d.var99, d.es95, d.es99].map(|part| percent(part, 2)));
        cells.extend([percent(d.most, 1), percent(tail.tranche_used_up, 1)]);
        cells.extend([percent(tail.premium, 3), percent(tail.tranche_loss, 3)]);
        table.row(cells);
    }
    table.print();
}
