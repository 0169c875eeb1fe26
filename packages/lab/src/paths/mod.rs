//! Price paths: read from files, shipped with the crate, or drawn from a seed.

mod error;
pub mod file;
pub mod folder;
pub mod generators;
mod grid;
mod join;
mod shipped;
mod text;

pub use error::{Fault, PathError};
pub use file::Holes;
pub use generators::Generator;
pub use shipped::{shipped, shipped_names};

/// Prices of the collateral in the base asset during one bar. `low <= open, close <= high`, all above zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// First price of the bar.
    pub open: f64,
    /// Highest price.
    pub high: f64,
    /// Lowest price.
    pub low: f64,
    /// Last price.
    pub close: f64,
}

impl Bar {
    /// A bar with a constant price.
    pub fn flat(price: f64) -> Self {
        Self { open: price, high: price, low: price, close: price }
    }
}

/// Prices on a regular grid of time: bar `i` opens at `start + i * bar_seconds`.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// File name without its ending, name of a shipped scenario, or generator and seed.
    pub name: String,
    /// Length of every bar in seconds, above zero.
    pub bar_seconds: u32,
    /// Open time of the first bar, unix seconds, UTC.
    pub start: u64,
    /// The bars, oldest first, at least two.
    pub bars: Vec<Bar>,
    /// Market price of the liquid staking token over its redemption value at the end of each bar, 1 at par; one per
    /// bar. Without it the token trades at par.
    pub lst: Option<Vec<f64>>,
}

impl Path {
    /// Open time of bar `index`, unix seconds. Also defined beyond the last bar.
    pub fn time(&self, index: usize) -> u64 {
        let index = u64::try_from(index).unwrap_or(u64::MAX);
        self.start.saturating_add(index.saturating_mul(u64::from(self.bar_seconds)))
    }

    /// The bars that open from `from` to `to`, both included, unix seconds. An error when fewer than two are left.
    pub fn window(mut self, from: u64, to: u64) -> Result<Self, PathError> {
        let skip = (0..self.bars.len()).take_while(|index| self.time(*index) < from).count();
        let kept = (skip..self.bars.len()).take_while(|index| self.time(*index) <= to).count();
        if kept < 2 {
            return Err(PathError { place: self.name, line: None, fault: Fault::Rows { found: kept } });
        }
        self.start = self.time(skip);
        self.bars = self.bars.into_iter().skip(skip).take(kept).collect();
        self.lst = self.lst.map(|lst| lst.into_iter().skip(skip).take(kept).collect());
        Ok(self)
    }
}

/// The path as the text of a price file, which [`file::parse`] reads back without loss.
pub fn to_csv(path: &Path) -> String {
    text::write(path)
}
