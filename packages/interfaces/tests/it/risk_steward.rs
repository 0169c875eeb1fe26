//! risk-steward.

use crate::credit_market::{params, params_wire};
use crate::pins::{pin, pin_all};
use cosmwasm_std::{Addr, Uint128};
use interfaces::risk_steward::*;
use serde_json::{json, Value};

fn rule() -> Rule {
    Rule {
        market: "market".into(),
        parameter: Parameter::DebtCap {},
        min: Uint128::new(1),
        max: Uint128::new(9),
        tighter: Direction::Lower,
        step: Uint128::new(2),
        life: 86_400,
    }
}

fn rule_json() -> Value {
    json!({
        "market": "market", "parameter": {"debt_cap": {}}, "min": "1", "max": "9", "tighter": "lower", "step": "2",
        "life": 86_400,
    })
}

#[test]
fn instantiate() {
    pin(
        json!({"owner": "timelock", "steward": "steward", "rules": [rule_json()]}),
        InstantiateMsg { owner: "timelock".into(), steward: Some("steward".into()), rules: vec![rule()] },
    );
}

#[test]
fn parameters() {
    pin_all(vec![
        (json!({"debt_cap": {}}), Parameter::DebtCap {}),
        (json!({"cover_ratio": {}}), Parameter::CoverRatio {}),
        (json!({"premium_floor": {}}), Parameter::PremiumFloor {}),
        (json!({"premium_ramp": {}}), Parameter::PremiumRamp {}),
        (json!({"band_z": {}}), Parameter::BandZ {}),
        (json!({"confidence_multiple": {}}), Parameter::ConfidenceMultiple {}),
        (json!({"interest_base": {}}), Parameter::InterestBase {}),
        (json!({"interest_slope": {}}), Parameter::InterestSlope {}),
        (json!({"collateral_cap": {"collateral": 1}}), Parameter::CollateralCap { collateral: 1 }),
    ]);
    pin_all(vec![(json!("lower"), Direction::Lower), (json!("higher"), Direction::Higher)]);
}

#[test]
fn execute() {
    let (market, parameter) = (|| "market".to_string(), Parameter::BandZ {});
    pin_all(vec![
        (
            json!({"adjust": {"market": "market", "parameter": {"band_z": {}}, "value": "5"}}),
            ExecuteMsg::Adjust { market: market(), parameter, value: Uint128::new(5) },
        ),
        (
            json!({"walk_back": {"market": "market", "parameter": {"band_z": {}}}}),
            ExecuteMsg::WalkBack { market: market(), parameter },
        ),
        (
            json!({"confirm": {"market": "market", "parameter": {"band_z": {}}, "value": "5"}}),
            ExecuteMsg::Confirm { market: market(), parameter, value: Uint128::new(5) },
        ),
        (
            json!({"amend": {"market": "market", "from": params_wire(), "to": params_wire()}}),
            ExecuteMsg::Amend { market: market(), from: Box::new(params()), to: Box::new(params()) },
        ),
        (
            json!({"amend_collateral": {
                "market": "market", "collateral": 1, "from": {"cap": "5", "feed": 2}, "to": {"cap": "6", "feed": 3},
            }}),
            ExecuteMsg::AmendCollateral {
                market: market(),
                collateral: 1,
                from: CollateralSettings { cap: Uint128::new(5), feed: 2 },
                to: CollateralSettings { cap: Uint128::new(6), feed: 3 },
            },
        ),
        (json!({"set_rules": {"rules": [rule_json()]}}), ExecuteMsg::SetRules { rules: vec![rule()] }),
        (
            json!({"remove_rule": {"market": "market", "parameter": {"band_z": {}}}}),
            ExecuteMsg::RemoveRule { market: market(), parameter },
        ),
        (json!({"set_steward": {"steward": null}}), ExecuteMsg::SetSteward { steward: None }),
        (
            json!({"update_ownership": "accept_ownership"}),
            ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership),
        ),
    ]);
}

#[test]
fn query() {
    let parameter = Parameter::CollateralCap { collateral: 1 };
    pin_all(vec![
        (json!({"config": {}}), QueryMsg::Config {}),
        (
            json!({"rule": {"market": "market", "parameter": {"collateral_cap": {"collateral": 1}}}}),
            QueryMsg::Rule { market: "market".into(), parameter },
        ),
        (
            json!({"rules": {"market": "market", "start_after": "band.z", "limit": 5}}),
            QueryMsg::Rules { market: "market".into(), start_after: Some("band.z".into()), limit: Some(5) },
        ),
        (json!({"ownership": {}}), QueryMsg::Ownership {}),
    ]);
}

#[test]
fn answers() {
    pin(json!({"steward": "steward"}), ConfigResponse { steward: Some(Addr::unchecked("steward")) });
    pin(
        json!({
            "name": "debt_cap", "rule": rule_json(), "available": "2",
            "adjustment": {"home": "7", "set": "6", "expires_at": 1_700_000_000},
        }),
        RuleResponse {
            name: "debt_cap".into(),
            rule: rule(),
            available: Uint128::new(2),
            adjustment: Some(Adjustment { home: Uint128::new(7), set: Uint128::new(6), expires_at: 1_700_000_000 }),
        },
    );
}
