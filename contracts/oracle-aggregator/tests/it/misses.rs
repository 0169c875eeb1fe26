//! Feeds that reporters miss: what that takes from their weight in the medians of those feeds, and when it comes back.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{attributes, dec, list, new_reporter, World, LEAST_PRICE, MARKET, NATIVE};
use cosmwasm_std::{Event, Order, Storage};
use dice::Dice;
use interfaces::oracle_aggregator::*;

/// One reporter submits prices of a hundredth percent of confidence; nothing where there are none.
fn submit(world: &mut World, index: usize, prices: &[(u64, &str)]) {
    if prices.is_empty() {
        return;
    }
    let price = |(feed, text): &(u64, &str)| PackedPrice { feed: *feed, price: dec(text), confidence_ppm: 100 };
    let prices = pack(&prices.iter().map(price).collect::<Vec<_>>());
    world.execute(&world.reporter(index), ExecuteMsg::Submit { round: world.open(), prices }).unwrap();
}

/// A round in which reporter `i` says `10` of the native token if `here[i]`, and `1.25` of the market if `markets[i]`.
fn round(world: &mut World, here: &[bool], markets: &[bool]) -> Vec<Event> {
    for (index, (native, market)) in here.iter().zip(markets).enumerate() {
        let both = [(NATIVE, "10"), (MARKET, "1.25")];
        submit(world, index, &both[usize::from(!native)..1 + usize::from(*market)]);
    }
    close(world)
}

fn close(world: &mut World) -> Vec<Event> {
    let round = world.open();
    world.set_time((round + 1) * 30);
    world.close(round).unwrap()
}

fn missed(world: &World, index: usize) -> Vec<(u64, u64)> {
    world.reporter_state(index).missed_feeds.iter().map(|one| (one.feed, one.missed)).collect()
}

/// Five reporters of a power of 100, of which the last one has not reported the market for a window.
fn without_a_market() -> World {
    let mut world = World::new();
    for _ in 0..256 {
        round(&mut world, &[true; 5], &[true, true, true, true, false]);
    }
    world
}

#[test]
fn fm_x08_who_leaves_out_one_feed_for_ever_keeps_half_its_weight_there_and_all_of_it_elsewhere() {
    let mut world = without_a_market();
    let state = world.reporter_state(4);
    assert_eq!((missed(&world, 4), state.missed, state.jailed_until), (vec![(MARKET, 256)], 0, None));
    assert_eq!(missed(&world, 3), []);
    // More misses than a window are not more.
    round(&mut world, &[true; 5], &[true, true, true, true, false]);
    assert_eq!(missed(&world, 4), [(MARKET, 256)]);
    let said = [("10", "1.25"), ("10.05", "1.26"), ("10.1", "1.27"), ("10.15", "1.28"), ("10.2", "1.29")];
    for (index, (native, market)) in said.into_iter().enumerate() {
        submit(&mut world, index, &[(NATIVE, native), (MARKET, market)]);
    }
    close(&mut world);
    // Each votes three times: for its price, and 0.1 % below and above it. Of five equal ones the middle vote of the third is the
    // median. With 100, 100, 100, 100 and 50 half of 1350 is 675: six votes are 600, the seventh, 1.27 - 0.00127, is over it.
    assert_eq!((world.price(NATIVE).as_str(), world.price(MARKET).as_str()), ("10.1", "1.26873"));
}

#[test]
fn fm_x01_what_a_miss_takes_stays_in_the_base_of_the_quorum_of_its_feed() {
    let mut world = without_a_market();
    let native = |world: &World| world.record(NATIVE).round;
    let market = |world: &World| world.record(MARKET).round;
    // 100 + 100 + 50 of the 300 that a quorum needs. The round has one, since the three count for 300, as the other feed has.
    let open = world.open();
    let here = [true, true, false, false, true];
    let events = round(&mut world, &here, &here);
    let expected = [("reporters", "3"), ("power", "300"), ("quorum", "300"), ("outcome", "closed")];
    assert_eq!(attributes(&events, event::CLOSE)[0][1..], list(&expected));
    assert_eq!((native(&world), market(&world)), (open, open - 1));
    // Any three others are a quorum of both.
    let here = [true, true, true, false, false];
    round(&mut world, &here, &here);
    assert_eq!((native(&world), market(&world)), (open + 1, open + 1));
}

#[test]
fn fm_x08_a_feed_that_more_than_a_third_lacks_costs_no_weight() {
    let mut world = World::new();
    for _ in 0..256 {
        round(&mut world, &[true; 5], &[true, true, true, false, false]);
    }
    // The market had a price in each of these rounds.
    assert_eq!(world.record(MARKET).round, world.open() - 1);
    assert_eq!((missed(&world, 3), missed(&world, 4)), (vec![], vec![]));
    let said = ["1.25", "1.26", "1.27", "1.28", "1.29"];
    for (index, market) in said.into_iter().enumerate() {
        submit(&mut world, index, &[(NATIVE, "10"), (MARKET, market)]);
    }
    close(&mut world);
    assert_eq!(world.price(MARKET), "1.27");
    // A third exactly is not more than a third: two of six.
    let mut world = World::with(&[100; 6], |_| {});
    round(&mut world, &[true; 6], &[true, true, true, true, false, false]);
    assert_eq!((missed(&world, 4), missed(&world, 5)), (vec![(MARKET, 1)], vec![(MARKET, 1)]));
}

