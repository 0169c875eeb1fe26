//! Pauses between attempts at work that stays due.

use std::collections::BTreeMap;

/// First pause, in seconds; each further one is twice as long.
const FIRST: u64 = 8;
/// Longest pause.
const LONGEST: u64 = 3_600;
/// Time after the last attempt at which a key is removed.
const FORGET: u64 = 4 * LONGEST;

/// Attempts by their key.
#[derive(Debug, Default)]
pub struct Backoff(BTreeMap<String, Attempt>);

#[derive(Clone, Copy, Debug)]
struct Attempt {
    at: u64,
    pause: u64,
}

impl Backoff {
    /// Whether a key may be tried now.
    pub fn may(&self, key: &str, now: u64) -> bool {
        self.0.get(key).is_none_or(|attempt| now >= attempt.at.saturating_add(attempt.pause))
    }

    /// It was tried.
    pub fn tried(&mut self, key: &str, now: u64) {
        self.0.retain(|_, attempt| now.saturating_sub(attempt.at) < FORGET);
        let pause = self.0.get(key).map_or(FIRST, |attempt| (attempt.pause * 2).min(LONGEST));
        self.0.insert(key.into(), Attempt { at: now, pause });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pause_is_twice_the_one_before() {
        let mut backoff = Backoff::default();
        assert!(backoff.may("a", 100));
        backoff.tried("a", 100);
        assert!(!backoff.may("a", 107) && backoff.may("a", 108) && backoff.may("b", 101));
        backoff.tried("a", 108);
        assert!(!backoff.may("a", 123) && backoff.may("a", 124));
        for _ in 0..20 {
            backoff.tried("a", 200);
        }
        assert!(!backoff.may("a", 3_799) && backoff.may("a", 3_800));
    }
}
