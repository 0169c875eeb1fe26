//! Python's `random.Random`, so that both models meet the same people.

use lab::dice::{Dice, Draws};
use rand_mt::Mt;

/// The draws of the Python model.
pub struct Python;

struct Stream(Mt);

fn stream(seed: u64) -> Box<dyn Dice> {
    let words = [seed as u32, (seed >> 32) as u32];
    let used = if words[1] == 0 { 1 } else { 2 };
    Box::new(Stream(Mt::new_with_key(words[..used].iter().copied())))
}

impl Dice for Stream {
    fn unit(&mut self) -> f64 {
        let (a, b) = (self.0.next_u32() >> 5, self.0.next_u32() >> 6);
        (f64::from(a) * 67_108_864.0 + f64::from(b)) / 9_007_199_254_740_992.0
    }

    fn between(&mut self, low: u32, high: u32) -> u32 {
        let count = high - low + 1;
        let bits = 32 - count.leading_zeros();
        loop {
            let draw = self.0.next_u32() >> (32 - bits);
            if draw < count {
                return low + draw;
            }
        }
    }
}

impl Draws for Python {
    fn cast(&self, seed: u64) -> Box<dyn Dice> {
        stream(seed * 7919 + 1)
    }

    fn bar(&self, seed: u64, bar: usize) -> Box<dyn Dice> {
        stream(seed * 1_000_003 + bar as u64)
    }

    fn chain(&self, seed: u64, bar: usize) -> Box<dyn Dice> {
        stream(seed * 15_485_863 + bar as u64)
    }
}

#[test]
fn draws_are_those_of_python() {
    // python3 -c 'import random; r = random.Random(7920); print(r.random(), r.randint(15, 40), r.randint(60, 97))'
    let mut dice = stream(7920);
    assert_eq!((dice.unit(), dice.between(15, 40), dice.between(60, 97)), PRINTED);
}

const PRINTED: (f64, u32, u32) = (0.9604104545012635, 22, 90);
