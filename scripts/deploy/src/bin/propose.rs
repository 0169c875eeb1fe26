//! `cargo propose --network networks/NAME.toml market.params.interest.base=0.02`

use anyhow::{Context, Result};
use clap::Parser;
use client::{Client, Network};
use deploy::lab::compared;
use deploy::{changes, propose, Changes, NetworkFile, Record};
use std::path::PathBuf;
use std::process::ExitCode;

/// Print a proposal that changes parameters of a deployed suite, and what it changes. It reads the live parameters, refuses what
/// the contracts would refuse, needs no key and sends nothing: a staker with votes sends it to the multisig.
#[derive(Parser)]
#[command(bin_name = "cargo propose", version)]
struct Args {
    /// The network file, such as networks/localnet.toml.
    #[arg(long, value_name = "FILE")]
    network: PathBuf,
    /// Use this node instead of the network file's.
    #[arg(long, value_name = "URL")]
    rpc: Option<String>,
    /// Where the record of each chain is kept.
    #[arg(long, value_name = "DIR", default_value = "deployments")]
    deployments: PathBuf,
    /// Run the lab on every shipped price history, under the market's live parameters and the changed ones, and attach the table
    /// to the proposal.
    #[arg(long)]
    lab: bool,
    /// The changes, by their paths in the plan: market.params.*, staking.*, oracle.*, security.*, engine.*; of a listed
    /// collateral: market.collateral.ID.cap, market.collateral.ID.feed
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
    let Changes { messages, lines, market } = changes(&client, &record, &args.changes)?;
    lines.iter().for_each(|line| println!("{line}"));
    let mut notes = lines.join("\n");
    if args.lab {
        let [live, changed] = market.context("--lab compares parameters of the market, and none changes")?;
        let table = compared(&live, &changed)?;
        println!("{table}");
        notes += &format!("\n{table}");
    }
    let proposal = propose(&client, &record, (&args.changes.join(", "), &notes), messages)?;
    println!("to {}:\n{}", record.contract("multisig")?.address, serde_json::to_string_pretty(&proposal)?);
    Ok(())
}
