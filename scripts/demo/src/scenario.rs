//! The crashes that can be replayed: known ones by name, and any price file.

use std::path::Path;

use cosmwasm_std::Decimal;
use thiserror::Error;

use crate::clock;
use crate::prices::{self, Bar, PriceError};

mod known;
mod plan;

pub use known::names;
pub use plan::{LiarWindow, ValidatorSlash};

/// The scenario that runs when none is asked for.
pub const DEFAULT: &str = "luna-2022-05";

/// What the prices of a scenario are prices of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Price of the native token in the base asset. The liquid staking token trades at its redemption value.
    Native,
    /// Market price of the liquid staking token over its redemption value; the native token's price stands still.
    Depeg {
        /// Base per native token, throughout.
        native_price: Decimal,
    },
}

/// A market history and what happens beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// The name on the command line, or `custom` for a price file.
    pub name: String,
    /// One line for a headline.
    pub title: String,
    /// What happened, two sentences.
    pub story: String,
    /// Where the prices come from.
    pub source: String,
    /// Symbol of the native token.
    pub native: String,
    /// Symbol of the liquid staking token.
    pub lst: String,
    /// Symbol of the base asset.
    pub base: String,
    /// What the prices mean.
    pub kind: Kind,
    /// The bars, oldest first, times strictly increasing, never empty.
    pub bars: Vec<Bar>,
    /// When one validator is slashed and by how much.
    pub validator_slash: ValidatorSlash,
    /// When one reporter lies.
    pub liar: LiarWindow,
}

/// Why there is no scenario to run.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ScenarioError {
    /// No scenario has this name.
    #[error("unknown scenario '{name}', known are: {}", known.join(", "))]
    Unknown {
        /// What was asked for.
        name: String,
        /// What there is.
        known: Vec<&'static str>,
    },
    /// The price file is bad.
    #[error(transparent)]
    Prices(#[from] PriceError),
    /// `--skip` leaves nothing.
    #[error("--skip {skip} leaves none of the {available} bars")]
    NothingLeft {
        /// Bars to be skipped.
        skip: usize,
        /// Bars there are.
        available: usize,
    },
}

impl Scenario {
    /// A known scenario.
    pub fn known(name: &str) -> Result<Self, ScenarioError> {
        let facts =
            known::facts(name).ok_or_else(|| ScenarioError::Unknown { name: name.to_owned(), known: names() })?;
        facts.load()
    }

    /// A scenario from a price file. The prices are the native token's; the slash and the lie are placed in the deepest
    /// fall of the file.
    pub fn custom(path: &Path) -> Result<Self, ScenarioError> {
        let bars = prices::read(path)?;
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let (validator_slash, liar) = plan::in_deepest_fall(&bars);
        Ok(Self {
            name: "custom".to_owned(),
            title: format!("Prices from {file}"),
            story: "A price file of your own. The lie and the validator's slash are placed in its deepest fall."
                .to_owned(),
            source: file,
            native: "TOKEN".to_owned(),
            lst: "stTOKEN".to_owned(),
            base: "BASE".to_owned(),
            kind: Kind::Native,
            bars,
            validator_slash,
            liar,
        })
    }

    /// Keeps `bars` bars (all when `None`) after the first `skip`. What was planned for a moment that is cut off is
    /// placed anew, in the deepest fall of what is left.
    pub fn cut(mut self, skip: usize, bars: Option<usize>) -> Result<Self, ScenarioError> {
        if skip == 0 && bars.is_none() {
            return Ok(self);
        }
        let available = self.bars.len();
        self.bars = self.bars.into_iter().skip(skip).take(bars.unwrap_or(usize::MAX)).collect();
        if self.bars.is_empty() {
            return Err(ScenarioError::NothingLeft { skip, available });
        }
        let (from, to) = (self.from(), self.to());
        let (slash, liar) = plan::in_deepest_fall(&self.bars);
        if self.validator_slash.time < from || self.validator_slash.time > to {
            self.validator_slash.time = slash.time;
        }
        if self.liar.from < from || self.liar.to > to {
            self.liar = liar;
        }
        Ok(self)
    }

    /// Open time of the first bar.
    pub fn from(&self) -> u64 {
        self.bars.first().map_or(0, |bar| bar.time)
    }

    /// Open time of the last bar.
    pub fn to(&self) -> u64 {
        self.bars.last().map_or(0, |bar| bar.time)
    }

    /// How long bar `index` lasts, in seconds: until the next bar opens, a gap included. The last bar lasts as long as
    /// the one before it, and half an hour when it is the only one.
    pub fn seconds_of(&self, index: usize) -> u64 {
        let time = |i: usize| self.bars.get(i).map(|bar| bar.time);
        let between = |a: usize, b: usize| time(b)?.checked_sub(time(a)?);
        between(index, index.saturating_add(1))
            .or_else(|| index.checked_sub(1).and_then(|before| between(before, index)))
            .unwrap_or(1_800)
    }

    /// `2022-04-16 to 2022-05-13`.
    pub fn span(&self) -> String {
        format!("{} to {}", clock::date(self.from()), clock::date(self.to()))
    }
}
