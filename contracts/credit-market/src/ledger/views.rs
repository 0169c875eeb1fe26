//! Values derived from the counters.

use cosmwasm_std::Uint128;
use interfaces::shared::error::CommonError;
use risk::int::{mul_div_ceil, mul_div_floor};

use super::{DebtClass, Ledger, ONE};
use crate::error::ContractError;

impl Ledger {
    /// The debt class. Error: `NotFound`.
    pub fn class(&self, class: u8) -> Result<&DebtClass, ContractError> {
        self.classes.get(usize::from(class)).ok_or_else(|| CommonError::not_found("class", class).into())
    }

    pub(super) fn class_mut(&mut self, class: u8) -> Result<&mut DebtClass, ContractError> {
        self.classes.get_mut(usize::from(class)).ok_or_else(|| CommonError::not_found("class", class).into())
    }

    /// Value of shares at the index, rounded down: the pool keeps the fraction.
    pub fn value(&self, shares: Uint128) -> Result<Uint128, ContractError> {
        Ok(mul_div_floor(shares, self.index, ONE)?)
    }

    /// Value of all lenders' shares at the index, rounded up.
    pub fn lenders_claim(&self) -> Result<Uint128, ContractError> {
        Ok(mul_div_ceil(self.shares, self.index, ONE)?)
    }

    /// Total claims on the market: lenders, fund, premium.
    pub fn claims(&self) -> Result<Uint128, ContractError> {
        Ok(self.lenders_claim()?.checked_add(self.fund)?.checked_add(self.premium_owed)?)
    }

    /// All debt, rounded down per class.
    pub fn live_debt(&self) -> Result<Uint128, ContractError> {
        self.classes.iter().try_fold(Uint128::zero(), |sum, class| Ok(sum.checked_add(class.live()?)?))
    }

    /// Debt of an account, rounded up: never understated.
    pub fn owed(&self, class: u8, debt_shares: Uint128) -> Result<Uint128, ContractError> {
        Ok(mul_div_ceil(debt_shares, self.class(class)?.index, ONE)?)
    }

    /// Amount an account with `debt_shares` may still draw until its debt reaches `most`. Rounded down, because drawing
    /// rounds the shares up and the debt for them up again.
    pub fn room(&self, class: u8, debt_shares: Uint128, most: Uint128) -> Result<Uint128, ContractError> {
        let index = self.class(class)?.index;
        let shares = mul_div_floor(most, ONE, index)?.saturating_sub(debt_shares);
        Ok(mul_div_floor(shares, index, ONE)?)
    }

    /// Cash reserved for pending requests, rounded up; it is neither lent nor distributed.
    pub fn reserved(&self) -> Result<Uint128, ContractError> {
        Ok(mul_div_ceil(self.pending, self.index, ONE)?)
    }

    /// Cash that may be lent or distributed.
    pub fn available(&self) -> Result<Uint128, ContractError> {
        Ok(self.cash.saturating_sub(self.reserved()?))
    }
}

impl DebtClass {
    /// The debt of the class, rounded down.
    pub fn live(&self) -> Result<Uint128, ContractError> {
        Ok(mul_div_floor(self.shares, self.index, ONE)?)
    }
}
