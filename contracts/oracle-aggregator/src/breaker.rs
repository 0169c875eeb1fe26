//! The breaker: a median too far from the accepted price is only a candidate.
//!
//! The third candidate ends the wait, on whichever side of the band the candidates are: the middle or the last of the last three,
//! whichever is nearer to the accepted price, becomes the price. So one captured round among three cannot choose the price, a gap
//! that keeps falling is accepted as fast as a single gap, and a price contradicted by later rounds is never accepted. If middle
//! and last lie on different sides, the breaker waits one more round.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{BreakerParams, Candidate};
use risk::ewma::{self, weight};
use risk::ln::ln_ratio;
use risk::{Fixed, MathError};

/// Effect of a closed round's median.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The median is inside the band and becomes the price; candidates are dropped.
    Accept,
    /// This median of the last three rounds outside the band becomes the price.
    Jump(Decimal),
    /// The price stays; the candidate from now on.
    Wait(Candidate),
}

/// The half-width of the band, `max(min_move, sigmas * sqrt(variance * dt))` and at most `max_move`; dt at most `max_dt`.
pub fn band(variance: Fixed, dt: u64, params: &BreakerParams) -> Result<Fixed, MathError> {
    let band = ewma::band(variance, dt.min(params.max_dt), params.min_move, params.sigmas)?;
    Ok(band.min(Fixed::from_decimal(params.max_move)))
}

/// The breaker's variance after a price is accepted `dt` seconds after the previous one.
///
/// `v <- v + (1 - e^(-dt/tau)) * (x/dt - v)`, dt at most `max_dt`. The squared return x is clipped to `clip^2` times the variance
/// over that time, with a variance of at least `(min_move / sigmas)^2`: swings just inside the band cannot widen it quickly. The
/// result is at most `(max_move / sigmas)^2 / round`, where the band of one round meets its upper bound.
pub fn variance(
    before: Fixed,
    prices: [Decimal; 2],
    dt: u64,
    tau: u64,
    round: u64,
    params: &BreakerParams,
) -> Result<Fixed, MathError> {
    let seconds = Fixed::from_integer(dt.min(params.max_dt));
    let square = |part: Decimal| {
        let sigma = Fixed::from_decimal(part).div_floor(Fixed::from_decimal(params.sigmas))?;
        sigma.mul_floor(sigma)
    };
    let [from, to] = prices;
    let r = ln_ratio(to, from)?;
    let clip = Fixed::from_decimal(params.clip);
    let usual = before.mul_floor(seconds)?.max(square(params.min_move)?);
    let sample = r.mul_ceil(r)?.min(clip.mul_floor(clip)?.mul_floor(usual)?).div_floor(seconds)?;
    let step = sample.checked_sub(before)?.mul_floor(weight(dt.min(params.max_dt), tau)?)?;
    let most = square(params.max_move)?.div_floor(Fixed::from_integer(round))?;
    Ok(before.checked_add(step)?.max(Fixed::ZERO).min(most))
}

/// Whether a price lies outside the band around another one. A return of exactly `band` is inside.
/// Errors: those of the logarithm, for a zero price.
pub fn breaches(price: Decimal, accepted: Decimal, band: Fixed) -> Result<bool, MathError> {
    Ok(ln_ratio(price, accepted)?.abs() > band)
}

/// The candidate that a single median makes.
pub fn first(median: Decimal, round: u64) -> Candidate {
    Candidate { count: 1, medians: [median, Decimal::zero(), Decimal::zero()], round }
}

/// Effect of a round's price, given whether it breaches the accepted price. Errors: those of the logarithm, for a zero price.
pub fn check(
    accepted: Decimal,
    median: Decimal,
    is_breach: bool,
    before: &Candidate,
    round: u64,
) -> Result<Outcome, MathError> {
    if !is_breach {
        return Ok(Outcome::Accept);
    }
    let [a, b, c] = before.medians;
    let zero = Decimal::zero();
    let (older, newer) = match before.count {
        0 => return Ok(Outcome::Wait(first(median, round))),
        1 => return Ok(Outcome::Wait(Candidate { count: 2, medians: [a, median, zero], round })),
        2 => (a, b),
        // A fourth round: the oldest median leaves the window.
        _ => (b, c),
    };
    let middle = middle(older, newer, median);
    if (middle > accepted) != (median > accepted) {
        return Ok(Outcome::Wait(Candidate { count: 3, medians: [older, newer, median], round }));
    }
    let is_middle_nearer = ln_ratio(middle, accepted)?.abs() <= ln_ratio(median, accepted)?.abs();
    Ok(Outcome::Jump(if is_middle_nearer { middle } else { median }))
}

