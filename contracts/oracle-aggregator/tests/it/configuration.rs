//! What the owner changes, with the values that each event carries; ownership; migration.

use crate::support::{attributes, list, new_reporter, params, World, RATE};
use cosmwasm_std::testing::message_info;
use cosmwasm_std::{from_json, Attribute};
use interfaces::oracle_aggregator::*;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::{MigrateError, MigrateMsg};
use oracle_aggregator::contract::{instantiate, migrate};
use oracle_aggregator::migrate::CONTRACT_NAME;
use oracle_aggregator::ContractError;

const PARAMS: &str = concat!(
    r#"{"round_seconds":30,"quorum":"0.6","min_reporters":3,"min_stake":"1","activation":0,"max_age":90,"new_risk_max_age":60,"#,
    r#""variance_tau":600,"ema_tau":600,"confidence_floor":"0.001","confidence_max":"0.02","max_split":"0.02","ema_gap":"0.3","#,
    r#""breaker":{"min_move":"0.05","sigmas":"5","max_move":"0.2","clip":"2","max_dt":600,"candidate_lifetime":600,"#,
    r#""max_pending":600},"#,
    r#""slashing":{"band":"0.01","sigmas":"3","max_deviation":"10","tolerance":"3","leak_per_hour":"1","#,
    r#""fraction_per_band":"0.001","epoch":86400,"epoch_cap":"0.005"},"#,
    r#""dispute":{"window":86400,"expiry":1209600,"min_bond":"10","bond":"0.005"},"rewards":{"period":86400,"jail":86400},"adapter_gas":500000}"#
);

/// The attributes of the only configuration event of a message of the owner.
fn changed(world: &mut World, action: &str, msg: ExecuteMsg) -> Vec<(String, String)> {
    let response = world.respond(&world.address("owner"), msg).unwrap();
    assert_eq!(response.attributes, [Attribute::new("action", action)]);
    let mut events = attributes(&response.events, "oracle_aggregator.config");
    assert_eq!(events.len(), 1);
    events.remove(0)
}

#[test]
fn an_instantiation_shows_its_parameters() {
    let mut world = World::new();
    let (msg, creator) = (world.birth(3, |msg| msg.rewards.clear()), world.address("creator"));
    let response = instantiate(world.deps.as_mut(), world.env.clone(), message_info(&creator, &[]), msg).unwrap();
    assert_eq!(response.attributes, [("action", "instantiate")]);
    let expected = list(&[("what", "params"), ("old", "none"), ("new", PARAMS)]);
    assert_eq!(attributes(&response.events, event::CONFIG), [expected]);
}

#[test]
fn a_feed_is_added_and_halted() {
    let mut world = World::new();
    let feed = NewFeed {
        name: "x".into(),
        source: FeedSource::Reported {},
        least_price: crate::support::LEAST_PRICE,
        ring: false,
    };
    let added = changed(&mut world, "add_feed", ExecuteMsg::AddFeed(feed));
    let json = r#"{"name":"x","source":{"reported":{}},"least_price":"0.00000000000001","ring":false}"#;
    assert_eq!(added, list(&[("what", "feed"), ("old", "none"), ("new", json), ("id", "6")]));
    let halted = changed(&mut world, "set_halted", ExecuteMsg::SetHalted { feed: RATE, halted: true });
    assert_eq!(halted, list(&[("what", "halted"), ("old", "false"), ("new", "true"), ("id", "3")]));
}

#[test]
fn a_reporter_is_added_and_removed() {
    let mut world = World::new();
    let owner = world.address("new");
    let json = format!(r#"{{"owner":"{owner}","operator":"{owner}","tranche":99,"commission":"0.1"}}"#);
    let add = ExecuteMsg::AddReporter(new_reporter(&owner, 99));
    let added = changed(&mut world, "add_reporter", add);
    assert_eq!(added, list(&[("what", "reporter"), ("old", "none"), ("new", &json), ("id", "6")]));
    let removed = changed(&mut world, "remove_reporter", ExecuteMsg::RemoveReporter { id: 6 });
    assert_eq!(removed, list(&[("what", "reporter"), ("old", &json), ("new", "none"), ("id", "6")]));
}

#[test]
fn parameters_are_replaced() {
    let mut world = World::new();
    let params = Params { max_age: 120, ..params() };
    let changed = changed(&mut world, "update_params", ExecuteMsg::UpdateParams { params: Box::new(params) });
    let new = PARAMS.replace(r#""max_age":90"#, r#""max_age":120"#);
    assert_eq!(changed, list(&[("what", "params"), ("old", PARAMS), ("new", &new)]));
}

#[test]
fn ownership_moves_in_two_steps() {
    let mut world = World::new();
    let (owner, next) = (world.address("owner"), world.address("next"));
    let transfer = cw_ownable::Action::TransferOwnership { new_owner: next.to_string(), expiry: None };
    let offered = changed(&mut world, "update_ownership", ExecuteMsg::UpdateOwnership(transfer));
    let expected = [
        ("what", "ownership"),
        ("old", owner.as_str()),
        ("new", owner.as_str()),
        ("pending_owner", next.as_str()),
        ("pending_expiry", "none"),
    ];
    assert_eq!(offered, list(&expected));
    world.execute(&next, ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership)).unwrap();
    let owned: cw_ownable::Ownership<String> = from_json(world.try_query(QueryMsg::Ownership {}).unwrap()).unwrap();
    assert_eq!(owned.owner, Some(next.into()));
}

#[test]
fn migrations_come_from_a_known_version() {
    let mut world = World::new();
    let response = migrate(world.deps.as_mut(), world.env.clone(), MigrateMsg {}).unwrap();
    let expected = list(&[("what", "version"), ("old", "0.1.0"), ("new", "0.1.0")]);
    assert_eq!(attributes(&response.events, event::CONFIG), [expected]);
    let set = |world: &mut World, name: &str, version: &str| {
        cw2::set_contract_version(&mut world.deps.storage, name, version).unwrap();
        migrate(world.deps.as_mut(), world.env.clone(), MigrateMsg {})
    };
    let another = set(&mut world, "crates.io:other", "0.1.0");
    assert!(matches!(another, Err(ContractError::Migrate(MigrateError::Version(_)))));
    let newer = set(&mut world, CONTRACT_NAME, "9.0.0");
    assert!(matches!(newer, Err(ContractError::Migrate(MigrateError::Version(_)))));
    let unknown = MigrateError::Common(CommonError::UnknownVersion { version: "0.0.9".into() });
    assert_eq!(set(&mut world, CONTRACT_NAME, "0.0.9"), Err(ContractError::Migrate(unknown)));
}
