//! Feeds that are retired and replaced, and prices too small for their places.

use crate::support::{attributes, dec, list, World, ADAPTER, LEAST_PRICE, MARKET, NATIVE, PAIR, QUOTIENT};
use cosmwasm_std::{Decimal, Event};
use interfaces::oracle_aggregator::{
    event, ExecuteMsg, FeedResponse, FeedSource, FeedStatus, NewFeed, PriceUse, QueryMsg, Side,
};
use interfaces::shared::error::CommonError;
use oracle_aggregator::ContractError;

fn feed(source: FeedSource<String>, least_price: Decimal) -> NewFeed {
    NewFeed { name: "another".into(), source, least_price, ring: false }
}

fn reported() -> NewFeed {
    feed(FeedSource::Reported {}, LEAST_PRICE)
}

fn govern(world: &mut World, msg: ExecuteMsg) -> Result<Vec<Event>, ContractError> {
    world.execute(&world.address("owner"), msg)
}

fn replace(world: &mut World, id: u64, feed: NewFeed) {
    govern(world, ExecuteMsg::RetireFeed { feed: id }).unwrap();
    govern(world, ExecuteMsg::ReplaceFeed { id, feed }).unwrap();
}

fn readable(world: &World, feed: u64, purpose: PriceUse) -> bool {
    world.try_query(QueryMsg::Price { feed, purpose }).is_ok()
}

#[test]
fn fm_x06_a_retired_feed_stops_no_reporter_and_can_be_read_for_nothing() {
    let mut world = World::new();
    world.agree("10", "1.25");
    let events = govern(&mut world, ExecuteMsg::RetireFeed { feed: MARKET }).unwrap();
    let changed = [("what", "retired"), ("old", "false"), ("new", "true"), ("id", "2")];
    assert_eq!(attributes(&events, event::CONFIG), [list(&changed)]);
    let halted: Vec<_> = attributes(&events, event::PRICE).into_iter().map(|list| list[0].1.clone()).collect();
    assert_eq!(halted, ["2", "4", "5"]);
    // Who still sends it is heard for the rest.
    let events = world.submit(0, "10", "1.25").unwrap();
    assert_eq!(attributes(&events, event::SUBMIT)[0][3].1, "2");
    for index in 1..5 {
        world.submit(index, "10.1", "1.25").unwrap();
    }
    world.set_time(360);
    world.close(11).unwrap();
    assert_eq!((world.price(NATIVE).as_str(), world.record(MARKET).round), ("10.1", 10));
    for feed in [MARKET, PAIR, QUOTIENT] {
        assert!(!readable(&world, feed, PriceUse::Liquidation {}));
    }
    let answer: FeedResponse = world.query(QueryMsg::Feed { id: MARKET });
    assert!(answer.retired);
}

#[test]
fn fm_x03_only_a_replaced_source_starts_from_the_median_alone() {
    let mut world = World::new();
    for _ in 0..3 {
        world.agree("10", "1.25");
    }
    let before = world.record(NATIVE);
    replace(&mut world, NATIVE, reported());
    world.skip(1);
    assert!(!readable(&world, NATIVE, PriceUse::Liquidation {}));
    // Far beyond any band, and above the old average: neither waits nor is it held down.
    world.agree("1000", "1.25");
    let record = world.record(NATIVE);
    assert_eq!((record.price, record.ema, record.status), (dec("1000"), dec("1000"), FeedStatus::Uncertain));
    assert!(record.variance.is_zero() && record.breaker_variance.is_zero() && record.cumulative > before.cumulative);
    // The mean of what it said: 1000 and 1010 by turns.
    for round in 2..=20 {
        assert!(!readable(&world, NATIVE, PriceUse::NewRisk { z: dec("0") }), "round {round}");
        world.agree(if round % 2 == 0 { "1010" } else { "1000" }, "1.25");
    }
    let ema = world.record(NATIVE).ema;
    assert!(ema > dec("1004") && ema < dec("1006"), "{ema}");
    assert_eq!(world.status(NATIVE), FeedStatus::Uncertain);
    world.agree("1005", "1.25");
    assert_eq!(world.status(NATIVE), FeedStatus::Live);
    // Nobody trades at it for an hour.
    let trade = PriceUse::Trade { side: Side::Sell, z: dec("0") };
    let tradable_at = world.record(NATIVE).tradable_at;
    assert_eq!(tradable_at, record.observed_at + 3_600);
    assert!(!readable(&world, NATIVE, trade));
    world.set_time(tradable_at - tradable_at % 30 - 30);
    for _ in 0..4 {
        world.agree("1005", "1.25");
    }
    // The time without rounds was an outage of its own.
    assert!(world.now() > tradable_at && world.status(NATIVE) == FeedStatus::Live);
    assert!(!readable(&world, NATIVE, trade));
}

