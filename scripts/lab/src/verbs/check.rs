//! `cargo lab check`: the model against the contracts, on the same prices with the same people.

use anyhow::{bail, Result};
use ballast_demo::cli::{Cli as Demo, KindArg, TwinArg};
use ballast_demo::number::float;
use ballast_demo::replay;
use ballast_demo::rules::OURS;
use ballast_demo::scenario::{self, Scenario};
use ballast_demo::setup::Setup;
use clap::Parser;
use lab::Liquidators;
use rayon::prelude::*;

use crate::args::CheckArgs;
use crate::bands::{self, Band};
use crate::table::{percent, Table};

/// Model and contracts in parts of what lenders supplied; the index is that of the lenders, 1 at the start.
struct Pair {
    scenario: String,
    seed: u64,
    model: [f64; 3],
    contracts: [f64; 3],
    band: Band,
}

/// Runs it. Error: a difference outside its band, after the table.
pub fn run(args: &CheckArgs) -> Result<()> {
    let names: Vec<String> = if args.scenario.is_empty() {
        scenario::names().into_iter().map(str::to_owned).collect()
    } else {
        args.scenario.clone()
    };
    let kind = Liquidators::from(args.liquidators);
    let seeds = 1..=args.seeds;
    let jobs: Vec<(&String, u64)> = names.iter().flat_map(|name| seeds.clone().map(move |seed| (name, seed))).collect();
    let setup = setup(args, kind)?;
    let pairs: Result<Vec<Pair>> = jobs.par_iter().map(|(name, seed)| pair(&setup, name, *seed)).collect();
    let pairs = pairs?;
    print(&pairs, kind);
    let outside: Vec<String> = pairs.iter().flat_map(Pair::outside).collect();
    if outside.is_empty() {
        println!("model and contracts agree within the bands");
        return Ok(());
    }
    bail!("model and contracts differ by more than the band: {}", outside.join("; "))
}

fn setup(args: &CheckArgs, kind: Liquidators) -> Result<Setup> {
    let mut demo = Demo::parse_from(["check"]);
    demo.lab.clone_from(&args.lab);
    demo.set.clone_from(&args.set);
    demo.plan.clone_from(&args.plan);
    demo.twin = TwinArg::None;
    demo.liquidators = match kind {
        Liquidators::Naive => KindArg::Naive,
        Liquidators::Demanding => KindArg::Demanding,
    };
    Ok(Setup::read(&demo)?)
}

fn pair(setup: &Setup, name: &str, seed: u64) -> Result<Pair> {
    let scenario = Scenario::known(name)?.prices_alone();
    let contracts = replay::run(&scenario, setup, seed, &mut |_| ())?.summary;
    let model = lab::run(&setup.lab.behaviour, setup.lab.system(OURS)?, setup.kind, &scenario.path, seed);
    let measure = contracts.compared.first().map(|ours| ours.measure).unwrap_or_default();
    // The contracts pay refunds to those who bore the loss; the model's index has them too.
    let lenders = &contracts.lenders;
    let to_units = lenders.to_units.u128() as f64 / contracts.supplied.u128() as f64;
    let index = float(lenders.index_end) / float(lenders.index_start) + to_units;
    Ok(Pair {
        scenario: name.to_owned(),
        seed,
        model: [model.liquidated, model.deficit, model.index],
        contracts: [measure.liquidated, measure.deficit, index],
        band: bands::of(name),
    })
}

impl Pair {
    /// What differs by more than the band.
    fn outside(&self) -> Vec<String> {
        let numbers = bands::NAMES.iter().zip(self.model).zip(self.contracts).zip(self.band.widths);
        numbers
            .filter(|(((_, model), contracts), width)| {
                let difference = (model - contracts).abs();
                difference.is_nan() || difference > *width
            })
            .map(|(((name, model), contracts), width)| {
                let (model, contracts, width) = (percent(model, 2), percent(contracts, 2), percent(width, 2));
                format!(
                    "{} seed {}: {name} {model} in the model, {contracts} in the contracts, band {width}",
                    self.scenario, self.seed
                )
            })
            .collect()
    }
}

fn print(pairs: &[Pair], kind: Liquidators) {
    println!("the model's {OURS} (m) and the contracts (c), {} liquidators; % of supply, index in %", kind.name());
    let mut table = Table::new([
        "scenario",
        "seed",
        "volume m",
        "volume c",
        "band",
        "deficit m",
        "deficit c",
        "band",
        "index m",
        "index c",
        "band",
    ]);
    for pair in pairs {
        let mut cells = vec![pair.scenario.clone(), pair.seed.to_string()];
        for ((model, contracts), width) in pair.model.into_iter().zip(pair.contracts).zip(pair.band.widths) {
            cells.extend([percent(model, 2), percent(contracts, 2), percent(width, 1)]);
        }
        table.row(cells);
    }
    table.print();
    for (scenario, reason) in bands::reasons() {
        if pairs.iter().any(|pair| pair.scenario == scenario) {
            println!("{scenario}: wider band, {reason}");
        }
    }
}
