//! Second instances: of the tokens and the collector, whose only callers are contracts of the suite, and a contract that
//! asks.

use crate::bench::Bench;
use anyhow::{Context, Result};
use client::{msg, Any, Tx};
use cosmwasm_std::Coin;
use serde_json::{json, Value};

/// What asks, see `questions`.
const PROBE: &str = include_str!("../../probe.wat");

/// All of them, by one account, which is their minter, vault and owner.
pub(super) fn births(bench: &mut Bench<'_>) -> Result<()> {
    let at = bench.stage.at.clone();
    let alice = bench.address("alice")?;
    let marketing = json!({ "project": "p", "description": "d", "marketing": alice, "logo": null });
    let token = json!({
        "name": "Reference", "symbol": "REF", "decimals": 6,
        "initial_balances": [{ "address": alice, "amount": "1000000000000000" }],
        "mint": { "minter": alice, "cap": null }, "marketing": marketing,
    });
    let lst = json!({
        "owner": alice, "vault": alice, "name": "Second", "symbol": "SEC", "decimals": 6, "marketing": marketing,
    });
    let collector = json!({ "owner": alice, "vault": alice, "denom": "ustake" });
    for (twin, of, msg) in [("token", &at.gov, token), ("lst", &at.lst, lst), ("collector", &at.collector, collector)] {
        let code = bench.chain().contract_info(of)?.context("no contract")?.code_id;
        born(bench, twin, code, &msg, &[])?;
    }
    let deployer = bench.who("deployer")?;
    let wasm = wat::parse_str(PROBE)?;
    let upload = one(bench, msg::store_code(deployer.address(), &wasm)?)?;
    let code = upload.attribute("store_code", "code_id").context("no code id")?.parse()?;
    born(bench, "probe", code, &json!({}), &[])
}

/// A second instance of a code.
pub(super) fn born(bench: &mut Bench<'_>, twin: &'static str, code_id: u64, msg: &Value, funds: &[Coin]) -> Result<()> {
    let deployer = bench.who("deployer")?;
    let msg = serde_json::to_vec(msg)?;
    let birth = msg::Instantiate2 { admin: "", code_id, label: twin, salt: twin.as_bytes(), msg: &msg, funds };
    let tx = one(bench, msg::instantiate2(deployer.address(), birth)).with_context(|| format!("the second {twin}"))?;
    let address = tx.attribute("instantiate", "_contract_address").context("no address")?;
    bench.twins.insert(twin, address.to_owned());
    Ok(())
}

fn one(bench: &Bench<'_>, message: Any) -> Result<Tx> {
    let deployer = bench.who("deployer")?;
    let hash = bench.post_any(&[&deployer], vec![message])?;
    Ok(bench.chain().wait(&hash)?)
}

impl Bench<'_> {
    /// Where a second instance is.
    pub(super) fn twin(&self, of: &str) -> Result<String> {
        Ok(self.twins.get(of).with_context(|| format!("no second {of}"))?.clone())
    }
}
