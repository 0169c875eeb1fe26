//! Debt shares: borrow, repay, class moves; and premium paid out.

use cosmwasm_std::Uint128;
use risk::int::{mul_div_ceil, mul_div_floor};

use super::{Ledger, ONE};
use crate::error::ContractError;

/// What burning debt shares did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burn {
    /// Shares burned, of the account and of its class.
    pub shares: Uint128,
    /// How much the live debt of the class fell.
    pub fall: Uint128,
}

impl Ledger {
    /// Lends cash; returns debt shares, rounded up. The caller checks health and ceiling. Error: `NoCash`: what pending
    /// requests wait for is not lent.
    pub fn borrow(&mut self, class: u8, amount: Uint128) -> Result<Uint128, ContractError> {
        let available = self.available()?;
        if amount > available {
            return Err(ContractError::NoCash { available, needed: amount });
        }
        self.cash = self.cash.checked_sub(amount)?;
        self.mint_debt(class, amount)
    }

    /// Debt shares for an amount owed, rounded up.
    fn mint_debt(&mut self, class: u8, amount: Uint128) -> Result<Uint128, ContractError> {
        let debt = self.class_mut(class)?;
        let shares = mul_div_ceil(amount, ONE, debt.index)?;
        debt.shares = debt.shares.checked_add(shares)?;
        Ok(shares)
    }

    /// Burns the shares that `amount` repays, rounded down, of the `held` ones of an account: all of them when the
    /// amount reaches what it owes. Moves no money.
    pub fn burn(&mut self, class: u8, held: Uint128, amount: Uint128) -> Result<Burn, ContractError> {
        let owed = self.owed(class, held)?;
        let debt = self.class_mut(class)?;
        let before = debt.live()?;
        let shares = if amount >= owed { held } else { mul_div_floor(amount, ONE, debt.index)? };
        debt.shares = debt.shares.checked_sub(shares)?;
        Ok(Burn { shares, fall: before.checked_sub(debt.live()?)? })
    }

    /// Takes at most what is owed out of `offered` and burns debt for it; returns how much was taken, and the burn.
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

    /// Takes premium that is owed out of cash, as far as cash goes; the caller pays it. Error: `NothingToDistribute`.
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
