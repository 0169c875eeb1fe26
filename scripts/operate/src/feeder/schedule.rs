//! When a reporter submits: once per round, in the first third, at a moment of its own.

use sha2::{Digest, Sha256};

/// What a reporter does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Ask the sources and submit to this round.
    Submit(u64),
    /// Nothing before this second.
    Wait(u64),
}

/// The round of a moment, and the action in it. `submitted` is the last round for which this reporter sent a submission, whether
/// or not it arrived, because a submission that may have arrived is never repeated. `slot` from [`slot`] spreads the reporters
/// over the first third; a reporter that missed its moment may submit until two thirds are over, and then waits for the next
/// round.
pub fn step(now: u64, round_seconds: u64, submitted: Option<u64>, slot: f64) -> Step {
    let length = round_seconds.max(1);
    let round = now / length;
    let start = round.saturating_mul(length);
    let next = start.saturating_add(length);
    let begin = |start: u64| start.saturating_add((length as f64 / 3.0 * slot) as u64);
    if submitted.is_some_and(|last| last >= round) {
        return Step::Wait(begin(next));
    }
    if now < begin(start) {
        return Step::Wait(begin(start));
    }
    // At least one second stays usable in rounds of a second or two.
    let last = start.saturating_add((length.saturating_mul(2) / 3).max(1));
    if now < last {
        return Step::Submit(round);
    }
    Step::Wait(begin(next))
}

/// A part of the first third, from 0 to below 1, by the reporter's address.
pub fn slot(address: &str) -> f64 {
    let digest: [u8; 32] = Sha256::digest(address).into();
    let [first, second, ..] = digest;
    f64::from(u16::from_be_bytes([first, second])) / 65_536.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_submitted_to_in_its_first_third_and_once() {
        // Rounds of 30 s: round 4 is 120 to 150.
        assert_eq!(step(120, 30, None, 0.0), Step::Submit(4));
        assert_eq!(step(120, 30, Some(3), 0.5), Step::Wait(125));
        assert_eq!(step(125, 30, Some(3), 0.5), Step::Submit(4));
        assert_eq!(step(125, 30, Some(4), 0.5), Step::Wait(155));
    }

    #[test]
    fn who_is_late_still_submits_until_two_thirds_are_over() {
        assert_eq!(step(139, 30, Some(3), 0.0), Step::Submit(4));
        assert_eq!(step(140, 30, Some(3), 0.0), Step::Wait(150));
    }

    #[test]
    fn short_rounds_have_a_usable_second() {
        assert_eq!(step(7, 1, None, 0.9), Step::Submit(7));
        assert_eq!(step(8, 2, None, 0.9), Step::Submit(4));
    }

    #[test]
    fn a_round_from_the_future_is_waited_for() {
        assert_eq!(step(120, 30, Some(9), 0.0), Step::Wait(150));
    }

    #[test]
    fn reporters_have_different_slots() {
        let slots: Vec<_> = (0..7).map(|index| slot(&format!("wasm1reporter{index}"))).collect();
        assert!(slots.iter().all(|slot| (0.0..1.0).contains(slot)));
        assert!(slots.iter().enumerate().all(|(at, slot)| !slots[..at].contains(slot)));
    }
}
