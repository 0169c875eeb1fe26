//! Each rejection, with its numbers.

use crate::support::{assert_err, code, market, rule, u, Suite, CAP, COVER, DEBT_CAP, LIFE};
use cosmwasm_std::{coins, StdError, Uint128};
use cw_multi_test::Executor;
use cw_ownable::{Action, OwnershipError};
use cw_utils::PaymentError;
use interfaces::risk_steward::{CollateralSettings, Direction, ExecuteMsg, InstantiateMsg, Parameter, Rule};
use interfaces::shared::admin::AdminError;
use interfaces::shared::error::CommonError;
use risk_steward::ContractError;

fn out_of_range(name: &'static str, [value, min, max]: [&str; 3]) -> CommonError {
    CommonError::OutOfRange { name, value: value.into(), min: min.into(), max: max.into() }
}

#[test]
fn no_message_takes_funds() {
    let mut suite = Suite::new();
    let (sender, contract) = (suite.steward.clone(), suite.contract.clone());
    suite
        .app
        .init_modules(|router, _, storage| router.bank.init_balance(storage, &sender, coins(9, "ustake")).unwrap());
    let msg = ExecuteMsg::SetSteward { steward: None };
    let sent = suite.app.execute_contract(sender.clone(), contract, &msg, &coins(1, "ustake"));
    assert_err(sent, PaymentError::NonPayable {});
    let code = suite.app.store_code(code());
    let msg = InstantiateMsg { owner: sender.to_string(), steward: None, rules: vec![] };
    let born = suite.app.instantiate_contract(code, sender, &msg, &coins(1, "ustake"), "rich", None);
    assert_eq!(born.unwrap_err().downcast_ref(), Some(&ContractError::from(PaymentError::NonPayable {})));
}

#[test]
fn only_the_steward_adjusts_and_only_with_a_rule() {
    let mut suite = Suite::new();
    let market = suite.market.to_string();
    for sender in [suite.owner.clone(), suite.stranger.clone()] {
        let msg = ExecuteMsg::Adjust { market: market.clone(), parameter: DEBT_CAP, value: u(1) };
        assert_err(suite.send(&sender, &msg), CommonError::Unauthorized { sender });
    }
    let base = Parameter::InterestBase {};
    assert_err(suite.adjust(base, 1), CommonError::not_found("rule", base));
    assert_err(suite.walk_back(base), CommonError::not_found("rule", base));
    suite.govern(&ExecuteMsg::SetSteward { steward: None }).unwrap();
    let sender = suite.steward.clone();
    assert_err(suite.adjust(DEBT_CAP, 1), CommonError::Unauthorized { sender });
}

#[test]
fn a_value_is_in_the_range_new_and_not_too_fast() {
    let mut suite = Suite::new();
    let max = CAP.to_string();
    let above = (CAP + 1).to_string();
    assert_err(suite.adjust(DEBT_CAP, CAP + 1), out_of_range("value", [&above, "0", &max]));
    assert_err(suite.adjust(DEBT_CAP, CAP), ContractError::Unchanged { parameter: DEBT_CAP, value: u(CAP) });
    let point = 10_000_000_000_000_000;
    let (asked, available) = (u(2 * point), u(point));
    assert_err(suite.adjust(COVER, 8 * point), ContractError::TooFast { parameter: COVER, asked, available });
}

#[test]
fn a_collateral_that_the_market_does_not_list_is_not_found() {
    let mut suite = Suite::new();
    let parameter = Parameter::CollateralCap { collateral: 2 };
    let rules = vec![rule(&suite.market, parameter, Direction::Lower, [0, 9, 1])];
    suite.govern(&ExecuteMsg::SetRules { rules }).unwrap();
    assert_err(suite.adjust(parameter, 3), CommonError::not_found("collateral", 2));
    assert_err(suite.confirm(parameter, 3), CommonError::not_found("collateral", 2));
    let (market, settings) = (suite.market.to_string(), CollateralSettings { cap: u(9), feed: 1 });
    let amend = ExecuteMsg::AmendCollateral { market, collateral: 2, from: settings, to: settings };
    assert_err(suite.govern(&amend), CommonError::not_found("collateral", 2));
}

#[test]
fn governance_alone_sets_rules_steward_and_values() {
    let mut suite = Suite::new();
    let (market, steward) = (suite.market.to_string(), suite.steward.clone());
    let params = || Box::new(market::params());
    let settings = CollateralSettings { cap: u(market::CAP), feed: market::FEED };
    let msgs = [
        ExecuteMsg::Confirm { market: market.clone(), parameter: DEBT_CAP, value: u(1) },
        ExecuteMsg::Amend { market: market.clone(), from: params(), to: params() },
        ExecuteMsg::AmendCollateral { market: market.clone(), collateral: 1, from: settings, to: settings },
        ExecuteMsg::SetRules { rules: vec![] },
        ExecuteMsg::RemoveRule { market, parameter: DEBT_CAP },
        ExecuteMsg::SetSteward { steward: Some(steward.to_string()) },
    ];
    for msg in msgs {
        for sender in [steward.clone(), suite.stranger.clone()] {
            assert_err(suite.send(&sender, &msg), OwnershipError::NotOwner);
        }
    }
    let offer = Action::TransferOwnership { new_owner: steward.to_string(), expiry: None };
    let refused = suite.send(&steward, &ExecuteMsg::UpdateOwnership(offer));
    assert_err(refused, AdminError::from(OwnershipError::NotOwner));
}

#[test]
fn rules_have_ranges() {
    let mut suite = Suite::new();
    let good = rule(&suite.market, DEBT_CAP, Direction::Lower, [0, 9, 1]);
    let most = Uint128::MAX.to_string();
    let table = [
        (Rule { min: u(10), ..good.clone() }, out_of_range("min", ["10", "0", "9"])),
        (Rule { step: u(0), ..good.clone() }, out_of_range("step", ["0", "1", &most])),
        (Rule { life: 3_599, ..good.clone() }, out_of_range("life", ["3599", "3600", "31536000"])),
        (Rule { life: 31_536_001, ..good.clone() }, out_of_range("life", ["31536001", "3600", "31536000"])),
    ];
    for (bad, error) in table {
        let rules = vec![good.clone(), bad];
        assert_err(suite.govern(&ExecuteMsg::SetRules { rules }), error);
    }
    // A refused list changes nothing.
    assert_eq!((suite.rule(DEBT_CAP).rule.max, suite.rule(DEBT_CAP).rule.life), (u(CAP), LIFE));
    let missing = ExecuteMsg::RemoveRule { market: suite.market.to_string(), parameter: Parameter::BandZ {} };
    assert_err(suite.govern(&missing), CommonError::not_found("rule", Parameter::BandZ {}));
    let invalid = ExecuteMsg::SetSteward { steward: Some("nobody".into()) };
    let error = suite.govern(&invalid).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(ContractError::Std(StdError::GenericErr { .. }))), "{error:?}");
}
