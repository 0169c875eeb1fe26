//! Plans undelegations for exits: the amount from each validator. Pure: numbers in, parts out; parts are never zero and never sum
//! to more than the amount to be taken.

use cosmwasm_std::{Decimal, OverflowError, Uint128};
use risk::int::{mul_div_ceil, mul_div_floor, mul_floor};

use crate::error::ContractError;
use crate::plan::{by_amount, sum, Allocation, Candidate};

/// A validator that may give.
struct Giver<'a> {
    /// Stake above its target.
    above: Uint128,
    /// Stake it may give without falling further below its target than the tolerance.
    most: Uint128,
    candidate: &'a Candidate,
}

/// Takes `amount` from open validators, draining ones first, then the most overweight: from as few as keep the weights within
/// `tolerance` of the stake that will be left, at most `messages`. Each first gives its stake above its target, which is its part
/// by weight of the stake that will be left; then down to the tolerance below the target; then in proportion to the stake they
/// still hold. No part exceeds the validator's stake, so uneven slashes cannot underflow; what they cannot give together is left
/// over. Error: overflow.
pub fn undelegate(
    candidates: &[Candidate],
    amount: Uint128,
    tolerance: Decimal,
    messages: usize,
) -> Result<Vec<Allocation>, ContractError> {
    let remains = sum(candidates.iter().map(|candidate| candidate.bonded))?.saturating_sub(amount);
    let weights = weights(candidates);
    let slack = mul_floor(remains, tolerance)?;
    let mut givers = vec![];
    for candidate in candidates.iter().filter(|candidate| candidate.open && !candidate.bonded.is_zero()) {
        // Rounded down: together they hold at least `amount` above their targets.
        let target =
            if weights.is_zero() { Uint128::zero() } else { mul_div_floor(remains, candidate.weight.into(), weights)? };
        let above = candidate.bonded.saturating_sub(target);
        let most = candidate.bonded.saturating_sub(target.saturating_sub(slack));
        givers.push(Giver { above, most, candidate });
    }
    givers.sort_by(|a, b| by_amount(&(a.above, a.candidate), &(b.above, b.candidate)));
    let count = enough(&givers, amount, slack, messages)?;
    givers.truncate(count);

    let mut left = amount;
    let mut rests = Vec::with_capacity(givers.len());
    for giver in &givers {
        let first = giver.above.min(left);
        left = left.checked_sub(first)?;
        rests.push((giver.candidate, first, giver.candidate.bonded.checked_sub(first)?));
    }
    for ((_, given, rest), giver) in rests.iter_mut().zip(&givers) {
        let more = giver.most.saturating_sub(*given).min(left);
        left = left.checked_sub(more)?;
        *given = given.checked_add(more)?;
        *rest = rest.checked_sub(more)?;
    }
    let (spread, held) = (left, sum(rests.iter().map(|(_, _, rest)| *rest))?);
    let mut parts = vec![];
    for (candidate, first, rest) in rests {
        // Rounded up, so that the units of rounding are taken too; never above the rest while `spread <= held`.
        let more = if held.is_zero() { held } else { mul_div_ceil(spread, rest, held)?.min(rest).min(left) };
        left = left.checked_sub(more)?;
        let part = first.checked_add(more)?;
        if !part.is_zero() {
            parts.push((candidate.validator.clone(), part));
        }
    }
    Ok(parts)
}

/// Number of givers to use: at most `messages`, and no more once these can give all within the `slack` and the next is not above
/// it. Validators that refused last time are used only as far as the others do not hold enough, because one of them could block
/// the same plan again.
fn enough(givers: &[Giver], amount: Uint128, slack: Uint128, messages: usize) -> Result<usize, OverflowError> {
    let (mut held, mut spare, mut count) = (Uint128::zero(), Uint128::zero(), 0usize);
    for Giver { above, most, candidate } in givers.iter().take(messages) {
        if (held >= amount && candidate.last) || (spare >= amount && *above <= slack) {
            break;
        }
        held = held.checked_add(candidate.bonded)?;
        spare = spare.checked_add(*most)?;
        count = count.saturating_add(1);
    }
    Ok(count)
}

