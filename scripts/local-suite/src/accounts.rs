//! Keys of the acting accounts. TEST ONLY: they are derived from names.

use anyhow::{Context, Result};
use bip39::Mnemonic;
use client::Signer;
use cosmwasm_std::Addr;
use localnet::{Account, PREFIX};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The chain's own accounts, and those whose key is derived from a name.
pub(crate) struct Accounts {
    by_name: RefCell<BTreeMap<String, Signer>>,
}

impl Accounts {
    /// The chain's own accounts.
    pub(crate) fn of(accounts: &[Account]) -> Result<Self> {
        let signer =
            |account: &Account| anyhow::Ok((account.name.clone(), Signer::from_mnemonic(&account.mnemonic, PREFIX)?));
        Ok(Self { by_name: RefCell::new(accounts.iter().map(signer).collect::<Result<_>>()?) })
    }

    /// The key of a name.
    pub(crate) fn named(&self, name: &str) -> Result<Signer> {
        if let Some(known) = self.by_name.borrow().get(name) {
            return Ok(known.clone());
        }
        let entropy = Sha256::digest(format!("ballast local suite: {name}"));
        let phrase = Mnemonic::from_entropy(&entropy).with_context(|| format!("the key of {name}"))?;
        let signer = Signer::from_mnemonic(&phrase.to_string(), PREFIX)?;
        self.by_name.borrow_mut().insert(name.into(), signer.clone());
        Ok(signer)
    }

    /// The key of an address that was named before.
    pub(crate) fn at(&self, address: &Addr) -> Result<Signer> {
        let known = self.by_name.borrow();
        let signer = known.values().find(|signer| signer.address() == address.as_str());
        signer.cloned().with_context(|| format!("no key of {address}"))
    }
}
