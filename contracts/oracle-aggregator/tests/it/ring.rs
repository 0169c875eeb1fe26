//! Accepted prices of the last sixteen rounds.

use crate::support::{dec, World, MARKET, NATIVE, PAIR};
use cosmwasm_std::{ContractResult, Order, QuerierWrapper, Storage, SystemResult, WasmQuery};
use interfaces::oracle_aggregator::{OracleAggregator, RingEntry};
use risk::ewma::twap;

/// A world whose native token and pair keep a ring.
fn world() -> World {
    World::with(&[100; 5], |msg| {
        for feed in [NATIVE, PAIR] {
            msg.feeds[feed as usize - 1].ring = true;
        }
    })
}

/// The entry of a round, read raw as another contract does.
fn entry(world: &mut World, feed: u64, round: u64) -> Option<RingEntry> {
    let contract = world.env.contract.address.clone();
    let stored: Vec<_> = world.deps.storage.range(None, None, Order::Ascending).collect();
    let mut querier = cosmwasm_std::testing::MockQuerier::default();
    querier.update_wasm(move |request| {
        let WasmQuery::Raw { key, .. } = request else { panic!("{request:?}") };
        let value = stored.iter().find(|(known, _)| known == key.as_slice()).map_or(vec![], |(_, value)| value.clone());
        SystemResult::Ok(ContractResult::Ok(value.into()))
    });
    OracleAggregator(contract).accepted(&QuerierWrapper::new(&querier), feed, round).unwrap()
}

fn slots(world: &World) -> usize {
    world.deps.storage.range(Some(b"ring:"), Some(b"ring;"), Order::Ascending).count()
}

#[test]
fn the_last_sixteen_rounds_are_there_and_no_more() {
    let mut world = world();
    // Rounds 10 to 29.
    for number in 0..20 {
        world.agree(&format!("10.{number:02}"), "1.25");
    }
    assert_eq!((entry(&mut world, NATIVE, 13), entry(&mut world, NATIVE, 30)), (None, None));
    for round in 14..30 {
        let found = entry(&mut world, NATIVE, round).unwrap();
        assert_eq!((found.round, found.price.to_string()), (round, dec(&format!("10.{:02}", round - 10)).to_string()));
    }
    assert_eq!(entry(&mut world, PAIR, 29).unwrap().price, world.record(PAIR).price);
    // Two feeds ask for one; the others do not.
    assert_eq!((slots(&world), entry(&mut world, MARKET, 29)), (32, None));
}

#[test]
fn the_mean_between_two_rounds_is_that_of_the_prices_that_held() {
    let mut world = world();
    for price in ["10", "10.2", "10.4", "10.1"] {
        world.agree(price, "1.25");
    }
    let [from, to] = [10, 13].map(|round| entry(&mut world, NATIVE, round).unwrap());
    // 10, 10.2 and 10.4 for 30 s each.
    assert_eq!(twap(from.cumulative, to.cumulative, 90), Ok(dec("10.2")));
}

#[test]
fn a_price_that_waits_and_a_round_without_one_leave_no_entry() {
    let mut world = world();
    world.agree("10", "1.25");
    world.agree("20", "1.25");
    world.round(&["10", "10", "", "", ""]);
    world.agree("10", "1.25");
    let found = [10, 11, 12, 13].map(|round| entry(&mut world, NATIVE, round).is_some());
    assert_eq!(found, [true, false, false, true]);
}
