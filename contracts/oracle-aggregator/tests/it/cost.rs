//! What submissions and closes of thirty reporters and fifty feeds cost in storage, whole and in shards, and what a liar adds to a
//! close: counted reads and writes at the prices of a chain. Execution, events and the transaction itself come on top.

use crate::support::{dec, World};
use cosmwasm_std::testing::message_info;
use cosmwasm_std::{Addr, Decimal, DepsMut, QuerierWrapper, Response};
use interfaces::oracle_aggregator::{event, pack, ExecuteMsg, FeedSource, Leg, NewFeed, PackedPrice};
use metered::{Log, Metered};
use oracle_aggregator::contract::execute;

const REPORTERS: usize = 30;
const FEEDS: u64 = 50;

/// A round of thirty reporters and fifty feeds in which some lie about all of them; what its close reads and writes.
fn round(world: &mut World, liars: usize) -> Log {
    let round = submissions(world, liars);
    close(world, round, None)
}

fn submissions(world: &mut World, liars: usize) -> u64 {
    submissions_without(world, liars, |_, _| false)
}

/// Reporters leave out the feeds for which `skips` says so, by the place of the reporter.
fn submissions_without(world: &mut World, liars: usize, mut skips: impl FnMut(usize, u64) -> bool) -> u64 {
    let round = world.open();
    // The market moves every round. Prices have twenty digits, which take most room.
    let price = dec("10") + Decimal::raw(u128::from(1 + round % 7) * 1_234_567_890_123_457);
    for index in 0..REPORTERS {
        let packed = |feed| {
            let price = if index < liars { dec("20.123456789012345678") } else { price };
            PackedPrice { feed, price, confidence_ppm: 500 }
        };
        let prices: Vec<_> = (1..=FEEDS).filter(|feed| !skips(index, *feed)).map(packed).collect();
        if !prices.is_empty() {
            let msg = ExecuteMsg::Submit { round, prices: pack(&prices) };
            world.execute(&world.reporter(index), msg).unwrap();
        }
    }
    world.set_time((round + 1) * 30);
    round
}

fn close(world: &mut World, round: u64, limit: Option<u32>) -> Log {
    let anyone = world.address("anyone");
    cost(world, &anyone, ExecuteMsg::CloseRound { round, limit }).0
}

/// What a message reads and writes, and what it answers.
fn cost(world: &mut World, sender: &Addr, msg: ExecuteMsg) -> (Log, Response) {
    let (env, info, log) = (world.env.clone(), message_info(sender, &[]), Log::default());
    let mut storage = Metered::new(&mut world.deps.storage, &log);
    let deps =
        DepsMut { storage: &mut storage, api: &world.deps.api, querier: QuerierWrapper::new(&world.deps.querier) };
    let response = execute(deps, env, info, msg).unwrap();
    (log, response)
}

/// What a submission of one price for all feeds reads and writes.
fn submit(world: &mut World, index: usize, price: &str) -> Log {
    let round = world.open();
    let packed = |feed| PackedPrice { feed, price: dec(price), confidence_ppm: 500 };
    let prices = pack(&(1..=FEEDS).map(packed).collect::<Vec<_>>());
    let reporter = world.reporter(index);
    cost(world, &reporter, ExecuteMsg::Submit { round, prices }).0
}

#[test]
fn a_submission_of_fifty_feeds_costs_storage_of() {
    let mut world = world();
    for _ in 0..3 {
        round(&mut world, 0);
    }
    let (longest, usual) = ("10.123456789012345678", "10.1234567");
    let (first, next) = (submit(&mut world, 0, longest), submit(&mut world, 1, longest));
    let short = submit(&mut world, 2, usual);
    println!("a submission of {FEEDS} prices of 20 digits: {} gas of storage, of 9 digits {}", next.gas(), short.gas());
    println!("the first of a round: {} more", first.gas() - next.gas());
    assert!(next.gas() < 40_000 && short.gas() < 31_000 && first.gas() - next.gas() < 13_000);
    // The first one also reads the list of reporters and their stakes, and writes the power table.
    assert!(first.reads() <= 8 && next.reads() <= 5);
}

#[test]
fn a_close_in_which_a_reporter_misses_one_feed_or_all_costs_little_more() {
    // Two rounds of the same number, in the second of which the last reporter leaves out feed 50, or everything.
    let later = |skipped: &[u64]| {
        let mut world = world();
        for _ in 0..3 {
            round(&mut world, 0);
        }
        let skips = |index, feed| index + 1 == REPORTERS && skipped.contains(&feed);
        let open = submissions_without(&mut world, 0, skips);
        close(&mut world, open, None)
    };
    let (all, one, none) = (later(&[]), later(&[50]), later(&(1..=FEEDS).collect::<Vec<_>>()));
    assert_eq!((all.count("misses:"), one.count("misses:"), none.count("misses:")), ((1, 0), (1, 1), (1, 1)));
    let extra = [one, none].map(|log| log.gas() - all.gas());
    println!("a reporter that misses one of {FEEDS} feeds, or all, adds {extra:?} gas of storage to {}", all.gas());
    assert!(extra.iter().all(|extra| *extra < 4_000), "{extra:?}");
}

