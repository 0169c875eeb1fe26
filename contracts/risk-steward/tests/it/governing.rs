//! What governance decides about values, while the steward goes on moving.

use crate::support::{assert_err, market, rule, u, Suite, CAP, COLLATERAL, COVER, DEBT_CAP, LIFE, START, STEP};
use cosmwasm_std::Decimal;
use interfaces::credit_market::Params;
use interfaces::risk_steward::{Direction, ExecuteMsg, Parameter};
use interfaces::shared::error::CommonError;
use risk_steward::ContractError;

#[test]
fn fm_k64_a_confirmation_keeps_the_value_that_it_names_and_no_later_one() {
    let mut suite = Suite::new();
    suite.adjust(DEBT_CAP, CAP / 2).unwrap();
    // Voted on the half; meanwhile the steward moved on.
    suite.adjust(DEBT_CAP, CAP / 2 + STEP).unwrap();
    let (confirmed, present) = (u(CAP / 2), u(CAP / 2 + STEP));
    assert_err(suite.confirm(DEBT_CAP, CAP / 2), ContractError::Moved { parameter: DEBT_CAP, confirmed, present });
    assert_eq!(suite.adjustment(DEBT_CAP), Some((CAP, CAP / 2 + STEP, START + LIFE)));
    suite.confirm(DEBT_CAP, CAP / 2 + STEP).unwrap();
    assert_eq!((suite.adjustment(DEBT_CAP), suite.params().debt_cap), (None, present));
    suite.wait(LIFE);
    assert_err(suite.walk_back(DEBT_CAP), CommonError::not_found("adjustment", DEBT_CAP));
}

#[test]
fn nothing_is_confirmed_after_governance_has_spoken_in_the_market() {
    let mut suite = Suite::new();
    assert_err(suite.confirm(DEBT_CAP, CAP), CommonError::not_found("adjustment", DEBT_CAP));
    suite.adjust(DEBT_CAP, CAP / 2).unwrap();
    suite.replace(Params { debt_cap: u(3), ..market::params() });
    assert_err(suite.confirm(DEBT_CAP, CAP / 2), CommonError::not_found("adjustment", DEBT_CAP));
    suite.adjust(COLLATERAL, 500).unwrap();
    suite.confirm(COLLATERAL, 500).unwrap();
    assert_eq!(suite.adjustment(COLLATERAL), None);
}

#[test]
fn fm_k64_a_change_of_one_value_neither_confirms_nor_undoes_what_the_steward_did_to_another() {
    let mut suite = Suite::new();
    suite.adjust(DEBT_CAP, CAP / 2).unwrap();
    let from = suite.params();
    // After the proposal: the steward tightens further.
    suite.adjust(DEBT_CAP, CAP / 4).unwrap();
    suite.amend(from, |params| params.interest.base = Decimal::percent(2)).unwrap();
    let mut expected = Params { debt_cap: u(CAP / 4), ..market::params() };
    expected.interest.base = Decimal::percent(2);
    assert_eq!(suite.params(), expected);
    // It still goes home to the value of governance, not to the one that the proposal happened to carry.
    assert_eq!(suite.adjustment(DEBT_CAP), Some((CAP, CAP / 4, START + LIFE)));
}

#[test]
fn fm_b28_fm_b47_the_steward_cannot_stop_a_vote_with_a_value_that_contradicts_it() {
    let mut suite = Suite::new();
    let percent = |of: u64| Decimal::percent(of).atomics().u128();
    let floor = Parameter::PremiumFloor {};
    let range = [percent(1), percent(20), percent(1)];
    let rules = vec![rule(&suite.market, floor, Direction::Higher, range)];
    suite.govern(&ExecuteMsg::SetRules { rules }).unwrap();
    let from = suite.params();
    let home = from.premium.floor.atomics().u128();
    suite.adjust(floor, percent(16)).unwrap();
    suite.amend(from, |params| params.premium.cap = Decimal::percent(15)).unwrap();
    let premium = suite.params().premium;
    assert_eq!((premium.floor, premium.cap), (Decimal::percent(15), Decimal::percent(15)));
    // fm_b47: the adjustment goes on from the lowered value, and ends as it would have.
    assert_eq!(suite.adjustment(floor), Some((home, percent(15), START + LIFE)));
}

/// Red when only a floor above the new cap is clamped: the way home then ended at a value that the market refuses.
#[test]
fn fm_b87_a_lower_cap_also_lowers_the_home_of_a_loosened_floor() {
    let mut suite = Suite::new();
    let floor = Parameter::PremiumFloor {};
    let range = [2, 200, 5].map(|of| Decimal::permille(of).atomics().u128());
    let rules = vec![rule(&suite.market, floor, Direction::Higher, range)];
    suite.govern(&ExecuteMsg::SetRules { rules }).unwrap();
    let from = suite.params();
    let (home, loose) = (from.premium.floor, from.premium.floor - Decimal::permille(5));
    suite.adjust(floor, loose.atomics().u128()).unwrap();
    let cap = home - Decimal::permille(2);
    suite.amend(from, |params| params.premium.cap = cap).unwrap();
    assert_eq!(suite.params().premium.floor, loose);
    let [home, set] = [cap, loose].map(|value| value.atomics().u128());
    assert_eq!(suite.adjustment(floor), Some((home, set, START + LIFE)));
}