#[test]
fn a_feed_without_a_price_is_missed_by_nobody() {
    let mut world = World::new();
    for markets in [[true, true, false, false, false], [false; 5]] {
        round(&mut world, &[true; 5], &markets);
    }
    assert!((0..5).all(|index| missed(&world, index).is_empty()));
    assert_eq!(world.reporter_state(0).rounds, 2);
}

#[test]
fn fm_x01_two_of_seven_that_return_after_hours_make_a_quorum_of_every_feed_with_four_others() {
    let mut world = World::with(&[100; 7], |_| {});
    for _ in 0..720 {
        let here = [true, true, true, true, true, false, false];
        round(&mut world, &here, &here);
    }
    assert_eq!((missed(&world, 5), missed(&world, 6)), (vec![(1, 256), (2, 256)], vec![(1, 256), (2, 256)]));
    // 400 + 2 * 50 of 420; without one of the two it would be 450, without both 400.
    let open = world.open();
    let here = [false, true, true, true, true, true, true];
    round(&mut world, &here, &here);
    assert_eq!((world.record(NATIVE).round, world.record(MARKET).round), (open, open));
    let here = [false, true, true, true, true, false, false];
    let events = round(&mut world, &here, &here);
    assert_eq!(attributes(&events, event::CLOSE)[0][4].1, "failed");
}

#[test]
fn a_replaced_feed_starts_without_misses() {
    let mut world = World::new();
    let owner = world.address("owner");
    for _ in 0..100 {
        round(&mut world, &[true; 5], &[true, true, true, true, false]);
    }
    world.execute(&owner, ExecuteMsg::RetireFeed { feed: MARKET }).unwrap();
    let feed = NewFeed { name: "other".into(), source: FeedSource::Reported {}, least_price: LEAST_PRICE, ring: false };
    world.execute(&owner, ExecuteMsg::ReplaceFeed { id: MARKET, feed }).unwrap();
    assert_eq!(missed(&world, 4), []);
    // The round of the replacement tells of the old source.
    round(&mut world, &[true; 5], &[true, true, true, true, false]);
    assert_eq!(missed(&world, 4), []);
    for _ in 0..2 {
        round(&mut world, &[true; 5], &[true, true, true, true, false]);
    }
    // The misses of the old source leave the window, and take none of the new ones with them.
    for _ in 0..253 {
        round(&mut world, &[true; 5], &[true; 5]);
    }
    assert_eq!(missed(&world, 4), [(MARKET, 2)]);
    round(&mut world, &[true; 5], &[true; 5]);
    assert_eq!(missed(&world, 4), [(MARKET, 2)]);
    round(&mut world, &[true; 5], &[true; 5]);
    assert_eq!(missed(&world, 4), [(MARKET, 1)]);
    round(&mut world, &[true; 5], &[true; 5]);
    assert_eq!(missed(&world, 4), []);
}

/// Reported feeds of a random life, ids 1 to 6. All say 10 of each.
const FEEDS: u64 = 6;

/// What a counted round was: which feeds got a price, and which of them who reported.
struct Counted {
    priced: BTreeSet<u64>,
    reported: BTreeMap<u64, BTreeSet<u64>>,
}

/// A random life, and what a plain count of its last 256 rounds says.
struct Life {
    world: World,
    dice: Dice,
    /// Ids of the reporters with their places and powers.
    reporters: BTreeMap<u64, (usize, u128)>,
    /// Reporters and feeds that are silent for now.
    silent: BTreeSet<(u64, u64)>,
    rounds: Vec<Counted>,
    last_id: u64,
}

impl Life {
    fn new(seed: u64) -> Self {
        let powers = [100, 130, 90, 110, 120, 100, 140, 95];
        let world = World::with(&powers, |msg| {
            let feed = |_| NewFeed { source: FeedSource::Reported {}, ..msg.feeds[0].clone() };
            msg.feeds = (0..FEEDS).map(feed).collect();
        });
        let reporters = (1..).zip(powers.into_iter().enumerate()).collect();
        let (dice, silent) = (Dice::new(seed), BTreeSet::new());
        Self { world, dice, reporters, silent, rounds: vec![], last_id: 8 }
    }

    /// Misses that cost weight: of the last 256 counted rounds, those of feeds that at most a third of the power lacked.
    fn recount(&self, reporter: u64, feed: u64) -> u128 {
        let counts = |round: &&Counted| {
            let lacks = |id: &u64| round.reported.get(id).is_some_and(|feeds| !feeds.contains(&feed));
            let power = |id: &u64| self.power_of(*id);
            let missing: u128 = round.reported.keys().filter(|id| lacks(id)).map(power).sum();
            let total: u128 = round.reported.keys().map(power).sum();
            round.priced.contains(&feed) && lacks(&reporter) && missing * 3 <= total
        };
        self.rounds.iter().rev().take(256).filter(counts).count() as u128
    }

