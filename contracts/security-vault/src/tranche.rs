//! The counters of a tranche: shares over internally counted assets.
//!
//! `assets = staked - paid_out - covered - slashed`. A share is worth `assets / shares`, rounded down whenever somebody
//! gains by it. Nothing raises that worth but rounding: what comes back goes to loss units or rewards.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};
use risk::int::{mul_ceil, mul_div_floor};

use crate::error::ContractError;

/// Below `shares / COLLAPSE` assets a tranche takes no more stake: shares would become too cheap to count with.
const COLLAPSE: u128 = 1000;

/// The counters of a tranche, in units of its asset or in shares.
#[cw_serde]
#[derive(Eq, Default)]
pub struct Ledger {
    /// What the shares own together. No balance enters it.
    pub assets: Uint128,
    /// All shares: those of positions, cooling or not, and once there are any, `floor` shares that belong to no one.
    pub shares: Uint128,
    /// Shares in cooldown.
    pub cooling: Uint128,
    /// Sum of the holds.
    pub held: Uint128,
    /// Total paid in by stakers.
    pub staked: Uint128,
    /// Total paid out to stakers.
    pub paid_out: Uint128,
    /// Total taken by cover.
    pub covered: Uint128,
    /// Total taken by slashes.
    pub slashed: Uint128,
    /// Unclaimed recoveries. Not part of `assets`.
    pub recovered: Uint128,
}

impl Ledger {
    /// Takes stake in and returns the staker's shares: `floor(amount * shares / assets)`, those already in gain. The
    /// first staker leaves `floor` of the shares to no one.
    ///
    /// Errors: `ZeroAmount`, `EntryHeld`, `BelowFloor`, `Collapsed`, `NoShares`.
    pub fn stake(&mut self, amount: Uint128, floor: Uint128) -> Result<Uint128, ContractError> {
        if amount.is_zero() {
            return Err(ContractError::ZeroAmount);
        }
        if !self.held.is_zero() {
            return Err(ContractError::EntryHeld { held: self.held });
        }
        let (minted, credited) = if self.shares.is_zero() {
            if amount <= floor {
                return Err(ContractError::BelowFloor { amount, floor });
            }
            (amount, amount.checked_sub(floor)?)
        } else {
            self.check_worth()?;
            let minted = mul_div_floor(amount, self.shares, self.assets)?;
            if minted.is_zero() {
                return Err(ContractError::NoShares { amount });
            }
            (minted, minted)
        };
        let shares = self.shares.checked_add(minted)?;
        let staked = self.staked.checked_add(amount)?;
        self.assets = self.assets.checked_add(amount)?;
        (self.shares, self.staked) = (shares, staked);
        Ok(credited)
    }

    /// An error once a share is worth less than a thousandth. At exactly a thousandth the tranche is still open.
    fn check_worth(&self) -> Result<(), ContractError> {
        let &Self { assets, shares, .. } = self;
        if assets.full_mul(COLLAPSE) < shares.into() {
            return Err(ContractError::Collapsed { assets, shares });
        }
        Ok(())
    }

    /// What `shares` are worth, rounded down: those who stay gain.
    pub fn worth(&self, shares: Uint128) -> Result<Uint128, ContractError> {
        if self.shares.is_zero() {
            return Ok(Uint128::zero());
        }
        Ok(mul_div_floor(shares, self.assets, self.shares)?)
    }

    /// Shares begin to cool down.
    pub fn cool(&mut self, shares: Uint128) -> Result<(), ContractError> {
        self.cooling = self.cooling.checked_add(shares)?;
        Ok(())
    }

    /// Burns cooled shares and returns what they are paid, at their worth now. What is held (and the floor, which cover
    /// cannot take) must be left, unless the payout is `overdue`.
    ///
    /// Error: `PayoutHeld`.
    pub fn pay_out(&mut self, shares: Uint128, floor: Uint128, overdue: bool) -> Result<Uint128, ContractError> {
        let payout = self.worth(shares)?;
        let left = self.assets.checked_sub(payout)?;
        // A payout of nothing takes nothing from what is held.
        let bound = !overdue && !self.held.is_zero() && !payout.is_zero();
        if bound && left < self.held.saturating_add(floor) {
            return Err(ContractError::PayoutHeld { payout, left, held: self.held, floor });
        }
        let cooling = self.cooling.checked_sub(shares)?;
        let all = self.shares.checked_sub(shares)?;
        self.paid_out = self.paid_out.checked_add(payout)?;
        (self.assets, self.shares, self.cooling) = (left, all, cooling);
        Ok(payout)
    }

    /// Replaces a hold of `old` by one of `new`.
    pub fn hold(&mut self, old: Uint128, new: Uint128) -> Result<(), ContractError> {
        self.held = self.held.checked_sub(old)?.checked_add(new)?;
        Ok(())
    }

    /// Takes what a deficit needs, as far as there is something above the floor. Returns what was taken.
    pub fn cover(&mut self, asked: Uint128, floor: Uint128) -> Result<Uint128, ContractError> {
        let paid = asked.min(self.assets.saturating_sub(floor));
        self.covered = self.covered.checked_add(paid)?;
        self.assets = self.assets.checked_sub(paid)?;
        Ok(paid)
    }

    /// Takes a part of everything, at most all of it, rounded up: no stake is too small to be slashed. Returns what was
    /// taken.
    pub fn slash(&mut self, fraction: Decimal) -> Result<Uint128, ContractError> {
        let amount = mul_ceil(self.assets, fraction.min(Decimal::one()))?.min(self.assets);
        self.slashed = self.slashed.checked_add(amount)?;
        self.assets = self.assets.checked_sub(amount)?;
        Ok(amount)
    }

