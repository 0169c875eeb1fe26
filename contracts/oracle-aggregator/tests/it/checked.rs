//! A feed that another one checks and stands in for.

use crate::support::{attributes, dec, World, ADAPTER, CHECKED, CHECKED_PAIR, MARKET, NATIVE, PAIR};
use interfaces::oracle_aggregator::{
    event, pack, ExecuteMsg, FeedSource, FeedStatus, Leg, NewFeed, PackedPrice, Params, PriceError, PriceResponse,
    PriceUse, QueryMsg, Side,
};
use oracle_aggregator::ContractError;

const LIQUIDATION: PriceUse = PriceUse::Liquidation {};

/// A round in which all say this, and the source that.
fn round(world: &mut World, native: &str, source: &str) {
    world.source_says(source);
    world.agree(native, "1.25");
}

/// A round that three of five miss, with a source that goes on.
fn missed(world: &mut World, source: &str) {
    world.source_says(source);
    world.round(&["10", "10", "", "", ""]);
}

fn liquidates_at(world: &World, feed: u64) -> Option<String> {
    let answer = world.try_query(QueryMsg::Price { feed, purpose: LIQUIDATION }).ok()?;
    Some(cosmwasm_std::from_json::<PriceResponse>(answer).unwrap().price.to_string())
}

#[test]
fn a_price_is_that_of_the_reporters_and_live_while_the_check_agrees() {
    let mut world = World::checked();
    for price in ["10", "10", "10.1"] {
        round(&mut world, price, "10.2");
    }
    let (native, checked) = (world.record(NATIVE), world.record(CHECKED));
    assert_eq!((checked.price, checked.confidence, checked.round), (dec("10.1"), native.confidence, 12));
    assert_eq!((checked.status, checked.expires_at), (FeedStatus::Live, native.expires_at));
    assert_eq!((world.price(CHECKED_PAIR).as_str(), world.status(CHECKED_PAIR)), ("12.625", FeedStatus::Live));
}

#[test]
fn a_check_that_contradicts_or_fails_stops_new_risk_and_no_liquidation() {
    let mut world = World::checked();
    for _ in 0..3 {
        round(&mut world, "10", "10.4");
    }
    // ln(1.04) is above 0.03.
    assert_eq!((world.status(NATIVE), world.status(CHECKED)), (FeedStatus::Live, FeedStatus::Uncertain));
    assert_eq!(world.status(CHECKED_PAIR), FeedStatus::Uncertain);
    assert_eq!(liquidates_at(&world, CHECKED).as_deref(), Some("10"));
    for _ in 0..3 {
        round(&mut world, "10", "10.1");
    }
    assert_eq!(world.status(CHECKED), FeedStatus::Live);
    // Nobody gets rid of the check by silencing it.
    world.peers.borrow_mut().source = None;
    for _ in 0..6 {
        world.agree("10", "1.25");
    }
    assert_eq!((world.status(NATIVE), world.status(CHECKED)), (FeedStatus::Live, FeedStatus::Uncertain));
    assert_eq!(liquidates_at(&world, CHECKED).as_deref(), Some("10"));
}

#[test]
fn without_a_price_for_five_minutes_the_check_stands_in_for_liquidation() {
    let mut world = World::checked();
    for _ in 0..3 {
        round(&mut world, "10", "10");
    }
    // Round 12 is the last with a quorum. Its price is good for 90 s.
    let before = world.record(CHECKED);
    for round in 13..22 {
        missed(&mut world, "9");
        assert_eq!(world.record(CHECKED), before, "round {round}");
    }
    assert_eq!(liquidates_at(&world, CHECKED), None);
    missed(&mut world, "9");
    // 300 s later: 9 less a hundredth. A pair takes the native token from it, and its own last ratio.
    let record = world.record(CHECKED);
    assert_eq!((record.status, record.price, record.round), (FeedStatus::Fallback, dec("9"), 22));
    assert_eq!(liquidates_at(&world, CHECKED).as_deref(), Some("8.91"));
    let pair = world.record(CHECKED_PAIR);
    assert_eq!((pair.status, pair.price, pair.round), (FeedStatus::Fallback, dec("11.25"), 22));
    let lower = (pair.price - pair.confidence).to_string();
    assert_eq!(liquidates_at(&world, CHECKED_PAIR), Some(lower));
    for purpose in [PriceUse::NewRisk { z: dec("0") }, PriceUse::Trade { side: Side::Sell, z: dec("0") }] {
        let refused = Err(ContractError::Price(PriceError::NotLive { status: FeedStatus::Fallback }));
        world.set_time(record.observed_at + 59);
        assert_eq!(world.try_query(QueryMsg::Price { feed: CHECKED, purpose }), refused);
    }
    // Nothing else is written by a round that failed.
    assert_eq!((world.record(NATIVE).round, world.record(MARKET).round, world.record(PAIR).round), (12, 12, 12));
    assert_eq!((world.status(PAIR), liquidates_at(&world, PAIR)), (FeedStatus::Live, None));
}

