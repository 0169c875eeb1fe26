//! What a liar costs those who close rounds, by counted reads and writes of storage.

use std::cell::RefCell;

use crate::support::{dec, World};
use cosmwasm_std::testing::{message_info, MockStorage};
use cosmwasm_std::{Decimal, DepsMut, Order, QuerierWrapper, Record, Storage};
use interfaces::oracle_aggregator::{event, pack, ExecuteMsg, FeedSource, Leg, NewFeed, PackedPrice};
use oracle_aggregator::contract::execute;

/// Keys and lengths of what was read and written.
#[derive(Default)]
struct Log {
    reads: RefCell<Vec<(Vec<u8>, usize)>>,
    writes: Vec<(Vec<u8>, usize)>,
    /// Events of deviations.
    events: usize,
}

impl Log {
    /// Gas by the prices of the chain: 1000 and 3 a byte to read, 2000 and 30 a byte to write.
    fn gas(&self) -> usize {
        let reads: usize = self.reads.borrow().iter().map(|(key, length)| 1_000 + 3 * (key.len() + length)).sum();
        let writes: usize = self.writes.iter().map(|(key, length)| 2_000 + 30 * (key.len() + length)).sum();
        reads + writes
    }

    fn count(&self, part: &str) -> (usize, usize) {
        let is = |key: &[u8]| key.windows(part.len()).any(|window| window == part.as_bytes());
        let reads = self.reads.borrow().iter().filter(|(key, _)| is(key)).count();
        (reads, self.writes.iter().filter(|(key, _)| is(key)).count())
    }
}

struct Counting<'a>(&'a mut MockStorage, Log);

impl Storage for Counting<'_> {
    fn get(&self, key: &[u8]) -> Option<Vec<u8>> {
        let value = self.0.get(key);
        self.1.reads.borrow_mut().push((key.to_vec(), value.as_ref().map_or(0, Vec::len)));
        value
    }

    fn range<'b>(
        &'b self,
        start: Option<&[u8]>,
        end: Option<&[u8]>,
        order: Order,
    ) -> Box<dyn Iterator<Item = Record> + 'b> {
        self.0.range(start, end, order)
    }

    fn set(&mut self, key: &[u8], value: &[u8]) {
        self.1.writes.push((key.to_vec(), value.len()));
        self.0.set(key, value);
    }

    fn remove(&mut self, key: &[u8]) {
        self.1.writes.push((key.to_vec(), 0));
        self.0.remove(key);
    }
}

const REPORTERS: usize = 30;
const FEEDS: u64 = 50;

/// A round of thirty reporters and fifty feeds in which some lie about all of them; what its close reads and writes.
fn round(world: &mut World, liars: usize) -> Log {
    let round = submissions(world, liars);
    close(world, round, None)
}

fn submissions(world: &mut World, liars: usize) -> u64 {
    let round = world.open();
    // The market moves every round.
    let price = dec("10") + Decimal::raw(u128::from(round % 7) * 1_234_567_890_123_456);
    for index in 0..REPORTERS {
        let packed = |feed| {
            let price = if index < liars { dec("20.123456789012345678") } else { price };
            PackedPrice { feed, price, confidence_ppm: 0 }
        };
        let prices = pack(&(1..=FEEDS).map(packed).collect::<Vec<_>>());
        world.execute(&world.reporter(index), ExecuteMsg::Submit { round, prices }).unwrap();
    }
    world.set_time((round + 1) * 30);
    round
}

fn close(world: &mut World, round: u64, limit: Option<u32>) -> Log {
    let (env, info) = (world.env.clone(), message_info(&world.address("anyone"), &[]));
    let mut storage = Counting(&mut world.deps.storage, Log::default());
    let deps =
        DepsMut { storage: &mut storage, api: &world.deps.api, querier: QuerierWrapper::new(&world.deps.querier) };
    let response = execute(deps, env, info, ExecuteMsg::CloseRound { round, limit }).unwrap();
    let events = response.events.iter().filter(|one| one.ty == event::DEVIATION).count();
    Log { events, ..storage.1 }
}

