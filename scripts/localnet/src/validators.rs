//! The validators of a chain: their accounts, keys and self-delegations.

use crate::accounts::{self, Account};
use crate::keys::{self, CometKey};
use crate::layout::Layout;
use crate::spec::{Spec, PREFIX};
use anyhow::Result;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// One validator of the genesis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validator {
    /// Its place, from 0. Validators with a node come first.
    pub index: usize,
    /// Its operator address, prefix `wasmvaloper`.
    pub operator: String,
    /// The operator's account: it holds the self-delegation and coins for fees, and may unjail.
    pub account: Account,
    /// The consensus address in upper-case hexadecimal, as CometBFT names the validator.
    pub consensus_address: String,
    /// The file with its consensus key, `priv_validator_key.json`. Every validator has one.
    pub consensus_key: PathBuf,
    /// Its self-delegation at genesis, in `ustake`.
    pub stake: u64,
    /// Whether it has a node. The others miss every block.
    pub runs: bool,
}

/// The validators of `spec`: the same keys on every machine and in every chain.
pub(crate) fn all(spec: &Spec, layout: &Layout) -> Result<Vec<Validator>> {
    let mut validators = Vec::with_capacity(spec.validators);
    for (index, stake) in spec.stakes().into_iter().enumerate() {
        let (account, bytes) = accounts::operator(index)?;
        validators.push(Validator {
            index,
            operator: keys::address(&format!("{PREFIX}valoper"), &bytes)?,
            account,
            consensus_address: consensus_key(index).id().to_uppercase(),
            consensus_key: layout.config(index).join("priv_validator_key.json"),
            stake,
            runs: index < spec.running,
        });
    }
    Ok(validators)
}

/// The consensus key of validator `index`. TEST ONLY, like the accounts.
pub(crate) fn consensus_key(index: usize) -> CometKey {
    CometKey::of(&format!("ballast localnet: consensus {index}"))
}

/// What node `index` is known by to the others.
pub(crate) fn node_key(index: usize) -> CometKey {
    CometKey::of(&format!("ballast localnet: node {index}"))
}
