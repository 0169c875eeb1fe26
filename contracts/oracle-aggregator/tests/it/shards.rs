//! A round that is closed in shards.

use crate::support::{attributes, dec, list, params, World, NATIVE};
use cosmwasm_std::{Decimal, Order, Storage};
use dice::Dice;
use interfaces::oracle_aggregator::*;
use interfaces::shared::error::CommonError;
use oracle_aggregator::ContractError;

/// Reported feeds, ids 1 to 40, in two parts of a submission; the composite of the first two is 41.
const FEEDS: u64 = 40;

fn world() -> World {
    World::with(&[100, 90, 110, 100, 105, 95, 100], |msg| {
        let feed =
            |source, ring| NewFeed { name: "feed".into(), source, least_price: crate::support::LEAST_PRICE, ring };
        msg.feeds = (0..FEEDS).map(|index| feed(FeedSource::Reported {}, index % 3 == 0)).collect();
        let leg = |feed, inverted| Leg { feed, inverted };
        msg.feeds.push(feed(FeedSource::Composite { legs: vec![leg(1, false), leg(2, true)] }, true));
    })
}

fn submit(world: &mut World, reporter: usize, prices: &[(u64, Decimal)]) {
    let packed = |(feed, price): &(u64, Decimal)| PackedPrice { feed: *feed, price: *price, confidence_ppm: 300 };
    let prices = pack(&prices.iter().map(packed).collect::<Vec<_>>());
    let msg = ExecuteMsg::Submit { round: world.open(), prices };
    world.execute(&world.reporter(reporter), msg).unwrap();
}

fn shard(world: &mut World, round: u64, limit: Option<u32>) -> Result<Vec<cosmwasm_std::Event>, ContractError> {
    world.execute(&world.address("anyone"), ExecuteMsg::CloseRound { round, limit })
}

/// Everything but what shards keep for the last of them.
fn state(world: &World) -> Vec<(Vec<u8>, Vec<u8>)> {
    let all = world.deps.storage.range(None, None, Order::Ascending);
    all.filter(|(key, _)| !key.starts_with(b"staged:")).collect()
}

#[test]
fn shards_of_any_size_leave_the_same_state() {
    let (mut sharded, mut deviations, mut slashes) = (0, 0, 0);
    for seed in 0..6 {
        let mut dice = Dice::new(seed);
        let (mut whole, mut parts) = (world(), world());
        let mut price = dec("10");
        for _ in 0..12 {
            price *= Decimal::permille(if dice.below(8) == 0 { 930 } else { 995 + dice.below(11) });
            for reporter in 0..7 {
                let mut prices = vec![];
                for feed in 1..=FEEDS {
                    let lies = reporter == 6 && dice.below(2) == 0 || dice.below(60) == 0;
                    let permille = if lies { 1_150 } else { 999 + dice.below(3) };
                    // Some abstain; a feed is split or has no quorum now and then.
                    if dice.below(9) > 0 {
                        prices.push((feed, price * Decimal::permille(permille)));
                    }
                }
                if !prices.is_empty() && dice.below(15) > 0 {
                    submit(&mut whole, reporter, &prices);
                    submit(&mut parts, reporter, &prices);
                }
            }
            let round = whole.open();
            whole.set_time((round + 1) * 30 + 3);
            parts.set_time((round + 1) * 30 + 3);
            let one = shard(&mut whole, round, None).unwrap();
            deviations += attributes(&one, event::DEVIATION).len();
            let mut last = vec![];
            let mut messages = 0;
            while attributes(&last, event::CLOSE).is_empty() {
                // One message for everything that is left now and then.
                let limit = (dice.below(8) > 0).then(|| 1 + dice.below(64) as u32);
                last = shard(&mut parts, round, limit).unwrap();
                messages += 1;
            }
            sharded += u32::from(messages > 1);
            assert_eq!(last, one, "seed {seed}");
            assert_eq!(state(&parts), state(&whole), "seed {seed}");
        }
        assert_eq!(parts.slashes(), whole.slashes());
        slashes += whole.slashes().len();
    }
    assert!(sharded > 40 && deviations > 50 && slashes > 20, "{sharded} {deviations} {slashes}");
}

