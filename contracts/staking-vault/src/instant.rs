//! The fee of an instant exit.
//!
//! A coin that leaves when the buffer holds `y` costs `floor` while `y` is at least `T = target * bonded`, and below that
//! `floor + (ceiling - floor) * (T - y) / T`: it rises linearly to `ceiling` at an empty buffer. An exit pays the integral over its
//! coins, so the fee depends on how far the buffer was drained, not on how many exits did it. Derivation and bounds:
//! `docs/maths/staking.md`.

use cosmwasm_std::Uint128;
use interfaces::staking_vault::InstantFee;
use risk::int::{mul_ceil, mul_div_ceil, mul_floor};
use risk::MathError;

/// The buffer above which an exit costs the floor: `floor(target * bonded)`. Error: overflow.
pub fn target(bonded: Uint128, terms: &InstantFee) -> Result<Uint128, MathError> {
    mul_floor(bonded, terms.target)
}

/// The buffer above its target, which may go to batches and validators. Error: overflow.
pub fn spare(buffer: Uint128, bonded: Uint128, terms: &InstantFee) -> Result<Uint128, MathError> {
    Ok(buffer.saturating_sub(target(bonded, terms)?))
}

/// The fee of an exit worth `amount` out of a buffer of `buffer`, which is at least `amount`. Each of its two parts is
/// rounded up, for the pool; never above the amount. Error: overflow.
pub fn fee(amount: Uint128, buffer: Uint128, bonded: Uint128, terms: &InstantFee) -> Result<Uint128, MathError> {
    let least = mul_ceil(amount, terms.floor)?;
    let target = target(bonded, terms)?;
    // How far the buffer is below its target when the exit begins and when it ends.
    let begins = target.saturating_sub(buffer);
    let ends = target.saturating_sub(buffer.saturating_sub(amount));
    let below = ends.saturating_sub(begins);
    if below.is_zero() {
        return Ok(least.min(amount));
    }
    // The integral of (T - y) / T: the coins below the target times the mean of the two depths.
    let sum = begins.checked_add(ends).map_err(|_| MathError::Overflow { operation: "instant fee" })?;
    let twice = target.checked_add(target).map_err(|_| MathError::Overflow { operation: "instant fee" })?;
    let slope = terms.ceiling.saturating_sub(terms.floor);
    let more = mul_ceil(mul_div_ceil(below, sum, twice)?, slope)?;
    Ok(least.saturating_add(more).min(amount))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::Decimal;

    /// 0.1 % to 2 %; target a tenth of the bonded stake.
    fn terms() -> InstantFee {
        InstantFee { floor: Decimal::permille(1), ceiling: Decimal::percent(2), target: Decimal::percent(10) }
    }

    fn cost(amount: u128, buffer: u128, bonded: u128) -> u128 {
        fee(amount.into(), buffer.into(), bonded.into(), &terms()).unwrap().u128()
    }

    #[test]
    fn a_full_buffer_costs_the_floor() {
        // T = 1,000,000; 3,000,000 falls to 2,000,000 and to T.
        assert_eq!(cost(1_000_000, 3_000_000, 10_000_000), 1_000);
        assert_eq!(cost(2_000_000, 3_000_000, 10_000_000), 2_000);
        assert_eq!(cost(1, 3_000_000, 10_000_000), 1);
    }

    #[test]
    fn below_the_target_the_mean_of_the_line_is_paid() {
        // T = 1,000,000. From T to nothing: mean depth one half, 0.1 % + 1.9 % / 2 = 1.05 %.
        assert_eq!(cost(1_000_000, 1_000_000, 10_000_000), 10_500);
        // From 400,000 to 200,000: mean depth 0.7, 0.1 % + 1.33 % = 1.43 % of 200,000.
        assert_eq!(cost(200_000, 400_000, 10_000_000), 2_860);
        // The last coins: from 10,000 to nothing, mean depth 0.995: 0.1 % + 1.8905 %, 199.05.
        assert_eq!(cost(10_000, 10_000, 10_000_000), 10 + 190);
    }

    #[test]
    fn an_exit_across_the_target_pays_each_part_its_own() {
        // 1,500,000 to 500,000: half at the floor, half at mean depth 1/4: 1,000 + 1.9 % * 500,000 / 4 = 2,375.
        assert_eq!(cost(1_000_000, 1_500_000, 10_000_000), 1_000 + 2_375);
    }

    #[test]
    fn pieces_pay_what_the_whole_pays() {
        // If the fee did not stay in the buffer, the parts would sum to the whole, with two units of rounding each.
        let whole = cost(600_000, 900_000, 10_000_000);
        let (mut sum, mut buffer) = (0, 900_000);
        for _ in 0..60 {
            sum += cost(10_000, buffer, 10_000_000);
            buffer -= 10_000;
        }
        assert!(sum >= whole && sum <= whole + 120, "{sum} and {whole}");
    }

    #[test]
    fn no_target_and_nothing_bonded_cost_the_floor() {
        let flat = InstantFee { target: Decimal::zero(), ..terms() };
        assert_eq!(fee(500u128.into(), 500u128.into(), 9_000u128.into(), &flat), Ok(1u128.into()));
        assert_eq!(cost(1_000, 1_000, 0), 1);
    }

    #[test]
    fn never_more_than_the_amount() {
        assert_eq!(cost(1, 1, 1_000), 1);
        let all = InstantFee { floor: Decimal::one(), ceiling: Decimal::one(), target: Decimal::one() };
        assert_eq!(fee(70u128.into(), 70u128.into(), 100u128.into(), &all), Ok(70u128.into()));
    }
}
