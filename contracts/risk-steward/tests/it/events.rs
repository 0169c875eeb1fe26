//! The whole list of events of each message.

use crate::support::{events, market, rule, Suite, COVER, DEBT_CAP, LIFE, START};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::{to_json_string, Decimal, Event};
use cw_multi_test::AppResponse;
use cw_ownable::Action;
use interfaces::credit_market::Params;
use interfaces::risk_steward::{Direction, ExecuteMsg, InstantiateMsg};

fn event(name: &str, attributes: &[(&str, &str)]) -> Event {
    Event::new(format!("wasm-risk_steward.{name}")).add_attributes(attributes.iter().copied())
}

#[track_caller]
fn assert_says(answer: &AppResponse, action: &str, expected: &[Event]) {
    assert_eq!(events(answer), expected);
    answer.assert_event(&Event::new("wasm").add_attribute("action", action));
}

#[test]
fn instantiation_reports_steward_and_rules() {
    let mut deps = mock_dependencies();
    let [owner, steward, market] = ["owner", "steward", "market"].map(|name| deps.api.addr_make(name));
    let rules = vec![rule(&market, DEBT_CAP, Direction::Lower, [1, 9, 2])];
    let msg = InstantiateMsg { owner: owner.to_string(), steward: Some(steward.to_string()), rules };
    let info = message_info(&owner, &[]);
    let answer = risk_steward::contract::instantiate(deps.as_mut(), mock_env(), info, msg).unwrap();
    assert_eq!(answer.attributes, [("action", "instantiate")]);
    let config = |what: &str, old: &str, new: &str| {
        Event::new("risk_steward.config").add_attributes([("what", what), ("old", old), ("new", new)])
    };
    let rule = format!(
        r#"{{"market":"{market}","parameter":{{"debt_cap":{{}}}},"min":"1","max":"9","tighter":"lower","step":"2","life":2592000}}"#
    );
    assert_eq!(answer.events, [config("steward", "none", steward.as_str()), config("rule", "null", &rule)]);
}

#[test]
fn values_that_move_report_where_from_and_where_to() {
    let mut suite = Suite::new();
    let (market, expiry) = (suite.market.to_string(), (START + LIFE).to_string());
    let answer = suite.adjust(COVER, 90_000_000_000_000_000).unwrap();
    let moved = [("market", market.as_str()), ("parameter", "cover_ratio"), ("old", "100000000000000000")];
    let adjusted = [&moved[..], &[("new", "90000000000000000"), ("expires_at", &expiry)]].concat();
    assert_says(&answer, "adjust", &[event("adjust", &adjusted)]);
    suite.wait(LIFE);
    let answer = suite.walk_back(COVER).unwrap();
    let back = [
        ("market", market.as_str()),
        ("parameter", "cover_ratio"),
        ("old", "90000000000000000"),
        ("new", "100000000000000000"),
        ("home", "100000000000000000"),
    ];
    assert_says(&answer, "walk_back", &[event("walk_back", &back)]);
}

#[test]
fn governance_reports_old_and_new() {
    let mut suite = Suite::new();
    let config = |what, old: &str, new: &str| event("config", &[("what", what), ("old", old), ("new", new)]);
    suite.adjust(DEBT_CAP, 5).unwrap();
    let answer = suite.confirm(DEBT_CAP, 5).unwrap();
    let ended = format!(r#"{{"home":"1000000000000000","set":"5","expires_at":{}}}"#, START + LIFE);
    assert_says(&answer, "confirm", &[config("confirm", &ended, "none")]);

    let from = suite.params();
    let to = Params { cover_ratio: Decimal::percent(11), ..from.clone() };
    let answer = suite.amend(from.clone(), |params| params.cover_ratio = Decimal::percent(11)).unwrap();
    let [old, new] = [from, to].map(|params| to_json_string(&params).unwrap());
    assert_says(&answer, "amend", &[config("amend", &old, &new)]);

    let answer = suite.amend_collateral((market::CAP, market::FEED), (market::CAP, 9)).unwrap();
    let amended = config("amend_collateral", r#"{"cap":"900","feed":4}"#, r#"{"cap":"900","feed":9}"#);
    assert_says(&answer, "amend_collateral", &[amended.add_attribute("collateral", "1")]);

    let old = to_json_string(&suite.rule(DEBT_CAP).rule).unwrap();
    let new = old.replace(r#""step":"50000000000000""#, r#""step":"7""#);
    assert_ne!(old, new);
    let rules = vec![cosmwasm_std::from_json(&new).unwrap()];
    let answer = suite.govern(&ExecuteMsg::SetRules { rules }).unwrap();
    assert_says(&answer, "set_rules", &[config("rule", &old, &new)]);
    let market = suite.market.to_string();
    let answer = suite.govern(&ExecuteMsg::RemoveRule { market, parameter: DEBT_CAP }).unwrap();
    assert_says(&answer, "remove_rule", &[config("rule", &new, "none")]);

    let (steward, stranger) = (suite.steward.to_string(), suite.stranger.to_string());
    let answer = suite.govern(&ExecuteMsg::SetSteward { steward: Some(stranger.clone()) }).unwrap();
    assert_says(&answer, "set_steward", &[config("steward", &steward, &stranger)]);
    let answer = suite.govern(&ExecuteMsg::SetSteward { steward: None }).unwrap();
    assert_says(&answer, "set_steward", &[config("steward", &stranger, "none")]);

    let offer = Action::TransferOwnership { new_owner: stranger.clone(), expiry: None };
    let owner = suite.owner.to_string();
    let answer = suite.govern(&ExecuteMsg::UpdateOwnership(offer)).unwrap();
    let offered =
        config("ownership", &owner, &owner).add_attributes([("pending_owner", &*stranger), ("pending_expiry", "none")]);
    assert_says(&answer, "update_ownership", &[offered]);
    assert_eq!(market::params().debt_cap.u128(), crate::support::CAP);
}
