//! Keys of the accounts that play. TEST ONLY: they are made from names.

use anyhow::{Context, Result};
use bip39::Mnemonic;
use client::Signer;
use localnet::{Account, PREFIX};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The chain's own accounts, by name.
pub(crate) fn of(accounts: &[Account]) -> Result<BTreeMap<String, Signer>> {
    accounts
        .iter()
        .map(|account| Ok((account.name.clone(), Signer::from_mnemonic(&account.mnemonic, PREFIX)?)))
        .collect()
}

/// Somebody whose key is made from the name.
pub(crate) fn named(name: &str) -> Result<Signer> {
    let entropy = Sha256::digest(format!("ballast stage: {name}"));
    let phrase = Mnemonic::from_entropy(&entropy).with_context(|| format!("the key of {name}"))?;
    Ok(Signer::from_mnemonic(&phrase.to_string(), PREFIX)?)
}
