//! Plans of delegations: the amount for each validator. Pure: numbers in, parts out; parts are never zero and never sum to more
//! than the amount to be moved.

use std::cmp::{Ordering, Reverse};

use cosmwasm_std::{Decimal, OverflowError, Uint128};

use crate::error::ContractError;
use crate::pending::Undelegation;
use crate::target::targets;

/// A validator as a plan sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The operator address.
    pub validator: String,
    /// Its weight among all.
    pub weight: u64,
    /// The largest part of all bonded stake it may hold.
    pub cap: Option<Decimal>,
    /// What is bonded there.
    pub bonded: Uint128,
    /// Whether it takes part. Validators that do not still count in the whole.
    pub open: bool,
    /// Comes before the others: it is drained.
    pub first: bool,
    /// Whether it comes last whatever it holds, because the chain refused it the last time.
    pub last: bool,
}

/// An amount at a validator.
pub type Allocation = (String, Uint128);

/// Splits `amount` over the most underweight open validators, at most `messages` of them: each gets the difference to its target
/// of the open stake, within its cap of all stake, `amount` included. With a message for every validator nothing is left over
/// unless all are capped; otherwise the rest is left for the next call. Error: overflow.
pub fn delegate(candidates: &[Candidate], amount: Uint128, messages: usize) -> Result<Vec<Allocation>, ContractError> {
    let open: Vec<&Candidate> = candidates.iter().filter(|candidate| candidate.open && candidate.weight > 0).collect();
    let whole = sum(candidates.iter().map(|candidate| candidate.bonded))?.checked_add(amount)?;
    let shared = sum(open.iter().map(|candidate| candidate.bonded))?.checked_add(amount)?;
    let shares: Vec<_> = open.iter().map(|candidate| (candidate.weight, candidate.cap)).collect();
    let targets = targets(&shares, shared, whole)?;
    let mut lacking: Vec<_> = targets
        .into_iter()
        .zip(open)
        .map(|(target, candidate)| (target.saturating_sub(candidate.bonded), candidate))
        .collect();
    lacking.sort_by(by_amount);
    let mut left = amount;
    let mut parts = vec![];
    for (lack, candidate) in lacking.into_iter().take(messages) {
        give(&mut parts, &mut left, candidate, lack)?;
    }
    Ok(parts)
}

/// Assigns amounts at validators to the needs of batches, both in their order. Each amount is used completely, as far as there
/// are needs.
pub fn assign(parts: Vec<Allocation>, needs: &[(u64, Uint128)]) -> Result<Vec<Undelegation>, OverflowError> {
    let mut needs = needs.iter().copied();
    let mut need = needs.next();
    let mut undelegations = vec![];
    for (validator, amount) in parts {
        let (mut left, mut batches) = (amount, vec![]);
        while let Some((batch, open)) = need {
            let part = open.min(left);
            if !part.is_zero() {
                batches.push((batch, part));
            }
            left = left.checked_sub(part)?;
            need = if part == open { needs.next() } else { Some((batch, open.checked_sub(part)?)) };
            if left.is_zero() {
                break;
            }
        }
        let amount = amount.checked_sub(left)?;
        if !amount.is_zero() {
            undelegations.push(Undelegation { validator, amount, batches });
        }
    }
    Ok(undelegations)
}

fn give(
    parts: &mut Vec<Allocation>,
    left: &mut Uint128,
    candidate: &Candidate,
    most: Uint128,
) -> Result<(), OverflowError> {
    let part = most.min(*left);
    if !part.is_zero() {
        *left = left.checked_sub(part)?;
        parts.push((candidate.validator.clone(), part));
    }
    Ok(())
}

/// Validators that refused last time come last, draining ones first; then the greatest amount first; then by address, so that
/// every node agrees.
pub fn by_amount(a: &(Uint128, &Candidate), b: &(Uint128, &Candidate)) -> Ordering {
    let key = |(amount, candidate): &(Uint128, &Candidate)| (candidate.last, !candidate.first, Reverse(*amount));
    key(a).cmp(&key(b)).then_with(|| a.1.validator.cmp(&b.1.validator))
}

