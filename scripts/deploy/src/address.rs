//! Addresses of contracts before they exist.

use anyhow::{anyhow, ensure, Context, Result};
use client::cosmrs::AccountId;
use cosmwasm_std::{instantiate2_address, CanonicalAddr};

/// The `instantiate2` address of a contract. It depends only on the code's checksum, the creator and the salt, which is the
/// contract's name.
pub(crate) fn predict(checksum: &str, creator: &str, contract: &str) -> Result<String> {
    let creator: AccountId = parse(creator)?;
    let checksum = hex::decode(checksum).context("a checksum is not hex")?;
    let found = instantiate2_address(&checksum, &CanonicalAddr::from(creator.to_bytes()), contract.as_bytes())?;
    encode(creator.prefix(), found.as_slice())
}

/// Placeholder for the deployer in a dry run without a key: twenty zero bytes.
pub(crate) fn placeholder(prefix: &str) -> Result<String> {
    encode(prefix, &[0; 20])
}

/// An error unless this is an address of the chain.
pub(crate) fn check(address: &str, prefix: &str) -> Result<()> {
    let found = parse(address)?;
    ensure!(found.prefix() == prefix, "address {address} does not begin with {prefix}1");
    Ok(())
}

fn parse(address: &str) -> Result<AccountId> {
    address.parse().map_err(|_| anyhow!("{address:?} is no address"))
}

fn encode(prefix: &str, bytes: &[u8]) -> Result<String> {
    Ok(AccountId::new(prefix, bytes).map_err(|_| anyhow!("prefix {prefix:?} makes no address"))?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The address on a chain (wasmd 0.61.14) for this code, creator and salt.
    #[test]
    fn a_prediction_is_where_the_chain_puts_it() -> Result<()> {
        let checksum = "16c327a90723e270a6d3dcdbb0747f798c1a9cf44bbe53730e89c1f2f1e6de6b";
        let found = predict(checksum, "wasm1pkptre7fdkl6gfrzlesjjvhxhlc3r4gm32kke3", "x")?;
        assert_eq!(found, "wasm15n59su8uzveq4fxw7nupcuzxkvdapghravw0r79q7uvgg3jrszcqqjd7xl");
        Ok(())
    }

    #[test]
    fn an_address_of_another_chain_is_refused() -> Result<()> {
        check("wasm1pkptre7fdkl6gfrzlesjjvhxhlc3r4gm32kke3", "wasm")?;
        assert!(check("wasm1pkptre7fdkl6gfrzlesjjvhxhlc3r4gm32kke3", "osmo").is_err());
        assert!(check("wasm1pkptre7fdkl6gfrzlesjjvhxhlc3r4gm32kke4", "wasm").is_err());
        assert!(check("", "wasm").is_err());
        Ok(())
    }
}