fn weights(candidates: &[Candidate]) -> Uint128 {
    // 64-bit weights of at most some hundred validators.
    candidates.iter().fold(Uint128::zero(), |total, candidate| total.saturating_add(candidate.weight.into()))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{candidates, parts, plain};

    fn take_out(candidates: &[Candidate], amount: u128, messages: usize) -> Vec<(String, u128)> {
        plain(undelegate(candidates, amount.into(), Decimal::zero(), messages).unwrap())
    }

    #[test]
    fn undelegation_vector() {
        // vectors.md: [500, 500], 200 out: 100 each.
        assert_eq!(take_out(&candidates(&[(1, 500), (1, 500)]), 200, 9), parts(&[("v0", 100), ("v1", 100)]));
    }

    #[test]
    fn the_most_overweight_give_first() {
        // 900 remain, 300 each: v0 500 above, v1 100 above, v2 below.
        let candidates = candidates(&[(1, 800), (1, 400), (1, 100)]);
        assert_eq!(take_out(&candidates, 400, 1), parts(&[("v0", 400)]));
        assert_eq!(take_out(&candidates, 400, 2), parts(&[("v0", 400)]));
        // 600 out: 700 remain, 233 each (567 and 167 above); one message takes it all from v0.
        assert_eq!(take_out(&candidates, 600, 1), parts(&[("v0", 600)]));
        assert_eq!(take_out(&candidates, 600, 2), parts(&[("v0", 567), ("v1", 33)]));
    }

    #[test]
    fn what_the_asked_do_not_hold_is_left_over() {
        let candidates = candidates(&[(1, 10), (1, 10), (1, 10)]);
        assert_eq!(take_out(&candidates, 25, 1), parts(&[("v0", 10)]));
        assert_eq!(take_out(&candidates, 25, 2), parts(&[("v0", 10), ("v1", 10)]));
        assert_eq!(take_out(&candidates, 25, 3).iter().map(|(_, part)| part).sum::<u128>(), 25);
    }

    #[test]
    fn those_drained_give_first_and_all() {
        // v1 is draining and has no weight: its 50 go before the 450 that v0 has above v2's.
        let mut candidates = candidates(&[(1, 800), (0, 50), (1, 350)]);
        candidates[1].first = true;
        assert_eq!(take_out(&candidates, 40, 9), parts(&[("v1", 40)]));
        // 1,100 remain, 550 each: v0 has 250 above.
        assert_eq!(take_out(&candidates, 100, 9), parts(&[("v1", 50), ("v0", 50)]));
        candidates[1].last = true;
        assert_eq!(take_out(&candidates, 40, 9), parts(&[("v0", 40)]));
    }

    /// Guards the `min`s of `undelegate`.
    #[test]
    fn fm_s27_uneven_slashes_never_underflow() {
        let candidates = candidates(&[(5, 1), (1, 3), (1, 0), (1, 1_000)]);
        for amount in 1..=1_004u128 {
            let plan = take_out(&candidates, amount, 4);
            assert_eq!(plan.iter().map(|(_, part)| part).sum::<u128>(), amount);
            for (validator, part) in plan {
                let held = candidates.iter().find(|candidate| candidate.validator == validator).unwrap().bonded.u128();
                assert!(part > 0 && part <= held, "{amount}: {part} of {held} at {validator}");
            }
        }
        // More than there is: all of it, and the rest is left over.
        assert_eq!(take_out(&candidates, 5_000, 4).iter().map(|(_, part)| part).sum::<u128>(), 1_004);
    }

    /// Guards `candidate.open` in `undelegate`: an eighth entry fails.
    #[test]
    fn fm_d28_a_closed_validator_is_passed_over() {
        let mut candidates = candidates(&[(1, 500), (1, 500)]);
        candidates[0].open = false;
        assert_eq!(take_out(&candidates, 200, 9), parts(&[("v1", 200)]));
        candidates[1].open = false;
        assert_eq!(take_out(&candidates, 200, 9), parts(&[]));
    }

    /// Guards the `break` of `enough`.
    #[test]
    fn fm_s35_one_that_refused_is_asked_only_when_it_must_be() {
        let mut candidates = candidates(&[(1, 900), (1, 100)]);
        candidates[0].last = true;
        assert_eq!(take_out(&candidates, 100, 9), parts(&[("v1", 100)]));
        assert_eq!(take_out(&candidates, 300, 9).iter().map(|(_, part)| part).sum::<u128>(), 300);
    }

    #[test]
    fn zero_weights_give_in_turn() {
        assert_eq!(take_out(&candidates(&[(0, 70), (0, 30)]), 80, 9), parts(&[("v0", 70), ("v1", 10)]));
    }

    fn within(candidates: &[Candidate], amount: u128, percent: u64) -> Vec<(String, u128)> {
        plain(undelegate(candidates, amount.into(), Decimal::percent(percent), 9).unwrap())
    }

    /// Five of 200,000 each and a tolerance of 1 %.
    #[test]
    fn few_are_asked_while_the_weights_stay_within_the_tolerance() {
        let candidates = candidates(&[(1, 200_000); 5]);
        assert_eq!(within(&candidates, 5_000, 1), parts(&[("v0", 5_000)]));
        // 985,000 remain, 197,000 each: 3,000 above and 9,850 below, so one gives at most 12,850.
        assert_eq!(within(&candidates, 15_000, 1), parts(&[("v0", 12_000), ("v1", 3_000)]));
        // 900,000 remain, 180,000 each, 9,000 below: 20,000 above is not within the tolerance, so all are used.
        assert_eq!(within(&candidates, 100_000, 1).len(), 5);
        // Without a tolerance all give alike.
        assert_eq!(within(&candidates, 5_000, 0).len(), 5);
    }

    #[test]
    fn the_one_that_gave_last_is_not_asked_next() {
        // 985,000 remain, 197,000 each: v0 is 2,000 below already, and may give 7,850 more.
        let candidates = candidates(&[(1, 195_000), (1, 201_000), (1, 201_000), (1, 201_000), (1, 202_000)]);
        assert_eq!(within(&candidates, 15_000, 1), parts(&[("v4", 11_000), ("v1", 4_000)]));
    }

    /// After a plan every validator is within the tolerance of what is left, and one message fewer would not have sufficed.
    #[test]
    fn as_few_as_possible_and_nobody_beyond_the_tolerance() {
        for (count, percent) in (2..=9u128).flat_map(|count| [1u64, 2, 5].map(|percent| (count, percent))) {
            let held = 1_000_000u128;
            let candidates = candidates(&vec![(1, held); count as usize]);
            for step in 1..=200u128 {
                let amount = held * count * step / 201;
                let plan = within(&candidates, amount, percent);
                assert_eq!(plan.iter().map(|(_, part)| part).sum::<u128>(), amount);
                let left = held * count - amount;
                let (target, slack) = (left / count, left * u128::from(percent) / 100);
                for candidate in &candidates {
                    let part = plan.iter().find(|(name, _)| *name == candidate.validator).map_or(0, |(_, part)| *part);
                    assert!((held - part).abs_diff(target) <= slack + count, "{count} {percent} {amount}: {plan:?}");
                }
                let fewer = plan.len() as u128 - 1;
                let most = (held - target + slack).min(held);
                assert!(fewer * most < amount || held - target > slack, "{count} {percent} {amount}: {plan:?}");
            }
        }
    }
}
