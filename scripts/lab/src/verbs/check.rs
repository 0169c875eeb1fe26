//! `cargo lab check`: compares the model with the contracts, on the same prices with the same participants.

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
use crate::progress;
use crate::table::{percent, Table};

/// Results of model and contracts as fractions of the lenders' supply; the index is the lenders', 1 at the start.
struct Pair {
    scenario: String,
    kind: Liquidators,
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
    let mut kinds: Vec<Liquidators> = args.liquidators.iter().copied().map(Liquidators::from).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let setups: Vec<Setup> = kinds.iter().map(|kind| setup(args, *kind)).collect::<Result<_>>()?;
    let mut jobs: Vec<(&str, &Setup, u64)> = Vec::new();
    for name in &names {
        jobs.extend(setups.iter().flat_map(|setup| (1..=args.seeds).map(move |seed| (name.as_str(), setup, seed))));
    }
    let bar = progress::bar(jobs.len());
    let one = |(name, setup, seed): &(&str, &Setup, u64)| {
        let pair = pair(setup, name, *seed);
        bar.inc(1);
        pair
    };
    let pairs: Vec<Pair> = jobs.par_iter().map(one).collect::<Result<_>>()?;
    bar.finish_and_clear();
    if args.every {
        print(&pairs);
    }
    greatest(&pairs, &names);
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
    // The contracts pay refunds to those who bore the loss; the model's index includes them.
    let lenders = &contracts.lenders;
    let to_units = lenders.to_units.u128() as f64 / contracts.supplied.u128() as f64;
    let index = float(lenders.index_end) / float(lenders.index_start) + to_units;
    Ok(Pair {
        scenario: name.to_owned(),
        kind: setup.kind,
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
                let (scenario, kind, seed) = (&self.scenario, self.kind.name(), self.seed);
                format!("{scenario} {kind} seed {seed}: {name} {model} in the model, {contracts} in the contracts, band {width}")
            })
            .collect()
    }
}

fn print(pairs: &[Pair]) {
    println!("the model's {OURS} (m) and the contracts (c); % of supply, index in %");
    let mut table = Table::new([
        "scenario",
        "liquidators",
        "seed",
        "volume m",
        "volume c",
        "deficit m",
        "deficit c",
        "index m",
        "index c",
    ]);
    for pair in pairs {
        let mut cells = vec![pair.scenario.clone(), pair.kind.name().to_owned(), pair.seed.to_string()];
        for (model, contracts) in pair.model.into_iter().zip(pair.contracts) {
            cells.extend([percent(model, 2), percent(contracts, 2)]);
        }
        table.row(cells);
    }
    table.print();
}

/// The greatest differences over seeds and kinds, beside the bands.
fn greatest(pairs: &[Pair], names: &[String]) {
    println!("the model's {OURS} less the contracts, least and greatest over seeds and kinds; % of supply, index in %");
    let mut table = Table::new(["scenario", "volume", "band", "deficit", "band", "index", "band"]);
    for name in names {
        let own: Vec<&Pair> = pairs.iter().filter(|pair| pair.scenario == *name).collect();
        let mut cells = vec![name.clone()];
        for (i, width) in bands::of(name).widths.into_iter().enumerate() {
            let differences = own.iter().map(|pair| {
                let (model, contracts) = (pair.model.get(i), pair.contracts.get(i));
                model.copied().unwrap_or(f64::NAN) - contracts.copied().unwrap_or(f64::NAN)
            });
            let (least, most) = differences.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), d| (a.min(d), b.max(d)));
            cells.extend([format!("{} .. {}", percent(least, 2), percent(most, 2)), percent(width, 1)]);
        }
        table.row(cells);
    }
    table.print();
    for (scenario, reason) in bands::reasons() {
        if names.iter().any(|name| name == scenario) {
            println!("{scenario}: wider band, {reason}");
        }
    }
}
