//! Every event with its whole list of attributes; answers of queries; ownership; migration.

use crate::support::{attributes, dec, list, params, World, MARKET, NATIVE, PAIR, RATE};
use cosmwasm_std::{from_json, Attribute};
use interfaces::oracle_aggregator::*;
use interfaces::shared::migrate::MigrateMsg;
use oracle_aggregator::contract::{migrate, CONTRACT_NAME};
use oracle_aggregator::ContractError;

#[test]
fn submit() {
    let mut world = World::new();
    let events = world.submit(0, "10", "1.25").unwrap();
    let reporter = world.reporter(0);
    let expected = list(&[("reporter", reporter.as_str()), ("round", "10"), ("prices", "2")]);
    assert_eq!(attributes(&events, "oracle_aggregator.submit"), [expected]);
}

#[test]
fn close_with_prices_and_pokes() {
    let mut world = World::new();
    let events = world.round(&["10"; 5]);
    let names: Vec<_> = events.iter().map(|event| event.ty.trim_start_matches("oracle-aggregator/")).collect();
    assert_eq!(names, ["close", "price", "price", "poke", "price", "price", "price"]);
    let price = |feed, price| list(&[("feed", feed), ("price", price), ("status", "live")]);
    let expected = [price("1", "10"), price("2", "1.25"), price("3", "1.25"), price("4", "12.5"), price("5", "8")];
    assert_eq!(attributes(&events, "oracle_aggregator.price"), expected);
    assert_eq!(attributes(&events, event::POKE), [list(&[("feed", "3"), ("outcome", "updated")])]);
    world.peers.borrow_mut().rate = None;
    let events = world.round(&["10"; 5]);
    assert_eq!(attributes(&events, "oracle_aggregator.poke"), [list(&[("feed", "3"), ("outcome", "failed")])]);
    let close =
        list(&[("round", "11"), ("reporters", "5"), ("power", "500"), ("quorum", "334"), ("outcome", "closed")]);
    assert_eq!(attributes(&events, "oracle_aggregator.close"), [close]);
}

#[test]
fn statuses_have_names() {
    let mut world = World::new();
    world.round(&["10"; 5]);
    let status =
        |world: &mut World, prices: [&str; 5]| attributes(&world.round(&prices), event::PRICE).remove(0).remove(2).1;
    assert_eq!(status(&mut world, ["10", "10", "10", "11", "11"]), "uncertain");
    assert_eq!(status(&mut world, ["20"; 5]), "pending");
    let owner = world.address("owner");
    let events = world.execute(&owner, ExecuteMsg::SetHalted { feed: NATIVE, halted: true }).unwrap();
    let halted = list(&[("feed", "1"), ("price", "10"), ("status", "halted")]);
    assert_eq!(attributes(&events, event::PRICE)[0], halted);
}

#[test]
fn config_and_actions() {
    let mut world = World::new();
    let owner = world.address("owner");
    let orders = [
        ("add_feed", ExecuteMsg::AddFeed(NewFeed { name: "x".into(), source: FeedSource::Reported {} })),
        ("set_halted", ExecuteMsg::SetHalted { feed: RATE, halted: true }),
        ("add_reporter", ExecuteMsg::AddReporter(NewReporter { address: world.address("n").into(), tranche: 99 })),
        ("remove_reporter", ExecuteMsg::RemoveReporter { address: world.address("n").into() }),
        ("update_params", ExecuteMsg::UpdateParams { params: Box::new(params()) }),
        ("update_ownership", ExecuteMsg::UpdateOwnership(cw_ownable::Action::RenounceOwnership)),
    ];
    for (what, msg) in orders {
        let response = world.respond(&owner, msg).unwrap();
        assert_eq!(response.attributes, [Attribute::new("action", what)]);
        assert_eq!(attributes(&response.events, "oracle_aggregator.config"), [list(&[("what", what)])]);
    }
    let action = |world: &mut World, sender, msg| world.respond(&sender, msg).unwrap().attributes;
    let submit = ExecuteMsg::Submit { round: 10, prices: pack(&[]) };
    assert!(matches!(world.respond(&world.reporter(0), submit), Err(ContractError::Feeds { .. })));
    world.set_time(330);
    let (anyone, own) = (world.address("anyone"), world.env.contract.address.clone());
    let close = ExecuteMsg::CloseRound { round: 10, limit: None };
    assert_eq!(action(&mut world, anyone, close), [("action", "close_round")]);
    assert_eq!(action(&mut world, own, ExecuteMsg::FinishRound { round: 10 }), [("action", "finish_round")]);
}

#[test]
fn the_configuration_is_answered() {
    let world = World::new();
    let config: ConfigResponse = world.query(QueryMsg::Config {});
    assert_eq!(config, ConfigResponse { security_vault: world.address("security"), params: params() });
    let owner: cw_ownable::Ownership<String> = world.query(QueryMsg::Ownership {});
    assert_eq!(owner.owner, Some(world.address("owner").into()));
}

