//! The real chain of a script: a local wasmd chain and its client.

use anyhow::{Context, Result};
use client::{Client, Network, Signer};
use localnet::{Localnet, Ports, Spec};
use serde_json::{json, Value};
use simchain::parity::{Block, Setup, BALANCE, DENOM};
use std::{
    collections::BTreeMap,
    thread::sleep,
    time::{Duration, Instant},
};

/// Time limit for a block.
const PATIENCE: Duration = Duration::from_secs(60);
/// An operator address with a valid checksum that no validator has.
const NOBODY: &str = "nobody";

/// A running chain. Dropping it stops its nodes.
pub struct Real {
    /// The nodes.
    pub net: Localnet,
    /// The client of node 0.
    pub client: Client,
    /// What it was made from.
    pub setup: Setup,
    signers: BTreeMap<String, Signer>,
    /// Names by addresses: accounts, operators' accounts and operators.
    names: BTreeMap<String, String>,
    operators: BTreeMap<String, String>,
}

impl Real {
    /// Starts a chain for the script `name`.
    pub fn start(name: &str, setup: &Setup) -> Result<Self> {
        let spec = Spec {
            name: format!("parity-{name}"),
            chain_id: format!("parity-{name}"),
            validators: setup.stakes.len(),
            running: setup.running,
            unbonding: setup.unbonding,
            block_ms: 300,
            signed_blocks_window: setup.window,
            min_signed_per_window: "0.5".into(),
            slash_downtime: setup.downtime.clone(),
            slash_double_sign: setup.double_sign.clone(),
            max_entries: setup.max_entries,
            ports: Ports::Free,
            powers: Some(setup.stakes.clone()),
            ..Spec::default()
        };
        let net = Localnet::start(spec, &|line| eprintln!("{name}: {line}"))?;
        let client = Client::connect(Network {
            chain_id: net.chain_id().into(),
            rpc: net.rpc().into(),
            prefix: "wasm".into(),
            fee_denom: DENOM.into(),
            gas_price: "0".into(),
            gas_adjustment: 1.0,
        })?;
        let mut real = Self {
            net,
            client,
            setup: setup.clone(),
            signers: BTreeMap::new(),
            names: BTreeMap::new(),
            operators: BTreeMap::new(),
        };
        real.meet()?;
        Ok(real)
    }

    /// Accounts of the script and operators of the validators.
    fn meet(&mut self) -> Result<()> {
        for name in &self.setup.accounts {
            let account = self.net.account(name)?;
            let signer = Signer::from_mnemonic(&account.mnemonic, "wasm")?;
            self.names.insert(account.address.clone(), name.clone());
            self.signers.insert(name.clone(), signer);
        }
        for validator in self.net.validators() {
            let name = format!("v{}", validator.index);
            let signer = Signer::from_mnemonic(&validator.account.mnemonic, "wasm")?;
            self.names.insert(validator.account.address.clone(), name.clone());
            self.names.insert(validator.operator.clone(), name.clone());
            self.operators.insert(name.clone(), validator.operator.clone());
            self.signers.insert(name, signer);
        }
        for name in &self.setup.accounts {
            let held = self.client.balance(self.signer(name)?.address(), DENOM)?.u128();
            anyhow::ensure!(held == BALANCE, "{name} starts with {held}, the embedded chain gives {BALANCE}");
        }
        Ok(())
    }

    /// The signer of an account or a validator. Errors: a name that is not in the script.
    pub fn signer(&self, name: &str) -> Result<&Signer> {
        self.signers.get(name).with_context(|| format!("`{name}` is not among the script's accounts"))
    }

    /// A validator's operator address; for `nobody` an unused address.
    pub fn operator(&self, name: &str) -> String {
        match self.operators.get(name) {
            Some(operator) => operator.clone(),
            None if name == NOBODY => "wasmvaloper1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqvrykqv".into(),
            None => name.into(),
        }
    }

    /// The name of an address; the address itself if it has none.
    pub fn name(&self, address: &str) -> String {
        self.names.get(address).cloned().unwrap_or_else(|| address.to_string())
    }

    /// The place of a validator among all.
    pub fn index(&self, validator: &str) -> Result<usize> {
        let number = validator.strip_prefix('v').and_then(|number| number.parse().ok());
        number.with_context(|| format!("`{validator}` is no validator"))
    }

    /// The block at a height, once it is there.
    pub fn block(&self, height: u64) -> Result<Block> {
        let began = Instant::now();
        while self.committed()? < height {
            anyhow::ensure!(began.elapsed() < PATIENCE, "no block {height} after {} s", PATIENCE.as_secs());
            sleep(Duration::from_millis(40));
        }
        let time = |height| Ok::<_, client::Error>(self.client.block(Some(height))?.time.nanos());
        Ok(Block { height, time: time(height)?, before: time(height.saturating_sub(1).max(1))? })
    }

    /// The last block whose state can be queried; the node stores a block slightly before its results.
    fn committed(&self) -> Result<u64> {
        let info = self.client.rpc("abci_info", json!({}))?;
        let height = info.pointer("/response/last_block_height").and_then(Value::as_str).unwrap_or("0");
        Ok(height.parse()?)
    }

    /// The first block after `from` at or after `nanos`.
    pub fn first_at(&self, from: u64, nanos: u64) -> Result<Block> {
        let mut height = from;
        loop {
            height += 1;
            let block = self.block(height)?;
            if block.time >= nanos {
                return Ok(block);
            }
        }
    }
}
