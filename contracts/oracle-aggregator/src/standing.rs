//! Attendance of the reporters, and the points by which rewards are divided. Both count closed rounds only: a failed one is nobody's.
//!
//! Rounds that a reporter missed decide on jail and added stake, feeds that it missed on its weight and rewards ([`crate::misses`]).
//! The counts of all reporters are one value of few bytes, as [`crate::numbers`]: a close writes it once.

use cosmwasm_std::{StdResult, Storage, Uint128};
use risk::int::mul_div_floor;
use risk::MathError;

use crate::error::ContractError;
use crate::feed_set::FeedSet;
use crate::feeds::replaced_after;
use crate::misses::{Absent, Entry, Misses, WINDOW};
use crate::numbers::{put, Reader};
use crate::state::Feed;

/// Points that the reporters of a round share, were all of them there and in band.
const POINTS: u128 = 1_000_000;
const KEY: &[u8] = b"standings";

/// Attendance and points of one reporter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Id of the reporter.
    pub reporter: u64,
    /// Counted rounds since it joined, at most [`WINDOW`].
    pub rounds: u64,
    /// Those that it missed: it reported less than half of the feeds that got a price.
    pub missed: u64,
    /// Those that it missed while at most a third of the power did.
    pub missed_alone: u64,
    /// Moment until which it earns nothing, in seconds since the epoch.
    pub jailed_until: u64,
    /// Points since the last settlement.
    pub points: u128,
}

/// All standings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    /// Rounds that were counted: those that closed, from the first price on.
    pub counted: u64,
    /// One per reporter that was ever counted and is not forgotten.
    pub list: Vec<Standing>,
    /// Feeds that reporters missed, as far as that costs weight.
    pub misses: Misses,
}

/// A closed round.
#[derive(Clone, Copy, Debug)]
pub struct Closed<'a> {
    /// Its number.
    pub round: u64,
    /// Feeds that got a price.
    pub priced: FeedSet,
    /// Every reporter.
    pub reporters: &'a [Attended],
}

/// What a reporter did in a closed round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attended {
    /// Id of the reporter.
    pub reporter: u64,
    /// Its counted power.
    pub power: Uint128,
    /// Feeds that got a price and that it did not report.
    pub missed: FeedSet,
    /// Number of feeds that it reported outside the band.
    pub outside: u64,
}

impl Standing {
    /// Whether it reported in at least half of its rounds, so that more stake may count.
    pub fn is_present(&self) -> bool {
        self.missed.saturating_mul(2) <= self.rounds
    }
}

impl Standings {
    /// Reads them.
    pub fn load(store: &dyn Storage) -> StdResult<Self> {
        let Some(bytes) = store.get(KEY) else { return Ok(Self::default()) };
        let mut reader = Reader::new(&bytes);
        let counted = reader.id()?;
        let list = reader.list(|reader| {
            Ok(Standing {
                reporter: reader.id()?,
                rounds: reader.id()?,
                missed: reader.id()?,
                missed_alone: reader.id()?,
                jailed_until: reader.id()?,
                points: reader.number()?,
            })
        })?;
        Ok(Self { counted, list, misses: Misses::read(&mut reader)? })
    }

    /// Writes them.
    pub fn save(&self, store: &mut dyn Storage) {
        let mut bytes = vec![];
        put(&mut bytes, &[self.counted.into(), self.list.len() as u128]);
        for Standing { reporter, rounds, missed, missed_alone, jailed_until, points } in &self.list {
            let counts = [*reporter, *rounds, *missed, *missed_alone, *jailed_until].map(u128::from);
            put(&mut bytes, &counts);
            put(&mut bytes, &[*points]);
        }
        self.misses.put(&mut bytes);
        store.set(KEY, &bytes);
    }

    /// The standing of a reporter; empty for one that was never counted.
    pub fn of(&self, reporter: u64) -> Standing {
        let found = self.list.iter().find(|standing| standing.reporter == reporter);
        found.copied().unwrap_or(Standing { reporter, ..Standing::default() })
    }

    /// Counts a closed round. `feeds` tells which of them had another source when they were missed.
    ///
    /// Nobody misses a round in which no feed gets a price, but it counts, so that earlier misses leave the window: weights that are
    /// too small for any price recover. Rounds before the first price do not count.
    ///
    /// Not inlined: the chain rejects functions with more than 100 locals.
    #[inline(never)]
    pub fn count(
        &mut self,
        store: &mut dyn Storage,
        closed: &Closed,
        feeds: &[Feed],
        now: u64,
        jail: u64,
    ) -> Result<(), ContractError> {
        if closed.priced.is_empty() && self.counted == 0 {
            return Ok(());
        }
        let slot = self.counted.checked_rem(WINDOW).unwrap_or_default();
        let before = Entry::load(store, slot)?;
        self.forget(&before, replaced_after(feeds, before.round));
        let entry = closed.entry();
        entry.save(store, slot, &before);
        let total = closed.power(|_| true);
        for one in closed.reporters {
            let place = self.list.iter().position(|standing| standing.reporter == one.reporter);
            let mut standing = self.of(one.reporter);
            standing.rounds = standing.rounds.saturating_add(1).min(WINDOW);
            if let Some(Absent { feeds, is_away, .. }) = entry.of(one.reporter) {
                self.misses.add(one.reporter, feeds.without(entry.common));
                standing.miss(*is_away, entry.is_common, now.saturating_add(jail));
            }
            if now >= standing.jailed_until {
                standing.points = standing.points.saturating_add(earned(one, closed.priced, total)?.u128());
            }
            match place.and_then(|place| self.list.get_mut(place)) {
                Some(known) => *known = standing,
                None => self.list.push(standing),
            }
        }
        // Who is gone is forgotten once its points are settled, its misses at once.
        let is_there = |reporter| closed.reporters.iter().any(|other| other.reporter == reporter);
        self.list.retain(|one| one.points > 0 || is_there(one.reporter));
        self.misses.retain(is_there);
        self.counted = self.counted.saturating_add(1);
        Ok(())
    }

