//! `cargo living`: runs a suite with all its programs on a local chain.

use clap::{Parser, Subcommand};
use operate::living::{live, Options, DRILLS};
use operate::program::{run, Role};
use std::io::Read;
use std::path::PathBuf;
use std::process::{exit, ExitCode};
use std::thread;

/// A suite on a local chain with seven feeders, two keepers and a liquidator, during a crash and other incidents
#[derive(Parser)]
#[command(name = "cargo living", bin_name = "cargo living", version)]
struct Cli {
    /// Incident to play
    #[arg(long, default_value = "life")]
    drill: String,
    /// Folder of the chain under target/localnet
    #[arg(long, default_value = "living")]
    name: String,
    /// Prices to play: columns time_unix and close
    #[arg(long, default_value = "packages/lab/data/tables/atom-2021-05.csv")]
    prices: PathBuf,
    #[command(subcommand)]
    program: Option<Program>,
}

#[derive(Subcommand)]
enum Program {
    /// A program of the run, started by it
    #[command(hide = true)]
    Program {
        #[command(subcommand)]
        role: Role,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match cli.program {
        Some(Program::Program { role }) => {
            // The end of the pipe means that the starting process has ended.
            thread::spawn(|| {
                let _ = std::io::stdin().read_to_end(&mut Vec::new());
                exit(0);
            });
            run(&role)
        }
        None => match DRILLS.iter().find(|drill| drill.name == cli.drill) {
            Some(drill) => live(&Options { name: cli.name, prices: cli.prices, drill }),
            None => {
                let names: Vec<_> = DRILLS.iter().map(|drill| drill.name).collect();
                Err(anyhow::anyhow!("there is no drill {:?}: {}", cli.drill, names.join(", ")))
            }
        },
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
