//! The seeded generator of every random test: the same seed draws the same numbers on every machine, so a failure is
//! reproduced by its seed.
//!
//! ```
//! let (mut dice, mut again) = (dice::Dice::new(7), dice::Dice::new(7));
//! assert_eq!(dice.below(1_000), again.below(1_000));
//! ```
#![deny(missing_docs)]

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A ChaCha8 generator with the draws that tests need.
#[derive(Clone, Debug)]
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// Starts the sequence of a seed.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number from 0 to below `end`; 0 when `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0.gen_range(0..end.max(1))
    }

    /// An index of a list of `len` items; 0 when the list is empty.
    pub fn index(&mut self, len: usize) -> usize {
        self.0.gen_range(0..len.max(1))
    }

    /// Whether an event with the chance 1 in `times` happens.
    pub fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    /// An item of a list; `None` when the list is empty.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.index(from.len()))
    }

    /// An amount from 1 to `most`, often 1 or `most`. A `most` of 0 counts as 1.
    pub fn amount(&mut self, most: u128) -> u128 {
        let most = most.max(1);
        match self.below(8) {
            0 => 1,
            1 => self.0.gen_range(1..=most.min(100)),
            2 | 3 => most,
            4 => self.scaled(most),
            _ => self.0.gen_range(1..=most),
        }
    }

    /// An amount from 1 to `most`, with every order of magnitude equally likely. A `most` of 0 counts as 1.
    pub fn scaled(&mut self, most: u128) -> u128 {
        let most = most.max(1);
        let low = 10u128.saturating_pow(self.0.gen_range(0..=most.ilog10()));
        let high = low.saturating_mul(10).saturating_sub(1).min(most);
        self.0.gen_range(low..=high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_draws_the_same_numbers_everywhere() {
        let mut dice = Dice::new(1);
        let drawn: Vec<_> = (0..6).map(|_| dice.below(1_000)).collect();
        assert_eq!(drawn, [402, 80, 596, 219, 283, 710]);
    }

    #[test]
    fn draws_stay_in_their_ranges_and_reach_both_ends() {
        let mut dice = Dice::new(2);
        for most in [0, 1, 9, 10, 12_345, u128::MAX] {
            let amounts: Vec<_> = (0..500).map(|_| dice.amount(most)).collect();
            assert!(amounts.contains(&1) && amounts.contains(&most.max(1)), "{most}");
            assert!(amounts.iter().all(|amount| (1..=most.max(1)).contains(amount)), "{most}");
            assert!((0..500).map(|_| dice.scaled(most)).all(|amount| (1..=most.max(1)).contains(&amount)), "{most}");
        }
        assert_eq!((dice.below(0), dice.index(0), dice.pick::<u8>(&[])), (0, 0, None));
    }

    #[test]
    fn every_order_of_magnitude_is_drawn_equally_often() {
        let mut dice = Dice::new(3);
        let mut counts = [0u32; 6];
        for _ in 0..6_000 {
            if let Some(count) = counts.get_mut(dice.scaled(999_999).ilog10() as usize) {
                *count = count.saturating_add(1);
            }
        }
        // 1,000 each are expected; the standard deviation is 29.
        assert!(counts.iter().all(|count| (880..=1_120).contains(count)), "{counts:?}");
    }
}
