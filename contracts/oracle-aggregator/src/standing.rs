//! Attendance of the reporters, and the points by which rewards are divided. Both count closed rounds only: a failed one is nobody's.
//!
//! One bit per reporter and round: whether it missed. They lie in a ring of [`WINDOW`] rounds; an entry names those who missed,
//! mostly nobody. The counts of all reporters are one value of few bytes, as [`crate::numbers`]: a close writes it once.

use cosmwasm_std::{StdResult, Storage, Uint128};
use risk::int::mul_div_floor;
use risk::MathError;

use crate::error::ContractError;
use crate::numbers::{put, Reader};

/// Rounds in which attendance counts.
pub const WINDOW: u64 = 256;
/// Points that the reporters of a round share, were all of them there and in band.
const POINTS: u128 = 1_000_000;
const KEY: &[u8] = b"standings";

/// Attendance and points of one reporter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Id of the reporter.
    pub reporter: u64,
    /// Closed rounds since it joined, at most [`WINDOW`].
    pub rounds: u64,
    /// Those of them that it missed: it reported less than half of the feeds that got a price.
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
    /// Rounds that were counted.
    pub counted: u64,
    /// One per reporter that was ever counted and is not forgotten.
    pub list: Vec<Standing>,
}

/// What a reporter did in a closed round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attended {
    /// Id of the reporter.
    pub reporter: u64,
    /// Its counted power.
    pub power: Uint128,
    /// Feeds that got a price and that it reported.
    pub reported: u64,
    /// Those of them of which its price was outside the band.
    pub outside: u64,
}

impl Standing {
    /// Whether it reported in at least half of its rounds, so that more stake may count.
    pub fn is_present(&self) -> bool {
        self.missed.saturating_mul(2) <= self.rounds
    }

    /// The weight of a counted power in medians: what a reporter misses alone costs up to half of it. Rounded up.
    ///
    /// Not more than half: two of seven that come back after hours still make a quorum with four others.
    pub fn weight(&self, power: Uint128) -> Uint128 {
        let whole = Uint128::from(WINDOW.saturating_mul(2));
        let lost = mul_div_floor(power, self.missed_alone.min(WINDOW).into(), whole).unwrap_or_default();
        power.saturating_sub(lost)
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
        Ok(Self { counted, list })
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
        store.set(KEY, &bytes);
    }

    /// The standing of a reporter; empty for one that was never counted.
    pub fn of(&self, reporter: u64) -> Standing {
        let found = self.list.iter().find(|standing| standing.reporter == reporter);
        found.copied().unwrap_or(Standing { reporter, ..Standing::default() })
    }

    /// Counts a closed round in which `priced` feeds got a price.
    ///
    /// Not inlined: the chain rejects functions with more than 100 locals.
    #[inline(never)]
    pub fn count(
        &mut self,
        store: &mut dyn Storage,
        round: &[Attended],
        priced: u64,
        now: u64,
        jail: u64,
    ) -> Result<(), ContractError> {
        if priced == 0 {
            return Ok(());
        }
        let total = round.iter().fold(Uint128::zero(), |sum, one| sum.saturating_add(one.power));
        let is_away = |one: &&Attended| one.reported.saturating_mul(2) < priced;
        let away: Vec<_> = round.iter().filter(is_away).collect();
        let missing = away.iter().fold(Uint128::zero(), |sum, one| sum.saturating_add(one.power));
        // An outage of many is nobody's fault.
        let is_common = missing.full_mul(3u8) > total.into();
        let misses = Misses { is_common, reporters: away.iter().map(|one| one.reporter).collect() };

        let slot = self.counted.checked_rem(WINDOW).unwrap_or_default();
        let forgotten = Misses::load(store, slot)?;
        for standing in &mut self.list {
            if forgotten.reporters.contains(&standing.reporter) {
                standing.missed = standing.missed.saturating_sub(1);
                standing.missed_alone = standing.missed_alone.saturating_sub(u64::from(!forgotten.is_common));
            }
        }
        for one in round {
            let place = self.list.iter().position(|standing| standing.reporter == one.reporter);
            let mut standing = self.of(one.reporter);
            standing.rounds = standing.rounds.saturating_add(1).min(WINDOW);
            if misses.reporters.contains(&one.reporter) {
                standing.missed = standing.missed.saturating_add(1);
                standing.missed_alone = standing.missed_alone.saturating_add(u64::from(!is_common));
                if !is_common && standing.missed_alone.saturating_mul(2) > WINDOW {
                    standing.jailed_until = now.saturating_add(jail);
                }
            }
            if now >= standing.jailed_until {
                standing.points = standing.points.saturating_add(earned(one, priced, total)?.u128());
            }
            match place.and_then(|place| self.list.get_mut(place)) {
                Some(known) => *known = standing,
                None => self.list.push(standing),
            }
        }
        // Who is gone is forgotten once its points are settled.
        self.list.retain(|one| one.points > 0 || round.iter().any(|other| other.reporter == one.reporter));
        misses.save(store, slot, &forgotten);
        self.counted = self.counted.saturating_add(1);
        Ok(())
    }
}

