//! Blocks of a real series in random order.

use std::path::Path as FilePath;

use rand::Rng;
use rand_chacha::ChaCha12Rng;
use serde::{Deserialize, Serialize};

use super::super::file::{self, Holes};
use super::super::{shipped, Bar, Path, PathError};
use super::parameter::{within_count, ParameterError};
use super::walk::bounded;

/// Circular block bootstrap: runs of `block_bars` consecutive bars are drawn from a series with equal probability, continue at
/// its start past its end, and each bar is scaled by the close of the previous bar. The structure within a block (wicks, clusters
/// of volatility, gaps) is kept; the dependence between blocks is lost.
///
/// Source: H. R. Künsch, "The jackknife and the bootstrap for general stationary observations", Annals of Statistics 17 (1989),
/// for blocks; D. N. Politis, J. P. Romano, "A circular block-resampling procedure for stationary data" (1992), for the circle,
/// which gives every bar the same probability. The log return over n bars has n times the mean per bar of the series. A staking
/// token's ratio is copied unchanged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bootstrap {
    /// The series that is drawn from.
    pub source: Source,
    /// Bars of a block, 1 to the length of the series.
    pub block_bars: u32,
    /// Bars of the path, 2 to 1,000,000. It starts at the time and price at which the series does.
    pub bars: u32,
}

/// Where a series comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Name of a shipped scenario.
    Shipped(String),
    /// A price file without holes.
    File(String),
}

impl Bootstrap {
    pub(super) fn load(&self) -> Result<Path, PathError> {
        match &self.source {
            Source::Shipped(name) => shipped(name),
            Source::File(name) => file::read(FilePath::new(name), Holes::Refuse).map(|series| series.path),
        }
    }

    pub(super) fn validate(&self, available: usize) -> Result<(), ParameterError> {
        let available = u64::try_from(available).unwrap_or(u64::MAX);
        within_count("bootstrap.block_bars", self.block_bars.into(), 1, available)?;
        within_count("bootstrap.bars", self.bars.into(), 2, 1_000_000)
    }

    pub(super) fn resample(&self, name: String, source: &Path, rng: &mut ChaCha12Rng) -> Path {
        let bars = usize::try_from(self.bars).unwrap_or(usize::MAX);
        let block = usize::try_from(self.block_bars).unwrap_or(usize::MAX);
        let mut drawn: Vec<usize> = Vec::with_capacity(bars);
        while drawn.len() < bars && !source.bars.is_empty() {
            let first = rng.gen_range(0..source.bars.len());
            let left = bars.saturating_sub(drawn.len());
            drawn.extend((0..source.bars.len()).cycle().skip(first).take(block.min(left)));
        }
        let relative = relative(&source.bars);
        let mut price = source.bars.first().map_or(1.0, |bar| bar.open);
        let path = drawn.iter().filter_map(|index| relative.get(*index)).map(|bar| {
            let scaled = scale(bar, price);
            price = scaled.close;
            scaled
        });
        let bars = path.collect();
        let lst = source.lst.as_ref().map(|lst| drawn.iter().filter_map(|index| lst.get(*index)).copied().collect());
        Path { name, bar_seconds: source.bar_seconds, start: source.start, bars, lst }
    }
}

/// Each bar over the close before it; the first bar over its own open.
fn relative(bars: &[Bar]) -> Vec<Bar> {
    let before = bars.first().map(|bar| bar.open).into_iter().chain(bars.iter().map(|bar| bar.close));
    bars.iter().zip(before).map(|(bar, before)| scale(bar, 1.0 / before)).collect()
}

fn scale(bar: &Bar, by: f64) -> Bar {
    let [open, high, low, close] = [bar.open, bar.high, bar.low, bar.close].map(|price| bounded(price * by));
    Bar { open, high, low, close }
}
