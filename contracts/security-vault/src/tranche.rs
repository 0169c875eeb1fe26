//! The counters of a tranche: shares over internally counted assets.
//!
//! `assets = staked - paid_out - covered - slashed`. A share is worth `assets / shares`, rounded down whenever somebody would
//! gain. Only rounding and what a reduced payout forfeits raise that value: recoveries go to loss units or rewards.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::stored;
use risk::int::{mul_ceil, mul_div_floor, mul_floor};

use crate::error::ContractError;

/// Below `shares / COLLAPSE` assets shares are too coarse for accounting, and the next stake begins a new share epoch.
const COLLAPSE: u128 = 1000;

/// The counters of a tranche, in units of its asset or in shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The number of share epochs that ended.
    pub epoch: u64,
    /// Assets that belong to all shares together; independent of bank balances.
    pub assets: Uint128,
    /// All shares: those of positions, in a cooldown or not; the `floor` shares that belong to no one, once there is stake; and
    /// after the first epoch what conversions rounded down.
    pub shares: Uint128,
    /// Shares in cooldown.
    pub cooling: Uint128,
    /// Sum of the positions' weights, in hundredths of shares; after the first epoch also what conversions rounded down.
    pub weight: Uint128,
    /// Sum of the holds.
    pub held: Uint128,
    /// The reserver's need for open provisions. It can exceed the assets.
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
    /// Seized for deficits and still in the vault. Not part of `assets`.
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
    /// Accepts stake and returns the staker's shares: `floor(amount * shares / assets)`, in favour of present stakers. The first
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

    /// Errors: `AboveCap` if the assets exceed `cap` after the stake.
    pub fn check_cap(&self, cap: Option<Uint128>, amount: Uint128) -> Result<(), ContractError> {
        match cap {
            Some(cap) if self.assets.checked_add(amount)? > cap => {
                Err(ContractError::AboveCap { assets: self.assets, amount, cap })
            }
            _ => Ok(()),
        }
    }

    /// Whether there are shares and they are worth less than a thousandth of a unit each. At exactly a thousandth the epoch
    /// continues.
    pub fn is_collapsed(&self) -> bool {
        self.assets.full_mul(COLLAPSE) < self.shares.into()
    }

    /// Converts all shares into as many as there are assets.
    pub fn end_epoch(&mut self) -> Result<(), ContractError> {
        self.cooling = mul_div_floor(self.cooling, self.assets, self.shares)?;
        // At least the sum of the positions' weights, which are rounded down by tier.
        self.weight = mul_div_floor(self.weight, self.assets, self.shares)?;
        self.shares = self.assets;
        self.epoch = self.epoch.saturating_add(1);
        Ok(())
    }

    /// Value of `shares`, rounded down, in favour of those who stay.
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

    /// The claims that a payout must leave: the reserve, and until the payout is overdue the holds.
    pub fn claims(&self, is_overdue: bool) -> Uint128 {
        let held = if is_overdue { Uint128::zero() } else { self.held };
        self.reserved.saturating_add(held)
    }

    /// Returns the value of `shares` after `claims`: `shares * (assets - claims) / all shares`. It is rounded once, down, in
    /// favour of those who stay, so that the order of payouts changes each of them by at most two units. The payout always leaves
    /// the claims, and the floor, which cover cannot take.
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

    /// Burns shares in a cooldown for `amount`, at most their value. The difference stays with the other shares.
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

    /// Takes what a deficit needs, as far as there are assets above the floor. Returns the amount taken.
    pub fn cover(&mut self, asked: Uint128, floor: Uint128) -> Result<Uint128, ContractError> {
        let paid = asked.min(self.assets.saturating_sub(floor));
        self.covered = self.covered.checked_add(paid)?;
        self.assets = self.assets.checked_sub(paid)?;
        Ok(paid)
    }

    /// Takes a fraction of all assets, at most `most`; rounded up, so that no stake is too small to be slashed. Returns the
    /// amount taken.
    pub fn slash(&mut self, fraction: Decimal, most: Uint128) -> Result<Uint128, ContractError> {
        let amount = mul_ceil(self.assets, fraction.min(Decimal::one()))?.min(self.assets).min(most);
        self.slashed = self.slashed.checked_add(amount)?;
        self.assets = self.assets.checked_sub(amount)?;
        Ok(amount)
    }

    /// Assets that count as security: the value of the shares that are not in a cooldown, rounded down.
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
mod tests;