#[test]
fn fm_b19_what_was_reported_of_the_old_source_is_no_price_of_the_new_one() {
    let mut world = World::new();
    world.agree("10", "1.25");
    // One round has ended and the next is open; both hold reports when the proposal runs.
    for _ in 0..2 {
        for index in 0..5 {
            world.submit(index, "10", "1.25").unwrap();
        }
        world.set_time(world.now() + 30);
    }
    world.set_time(world.now() - 1);
    let open = world.open();
    replace(&mut world, NATIVE, reported());
    world.close(open - 1).unwrap();
    world.set_time((open + 1) * 30);
    world.close(open).unwrap();
    assert_eq!((world.record(NATIVE).round, world.record(MARKET).round), (10, open));
    assert!(!readable(&world, NATIVE, PriceUse::Liquidation {}));
    world.agree("1000", "1.25");
    assert_eq!(world.price(NATIVE), "1000");
}

#[test]
fn fm_b22_a_halt_does_not_make_a_replaced_source_answer_for_the_old_one() {
    let mut world = World::new();
    for _ in 0..3 {
        world.agree("10", "1.25");
    }
    let halt = |feed, halted| ExecuteMsg::SetHalted { feed, halted };
    // One is replaced and then halted, the other replaced while a leg is halted: the inverse of before.
    replace(&mut world, NATIVE, reported());
    govern(&mut world, halt(NATIVE, true)).unwrap();
    let leg = |feed, inverted| interfaces::oracle_aggregator::Leg { feed, inverted };
    let legs = vec![leg(NATIVE, true), leg(MARKET, false)];
    replace(&mut world, QUOTIENT, feed(FeedSource::Composite { legs }, LEAST_PRICE));
    govern(&mut world, halt(NATIVE, false)).unwrap();
    world.skip(1);
    world.agree("1000", "1.25");
    for feed in [NATIVE, QUOTIENT] {
        let record = world.record(feed);
        assert_eq!((record.status, record.ema, record.variance.u128()), (FeedStatus::Uncertain, record.price, 0));
    }
    assert_eq!((world.price(NATIVE).as_str(), world.price(QUOTIENT).as_str()), ("1000", "0.00125"));
}

/// Fifteen prices were missing; a halt made it three, against the average of the old source.
#[test]
fn fm_b51_a_halt_does_not_end_the_start_of_a_replaced_source() {
    let mut world = World::new();
    for _ in 0..3 {
        world.agree("10", "1.25");
    }
    replace(&mut world, NATIVE, reported());
    world.skip(1);
    for _ in 0..5 {
        world.agree("1000", "1.25");
    }
    for halted in [true, false] {
        govern(&mut world, ExecuteMsg::SetHalted { feed: NATIVE, halted }).unwrap();
    }
    for round in 0..20 {
        world.agree("1000", "1.25");
        assert_eq!(world.record(NATIVE).status, FeedStatus::Uncertain, "{round}");
    }
    world.agree("1000", "1.25");
    assert_eq!(world.record(NATIVE).status, FeedStatus::Live);
}

#[test]
fn a_halted_source_that_is_not_replaced_is_held_to_what_it_said() {
    let mut world = World::new();
    for _ in 0..3 {
        world.agree("10", "1.25");
    }
    for halted in [true, false] {
        govern(&mut world, ExecuteMsg::SetHalted { feed: NATIVE, halted }).unwrap();
    }
    world.agree("1000", "1.25");
    assert_eq!((world.price(NATIVE).as_str(), world.status(NATIVE)), ("10", FeedStatus::Pending));
}