#[test]
fn a_fallback_goes_on_as_long_as_the_outage_and_ends_with_the_first_price() {
    let mut world = World::checked();
    for _ in 0..3 {
        round(&mut world, "10", "10");
    }
    for _ in 0..9 {
        missed(&mut world, "9");
    }
    for source in ["9", "8.8", "8.6", "8.4"] {
        missed(&mut world, source);
    }
    // Read by the close before.
    assert_eq!(liquidates_at(&world, CHECKED).as_deref(), Some("8.514"));
    // A source that falls silent too leaves nothing.
    world.peers.borrow_mut().source = None;
    for _ in 0..8 {
        world.round(&["10", "10", "", "", ""]);
    }
    assert_eq!((world.status(CHECKED), liquidates_at(&world, CHECKED)), (FeedStatus::Fallback, None));
    for _ in 0..4 {
        round(&mut world, "8.5", "8.5");
    }
    // Three rounds confirm the fall, and it is the reporters' price again.
    let record = world.record(CHECKED);
    assert_eq!((record.price, record.status), (dec("8.5"), FeedStatus::Uncertain));
    for _ in 0..4 {
        round(&mut world, "8.5", "8.5");
    }
    assert_eq!((world.status(CHECKED), world.status(CHECKED_PAIR)), (FeedStatus::Live, FeedStatus::Live));
}

#[test]
fn a_feed_that_waits_for_five_minutes_falls_back_while_other_feeds_close() {
    let mut world = World::checked();
    for _ in 0..3 {
        round(&mut world, "10", "10");
    }
    // Everybody abstains from the native token, and reports the market.
    for _ in 0..10 {
        world.source_says("9.8");
        let round = world.open();
        for index in 0..5 {
            let price =
                interfaces::oracle_aggregator::PackedPrice { feed: MARKET, price: dec("1.25"), confidence_ppm: 0 };
            let prices = interfaces::oracle_aggregator::pack(&[price]);
            world.execute(&world.reporter(index), ExecuteMsg::Submit { round, prices }).unwrap();
        }
        world.set_time((round + 1) * 30);
        world.close(round).unwrap();
    }
    assert_eq!((world.record(NATIVE).round, world.record(MARKET).round), (12, 22));
    assert_eq!((world.status(CHECKED), world.price(CHECKED).as_str()), (FeedStatus::Fallback, "9.8"));
    assert_eq!(world.status(CHECKED_PAIR), FeedStatus::Fallback);
}

#[test]
fn a_wide_or_doubtful_check_does_not_stand_in() {
    let mut world = World::checked();
    for _ in 0..3 {
        round(&mut world, "10", "10");
    }
    for _ in 0..12 {
        world.source_says("10");
        // 3 % of the price; a feed is uncertain above 2 %.
        world.peers.borrow_mut().source.as_mut().unwrap().confidence = dec("0.3");
        world.round(&["10", "10", "", "", ""]);
    }
    assert_eq!((world.status(ADAPTER), world.status(CHECKED)), (FeedStatus::Uncertain, FeedStatus::Live));
    assert_eq!(liquidates_at(&world, CHECKED), None);
    // One that contradicts itself does not either.
    let mut world = World::checked();
    for _ in 0..3 {
        round(&mut world, "10", "10");
    }
    for power in 1..=13 {
        missed(&mut world, &(10 * 3u64.pow(power)).to_string());
        assert_ne!(world.status(CHECKED), FeedStatus::Fallback);
    }
    assert_eq!(liquidates_at(&world, CHECKED), None);
}

#[test]
fn fm_x11_where_the_check_contradicts_the_median_nobody_is_slashed() {
    let lives = |source: &str| {
        let mut world = World::checked();
        for _ in 0..2 {
            round(&mut world, "10", source);
        }
        let mut frozen = 0;
        for _ in 0..6 {
            world.source_says(source);
            // Four walk the median away; the one that tells the truth deviates.
            let events = world.round(&["10.45", "10.45", "10.45", "10.45", "10"]);
            frozen += attributes(&events, event::FROZEN).len();
        }
        (world.slashes().len(), frozen)
    };
    let (slashes, frozen) = lives("10");
    assert_eq!(slashes, 0);
    assert!(frozen > 2, "{frozen}");
    // The check sides with the four.
    let (slashes, frozen) = lives("10.45");
    assert_eq!(frozen, 0);
    assert!(slashes > 0);
}

#[test]
fn a_halt_of_the_check_leaves_the_price_unchecked_and_a_halt_of_the_feed_halts() {
    let mut world = World::checked();
    for _ in 0..3 {
        round(&mut world, "10", "10");
    }
    let owner = world.address("owner");
    world.execute(&owner, ExecuteMsg::SetHalted { feed: ADAPTER, halted: true }).unwrap();
    round(&mut world, "10", "10");
    assert_eq!(world.status(CHECKED), FeedStatus::Uncertain);
    world.execute(&owner, ExecuteMsg::SetHalted { feed: NATIVE, halted: true }).unwrap();
    assert_eq!((world.status(CHECKED), world.status(CHECKED_PAIR)), (FeedStatus::Halted, FeedStatus::Halted));
}

