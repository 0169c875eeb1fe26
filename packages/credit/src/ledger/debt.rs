//! What accounts owe: borrow, repay, change of class.

use cosmwasm_std::Uint128;
use interfaces::market::RefillResponse;
use interfaces::packed;
use risk::int::{mul_div_ceil, mul_div_floor};

use super::{Deficit, Ledger, RefillSource, ONE};
use crate::error::{CreditError, Result};

/// What one account owes. `owed = live + charged_off + suspended`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Debt {
    /// Index of its leverage class.
    pub class: u8,
    /// Debt shares in that class; while the account is impaired they are recorded here but not counted in the class.
    pub shares: Uint128,
    /// The live debt of an impaired account, which bears no interest; absent otherwise.
    pub fixed: Option<Uint128>,
    /// The provision for this account.
    pub provision: Uint128,
    /// Written off and still owed.
    pub charged_off: Uint128,
    /// Interest of repaid parts, suspended while the account was impaired and still owed.
    pub suspended: Uint128,
}

packed!(Debt { class, shares, fixed, provision, charged_off, suspended });

impl Debt {
    /// Whether the account owes nothing.
    pub fn is_zero(&self) -> bool {
        self.shares.is_zero()
            && self.fixed.unwrap_or_default().is_zero()
            && self.charged_off.is_zero()
            && self.suspended.is_zero()
    }

    /// Fails with `ChargedOff` when a part was written off or its interest suspended; that must be repaid first.
    pub fn ensure_nothing_charged_off(&self) -> Result<()> {
        let amount = self.charged_off.checked_add(self.suspended)?;
        if amount.is_zero() {
            return Ok(());
        }
        Err(CreditError::ChargedOff { amount })
    }
}

impl Ledger {
    /// Live debt of an account, rounded up.
    pub fn live(&self, debt: &Debt) -> Result<Uint128> {
        match debt.fixed {
            Some(fixed) => Ok(fixed),
            None => Ok(mul_div_ceil(debt.shares, self.class(debt.class)?.index, ONE)?),
        }
    }

    /// Everything an account owes, written-off parts included.
    pub fn owed(&self, debt: &Debt) -> Result<Uint128> {
        Ok(self.live(debt)?.checked_add(debt.charged_off)?.checked_add(debt.suspended)?)
    }

    /// Amount that repays everything, including the interest that an impaired debt missed.
    pub fn payoff(&self, debt: &Debt) -> Result<Uint128> {
        Ok(self.full(debt)?.checked_add(debt.charged_off)?.checked_add(debt.suspended)?)
    }

    /// Live debt of an impaired account with the interest that it missed, rounded up.
    pub(super) fn full(&self, debt: &Debt) -> Result<Uint128> {
        let accrued = mul_div_ceil(debt.shares, self.class(debt.class)?.index, ONE)?;
        Ok(debt.fixed.map_or(accrued, |fixed| fixed.max(accrued)))
    }

    /// Lends cash; returns debt shares, rounded up. The caller checks health and ceiling. Cash reserved for pending
    /// requests is not lent. Errors: `NoCash`, `Impaired`.
    pub fn borrow(&mut self, debt: &mut Debt, amount: Uint128) -> Result<Uint128> {
        ensure_unimpaired(debt)?;
        let available = self.available()?;
        if amount > available {
            return Err(CreditError::NoCash { available, needed: amount });
        }
        self.cash = self.cash.checked_sub(amount)?;
        let shares = self.mint_debt(debt.class, amount)?;
        debt.shares = debt.shares.checked_add(shares)?;
        Ok(shares)
    }

    /// Mints debt shares for an amount owed, rounded up.
    pub(super) fn mint_debt(&mut self, class: u8, amount: Uint128) -> Result<Uint128> {
        let class = self.class_mut(class)?;
        let shares = mul_div_ceil(amount, ONE, class.index)?;
        class.shares = class.shares.checked_add(shares)?;
        Ok(shares)
    }

    /// Lowers an account's live debt by `amount`, at most all of it; `up` rounds the shares of a part up. Moves no cash.
    /// Returns the fall of the market's live debt.
    pub(super) fn lower(&mut self, debt: &mut Debt, amount: Uint128, up: bool) -> Result<Uint128> {
        if let Some(fixed) = debt.fixed {
            let amount = amount.min(fixed);
            if amount.is_zero() {
                return Ok(amount);
            }
            let left = fixed.checked_sub(amount)?;
            // The interest that this part missed stays owed.
            let missed = self.full(debt)?.checked_sub(fixed)?;
            debt.suspended = debt.suspended.checked_add(mul_div_ceil(missed, amount, fixed)?)?;
            debt.shares = mul_div_ceil(debt.shares, left, fixed)?;
            debt.fixed = Some(left);
            self.impaired = self.impaired.checked_sub(amount)?;
            return Ok(amount);
        }
        let live = self.live(debt)?;
        let class = self.class_mut(debt.class)?;
        let before = class.live()?;
        let part = if up { mul_div_ceil(amount, ONE, class.index)? } else { mul_div_floor(amount, ONE, class.index)? };
        let burned = if amount >= live { debt.shares } else { part.min(debt.shares) };
        class.shares = class.shares.checked_sub(burned)?;
        let fall = before.checked_sub(class.live()?)?;
        debt.shares = debt.shares.checked_sub(burned)?;
        Ok(fall)
    }

    /// Accepts at most what is owed out of `offered`: live debt first, then what was written off, which refills `deficit`,
    /// then suspended interest, which the fund receives. Returns the amount accepted, and the refill if there was one.
    pub fn repay(
        &mut self,
        debt: &mut Debt,
        deficit: Option<&mut Deficit>,
        offered: Uint128,
    ) -> Result<(Uint128, Option<RefillResponse>)> {
        let live = self.live(debt)?;
        let to_live = offered.min(live);
        self.cash = self.cash.checked_add(to_live)?;
        self.lower(debt, to_live, false)?;
        let mut amount = to_live;

        let to_charged_off = offered.checked_sub(amount)?.min(debt.charged_off);
        let mut refill = None;
        if let Some(deficit) = deficit.filter(|_| !to_charged_off.is_zero()) {
            debt.charged_off = debt.charged_off.checked_sub(to_charged_off)?;
            amount = amount.checked_add(to_charged_off)?;
            refill = Some(self.refill(deficit, to_charged_off, RefillSource::Repayment)?);
        }
        if self.live(debt)?.is_zero() {
            let to_suspended = offered.checked_sub(amount)?.min(debt.suspended);
            debt.suspended = debt.suspended.checked_sub(to_suspended)?;
            self.cash = self.cash.checked_add(to_suspended)?;
            self.fund = self.fund.checked_add(to_suspended)?;
            amount = amount.checked_add(to_suspended)?;
        }
        Ok((amount, refill))
    }

    /// Moves an account's debt to another class, as new debt rounded up. Error: `Impaired`.
    pub fn move_class(&mut self, debt: &mut Debt, to: u8) -> Result<()> {
        ensure_unimpaired(debt)?;
        let live = self.live(debt)?;
        let from = self.class_mut(debt.class)?;
        from.shares = from.shares.checked_sub(debt.shares)?;
        debt.shares = self.mint_debt(to, live)?;
        debt.class = to;
        Ok(())
    }
}

fn ensure_unimpaired(debt: &Debt) -> Result<()> {
    match debt.fixed {
        None => Ok(()),
        Some(fixed) => Err(CreditError::Impaired { fixed, provision: debt.provision }),
    }
}
