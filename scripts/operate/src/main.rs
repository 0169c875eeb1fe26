//! `cargo operate`: feeder, keeper, liquidator.

use clap::Parser;
use operate::program::{run, Role};
use std::process::ExitCode;

/// Programs that keep a deployed suite running
#[derive(Parser)]
#[command(name = "cargo operate", bin_name = "cargo operate", version)]
struct Cli {
    #[command(subcommand)]
    role: Role,
}

fn main() -> ExitCode {
    match run(&Cli::parse().role) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