#[test]
fn a_value_that_the_vote_names_wins_and_ends_its_adjustment() {
    let mut suite = Suite::new();
    let from = suite.params();
    suite.adjust(DEBT_CAP, CAP / 4).unwrap();
    suite.adjust(COVER, Decimal::percent(25).atomics().u128()).unwrap();
    // Outside the steward's range: that binds the steward.
    suite.amend(from, |params| params.debt_cap = u(2 * CAP)).unwrap();
    assert_eq!((suite.params().debt_cap, suite.adjustment(DEBT_CAP)), (u(2 * CAP), None));
    assert_eq!(suite.params().cover_ratio, Decimal::percent(25));
    let cover = Decimal::percent(25).atomics().u128();
    assert_eq!(suite.adjustment(COVER), Some((Decimal::percent(10).atomics().u128(), cover, START + LIFE)));
}

#[test]
fn a_change_that_would_undo_another_vote_is_stale() {
    let mut suite = Suite::new();
    let from = suite.params();
    suite.amend(from.clone(), |params| params.interest.kink = Decimal::percent(70)).unwrap();
    let stale = ContractError::Stale { market: suite.market.clone() };
    assert_err(suite.amend(from, |params| params.interest.base = Decimal::percent(2)), stale);
    assert_eq!(suite.params().interest.base, Decimal::zero());
    assert_eq!(suite.params().interest.kink, Decimal::percent(70));
}

#[test]
fn fm_k64_a_new_feed_neither_confirms_nor_undoes_what_the_steward_did_to_the_cap() {
    let mut suite = Suite::new();
    suite.adjust(COLLATERAL, 700).unwrap();
    // After the proposal: the steward tightens further.
    suite.adjust(COLLATERAL, 500).unwrap();
    suite.amend_collateral((700, market::FEED), (700, 9)).unwrap();
    assert_eq!((suite.collateral().cap, suite.collateral().feed), (u(500), 9));
    assert_eq!(suite.adjustment(COLLATERAL), Some((market::CAP, 500, START + LIFE)));
    // Another vote's feed is not undone.
    let stale = ContractError::Stale { market: suite.market.clone() };
    assert_err(suite.amend_collateral((700, market::FEED), (800, market::FEED)), stale);
}

#[test]
fn a_cap_that_the_vote_names_wins_and_without_a_rule_it_must_be_as_it_was_read() {
    let mut suite = Suite::new();
    suite.adjust(COLLATERAL, 500).unwrap();
    // Outside the steward's range: that binds the steward.
    suite.amend_collateral((market::CAP, market::FEED), (5_000, market::FEED)).unwrap();
    assert_eq!((suite.collateral().cap, suite.adjustment(COLLATERAL)), (u(5_000), None));
    let market = suite.market.to_string();
    suite.govern(&ExecuteMsg::RemoveRule { market, parameter: COLLATERAL }).unwrap();
    let stale = ContractError::Stale { market: suite.market.clone() };
    assert_err(suite.amend_collateral((4_999, market::FEED), (4_999, 9)), stale);
    suite.amend_collateral((5_000, market::FEED), (5_000, 9)).unwrap();
    assert_eq!((suite.collateral().cap, suite.collateral().feed), (u(5_000), 9));
}

#[test]
fn the_market_bounds_what_a_vote_sets() {
    let mut suite = Suite::new();
    let from = suite.params();
    suite.amend(from.clone(), |params| params.debt_cap = u(13)).unwrap_err();
    assert_eq!(suite.params(), from);
}

#[test]
fn a_rule_can_be_replaced_and_removed_and_the_value_stays() {
    let mut suite = Suite::new();
    suite.adjust(DEBT_CAP, CAP / 2).unwrap();
    suite.adjust(DEBT_CAP, CAP / 2 + STEP).unwrap();
    let mut rule = suite.rule(DEBT_CAP).rule;
    rule.step = u(2 * STEP);
    suite.govern(&ExecuteMsg::SetRules { rules: vec![rule] }).unwrap();
    // What was used of the step, and the adjustment, outlast the replacement.
    assert_eq!(suite.rule(DEBT_CAP).available, u(STEP));
    assert_eq!(suite.adjustment(DEBT_CAP), Some((CAP, CAP / 2 + STEP, START + LIFE)));
    let market = suite.market.to_string();
    suite.govern(&ExecuteMsg::RemoveRule { market, parameter: DEBT_CAP }).unwrap();
    assert_err(suite.adjust(DEBT_CAP, 1), CommonError::not_found("rule", DEBT_CAP));
    assert_eq!(suite.params().debt_cap, u(CAP / 2 + STEP));
}
