//! Plans redelegations, so that bonded stake follows the weights. Pure: numbers in, moves out. Delegations from the buffer and
//! undelegations for batches do most of it; redelegations move the rest.

use cosmwasm_std::{Decimal, OverflowError, Uint128};
use risk::int::mul_floor;

use crate::error::ContractError;
use crate::target::targets;

/// A validator as a rebalancing sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct RebalanceSide {
    /// The operator address.
    pub validator: String,
    /// Its weight among all; zero for a draining validator.
    pub weight: u64,
    /// The largest part of all bonded stake it may hold.
    pub cap: Option<Decimal>,
    /// What is bonded there.
    pub bonded: Uint128,
    /// Whether stake may leave it: it takes part, and redelegations into it are mature.
    pub gives: bool,
    /// Whether it may receive stake.
    pub takes: bool,
}

/// A redelegation.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// From this validator.
    pub from: String,
    /// To this one.
    pub to: String,
    /// So much.
    pub amount: Uint128,
}

/// Moves at most `budget` in at most `messages` moves: each from the most overweight giver to the most underweight taker, until
/// one of them is at its target. A validator within `tolerance` of all bonded stake neither gives nor takes, so that dust does
/// not lock it for an unbonding period. `free` states whether a pair has room for one more entry.
///
/// A draining validator gives all its stake, even to validators short by less than the tolerance. Targets split all bonded stake;
/// no move is zero, no two moves share a pair, and no validator both gives and takes. Error: overflow.
pub fn plan(
    sides: &[RebalanceSide],
    budget: Uint128,
    tolerance: Decimal,
    messages: usize,
    free: impl Fn(&str, &str) -> bool,
) -> Result<Vec<Move>, ContractError> {
    let whole = sides.iter().try_fold(Uint128::zero(), |sum, side| sum.checked_add(side.bonded))?;
    let least = mul_floor(whole, tolerance)?;
    let shares: Vec<_> = sides.iter().map(|side| (side.weight, side.cap)).collect();
    let is_drained = |side: &RebalanceSide| side.gives && side.weight == 0 && !side.bonded.is_zero();
    let draining = sides.iter().any(is_drained);
    let (mut givers, mut takers) = (vec![], vec![]);
    for (side, target) in sides.iter().zip(targets(&shares, whole, whole)?) {
        let (above, below) = (side.bonded.saturating_sub(target), target.saturating_sub(side.bonded));
        if side.gives && (above > least || is_drained(side)) {
            givers.push((above, side.validator.as_str()));
        }
        if side.takes && (below > least || draining) {
            takers.push((below, side.validator.as_str()));
        }
    }
    let mut left = budget;
    let mut moves: Vec<Move> = vec![];
    while moves.len() < messages && !left.is_zero() {
        sort(&mut givers);
        sort(&mut takers);
        let open =
            |from: &str, to: &str| free(from, to) && !moves.iter().any(|made| made.from == from && made.to == to);
        let Some((giver, taker)) = pair(&givers, &takers, open) else { break };
        let (Some((above, from)), Some((below, to))) = (givers.get_mut(giver), takers.get_mut(taker)) else { break };
        let amount = left.min(*above).min(*below);
        moves.push(Move { from: (*from).into(), to: (*to).into(), amount });
        take(above, amount)?;
        take(below, amount)?;
        take(&mut left, amount)?;
    }
    Ok(moves)
}

/// An amount and whose it is.
type Gap<'a> = (Uint128, &'a str);

/// The largest amount first, then by address, so that every node agrees.
fn sort(gaps: &mut Vec<Gap>) {
    gaps.retain(|(amount, _)| !amount.is_zero());
    gaps.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
}

/// The first pair with room, in the order of givers, then of takers.
fn pair(givers: &[Gap], takers: &[Gap], open: impl Fn(&str, &str) -> bool) -> Option<(usize, usize)> {
    givers
        .iter()
        .enumerate()
        .find_map(|(giver, (_, from))| takers.iter().position(|(_, to)| open(from, to)).map(|taker| (giver, taker)))
}

