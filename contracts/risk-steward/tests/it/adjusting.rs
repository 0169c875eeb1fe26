//! The steward moves values; time takes them back.

use crate::support::{assert_err, market, u, Suite, CAP, COLLATERAL, COVER, DAY, DEBT_CAP, LIFE, START, STEP};
use cosmwasm_std::Decimal;
use interfaces::credit_market::Params;
use interfaces::risk_steward::{ConfigResponse, QueryMsg, RuleResponse};
use interfaces::shared::error::CommonError;
use risk_steward::ContractError;

const PERCENT: u128 = 10_000_000_000_000_000;

#[test]
fn an_adjustment_changes_one_value_and_leaves_all_others() {
    let mut suite = Suite::new();
    suite.adjust(DEBT_CAP, 7).unwrap();
    assert_eq!(suite.params(), Params { debt_cap: u(7), ..market::params() });
    suite.adjust(COVER, 25 * PERCENT).unwrap();
    assert_eq!(suite.params(), Params { debt_cap: u(7), cover_ratio: Decimal::percent(25), ..market::params() });
    suite.adjust(COLLATERAL, 800).unwrap();
    let collateral = suite.collateral();
    assert_eq!((collateral.cap, collateral.feed), (u(800), market::FEED));
    assert_eq!(suite.adjustment(COLLATERAL), Some((market::CAP, 800, START + LIFE)));
}

#[test]
fn looser_is_a_step_a_day_and_comes_back_by_the_second() {
    let mut suite = Suite::new();
    suite.adjust(DEBT_CAP, CAP / 2).unwrap();
    let too_fast =
        |asked, available| ContractError::TooFast { parameter: DEBT_CAP, asked: u(asked), available: u(available) };
    assert_err(suite.adjust(DEBT_CAP, CAP), too_fast(CAP / 2, STEP));
    suite.adjust(DEBT_CAP, CAP / 2 + STEP).unwrap();
    assert_err(suite.adjust(DEBT_CAP, CAP / 2 + STEP + 1), too_fast(1, 0));
    suite.wait(DAY / 4);
    assert_eq!(suite.rule(DEBT_CAP).available, u(STEP / 4));
    assert_err(suite.adjust(DEBT_CAP, CAP / 2 + STEP + STEP / 4 + 1), too_fast(STEP / 4 + 1, STEP / 4));
    suite.adjust(DEBT_CAP, CAP / 2 + STEP + STEP / 4).unwrap();
}

#[test]
fn an_expired_adjustment_only_tightens_and_anyone_walks_it_back() {
    let mut suite = Suite::new();
    suite.adjust(DEBT_CAP, CAP - 3 * STEP).unwrap();
    suite.adjust(COVER, 9 * PERCENT).unwrap();
    suite.wait(LIFE - 1);
    let (expires_at, now) = (START + LIFE, START + LIFE - 1);
    assert_err(suite.walk_back(DEBT_CAP), ContractError::NotExpired { parameter: DEBT_CAP, expires_at, now });
    suite.wait(1);
    let expired = ContractError::Expired { parameter: DEBT_CAP, expired_at: expires_at };
    assert_err(suite.adjust(DEBT_CAP, CAP - 2 * STEP), expired);
    suite.adjust(DEBT_CAP, CAP - 4 * STEP).unwrap();
    // The way home is looser: a step now, a step a day later. Home itself is tighter for the other: at once.
    suite.walk_back(DEBT_CAP).unwrap();
    assert_eq!(suite.params().debt_cap, u(CAP - 3 * STEP));
    assert_err(
        suite.walk_back(DEBT_CAP),
        ContractError::TooFast { parameter: DEBT_CAP, asked: u(3 * STEP), available: u(0) },
    );
    suite.walk_back(COVER).unwrap();
    assert_eq!((suite.params().cover_ratio, suite.adjustment(COVER)), (Decimal::percent(10), None));
    for _ in 0..3 {
        suite.wait(DAY);
        suite.walk_back(DEBT_CAP).unwrap();
    }
    assert_eq!((suite.params().debt_cap, suite.adjustment(DEBT_CAP)), (u(CAP), None));
    assert_err(suite.walk_back(DEBT_CAP), CommonError::not_found("adjustment", DEBT_CAP));
}

#[test]
fn a_refusal_of_the_market_leaves_the_step_and_the_adjustment() {
    let mut suite = Suite::new();
    suite.adjust(DEBT_CAP, 12).unwrap();
    suite.adjust(DEBT_CAP, 13).unwrap_err();
    assert_eq!((suite.params().debt_cap, suite.rule(DEBT_CAP).available), (u(12), u(STEP)));
    assert_eq!(suite.adjustment(DEBT_CAP), Some((CAP, 12, START + LIFE)));
}

#[test]
fn queries_answer_the_steward_the_rules_and_what_is_left_of_a_step() {
    let mut suite = Suite::new();
    let config: ConfigResponse = suite.app.wrap().query_wasm_smart(&suite.contract, &QueryMsg::Config {}).unwrap();
    assert_eq!(config.steward, Some(suite.steward.clone()));
    suite.adjust(COVER, 8 * PERCENT).unwrap_err();
    suite.adjust(COVER, 9 * PERCENT).unwrap();
    let page = |start_after: Option<&str>, limit| -> Vec<RuleResponse> {
        let (market, start_after) = (suite.market.to_string(), start_after.map(Into::into));
        suite.app.wrap().query_wasm_smart(&suite.contract, &QueryMsg::Rules { market, start_after, limit }).unwrap()
    };
    let names = |page: &[RuleResponse]| page.iter().map(|rule| rule.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&page(None, None)), ["collateral_cap.1", "cover_ratio", "debt_cap"]);
    assert_eq!(names(&page(Some("collateral_cap.1"), Some(1))), ["cover_ratio"]);
    let available: Vec<_> = page(None, None).iter().map(|rule| rule.available.u128()).collect();
    assert_eq!(available, [100, 0, STEP]);
}
