//! The counters of a tranche: shares over internally counted assets.
//!
//! `assets = staked - paid_out - covered - slashed`. A share is worth `assets / shares`, rounded down whenever somebody
//! gains by it. Nothing raises that worth but rounding and what a reduced payout forfeits: what comes back goes to
//! loss units or rewards.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::stored;
use risk::int::{mul_ceil, mul_div_floor, mul_floor};

use crate::error::ContractError;

/// Below `shares / COLLAPSE` assets shares are too coarse to count with: the next stake begins a new share epoch.
const COLLAPSE: u128 = 1000;

/// The counters of a tranche, in units of its asset or in shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The number of share epochs that ended.
    pub epoch: u64,
    /// What the shares own together. No balance enters it.
    pub assets: Uint128,
    /// All shares: those of positions, cooling or not, once there are any `floor` shares that belong to no one, and after
    /// the first epoch what conversions rounded down.
    pub shares: Uint128,
    /// Shares in cooldown.
    pub cooling: Uint128,
    /// Sum of the positions' weights, in hundredths of shares; after the first epoch also what conversions rounded down.
    pub weight: Uint128,
    /// Sum of the holds.
    pub held: Uint128,
    /// What the reserver needs for open provisions. It can be more than the assets.
    pub reserved: Uint128,
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
    /// Seized for deficits and still here. Not part of `assets`.
    pub seized: Uint128,
}

stored!(Ledger {
    epoch,
    assets,
    shares,
    cooling,
    weight,
    held,
    reserved,
    staked,
    paid_out,
    covered,
    slashed,
    recovered,
    seized,
});

