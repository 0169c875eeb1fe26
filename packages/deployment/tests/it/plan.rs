//! A plan is data: it survives JSON, and what is instantiated from it is complete.

use cosmwasm_std::{coin, from_json, Uint128};
use deployment::{instantiations, Addresses, Plan, Reporter, CONTRACTS};
use std::convert::Infallible;

fn at() -> Addresses {
    Addresses::predict(|name| Ok::<_, Infallible>(format!("at-{name}"))).unwrap()
}

fn plan() -> Plan {
    let reporter =
        |address: &str, stake: u128| Reporter { address: address.into(), operator: None, stake: Uint128::new(stake) };
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
fn every_contract_is_instantiated_once_at_its_predicted_address() {
    let all = instantiations(&plan(), &at()).unwrap();
    assert_eq!(all.iter().map(|it| it.contract).collect::<Vec<_>>(), CONTRACTS);
    for it in &all {
        assert_eq!(it.address, format!("at-{}", it.contract));
    }
}

#[test]
fn only_the_vault_and_the_market_take_a_seed() {
    for it in instantiations(&plan(), &at()).unwrap() {
        let expected = match it.contract {
            "staking-vault" => vec![coin(1_000_000, "ustake")],
            "credit-market" => vec![coin(1_000_000, "uusdc")],
            _ => vec![],
        };
        assert_eq!(it.funds, expected, "{}", it.contract);
    }
}

#[test]
fn reporters_stake_is_the_supply_and_lies_in_tranches_from_2() {
    let all = instantiations(&plan(), &at()).unwrap();
    let gov: cw20_base::msg::InstantiateMsg = from_json(&all[0].msg).unwrap();
    assert_eq!(gov.initial_balances.len(), 1);
    assert_eq!(gov.initial_balances[0].address, "at-security-vault");
    assert_eq!(gov.initial_balances[0].amount, Uint128::new(12_000_000));
    let security: interfaces::security_vault::InstantiateMsg = from_json(&all[2].msg).unwrap();
    let genesis = security.genesis.iter().map(|stake| (stake.tranche, stake.owner.as_str(), stake.amount.u128()));
    assert_eq!(genesis.collect::<Vec<_>>(), [(2, "ann", 5_000_000), (3, "bob", 7_000_000)]);
    let slashers = security.tranches.iter().map(|tranche| tranche.slasher.as_str());
    assert_eq!(slashers.collect::<Vec<_>>(), ["at-liquidation-engine", "at-oracle-aggregator", "at-oracle-aggregator"]);
    let reservers = security.tranches.iter().map(|tranche| tranche.reserver.as_deref());
    assert_eq!(reservers.collect::<Vec<_>>(), [Some("at-credit-market"), None, None]);
}

#[test]
fn the_timelock_owns_everything_that_has_an_owner() {
    for it in instantiations(&plan(), &at()).unwrap() {
        let msg: serde_json::Value = serde_json::from_slice(&it.msg).unwrap();
        match it.contract {
            "gov-token" | "timelock" => assert!(msg.get("owner").is_none()),
            name => assert_eq!(msg["owner"], "at-timelock", "{name}"),
        }
    }
}
