//! `market.params.interest.base=0.02`: a change of a deployed contract's live parameters, its difference, and the message for it.

use crate::collateral::{Collaterals, SECTION as COLLATERAL};
use crate::Record;
use anyhow::{bail, ensure, Context, Result};
use client::Client;
use cosmwasm_std::{CosmosMsg, WasmMsg};
use interfaces::credit_market::{self, Params};
use interfaces::oracle_aggregator::{self, FeedResponse};
use interfaces::{liquidation_engine, security_vault, staking_vault};
use serde::de::DeserializeOwned;
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// Sections of a plan: the path, and the contract whose `config` query returns `params`.
const SECTIONS: [(&str, &str); 5] = [
    ("market.params", "credit-market"),
    ("staking", "staking-vault"),
    ("oracle", "oracle-aggregator"),
    ("security", "security-vault"),
    ("engine", "liquidation-engine"),
];

/// An error unless the contract can read these parameters: otherwise a proposal would fail after vote and delay.
fn readable(contract: &str, params: &Value) -> Result<()> {
    fn read<T: DeserializeOwned>(params: &Value) -> Result<()> {
        serde_json::from_value::<T>(params.clone()).map(drop).context("is not of that type")
    }
    match contract {
        "credit-market" => read::<Params>(params),
        "staking-vault" => read::<staking_vault::Params>(params),
        "oracle-aggregator" => read::<oracle_aggregator::Params>(params),
        "security-vault" => read::<security_vault::Params>(params),
        "liquidation-engine" => read::<liquidation_engine::Params>(params),
        other => bail!("{other} has no parameters that are known here"),
    }
}

/// The live and the changed parameters of a contract.
struct Change {
    live: Value,
    new: Value,
    /// The contract that may change values before the execution, and can set single values without changing others.
    steward: Option<String>,
}

/// The suite's risk steward, if that is the steward that a contract's configuration names.
fn steward(record: &Record, config: &Value) -> Option<String> {
    let ours = record.contract("risk-steward").ok()?.address.clone();
    (config.get("steward").and_then(Value::as_str) == Some(&ours)).then_some(ours)
}

/// The requested changes compared with the live values.
pub struct Changes {
    /// The messages that make the changes: one per contract for its parameters, then one per collateral.
    pub messages: Vec<CosmosMsg>,
    /// A line for each difference.
    pub lines: Vec<String>,
    /// The market's live and changed parameters; none when they do not change.
    pub market: Option<[Params; 2]>,
}

/// The messages that make the changes, and their differences.
///
/// # Errors
/// A change without `=`, a path that the live parameters do not have, a value that the contract cannot read or that is already there;
/// of a collateral a [`CollateralError`](crate::CollateralError).
pub fn changes(client: &Client, record: &Record, wanted: &[String]) -> Result<Changes> {
    let (mut params, mut collaterals, mut lines) = (BTreeMap::new(), None, vec![]);
    for change in wanted {
        let (path, value) = change.split_once('=').with_context(|| format!("{change}: write path=value"))?;
        if let Some(rest) = path.strip_prefix(COLLATERAL) {
            let all = match &mut collaterals {
                Some(all) => all,
                none => none.insert(listed(client, record)?),
            };
            let now = client.status()?.time.seconds();
            let line = all.set((rest, value), now, &|id| feed(client, record, id)).with_context(|| path.to_owned())?;
            lines.push(line);
            continue;
        }
        let found = SECTIONS
            .iter()
            .find_map(|(section, contract)| Some((*contract, path.strip_prefix(section)?.strip_prefix('.')?)));
        let (contract, rest) = found.with_context(|| unknown(path))?;
        if !params.contains_key(contract) {
            let config: Value = client.smart(&record.contract(contract)?.address, &json!({ "config": {} }))?;
            let live = config.get("params").cloned().context("a contract without parameters")?;
            params.insert(contract, Change { steward: steward(record, &config), new: live.clone(), live });
        }
        let change = params.get_mut(contract).context("no parameters")?;
        let old = set(&mut change.new, rest, value).with_context(|| path.to_owned())?;
        readable(contract, &change.new).with_context(|| format!("{path}={value}"))?;
        lines.push(format!("{path}: {old} -> {value}"));
    }
    let of_market = params.get("credit-market");
    let market = of_market.map(|Change { live, new, .. }| -> Result<[Params; 2]> {
        Ok([serde_json::from_value(live.clone())?, serde_json::from_value(new.clone())?])
    });
    let market = market.transpose()?;
    let message = |(contract, Change { live, new, steward }): (&str, Change)| {
        let address = record.contract(contract)?.address.clone();
        let (contract_addr, msg) = match steward {
            Some(steward) => (steward, json!({ "amend": { "market": address, "from": live, "to": new } })),
            None => (address, json!({ "update_params": { "params": new } })),
        };
        Ok(WasmMsg::Execute { contract_addr, msg: serde_json::to_vec(&msg)?.into(), funds: vec![] }.into())
    };
    let mut messages: Vec<CosmosMsg> = params.into_iter().map(message).collect::<Result<_>>()?;
    if let Some(collaterals) = collaterals {
        let market = &record.contract("credit-market")?.address;
        let config: Value = client.smart(market, &json!({ "config": {} }))?;
        messages.extend(collaterals.messages(market, steward(record, &config).as_deref())?);
    }
    Ok(Changes { messages, lines, market })
}

