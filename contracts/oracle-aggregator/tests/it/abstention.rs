//! Submissions of some of the feeds.

use crate::support::{attributes, dec, list, World, MARKET, NATIVE, PAIR, RATE};
use interfaces::oracle_aggregator::{event, pack, ExecuteMsg, FeedSource, NewFeed, PackedPrice};

/// A reporter submits these prices to the open round.
fn submit(world: &mut World, index: usize, prices: &[(u64, &str)]) -> Vec<cosmwasm_std::Event> {
    let price = |(feed, text): &(u64, &str)| PackedPrice { feed: *feed, price: dec(text), confidence_ppm: 0 };
    let prices = pack(&prices.iter().map(price).collect::<Vec<_>>());
    let msg = ExecuteMsg::Submit { round: world.open(), prices };
    world.execute(&world.reporter(index), msg).unwrap()
}

fn close(world: &mut World) -> Vec<cosmwasm_std::Event> {
    let round = world.open();
    world.set_time((round + 1) * 30);
    world.close(round).unwrap()
}

#[test]
fn fm_x06_a_feed_without_a_source_stops_no_other() {
    let mut world = World::new();
    world.agree("10", "1.25");
    for index in 0..5 {
        submit(&mut world, index, &[(NATIVE, "10.1")]);
    }
    close(&mut world);
    assert_eq!((world.record(NATIVE).round, world.price(NATIVE).as_str()), (11, "10.1"));
    assert_eq!((world.record(MARKET).round, world.price(MARKET).as_str()), (10, "1.25"));
    // The pair goes on with the last ratio of the market.
    assert_eq!(world.price(PAIR), "12.625");
}

#[test]
fn fm_o02_who_abstains_has_no_part_in_the_median_and_the_quorum_of_a_feed() {
    let mut world = World::new();
    // Four of five report the market: a quorum. The fifth would have moved its median.
    for (index, market) in ["1.24", "1.25", "1.26", "1.27"].into_iter().enumerate() {
        submit(&mut world, index, &[(NATIVE, "10"), (MARKET, market)]);
    }
    submit(&mut world, 4, &[(NATIVE, "10")]);
    close(&mut world);
    // Midpoint of the votes 1.25125 and 1.25874.
    assert_eq!((world.price(NATIVE).as_str(), world.price(MARKET).as_str()), ("10", "1.254995"));
    // Two of five: none.
    for index in 0..5 {
        let all: &[(u64, &str)] = if index < 2 { &[(NATIVE, "10"), (MARKET, "1.3")] } else { &[(NATIVE, "10")] };
        submit(&mut world, index, all);
    }
    close(&mut world);
    assert_eq!((world.record(NATIVE).round, world.record(MARKET).round), (11, 10));
}

#[test]
fn fm_x06_a_feeder_that_does_not_know_a_new_feed_goes_on() {
    let mut world = World::new();
    let feed = NewFeed {
        name: "new".into(),
        source: FeedSource::Reported {},
        least_price: crate::support::LEAST_PRICE,
        ring: false,
    };
    world.execute(&world.address("owner"), ExecuteMsg::AddFeed(feed)).unwrap();
    world.agree("10", "1.25");
    assert_eq!((world.price(NATIVE).as_str(), world.try_record(6)), ("10", None));
}

#[test]
fn fm_x06_prices_of_feeds_that_nobody_reports_are_dropped_and_named() {
    let mut world = World::new();
    let events = submit(&mut world, 0, &[(NATIVE, "10"), (MARKET, "1.25"), (RATE, "9"), (77, "1")]);
    let reporter = world.reporter(0);
    let expected = [("reporter", reporter.as_str()), ("round", "10"), ("prices", "2"), ("dropped", "3,77")];
    assert_eq!(attributes(&events, event::SUBMIT), [list(&expected)]);
    for index in 1..5 {
        submit(&mut world, index, &[(NATIVE, "10"), (MARKET, "1.25")]);
    }
    close(&mut world);
    assert_eq!(world.price(RATE), "1.25");
}