/// The sum of amounts. Error: overflow.
pub fn sum(amounts: impl Iterator<Item = Uint128>) -> Result<Uint128, OverflowError> {
    amounts.into_iter().try_fold(Uint128::zero(), |total, amount| total.checked_add(amount))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;
    use crate::fixtures::{candidates, parts, plain};

    fn give_out(candidates: &[Candidate], amount: u128, messages: usize) -> Vec<(String, u128)> {
        plain(delegate(candidates, amount.into(), messages).unwrap())
    }

    #[test]
    fn a_first_deposit_goes_out_by_weight() {
        // 1000 over 1:1:3: 200, 200, 600; the largest first.
        assert_eq!(
            give_out(&candidates(&[(1, 0), (1, 0), (3, 0)]), 1_000, 9),
            parts(&[("v2", 600), ("v0", 200), ("v1", 200)])
        );
    }

    #[test]
    fn the_most_underweight_come_first_and_the_rest_waits() {
        // 1200 in all, 400 each: v0 lacks 300, v1 200, v2 has 100 too much.
        let candidates = candidates(&[(1, 100), (1, 200), (1, 500)]);
        assert_eq!(give_out(&candidates, 400, 1), parts(&[("v0", 300)]));
        assert_eq!(give_out(&candidates, 400, 2), parts(&[("v0", 300), ("v1", 100)]));
    }

    #[test]
    fn no_unit_is_left_behind_and_no_part_is_zero() {
        assert_eq!(give_out(&candidates(&[(1, 0), (1, 0), (1, 0)]), 2, 9), parts(&[("v0", 1), ("v1", 1)]));
        assert_eq!(
            give_out(&candidates(&[(1, 0), (1, 0), (1, 0)]), 100, 9),
            parts(&[("v0", 34), ("v1", 34), ("v2", 32)])
        );
        assert_eq!(give_out(&candidates(&[(1, 0)]), 0, 9), parts(&[]));
    }

    /// Guards `candidate.weight > 0` in `delegate`: the sum of no weights divides.
    #[test]
    fn fm_s28_no_weights_and_nobody_open_is_no_plan() {
        assert_eq!(give_out(&[], 100, 9), parts(&[]));
        assert_eq!(give_out(&candidates(&[(0, 0), (0, 50)]), 100, 9), parts(&[]));
        let mut closed = candidates(&[(1, 0)]);
        closed[0].open = false;
        assert_eq!(give_out(&closed, 100, 9), parts(&[]));
    }

    /// Guards `candidate.cap` in the shares.
    #[test]
    fn fm_s30_a_cap_bounds_a_validator() {
        // 1000 in all: at most 250 at v0, not 750.
        let mut candidates = candidates(&[(3, 0), (1, 0)]);
        candidates[0].cap = Some(Decimal::percent(25));
        assert_eq!(give_out(&candidates, 1_000, 9), parts(&[("v1", 750), ("v0", 250)]));
    }

    #[test]
    fn amounts_are_assigned_in_the_order_of_batches() {
        let parts = vec![("v0".to_string(), Uint128::new(150)), ("v1".to_string(), Uint128::new(30))];
        let needs = [(3, Uint128::new(50)), (4, Uint128::new(120)), (5, Uint128::new(40))];
        let batches = |validator: &str, amount: u128, batches: &[(u64, u128)]| Undelegation {
            validator: validator.into(),
            amount: amount.into(),
            batches: batches.iter().map(|(batch, part)| (*batch, Uint128::new(*part))).collect(),
        };
        let expected = vec![batches("v0", 150, &[(3, 50), (4, 100)]), batches("v1", 30, &[(4, 20), (5, 10)])];
        assert_eq!(assign(parts, &needs), Ok(expected));
    }
}
