//! `localnet.json`: facts for users of a chain, written when it runs.

use crate::accounts::Account;
use crate::ports::NodePorts;
use crate::rpc;
use crate::spec::Spec;
use crate::validators::Validator;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// The facts of one chain. Addresses are valid while it runs; keys and data stay for the next run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// The chain's id.
    pub chain_id: String,
    /// CometBFT's JSON-RPC of node 0.
    pub rpc: String,
    /// The REST API of node 0.
    pub rest: String,
    /// gRPC of node 0.
    pub grpc: String,
    /// The binary of the nodes.
    pub wasmd: PathBuf,
    /// The process that owns the nodes: they end with it.
    pub pid: u32,
    /// The nodes, the first validators'.
    pub nodes: Vec<NodeFacts>,
    /// All validators of the genesis.
    pub validators: Vec<Validator>,
    /// The test accounts.
    pub accounts: Vec<Account>,
    /// What the chain was made of.
    pub spec: Spec,
    /// Where these facts are kept.
    pub path: PathBuf,
}

/// One node.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NodeFacts {
    /// Its home: `config`, `data`, `wasm`.
    pub home: PathBuf,
    /// Its log.
    pub log: PathBuf,
    /// Its JSON-RPC.
    pub rpc: String,
    /// Its process; none while it is stopped.
    pub pid: Option<u32>,
    /// All of its ports.
    pub(crate) ports: NodePorts,
}

impl Facts {
    /// Reads what [`Facts::write`] wrote.
    ///
    /// # Errors
    /// When there is none, or one of another version.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is of another version: --reset", path.display()))
    }

    /// The height of node 0.
    ///
    /// # Errors
    /// When it cannot be queried.
    pub fn height(&self) -> Result<u64> {
        rpc::height(self.nodes.first().context("a chain without a node")?.ports.rpc)
    }

    /// Writes the facts; atomically: a concurrent reader sees the old or the new ones.
    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let fresh = path.with_extension("new");
        fs::write(&fresh, serde_json::to_string_pretty(self)?)?;
        fs::rename(&fresh, path).with_context(|| format!("{} cannot be written", path.display()))
    }
}
