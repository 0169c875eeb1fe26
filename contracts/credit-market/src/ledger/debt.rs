//! Debt shares: borrow, repay, class changes; and payment of premium.

use cosmwasm_std::Uint128;
use risk::int::{mul_div_ceil, mul_div_floor};

use super::{Ledger, ONE};
use crate::error::ContractError;

/// Result of burning debt shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burn {
    /// Shares burned from the account and from its class.
    pub shares: Uint128,
    /// Decrease of the class's live debt, in base units.
    pub fall: Uint128,
}

impl Ledger {
    /// Lends cash; returns debt shares, rounded up. The caller checks health and ceiling. Cash reserved for pending
    /// requests is not lent. Error: `NoCash`.
    pub fn borrow(&mut self, class: u8, amount: Uint128) -> Result<Uint128, ContractError> {
        let available = self.available()?;
        if amount > available {
            return Err(ContractError::NoCash { available, needed: amount });
        }
        self.cash = self.cash.checked_sub(amount)?;
        self.mint_debt(class, amount)
    }

    /// Mints debt shares for an amount owed, rounded up.
    fn mint_debt(&mut self, class: u8, amount: Uint128) -> Result<Uint128, ContractError> {
        let debt = self.class_mut(class)?;
        let shares = mul_div_ceil(amount, ONE, debt.index)?;
        debt.shares = debt.shares.checked_add(shares)?;
        Ok(shares)
    }

    /// Burns the shares that `amount` repays, rounded down, out of the account's `held` shares; all of them when the
    /// amount covers its debt. Moves no cash.
    pub fn burn(&mut self, class: u8, held: Uint128, amount: Uint128) -> Result<Burn, ContractError> {
        let owed = self.owed(class, held)?;
        let debt = self.class_mut(class)?;
        let before = debt.live()?;
        let shares = if amount >= owed { held } else { mul_div_floor(amount, ONE, debt.index)? };
        debt.shares = debt.shares.checked_sub(shares)?;
        Ok(Burn { shares, fall: before.checked_sub(debt.live()?)? })
    }

    /// Accepts at most the debt out of `offered` and burns debt for it; returns the amount accepted and the burn.
    pub fn repay(&mut self, class: u8, held: Uint128, offered: Uint128) -> Result<(Uint128, Burn), ContractError> {
        let amount = offered.min(self.owed(class, held)?);
        self.cash = self.cash.checked_add(amount)?;
        Ok((amount, self.burn(class, held, amount)?))
    }

    /// Moves an account's debt to another class; returns its shares there, rounded up.
    pub fn move_class(&mut self, from: u8, to: u8, held: Uint128) -> Result<Uint128, ContractError> {
        let owed = self.owed(from, held)?;
        let debt = self.class_mut(from)?;
        debt.shares = debt.shares.checked_sub(held)?;
        self.mint_debt(to, owed)
    }

    /// Takes owed premium out of free cash, as far as it reaches; the caller pays it. Error: `NothingToDistribute`.
    pub fn distribute(&mut self) -> Result<Uint128, ContractError> {
        let available = self.available()?;
        let amount = self.premium_owed.min(available);
        if amount.is_zero() {
            return Err(ContractError::NothingToDistribute { owed: self.premium_owed, available });
        }
        self.premium_owed = self.premium_owed.checked_sub(amount)?;
        self.cash = self.cash.checked_sub(amount)?;
        Ok(amount)
    }
}