#[test]
fn fm_d17_the_prices_of_a_round_become_readable_together() {
    let mut world = world();
    let all = |price: &str| (1..=FEEDS).map(|feed| (feed, dec(price))).collect::<Vec<_>>();
    for price in ["10", "10.2"] {
        for reporter in 0..5 {
            submit(&mut world, reporter, &all(price));
        }
        world.skip(1);
        if price == "10" {
            shard(&mut world, 10, None).unwrap();
        }
    }
    let before: Vec<_> = (1..=41).map(|feed| world.record(feed)).collect();
    // A limit counts in parts of 32 feeds.
    let events = shard(&mut world, 11, Some(5)).unwrap();
    assert_eq!(attributes(&events, event::SHARD), [list(&[("round", "11"), ("feeds", "32"), ("next", "33")])]);
    assert_eq!(events.len(), 1);
    // fm_d44: the shards use the power of the first submission, whatever the vault says meanwhile.
    let asked = world.peers.borrow().power_reads;
    (0..7).for_each(|reporter| world.set_power(reporter, 0));
    // The records have a message of their own, although no feed is left.
    let events = shard(&mut world, 11, Some(64)).unwrap();
    assert_eq!(attributes(&events, event::SHARD), [list(&[("round", "11"), ("feeds", "8"), ("next", "65")])]);
    assert_eq!(world.peers.borrow().power_reads, asked);
    assert_eq!((1..=41).map(|feed| world.record(feed)).collect::<Vec<_>>(), before);
    let events = shard(&mut world, 11, Some(1)).unwrap();
    // Five of seven: 100 + 90 + 110 + 100 + 105 of 700, of which three fifths are 420.
    let close =
        list(&[("round", "11"), ("reporters", "5"), ("power", "505"), ("quorum", "420"), ("outcome", "closed")]);
    assert_eq!(attributes(&events, event::CLOSE), [close]);
    assert!((1..=FEEDS).all(|feed| world.price(feed) == "10.2") && world.record(41).round == 11);
    assert_eq!(shard(&mut world, 11, Some(5)), Err(ContractError::AlreadyClosed { round: 11 }));
}

#[test]
fn shards_of_a_void_round_are_forgotten() {
    let mut world = world();
    for price in ["10", "11", "12"] {
        let prices: Vec<_> = (1..=FEEDS).map(|feed| (feed, dec(price))).collect();
        for reporter in 0..5 {
            submit(&mut world, reporter, &prices);
        }
        world.skip(1);
        if price == "10" {
            shard(&mut world, 10, None).unwrap();
        } else {
            let round = world.open() - 1;
            shard(&mut world, round, Some(7)).unwrap();
        }
    }
    let void = ContractError::Void { round: 11, expired_at: 390, now: 390 };
    assert_eq!(shard(&mut world, 11, None), Err(void));
    assert_eq!(world.price(NATIVE), "10");
    // Round 12 was begun and is finished; 11 is not used.
    shard(&mut world, 12, None).unwrap();
    assert_eq!(world.record(NATIVE).candidate.medians[0], dec("12"));
}

#[test]
fn who_reports_only_later_feeds_belongs_to_the_quorum() {
    let mut world = world();
    // 100 + 90 + 110 + 100 of 700 report the first feeds, which is less than 420; with 105 + 95 + 100 all report the last ones.
    let prices = |feeds: std::ops::RangeInclusive<u64>| feeds.map(|feed| (feed, dec("10"))).collect::<Vec<_>>();
    for reporter in 0..7 {
        submit(&mut world, reporter, &prices(if reporter < 4 { 1..=FEEDS } else { 33..=FEEDS }));
    }
    world.skip(1);
    for expected in ["0", "8"] {
        let events = shard(&mut world, 10, Some(1)).unwrap();
        assert_eq!(attributes(&events, event::SHARD)[0][1], ("feeds".to_string(), expected.to_string()));
    }
    let events = shard(&mut world, 10, Some(1)).unwrap();
    assert_eq!(attributes(&events, event::CLOSE)[0][1], ("reporters".to_string(), "7".to_string()));
    assert!((1..=32).all(|feed| world.try_record(feed).is_none()));
    assert!((33..=FEEDS).all(|feed| world.price(feed) == "10"));
}

#[test]
fn a_limit_of_nothing_is_refused() {
    let mut world = world();
    world.skip(1);
    for limit in [0, 65] {
        let refused =
            CommonError::OutOfRange { name: "limit", value: limit.to_string(), min: "1".into(), max: "64".into() };
        assert_eq!(shard(&mut world, 10, Some(limit)), Err(refused.into()));
    }
    assert_eq!(params().round_seconds, 30);
}

#[test]
fn fm_b20_a_feed_that_is_retired_between_shards_stops_no_other() {
    let mut world = world();
    let prices: Vec<_> = (1..=FEEDS).map(|feed| (feed, dec("10"))).collect();
    for reporter in 0..7 {
        submit(&mut world, reporter, &prices);
    }
    let round = world.open();
    world.set_time((round + 1) * 30);
    shard(&mut world, round, Some(6)).unwrap();
    world.execute(&world.address("owner"), ExecuteMsg::RetireFeed { feed: 3 }).unwrap();
    shard(&mut world, round, None).unwrap();
    for feed in (1..=FEEDS).filter(|feed| *feed != 3) {
        assert_eq!(world.record(feed).round, round, "feed {feed}");
    }
    assert!(world.try_record(3).is_none());
}
