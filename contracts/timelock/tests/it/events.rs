//! The whole list of events of each message.

use crate::support::{events, instantiate_msg, Suite, DAY, FAR, READY};
use cosmwasm_std::testing::{message_info, mock_dependencies, mock_env};
use cosmwasm_std::Event;

fn event(name: &str, attributes: &[(&str, &str)]) -> Event {
    Event::new(format!("wasm-timelock.{name}")).add_attributes(attributes.iter().copied())
}

/// The configuration as the events write it.
fn config(proposer: &str, guardian: &str, delays: [u64; 3]) -> String {
    let [delay, min_delay, max_delay] = delays;
    format!(
        r#"{{"proposer":"{proposer}","guardian":"{guardian}","delay":{delay},"min_delay":{min_delay},"max_delay":{max_delay},"expiry":604800}}"#
    )
}

#[test]
fn instantiation_reports_the_whole_configuration() {
    let mut deps = mock_dependencies();
    let [proposer, guardian, deployer] = ["voters", "watch", "deployer"].map(|name| deps.api.addr_make(name));
    let (msg, info) = (instantiate_msg(&proposer, &guardian), message_info(&deployer, &[]));
    let answer = timelock::contract::instantiate(deps.as_mut(), mock_env(), info, msg).unwrap();
    assert_eq!(answer.attributes, [("action", "instantiate")]);
    let new = config(proposer.as_str(), guardian.as_str(), [172_800, 3_600, 1_209_600]);
    let expected = Event::new("timelock.config").add_attributes([("what", "config"), ("old", "none"), ("new", &new)]);
    assert_eq!(answer.events, [expected]);
}

#[test]
fn queue_and_execute_report_the_operation() {
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
fn cancel_reports_who_cancelled() {
    let mut suite = Suite::new();
    let id = suite.queue(vec![suite.payment(1)], FAR);
    let guardian = suite.guardian.clone();
    let answer = suite.cancel(&guardian, id).unwrap();
    assert_eq!(events(&answer), [event("cancel", &[("id", "1"), ("sender", guardian.as_str())])]);
    answer.assert_event(&Event::new("wasm").add_attribute("action", "cancel"));
}

#[test]
fn a_change_of_the_configuration_reports_old_and_new() {
    let mut suite = Suite::new();
    let update = suite.timelock.update_config(None, Some(DAY), None).unwrap();
    let bounds = suite.timelock.set_delay_bounds(60, 2 * DAY).unwrap();
    let answer = suite.run(vec![update, bounds]).unwrap();
    let (sender, proposer) = (suite.stranger.to_string(), suite.proposer.to_string());
    let [first, second, third] = [[172_800, 3_600, 1_209_600], [86_400, 3_600, 1_209_600], [86_400, 60, 172_800]]
        .map(|delays| config(&proposer, suite.guardian.as_str(), delays));
    let expected = [
        event("execute", &[("id", "1"), ("kind", "general"), ("messages", "2"), ("sender", &sender)]),
        event("config", &[("what", "config"), ("old", &first), ("new", &second)]),
        event("config", &[("what", "delay_bounds"), ("old", &second), ("new", &third)]),
    ];
    assert_eq!(events(&answer), expected);
}

#[test]
fn a_change_of_the_guardian_reports_old_and_new() {
    let mut suite = Suite::new();
    let (old, new) = (suite.guardian.to_string(), suite.proposer.to_string());
    let changes = [Some(new.clone()), None].map(|guardian| suite.timelock.set_guardian(guardian).unwrap());
    let answer = suite.run(changes.into()).unwrap();
    let sender = suite.stranger.to_string();
    let expected = [
        event("execute", &[("id", "1"), ("kind", "guardian_change"), ("messages", "2"), ("sender", &sender)]),
        event("config", &[("what", "guardian"), ("old", &old), ("new", &new)]),
        event("config", &[("what", "guardian"), ("old", &new), ("new", "none")]),
    ];
    assert_eq!(events(&answer), expected);
}
