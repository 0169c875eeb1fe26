//! The order of several keepers, without communication between them.

use sha2::{Digest, Sha256};

/// Blocks for which the order stays.
pub const PERIOD: u64 = 300;

/// This keeper's place at a height, 0 for the first. Keepers are ordered by the hash of their address and the period, so that
/// each is first as often as any other. A keeper that is not in the list comes last.
pub fn place(own: &str, keepers: &[String], height: u64) -> u64 {
    let rank = |address: &str| -> [u8; 32] { Sha256::digest(format!("{address} {}", height / PERIOD)).into() };
    let mine = rank(own);
    let before = |other: &&String| other.as_str() != own && (rank(other) < mine || !keepers.iter().any(|it| it == own));
    keepers.iter().filter(before).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_has_a_place_of_their_own_and_is_first_at_times() {
        let keepers: Vec<String> = ["a", "b", "c"].map(String::from).into();
        let mut first = [0; 3];
        for period in 0..300 {
            let mut places: Vec<_> = keepers.iter().map(|own| place(own, &keepers, period * PERIOD)).collect();
            first[places.iter().position(|place| *place == 0).unwrap()] += 1;
            places.sort_unstable();
            assert_eq!(places, [0, 1, 2]);
        }
        assert!(first.iter().all(|count| *count > 60), "{first:?}");
    }

    #[test]
    fn alone_is_first_and_a_stranger_is_last() {
        assert_eq!(place("a", &[], 5), 0);
        assert_eq!(place("a", &["a".into()], 5), 0);
        assert_eq!(place("z", &["a".into(), "b".into()], 5), 2);
    }
}
