//! Provisions: the reversible loss of an account under water. Its debt bears no interest in the meantime; what leaving lenders
//! forfeit is kept for the loss.

use cosmwasm_std::Uint128;
use risk::int::{mul_div_ceil, mul_div_floor};

use super::{Debt, Deficit, Ledger, LossSplit, ONE};
use crate::error::Result;

impl Ledger {
    /// Sets an account's provision. With a first provision the debt becomes fixed and stops bearing interest. Without a provision
    /// it bears interest again once all of it, missed interest included, is at most `worth`. The missed interest goes to the
    /// fund, because someone could supply at the index just before.
    pub fn provide(&mut self, debt: &mut Debt, provision: Uint128, worth: Uint128) -> Result<()> {
        self.provisions = self.provisions.checked_sub(debt.provision)?.checked_add(provision)?;
        debt.provision = provision;
        match debt.fixed {
            None if !provision.is_zero() => self.impair(debt)?,
            Some(fixed) if provision.is_zero() && self.payoff(debt)? <= worth => self.revive(debt, fixed)?,
            _ => {}
        }
        self.end_kept()
    }

    fn impair(&mut self, debt: &mut Debt) -> Result<()> {
        let fixed = self.live(debt)?;
        let class = self.class_mut(debt.class)?;
        class.shares = class.shares.checked_sub(debt.shares)?;
        self.impaired = self.impaired.checked_add(fixed)?;
        debt.fixed = Some(fixed);
        Ok(())
    }

    fn revive(&mut self, debt: &mut Debt, fixed: Uint128) -> Result<()> {
        let before = self.live_debt()?;
        self.impaired = self.impaired.checked_sub(fixed)?;
        let class = self.class_mut(debt.class)?;
        let suspended = mul_div_ceil(debt.suspended, ONE, class.index)?;
        debt.shares = debt.shares.checked_add(suspended)?;
        class.shares = class.shares.checked_add(debt.shares)?;
        debt.suspended = Uint128::zero();
        debt.fixed = None;
        let missed = self.live_debt()?.saturating_sub(before);
        self.fund = self.fund.checked_add(missed)?;
        Ok(())
    }

    /// Writes off `amount` of an account's provision: live debt falls by it, and the account still owes it. The loss goes through
    /// the waterfall.
    pub fn write_down(&mut self, debt: &mut Debt, deficit: &mut Deficit, amount: Uint128) -> Result<LossSplit> {
        self.provisions = self.provisions.checked_sub(amount)?;
        debt.provision = debt.provision.checked_sub(amount)?;
        let fall = self.lower(debt, amount, true)?;
        debt.charged_off = debt.charged_off.checked_add(amount)?;
        self.lose(deficit, fall)
    }

    /// Closes an account that has nothing left to sell: its provision ends and its live debt is lost. The debt stays on the
    /// account as written off; the caller deletes it when the account holds nothing.
    pub fn close(&mut self, debt: &mut Debt, deficit: &mut Deficit) -> Result<LossSplit> {
        let live = self.live(debt)?;
        self.provisions = self.provisions.checked_sub(debt.provision)?;
        debt.provision = Uint128::zero();
        let fall = self.lower(debt, live, true)?;
        debt.shares = Uint128::zero();
        debt.fixed = None;
        debt.charged_off = debt.charged_off.checked_add(live)?;
        self.lose(deficit, fall)
    }

    /// What lenders carry if every provision comes true, at most all of their claims: provisions less fund, unpaid premium, the
    /// tranches' part, and what leaving lenders forfeited.
    pub fn hole(&self, tranche: Uint128) -> Result<Uint128> {
        let reserves = self.reserves()?.checked_add(tranche)?;
        Ok(self.provisions.saturating_sub(reserves).min(self.value(self.shares)?))
    }

    /// What pays for provisions before tranches and lenders do: fund, unpaid premium, and what leaving lenders forfeited.
    pub fn reserves(&self) -> Result<Uint128> {
        Ok(self.fund.checked_add(self.premium_owed)?.checked_add(self.kept)?)
    }

    /// The stake that provisions need, if all of them come true.
    pub fn need(&self) -> Uint128 {
        self.provisions.saturating_sub(self.fund).saturating_sub(self.premium_owed)
    }

    /// Payment for shares while lenders carry `hole`, rounded down twice; zero without claims.
    pub fn exit_value(&self, shares: Uint128, hole: Uint128) -> Result<Uint128> {
        let claims = self.value(self.shares)?;
        if claims.is_zero() {
            return Ok(claims);
        }
        Ok(mul_div_floor(self.value(shares)?, claims.saturating_sub(hole), claims)?)
    }

    /// Moves what leaving lenders forfeited to the fund when no provision is open, since it belongs to no one.
    pub(super) fn end_kept(&mut self) -> Result<()> {
        if self.provisions.is_zero() {
            self.fund = self.fund.checked_add(self.kept)?;
            self.kept = Uint128::zero();
        }
        Ok(())
    }
}
