//! Feeds that reporters missed, and what that takes from their weights. A miss is a feed that got a price in a closed round in which
//! the reporter did not report it.
//!
//! A ring of [`WINDOW`] rounds says who missed what; a round without misses has no entry. The counts are kept beside it, those above
//! zero only, so that nothing is written for reporters that are there.

use cosmwasm_std::{StdResult, Storage, Uint128};
use risk::int::mul_div_floor;

use crate::feed_set::FeedSet;
use crate::numbers::{put, Reader};

/// Rounds in which a miss counts.
pub const WINDOW: u64 = 256;

/// Misses of the last rounds that cost weight, by reporter and feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Misses(Vec<Missed>);

/// Misses of one reporter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Missed {
    reporter: u64,
    /// By feed, from the first on. The last one is above zero.
    counts: Vec<u64>,
}

impl Misses {
    /// Misses of a reporter by feed, from feed 1 on; those not listed are zero.
    pub fn of(&self, reporter: u64) -> &[u64] {
        self.0.iter().find(|one| one.reporter == reporter).map_or(&[], |one| &one.counts)
    }

    /// The weight of a counted power in the medians of a feed: each miss costs 1/512 of it, at most half. Rounded up.
    ///
    /// Not more than half: two of seven that come back after hours still make a quorum with four others.
    pub fn weight(&self, reporter: u64, feed: u64, power: Uint128) -> Uint128 {
        let place = feed.checked_sub(1).and_then(|place| usize::try_from(place).ok());
        let missed = place.and_then(|place| self.of(reporter).get(place)).copied().unwrap_or_default();
        if missed == 0 {
            return power;
        }
        let whole = Uint128::from(WINDOW.saturating_mul(2));
        power.saturating_sub(mul_div_floor(power, missed.min(WINDOW).into(), whole).unwrap_or_default())
    }

    /// Counts one more miss of each of these feeds.
    pub fn add(&mut self, reporter: u64, feeds: FeedSet) {
        let place = match self.0.iter().position(|one| one.reporter == reporter) {
            Some(place) => place,
            None => {
                self.0.push(Missed { reporter, counts: vec![] });
                self.0.len().saturating_sub(1)
            }
        };
        let Some(Missed { counts, .. }) = self.0.get_mut(place) else { return };
        let last = feeds.ids().last().and_then(|last| usize::try_from(last).ok()).unwrap_or_default();
        counts.resize(counts.len().max(last), 0);
        change(counts, feeds, |count| count.saturating_add(1));
        self.tidy();
    }

    /// Forgets one miss of each of these feeds.
    pub fn subtract(&mut self, reporter: u64, feeds: FeedSet) {
        if let Some(one) = self.0.iter_mut().find(|one| one.reporter == reporter) {
            change(&mut one.counts, feeds, |count| count.saturating_sub(1));
        }
        self.tidy();
    }

    /// Forgets all misses of a feed.
    pub fn forget_feed(&mut self, feed: u64) {
        self.0.iter_mut().for_each(|one| change(&mut one.counts, FeedSet::of(feed), |_| 0));
        self.tidy();
    }

    /// Forgets the reporters that are not kept.
    pub fn retain(&mut self, keep: impl Fn(u64) -> bool) {
        self.0.retain(|one| keep(one.reporter));
    }

    fn tidy(&mut self) {
        for Missed { counts, .. } in &mut self.0 {
            let length = counts.iter().rposition(|count| *count > 0).map_or(0, |last| last.saturating_add(1));
            counts.truncate(length);
        }
        self.0.retain(|one| !one.counts.is_empty());
    }

    /// Appends them: per reporter its id and runs of feeds with the same count. Nothing where nobody missed anything.
    pub fn put(&self, bytes: &mut Vec<u8>) {
        for Missed { reporter, counts } in &self.0 {
            let runs: Vec<_> = counts.chunk_by(|a, b| a == b).collect();
            put(bytes, &[(*reporter).into(), runs.len() as u128]);
            for run in runs {
                put(bytes, &[run.len() as u128, run.first().copied().unwrap_or_default().into()]);
            }
        }
    }

    /// Reads what [`Self::put`] wrote, up to the last byte.
    pub fn read(reader: &mut Reader) -> StdResult<Self> {
        let mut all = vec![];
        while !reader.is_empty() {
            let reporter = reader.id()?;
            let mut counts = vec![];
            for _ in 0..reader.id()? {
                let (length, count) = (reader.id()?, reader.id()?);
                (0..length).for_each(|_| counts.push(count));
            }
            all.push(Missed { reporter, counts });
        }
        Ok(Self(all))
    }
}

fn change(counts: &mut [u64], feeds: FeedSet, to: impl Fn(u64) -> u64) {
    for (count, feed) in counts.iter_mut().zip(1..) {
        if feeds.has(feed) {
            *count = to(*count);
        }
    }
}

/// Who missed what in a counted round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The round.
    pub round: u64,
    /// Feeds that more than a third of the power missed: they cost no weight.
    pub common: FeedSet,
    /// Whether more than a third of the power missed the round.
    pub is_common: bool,
    /// Who missed feeds.
    pub absent: Vec<Absent>,
}

