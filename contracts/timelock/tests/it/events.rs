//! The whole list of events of each message.

use crate::support::{events, Suite, DAY, FAR, READY};
use cosmwasm_std::Event;

fn event(name: &str, attributes: &[(&str, &str)]) -> Event {
    Event::new(format!("wasm-timelock/{name}")).add_attributes(attributes.iter().copied())
}

#[test]
fn birth() {
    let suite = Suite::new();
    let mut deps = cosmwasm_std::testing::mock_dependencies();
    let (env, info) = (cosmwasm_std::testing::mock_env(), cosmwasm_std::testing::message_info(&suite.stranger, &[]));
    let [proposer, guardian] = ["voters", "watch"].map(|name| deps.api.addr_make(name));
    let msg = crate::support::instantiate_msg(&proposer, &guardian);
    let answer = timelock::contract::instantiate(deps.as_mut(), env, info, msg).unwrap();
    assert_eq!(answer.attributes, [("action", "instantiate")]);
    let expected = Event::new("timelock.instantiate")
        .add_attribute("proposer", proposer)
        .add_attribute("guardian", guardian)
        .add_attribute("delay", "172800")
        .add_attribute("min_delay", "3600")
        .add_attribute("max_delay", "1209600")
        .add_attribute("expiry", "604800");
    assert_eq!(answer.events, [expected]);
}

#[test]
fn queue_and_execute() {
    let mut suite = Suite::new();
    let messages = vec![suite.payment(1), suite.payment(2)];
    let answer = suite.try_queue(messages, FAR).unwrap();
    let expected =
        [("id", "1"), ("kind", "general"), ("messages", "2"), ("ready_at", "1600172800"), ("expires_at", "1600777600")];
    assert_eq!(events(&answer), [event("queue", &expected)]);
    answer.assert_event(&Event::new("wasm").add_attribute("action", "queue"));

    let answer = suite.at(READY).execute(1).unwrap();
    let sender = suite.stranger.as_str();
    let expected = [("id", "1"), ("kind", "general"), ("messages", "2"), ("sender", sender)];
    assert_eq!(events(&answer), [event("execute", &expected)]);
    answer.assert_event(&Event::new("wasm").add_attribute("action", "execute"));
}

#[test]
fn cancel() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(1)], FAR);
    let guardian = suite.guardian.clone();
    let answer = suite.cancel(&guardian, id).unwrap();
    assert_eq!(events(&answer), [event("cancel", &[("id", "1"), ("sender", guardian.as_str())])]);
    answer.assert_event(&Event::new("wasm").add_attribute("action", "cancel"));
}

#[test]
fn configuration() {
    let mut suite = Suite::new();
    let update = suite.timelock.update_config(None, Some(DAY), None).unwrap();
    let bounds = suite.timelock.set_delay_bounds(60, 2 * DAY).unwrap();
    let answer = suite.run(vec![update, bounds]).unwrap();
    let (sender, proposer) = (suite.stranger.to_string(), suite.proposer.to_string());
    let expected = [
        event("execute", &[("id", "1"), ("kind", "general"), ("messages", "2"), ("sender", &sender)]),
        event("update_config", &[("proposer", &proposer), ("delay", "86400"), ("expiry", "604800")]),
        event("set_delay_bounds", &[("min_delay", "60"), ("max_delay", "172800")]),
    ];
    assert_eq!(events(&answer), expected);
}

#[test]
fn guardian() {
    let mut suite = Suite::new();
    let name = suite.proposer.to_string();
    let changes = [Some(name.clone()), None].map(|guardian| suite.timelock.set_guardian(guardian).unwrap());
    let answer = suite.run(changes.into()).unwrap();
    let sender = suite.stranger.to_string();
    let expected = [
        event("execute", &[("id", "1"), ("kind", "guardian_change"), ("messages", "2"), ("sender", &sender)]),
        event("set_guardian", &[("guardian", &name)]),
        event("set_guardian", &[("guardian", "none")]),
    ];
    assert_eq!(events(&answer), expected);
}