    /// Takes back what a round of a window before had counted, but for feeds that were replaced since: those began anew.
    #[inline(never)]
    fn forget(&mut self, entry: &Entry, replaced: FeedSet) {
        for standing in &mut self.list {
            if entry.of(standing.reporter).is_some_and(|absent| absent.is_away) {
                standing.missed = standing.missed.saturating_sub(1);
                standing.missed_alone = standing.missed_alone.saturating_sub(u64::from(!entry.is_common));
            }
        }
        for Absent { reporter, feeds, .. } in &entry.absent {
            self.misses.subtract(*reporter, feeds.without(entry.common).without(replaced));
        }
    }
}

impl Standing {
    /// Counts a round of which it missed feeds, and jails it if it missed more than half of the last rounds alone.
    fn miss(&mut self, is_away: bool, is_common: bool, jailed_until: u64) {
        if !is_away {
            return;
        }
        self.missed = self.missed.saturating_add(1);
        self.missed_alone = self.missed_alone.saturating_add(u64::from(!is_common));
        if !is_common && self.missed_alone.saturating_mul(2) > WINDOW {
            self.jailed_until = jailed_until;
        }
    }
}

impl Closed<'_> {
    /// Who missed what. What more than a third of the power missed is nobody's fault: feeds and the round are judged apart.
    #[inline(never)]
    fn entry(&self) -> Entry {
        let (mut all, mut common) = (FeedSet::default(), FeedSet::default());
        let is_away = |one: &Attended| one.missed.len().saturating_mul(2) > self.priced.len();
        let absent = |one: &Attended| Absent { reporter: one.reporter, feeds: one.missed, is_away: is_away(one) };
        let missing = self.reporters.iter().filter(|one| !one.missed.is_empty());
        missing.clone().for_each(|one| all.add(one.missed));
        for feed in all.ids().filter(|feed| self.is_common(|one| one.missed.has(*feed))) {
            common.add(FeedSet::of(feed));
        }
        let is_common = self.is_common(is_away);
        Entry { round: self.round, common, is_common, absent: missing.map(absent).collect() }
    }

    /// Whether those reporters have more than a third of the power.
    fn is_common(&self, which: impl Fn(&Attended) -> bool) -> bool {
        self.power(which).full_mul(3u8) > self.power(|_| true).into()
    }

    fn power(&self, which: impl Fn(&Attended) -> bool) -> Uint128 {
        let those = self.reporters.iter().filter(|one| which(one));
        those.fold(Uint128::zero(), |sum, one| sum.saturating_add(one.power))
    }
}

