//! Values derived from the counters.

use cosmwasm_std::Uint128;
use risk::int::{mul_div_ceil, mul_div_floor};

use super::{Debt, DebtClass, Ledger, ONE};
use crate::error::{CreditError, Result};

impl Ledger {
    /// The debt class. Error: `NotFound`.
    pub fn class(&self, class: u8) -> Result<&DebtClass> {
        self.classes.get(usize::from(class)).ok_or(CreditError::NotFound { what: "class", id: class.into() })
    }

    pub(super) fn class_mut(&mut self, class: u8) -> Result<&mut DebtClass> {
        self.classes.get_mut(usize::from(class)).ok_or(CreditError::NotFound { what: "class", id: class.into() })
    }

    /// Value of shares at the index, rounded down: the pool keeps the fraction.
    pub fn value(&self, shares: Uint128) -> Result<Uint128> {
        Ok(mul_div_floor(shares, self.index, ONE)?)
    }

    /// Value of all lenders' shares at the index, rounded up.
    pub fn lenders_claim(&self) -> Result<Uint128> {
        Ok(mul_div_ceil(self.shares, self.index, ONE)?)
    }

    /// Total claims on the market: those of lenders, and the amounts that pay losses before them.
    pub fn claims(&self) -> Result<Uint128> {
        Ok(self.lenders_claim()?.checked_add(self.reserves()?)?)
    }

    /// All debt: rounded down per class, and that of impaired accounts.
    pub fn live_debt(&self) -> Result<Uint128> {
        self.classes.iter().try_fold(self.impaired, |sum, class| Ok(sum.checked_add(class.live()?)?))
    }

    /// Amount an account may still borrow until its live debt reaches `most`. Rounded down, because a loan rounds the shares up
    /// and their debt up again.
    pub fn room(&self, debt: &Debt, most: Uint128) -> Result<Uint128> {
        let index = self.class(debt.class)?.index;
        let shares = mul_div_floor(most, ONE, index)?.saturating_sub(debt.shares);
        Ok(mul_div_floor(shares, index, ONE)?)
    }

    /// Fails with `AboveCeiling` when total debt is above the ceiling.
    pub fn ensure_below(&self, ceiling: Uint128) -> Result<()> {
        let debt = self.live_debt()?;
        if debt > ceiling {
            return Err(CreditError::AboveCeiling { debt, ceiling });
        }
        Ok(())
    }

    /// Cash reserved for pending requests, rounded up; it is neither lent nor distributed.
    pub fn reserved_cash(&self) -> Result<Uint128> {
        Ok(mul_div_ceil(self.pending, self.index, ONE)?)
    }

    /// Cash that may be lent or distributed.
    pub fn available(&self) -> Result<Uint128> {
        Ok(self.cash.saturating_sub(self.reserved_cash()?))
    }
}

impl DebtClass {
    /// The debt of the class, rounded down.
    pub fn live(&self) -> Result<Uint128> {
        Ok(mul_div_floor(self.shares, self.index, ONE)?)
    }
}
