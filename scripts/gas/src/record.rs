//! `docs/gas.json`: the numbers that are kept.

use crate::session::Numbers;
use crate::size::Size;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// All numbers, by row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Record {
    /// What ran: the chain's software.
    pub(crate) chain: String,
    /// How large the states are, by name.
    pub(crate) states: BTreeMap<String, Size>,
    /// Gas of whole transactions, by row of the table.
    pub(crate) messages: BTreeMap<String, Pair>,
}

/// The two numbers of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Pair {
    /// At the small state.
    pub(crate) small: Option<u64>,
    /// At the large state.
    pub(crate) large: Option<u64>,
    /// How much more the large state costs, in percent of the small, rounded to a tenth; for readers.
    pub(crate) difference: Option<f64>,
}

/// One of the two states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Small,
    Large,
}

impl State {
    pub(crate) const BOTH: [Self; 2] = [Self::Small, Self::Large];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
        }
    }

    pub(crate) const fn size(self) -> Size {
        match self {
            Self::Small => Size::SMALL,
            Self::Large => Size::LARGE,
        }
    }
}

impl Pair {
    pub(crate) const fn of(&self, state: State) -> Option<u64> {
        match state {
            State::Small => self.small,
            State::Large => self.large,
        }
    }

    /// How much more the large state costs, in tenths of a percent of the small, rounded to the nearest.
    pub(crate) fn tenths(&self) -> Option<i64> {
        let (small, large) = (i64::try_from(self.small?).ok()?, i64::try_from(self.large?).ok()?);
        let twice = (large - small) * 2_000;
        Some((twice + small * twice.signum()) / (small * 2).max(1))
    }
}

impl Record {
    /// The record at `path`, an empty one if there is none.
    ///
    /// # Errors
    /// For a file that is no record.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        serde_json::from_slice(&fs::read(path)?).with_context(|| format!("{} is no record of gas", path.display()))
    }

    /// Replaces the numbers of a state by those of a run.
    pub(crate) fn take(&mut self, state: State, numbers: &Numbers) {
        self.states.insert(state.name().into(), state.size());
        for pair in self.messages.values_mut() {
            *match state {
                State::Small => &mut pair.small,
                State::Large => &mut pair.large,
            } = None;
        }
        for (row, gas) in numbers {
            let pair = self.messages.entry(row.clone()).or_default();
            match state {
                State::Small => pair.small = Some(*gas),
                State::Large => pair.large = Some(*gas),
            }
        }
        self.messages.retain(|_, pair| pair.small.is_some() || pair.large.is_some());
        for pair in self.messages.values_mut() {
            // Exact in the tenths that are kept.
            #[allow(clippy::cast_precision_loss)]
            let percent = |tenths: i64| tenths as f64 / 10.0;
            pair.difference = pair.tenths().map(percent);
        }
    }

    /// As it is kept.
    ///
    /// # Errors
    /// None is expected.
    pub(crate) fn json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(of: &[(&str, u64)]) -> Numbers {
        of.iter().map(|(row, gas)| ((*row).to_owned(), *gas)).collect()
    }

    #[test]
    fn a_run_replaces_the_numbers_of_its_state_only() {
        let mut record = Record::default();
        record.take(State::Small, &numbers(&[("a", 1_000), ("b", 10)]));
        record.take(State::Large, &numbers(&[("a", 1_049)]));
        record.take(State::Small, &numbers(&[("a", 1_000)]));
        assert_eq!(record.messages.len(), 1, "b is in neither");
        let a = record.messages["a"];
        assert_eq!((a.small, a.large, a.difference), (Some(1_000), Some(1_049), Some(4.9)));
    }

    #[test]
    fn differences_are_rounded_to_the_nearest_tenth() {
        // 1,000.5 / 1,000 and the like, by hand.
        for (small, large, tenths) in
            [(1_000, 1_000, 0), (10_000, 10_004, 0), (10_000, 10_005, 1), (10_000, 9_995, -1), (200_000, 210_000, 50)]
        {
            let pair = Pair { small: Some(small), large: Some(large), difference: None };
            assert_eq!(pair.tenths(), Some(tenths), "{small} {large}");
        }
        assert_eq!(Pair { small: Some(1), ..Pair::default() }.tenths(), None);
    }

    #[test]
    fn what_is_written_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gas.json");
        assert_eq!(Record::read(&path).unwrap(), Record::default());
        let mut record = Record { chain: "a chain".into(), ..Record::default() };
        record.take(State::Small, &numbers(&[("a", 1)]));
        fs::write(&path, record.json().unwrap()).unwrap();
        assert_eq!(Record::read(&path).unwrap(), record);
        fs::write(&path, "{}").unwrap();
        assert!(Record::read(&path).is_err());
    }
}
