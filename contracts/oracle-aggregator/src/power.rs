//! Counted power: the stake of all registered reporters, with none above a quarter of the sum.

use cosmwasm_std::{Uint128, Uint256};
use interfaces::oracle_aggregator::LEAST_REPORTERS;

/// The counted power of each stake, in the same order.
///
/// A stake below `min_stake` does not count. No counted power exceeds a quarter of the counted sum: the j largest stakes are
/// cut to `rest / (4 - j)`, rounded down, for the smallest j that fits, where `rest` is the sum of the others. With fewer than
/// [`LEAST_REPORTERS`] stakes nothing counts.
pub fn counted(stakes: &[Uint128], min_stake: Uint128) -> Vec<Uint128> {
    let counts = |stake: &Uint128| *stake >= min_stake && !stake.is_zero();
    let mut largest: Vec<_> = stakes.iter().copied().filter(counts).collect();
    if largest.len() < LEAST_REPORTERS {
        return vec![Uint128::zero(); stakes.len()];
    }
    largest.sort_unstable_by(|a, b| b.cmp(a));
    // Sixty-four stakes of 128 bits fit into 256.
    let mut rest = largest.iter().fold(Uint256::zero(), |sum, stake| sum.saturating_add((*stake).into()));
    let mut cap = Uint128::MAX;
    for (parts, stake) in (1..=LEAST_REPORTERS as u128).rev().zip(&largest) {
        let part = rest.checked_div(Uint256::from(parts)).unwrap_or_default();
        if Uint256::from(*stake) <= part {
            cap = Uint128::try_from(part).unwrap_or(Uint128::MAX);
            break;
        }
        rest = rest.saturating_sub((*stake).into());
    }
    stakes.iter().map(|stake| if counts(stake) { (*stake).min(cap) } else { Uint128::zero() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn powers(stakes: &[u128]) -> Vec<u128> {
        let stakes: Vec<_> = stakes.iter().copied().map(Uint128::new).collect();
        counted(&stakes, Uint128::new(5)).into_iter().map(|power| power.u128()).collect()
    }

    #[test]
    fn fm_x01_fewer_than_four_stakes_count_for_nothing() {
        assert_eq!(powers(&[10; 3]), [0; 3]);
        // Dust is no reporter.
        assert_eq!(powers(&[1_000, 1_000, 1_000, 4, 4]), [0; 5]);
        assert_eq!(powers(&[10; 4]), [10; 4]);
    }

    #[test]
    fn fm_x15_nobody_counts_for_more_than_a_quarter() {
        assert_eq!(powers(&[70, 10, 10, 10]), [10; 4]);
        assert_eq!(powers(&[97, 5, 5, 5]), [5; 4]);
        // One is cut: 40 / 3.
        assert_eq!(powers(&[60, 10, 10, 10, 10]), [13, 10, 10, 10, 10]);
        assert_eq!(powers(&[700_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000])[0], 2_333);
        // Two are cut: 40 / 2.
        assert_eq!(powers(&[30, 30, 10, 10, 10, 10]), [20, 20, 10, 10, 10, 10]);
        assert_eq!(powers(&[25, 25, 25, 25]), [25; 4]);
        assert_eq!(powers(&[u128::MAX; 5]), [u128::MAX; 5]);
    }

    #[test]
    fn the_smallest_stake_counts() {
        assert_eq!(powers(&[5, 4, 10, 10, 10, 10]), [5, 0, 10, 10, 10, 10]);
        assert_eq!(counted(&[Uint128::zero(); 5], Uint128::zero()), [Uint128::zero(); 5]);
    }
}
