//! Pauses between attempts at work that stays due.

use std::collections::{BTreeMap, BTreeSet};

/// First pause, in seconds; each further one is twice as long.
const FIRST: u64 = 8;
/// Longest pause.
const LONGEST: u64 = 3_600;
/// Failures in a block after which work is given up, if it may be.
const GIVEN_UP: u32 = 2;
/// Time for which work is given up: two days.
const REST: u64 = 172_800;
/// Time after a pause at which its key is removed.
const FORGET: u64 = 4 * LONGEST;

/// Attempts by job and key.
#[derive(Debug, Default)]
pub struct Backoff(BTreeMap<&'static str, BTreeMap<String, Attempt>>);

#[derive(Clone, Copy, Debug, Default)]
struct Attempt {
    at: u64,
    pause: u64,
    failed: u32,
    given_up: bool,
}

impl Attempt {
    fn ends_at(&self) -> u64 {
        self.at.saturating_add(self.pause)
    }
}

impl Backoff {
    fn get(&self, job: &str, key: &str) -> Option<&Attempt> {
        self.0.get(job)?.get(key)
    }

    /// Whether a key may be tried now.
    pub fn may(&self, job: &str, key: &str, now: u64) -> bool {
        self.get(job, key).is_none_or(|attempt| now >= attempt.ends_at())
    }

    /// Whether a key was tried and is still due.
    pub fn knows(&self, job: &str, key: &str) -> bool {
        self.get(job, key).is_some()
    }

    /// It was tried.
    pub fn tried(&mut self, job: &'static str, key: &str, now: u64) {
        let keys = self.0.entry(job).or_default();
        keys.retain(|_, attempt| now.saturating_sub(attempt.ends_at()) < FORGET);
        let attempt = keys.entry(key.into()).or_default();
        attempt.pause = (attempt.pause * 2).clamp(FIRST, LONGEST);
        attempt.at = now;
        attempt.given_up = false;
    }

    /// It failed in a block after [`Backoff::tried`]. Returns whether it is given up.
    pub fn failed(&mut self, job: &str, key: &str, may_give_up: bool) -> bool {
        let Some(attempt) = self.0.get_mut(job).and_then(|keys| keys.get_mut(key)) else { return false };
        attempt.failed = attempt.failed.saturating_add(1);
        attempt.given_up = may_give_up && attempt.failed >= GIVEN_UP;
        if attempt.given_up {
            attempt.pause = REST;
        }
        attempt.given_up
    }

    /// It made progress: the next attempt need not wait.
    pub fn forget(&mut self, job: &str, key: &str) {
        if let Some(keys) = self.0.get_mut(job) {
            keys.remove(key);
        }
    }

    /// Keys of a job that are due now: the others are done, so that they begin anew when they come up again. What was given up
    /// stays so, and what failed in a block as long as the list of what is due is not whole.
    pub fn due(&mut self, job: &str, due: &BTreeSet<String>, whole: bool) {
        if let Some(keys) = self.0.get_mut(job) {
            let stays = |attempt: &Attempt| attempt.given_up || (!whole && attempt.failed > 0);
            keys.retain(|key, attempt| stays(attempt) || due.contains(key));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pause_is_twice_the_one_before() {
        let mut backoff = Backoff::default();
        assert!(backoff.may("a", "k", 100));
        backoff.tried("a", "k", 100);
        assert!(!backoff.may("a", "k", 107) && backoff.may("a", "k", 108));
        assert!(backoff.may("a", "other", 101) && backoff.may("b", "k", 101));
        backoff.tried("a", "k", 108);
        assert!(!backoff.may("a", "k", 123) && backoff.may("a", "k", 124));
        for _ in 0..20 {
            backoff.tried("a", "k", 200);
        }
        assert!(!backoff.may("a", "k", 3_799) && backoff.may("a", "k", 3_800));
    }

    #[test]
    fn what_is_no_longer_due_begins_anew_and_what_was_given_up_does_not() {
        let mut backoff = Backoff::default();
        for key in ["done", "due", "bad"] {
            backoff.tried("a", key, 100);
        }
        assert!(!backoff.failed("a", "bad", true));
        assert!(!backoff.failed("a", "due", false) && !backoff.failed("a", "due", false));
        backoff.tried("a", "bad", 108);
        assert!(backoff.failed("a", "bad", true));
        backoff.tried("a", "failed", 100);
        backoff.failed("a", "failed", true);
        let due = ["due".to_string()].into();
        backoff.due("a", &due, false);
        assert!(backoff.knows("a", "failed") && !backoff.knows("a", "done"));
        backoff.due("a", &due, true);
        assert!(!backoff.knows("a", "failed"));
        assert!(backoff.may("a", "done", 101) && !backoff.may("a", "due", 101));
        assert!(!backoff.may("a", "bad", 108 + 172_799) && backoff.may("a", "bad", 108 + 172_800));
    }
}
