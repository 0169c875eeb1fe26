//! Answers to queries, and the handle that reads records.

use crate::support::{dec, params, World, MARKET, PAIR};
use interfaces::oracle_aggregator::*;

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
    assert_eq!(
        feed,
        FeedResponse {
            id: 2,
            name: "share/native".into(),
            source: FeedSource::Reported {},
            least_price: crate::support::LEAST_PRICE,
            ring: false,
            retired: false,
            record
        }
    );
    let all: Vec<FeedResponse> = world.query(QueryMsg::Feeds { start_after: None, limit: None });
    assert_eq!(all.iter().map(|feed| feed.id).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let page: Vec<ReporterResponse> = world.query(QueryMsg::Reporters { start_after: Some(3), limit: Some(1) });
    let expected = ReporterResponse {
        id: 4,
        owner: world.reporter(3),
        named_operator: None,
        operator: world.reporter(3),
        commission: dec("0.1"),
        dispute: None,
        rounds: 1,
        missed: 0,
        missed_alone: 0,
        missed_feeds: vec![],
        jailed_until: None,
        rewards: world.reporter_state(3).rewards,
        tranche: 14,
        last_round: Some(10),
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
    let fresh = RoundResponse { open: 10, closes_at: 330, closable: Some(9), last_closed: None };
    assert_eq!(rounds(&world), fresh);
    world.round(&["10"; 5]);
    let closed = RoundResponse { open: 11, closes_at: 360, closable: None, last_closed: Some(10) };
    assert_eq!(rounds(&world), closed);
    world.skip(1);
    let open = RoundResponse { open: 12, closes_at: 390, closable: Some(11), last_closed: Some(10) };
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