impl Ledger {
    /// Takes stake in and returns the staker's shares: `floor(amount * shares / assets)`, those already in gain. The first
    /// staker of an epoch enters at par and leaves `floor` of the shares to no one.
    ///
    /// Errors: `ZeroAmount`, `BelowFloor`, `NoShares`.
    pub fn stake(&mut self, amount: Uint128, floor: Uint128, is_first: bool) -> Result<Uint128, ContractError> {
        if amount.is_zero() {
            return Err(ContractError::ZeroAmount);
        }
        let (minted, credited) = if is_first {
            if amount <= floor {
                return Err(ContractError::BelowFloor { amount, floor });
            }
            (amount, amount.checked_sub(floor)?)
        } else {
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

    /// Errors: `EntryReserved` while there is a reserve, `EntryHeld` when more than `max_entry_hold` of the assets, rounded
    /// down, is on hold.
    pub fn check_entry(&self, max_entry_hold: Decimal) -> Result<(), ContractError> {
        if !self.reserved.is_zero() {
            return Err(ContractError::EntryReserved { reserved: self.reserved });
        }
        if self.held > mul_floor(self.assets, max_entry_hold)? {
            return Err(ContractError::EntryHeld { held: self.held });
        }
        Ok(())
    }

    /// Errors: `AboveCap` when a stake leaves more than `cap`.
    pub fn check_cap(&self, cap: Option<Uint128>, amount: Uint128) -> Result<(), ContractError> {
        match cap {
            Some(cap) if self.assets.checked_add(amount)? > cap => {
                Err(ContractError::AboveCap { assets: self.assets, amount, cap })
            }
            _ => Ok(()),
        }
    }

    /// Whether there are shares and they are worth less than a thousandth of a unit each. At exactly a thousandth they
    /// still count.
    pub fn is_collapsed(&self) -> bool {
        self.assets.full_mul(COLLAPSE) < self.shares.into()
    }

    /// Turns all shares into as many as there are assets.
    pub fn end_epoch(&mut self) -> Result<(), ContractError> {
        self.cooling = mul_div_floor(self.cooling, self.assets, self.shares)?;
        // At least the sum of the positions' weights, which are rounded down by tier.
        self.weight = mul_div_floor(self.weight, self.assets, self.shares)?;
        self.shares = self.assets;
        self.epoch = self.epoch.saturating_add(1);
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

    /// A cooldown is cancelled.
    pub fn warm(&mut self, shares: Uint128) -> Result<(), ContractError> {
        self.cooling = self.cooling.checked_sub(shares)?;
        Ok(())
    }

    /// What open deficits, disputes and provisions may still take, as a payout counts it: the reserve, and the holds until
    /// the payout is overdue.
    pub fn claims(&self, is_overdue: bool) -> Uint128 {
        let held = if is_overdue { Uint128::zero() } else { self.held };
        self.reserved.saturating_add(held)
    }

    /// Returns what `claims` leave of the worth of `shares`: `shares * (assets - claims) / all shares`. It is rounded once,
    /// down, so that the order of payouts changes none of them by more than two units; those who stay gain. The claims, and
    /// the floor, which cover cannot take, are always left.
    pub fn payable(&self, shares: Uint128, floor: Uint128, claims: Uint128) -> Result<Uint128, ContractError> {
        if claims.is_zero() || self.shares.is_zero() {
            return self.worth(shares);
        }
        let free = self.assets.saturating_sub(claims);
        Ok(mul_div_floor(shares, free, self.shares)?.min(free.saturating_sub(floor)))
    }

    /// The least reserve that stops payouts: `part` of the assets, rounded up, at least one unit.
    pub fn reserve_limit(&self, part: Decimal) -> Result<Uint128, ContractError> {
        Ok(mul_ceil(self.assets, part)?.max(Uint128::one()))
    }

    /// Burns cooled shares for `amount`, at most their worth. What they are paid less stays with the other shares.
    pub fn pay_out(&mut self, shares: Uint128, amount: Uint128) -> Result<(), ContractError> {
        let assets = self.assets.checked_sub(amount)?;
        let cooling = self.cooling.checked_sub(shares)?;
        let all = self.shares.checked_sub(shares)?;
        self.paid_out = self.paid_out.checked_add(amount)?;
        (self.assets, self.shares, self.cooling) = (assets, all, cooling);
        Ok(())
    }

    /// Replaces a hold of `old` by one of `new`.
    pub fn hold(&mut self, old: Uint128, new: Uint128) -> Result<(), ContractError> {
        self.held = self.held.checked_sub(old)?.checked_add(new)?;
        Ok(())
    }

    /// Replaces the reserve. Returns whether that changes it.
    pub fn reserve(&mut self, need: Uint128) -> bool {
        std::mem::replace(&mut self.reserved, need) != need
    }

    /// Takes what a deficit needs, as far as there is something above the floor. Returns what was taken.
    pub fn cover(&mut self, asked: Uint128, floor: Uint128) -> Result<Uint128, ContractError> {
        let paid = asked.min(self.assets.saturating_sub(floor));
        self.covered = self.covered.checked_add(paid)?;
        self.assets = self.assets.checked_sub(paid)?;
        Ok(paid)
    }

    /// Takes a part of everything, rounded up, at most `most`: no stake is too small to be slashed. Returns what was taken.
    pub fn slash(&mut self, fraction: Decimal, most: Uint128) -> Result<Uint128, ContractError> {
        let amount = mul_ceil(self.assets, fraction.min(Decimal::one()))?.min(self.assets).min(most);
        self.slashed = self.slashed.checked_add(amount)?;
        self.assets = self.assets.checked_sub(amount)?;
        Ok(amount)
    }

    /// What counts as security: the worth of the shares that are not cooling down, rounded down.
    pub fn active(&self) -> Result<Uint128, ContractError> {
        self.worth(self.shares.checked_sub(self.cooling)?)
    }

    /// Replaces the weight of a position.
    pub fn weigh(&mut self, before: Uint128, after: Uint128) -> Result<(), ContractError> {
        self.weight = self.weight.checked_sub(before)?.checked_add(after)?;
        Ok(())
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
            assert_eq!(ledger.stake(u(amount), FLOOR, false), Ok(u(minted)));
            assert_eq!((ledger.assets, ledger.shares), (u(assets + amount), u(shares + minted)));
        }
        let before = ledger(3_000, 1_000);
        let mut after = before.clone();
        assert_eq!(after.stake(u(2), FLOOR, false), Err(ContractError::NoShares { amount: u(2) }));
        assert_eq!(after, before);
    }

    #[test]
    fn stake_in_and_out_gains_nothing() {
        for (assets, shares) in [(1_001, 1_000), (999_983, 1_000_003), (5, 4_999), (1u128 << 100, (1 << 100) + 7)] {
            for amount in [3, 50, 1_009, 123_456_789] {
                let mut ledger = ledger(assets, shares);
                let minted = ledger.stake(u(amount), FLOOR, false).unwrap();
                ledger.cool(minted).unwrap();
                let paid = ledger.worth(minted).unwrap();
                ledger.pay_out(minted, paid).unwrap();
                assert!(paid <= u(amount), "{paid} for {amount}");
                // Those inside are worth as much as before or more: assets / shares did not fall.
                assert!(ledger.assets.full_mul(u(shares)) >= u(assets).full_mul(ledger.shares));
            }
        }
    }

    #[test]
    fn a_collapse_begins_below_a_thousandth() {
        let table = [(1, 1_000, false), (1, 1_001, true), (0, 1, true), (0, 0, false), (7, 0, false)];
        for (assets, shares, collapsed) in table {
            assert_eq!(ledger(assets, shares).is_collapsed(), collapsed, "{assets} {shares}");
        }
        // No product here can wrap.
        assert!(ledger(u128::MAX / 1_001, u128::MAX).is_collapsed());
        assert!(!ledger(u128::MAX, u128::MAX).is_collapsed());
    }

    #[test]
    fn a_new_epoch_has_as_many_shares_as_assets() {
        let mut ledger = Ledger { cooling: u(600_000), ..ledger(999, 1_000_000) };
        ledger.end_epoch().unwrap();
        // 600000 * 999 / 1000000 = 599.4
        assert_eq!((ledger.shares, ledger.cooling, ledger.assets, ledger.epoch), (u(999), u(599), u(999), 1));
        // The first stake is at par and leaves the floor.
        assert_eq!(
            ledger.stake(u(1_000), FLOOR, true),
            Err(ContractError::BelowFloor { amount: u(1_000), floor: FLOOR })
        );
        assert_eq!(ledger.stake(u(5_000), FLOOR, true), Ok(u(4_000)));
        assert_eq!((ledger.shares, ledger.assets), (u(5_999), u(5_999)));
    }

    #[test]
    fn claims_leave_their_part_of_every_payout() {
        // (assets, claims, shares of 20000) -> min(floor(shares * (assets - claims) / 20000), assets - claims - 1000)
        let table = [
            (10_000, 0, 8_000, 4_000),
            (10_000, 2_500, 8_000, 3_000),
            (10_000, 2_500, 7, 2),
            // 3 * 6667 / 20000 = 1.00005; rounding their worth of 1.5 first would leave nothing.
            (10_000, 3_333, 3, 1),
            (10_000, 8_000, 18_000, 1_000),
            (10_000, 9_000, 8_000, 0),
            (10_000, 10_000, 8_000, 0),
            (10_000, u128::MAX, 8_000, 0),
            (0, 0, 8_000, 0),
            (0, 500, 8_000, 0),
            (u128::MAX, u128::MAX / 2, 20_000, u128::MAX / 2 + 1 - 1_000),
        ];
        for (assets, claims, shares, payable) in table {
            let paid = ledger(assets, 20_000).payable(u(shares), FLOOR, u(claims));
            assert_eq!(paid, Ok(u(payable)), "{assets} {claims} {shares}");
        }
        assert_eq!(Ledger::default().payable(u(0), FLOOR, u(7)), Ok(u(0)));
    }

    #[test]
    fn holds_count_until_a_payout_is_overdue_and_the_reserve_always() {
        let ledger = Ledger { held: u(300), reserved: u(70), ..ledger(10_000, 10_000) };
        assert_eq!((ledger.claims(false), ledger.claims(true)), (u(370), u(70)));
        let huge = Ledger { held: Uint128::MAX, reserved: Uint128::MAX, ..ledger };
        assert_eq!(huge.claims(false), Uint128::MAX);
    }

    #[test]
    fn the_least_reserve_that_stops_payouts_is_rounded_up_and_never_zero() {
        // (assets, permille) -> ceil(assets * permille / 1000), at least 1
        let table =
            [(10_000, 10, 100), (10_001, 10, 101), (99, 10, 1), (0, 10, 1), (10_000, 0, 1), (10_000, 100, 1_000)];
        for (assets, permille, limit) in table {
            assert_eq!(
                ledger(assets, 5).reserve_limit(Decimal::permille(permille)),
                Ok(u(limit)),
                "{assets} {permille}"
            );
        }
    }

    /// Pays `shares` what `claims` leave of them.
    fn leave(ledger: &mut Ledger, shares: u128, claims: u128) -> u128 {
        let amount = ledger.payable(u(shares), FLOOR, u(claims)).unwrap();
        ledger.pay_out(u(shares), amount).unwrap();
        amount.u128()
    }

    #[test]
    fn the_order_of_exits_changes_no_payout_by_more_than_two_units() {
        let mut dice = dice::Dice::new(11);
        let mut compared = 0;
        for _ in 0..5_000 {
            let [first, second, others] = [0; 3].map(|_| 1 + dice.scaled(1 << 60));
            let shares = first + second + others + FLOOR.u128();
            // A share is worth between a thousandth and twice a unit.
            let assets = shares / 1_000 * u128::from(1 + dice.below(2_000)) + 3_000;
            // What stays is worth more than the floor, so that cover finds all of the claims.
            let spare = assets * (others + FLOOR.u128()) / shares;
            let claims = dice.scaled(assets - 1_001);
            if spare * (assets - claims) / assets < 2_000 {
                continue;
            }
            let start = Ledger { cooling: u(first + second), ..ledger(assets, shares) };
            let mut ahead = start.clone();
            let one = leave(&mut ahead, first, claims);
            let mut both = ahead.clone();
            let two = leave(&mut both, second, claims);
            // The other order, and the first stays until the claims came true.
            let mut other = start.clone();
            let two_first = leave(&mut other, second, claims);
            let one_last = leave(&mut other, first, claims);
            assert_eq!(ahead.cover(u(claims), FLOOR), Ok(u(claims)));
            let two_after = leave(&mut ahead, second, 0);
            let mut waiting = start.clone();
            waiting.cover(u(claims), FLOOR).unwrap();
            let one_after = leave(&mut waiting, first, 0);
            compared += 1;
            for (a, b) in [(one, one_last), (one, one_after), (two, two_first), (two, two_after)] {
                assert!(a.abs_diff(b) <= 2, "{start:?} {first} {second} {claims}: {a} {b}");
            }
        }
        assert!(compared > 2_500, "{compared} of 5000");
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
            assert_eq!(ledger.slash(fraction, Uint128::MAX), Ok(u(taken)));
            assert_eq!(ledger.assets, u(assets - taken));
        }
        assert_eq!(ledger(u128::MAX, 5_000).slash(Decimal::one(), Uint128::MAX), Ok(Uint128::MAX));
        assert_eq!(ledger(7_000, 5_000).slash(Decimal::one(), u(8)), Ok(u(8)));
    }

    #[test]
    fn cooling_shares_are_not_active() {
        let ledger = Ledger { cooling: u(3_000), ..ledger(7_999, 10_000) };
        // 7000 * 7999 / 10000 = 5599.3
        assert_eq!(ledger.active(), Ok(u(5_599)));
        assert_eq!(Ledger::default().active(), Ok(u(0)));
    }
}
