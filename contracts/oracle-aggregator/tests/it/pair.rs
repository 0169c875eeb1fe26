//! Prices of a liquid staking token while one of its legs is missing.

use crate::support::{dec, World, LEAST_PRICE, MARKET, NATIVE, PAIR};
use interfaces::oracle_aggregator::{
    pack, ExecuteMsg, FeedSource, FeedStatus, NewFeed, PackedPrice, PriceUse, QueryMsg,
};

fn readable(world: &World, feed: u64) -> bool {
    world.try_query(QueryMsg::Price { feed, purpose: PriceUse::Liquidation {} }).is_ok()
}

#[test]
fn fm_x02_a_pair_follows_the_native_token_while_its_market_waits() {
    let mut world = World::deployed();
    world.agree("10", "1.25");
    let mut native = 10_000_000u64;
    for round in 0..24 {
        native = native * 97 / 100;
        let price = format!("{}.{:06}", native / 1_000_000, native % 1_000_000);
        world.agree(&price, if round % 2 == 0 { "1.33" } else { "1.17" });
        // The market never falls below its rate on average: native times 1.25, within the averaging of the swings.
        let (exact, pair) = (native as f64 * 1.25e-6, world.price(PAIR).parse::<f64>().unwrap());
        assert!((pair / exact - 1.0).abs() < 0.01, "round {round}: {pair} instead of {exact}");
        assert!(readable(&world, PAIR));
    }
    assert_eq!(native, 4_814_165);
}

/// It became stale with its own last price, 120 s after it.
#[test]
fn fm_b64_a_pair_whose_native_token_waits_needs_no_market_price() {
    let mut world = World::deployed();
    world.agree("10", "1.25");
    // Far beyond the band; nobody has a price of the market.
    for index in 0..5 {
        let prices = pack(&[PackedPrice { feed: NATIVE, price: dec("8"), confidence_ppm: 100 }]);
        world.execute(&world.reporter(index), ExecuteMsg::Submit { round: 11, prices }).unwrap();
    }
    world.set_time(360);
    world.close(11).unwrap();
    let (native, pair) = (world.record(NATIVE), world.record(PAIR));
    assert_eq!((native.status, pair.status), (FeedStatus::Pending, FeedStatus::Pending));
    // The end of round 11 and 120 s.
    assert_eq!((native.expires_at, pair.expires_at, pair.price), (480, 480, dec("12.5")));
}

/// The last ratio of the market that was replaced, in a round in which the new source had said nothing.
#[test]
fn fm_b73_a_pair_does_not_go_on_with_the_ratio_of_a_replaced_market() {
    let mut world = World::new();
    world.agree("10", "1.25");
    // A broken market at a quarter of the rate, until the average follows.
    for _ in 0..60 {
        world.agree("10", "0.3125");
    }
    assert!(world.record(PAIR).price < dec("5"), "{}", world.price(PAIR));
    let owner = world.address("owner");
    world.execute(&owner, ExecuteMsg::RetireFeed { feed: MARKET }).unwrap();
    let (source, least_price) = (FeedSource::Reported {}, LEAST_PRICE);
    let feed = NewFeed { name: "new".into(), source, least_price, ring: false };
    world.execute(&owner, ExecuteMsg::ReplaceFeed { id: MARKET, feed }).unwrap();
    world.skip(1);
    let round = world.open();
    for index in 0..5 {
        let prices = pack(&[PackedPrice { feed: NATIVE, price: dec("10"), confidence_ppm: 100 }]);
        world.execute(&world.reporter(index), ExecuteMsg::Submit { round, prices }).unwrap();
    }
    world.set_time((round + 1) * 30);
    world.close(round).unwrap();
    assert!(readable(&world, NATIVE) && !readable(&world, PAIR));
    // It begins anew with the first price of the new market.
    world.agree("10", "1.2");
    assert!(readable(&world, PAIR));
    assert_eq!(world.price(PAIR), "12");
}
