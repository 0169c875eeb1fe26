//! `cargo registry`: files for wallets and explorers.

use anyhow::{Context, Result};
use clap::Parser;
use operate::registry::{asset_list, chain, wallet};
use operate::{Target, TargetConfig};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// Writes assetlist.json and chain.json in the form of cosmos/chain-registry, and wallet.json for Keplr and Leap. Needs no node
#[derive(Parser)]
#[command(name = "cargo registry", bin_name = "cargo registry", version)]
struct Cli {
    /// Network file
    #[arg(long)]
    network: PathBuf,
    /// Folder of the deployments' records
    #[arg(long, default_value = "deployments")]
    deployments: PathBuf,
    /// REST address for wallets
    #[arg(long, default_value = "http://127.0.0.1:1317")]
    rest: String,
    /// Folder to write to; `<deployments>/<chain-id>` when absent
    #[arg(long)]
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<()> {
    let config = TargetConfig { network: cli.network, deployments: cli.deployments.clone(), rpc: vec![] };
    let target = Target::read(&config)?;
    let out = cli.out.unwrap_or_else(|| cli.deployments.join(&target.file.chain.chain_id));
    fs::create_dir_all(&out).with_context(|| out.display().to_string())?;
    let write = |name: &str, value: &Value| -> Result<()> {
        let path = out.join(name);
        let text = format!("{}\n", serde_json::to_string_pretty(value)?);
        fs::write(&path, text).with_context(|| path.display().to_string())?;
        println!("{}", path.display());
        Ok(())
    };
    write("assetlist.json", &asset_list(&target))?;
    write("chain.json", &chain(&target))?;
    write("wallet.json", &wallet(&target, &cli.rest))
}
