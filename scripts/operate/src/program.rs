//! The programs' loops.

use crate::config::Config;
use crate::feeder::{Feeder, Feeds};
use crate::keeper::Keeper;
use crate::liquidator::{Inventory, Liquidator, Strategy};
use crate::log::say;
use crate::metrics::Metrics;
use crate::pulse::Pulse;
use crate::{Nodes, Target};
use anyhow::{ensure, Context, Result};
use clap::{Args, Subcommand};
use client::Signer;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

/// A program of `cargo operate`.
#[derive(Subcommand)]
pub enum Role {
    /// Submits one reporter's prices
    Feeder(Common),
    /// Sends due messages that anyone may send
    Keeper(Common),
    /// Flags accounts and buys their collateral when that is profitable
    Liquidator(Common),
}

/// Flags of every program.
#[derive(Args)]
pub struct Common {
    /// Configuration file
    #[arg(long)]
    pub config: PathBuf,
    /// Print what would be sent, and why, and send nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Scan once and end
    #[arg(long)]
    pub once: bool,
}

/// Runs a program until it is stopped. Errors: an unusable configuration; later failures do not end it.
pub fn run(role: &Role) -> Result<()> {
    let (name, common) = match role {
        Role::Feeder(common) => ("feeder", common),
        Role::Keeper(common) => ("keeper", common),
        Role::Liquidator(common) => ("liquidator", common),
    };
    let config = Config::read(&common.config)?;
    let target = Target::read(&config.suite)?;
    let prefix = &target.file.chain.prefix;
    let signers: Vec<Signer> = config.keys.iter().map(|key| key.signer(prefix)).collect::<Result<_>>()?;
    ensure!(!signers.is_empty(), "no key: add [[keys]] to the configuration");
    let metrics = Metrics::default();
    if let Some(listen) = &config.listen {
        metrics.serve(listen)?;
    }
    for signer in &signers {
        say(name, &format!("signs as {}", signer.address()));
    }
    match role {
        Role::Feeder(_) => feeder(&config, &target, signers, metrics, common),
        Role::Keeper(_) => keeper(&config, &target, signers, metrics, common),
        Role::Liquidator(_) => liquidator(&config, &target, signers, metrics, common),
    }
}

fn nodes(signer: Signer, config: &Config, target: &Target) -> Nodes {
    let nodes = Nodes::new(target.networks.clone(), Some(signer));
    nodes.for_rounds(target.plan.oracle.round_seconds).with_most_price(config.max_gas_price)
}

fn first(signers: Vec<Signer>, config: &Config, target: &Target) -> Result<Nodes> {
    Ok(nodes(signers.into_iter().next().context("no key")?, config, target))
}

/// Signs with the first key that is a reporter's operator. Checks the others again whenever it no longer is.
fn feeder(config: &Config, target: &Target, signers: Vec<Signer>, metrics: Metrics, common: &Common) -> Result<()> {
    let timeout = Duration::from_millis(config.source_timeout_ms);
    let nodes: Vec<Nodes> = signers.into_iter().map(|signer| nodes(signer, config, target)).collect();
    let mut feeders = Vec::new();
    for node in &nodes {
        let feeds = Feeds::open(&config.feeds, timeout)?;
        feeders.push(Feeder::new(node, &target.at.oracle, feeds, metrics.clone(), common.dry_run));
    }
    let mut current = 0;
    loop {
        let feeder = feeders.get_mut(current).context("no key")?;
        let wait = match feeder.step() {
            Ok(wait) => wait,
            Err(error) => {
                say("feeder", &format!("{error:#}"));
                current = (current + 1) % feeders.len();
                1
            }
        };
        if common.once {
            return Ok(());
        }
        sleep(Duration::from_millis(if wait == 0 { 200 } else { wait.min(config.poll).max(1) * 1_000 }));
    }
}

fn keeper(config: &Config, target: &Target, signers: Vec<Signer>, metrics: Metrics, common: &Common) -> Result<()> {
    let nodes = first(signers, config, target)?;
    let mut keeper = Keeper::new(&nodes, target.at.clone(), config.keeper.clone(), metrics, common.dry_run)?;
    let mut pulse = Pulse::new(&nodes, config.poll);
    loop {
        let sent = keeper.step();
        if let Err(error) = &sent {
            say("keeper", &format!("{error:#}"));
        }
        if common.once {
            return Ok(());
        }
        // A transaction has waited for its block, and more may be due.
        if !matches!(sent, Ok(1..)) {
            pulse.wait();
        }
    }
}

fn liquidator(config: &Config, target: &Target, signers: Vec<Signer>, metrics: Metrics, common: &Common) -> Result<()> {
    let nodes = first(signers, config, target)?;
    let strategies: Vec<Box<dyn Strategy>> = vec![Box::new(Inventory { config: config.liquidator.clone() })];
    let at = target.at.clone();
    let backoff = Default::default();
    let mut liquidator = Liquidator { chain: &nodes, at, strategies, metrics, dry_run: common.dry_run, backoff };
    let mut pulse = Pulse::new(&nodes, config.poll);
    loop {
        if let Err(error) = liquidator.step() {
            say("liquidator", &format!("{error:#}"));
        }
        if common.once {
            return Ok(());
        }
        pulse.wait();
    }
}
