//! `cargo schema` writes the schema of every contract; `cargo schema --check` compares the committed files.

use anyhow::Result;
use ballast_schema::{check, contracts, folder, write};
use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;

/// Writes schema/<contract>.json for every contract.
#[derive(Parser)]
#[command(bin_name = "cargo schema", version)]
struct Args {
    /// Write nothing; fail and name every file that differs, is missing or belongs to no contract
    #[arg(long)]
    check: bool,
    /// Another folder than schema/
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: Args) -> Result<ExitCode> {
    let folder = args.dir.unwrap_or_else(folder);
    let contracts = contracts()?;
    if !args.check {
        let written = write(&folder, &contracts)?;
        for file in &written {
            println!("wrote {file}");
        }
        println!("{} of {} files were up to date", contracts.len().saturating_sub(written.len()), contracts.len());
    }
    // After a write, only files of no contract can be left.
    let drifts = check(&folder, &contracts)?;
    for drift in &drifts {
        eprintln!("{drift}");
    }
    if args.check && drifts.is_empty() {
        println!("the schema of {} contracts is up to date", contracts.len());
    }
    Ok(if drifts.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
