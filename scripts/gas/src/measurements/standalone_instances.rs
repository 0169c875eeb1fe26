//! Second instances of the tokens and the collector, which only contracts of the suite call, and a contract that makes queries.

use crate::session::Session;
use anyhow::{Context, Result};
use client::{msg, Any, Tx};
use cosmwasm_std::Coin;
use serde_json::{json, Value};

/// The querying contract, see `questions`.
const PROBE: &str = include_str!("../../probe.wat");

/// All of them, by one account, which is their minter, vault and owner.
pub(super) fn instantiate_all(session: &mut Session<'_>) -> Result<()> {
    let at = session.at.clone();
    let alice = session.address("alice")?;
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
    for (instance, of, msg) in
        [("token", &at.gov, token), ("lst", &at.lst, lst), ("collector", &at.collector, collector)]
    {
        let code = session.client().contract_info(of)?.context("no contract")?.code_id;
        instantiate(session, instance, code, &msg, &[])?;
    }
    let deployer = session.who("deployer")?;
    let wasm = wat::parse_str(PROBE)?;
    let upload = one(session, msg::store_code(deployer.address(), &wasm)?)?;
    let code = upload.attribute("store_code", "code_id").context("no code id")?.parse()?;
    instantiate(session, "probe", code, &json!({}), &[])
}

/// A second instance of a code.
fn instantiate(
    session: &mut Session<'_>,
    instance: &'static str,
    code_id: u64,
    msg: &Value,
    funds: &[Coin],
) -> Result<()> {
    let deployer = session.who("deployer")?;
    let msg = serde_json::to_vec(msg)?;
    let message =
        msg::Instantiate2 { admin: "", code_id, label: instance, salt: instance.as_bytes(), msg: &msg, funds };
    let tx = one(session, msg::instantiate2(deployer.address(), message))
        .with_context(|| format!("the second {instance}"))?;
    let address = tx.attribute("instantiate", "_contract_address").context("no address")?;
    session.standalone_instances.insert(instance, address.to_owned());
    Ok(())
}

/// A second instance of a contract of the suite, instantiated alike but for some fields.
pub(super) fn another(
    session: &mut Session<'_>,
    instance: &'static str,
    of: &str,
    fields: Value,
    funds: &[Coin],
) -> Result<()> {
    let all = deployment::instantiations(&session.chain.plan, &session.at)?;
    let it = all.iter().find(|it| it.contract == of).context("no such contract")?;
    let mut msg: Value = serde_json::from_slice(&it.msg)?;
    msg.as_object_mut().context("no message")?.extend(fields.as_object().cloned().unwrap_or_default());
    let code = session.client().contract_info(&it.address)?.context("no contract")?.code_id;
    instantiate(session, instance, code, &msg, funds)
}

fn one(session: &Session<'_>, message: Any) -> Result<Tx> {
    let deployer = session.who("deployer")?;
    let hash = session.post_any(&[&deployer], vec![message])?;
    Ok(session.client().wait(&hash)?)
}

impl Session<'_> {
    /// Where a second instance is.
    pub(super) fn standalone(&self, of: &str) -> Result<String> {
        Ok(self.standalone_instances.get(of).with_context(|| format!("no second {of}"))?.clone())
    }
}
