//! The suite's birth, until `cargo deploy`'s library does it.

use anyhow::{ensure, Context, Result};
use blueprint::{births, Addresses, Plan, CONTRACTS};
use client::{msg, Client, Gas, Signer};
use cosmwasm_std::{instantiate2_address, CanonicalAddr};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;

/// Uploads and instantiates everything, in as few blocks as the order allows.
pub(crate) fn deploy(chain: &Client, deployer: &Signer, plan: &Plan) -> Result<Addresses> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let mut codes = BTreeMap::new();
    let mut waiting = vec![];
    for name in CONTRACTS {
        let path = root.join("artifacts").join(format!("{name}.wasm"));
        let wasm = std::fs::read(&path).with_context(|| format!("{} (run `cargo wasm`)", path.display()))?;
        codes.insert(name, Sha256::digest(&wasm).to_vec());
        let upload = msg::store_code(deployer.address(), &wasm)?;
        waiting.push((name, chain.broadcast(&[deployer], vec![upload], Gas::Auto)?));
    }
    let mut ids = BTreeMap::new();
    for (name, hash) in waiting {
        let id = chain.wait(&hash)?.attribute("store_code", "code_id").context("no code id")?.parse::<u64>()?;
        ids.insert(name, id);
    }
    let creator = CanonicalAddr::from(bech32_bytes(deployer.address())?);
    let at = Addresses::predict(|name| {
        let checksum = codes.get(name).context("no checksum")?;
        let canonical = instantiate2_address(checksum, &creator, name.as_bytes())?;
        Ok::<_, anyhow::Error>(
            client::cosmrs::AccountId::new("wasm", canonical.as_slice())
                .map_err(|e| anyhow::anyhow!("{e}"))?
                .to_string(),
        )
    })?;
    let mut messages = vec![];
    for birth in births(plan, &at)? {
        messages.push(msg::instantiate2(
            deployer.address(),
            msg::Birth {
                admin: &at.timelock,
                code_id: *ids.get(birth.contract).context("no code")?,
                label: birth.contract,
                salt: birth.contract.as_bytes(),
                msg: &birth.msg,
                funds: &birth.funds,
            },
        ));
    }
    chain.send(&[deployer], messages, Gas::Auto)?;
    for (name, address) in at.iter() {
        ensure!(chain.contract_info(address)?.is_some(), "{name} was not born at {address}");
    }
    Ok(at)
}

fn bech32_bytes(address: &str) -> Result<Vec<u8>> {
    let id: client::cosmrs::AccountId = address.parse().map_err(|e| anyhow::anyhow!("{e}"))?;
    Ok(id.to_bytes())
}
