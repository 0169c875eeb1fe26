//! `market.params.interest.base=0.02`: a change of a deployed contract's live parameters, its difference, and the message for it.

use crate::collateral::{Collaterals, SECTION as COLLATERAL};
use crate::{address, Record};
use anyhow::{bail, ensure, Context, Result};
use client::Client;
use cosmwasm_std::{CosmosMsg, WasmMsg};
use interfaces::credit_market::{self, Backing, ClassParams, Params};
use interfaces::oracle_aggregator::{self, FeedResponse};
use interfaces::shared::error::CommonError;
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

/// Applies the contract's own checks to `new`, so that a proposal cannot fail on them after vote and delay. `config` is the live
/// configuration, `prefix` that of the chain's addresses.
fn ensure_accepted(contract: &str, config: &Value, new: &Value, prefix: &str) -> Result<()> {
    match contract {
        "credit-market" => {
            let classes: Vec<ClassParams> = read(&config["classes"])?;
            read::<Params>(new)?.ensure_valid(&classes)?;
        }
        "staking-vault" => {
            let params: staking_vault::Params = read(new)?;
            params.addresses().try_for_each(|address| address::check(address, prefix))?;
            params.ensure_valid()?;
        }
        "oracle-aggregator" => {
            let params: oracle_aggregator::Params = read(new)?;
            // Fixed at instantiation.
            let length = read::<oracle_aggregator::Params>(&config["params"])?.round_seconds;
            CommonError::ensure_range("round_seconds", params.round_seconds, length, length)?;
            params.ensure_valid()?;
        }
        "security-vault" => {
            let params: security_vault::Params = read(new)?;
            address::check(&params.slash_recipient, prefix)?;
            params.ensure_valid()?;
        }
        "liquidation-engine" => read::<liquidation_engine::Params>(new)?.ensure_valid()?,
        other => bail!("{other} has no parameters that are known here"),
    }
    Ok(())
}

fn read<T: DeserializeOwned>(value: &Value) -> Result<T> {
    serde_json::from_value(value.clone()).context("is not of that type")
}

/// Changes of a contract's parameters.
struct Change<'a> {
    /// The requested changes.
    wanted: Vec<&'a str>,
    /// The live configuration.
    config: Value,
    /// The parameters after the changes.
    new: Value,
}

