//! Network files.

use crate::codes::NamedCodes;
use anyhow::{ensure, Context, Result};
use interfaces::staking_vault::ValidatorWeight;
use serde::{Deserialize, Serialize};
use std::{fs, path::Path};

/// A chain: its properties, its limitations for the suite, and the suite's plan there.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NetworkFile {
    /// For people and the record.
    pub name: String,
    /// Features of the suite that do not, or not fully, work on this chain. Each is printed before anything is sent.
    #[serde(default)]
    pub lacks: Vec<String>,
    /// Where the facts of this file are from.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The chain and the way to it.
    pub chain: Chain,
    /// The chain's x/staking parameters; checked against the chain.
    pub staking: StakingFacts,
    /// Where the vault delegates.
    pub validators: Validators,
    /// Codes that are already on the chain, by contract; these are not uploaded.
    #[serde(default)]
    pub codes: NamedCodes,
    /// Changes of the deployment's defaults; `native` and `base` are necessary.
    pub plan: toml::Table,
}

/// How to reach and pay a chain.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    /// Checked against the node's.
    pub chain_id: String,
    /// Of account addresses.
    pub prefix: String,
    /// What fees are paid in.
    pub fee_denom: String,
    /// Per unit of gas.
    pub gas_price: String,
    /// What simulated gas is multiplied by.
    pub gas_adjustment: f64,
    /// Nodes, tried in this order until one responds.
    pub rpc: Vec<String>,
}

/// The chain's own staking parameters, as the plan relies on them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct StakingFacts {
    /// What is staked.
    pub denom: String,
    /// How long unbonding takes, in seconds.
    pub unbonding_seconds: u64,
    /// Number of concurrent unbonding entries per pair.
    pub max_entries: u32,
}

/// Which validators the vault begins with.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Validators {
    /// Number of bonded validators with the most power at the first run, with equal weights.
    pub top: Option<usize>,
    /// Or these.
    #[serde(default)]
    pub list: Vec<ValidatorWeight>,
}

impl NetworkFile {
    /// Errors: no such file; not TOML of this form.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("network file {}", path.display()))?;
        let file: Self = toml::from_str(&text).with_context(|| format!("network file {}", path.display()))?;
        ensure!(!file.chain.rpc.is_empty(), "network file {} names no RPC address", path.display());
        let Validators { top, list } = &file.validators;
        ensure!(
            top.is_some() == list.is_empty(),
            "network file {}: [validators] takes either `top` or `list`",
            path.display()
        );
        Ok(file)
    }
}
