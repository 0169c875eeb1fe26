//! `cargo verify`: whether the contracts on a chain match the sources.

use anyhow::Result;
use clap::Parser;
use operate::verify::{checksums, verify};
use operate::{Nodes, Target, TargetConfig};
use std::path::PathBuf;
use std::process::ExitCode;

/// Compares a deployment with the sources: code, cw2 name, wasm admin and owner of every contract, the timelock's proposer, the
/// multisig's group and the governance token's minter. Exit code 1 if they differ
#[derive(Parser)]
#[command(name = "cargo verify", bin_name = "cargo verify", version)]
struct Cli {
    /// Network file
    #[arg(long)]
    network: PathBuf,
    /// Use this node instead of the network file's
    #[arg(long)]
    rpc: Option<String>,
    /// Folder of the deployments' records
    #[arg(long, default_value = "deployments")]
    deployments: PathBuf,
    /// Committed checksums
    #[arg(long, default_value = "artifacts/checksums.txt")]
    checksums: PathBuf,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(3)
        }
    }
}

fn run(cli: Cli) -> Result<bool> {
    let config =
        TargetConfig { network: cli.network, deployments: cli.deployments, rpc: cli.rpc.into_iter().collect() };
    let target = Target::read(&config)?;
    let client = Nodes::new(target.networks.clone(), None).client()?;
    let mut good = true;
    for finding in verify(&client, &target, &checksums(&cli.checksums)?)? {
        let mark = if finding.wrong.is_empty() { " " } else { "X" };
        println!("{mark} {:18} {}", finding.contract, finding.what);
        for wrong in &finding.wrong {
            good = false;
            println!("    {wrong}");
        }
    }
    Ok(good)
}