/// The suite's risk steward, if that is the steward that a contract's configuration names. It may change values before the
/// execution, and can set single values without changing others.
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
/// A change without `=`, a path that the live parameters do not have, a value that the contract cannot read or that is already
/// there; parameters that, after all changes, are outside their ranges or contradict each other; of a collateral a
/// [`CollateralError`](crate::CollateralError), or feeds that contradict the market's tranches.
pub fn changes(client: &Client, record: &Record, wanted: &[String]) -> Result<Changes> {
    let (mut params, mut collaterals, mut lines) = (BTreeMap::new(), None, vec![]);
    let mut of_collaterals = vec![];
    let prefix = &client.network().prefix;
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
            of_collaterals.push(change.as_str());
            continue;
        }
        let found = SECTIONS
            .iter()
            .find_map(|(section, contract)| Some((*contract, path.strip_prefix(section)?.strip_prefix('.')?)));
        let (contract, rest) = found.with_context(|| unknown(path))?;
        if !params.contains_key(contract) {
            let config: Value = client.smart(&record.contract(contract)?.address, &json!({ "config": {} }))?;
            let new = config.get("params").cloned().context("a contract without parameters")?;
            params.insert(contract, Change { wanted: vec![], config, new });
        }
        let it = params.get_mut(contract).context("no parameters")?;
        let old = set(&mut it.new, rest, value).with_context(|| path.to_owned())?;
        it.wanted.push(change);
        lines.push(format!("{path}: {old} -> {value}"));
    }
    // All changes of a contract at once: two may be valid together and neither alone.
    for (contract, Change { wanted, config, new }) in &params {
        ensure_accepted(contract, config, new, prefix).with_context(|| wanted.join(", "))?;
    }
    let of_market = params.get("credit-market");
    let market = of_market.map(|it| anyhow::Ok([read(&it.config["params"])?, read(&it.new)?])).transpose()?;
    let message = |(contract, Change { config, new, .. }): (&str, Change<'_>)| {
        let address = record.contract(contract)?.address.clone();
        let (contract_addr, msg) = match steward(record, &config) {
            Some(steward) => (steward, json!({ "amend": { "market": address, "from": config["params"], "to": new } })),
            None => (address, json!({ "update_params": { "params": new } })),
        };
        Ok(WasmMsg::Execute { contract_addr, msg: serde_json::to_vec(&msg)?.into(), funds: vec![] }.into())
    };
    let mut messages: Vec<CosmosMsg> = params.into_iter().map(message).collect::<Result<_>>()?;
    if let Some(collaterals) = collaterals {
        let market = &record.contract("credit-market")?.address;
        let config: Value = client.smart(market, &json!({ "config": {} }))?;
        let tranches: Vec<Backing> = read(&config["tranches"])?;
        Backing::ensure_valid(&tranches, &collaterals.feeds()).with_context(|| of_collaterals.join(", "))?;
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
    use crate::{collateral::tests::feed as feed_of, fake, remaining::tests::record};
    use cosmwasm_std::Uint128;
    use deployment::Plan;
    use interfaces::{credit_market::CollateralResponse, Asset};

    #[test]
    fn an_unknown_path_is_answered_with_those_that_there_are() {
        assert_eq!(
            unknown("market.collateral_cap"),
            "market.collateral_cap is no parameter that governance sets; there are market.params.*, staking.*, oracle.*, \
             security.*, engine.*, market.collateral.ID.cap, market.collateral.ID.feed"
        );
    }

    /// The configuration of a contract with the default plan's parameters.
    fn config(section: &str) -> Result<Value> {
        let mut plan = Plan::new("a", "b");
        let account = "wasm15gvfkjqsvczlf0xjjxx2vqnxfe7pzzxtwd0kae";
        (plan.staking.fee_recipient, plan.security.slash_recipient) = (account.into(), account.into());
        let plan = serde_json::to_value(plan)?;
        let params = plan.pointer(&format!("/{}", section.replace('.', "/"))).context("no section")?;
        // Tranche 9 is of an asset with feed 5, and may not be of a collateral.
        let valued = json!({ "tranche": 9, "valuation": { "feed": 5, "haircut": "0.3", "overlap": "0" } });
        Ok(json!({ "params": params, "classes": plan["market"]["classes"],
            "tranches": [{ "tranche": 1, "valuation": null }, valued] }))
    }

    /// A chain with the default plan.
    fn chain() -> Result<(Client, Record)> {
        let configs =
            SECTIONS.into_iter().map(|(section, contract)| Ok((format!("wasm1{contract}"), config(section)?)));
        let configs: BTreeMap<String, Value> = configs.collect::<Result<_>>()?;
        let (asset, cap) = (Asset::Native("ustake".into()), Uint128::one());
        let collaterals = [CollateralResponse { id: 1, asset, feed: 1, cap, posted: Uint128::zero() }];
        let client = fake::client(move |path, request| {
            let (address, ask) = fake::asked(path, request)?;
            match ask.as_object()?.iter().next()? {
                (query, _) if query == "config" => fake::said(configs.get(&address)?),
                (query, _) if query == "collaterals" => fake::said(&collaterals),
                (query, of) if query == "feeds" => {
                    let id = of["start_after"].as_u64()? + 1;
                    fake::said(&[feed_of(id).ok()??])
                }
                _ => None,
            }
        })?;
        Ok((client, record()))
    }

    /// What is said to these changes.
    fn refused(wanted: &[&str]) -> Result<String> {
        let (client, record) = chain()?;
        let wanted: Vec<_> = wanted.iter().map(|&change| change.to_owned()).collect();
        Ok(changes(&client, &record, &wanted).err().map(|error| format!("{error:#}")).unwrap_or_default())
    }

    /// Each was refused by the contract only when the proposal was executed, after vote and delay.
    #[test]
    fn fm_r22_what_a_contract_would_refuse_is_refused_before_the_vote() -> Result<()> {
        for (change, reason) in [
            (
                "market.params.liquidation.discount.max=0.31",
                "discount.max is 0.31, outside 0.000000000000000001 to 0.3",
            ),
            ("staking.fee=0.11", "fee is 0.11, outside 0 to 0.1"),
            (
                "staking.batch_interval=259200",
                "parameters violate `unbonding_period + interval_margin < batch_interval * max_entries`: 1814400 + 86400 and \
                 259200 * 7",
            ),
            ("staking.fee_recipient=osmo1x", "\"osmo1x\" is no address"),
            ("oracle.quorum=0.4", "quorum is 0.4, outside 0.5 to 1"),
            ("oracle.round_seconds=31", "round_seconds is 31, outside 30 to 30"),
            ("security.reward_period=0", "reward_period is 0, outside 1 to 15552000"),
            ("security.slash_recipient=x", "\"x\" is no address"),
            ("engine.sale_period=0", "sale_period is 0, outside 1 to 31536000"),
            ("market.collateral.1.feed=5", "parameters violate `0 < overlap of a collateral`: 0 and 0"),
        ] {
            assert_eq!(refused(&[change])?, format!("{change}: {reason}"));
        }
        Ok(())
    }

    /// Two changes may be valid together and not alone, in either order, and alone and not together.
    #[test]
    fn fm_r22_changes_are_judged_together() -> Result<()> {
        let (floor, cap) = ("market.params.premium.floor=1.5", "market.params.premium.cap=2");
        let rule = "parameters violate `premium.floor <= premium.cap`";
        assert_eq!(refused(&[floor])?, format!("{floor}: {rule}: 1.5 and 1"));
        assert_eq!(refused(&[floor, cap])?, "");
        assert_eq!(refused(&[cap, floor])?, "");
        // 1.14 * .7; the riskiest class has a maintenance LTV of .8.
        let (base, max) = ("market.params.liquidation.target.base=1.14", "market.params.liquidation.discount.max=0.3");
        assert_eq!([refused(&[base])?, refused(&[max])?], ["", ""]);
        let heals = "parameters violate `maintenance_ltv < target.base * (1 - discount.max)`: 0.8 and 0.798";
        assert_eq!(refused(&[base, max])?, format!("{base}, {max}: {heals}"));
        let low = "market.params.premium.cap=1.4";
        assert_eq!(refused(&[floor, low, "staking.fee=0.01"])?, format!("{floor}, {low}: {rule}: 1.5 and 1.4"));
        Ok(())
    }

    /// A decimal is text in JSON, and so is a text that is no decimal.
    #[test]
    fn what_a_contract_cannot_read_is_refused_before_the_vote() -> Result<()> {
        for (section, contract) in SECTIONS {
            let config = config(section)?;
            ensure_accepted(contract, &config, &config["params"], "wasm").with_context(|| contract)?;
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
            let config = config(section)?;
            let mut params = config["params"].clone();
            set(&mut params, path, "abc")?;
            assert!(ensure_accepted(contract, &config, &params, "wasm").is_err(), "{of}.{path}=abc");
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
