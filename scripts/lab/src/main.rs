//! `cargo lab`: liquidation systems side by side on price histories. See `packages/lab/README.md`.

mod args;
mod input;
mod output;
mod progress;
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
        Verb::Ablate(args) => verbs::ablate::run(args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
