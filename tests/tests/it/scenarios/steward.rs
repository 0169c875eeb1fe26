//! The risk steward on a market: tighter at once, looser by the day, back when it expires.

use super::support::{checked, ready};
use anyhow::Error;
use cosmwasm_std::{to_json_binary, Addr, Decimal, Uint128, WasmMsg};
use credit_market::ContractError as MarketError;
use cw_ownable::OwnershipError;
use interfaces::credit_market::{ConfigResponse, ExecuteMsg as MarketMsg, Params, QueryMsg as MarketQuery};
use interfaces::risk_steward::{Direction, ExecuteMsg, Parameter, QueryMsg, Rule, RuleResponse};
use interfaces::shared::error::CommonError;
use risk_steward::ContractError;
use suite::{EmbeddedSuite, DAY};

const CAP: Parameter = Parameter::DebtCap {};
/// The default cap, and a twentieth of it: the step of a day.
const FULL: u128 = 1_000_000_000_000_000;
const STEP: u128 = 50_000_000_000_000;

/// A suite in which governance has named a steward.
fn stewarded() -> (EmbeddedSuite, Addr) {
    let mut suite = ready();
    let (who, steward) = (suite.account("steward"), suite.at.steward.clone());
    let msg = to_json_binary(&ExecuteMsg::SetSteward { steward: Some(who.to_string()) }).unwrap();
    suite.govern(vec![WasmMsg::Execute { contract_addr: steward.into(), msg, funds: vec![] }.into()]).unwrap();
    (suite, who)
}

fn params(suite: &EmbeddedSuite) -> Params {
    suite.query::<ConfigResponse>(&suite.at.market, &MarketQuery::Config {}).params
}

fn adjust(suite: &mut EmbeddedSuite, who: &Addr, parameter: Parameter, value: u128) -> Result<(), Error> {
    let (steward, market) = (suite.at.steward.clone(), suite.at.market.to_string());
    let msg = ExecuteMsg::Adjust { market, parameter, value: Uint128::new(value) };
    suite.execute(who, &steward, &msg, &[]).map(drop)
}

#[track_caller]
fn refused(outcome: Result<(), Error>, error: ContractError) {
    let found = outcome.unwrap_err();
    assert_eq!(found.downcast_ref(), Some(&error), "{found:#}");
}

#[test]
fn the_steward_tightens_at_once_and_loosens_by_a_step_a_day() {
    let (mut suite, who) = stewarded();
    let before = params(&suite);
    adjust(&mut suite, &who, CAP, FULL / 2).unwrap();
    // Nothing else changed.
    assert_eq!(params(&suite), Params { debt_cap: Uint128::new(FULL / 2), ..before.clone() });
    let too_fast = |asked: u128, available: u128| ContractError::TooFast {
        parameter: CAP,
        asked: Uint128::new(asked),
        available: Uint128::new(available),
    };
    refused(adjust(&mut suite, &who, CAP, FULL), too_fast(FULL / 2, STEP));
    adjust(&mut suite, &who, CAP, FULL / 2 + STEP).unwrap();
    refused(adjust(&mut suite, &who, CAP, FULL / 2 + STEP + 1), too_fast(1, 0));
    // A ratio: the cover ratio from 0.1 to 0.25.
    adjust(&mut suite, &who, Parameter::CoverRatio {}, 250_000_000_000_000_000).unwrap();
    assert_eq!(params(&suite).cover_ratio, Decimal::percent(25));
    checked(&suite);
}

#[test]
fn an_adjustment_walks_back_when_it_expires_and_a_vote_confirms_it() {
    let (mut suite, who) = stewarded();
    let (keeper, steward, market) = (suite.account("keeper"), suite.at.steward.clone(), suite.at.market.to_string());
    adjust(&mut suite, &who, CAP, FULL - 2 * STEP).unwrap();
    adjust(&mut suite, &who, Parameter::CoverRatio {}, 250_000_000_000_000_000).unwrap();
    let (parameter, value) = (Parameter::CoverRatio {}, Uint128::new(250_000_000_000_000_000));
    let confirm = ExecuteMsg::Confirm { market: market.clone(), parameter, value };
    let msg = to_json_binary(&confirm).unwrap();
    suite.govern(vec![WasmMsg::Execute { contract_addr: steward.to_string(), msg, funds: vec![] }.into()]).unwrap();
    suite.chain.run(30 * DAY);
    let walk = |parameter| ExecuteMsg::WalkBack { market: market.clone(), parameter };
    suite.execute(&keeper, &steward, &walk(CAP), &[]).unwrap();
    assert_eq!(params(&suite).debt_cap.u128(), FULL - STEP);
    suite.chain.run(DAY);
    suite.execute(&keeper, &steward, &walk(CAP), &[]).unwrap();
    assert_eq!(params(&suite).debt_cap.u128(), FULL);
    let done = suite.execute(&keeper, &steward, &walk(Parameter::CoverRatio {}), &[]).map(drop);
    refused(done, CommonError::not_found("adjustment", Parameter::CoverRatio {}).into());
    assert_eq!(params(&suite).cover_ratio, Decimal::percent(25));
    checked(&suite);
}

#[test]
fn nobody_else_and_nothing_without_a_rule() {
    let (mut suite, who) = stewarded();
    for name in ["guardian", "governance", "lender"] {
        let sender = suite.account(name);
        refused(adjust(&mut suite, &sender, CAP, 1), CommonError::Unauthorized { sender }.into());
    }
    let base = Parameter::InterestBase {};
    refused(adjust(&mut suite, &who, base, 1), CommonError::not_found("rule", base).into());
    // The steward has no right in the market itself.
    let market = suite.at.market.clone();
    let msg = MarketMsg::UpdateParams { params: Box::new(params(&suite)) };
    let found = suite.execute(&who, &market, &msg, &[]).map(drop).unwrap_err();
    assert_eq!(found.downcast_ref(), Some(&MarketError::Admin(OwnershipError::NotOwner.into())), "{found:#}");
    let rules: Vec<RuleResponse> =
        suite.query(&suite.at.steward, &QueryMsg::Rules { market: market.to_string(), start_after: None, limit: None });
    let names: Vec<_> = rules.iter().map(|rule| rule.name.as_str()).collect();
    assert_eq!(names, ["band.confidence_multiple", "band.z", "cover_ratio", "debt_cap", "premium.floor"]);
}

#[test]
fn a_rule_for_a_collateral_caps_it_and_keeps_its_feed() {
    let (mut suite, who) = stewarded();
    let (steward, market) = (suite.at.steward.clone(), suite.at.market.to_string());
    let parameter = Parameter::CollateralCap { collateral: 1 };
    let (min, max, step) = (Uint128::zero(), Uint128::MAX, Uint128::new(1_000));
    let rule = Rule { market, parameter, min, max, tighter: Direction::Lower, step, life: 30 * DAY };
    let msg = to_json_binary(&ExecuteMsg::SetRules { rules: vec![rule] }).unwrap();
    suite.govern(vec![WasmMsg::Execute { contract_addr: steward.to_string(), msg, funds: vec![] }.into()]).unwrap();
    let before = suite.collaterals();
    adjust(&mut suite, &who, parameter, 7).unwrap();
    let after = suite.collaterals();
    assert_eq!((after[0].cap.u128(), after[0].feed), (7, before[0].feed));
    assert_eq!(after[1..], before[1..]);
    checked(&suite);
}
