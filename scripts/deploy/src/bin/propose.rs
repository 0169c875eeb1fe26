//! `cargo propose -- --network networks/NAME.toml market.params.interest.base=0.02`

use anyhow::{Context, Result};
use clap::Parser;
use client::{Client, Network};
use deploy::{changes, propose, NetworkFile, Record};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print a proposal that changes parameters of a deployed suite, and what it changes. It reads the live parameters, asks for no
/// key and sends nothing: a staker with votes sends it to the multisig.
#[derive(Parser)]
#[command(bin_name = "cargo propose", version)]
struct Args {
    /// The network file, such as networks/localnet.toml.
    #[arg(long, value_name = "FILE")]
    network: PathBuf,
    /// Ask this node instead of the network file's.
    #[arg(long, value_name = "URL")]
    rpc: Option<String>,
    /// Where the record of each chain is kept.
    #[arg(long, value_name = "DIR", default_value = "deployments")]
    deployments: PathBuf,
    /// The changes, by their paths in the plan: market.params.*, staking.*, oracle.*, security.*, engine.*
    #[arg(required = true, value_name = "PATH=VALUE")]
    changes: Vec<String>,
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
    let chain = NetworkFile::read(&args.network)?.chain;
    let path = Record::path(&args.deployments, &chain.chain_id);
    let record = Record::read(&path, &chain.chain_id)?.with_context(|| format!("{} is not there", path.display()))?;
    let rpc = args.rpc.clone().or_else(|| chain.rpc.first().cloned()).context("no node")?;
    let client = Client::connect(Network {
        chain_id: chain.chain_id,
        rpc,
        prefix: chain.prefix,
        fee_denom: chain.fee_denom,
        gas_price: chain.gas_price,
        gas_adjustment: chain.gas_adjustment,
    })?;
    let (messages, lines) = changes(&client, &record, &args.changes)?;
    lines.iter().for_each(|line| println!("{line}"));
    let proposal = propose(&client, &record, &args.changes.join(", "), messages)?;
    println!("to {}:\n{}", record.contract("multisig")?.address, serde_json::to_string_pretty(&proposal)?);
    Ok(())
}