#[test]
fn feeds_and_reporters_page() {
    let mut world = World::new();
    let page: Vec<FeedResponse> = world.query(QueryMsg::Feeds { start_after: Some(2), limit: Some(2) });
    assert_eq!(page.iter().map(|feed| (feed.id, feed.record.is_some())).collect::<Vec<_>>(), [(3, false), (4, false)]);
    world.round(&["10"; 5]);
    let feed: FeedResponse = world.query(QueryMsg::Feed { id: MARKET });
    let record = Some(world.record(MARKET));
    assert_eq!(feed, FeedResponse { id: 2, name: "share/native".into(), source: FeedSource::Reported {}, record });
    let all: Vec<FeedResponse> = world.query(QueryMsg::Feeds { start_after: None, limit: None });
    assert_eq!(all.iter().map(|feed| feed.id).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let page: Vec<ReporterResponse> = world.query(QueryMsg::Reporters { start_after: Some(3), limit: Some(1) });
    let expected = ReporterResponse {
        id: 4,
        address: world.reporter(3),
        tranche: 14,
        last_round: Some(10),
        active_from: Some(300),
        level: dec("0"),
        slashed_in_epoch: dec("0"),
    };
    assert_eq!(page, [expected]);
}

#[test]
fn rounds_are_answered() {
    let mut world = World::new();
    world.set_time(310);
    let rounds = |world: &World| -> RoundResponse { world.query(QueryMsg::Round {}) };
    let fresh = RoundResponse { open: 10, open_until: 330, closable: Some(9), last_closed: None };
    assert_eq!(rounds(&world), fresh);
    world.round(&["10"; 5]);
    let closed = RoundResponse { open: 11, open_until: 360, closable: None, last_closed: Some(10) };
    assert_eq!(rounds(&world), closed);
    world.skip(1);
    let open = RoundResponse { open: 12, open_until: 390, closable: Some(11), last_closed: Some(10) };
    assert_eq!(rounds(&world), open);
}

#[test]
fn the_handle_reads_what_the_contract_wrote() {
    let mut world = World::new();
    world.round(&["10"; 5]);
    let record = world.record(PAIR);
    let bytes = record.to_bytes();
    let contract = world.env.contract.address.clone();
    let expected = contract.to_string();
    world.deps.querier.update_wasm(move |request| match request {
        cosmwasm_std::WasmQuery::Raw { contract_addr, key } if *contract_addr == expected => {
            let known = key.as_slice() == record_key(PAIR);
            let value = if known { bytes.clone() } else { vec![] };
            cosmwasm_std::SystemResult::Ok(cosmwasm_std::ContractResult::Ok(value.into()))
        }
        other => panic!("{other:?}"),
    });
    let querier = cosmwasm_std::QuerierWrapper::new(&world.deps.querier);
    assert_eq!(OracleAggregator(contract.clone()).record(&querier, PAIR), Ok(record));
    // A missing key is an error.
    assert!(matches!(OracleAggregator(contract).record(&querier, 99), Err(cosmwasm_std::StdError::NotFound { .. })));
}

#[test]
fn ownership_moves_in_two_steps() {
    let mut world = World::new();
    let (owner, next) = (world.address("owner"), world.address("next"));
    let transfer = cw_ownable::Action::TransferOwnership { new_owner: next.to_string(), expiry: None };
    world.execute(&owner, ExecuteMsg::UpdateOwnership(transfer)).unwrap();
    world.execute(&next, ExecuteMsg::UpdateOwnership(cw_ownable::Action::AcceptOwnership)).unwrap();
    let owned: cw_ownable::Ownership<String> = from_json(world.try_query(QueryMsg::Ownership {}).unwrap()).unwrap();
    assert_eq!(owned.owner, Some(next.into()));
}

#[test]
fn migrations_come_from_a_known_version() {
    let mut world = World::new();
    let response = migrate(world.deps.as_mut(), world.env.clone(), MigrateMsg {}).unwrap();
    assert_eq!(attributes(&response.events, event::CONFIG), [list(&[("what", "migrate")])]);
    let set = |world: &mut World, name: &str, version: &str| {
        cw2::set_contract_version(&mut world.deps.storage, name, version).unwrap();
        migrate(world.deps.as_mut(), world.env.clone(), MigrateMsg {})
    };
    assert!(matches!(set(&mut world, "crates.io:other", "0.1.0"), Err(ContractError::Std(_))));
    assert!(matches!(set(&mut world, CONTRACT_NAME, "9.0.0"), Err(ContractError::Std(_))));
    let unknown = ContractError::UnknownVersion { version: "0.0.9".into() };
    assert_eq!(set(&mut world, CONTRACT_NAME, "0.0.9"), Err(unknown));
}
