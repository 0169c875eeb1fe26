//! Disputes: the slashes and the stake that they hold, and their bonds.

use cosmwasm_std::{Addr, Decimal, StdResult, Storage, Uint128};
use interfaces::oracle_aggregator::{DisputeParams, HELD_PER_BOND};
use interfaces::{packed, AssetAmount};
use risk::int::{mul_ceil, mul_div_floor};
use risk::MathError;

use crate::roster::Reporter;
use crate::store::{Item, Map};

/// Open disputes, by id.
pub const DISPUTES: Map<u64, Dispute> = Map::new("disputes");
/// Open cases by the reporter's id.
const CASES: Map<u64, Case> = Map::new("cases");
/// Last id given to a dispute.
pub const LAST_DISPUTE: Item<u64> = Item::new("last_dispute");

/// The open case about a reporter. Anyone with evidence adds a dispute to it, with their own bond.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Case {
    /// Open disputes, oldest first.
    pub disputes: Vec<u64>,
    /// Stake held for the disputes, and for slashes of ended disputes that the security vault has not booked. It may exceed the
    /// stake.
    pub held: Uint128,
}

impl Case {
    /// The case of a reporter; empty when nothing is open.
    pub fn load(store: &dyn Storage, reporter: u64) -> StdResult<Self> {
        Ok(CASES.may_load(store, reporter)?.unwrap_or_default())
    }

    /// Writes the case, or removes it when nothing is open.
    pub fn save(&self, store: &mut dyn Storage, reporter: u64) -> StdResult<()> {
        if *self == Self::default() {
            CASES.remove(store, reporter);
            return Ok(());
        }
        CASES.save(store, reporter, self)
    }
}

/// Releases a part of a case's hold. Returns the rest.
pub fn release(store: &mut dyn Storage, reporter: u64, part: Uint128) -> StdResult<Uint128> {
    let mut case = Case::load(store, reporter)?;
    case.held = case.held.saturating_sub(part);
    case.save(store, reporter)?;
    Ok(case.held)
}

/// An open dispute.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    /// The reporter as it was when the dispute was opened.
    pub reporter: Reporter,
    /// Who opened it.
    pub disputer: Addr,
    /// Round of the submission.
    pub round: u64,
    /// Feed of the disputed price.
    pub feed: u64,
    /// The disputed price.
    pub price: Decimal,
    /// The bond.
    pub bond: AssetAmount,
    /// First moment at which anyone may end it, in seconds since the epoch.
    pub expires_at: u64,
    /// Stake that it holds.
    pub held: Uint128,
    /// Part of the tranche up to which slashes are withheld.
    pub withholdable: Decimal,
    /// Part of the tranche that was withheld.
    pub withheld: Decimal,
}

packed!(Case { disputes, held });
packed!(Dispute { reporter, disputer, round, feed, price, bond, expires_at, held, withholdable, withheld });

/// The smallest bond of a dispute about a tranche with these assets, rounded up.
pub fn least_bond(assets: Uint128, params: &DisputeParams) -> Result<Uint128, MathError> {
    Ok(mul_ceil(assets, params.bond)?.max(params.min_bond))
}

/// Value of a bond as a part of a tranche, rounded down, at most 1.
pub fn withholdable(bond: Uint128, assets: Uint128) -> Result<Decimal, MathError> {
    if bond >= assets {
        return Ok(Decimal::one());
    }
    Ok(Decimal::new(mul_div_floor(bond, Decimal::one().atomics(), assets)?))
}

/// The stake that a bond holds.
pub fn held(bond: Uint128, assets: Uint128) -> Uint128 {
    bond.saturating_mul(HELD_PER_BOND.into()).min(assets)
}

/// Withholds a slash of a disputed reporter up to the bond of the oldest dispute. Returns that dispute and the part withheld, if
/// any.
pub fn withhold(store: &mut dyn Storage, reporter: u64, fraction: Decimal) -> StdResult<Option<(u64, Decimal)>> {
    let Some(id) = Case::load(store, reporter)?.disputes.first().copied() else { return Ok(None) };
    let Some(mut dispute) = DISPUTES.may_load(store, id)? else { return Ok(None) };
    let part = fraction.min(dispute.withholdable.saturating_sub(dispute.withheld));
    if part.is_zero() {
        return Ok(None);
    }
    dispute.withheld = dispute.withheld.saturating_add(part);
    DISPUTES.save(store, id, &dispute)?;
    Ok(Some((id, part)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{dec, params};

    #[test]
    fn fm_k62_a_bond_holds_twenty_times_itself() {
        for (bond, assets, expected) in [(5u128, 1_000u128, 100u128), (50, 1_000, 1_000), (u128::MAX, 7, 7), (9, 0, 0)]
        {
            assert_eq!(held(Uint128::new(bond), Uint128::new(assets)), Uint128::new(expected));
        }
    }

    #[test]
    fn a_bond_is_at_least_a_part_of_the_stake_and_is_worth_its_part_of_it() {
        let terms = DisputeParams { bond: dec("0.005"), min_bond: Uint128::new(10), ..params().dispute };
        for (assets, bond) in [(0u128, 10), (2_000, 10), (2_001, 11), (1_000_000, 5_000)] {
            assert_eq!(least_bond(Uint128::new(assets), &terms), Ok(Uint128::new(bond)));
        }
        for (bond, assets, part) in
            [(5u128, 1_000u128, "0.005"), (1, 3, "0.333333333333333333"), (9, 9, "1"), (9, 0, "1")]
        {
            assert_eq!(withholdable(Uint128::new(bond), Uint128::new(assets)), Ok(dec(part)));
        }
    }
}
