//! The test accounts: funded on every local chain, with public phrases.

use crate::keys;
use crate::spec::PREFIX;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// Kept apart so that other tools can read them too.
const TABLE: &str = include_str!("../accounts.toml");

/// A test account. TEST ONLY: its key is public in this repository.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its role: `deployer`, `alice`, `reporter-1`, ...
    pub name: String,
    /// Its address, prefix `wasm`.
    pub address: String,
    /// 24 English words; path `m/44'/118'/0'/0/0`.
    pub mnemonic: String,
}

#[derive(Deserialize)]
struct Table {
    account: Vec<Account>,
}

/// The test accounts of every local chain, in the order of `accounts.toml`.
///
/// # Errors
/// For a table that is no TOML.
pub fn test_accounts() -> Result<Vec<Account>> {
    Ok(toml::from_str::<Table>(TABLE).context("accounts.toml")?.account)
}

/// The account of a validator's operator, made from its index. TEST ONLY, like the others.
///
/// # Errors
/// None is expected: each phrase made here is valid.
pub(crate) fn operator(index: usize) -> Result<(Account, [u8; 20])> {
    let mnemonic = keys::phrase(&format!("ballast localnet: operator {index}"));
    let bytes = keys::account(&mnemonic)?;
    Ok((Account { name: format!("validator-{index}"), address: keys::address(PREFIX, &bytes)?, mnemonic }, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The addresses of the table were printed by wasmd; here they are derived from the phrases.
    #[test]
    fn every_phrase_opens_its_address() {
        let accounts = test_accounts().unwrap();
        for account in &accounts {
            let derived = keys::address(PREFIX, &keys::account(&account.mnemonic).unwrap()).unwrap();
            assert_eq!(derived, account.address, "{}", account.name);
        }
        let names: Vec<_> = accounts.iter().map(|account| account.name.as_str()).collect();
        assert_eq!(
            names[..9],
            ["deployer", "governance", "guardian", "treasury", "alice", "bob", "carol", "dave", "keeper"]
        );
        assert_eq!(
            names[9..],
            ["reporter-1", "reporter-2", "reporter-3", "reporter-4", "reporter-5", "reporter-6", "reporter-7"]
        );
    }

    /// `wasmd keys add --recover` prints this address for the phrase made here.
    #[test]
    fn an_operator_is_the_same_everywhere() {
        let (account, _) = operator(0).unwrap();
        assert_eq!(account.address, "wasm1l3drdanwlwx9lzfn7fkesj04g2ef5uxnzagmm7");
        assert!(account.mnemonic.starts_with("page fiction recipe fault "));
    }
}