/// The error for a path outside all sections, which lists them.
fn unknown(path: &str) -> String {
    let sections: String = SECTIONS.iter().map(|(section, _)| format!("{section}.*, ")).collect();
    format!("{path} is no parameter that governance sets; there are {sections}{COLLATERAL}ID.cap, {COLLATERAL}ID.feed")
}

/// The market's collaterals.
fn listed(client: &Client, record: &Record) -> Result<Collaterals> {
    let market = &record.contract("credit-market")?.address;
    Ok(Collaterals::new(client.smart(market, &credit_market::QueryMsg::Collaterals {})?))
}

/// A feed of the oracle; none if the id does not exist.
fn feed(client: &Client, record: &Record, id: u64) -> Result<Option<FeedResponse>> {
    let oracle = &record.contract("oracle-aggregator")?.address;
    let ask = oracle_aggregator::QueryMsg::Feeds { start_after: id.checked_sub(1), limit: Some(1) };
    let found: Vec<FeedResponse> = client.smart(oracle, &ask)?;
    Ok(found.into_iter().find(|feed| feed.id == id))
}

/// Replaces a value by text of the same type; returns the old value.
fn set(params: &mut Value, path: &str, text: &str) -> Result<Value> {
    let pointer = format!("/{}", path.replace('.', "/"));
    let found = params.pointer_mut(&pointer).context("the live parameters have no such value")?;
    let new = match found {
        Value::String(_) => Value::String(text.into()),
        Value::Object(_) | Value::Array(_) => bail!("is not a single value"),
        _ => serde_json::from_str(text).context("is not of that type")?,
    };
    ensure!(new != *found, "is {found} already");
    Ok(std::mem::replace(found, new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_path_is_answered_with_those_that_there_are() {
        assert_eq!(
            unknown("market.collateral_cap"),
            "market.collateral_cap is no parameter that governance sets; there are market.params.*, staking.*, oracle.*, \
             security.*, engine.*, market.collateral.ID.cap, market.collateral.ID.feed"
        );
    }

    /// A decimal is text in JSON, and so is a text that is no decimal.
    #[test]
    fn what_a_contract_cannot_read_is_refused_before_the_vote() -> Result<()> {
        let plan = serde_json::to_value(deployment::Plan::new("a", "b"))?;
        for (section, contract) in SECTIONS {
            let params = plan.pointer(&format!("/{}", section.replace('.', "/"))).context("no section")?;
            readable(contract, params).with_context(|| contract)?;
        }
        let wrong = [
            ("market.params", "interest.base"),
            ("staking", "fee"),
            ("oracle", "quorum"),
            ("security", "max_entry_hold"),
            ("engine", "min_hold"),
        ];
        for ((section, contract), (of, path)) in SECTIONS.into_iter().zip(wrong) {
            assert_eq!(section, of);
            let mut params = plan.pointer(&format!("/{}", section.replace('.', "/"))).context("no section")?.clone();
            set(&mut params, path, "abc")?;
            assert!(readable(contract, &params).is_err(), "{of}.{path}=abc");
        }
        Ok(())
    }

    #[test]
    fn a_value_keeps_its_type_and_a_path_must_exist() -> Result<()> {
        let mut params = json!({ "interest": { "base": "0", "x": 5 }, "cap": null });
        assert_eq!(set(&mut params, "interest.base", "0.02")?, json!("0"));
        assert_eq!(set(&mut params, "interest.x", "7")?, json!(5));
        assert_eq!(set(&mut params, "cap", "\"9\"")?, json!(null));
        assert_eq!(params, json!({ "interest": { "base": "0.02", "x": 7 }, "cap": "9" }));
        for (path, text) in [("interest.bas", "1"), ("interest", "1"), ("interest.x", "seven"), ("interest.x", "7")] {
            assert!(set(&mut params, path, text).is_err(), "{path}={text}");
        }
        Ok(())
    }
}
