//! Versions and owners.

use super::{Page, View};
use crate::status::page::Level;
use crate::verify::UNOWNED;
use anyhow::{Context, Result};
use deployment::CONTRACTS;
use interfaces::staking_vault::QueryMsg;
use serde_json::Value;
use std::collections::BTreeMap;

/// Where cw2 keeps name and version.
const CW2: &[u8] = b"contract_info";

pub fn read(view: &View, page: &mut Page) -> Result<()> {
    let mut versions: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let mut strangers = Vec::new();
    for (name, address) in view.target.at.iter() {
        versions.entry(version(view, address).with_context(|| name)?).or_default().push(name);
        if UNOWNED.contains(&name) {
            continue;
        }
        // Every contract answers this query alike.
        let owner: Value = view.ask(address, &QueryMsg::Ownership {})?;
        let owner = owner.get("owner").and_then(Value::as_str).unwrap_or("nobody");
        if owner != view.target.at.timelock {
            strangers.push(format!("{name} is owned by {owner}"));
        }
    }
    for (version, names) in versions {
        let all = names.len() == CONTRACTS.len();
        page.text("contracts", version, if all { "all".into() } else { names.join(", ") }, Level::Well);
    }
    let text = if strangers.is_empty() { "the timelock".into() } else { strangers.join(", ") };
    let count = strangers.len() as f64;
    page.number("contracts", "owner", text, Level::losing(count > 0.0), "foreign_owners", &[], count);
    Ok(())
}

fn version(view: &View, address: &str) -> Result<String> {
    let bytes = view.chain.raw(address, CW2)?.context("no cw2 record")?;
    let info: Value = serde_json::from_slice(&bytes)?;
    Ok(info.get("version").and_then(Value::as_str).unwrap_or("unknown").to_owned())
}
