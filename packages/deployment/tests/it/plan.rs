//! A plan is data: it survives JSON, and what is born from it is complete.

use cosmwasm_std::{coin, from_json, Uint128};
use deployment::{births, Addresses, Plan, Reporter, CONTRACTS};
use std::convert::Infallible;

fn at() -> Addresses {
    Addresses::predict(|name| Ok::<_, Infallible>(format!("at-{name}"))).unwrap()
}

fn plan() -> Plan {
    let reporter = |address: &str, stake: u128| Reporter { address: address.into(), stake: Uint128::new(stake) };
    Plan { reporters: vec![reporter("ann", 5_000_000), reporter("bob", 7_000_000)], ..Plan::new("ustake", "uusdc") }
}

#[test]
fn a_plan_survives_json() {
    let text = serde_json::to_string(&plan()).unwrap();
    assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan());
}

#[test]
fn a_plan_with_an_unknown_field_is_refused() {
    let text = serde_json::to_string(&plan()).unwrap().replacen("\"native\"", "\"nativ\"", 1);
    assert!(serde_json::from_str::<Plan>(&text).unwrap_err().to_string().contains("nativ"));
}

#[test]
fn every_contract_is_born_once_where_it_was_predicted() {
    let births = births(&plan(), &at()).unwrap();
    assert_eq!(births.iter().map(|birth| birth.contract).collect::<Vec<_>>(), CONTRACTS);
    for birth in &births {
        assert_eq!(birth.address, format!("at-{}", birth.contract));
    }
}

#[test]
fn only_the_vault_and_the_market_take_a_seed() {
    for birth in births(&plan(), &at()).unwrap() {
        let expected = match birth.contract {
            "staking-vault" => vec![coin(1_000_000, "ustake")],
            "credit-market" => vec![coin(1_000_000, "uusdc")],
            _ => vec![],
        };
        assert_eq!(birth.funds, expected, "{}", birth.contract);
    }
}

#[test]
fn reporters_stake_is_the_supply_and_lies_in_tranches_from_2() {
    let births = births(&plan(), &at()).unwrap();
    let gov: cw20_base::msg::InstantiateMsg = from_json(&births[0].msg).unwrap();
    assert_eq!(gov.initial_balances.len(), 1);
    assert_eq!(gov.initial_balances[0].address, "at-security-vault");
    assert_eq!(gov.initial_balances[0].amount, Uint128::new(12_000_000));
    let security: interfaces::security_vault::InstantiateMsg = from_json(&births[2].msg).unwrap();
    let genesis = security.genesis.iter().map(|stake| (stake.tranche, stake.owner.as_str(), stake.amount.u128()));
    assert_eq!(genesis.collect::<Vec<_>>(), [(2, "ann", 5_000_000), (3, "bob", 7_000_000)]);
    let slashers = security.tranches.iter().map(|tranche| tranche.slasher.as_str());
    assert_eq!(slashers.collect::<Vec<_>>(), ["at-liquidation-engine", "at-oracle-aggregator", "at-oracle-aggregator"]);
}

#[test]
fn the_timelock_owns_everything_that_has_an_owner() {
    for birth in births(&plan(), &at()).unwrap() {
        let msg: serde_json::Value = serde_json::from_slice(&birth.msg).unwrap();
        match birth.contract {
            "gov-token" | "timelock" => assert!(msg.get("owner").is_none()),
            name => assert_eq!(msg["owner"], "at-timelock", "{name}"),
        }
    }
}
