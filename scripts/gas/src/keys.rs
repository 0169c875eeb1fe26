//! Keys of the test population. TEST ONLY: they are derived from a number.

use anyhow::Result;
use client::Signer;
use localnet::{GenesisAccount, BOND_DENOM, PREFIX, SECOND_DENOM};
use sha2::{Digest, Sha256};

/// Initial balance of each in each denom.
const PURSE: u128 = 1_000_000_000_000;

/// Number `index` of a kind of people.
///
/// # Errors
/// None is expected: every hash is a key.
pub(crate) fn one(kind: &str, index: usize) -> Result<Signer> {
    let secret = Sha256::digest(format!("ballast gas: {kind} {index}"));
    Ok(Signer::from_secret(&secret, PREFIX)?)
}

/// All of a kind.
///
/// # Errors
/// As [`one`].
pub(crate) fn many(kind: &str, count: usize) -> Result<Vec<Signer>> {
    (0..count).map(|index| one(kind, index)).collect()
}

/// Somebody whom the genesis pays.
pub(crate) fn funded(signer: &Signer) -> GenesisAccount {
    let coins = [BOND_DENOM, SECOND_DENOM].map(|denom| cosmwasm_std::coin(PURSE, denom));
    GenesisAccount { name: String::new(), address: signer.address().into(), coins: coins.to_vec() }
}
