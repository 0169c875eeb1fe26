//! The crashes that can be replayed: the lab's shipped ones by name, and any price file.

use std::path::Path as FilePath;

use lab::paths::{self, file, Holes, Path, PathError};
use thiserror::Error;

use crate::clock;

mod events;
mod known;
mod price;

pub use events::{LiarWindow, ValidatorSlash};
pub use known::names;
pub use price::Bar;

/// The default scenario.
pub const DEFAULT: &str = "luna-2022-05";

/// A market history with its other events.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The name on the command line, or `custom` for a price file.
    pub name: String,
    /// One line for a headline.
    pub title: String,
    /// What happened, two sentences.
    pub story: String,
    /// Where the prices come from.
    pub source: String,
    /// SHA-256 of a price file, 64 hexadecimal digits.
    pub sha256: Option<String>,
    /// Symbol of the native token.
    pub native: String,
    /// Symbol of the liquid staking token.
    pub lst: String,
    /// Symbol of the base asset.
    pub base: String,
    /// The prices, as the lab reads them.
    pub path: Path,
    /// The same as the chain reads them, never empty.
    pub bars: Vec<Bar>,
    /// When one validator is slashed and by how much.
    pub validator_slash: Option<ValidatorSlash>,
    /// When one reporter lies.
    pub liar: Option<LiarWindow>,
    /// A moment of the price history that needs an explanation, with the explanation.
    pub note: Option<(u64, &'static str)>,
}

/// Why there is no scenario to run.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ScenarioError {
    /// No scenario has this name.
    #[error("unknown scenario '{name}', known are: {}", known.join(", "))]
    Unknown {
        /// The requested value.
        name: String,
        /// What there is.
        known: Vec<&'static str>,
    },
    /// The price file is bad.
    #[error(transparent)]
    Prices(#[from] PathError),
    /// A price that the contracts cannot hold.
    #[error("{path}: found price {found} in the bar of {}, expected 0.000000001 to 1000000", clock::stamp(*time))]
    Range {
        /// The scenario or file.
        path: String,
        /// Open time of the bar.
        time: u64,
        /// The price.
        found: f64,
    },
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
        facts.scenario(paths::shipped(name)?)
    }

    /// A scenario from a price file. The prices are the native token's, the column `lst` the staking token's ratio; the
    /// slash and the lie are placed in the deepest fall of the file.
    pub fn custom(path: &FilePath) -> Result<Self, ScenarioError> {
        let series = file::read(path, Holes::Refuse)?;
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let bars = price::bars(&series.path)?;
        let (slash, liar) = events::in_deepest_fall(&bars);
        Ok(Self {
            name: "custom".to_owned(),
            title: format!("Prices from {file}"),
            story: "A price file of your own. The lie and the validator's slash are placed in its deepest fall."
                .to_owned(),
            source: file,
            sha256: Some(series.sha256),
            native: "TOKEN".to_owned(),
            lst: "stTOKEN".to_owned(),
            base: "BASE".to_owned(),
            path: series.path,
            bars,
            validator_slash: Some(slash),
            liar: Some(liar),
            note: None,
        })
    }

    /// The same prices without the validator's slash and without the lie, which the lab's model does not have.
    pub fn prices_alone(mut self) -> Self {
        self.validator_slash = None;
        self.liar = None;
        self
    }

    /// Keeps `bars` bars (all when `None`) after the first `skip`. Events planned for a removed bar are placed anew, in the
    /// deepest fall of the rest.
    pub fn cut(mut self, skip: usize, bars: Option<usize>) -> Result<Self, ScenarioError> {
        if skip == 0 && bars.is_none() {
            return Ok(self);
        }
        let available = self.bars.len();
        let most = bars.unwrap_or(usize::MAX);
        self.bars = self.bars.into_iter().skip(skip).take(most).collect();
        if self.bars.is_empty() {
            return Err(ScenarioError::NothingLeft { skip, available });
        }
        self.path.start = self.path.time(skip);
        self.path.bars = self.path.bars.into_iter().skip(skip).take(most).collect();
        self.path.lst = self.path.lst.map(|lst| lst.into_iter().skip(skip).take(most).collect());
        let (from, to) = (self.from(), self.to());
        let (slash, liar) = events::in_deepest_fall(&self.bars);
        if let Some(planned) = self.validator_slash.as_mut().filter(|slash| slash.time < from || slash.time > to) {
            planned.time = slash.time;
        }
        if let Some(planned) = self.liar.as_mut().filter(|liar| liar.from < from || liar.to > to) {
            *planned = liar;
        }
        self.note = self.note.filter(|(time, _)| (from..=to).contains(time));
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

    /// How long every bar lasts, in seconds.
    pub fn bar_seconds(&self) -> u64 {
        u64::from(self.path.bar_seconds)
    }

    /// `2022-05-01 to 2022-05-13`.
    pub fn span(&self) -> String {
        format!("{} to {}", clock::date(self.from()), clock::date(self.to()))
    }
}