fn middle(a: Decimal, b: Decimal, c: Decimal) -> Decimal {
    a.min(b).max(a.max(b).min(c))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, params};

    fn price(units: u128) -> Decimal {
        Decimal::from_ratio(units, 1u128)
    }

    /// Runs medians against an accepted price of 100 and a band of 5 %; the price after each, and the candidate left.
    fn run(medians: &[u128]) -> (Vec<u128>, Candidate) {
        let mut accepted = price(100);
        let mut candidate = Candidate::default();
        let prices = medians.iter().zip(1..).map(|(units, round)| {
            let breach = breaches(price(*units), accepted, Fixed::from_decimal(Decimal::percent(5))).unwrap();
            match check(accepted, price(*units), breach, &candidate, round).unwrap() {
                Outcome::Accept => (accepted, candidate) = (price(*units), Candidate::default()),
                Outcome::Jump(price) => (accepted, candidate) = (price, Candidate::default()),
                Outcome::Wait(next) => candidate = next,
            }
            accepted.to_uint_floor().u128()
        });
        (prices.collect(), candidate)
    }

    #[test]
    fn fm_d41_a_captured_third_round_does_not_choose_the_price() {
        assert_eq!(run(&[94, 93, 10]).0, [100, 100, 93]);
    }

    #[test]
    fn fm_x04_of_the_middle_and_the_last_the_nearer_is_accepted() {
        assert_eq!(run(&[60, 60, 94]).0, [100, 100, 94]);
        assert_eq!(run(&[118, 118, 106]).0, [100, 100, 106]);
    }

    #[test]
    fn fm_d14_one_bad_round_changes_nothing() {
        let (prices, candidate) = run(&[10, 100]);
        assert_eq!(prices, [100, 100]);
        assert_eq!(candidate, Candidate::default());
    }

    #[test]
    fn fm_d15_a_gap_and_a_steady_fall_take_three_rounds() {
        assert_eq!(run(&[77, 70, 63]).0, [100, 100, 70]);
        assert_eq!(run(&[77, 75, 74, 73]).0, [100, 100, 75, 73]);
    }

    #[test]
    fn breaches_count_on_either_side_and_end_after_one_more_round_at_most() {
        // Middle 80, last 120: on different sides. Then the middle of 80, 120 and 121 is 120, the nearer one.
        assert_eq!(run(&[80, 80, 120, 121]).0, [100, 100, 100, 120]);
        assert_eq!(run(&[80, 80, 120, 79]).0, [100, 100, 100, 80]);
        let (_, candidate) = run(&[80, 81, 120]);
        assert_eq!(candidate, Candidate { count: 3, medians: [price(80), price(81), price(120)], round: 3 });
    }

    #[test]
    fn a_round_inside_the_band_clears_the_candidate() {
        assert_eq!(run(&[80, 80, 100, 80]).0, [100; 4]);
    }

    #[test]
    fn equality_with_the_band_is_inside() -> Result<(), MathError> {
        let band = ln_ratio(price(105), price(100))?;
        assert!(!breaches(price(105), price(100), band)?);
        let down = ln_ratio(price(100), price(105))?.abs();
        assert!(!breaches(price(100), price(105), down)?);
        assert!(breaches(price(106), price(100), band)? && breaches(price(99), price(105), down)?);
        Ok(())
    }

    #[test]
    fn the_middle_of_three_in_any_order() {
        for [a, b, c] in [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] {
            assert_eq!(middle(price(a), price(b), price(c)), price(2));
        }
        assert_eq!(middle(price(1), price(1), price(9)), price(1));
    }

    #[test]
    fn the_band_has_a_lower_and_an_upper_bound() {
        let width = |variance: &str, dt| band(variance.parse().unwrap(), dt, &params().breaker).unwrap();
        // 5 * sqrt(1e-6 * 30) = 0.027; 5 * sqrt(1e-6 * 600) = 0.1225, also after a day; 5 * sqrt(1e-4 * 30) = 0.27.
        assert_eq!(width("0.000001", 30), dec("0.05"));
        assert!(width("0.000001", 600) > dec("0.1224") && width("0.000001", 600) < dec("0.1225"));
        assert_eq!(width("0.000001", 86_400), width("0.000001", 600));
        assert_eq!(width("0.0001", 30), dec("0.2"));
    }

    #[test]
    fn fm_x05_the_sample_is_clipped_and_the_variance_bounded() {
        let next = |before: &str, to: &str, dt| {
            variance(before.parse().unwrap(), [dec("100"), dec(to)], dt, 600, 30, &params().breaker).unwrap()
        };
        let near = |value: Fixed, expected: &str| {
            let error = value.checked_sub(expected.parse().unwrap()).unwrap().abs();
            let most: Fixed = "0.00000000000000000001".parse().unwrap();
            assert!(error < most, "{value}");
        };
        // ln(1.01)^2 = 0.0000990090 < 4 * 0.01^2: not clipped. Times (1 - e^-0.05) / 30.
        near(next("0", "101", 30), "0.000000160957667020167");
        // ln(1.04)^2 = 0.00153826 > 0.0004: clipped. 0.0004 / 30 * (1 - e^-0.05).
        near(next("0", "104", 30), "0.000000650274339990480");
        // 9000 seconds count as 600: weight 1 - 1/e.
        near(next("0.000001", "100", 9_000), "0.000000367879441171442");
        // Clipped by its own variance: 4 * 0.00001 * 30.
        near(next("0.00001", "120", 30), "0.000011463117264978581");
        // At most (0.2 / 5)^2 / 30.
        near(next("0.000053", "130", 600), "0.000053333333333333333");
    }
}