#[test]
fn a_replaced_adapter_starts_anew() {
    let mut world = World::checked();
    world.source_says("10");
    world.agree("10", "1.25");
    let source = FeedSource::Adapter {
        source: world.address("source").into(),
        min_move: dec("0.05"),
        max_move: dec("0.2"),
        max_age: 120,
    };
    replace(&mut world, ADAPTER, feed(source, LEAST_PRICE));
    // What was read from the source before is forgotten, also its date.
    world.source_says("20");
    world.peers.borrow_mut().source.as_mut().unwrap().observed_at = 1;
    world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: ADAPTER }).unwrap();
    world.source_says("20");
    world.agree("10", "1.25");
    world.source_says("20");
    world.agree("10", "1.25");
    assert_eq!((world.price(ADAPTER).as_str(), world.status(ADAPTER)), ("20", FeedStatus::Uncertain));
}

#[test]
fn what_cannot_be_retired_or_replaced_is_refused() {
    let mut world = World::new();
    let missing = |id: u64| Err(ContractError::Common(CommonError::not_found("feed", id)));
    assert_eq!(govern(&mut world, ExecuteMsg::RetireFeed { feed: 9 }), missing(9));
    assert_eq!(govern(&mut world, ExecuteMsg::ReplaceFeed { id: 0, feed: reported() }), missing(0));
    let live = ExecuteMsg::ReplaceFeed { id: NATIVE, feed: reported() };
    assert_eq!(govern(&mut world, live.clone()), Err(ContractError::NotRetired { feed: NATIVE }));
    govern(&mut world, ExecuteMsg::RetireFeed { feed: NATIVE }).unwrap();
    // Legs stay older than what is made of them.
    let source = FeedSource::LstPair { native: PAIR, rate: 3, market: MARKET, min_market_to_rate: dec("0.8") };
    let younger = ExecuteMsg::ReplaceFeed { id: NATIVE, feed: feed(source, LEAST_PRICE) };
    assert_eq!(govern(&mut world, younger), Err(ContractError::InvalidLeg { feed: NATIVE, leg: PAIR }));
    for msg in [ExecuteMsg::RetireFeed { feed: NATIVE }, live] {
        let error = world.execute(&world.address("anyone"), msg).unwrap_err();
        assert!(matches!(error, ContractError::Ownership(_)), "{error:?}");
    }
}

#[test]
fn fm_x06_a_price_too_small_for_its_places_is_refused_and_never_clamped() {
    let mut world = World::new();
    let least = |price: &str| ExecuteMsg::AddFeed(feed(FeedSource::Reported {}, dec(price)));
    // 9,999 units of 10^-18: three digits and a bit.
    let value = "0.000000000000009999";
    let refused = CommonError::OutOfRange {
        name: "least_price",
        value: value.into(),
        min: "0.00000000000001".into(),
        max: Decimal::MAX.to_string(),
    };
    assert_eq!(govern(&mut world, least(value)), Err(ContractError::Common(refused)));
    govern(&mut world, least("0.00000000000001")).unwrap();
    // A market that falls below what its feed is made for has no price, and not the lowest one.
    replace(&mut world, NATIVE, feed(FeedSource::Reported {}, dec("5")));
    world.skip(1);
    world.agree("5", "1.25");
    assert_eq!(world.price(NATIVE), "5");
    let before = world.record(NATIVE);
    for _ in 0..4 {
        let events = world.agree("4.9", "1.25");
        assert!(attributes(&events, event::POKE).contains(&list(&[("feed", "1"), ("outcome", "failed")])));
    }
    assert_eq!(world.record(NATIVE), before);
    assert!(!readable(&world, NATIVE, PriceUse::Liquidation {}));
}

#[test]
fn derived_and_outside_prices_have_a_least_too() {
    let mut world = World::with(&[100; 5], |msg| {
        msg.feeds[2].least_price = dec("1.2");
        msg.feeds[4].least_price = dec("7.5");
    });
    world.agree("10", "1.25");
    assert_eq!((world.price(3).as_str(), world.price(QUOTIENT).as_str()), ("1.25", "8"));
    world.agree("10", "1.3");
    assert_eq!(world.price(QUOTIENT), "7.692307692307692307");
    // 10 / 1.35 is below 7.5.
    let before = world.record(QUOTIENT);
    world.agree("10", "1.35");
    assert_eq!(world.record(QUOTIENT), before);
    world.set_rate("1.19");
    let error = world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: 3 }).unwrap_err();
    assert_eq!(error, ContractError::PriceTooSmall { feed: 3, price: dec("1.19"), least: dec("1.2") });
}