    /// What counts as security: the worth of the shares that are not cooling down, rounded down.
    pub fn active(&self) -> Result<Uint128, ContractError> {
        self.worth(self.shares.checked_sub(self.cooling)?)
    }

    /// The shares that earn rewards: those neither cooling nor no one's.
    pub fn weight(&self, floor: Uint128) -> Uint128 {
        self.shares.saturating_sub(self.cooling).saturating_sub(floor)
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects)]
mod tests {
    use super::*;

    const FLOOR: Uint128 = Uint128::new(1_000);

    fn ledger(assets: u128, shares: u128) -> Ledger {
        let assets = Uint128::new(assets);
        Ledger { assets, staked: assets, shares: Uint128::new(shares), ..Ledger::default() }
    }

    fn u(amount: u128) -> Uint128 {
        Uint128::new(amount)
    }

    #[test]
    fn stake_mints_down_and_never_for_nothing() {
        // (assets, shares, amount) -> floor(amount * shares / assets)
        let table = [(3_000, 1_000, 10, 3), (1_000, 3_000, 10, 30), (7_333, 11_000, 100, 150), (999, 998, 1_000, 998)];
        for (assets, shares, amount, minted) in table {
            let mut ledger = ledger(assets, shares);
            assert_eq!(ledger.stake(u(amount), FLOOR), Ok(u(minted)));
            assert_eq!((ledger.assets, ledger.shares), (u(assets + amount), u(shares + minted)));
        }
        let before = ledger(3_000, 1_000);
        let mut after = before.clone();
        assert_eq!(after.stake(u(2), FLOOR), Err(ContractError::NoShares { amount: u(2) }));
        assert_eq!(after, before);
    }

    #[test]
    fn stake_in_and_out_gains_nothing() {
        for (assets, shares) in [(1_001, 1_000), (999_983, 1_000_003), (5, 4_999), (1u128 << 100, (1 << 100) + 7)] {
            for amount in [3, 50, 1_009, 123_456_789] {
                let mut ledger = ledger(assets, shares);
                let minted = ledger.stake(u(amount), FLOOR).unwrap();
                ledger.cool(minted).unwrap();
                let paid = ledger.pay_out(minted, FLOOR, false).unwrap();
                assert!(paid <= u(amount), "{paid} for {amount}");
                // Those inside are worth as much as before or more: assets / shares did not fall.
                assert!(ledger.assets.full_mul(u(shares)) >= u(assets).full_mul(ledger.shares));
            }
        }
    }

    #[test]
    fn a_collapse_begins_below_a_thousandth() {
        assert_eq!(ledger(1, 1_000).stake(u(5), FLOOR), Ok(u(5_000)));
        let error = ContractError::Collapsed { assets: u(1), shares: u(1_001) };
        assert_eq!(ledger(1, 1_001).stake(u(5), FLOOR), Err(error));
        let error = ContractError::Collapsed { assets: u(0), shares: u(1) };
        assert_eq!(ledger(0, 1).stake(u(5), FLOOR), Err(error));
        // No product here can wrap.
        let error = ContractError::Collapsed { assets: u(u128::MAX / 1_001), shares: Uint128::MAX };
        assert_eq!(ledger(u128::MAX / 1_001, u128::MAX).stake(u(5), FLOOR), Err(error));
    }

    #[test]
    fn what_is_held_stays_with_the_floor_on_top() {
        let held = |left: u128, held: u128| {
            let mut ledger = Ledger { held: u(held), cooling: u(4_000), ..ledger(left + 4_000, left + 4_000) };
            ledger.pay_out(u(4_000), FLOOR, false)
        };
        assert_eq!(held(5_000, 4_000), Ok(u(4_000)));
        let error = |left, held| {
            Err(ContractError::PayoutHeld { payout: u(4_000), left: u(left), held: u(held), floor: FLOOR })
        };
        assert_eq!(held(4_999, 4_000), error(4_999, 4_000));
        assert_eq!(held(5_000, u128::MAX), error(5_000, u128::MAX));
        // Nothing held: also below the floor, where a slash has been.
        assert_eq!(held(1, 0), Ok(u(4_000)));
    }

    #[test]
    fn cover_stops_at_the_floor_and_a_slash_at_nothing() {
        // (assets, asked) -> paid
        for (assets, asked, paid) in [(5_000, 300, 300), (5_000, 9_999, 4_000), (1_000, 1, 0), (10, 1, 0), (0, 1, 0)] {
            assert_eq!(ledger(assets, 5_000).cover(u(asked), FLOOR), Ok(u(paid)));
        }
        // (assets, millionths) -> taken, rounded up
        let table = [(1_000, 500_000, 500), (1_001, 500_000, 501), (1, 1, 1), (7, 0, 0), (7, 2_000_000, 7), (0, 9, 0)];
        for (assets, millionths, taken) in table {
            let fraction = Decimal::from_ratio(millionths as u128, 1_000_000u128);
            let mut ledger = ledger(assets, 5_000);
            assert_eq!(ledger.slash(fraction), Ok(u(taken)));
            assert_eq!(ledger.assets, u(assets - taken));
        }
        assert_eq!(ledger(u128::MAX, 5_000).slash(Decimal::one()), Ok(Uint128::MAX));
    }

    #[test]
    fn cooling_shares_are_neither_active_nor_weighed() {
        let ledger = Ledger { cooling: u(3_000), ..ledger(7_999, 10_000) };
        // 7000 * 7999 / 10000 = 5599.3
        assert_eq!(ledger.active(), Ok(u(5_599)));
        assert_eq!(ledger.weight(FLOOR), u(6_000));
        assert_eq!(Ledger::default().active(), Ok(u(0)));
        assert_eq!(Ledger::default().weight(FLOOR), u(0));
    }
}