/// What a reporter missed in a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent {
    /// Id of the reporter.
    pub reporter: u64,
    /// Feeds that it missed.
    pub feeds: FeedSet,
    /// Whether it missed the round: more than half of the feeds that got a price.
    pub is_away: bool,
}

impl Entry {
    /// What a reporter missed.
    pub fn of(&self, reporter: u64) -> Option<&Absent> {
        self.absent.iter().find(|absent| absent.reporter == reporter)
    }

    /// The entry of a slot of the ring, empty where there is none.
    pub fn load(store: &dyn Storage, slot: u64) -> StdResult<Self> {
        let Some(bytes) = store.get(&key(slot)) else { return Ok(Self::default()) };
        let mut reader = Reader::new(&bytes);
        let (round, common, is_common) = (reader.id()?, FeedSet(reader.id()?), reader.id()? > 0);
        let absent = reader.list(|reader| {
            Ok(Absent { reporter: reader.id()?, feeds: FeedSet(reader.id()?), is_away: reader.id()? > 0 })
        })?;
        Ok(Self { round, common, is_common, absent })
    }

    /// Writes it over that of a window before.
    pub fn save(&self, store: &mut dyn Storage, slot: u64, before: &Self) {
        if self.absent.is_empty() {
            if !before.absent.is_empty() {
                store.remove(&key(slot));
            }
            return;
        }
        let mut bytes = vec![];
        put(&mut bytes, &[self.round.into(), self.common.0.into(), self.is_common.into(), self.absent.len() as u128]);
        for Absent { reporter, feeds, is_away } in &self.absent {
            put(&mut bytes, &[(*reporter).into(), feeds.0.into(), (*is_away).into()]);
        }
        store.set(&key(slot), &bytes);
    }
}

fn key(slot: u64) -> Vec<u8> {
    let mut key = b"misses:".to_vec();
    key.extend_from_slice(&slot.to_be_bytes());
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::MockStorage;

    fn set(feeds: &[u64]) -> FeedSet {
        let mut all = FeedSet::default();
        feeds.iter().for_each(|feed| all.add(FeedSet::of(*feed)));
        all
    }

    fn bytes(misses: &Misses) -> Vec<u8> {
        let mut bytes = vec![];
        misses.put(&mut bytes);
        assert_eq!(Misses::read(&mut Reader::new(&bytes)).as_ref(), Ok(misses));
        bytes
    }

    #[test]
    fn counts_take_few_bytes_and_none_where_there_are_none() {
        let mut misses = Misses::default();
        assert!(bytes(&misses).is_empty());
        // Absent from fifty feeds: reporter, one run, its length and its count.
        (0..3).for_each(|_| misses.add(7, FeedSet((1 << 50) - 1)));
        assert_eq!(bytes(&misses), [7, 1, 50, 3]);
        misses.add(7, set(&[2, 64]));
        assert_eq!(bytes(&misses), [7, 5, 1, 3, 1, 4, 48, 3, 13, 0, 1, 1]);
        misses.subtract(7, set(&[64]));
        assert_eq!(bytes(&misses), [7, 3, 1, 3, 1, 4, 48, 3]);
        misses.add(9, set(&[1]));
        misses.forget_feed(1);
        assert_eq!((misses.of(7).first(), misses.of(9).len()), (Some(&0), 0));
        misses.retain(|reporter| reporter != 7);
        assert!(bytes(&misses).is_empty());
    }

    #[test]
    fn a_miss_costs_a_512th_of_the_weight_of_its_feed_and_all_of_them_half() {
        let mut misses = Misses::default();
        let power = Uint128::new(1_000);
        let weight = |misses: &Misses, reporter, feed| misses.weight(reporter, feed, power).u128();
        misses.add(3, set(&[5]));
        // 1000 / 512 = 1.95, rounded down.
        assert_eq!((weight(&misses, 3, 5), weight(&misses, 3, 4), weight(&misses, 4, 5)), (999, 1_000, 1_000));
        (0..127).for_each(|_| misses.add(3, set(&[5])));
        assert_eq!(weight(&misses, 3, 5), 750);
        (0..300).for_each(|_| misses.add(3, set(&[5])));
        assert_eq!((weight(&misses, 3, 5), weight(&misses, 3, 6), weight(&misses, 3, 0)), (500, 1_000, 1_000));
        assert_eq!(misses.weight(3, 5, Uint128::one()).u128(), 1);
        assert_eq!(misses.weight(3, 5, Uint128::MAX), Uint128::new(1 << 127));
    }

    #[test]
    fn a_round_without_misses_writes_nothing_and_removes_what_was_there() {
        let mut store = MockStorage::new();
        let none = Entry::default();
        none.save(&mut store, 4, &none);
        assert_eq!(store.get(&key(4)), None);
        let absent = Absent { reporter: 300, feeds: FeedSet(u64::MAX), is_away: true };
        let entry = Entry { round: 60_000_000, common: set(&[3]), is_common: true, absent: vec![absent] };
        entry.save(&mut store, 4, &none);
        assert_eq!((Entry::load(&store, 4), Entry::load(&store, 5)), (Ok(entry.clone()), Ok(none.clone())));
        none.save(&mut store, 4, &entry);
        assert_eq!(store.get(&key(4)), None);
    }
}