fn take(from: &mut Uint128, amount: Uint128) -> Result<(), OverflowError> {
    *from = from.checked_sub(amount)?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    fn sides(holdings: &[(u64, u128)]) -> Vec<RebalanceSide> {
        let side = |(i, (weight, bonded)): (usize, &(u64, u128))| RebalanceSide {
            validator: format!("v{i}"),
            weight: *weight,
            cap: None,
            bonded: (*bonded).into(),
            gives: true,
            takes: *weight > 0,
        };
        holdings.iter().enumerate().map(side).collect()
    }

    fn moved(sides: &[RebalanceSide], budget: u128, messages: usize) -> Vec<(String, String, u128)> {
        let moves = plan(sides, budget.into(), Decimal::zero(), messages, |_, _| true).unwrap();
        moves.into_iter().map(|made| (made.from, made.to, made.amount.u128())).collect()
    }

    fn expected(moves: &[(&str, &str, u128)]) -> Vec<(String, String, u128)> {
        moves.iter().map(|(from, to, amount)| (from.to_string(), to.to_string(), *amount)).collect()
    }

    #[test]
    fn the_largest_gaps_meet_first() {
        // 900 in all, 300 each: v0 has 400 too much, v1 lacks 100, v2 lacks 300.
        let sides = sides(&[(1, 700), (1, 200), (1, 0)]);
        assert_eq!(moved(&sides, 1_000, 9), expected(&[("v0", "v2", 300), ("v0", "v1", 100)]));
        assert_eq!(moved(&sides, 1_000, 1), expected(&[("v0", "v2", 300)]));
        assert_eq!(moved(&sides, 120, 9), expected(&[("v0", "v2", 120)]));
        assert_eq!(moved(&sides, 0, 9), expected(&[]));
    }

    #[test]
    fn one_without_weight_is_emptied() {
        let mut sides = sides(&[(0, 90), (1, 500), (2, 910)]);
        // 1,500 over 1:2: 500 and 1,000.
        assert_eq!(moved(&sides, 1_000, 9), expected(&[("v0", "v2", 90)]));
        // The tolerance does not retain any of it.
        sides[0].bonded = 3u128.into();
        sides[2].bonded = 500u128.into();
        let moves = plan(&sides, 1_000u128.into(), Decimal::percent(10), 9, |_, _| true).unwrap();
        // v1 is 165 above its 335, v2 169 below its 669: both beyond the 100 of the tolerance.
        assert_eq!(moves.last().map(|made| (made.from.as_str(), made.amount.u128())), Some(("v0", 3)));
    }

    /// Guards `candidate.gives` in `is_drained`: a locked validator gives nothing, so no other must make room for its stake.
    #[test]
    fn a_drained_validator_that_is_locked_widens_nothing() {
        // 1,000 in all, 334 each, tolerance 50: v1 has 66 too much, v2 lacks 44, v3 54.
        let mut sides = sides(&[(0, 30), (1, 400), (1, 290), (1, 280)]);
        sides[0].gives = false;
        let moves = plan(&sides, 1_000u128.into(), Decimal::percent(5), 9, |_, _| true).unwrap();
        assert_eq!(moves, [Move { from: "v1".into(), to: "v3".into(), amount: 54u128.into() }]);
    }

    #[test]
    fn within_the_tolerance_nothing_moves() {
        let sides = sides(&[(1, 510), (1, 490)]);
        let moves = |percent| plan(&sides, 1_000u128.into(), Decimal::percent(percent), 9, |_, _| true).unwrap().len();
        assert_eq!((moves(1), moves(0)), (0, 1));
    }

    #[test]
    fn a_cap_bounds_what_is_taken_and_sends_the_rest_away() {
        // 1,000 in all: v0 may hold 250, v1 is to hold the rest.
        let mut sides = sides(&[(1, 400), (1, 400), (0, 200)]);
        sides[0].cap = Some(Decimal::percent(25));
        assert_eq!(moved(&sides, 1_000, 9), expected(&[("v2", "v1", 200), ("v0", "v1", 150)]));
    }

    #[test]
    fn locked_givers_closed_takers_and_full_pairs_are_passed_over() {
        let mut sides = sides(&[(1, 700), (1, 200), (1, 0)]);
        let full = |from: &str, to: &str| (from, to) != ("v0", "v2");
        let moves = plan(&sides, 1_000u128.into(), Decimal::zero(), 9, full).unwrap();
        assert_eq!(moves, [Move { from: "v0".into(), to: "v1".into(), amount: 100u128.into() }]);
        sides[2].takes = false;
        assert_eq!(moved(&sides, 1_000, 9), expected(&[("v0", "v1", 100)]));
        sides[0].gives = false;
        assert_eq!(moved(&sides, 1_000, 9), expected(&[]));
    }

    /// Guards the zero for a weight of zero in `targets`, which otherwise divides by a sum of zero.
    #[test]
    fn fm_s28_no_weights_is_no_plan() {
        assert_eq!(moved(&[], 10, 9), expected(&[]));
        assert_eq!(moved(&sides(&[(0, 5), (0, 9)]), 10, 9), expected(&[]));
    }
}