/// What a submission of all feeds reads and writes.
fn submit(world: &mut World, index: usize) -> Log {
    let round = world.open();
    let packed = |feed| PackedPrice { feed, price: dec("10.123456789"), confidence_ppm: 0 };
    let prices = pack(&(1..=FEEDS).map(packed).collect::<Vec<_>>());
    let (env, info) = (world.env.clone(), message_info(&world.reporter(index), &[]));
    let mut storage = Counting(&mut world.deps.storage, Log::default());
    let deps =
        DepsMut { storage: &mut storage, api: &world.deps.api, querier: QuerierWrapper::new(&world.deps.querier) };
    execute(deps, env, info, ExecuteMsg::Submit { round, prices }).unwrap();
    storage.1
}

#[test]
fn a_submission_of_fifty_feeds_costs_storage_of() {
    let mut world = world();
    for _ in 0..3 {
        round(&mut world, 0);
    }
    let (first, next) = (submit(&mut world, 0), submit(&mut world, 1));
    println!("the first submission of a round {} gas of storage, another {}", first.gas(), next.gas());
    assert!(first.gas() < 55_000 && next.gas() < 37_000);
    // The first one also reads the list of reporters, progress, stakes and standings.
    assert!(first.reads.borrow().len() <= 10 && next.reads.borrow().len() <= 5);
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
    let (env, own) = (world.env.clone(), message_info(&world.env.contract.address.clone(), &[]));
    let mut storage = Counting(&mut world.deps.storage, Log::default());
    let deps =
        DepsMut { storage: &mut storage, api: &world.deps.api, querier: QuerierWrapper::new(&world.deps.querier) };
    execute(deps, env, own, ExecuteMsg::FinishRound { round: 10 }).unwrap();
    // Two legs and the product, of 51 feeds.
    assert_eq!(storage.1.count("feed:"), (3, 1));
}

fn world() -> World {
    World::with(&[100_000_000; REPORTERS], |msg| {
        let feed = |_| NewFeed {
            name: "feed".into(),
            source: FeedSource::Reported {},
            least_price: crate::support::LEAST_PRICE,
            ring: false,
        };
        msg.feeds = (0..FEEDS).map(feed).collect();
    })
}

#[test]
fn fm_x13_a_liar_on_fifty_feeds_costs_one_bucket_and_little_else() {
    let mut honest = world();
    for _ in 0..3 {
        round(&mut honest, 0);
    }
    let base = round(&mut honest, 0).gas();
    // Each liar costs one bucket and one event, on however many feeds; what is left is a few bytes per feed.
    for (liars, most) in [(1, 50_000), (10, 200_000)] {
        let mut world = world();
        for _ in 0..3 {
            round(&mut world, liars);
        }
        let log = round(&mut world, liars);
        assert_eq!(log.count("buckets"), (liars, liars));
        assert_eq!(log.events, liars);
        let extra = log.gas() - base;
        println!("{liars} liars on {FEEDS} feeds add {extra} gas of storage to {base}");
        assert!(extra < most, "{liars} liars add {extra} gas");
    }
}

#[test]
fn a_close_in_two_shards_costs_little_more_than_a_whole_one() {
    let mut world = world();
    for _ in 0..3 {
        round(&mut world, 0);
    }
    let whole = round(&mut world, 0).gas();
    let next = submissions(&mut world, 0);
    let parts = [close(&mut world, next, Some(25)).gas(), close(&mut world, next, None).gas()];
    println!("whole {whole}, in shards {parts:?}");
    assert!(whole < 650_000, "{whole}");
    // What a shard costs more: all submissions and the list of feeds, read again, and a few bytes per feed.
    assert!(parts[0] + parts[1] < whole + 130_000, "{whole} {parts:?}");
}
