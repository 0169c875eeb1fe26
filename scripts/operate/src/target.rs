//! Which suite, and how to reach it.

use anyhow::{Context, Result};
use client::Network;
use deploy::{NetworkFile, Record};
use deployment::{Addresses, Plan};
use serde::Deserialize;
use std::path::PathBuf;

/// The suite of a configuration file.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetConfig {
    /// Network file, as for `cargo deploy`.
    pub network: PathBuf,
    /// Folder of the deployments' records.
    #[serde(default = "deployments")]
    pub deployments: PathBuf,
    /// RPC addresses, asked in this order, instead of the network file's.
    #[serde(default)]
    pub rpc: Vec<String>,
}

fn deployments() -> PathBuf {
    "deployments".into()
}

/// A suite that was deployed.
#[derive(Clone, Debug)]
pub struct Target {
    /// The chain by each of its nodes.
    pub networks: Vec<Network>,
    /// Addresses of the contracts.
    pub at: Addresses,
    /// What was deployed, as it was decided then.
    pub plan: Plan,
    /// The record of the deployment.
    pub record: Record,
    /// The network file.
    pub file: NetworkFile,
}

impl Target {
    /// Reads both files. Errors: a missing or malformed file, a chain without a deployment.
    pub fn read(config: &TargetConfig) -> Result<Self> {
        let file = NetworkFile::read(&config.network)?;
        let path = Record::path(&config.deployments, &file.chain.chain_id);
        let record = Record::read(&path, &file.chain.chain_id)?
            .with_context(|| format!("nothing is deployed: no {}", path.display()))?;
        let rpc = if config.rpc.is_empty() { &file.chain.rpc } else { &config.rpc };
        let network = |rpc: &String| Network {
            chain_id: file.chain.chain_id.clone(),
            rpc: rpc.clone(),
            prefix: file.chain.prefix.clone(),
            fee_denom: file.chain.fee_denom.clone(),
            gas_price: file.chain.gas_price.clone(),
            gas_adjustment: file.chain.gas_adjustment,
        };
        let networks = rpc.iter().map(network).collect();
        Ok(Self { networks, at: record.addresses()?, plan: record.plan.clone(), record, file })
    }
}
