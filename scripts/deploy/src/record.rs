//! `deployments/<chain-id>.json`: transactions and their results.

use crate::{address, Artifacts, Migration, NetworkFile, Step};
use anyhow::{bail, ensure, Context, Result};
use deployment::{Addresses, Plan, CONTRACTS};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

/// A deployment. Addresses of contracts: `contracts.<name>.address`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The chain.
    pub chain_id: String,
    /// A block that distinguishes this chain from another of the same name.
    pub anchor: Anchor,
    /// The network file's name.
    pub network: String,
    /// The account that instantiates. It determines the addresses and keeps no rights.
    pub deployer: String,
    /// Every contract.
    pub contracts: BTreeMap<String, Contract>,
    /// Code on the chain, by checksum.
    pub codes: BTreeMap<String, Code>,
    /// The transaction about to be sent when this was written; none between two transactions.
    pub pending: Option<Pending>,
    /// Every transaction that is in a block, in order.
    pub transactions: Vec<Sent>,
    /// The last migration that went through the timelock.
    pub operation: Option<Operation>,
    /// Rights, queried at the end of the last run that changed anything.
    pub handover: Option<Handover>,
    /// The deployed plan, as of the first run.
    pub plan: Plan,
}

/// A block at the time of the first run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Its number.
    pub height: u64,
    /// Its hash, upper-case hex.
    pub hash: String,
}

/// One contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contract {
    /// Where it is or will be.
    pub address: String,
    /// Checksum of the code with which it is instantiated, which determines its address.
    pub code_checksum: String,
    /// Checksum of the code that it runs; none before it is instantiated.
    pub runs: Option<String>,
    /// How it was instantiated; none before.
    pub instantiated: Option<Instantiated>,
}

/// An instantiation. It has no transaction if the contract was found on the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instantiated {
    /// The transaction.
    pub hash: Option<String>,
    /// Its block.
    pub height: Option<u64>,
}

/// Code on the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// Its number there.
    pub id: u64,
    /// Whose it is.
    pub contract: String,
}

/// A transaction that may or may not have been sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// What it does.
    pub step: Step,
    /// The name under which the chain would know it.
    pub hash: String,
}

/// A transaction in a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// What it did.
    pub what: String,
    /// Its name.
    pub hash: String,
    /// Its block.
    pub height: u64,
    /// Gas that it used, by the chain's meter.
    pub gas_used: u64,
}

/// A migration in the timelock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// Its number.
    pub id: u64,
    /// What it does.
    pub migrations: Vec<Migration>,
    /// Whether it ran.
    pub executed: bool,
}

/// Who has which right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// Owner and wasm admin of every contract: the timelock.
    pub owner: String,
    /// The timelock's proposer: the multisig.
    pub governance: String,
    /// May pause.
    pub guardian: String,
    /// The timelock's delay in seconds.
    pub delay: u64,
}

impl Record {
    /// A deployment with nothing on the chain yet: the plan, and the addresses for these codes. The caller sets its block.
    pub(crate) fn begin(file: &NetworkFile, plan: Plan, artifacts: &Artifacts, deployer: String) -> Result<Self> {
        let mut contracts = BTreeMap::new();
        for name in CONTRACTS {
            let code_checksum = artifacts.checksum(name)?.to_owned();
            let address = address::predict(&code_checksum, &deployer, name)?;
            contracts.insert(name.to_owned(), Contract { address, code_checksum, runs: None, instantiated: None });
        }
        Ok(Self {
            chain_id: file.chain.chain_id.clone(),
            anchor: Anchor { height: 0, hash: String::new() },
            network: file.name.clone(),
            deployer,
            contracts,
            codes: BTreeMap::new(),
            pending: None,
            transactions: vec![],
            operation: None,
            handover: None,
            plan,
        })
    }

    /// The file of a chain.
    #[must_use]
    pub fn path(deployments: &Path, chain_id: &str) -> PathBuf {
        deployments.join(format!("{chain_id}.json"))
    }

    /// The record of a chain, if there is one. Errors: unreadable; of another chain.
    pub fn read(path: &Path, chain_id: &str) -> Result<Option<Self>> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => bail!("{}: {error}", path.display()),
        };
        // Checks the chain first, because a file of another chain may have another form.
        let found: serde_json::Value = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
        let of = found.get("chain_id").and_then(serde_json::Value::as_str).unwrap_or_default();
        ensure!(of == chain_id, "{} is of chain {of:?}, not {chain_id:?}", path.display());
        Ok(Some(serde_json::from_value(found).with_context(|| path.display().to_string())?))
    }

    /// Writes atomically: a reader sees the old file or the new one.
    pub fn write(&self, path: &Path) -> Result<()> {
        let context = || format!("cannot write {}", path.display());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(context)?;
        }
        let temporary = path.with_extension("json.tmp");
        let mut file = File::create(&temporary).with_context(context)?;
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        file.write_all(text.as_bytes()).with_context(context)?;
        file.sync_all().with_context(context)?;
        fs::rename(&temporary, path).with_context(context)
    }

    /// Errors: no such contract.
    pub fn contract(&self, name: &str) -> Result<&Contract> {
        self.contracts.get(name).with_context(|| format!("the deployment has no {name}"))
    }

    pub(crate) fn contract_mut(&mut self, name: &str) -> Result<&mut Contract> {
        self.contracts.get_mut(name).with_context(|| format!("the deployment has no {name}"))
    }

    /// Addresses in the deployment's form.
    pub fn addresses(&self) -> Result<Addresses> {
        Addresses::predict(|name| Ok(self.contract(name)?.address.clone()))
    }

    /// Whether every contract is instantiated.
    #[must_use]
    pub fn is_instantiated(&self) -> bool {
        self.contracts.values().all(|contract| contract.instantiated.is_some())
    }
}
