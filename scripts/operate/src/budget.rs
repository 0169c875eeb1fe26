//! A program's gas budget per day, kept in a file so that a restart does not reset it.

use crate::log::say;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::Write;
use std::path::PathBuf;

const DAY: u64 = 86_400;

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Spent {
    day: u64,
    gas: u64,
}

/// Gas of the present day, by UTC.
pub struct Budget {
    most: u64,
    file: Option<PathBuf>,
    spent: Spent,
}

impl Budget {
    /// A budget of `most` units of gas a day. A file that a power cut left empty counts as a day of which nothing is spent: rounds
    /// must go on. Errors: a malformed file, which may be another program's.
    pub fn open(most: u64, file: Option<PathBuf>) -> Result<Self> {
        let spent = match file.as_ref().map(fs::read) {
            Some(Ok(bytes)) if bytes.iter().all(|byte| *byte == 0) => {
                say("budget", "the file of the day's gas is empty: what was spent before is unknown");
                Spent::default()
            }
            Some(Ok(bytes)) => serde_json::from_slice(&bytes).context("the budget's file is of another form")?,
            _ => Spent::default(),
        };
        Ok(Self { most, file, spent })
    }

    /// Units of gas left at a moment.
    pub fn left(&self, now: u64) -> u64 {
        if self.spent.day == now / DAY {
            self.most.saturating_sub(self.spent.gas)
        } else {
            self.most
        }
    }

    /// Deducts gas before it is spent, so that a program killed in between counts too much rather than too little. Errors: a file
    /// that cannot be written; the gas is deducted all the same.
    pub fn take(&mut self, now: u64, gas: u64) -> Result<()> {
        if self.spent.day != now / DAY {
            self.spent = Spent { day: now / DAY, gas: 0 };
        }
        self.spent.gas = self.spent.gas.saturating_add(gas);
        let Some(file) = &self.file else { return Ok(()) };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        let fresh = file.with_extension("new");
        let text = serde_json::to_vec(&self.spent)?;
        let write = |mut out: fs::File| out.write_all(&text).and_then(|()| out.sync_all());
        fs::File::create(&fresh).and_then(write).with_context(|| fresh.display().to_string())?;
        fs::rename(&fresh, file).with_context(|| file.display().to_string())
    }

    /// Units of gas spent in the day of a moment.
    pub fn spent(&self, now: u64) -> u64 {
        self.most.saturating_sub(self.left(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_restart_goes_on_with_the_days_budget() {
        let folder = tempfile::tempdir().unwrap();
        let file = Some(folder.path().join("state/keeper.json"));
        let mut budget = Budget::open(1_000, file.clone()).unwrap();
        budget.take(DAY, 300).unwrap();
        budget.take(DAY + 1, 300).unwrap();
        let again = Budget::open(1_000, file).unwrap();
        assert_eq!((again.left(DAY + 2), again.spent(DAY + 2)), (400, 600));
        assert_eq!(again.left(2 * DAY), 1_000);
    }

    #[test]
    fn a_file_that_a_power_cut_left_empty_does_not_prevent_the_start() {
        let file = tempfile::NamedTempFile::new().unwrap();
        for left in ["", "\0\0\0"] {
            fs::write(file.path(), left).unwrap();
            assert_eq!(Budget::open(10, Some(file.path().into())).unwrap().left(0), 10);
        }
        fs::write(file.path(), "[keeper]").unwrap();
        assert!(Budget::open(10, Some(file.path().into())).is_err());
    }

    #[test]
    fn nothing_is_left_below_zero() {
        let mut budget = Budget::open(10, None).unwrap();
        budget.take(0, 25).unwrap();
        assert_eq!(budget.left(0), 0);
    }
}