    /// Those that join have 100.
    fn power_of(&self, id: u64) -> u128 {
        [100, 130, 90, 110, 120, 100, 140, 95].get(id as usize - 1).copied().unwrap_or(100)
    }

    /// What the reports of a round say: the feeds with three fifths of the power, less what misses cost, of at least three.
    fn priced(&self, reported: &BTreeMap<u64, BTreeSet<u64>>) -> BTreeSet<u64> {
        let total: u128 = self.reporters.values().map(|(_, power)| power).sum();
        let is_priced = |feed: &u64| {
            let have: Vec<_> = reported.iter().filter(|(_, feeds)| feeds.contains(feed)).map(|(id, _)| *id).collect();
            let weight = |id: &u64| self.power_of(*id) - self.power_of(*id) * self.recount(*id, *feed) / 512;
            have.len() >= 3 && have.iter().map(weight).sum::<u128>() * 5 >= total * 3
        };
        (1..=FEEDS).filter(is_priced).collect()
    }

    fn round(&mut self, all: bool) {
        // Some fall silent on a feed for long, and speak again.
        for _ in 0..2 {
            let reporter = *self.dice.pick(&self.reporters.keys().copied().collect::<Vec<_>>()).unwrap();
            let place = (reporter, 1 + self.dice.below(FEEDS));
            if self.dice.below(3) == 0 && self.silent.len() < 12 {
                self.silent.insert(place);
            } else {
                self.silent.remove(&place);
            }
        }
        let calm = self.dice.below(4) > 0;
        let mut reported = BTreeMap::new();
        for (id, (index, _)) in self.reporters.clone() {
            let away = self.dice.below(if calm { 40 } else { 4 }) == 0;
            let lacks = |life: &mut Self, feed| life.silent.contains(&(id, feed)) || life.dice.below(30) == 0;
            let feeds: BTreeSet<_> = (1..=FEEDS).filter(|feed| all || !away && !lacks(self, *feed)).collect();
            submit(&mut self.world, index, &feeds.iter().map(|feed| (*feed, "10")).collect::<Vec<_>>());
            reported.insert(id, feeds);
        }
        let round = self.world.open();
        self.world.set_time((round + 1) * 30);
        let anyone = self.world.address("anyone");
        if self.dice.below(3) == 0 {
            while self.world.execute(&anyone, ExecuteMsg::CloseRound { round, limit: Some(1) }).is_ok() {}
        } else {
            self.world.close(round).unwrap();
        }
        let priced = self.priced(&reported);
        let written = |feed: &u64| self.world.try_record(*feed).is_some_and(|record| record.round == round);
        assert_eq!((1..=FEEDS).filter(written).collect::<BTreeSet<_>>(), priced, "round {round}");
        if !priced.is_empty() {
            self.rounds.push(Counted { priced, reported });
        }
        self.check(round);
    }

    fn check(&self, round: u64) {
        for (id, (index, _)) in &self.reporters {
            let expected = (1..=FEEDS).map(|feed| (feed, self.recount(*id, feed) as u64));
            let expected: Vec<_> = expected.filter(|(_, missed)| *missed > 0).collect();
            assert_eq!(missed(&self.world, *index), expected, "round {round}, reporter {id}");
            let last = self.rounds.iter().rev().take(256).filter(|round| round.reported.contains_key(id));
            let is_away = |round: &&Counted| {
                let said = round.reported[id].intersection(&round.priced).count();
                said * 2 < round.priced.len()
            };
            assert_eq!(self.world.reporter_state(*index).missed, last.filter(is_away).count() as u64, "reporter {id}");
        }
    }

    /// Another reporter takes the place of one.
    fn exchange(&mut self) {
        let owner = self.world.address("owner");
        let (id, (index, _)) = self.reporters.pop_first().unwrap();
        self.world.execute(&owner, ExecuteMsg::RemoveReporter { id }).unwrap();
        self.last_id += 1;
        self.world.set_power(index, 100);
        let new = new_reporter(&self.world.reporter(index), 11 + index as u64);
        self.world.execute(&owner, ExecuteMsg::AddReporter(new)).unwrap();
        self.reporters.insert(self.last_id, (index, 100));
    }
}

#[test]
fn misses_are_what_a_plain_count_of_the_last_rounds_says() {
    let mut most = 0;
    for seed in 0..2 {
        let mut life = Life::new(seed);
        for round in 1..=500 {
            life.round(false);
            if round % 190 == 0 {
                life.exchange();
            }
            let counts = life.reporters.keys().flat_map(|id| (1..=FEEDS).map(|feed| life.recount(*id, feed)));
            most = most.max(counts.max().unwrap());
        }
        // 256 full rounds later nothing is left of any miss.
        for _ in 0..256 {
            life.round(true);
        }
        assert!((0..8).all(|index| missed(&life.world, index).is_empty()));
        let keys = life.world.deps.storage.range(None, None, Order::Ascending);
        assert_eq!(keys.filter(|(key, _)| key.starts_with(b"misses:")).count(), 0);
    }
    assert!(most > 50, "{most}");
}
