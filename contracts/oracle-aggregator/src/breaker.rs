//! The breaker: a median too far from the accepted price is only a candidate.
//!
//! It becomes the price after [`CONFIRMATIONS`] consecutive closed rounds that breach on the same side, and then the
//! middle of their three medians does: one captured round among them cannot choose the price. "Agreeing" means the
//! side, not the value, so that a gap followed by a steady fall is accepted as fast as a gap alone.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::Candidate;
use risk::ln::ln_ratio;
use risk::{Fixed, MathError};

/// Rounds that must breach on the same side.
pub const CONFIRMATIONS: u8 = 3;

/// What a closed round does with its median.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The price from now on; there is no candidate any more.
    Accept(Decimal),
    /// The price stays; the candidate from now on.
    Wait(Candidate),
}

/// Compares the median of a round with the accepted price. A return of exactly `band` is inside it.
/// Errors: those of the logarithm, for a zero price.
pub fn check(accepted: Decimal, median: Decimal, band: Fixed, before: &Candidate) -> Result<Outcome, MathError> {
    let r = ln_ratio(median, accepted)?;
    if r.abs() <= band {
        return Ok(Outcome::Accept(median));
    }
    let above = !r.is_negative();
    let zero = Decimal::zero();
    // A breach on the other side begins anew with that side.
    let count = if before.above == above { before.count } else { 0 };
    let [first, second, _] = before.medians;
    Ok(match count {
        0 => Outcome::Wait(Candidate { above, count: 1, medians: [median, zero, zero] }),
        1 => Outcome::Wait(Candidate { above, count: 2, medians: [first, median, zero] }),
        _ => Outcome::Accept(middle(first, second, median)),
    })
}

fn middle(a: Decimal, b: Decimal, c: Decimal) -> Decimal {
    a.min(b).max(a.max(b).min(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn price(units: u128) -> Decimal {
        Decimal::from_ratio(units, 1u128)
    }

    fn five_percent() -> Fixed {
        Fixed::from_decimal(Decimal::percent(5))
    }

    /// Runs medians against an accepted price of 100 and a band of 5 %; what was accepted on the way.
    fn run(medians: &[u128]) -> (Vec<Option<u128>>, Candidate) {
        let mut accepted = price(100);
        let mut candidate = Candidate::default();
        let outcomes = medians.iter().map(|units| match check(accepted, price(*units), five_percent(), &candidate) {
            Ok(Outcome::Accept(value)) => {
                (accepted, candidate) = (value, Candidate::default());
                Some(value.to_uint_floor().u128())
            }
            Ok(Outcome::Wait(next)) => {
                candidate = next;
                None
            }
            Err(error) => panic!("{error}"),
        });
        (outcomes.collect(), candidate)
    }

    #[test]
    fn fm_d41_a_captured_third_round_does_not_choose_the_price() {
        assert_eq!(run(&[94, 93, 10]).0, [None, None, Some(93)]);
    }

    #[test]
    fn fm_d14_one_bad_round_changes_nothing() {
        let (outcomes, candidate) = run(&[10, 100]);
        assert_eq!(outcomes, [None, Some(100)]);
        assert_eq!(candidate, Candidate::default());
    }

    #[test]
    fn fm_d15_a_gap_and_a_steady_fall_take_three_rounds() {
        // Each median is farther than the band from the one before, all on the same side.
        assert_eq!(run(&[77, 70, 63, 63]).0, [None, None, Some(70), None]);
        assert_eq!(run(&[77, 75, 74, 73]).0, [None, None, Some(75), Some(73)]);
    }

    #[test]
    fn the_other_side_begins_anew() {
        assert_eq!(run(&[80, 80, 120, 121, 122]).0, [None, None, None, None, Some(121)]);
        let (_, candidate) = run(&[80, 80, 120]);
        assert_eq!(candidate, Candidate { above: true, count: 1, medians: [price(120), price(0), price(0)] });
    }

    #[test]
    fn a_round_inside_the_band_clears_the_candidate() {
        assert_eq!(run(&[80, 80, 100, 80]).0, [None, None, Some(100), None]);
    }

    #[test]
    fn equality_with_the_band_is_inside() -> Result<(), MathError> {
        let band = ln_ratio(price(105), price(100))?;
        assert_eq!(check(price(100), price(105), band, &Candidate::default())?, Outcome::Accept(price(105)));
        let down = ln_ratio(price(100), price(105))?.abs();
        assert_eq!(check(price(105), price(100), down, &Candidate::default())?, Outcome::Accept(price(100)));
        Ok(())
    }

    #[test]
    fn the_middle_of_three_in_any_order() {
        for [a, b, c] in [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] {
            assert_eq!(middle(price(a), price(b), price(c)), price(2));
        }
        assert_eq!(middle(price(1), price(1), price(9)), price(1));
    }
}
