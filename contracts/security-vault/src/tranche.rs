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
    /// All shares: those of positions, cooling or not, and once there are any, `floor` shares of nobody.
    pub shares: Uint128,
    /// Shares in cooldown.
    pub cooling: Uint128,
    /// Sum of the holds.
    pub held: Uint128,
    /// Paid in by stakers since birth.
    pub staked: Uint128,
    /// Paid out to stakers since birth.
    pub paid_out: Uint128,
    /// Taken by cover since birth.
    pub covered: Uint128,
    /// Taken by slashes since birth.
    pub slashed: Uint128,
    /// Recoveries that nobody has claimed. Not part of `assets`.
    pub recovered: Uint128,
}

impl Ledger {
    /// Takes stake in and returns the staker's shares: `floor(amount * shares / assets)`, those already in gain. The
    /// first staker leaves `floor` of the shares to nobody.
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

    /// The shares that earn rewards: neither cooling nor nobody's.
    pub fn weight(&self, floor: Uint128) -> Uint128 {
        self.shares.saturating_sub(self.cooling).saturating_sub(floor)
    }
}
