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

/// The owner gives a feed another source.
fn replace(world: &mut World, id: u64) {
    let owner = world.address("owner");
    world.execute(&owner, ExecuteMsg::RetireFeed { feed: id }).unwrap();
    let feed = NewFeed { name: "other".into(), source: FeedSource::Reported {}, least_price: LEAST_PRICE, ring: false };
    world.execute(&owner, ExecuteMsg::ReplaceFeed { id, feed }).unwrap();
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

/// The weights that are lost stay in the base, so that absence by turns can leave too little for any price. Rounds close even so, and
/// the misses leave the window.
#[test]
fn three_of_ten_that_are_away_by_turns_regain_the_weight_that_a_quorum_needs() {
    let mut world = World::with(&[100; 10], |_| {});
    let (mut without, mut most, mut gap) = (0, 0, 0);
    for turn in 0..1_000 {
        let here: Vec<_> = (0..10).map(|index| (index + 3 * turn) % 10 > 2).collect();
        let open = world.open();
        let events = round(&mut world, &here, &here);
        assert_eq!(attributes(&events, event::CLOSE)[0][4].1, "closed");
        let has_price = world.record(NATIVE).round == open;
        gap = if has_price { 0 } else { gap + 1 };
        (without, most) = (without + u32::from(!has_price), most.max(gap));
    }
    assert!(without > 0 && without < 100 && most <= 2, "{without} of 1000, {most} in a row");
}

#[test]
fn a_replaced_feed_starts_without_misses() {
    let mut world = World::new();
    for _ in 0..100 {
        round(&mut world, &[true; 5], &[true, true, true, true, false]);
    }
    replace(&mut world, MARKET);
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

/// What a counted round was.
struct Counted {
    reporters: BTreeSet<u64>,
    /// Those that missed the round.
    away: BTreeSet<u64>,
    /// Misses that cost weight, by reporter and feed: of feeds that got a price and that at most a third of the power lacked.
    misses: BTreeSet<(u64, u64)>,
}

type Reported = BTreeMap<u64, BTreeSet<u64>>;
type Counts = BTreeMap<(u64, u64), u128>;

/// A random life, and what a plain count of its last 256 rounds says.
struct Life {
    world: World,
    dice: Dice,
    /// Ids of the reporters with their places.
    reporters: BTreeMap<u64, usize>,
    /// Reporters and feeds that are silent for now.
    silent: BTreeSet<(u64, u64)>,
    rounds: Vec<Counted>,
    last_id: u64,
}

const POWERS: [u128; 8] = [100, 130, 90, 110, 120, 100, 140, 95];

impl Life {
    fn new(seed: u64) -> Self {
        let world = World::with(&POWERS, |msg| {
            let feed = |_| NewFeed { source: FeedSource::Reported {}, ..msg.feeds[0].clone() };
            msg.feeds = (0..FEEDS).map(feed).collect();
        });
        let (dice, silent) = (Dice::new(seed), BTreeSet::new());
        Self { world, dice, reporters: (1..).zip(0..8).collect(), silent, rounds: vec![], last_id: 8 }
    }

    fn last(&self) -> impl Iterator<Item = &Counted> {
        self.rounds.iter().rev().take(256)
    }

    fn recount(&self) -> Counts {
        let mut counts = Counts::new();
        for (reporter, feed) in self.last().flat_map(|round| &round.misses) {
            if self.reporters.contains_key(reporter) {
                *counts.entry((*reporter, *feed)).or_default() += 1;
            }
        }
        counts
    }

    /// Those that join have 100.
    fn power(&self, id: u64) -> u128 {
        POWERS.get(id as usize - 1).copied().unwrap_or(100)
    }

    fn total(&self) -> u128 {
        self.reporters.keys().map(|id| self.power(*id)).sum()
    }

    /// The feeds that have three fifths of the power, less what misses cost, of at least three reporters.
    fn priced(&self, reported: &Reported, counts: &Counts) -> BTreeSet<u64> {
        let is_priced = |feed: &u64| {
            let have: Vec<_> = reported.iter().filter(|(_, feeds)| feeds.contains(feed)).map(|(id, _)| *id).collect();
            let missed = |id: &u64| counts.get(&(*id, *feed)).copied().unwrap_or_default();
            let weight = |id: &u64| self.power(*id) - self.power(*id) * missed(id) / 512;
            have.len() >= 3 && have.iter().map(weight).sum::<u128>() * 5 >= self.total() * 3
        };
        (1..=FEEDS).filter(is_priced).collect()
    }

    fn counted(&self, reported: &Reported, priced: &BTreeSet<u64>) -> Counted {
        let mut misses = BTreeSet::new();
        for feed in priced {
            let lack: Vec<_> = reported.iter().filter(|(_, feeds)| !feeds.contains(feed)).map(|(id, _)| *id).collect();
            if lack.iter().map(|id| self.power(*id)).sum::<u128>() * 3 <= self.total() {
                misses.extend(lack.iter().map(|id| (*id, *feed)));
            }
        }
        let is_away = |(_, feeds): &(&u64, &BTreeSet<u64>)| feeds.intersection(priced).count() * 2 < priced.len();
        let away = reported.iter().filter(is_away).map(|(id, _)| *id).collect();
        Counted { reporters: reported.keys().copied().collect(), away, misses }
    }

    fn round(&mut self, all: bool, replaced: Option<u64>) {
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
        let mut reported = Reported::new();
        for (id, index) in self.reporters.clone() {
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
        let mut priced = self.priced(&reported, &self.recount());
        // The round of a replacement is about the old source.
        priced.retain(|feed| Some(*feed) != replaced);
        let written = |feed: &u64| self.world.try_record(*feed).is_some_and(|record| record.round == round);
        assert_eq!((1..=FEEDS).filter(written).collect::<BTreeSet<_>>(), priced, "round {round}");
        // Rounds close by whole powers.
        let here = reported.iter().filter(|(_, feeds)| !feeds.is_empty()).map(|(id, _)| self.power(*id));
        let is_closed = here.clone().count() >= 3 && here.sum::<u128>() * 5 >= self.total() * 3;
        if is_closed && !(self.rounds.is_empty() && priced.is_empty()) {
            self.rounds.push(self.counted(&reported, &priced));
        }
        self.check(round);
    }

    fn check(&self, round: u64) {
        let counts = self.recount();
        for (id, index) in &self.reporters {
            let state = self.world.reporter_state(*index);
            let shown: Vec<_> = state.missed_feeds.iter().map(|one| ((*id, one.feed), one.missed.into())).collect();
            let expected: Vec<_> = counts.range((*id, 0)..=(*id, FEEDS)).map(|(key, count)| (*key, *count)).collect();
            assert_eq!(shown, expected, "round {round}");
            let rounds = self.last().filter(|round| round.reporters.contains(id)).count();
            let missed = self.last().filter(|round| round.away.contains(id)).count();
            assert_eq!((state.rounds, state.missed), (rounds as u64, missed as u64), "round {round}, reporter {id}");
        }
    }

    /// Another reporter takes the place of one.
    fn exchange(&mut self) {
        let owner = self.world.address("owner");
        let (id, index) = self.reporters.pop_first().unwrap();
        self.world.execute(&owner, ExecuteMsg::RemoveReporter { id }).unwrap();
        self.last_id += 1;
        self.world.set_power(index, 100);
        let new = new_reporter(&self.world.reporter(index), 11 + index as u64);
        self.world.execute(&owner, ExecuteMsg::AddReporter(new)).unwrap();
        self.reporters.insert(self.last_id, index);
    }

    fn replace(&mut self, feed: u64) {
        replace(&mut self.world, feed);
        self.rounds.iter_mut().for_each(|round| round.misses.retain(|(_, of)| *of != feed));
    }
}

#[test]
fn misses_are_what_a_plain_count_of_the_last_rounds_says() {
    let mut most = 0;
    for seed in 0..2 {
        let mut life = Life::new(seed);
        for round in 1..=500 {
            if round % 190 == 0 {
                life.exchange();
            }
            let replaced = (round % 170 == 0).then_some(round / 170);
            replaced.into_iter().for_each(|feed| life.replace(feed));
            life.round(false, replaced);
            most = most.max(life.recount().into_values().max().unwrap_or_default());
        }
        // 256 full rounds later nothing is left of any miss.
        assert!(!life.recount().is_empty());
        for _ in 0..256 {
            life.round(true, None);
        }
        assert!((0..8).all(|index| missed(&life.world, index).is_empty()));
        let keys = life.world.deps.storage.range(None, None, Order::Ascending);
        assert_eq!(keys.filter(|(key, _)| key.starts_with(b"misses:")).count(), 0);
    }
    assert!(most > 50, "{most}");
}
