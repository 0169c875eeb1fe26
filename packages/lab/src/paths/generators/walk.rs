//! Bars from a process of log returns.

use rand::SeedableRng;
use rand_chacha::ChaCha12Rng;

use super::super::{Bar, Path};
use super::shape::Shape;

/// Days of a year.
pub(super) const DAYS: f64 = 365.0;

/// Range of a path's prices: that of a price file, so that a generated path can be written and read.
const LOWEST: f64 = 1e-12;
const HIGHEST: f64 = 1e12;

/// A process in time.
pub(super) trait Process {
    /// Log return over the next `years`.
    fn advance(&mut self, years: f64, rng: &mut ChaCha12Rng) -> f64;

    /// Price of the liquid staking token over its redemption value now, if the process has one.
    fn lst(&self) -> Option<f64> {
        None
    }
}

/// The random numbers of a seed.
pub(super) fn generator(seed: u64) -> ChaCha12Rng {
    ChaCha12Rng::seed_from_u64(seed)
}

/// Runs a process through all sub-steps of a shape.
pub(super) fn walk(name: String, shape: &Shape, process: &mut impl Process, rng: &mut ChaCha12Rng) -> Path {
    let step = shape.step();
    let mut log = shape.start_price.ln();
    let mut last = shape.start_price;
    let mut bars = Vec::new();
    let mut lst = Vec::new();
    for _ in 0..shape.bars {
        let mut bar = Bar::flat(last);
        for _ in 0..shape.sub_steps {
            log += process.advance(step, rng);
            last = bounded(log.exp());
            bar = Bar { high: bar.high.max(last), low: bar.low.min(last), close: last, ..bar };
        }
        bars.push(bar);
        lst.extend(process.lst().map(bounded));
    }
    let lst = (!lst.is_empty()).then_some(lst);
    Path { name, bar_seconds: shape.bar_seconds, start: shape.start.into(), bars, lst }
}

/// A price that a price file can hold.
pub(super) fn bounded(price: f64) -> f64 {
    price.clamp(LOWEST, HIGHEST)
}