/// Counts that differ from feed to feed take most bytes: every price is missing in one of twenty rounds. They are written again in
/// every close until they leave the window.
#[test]
fn misses_of_all_feeds_by_all_reporters_cost_a_seventh_of_a_close_at_most() {
    let (mut world, mut dice) = (world(), dice::Dice::new(7));
    let base = {
        for _ in 0..3 {
            round(&mut world, 0);
        }
        round(&mut world, 0).gas()
    };
    for _ in 0..80 {
        let open = submissions_without(&mut world, 0, |_, _| dice.below(20) == 0);
        close(&mut world, open, None);
    }
    let extra = round(&mut world, 0).gas() - base;
    println!("misses of {FEEDS} feeds by {REPORTERS} reporters add {extra} gas of storage to {base}");
    assert!(extra < 100_000, "{extra}");
}

#[test]
fn derived_feeds_read_their_own_legs_only() {
    let mut world = World::with(&[100_000_000; 5], |msg| {
        let feed = |source| NewFeed { source, ..msg.feeds[0].clone() };
        let leg = |feed, inverted| Leg { feed, inverted };
        let legs = vec![leg(1, false), leg(2, true)];
        let mut feeds: Vec<_> = (0..FEEDS).map(|_| feed(FeedSource::Reported {})).collect();
        feeds.push(feed(FeedSource::Composite { legs }));
        msg.feeds = feeds;
    });
    world.round(&["10"; 5]);
    let own = world.env.contract.address.clone();
    let (log, _) = cost(&mut world, &own, ExecuteMsg::FinishRound { round: 10 });
    // Two legs and the product, of 51 feeds.
    assert_eq!(log.count("feed:"), (3, 1));
}

/// Rounds have the numbers of today's, which take four bytes.
fn world() -> World {
    let mut world = World::with(&[100_000_000; REPORTERS], |msg| {
        let feed = |_| NewFeed {
            name: "feed".into(),
            source: FeedSource::Reported {},
            least_price: crate::support::LEAST_PRICE,
            ring: false,
        };
        msg.feeds = (0..FEEDS).map(feed).collect();
    });
    world.set_time(1_800_000_000);
    world
}

#[test]
fn fm_x13_a_liar_on_fifty_feeds_costs_one_bucket_and_little_else() {
    let mut honest = world();
    for _ in 0..3 {
        round(&mut honest, 0);
    }
    let base = round(&mut honest, 0).gas();
    // Each liar costs one bucket and one event, on however many feeds; what is left is a few bytes per feed. Less than 5 and 20 % of
    // the 1,100,000 gas of a whole close on a chain.
    for (liars, most) in [(1, 50_000), (10, 200_000)] {
        let mut world = world();
        for _ in 0..3 {
            round(&mut world, liars);
        }
        let (round, anyone) = (submissions(&mut world, liars), world.address("anyone"));
        let (log, response) = cost(&mut world, &anyone, ExecuteMsg::CloseRound { round, limit: None });
        assert_eq!(log.count("buckets"), (liars, liars));
        assert_eq!(response.events.iter().filter(|one| one.ty == event::DEVIATION).count(), liars);
        let extra = log.gas() - base;
        println!("{liars} liars on {FEEDS} feeds add {extra} gas of storage to {base}");
        assert!(extra < most, "{liars} liars add {extra} gas");
    }
}

#[test]
fn a_close_in_shards_of_any_size_costs_at_most_15_percent_more_than_a_whole_one() {
    let mut world = world();
    for _ in 0..3 {
        round(&mut world, 0);
    }
    let whole = round(&mut world, 0).gas();
    assert!(whole < 660_000, "{whole}");
    println!("a close of {REPORTERS} reporters and {FEEDS} feeds: {whole} gas of storage");
    // Limits of the messages, the last one again until the round is closed; how many messages, and the extra part in percent.
    let ways = [
        (vec![Some(32), None], 2, 7),
        (vec![Some(33)], 2, 10),
        (vec![Some(50)], 2, 10),
        (vec![Some(64)], 2, 10),
        (vec![Some(1)], 3, 15),
        (vec![Some(17)], 3, 15),
        (vec![Some(25)], 3, 15),
        (vec![Some(32)], 3, 15),
    ];
    for (limits, messages, most) in ways {
        let next = submissions(&mut world, 0);
        let mut parts = vec![];
        for limit in limits.iter().chain(std::iter::repeat(limits.last().unwrap())) {
            parts.push(close(&mut world, next, *limit).gas());
            if world.record(1).round == next {
                break;
            }
        }
        let sum: u64 = parts.iter().sum();
        println!("  in shards of {limits:?}: {parts:?}, {:.1} % more", (sum as f64 / whole as f64 - 1.0) * 100.0);
        assert_eq!(parts.len(), messages, "{limits:?}");
        assert!(sum * 100 <= whole * (100 + most), "{limits:?}: {sum} of {whole}");
        // What the records take cannot be shared out: a reader reads one key, so all of them are written at once.
        assert!(parts.iter().all(|part| *part < whole), "{parts:?}");
    }
}
