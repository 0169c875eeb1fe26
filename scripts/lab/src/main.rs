//! `cargo lab`: compares liquidation systems on price histories. See `packages/lab/README.md`.

mod args;
mod bands;
mod input;
mod known;
mod output;
mod progress;
mod random;
mod series;
mod table;
mod verbs;

use std::process::ExitCode;

use args::{Cli, Verb};
use clap::Parser;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match &cli.verb {
        Verb::Run(args) => verbs::run::run(args),
        Verb::Compare(args) => verbs::compare::run(args),
        Verb::Claims(args) => verbs::claims::run(args),
        Verb::Ablate(args) => verbs::ablate::run(args),
        Verb::Sweep(args) => verbs::sweep::run(args),
        Verb::Montecarlo(args) => verbs::montecarlo::run(args),
        Verb::Optimise(args) => verbs::optimise::run(args),
        Verb::Check(args) => verbs::check::run(args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
