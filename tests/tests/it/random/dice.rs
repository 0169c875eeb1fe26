//! Chance, reproducible: everything that a run decides comes from here.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A generator with the draws that the deeds need.
pub struct Dice(ChaCha8Rng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// From 0 to below `end`; 0 for an `end` of 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0.gen_range(0..end.max(1))
    }

    /// Once in `times`.
    pub fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let index = usize::try_from(self.below(from.len() as u64)).ok()?;
        from.get(index)
    }

    /// From 1 to `most`, often at the edges.
    pub fn part(&mut self, most: u128) -> u128 {
        let most = most.max(1);
        match self.below(8) {
            0 => 1,
            1 => self.0.gen_range(1..=most.min(100)),
            2 | 3 => most,
            4 => self.scaled(most),
            _ => self.0.gen_range(1..=most),
        }
    }

    /// From 1 to `most`, every order of magnitude as likely as the others.
    pub fn scaled(&mut self, most: u128) -> u128 {
        let digits = most.max(1).ilog10();
        let power = 10u128.pow(self.0.gen_range(0..=digits));
        (self.0.gen_range(1..=9) * power + self.0.gen_range(0..power)).min(most.max(1))
    }
}
