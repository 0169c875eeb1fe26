//! Random draws. A draw depends on (seed, purpose, bar), never on earlier actions of a system: all systems have the same
//! participants with the same behaviour in each bar (common random numbers).

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A stream of draws.
pub trait Dice {
    /// Uniform in [0, 1).
    fn unit(&mut self) -> f64;
    /// Uniform among the integers from `low` to `high`, both included.
    fn between(&mut self, low: u32, high: u32) -> u32;
}

impl dyn Dice + '_ {
    /// A point of the grid of `steps` per unit, from `range[0]` to `range[1]`, both included.
    pub fn on_grid(&mut self, range: [f64; 2], steps: u32) -> f64 {
        let point = |x: f64| (x * f64::from(steps)).round() as u32;
        f64::from(self.between(point(range[0]), point(range[1]))) / f64::from(steps)
    }
}

/// Where a run's draws come from.
pub trait Draws: Sync {
    /// Draws that make the cast of a seed.
    fn cast(&self, seed: u64) -> Box<dyn Dice>;
    /// Draws for the participants' actions at the end of a bar.
    fn bar(&self, seed: u64, bar: usize) -> Box<dyn Dice>;
    /// Draws of outages and congestion within a bar.
    fn chain(&self, seed: u64, bar: usize) -> Box<dyn Dice>;
}

/// The lab's own source: one ChaCha8 stream for each (seed, purpose, bar).
#[derive(Debug, Clone, Copy, Default)]
pub struct ChaCha;

struct Stream(ChaCha8Rng);

impl Dice for Stream {
    fn unit(&mut self) -> f64 {
        self.0.gen()
    }

    fn between(&mut self, low: u32, high: u32) -> u32 {
        self.0.gen_range(low..=high.max(low))
    }
}

fn stream(seed: u64, purpose: u64, bar: usize) -> Box<dyn Dice> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream((purpose << 56) | bar as u64);
    Box::new(Stream(rng))
}

impl Draws for ChaCha {
    fn cast(&self, seed: u64) -> Box<dyn Dice> {
        stream(seed, 1, 0)
    }

    fn bar(&self, seed: u64, bar: usize) -> Box<dyn Dice> {
        stream(seed, 2, bar)
    }

    fn chain(&self, seed: u64, bar: usize) -> Box<dyn Dice> {
        stream(seed, 3, bar)
    }
}