/// A reporter's points for a round: its part of the power, times its feeds in band over all feeds. Rounded down.
fn earned(one: &Attended, priced: u64, total: Uint128) -> Result<Uint128, MathError> {
    if total.is_zero() {
        return Ok(total);
    }
    let part = mul_div_floor(Uint128::new(POINTS), one.power, total)?;
    mul_div_floor(part, one.reported.saturating_sub(one.outside).into(), priced.into())
}

/// Who missed a round.
#[derive(Debug, Default, PartialEq, Eq)]
struct Misses {
    is_common: bool,
    reporters: Vec<u64>,
}

impl Misses {
    fn load(store: &dyn Storage, slot: u64) -> StdResult<Self> {
        let Some(bytes) = store.get(&key(slot)) else { return Ok(Self::default()) };
        let mut reader = Reader::new(&bytes);
        Ok(Self { is_common: reader.id()? > 0, reporters: reader.list(Reader::id)? })
    }

    /// Writes them over those of a window before.
    fn save(&self, store: &mut dyn Storage, slot: u64, before: &Self) {
        if self == before {
            return;
        }
        if self.reporters.is_empty() {
            return store.remove(&key(slot));
        }
        let mut bytes = vec![];
        put(&mut bytes, &[self.is_common.into(), self.reporters.len() as u128]);
        self.reporters.iter().for_each(|reporter| put(&mut bytes, &[(*reporter).into()]));
        store.set(&key(slot), &bytes);
    }
}

fn key(slot: u64) -> Vec<u8> {
    let mut key = b"misses:".to_vec();
    key.extend_from_slice(&slot.to_be_bytes());
    key
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::MockStorage;

    /// Seven reporters of power 10; `here` says how many of 4 feeds each reports.
    fn round(here: [u64; 7]) -> Vec<Attended> {
        let one = |(reported, reporter)| Attended { reporter, power: Uint128::new(10), reported, outside: 0 };
        here.into_iter().zip(1..).map(one).collect()
    }

    fn count(store: &mut MockStorage, round: &[Attended], now: u64) -> Standings {
        let mut standings = Standings::load(store).unwrap();
        standings.count(store, round, 4, now, 86_400).unwrap();
        standings.save(store);
        assert_eq!(Standings::load(store), Ok(standings.clone()));
        standings
    }

    #[test]
    fn a_miss_counts_for_a_window_of_closed_rounds() {
        let mut store = MockStorage::new();
        // Two of four feeds are enough, one is a miss.
        let first = count(&mut store, &round([4, 4, 4, 4, 4, 2, 1]), 0);
        assert_eq!((first.of(6).missed, first.of(7).missed, first.of(7).missed_alone), (0, 1, 1));
        for _ in 0..255 {
            count(&mut store, &round([4; 7]), 0);
        }
        assert_eq!(Standings::load(&store).unwrap().of(7).missed, 1);
        let last = count(&mut store, &round([4; 7]), 0);
        assert_eq!((last.of(7).missed, last.of(7).missed_alone, last.of(7).rounds, last.counted), (0, 0, 256, 257));
    }

    #[test]
    fn what_many_miss_costs_rewards_only() {
        let mut store = MockStorage::new();
        for _ in 0..200 {
            count(&mut store, &round([4, 4, 4, 4, 0, 0, 0]), 0);
        }
        let of = Standings::load(&store).unwrap().of(7);
        assert_eq!((of.missed, of.missed_alone, of.jailed_until, of.points), (200, 0, 0, 0));
        assert_eq!(of.weight(Uint128::new(10)).u128(), 10);
    }

    #[test]
    fn who_misses_alone_loses_up_to_half_of_the_weight_and_a_day_of_rewards() {
        let mut store = MockStorage::new();
        let mut now = 0;
        for _ in 0..128 {
            now += 30;
            count(&mut store, &round([4, 4, 4, 4, 4, 0, 0]), now);
        }
        let of = Standings::load(&store).unwrap().of(7);
        assert_eq!((of.weight(Uint128::new(1_000)).u128(), of.jailed_until), (750, 0));
        now += 30;
        count(&mut store, &round([4, 4, 4, 4, 4, 0, 0]), now);
        let of = Standings::load(&store).unwrap().of(7);
        assert_eq!((of.jailed_until, of.is_present()), (now + 86_400, false));
        for _ in 0..300 {
            count(&mut store, &round([4, 4, 4, 4, 4, 0, 0]), now);
        }
        assert_eq!(Standings::load(&store).unwrap().of(7).weight(Uint128::new(1_000)).u128(), 500);
        // Back: it earns nothing for a day, and its weight returns within a window.
        for _ in 0..256 {
            count(&mut store, &round([4; 7]), now + 10);
        }
        let of = Standings::load(&store).unwrap().of(7);
        assert_eq!((of.missed, of.points, of.weight(Uint128::new(1_000)).u128()), (0, 0, 1_000));
        let later = count(&mut store, &round([4; 7]), now + 86_400);
        // 10^6 / 7, rounded down.
        assert_eq!(later.of(7).points, 142_857);
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
