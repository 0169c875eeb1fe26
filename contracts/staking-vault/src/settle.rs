//! Splits the coins that unbonding paid over the entries that were due.

use cosmwasm_std::Uint128;
use risk::int::mul_div_ceil;
use risk::MathError;

/// The part of an entry of `amount` when `arrived` came for entries with a sum of `due`: `amount - ceil(amount * (due - arrived)
/// / due)`. The loss rounds up, so the parts never sum to more than arrived. Error: `DivideByZero` when nothing was due.
pub fn share(amount: Uint128, arrived: Uint128, due: Uint128) -> Result<Uint128, MathError> {
    let short = due.saturating_sub(arrived);
    // Saturating: a loss is at most the amount while the amount is part of what was due.
    Ok(amount.saturating_sub(mul_div_ceil(amount, short, due)?))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    fn split(amounts: &[u128], short: u128) -> Vec<u128> {
        let due: u128 = amounts.iter().sum();
        let part = |amount: &u128| share((*amount).into(), (due - short).into(), due.into()).unwrap().u128();
        amounts.iter().map(part).collect()
    }

    /// Guards the `mul_div_ceil`: rounded down, the three get a unit more than arrived.
    #[test]
    fn fm_s07_a_loss_is_split_pro_rata_and_rounded_up() {
        // vectors.md
        assert_eq!(split(&[1_385, 1_506, 1], 547), [1_123, 1_221, 0]);
    }

    #[test]
    fn nothing_short_nothing_lost() {
        assert_eq!(split(&[1, 2, 3], 0), [1, 2, 3]);
    }

    /// Guards `short`, which has no bound.
    #[test]
    fn fm_s02_fm_s09_any_part_may_be_lost_up_to_all() {
        assert_eq!(split(&[100, 300], 120), [70, 210]);
        assert_eq!(split(&[100, 300], 400), [0, 0]);
    }

    #[test]
    fn the_parts_never_sum_to_more_than_arrived() {
        for short in 0..=106 {
            let parts: u128 = split(&[1, 2, 3, 100], short).iter().sum();
            let arrived = 106 - short;
            assert!(parts <= arrived && parts + 4 > arrived, "{short} short: {parts} of {arrived}");
        }
    }
}