/// A reporter's points for a round: its part of the power, times its feeds in band over all feeds. Rounded down.
fn earned(one: &Attended, priced: FeedSet, total: Uint128) -> Result<Uint128, MathError> {
    if total.is_zero() || priced.is_empty() {
        return Ok(Uint128::zero());
    }
    let part = mul_div_floor(Uint128::new(POINTS), one.power, total)?;
    let in_band = priced.len().saturating_sub(one.missed.len()).saturating_sub(one.outside);
    mul_div_floor(part, in_band.into(), priced.len().into())
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::MockStorage;

    const FOUR: FeedSet = FeedSet(0b1111);

    /// Seven reporters of power 10; `here` says how many of 4 feeds each reports, the first ones.
    fn round(here: [u64; 7]) -> Vec<Attended> {
        let missed = |count: u64| FOUR.without(FeedSet((1 << count) - 1));
        let one = |(count, reporter)| Attended { reporter, power: Uint128::new(10), missed: missed(count), outside: 0 };
        here.into_iter().zip(1..).map(one).collect()
    }

    fn count(store: &mut MockStorage, round: &[Attended], now: u64) -> Standings {
        let mut standings = Standings::load(store).unwrap();
        let closed = Closed { round: 1_000 + standings.counted, priced: FOUR, reporters: round };
        standings.count(store, &closed, &[], now, 86_400).unwrap();
        standings.save(store);
        assert_eq!(Standings::load(store), Ok(standings.clone()));
        standings
    }

    fn weight(standings: &Standings, feed: u64) -> u128 {
        standings.misses.weight(7, feed, Uint128::new(1_000)).u128()
    }

    #[test]
    fn a_miss_counts_for_a_window_of_closed_rounds() {
        let mut store = MockStorage::new();
        // Two of four feeds are enough, one is a miss of the round.
        let first = count(&mut store, &round([4, 4, 4, 4, 4, 2, 1]), 0);
        assert_eq!((first.of(6).missed, first.of(7).missed, first.of(7).missed_alone), (0, 1, 1));
        assert_eq!((first.misses.of(6), first.misses.of(7)), ([0, 0, 1, 1].as_slice(), [0, 1, 1, 1].as_slice()));
        for _ in 0..255 {
            count(&mut store, &round([4; 7]), 0);
        }
        let whole = Standings::load(&store).unwrap();
        assert_eq!((whole.of(7).missed, whole.misses.of(7)), (1, [0, 1, 1, 1].as_slice()));
        let last = count(&mut store, &round([4; 7]), 0);
        assert_eq!((last.of(7).missed, last.of(7).missed_alone, last.of(7).rounds, last.counted), (0, 0, 256, 257));
        assert_eq!(last.misses, Misses::default());
        // Nothing is left of the ring.
        assert!((0..WINDOW).all(|slot| Entry::load(&store, slot) == Ok(Entry::default())));
    }

    #[test]
    fn what_many_miss_costs_rewards_only() {
        let mut store = MockStorage::new();
        for _ in 0..200 {
            count(&mut store, &round([4, 4, 4, 4, 0, 0, 0]), 0);
        }
        let all = Standings::load(&store).unwrap();
        let of = all.of(7);
        assert_eq!((of.missed, of.missed_alone, of.jailed_until, of.points), (200, 0, 0, 0));
        assert_eq!((weight(&all, 1), weight(&all, 4)), (1_000, 1_000));
    }

    #[test]
    fn feeds_and_the_round_are_missed_by_many_or_alone_each_for_itself() {
        let mut store = MockStorage::new();
        // Three of seven lack feed 4, of them the last one alone the rest: it misses the round alone, and feed 4 with others.
        let all = count(&mut store, &round([4, 4, 4, 4, 3, 3, 0]), 0);
        assert_eq!(
            (all.of(7).missed_alone, all.misses.of(7), all.misses.of(6)),
            (1, [1, 1, 1].as_slice(), [].as_slice())
        );
    }

    #[test]
    fn who_misses_alone_loses_up_to_half_of_the_weight_and_a_day_of_rewards() {
        let mut store = MockStorage::new();
        let mut now = 0;
        for _ in 0..128 {
            now += 30;
            count(&mut store, &round([4, 4, 4, 4, 4, 0, 0]), now);
        }
        let all = Standings::load(&store).unwrap();
        assert_eq!((weight(&all, 1), weight(&all, 4), all.of(7).jailed_until), (750, 750, 0));
        now += 30;
        count(&mut store, &round([4, 4, 4, 4, 4, 0, 0]), now);
        let of = Standings::load(&store).unwrap().of(7);
        assert_eq!((of.jailed_until, of.is_present()), (now + 86_400, false));
        for _ in 0..300 {
            count(&mut store, &round([4, 4, 4, 4, 4, 0, 0]), now);
        }
        assert_eq!(weight(&Standings::load(&store).unwrap(), 2), 500);
        // Back: it earns nothing for a day, and its weight returns within a window.
        for _ in 0..256 {
            count(&mut store, &round([4; 7]), now + 10);
        }
        let all = Standings::load(&store).unwrap();
        assert_eq!((all.of(7).missed, all.of(7).points, weight(&all, 2)), (0, 0, 1_000));
        let later = count(&mut store, &round([4; 7]), now + 86_400);
        // 10^6 / 7, rounded down.
        assert_eq!(later.of(7).points, 142_857);
    }

    #[test]
    fn a_reporter_that_is_gone_is_forgotten_with_its_misses() {
        let mut store = MockStorage::new();
        let mut all = round([4, 4, 4, 4, 4, 4, 3]);
        count(&mut store, &all, 0);
        let gone = all.pop();
        let after = count(&mut store, &all, 0);
        // Its points wait to be settled.
        assert_eq!((after.of(7).points > 0, &after.misses), (true, &Misses::default()));
        // An entry of the ring that names it harms nobody when it leaves.
        for _ in 0..256 {
            count(&mut store, &all, 0);
        }
        assert_eq!(
            (gone.map(|one| one.reporter), Standings::load(&store).unwrap().misses),
            (Some(7), Misses::default())
        );
    }

    #[test]
    fn points_are_power_times_feeds_in_band() {
        let mut store = MockStorage::new();
        let mut here = round([4, 4, 4, 4, 4, 4, 3]);
        here[5].outside = 1;
        let standings = count(&mut store, &here, 0);
        let points: Vec<_> = standings.list.iter().map(|one| one.points).collect();
        assert_eq!(points, [142_857, 142_857, 142_857, 142_857, 142_857, 107_142, 107_142]);
    }
}
