//! Comparison of the ledger with the chain: slashes, rounding, and who bears a loss.

use cosmwasm_std::Uint128;
use risk::int::mul_div_floor;
use risk::MathError;

/// Result of comparing one validator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The ledger's new amount, which is the chain's.
    pub bonded: Uint128,
    /// What was slashed.
    pub loss: Uint128,
    /// Excess of the chain's amount over the ledger's beyond rounding, for example a slash that was reversed.
    pub gain: Uint128,
}

/// Compares the ledger's `bonded` with the chain's amount, after `messages` of the vault since the last comparison.
///
/// The chain keeps shares and truncates: each message may have moved the amount by a unit either way. The whole of a larger fall
/// is a slash; the whole of a larger rise is a gain.
pub fn compare(bonded: Uint128, chain: Uint128, messages: u32) -> Found {
    let slack = Uint128::from(messages);
    let fall = bonded.saturating_sub(chain);
    let rise = chain.saturating_sub(bonded);
    let beyond = |difference: Uint128| if difference > slack { difference } else { Uint128::zero() };
    Found { bonded: chain, loss: beyond(fall), gain: beyond(rise) }
}

/// What is left of `part` after a loss of `lost` of `whole`: `floor(part * (whole - lost) / whole)`, in favour of the rest of the
/// pool. Zero if `whole` is zero.
pub fn keep(part: Uint128, lost: Uint128, whole: Uint128) -> Result<Uint128, MathError> {
    if whole.is_zero() {
        return Ok(Uint128::zero());
    }
    mul_div_floor(part, whole.saturating_sub(lost), whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn n(value: u128) -> Uint128 {
        value.into()
    }

    fn found(bonded: u128, loss: u128) -> Found {
        Found { bonded: n(bonded), loss: n(loss), gain: n(0) }
    }

    fn gained(bonded: u128, gain: u128) -> Found {
        Found { bonded: n(bonded), loss: n(0), gain: n(gain) }
    }

    /// Guards the two `saturating_sub`s: a rise taken without its sign is a loss.
    #[test]
    fn fm_s09_the_sign_of_a_difference_decides() {
        assert_eq!(compare(n(1_000), n(900), 0), found(900, 100));
        assert_eq!(compare(n(1_000), n(1_100), 0), gained(1_100, 100));
        assert_eq!(compare(n(1_000), n(1_000), 0), found(1_000, 0));
    }

    #[test]
    fn a_unit_per_message_is_rounding_and_one_more_is_not() {
        assert_eq!(compare(n(1_000), n(997), 3), found(997, 0));
        assert_eq!(compare(n(1_000), n(996), 3), found(996, 4));
        assert_eq!(compare(n(1_000), n(1_003), 3), found(1_003, 0));
        assert_eq!(compare(n(1_000), n(1_004), 3), gained(1_004, 4));
        assert_eq!(compare(n(1_000), n(999), 0), found(999, 1));
    }

    #[test]
    fn a_validator_slashed_to_nothing() {
        assert_eq!(compare(n(1_000), n(0), 2), found(0, 1_000));
        assert_eq!(compare(n(0), n(0), 0), found(0, 0));
    }

    /// Guards the quotient: a part that bore the whole loss would vanish.
    #[test]
    fn fm_d37_parts_fall_with_the_whole() {
        // vectors.md: 135,000 bonded, 125,000 unvested, 6,750 lost.
        assert_eq!(keep(n(125_000), n(6_750), n(135_000)), Ok(n(118_750)));
        // vectors.md: 100 still to undelegate, 45 of 900 lost.
        assert_eq!(keep(n(100), n(45), n(900)), Ok(n(95)));
        assert_eq!(keep(n(1), n(1), n(3)), Ok(n(0)));
        assert_eq!(keep(n(7), n(9), n(9)), Ok(n(0)));
        assert_eq!(keep(n(0), n(0), n(0)), Ok(n(0)));
    }
}
