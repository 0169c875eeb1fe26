//! `cargo wasm`: builds every contract to `artifacts/<contract>.wasm`, optimises it, checks it with the chain's VM and prints its
//! size.
//!
//! The chain's VM accepts WebAssembly's first version with sign extension and mutable globals; it refuses reference types and
//! bulk memory. Current Rust compiles its standard library *with* both, so the library is rebuilt from source (`-Zbuild-std`) for
//! the CPU `mvp`. Any toolchain that carries that source can do it: see [`toolchain`].

mod check;
mod compile;
mod optimise;
mod report;
mod toolchain;
mod workspace;

use anyhow::{ensure, Result};
use clap::Parser;
use std::process::ExitCode;

/// Build the contracts for the chain.
#[derive(Parser)]
#[command(bin_name = "cargo wasm", version)]
struct Args {
    /// Only this contract (the name of its folder under contracts/); may be given several times.
    #[arg(long = "contract", value_name = "NAME")]
    contracts: Vec<String>,
    /// Do not run cosmwasm-check on the results.
    #[arg(long, conflicts_with = "check_only")]
    no_check: bool,
    /// Build nothing: check and measure the files in artifacts/.
    #[arg(long)]
    check_only: bool,
    /// Only print the toolchain that would build; fails, and prints what to install, when there is none.
    #[arg(long, exclusive = true)]
    toolchain: bool,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<()> {
    if args.toolchain {
        println!("{}", toolchain::detect()?);
        return Ok(());
    }
    let workspace = workspace::Workspace::find()?;
    let contracts = workspace.select(&args.contracts)?;

    if !args.check_only {
        let toolchain = toolchain::detect()?;
        println!("toolchain: {toolchain}");
        let optimiser = optimise::Optimiser::detect();
        println!("optimiser: {optimiser}");
        compile::build(&workspace, &toolchain, &optimiser, &contracts)?;
        report::write_checksums(&workspace, &format!("{}, {}", toolchain.version(), optimiser.version()))?;
    }

    let checker = if args.no_check { None } else { Some(check::Checker::find_or_install(&workspace)?) };
    let mut rows = Vec::new();
    for contract in &contracts {
        rows.push(report::weigh(&workspace, contract, checker.as_ref())?);
    }
    print!("{}", report::table(&rows));

    let bad: Vec<_> = rows.iter().filter(|row| row.is_refused()).map(|row| row.contract.as_str()).collect();
    ensure!(bad.is_empty(), "the chain would refuse: {}", bad.join(", "));
    Ok(())
}