#[test]
fn fm_b23_a_price_that_stood_in_is_not_kept_beyond_the_age_of_its_source() {
    let mut world = World::checked();
    let params = Params { max_age: 120, ..crate::support::params() };
    world.execute(&world.address("owner"), ExecuteMsg::UpdateParams { params: Box::new(params) }).unwrap();
    for _ in 0..3 {
        round(&mut world, "10", "10");
    }
    // The reporters contradict their price of round 12 in three rounds, on both sides, and abstain in between.
    for number in 13..=23 {
        match number {
            ..20 => world.source_says("9.8"),
            20 => world.peers.borrow_mut().source.as_mut().unwrap().observed_at = 610,
            22 => world.source_says("15"),
            _ => {}
        }
        for index in 0..5 {
            let packed = |feed, price| PackedPrice { feed, price: dec(price), confidence_ppm: 0 };
            let mut prices = vec![packed(MARKET, "1.25")];
            if let 15 | 18 | 21 = number {
                prices.insert(0, packed(NATIVE, if number == 21 { "8" } else { "12" }));
            }
            let msg = ExecuteMsg::Submit { round: number, prices: pack(&prices) };
            world.execute(&world.reporter(index), msg).unwrap();
        }
        world.set_time((number + 1) * 30);
        world.close(number).unwrap();
    }
    // The source contradicts what it said at 610 s, which is good for 120 s.
    assert_eq!((world.status(ADAPTER), world.record(NATIVE).expires_at), (FeedStatus::Pending, 780));
    let record = world.record(CHECKED);
    assert_eq!((record.status, record.price, record.expires_at), (FeedStatus::Fallback, dec("9.8"), 730));
}

/// The checking feed stood in for a source that had not spoken yet: how old the price of its predecessor is says nothing.
#[test]
fn fm_b63_a_replaced_feed_does_not_fall_back_before_its_first_price() {
    let mut world = World::checked();
    for _ in 0..3 {
        round(&mut world, "10", "10");
    }
    let owner = world.address("owner");
    world.execute(&owner, ExecuteMsg::RetireFeed { feed: NATIVE }).unwrap();
    let (source, least_price) = (FeedSource::Reported {}, crate::support::LEAST_PRICE);
    let feed = NewFeed { name: "new".into(), source, least_price, ring: false };
    world.execute(&owner, ExecuteMsg::ReplaceFeed { id: NATIVE, feed }).unwrap();
    for number in 0..12 {
        missed(&mut world, "9");
        assert_ne!(world.status(CHECKED), FeedStatus::Fallback, "{number}");
    }
    // After a first price the check stands in as always.
    round(&mut world, "9", "9");
    for _ in 0..10 {
        missed(&mut world, "9");
    }
    assert_eq!(world.status(CHECKED), FeedStatus::Fallback);
}

/// The adapter itself did not stand in then; a product of it did.
#[test]
fn fm_b62_a_product_does_not_stand_in_while_a_leg_contradicts_itself() {
    let mut world = World::with(&[100; 5], |msg| {
        let (source, least_price) = (World::source_address(), crate::support::LEAST_PRICE);
        let mut add =
            |name: &str, source| msg.feeds.push(NewFeed { name: name.into(), source, least_price, ring: false });
        add("adapter", FeedSource::Adapter { source, min_move: dec("0.05"), max_move: dec("0.2"), max_age: 120 });
        let leg = |feed| Leg { feed, inverted: false };
        add("product", FeedSource::Composite { legs: vec![leg(ADAPTER), leg(3)] });
        let (max_gap, fallback_after) = (dec("0.03"), 300);
        add("checked", FeedSource::Checked { feed: NATIVE, by: 7, max_gap, fallback_after });
    });
    let (product, checked) = (7, 8);
    for _ in 0..3 {
        round(&mut world, "10", "8");
    }
    // What is said in round n is used by the close of round n + 1. The jump to 12 is accepted in round 22, when the fallback would
    // begin, and contradicted by 20 in the same round.
    for number in 13..=22 {
        missed(
            &mut world,
            if number < 19 {
                "8"
            } else if number < 21 {
                "12"
            } else {
                "20"
            },
        );
    }
    let adapter = world.record(ADAPTER);
    assert_eq!((adapter.price, adapter.status, adapter.candidate.count), (dec("12"), FeedStatus::Uncertain, 1));
    assert_eq!((world.price(product).as_str(), world.status(product)), ("15", FeedStatus::Pending));
    assert_eq!((world.price(checked).as_str(), world.status(checked)), ("10", FeedStatus::Live));
}
