//! Accrual of interest from the last accrual to now, at the rates stored for that interval.

use cosmwasm_std::{Decimal, Uint128};
use risk::int::{mul_div_floor, mul_floor};
use risk::interest::{borrow_rate, grow_index_ceil, utilisation};

use super::{Ledger, Rates, ONE};
use crate::error::ContractError;

/// Highest debt index, at 1e18: 1e9 times the start. An account that can be closed never comes near it.
const LAST_DEBT_INDEX: Uint128 = Uint128::new(1_000_000_000_000_000_000_000_000_000);

impl Ledger {
    /// Accrues interest since the last accrual; returns its amount in base units.
    ///
    /// Each class grows by the common rate plus its own premium. The covered part of the premium is owed to the
    /// security vault, except `fund_share` of it, which goes to the fund; the uncovered part goes to the lenders, who
    /// bear that risk. The fund also receives `reserve` of base interest. Debt indexes round up; each part taken out
    /// of the lenders' interest, and the lenders' index, round down.
    pub fn accrue(&mut self, now: u64, rates: &Rates) -> Result<Uint128, ContractError> {
        let dt = now.saturating_sub(self.accrued_at);
        self.accrued_at = self.accrued_at.max(now);
        let debt = self.live_debt()?;
        if dt == 0 || debt.is_zero() {
            return Ok(Uint128::zero());
        }
        let curve = &rates.interest;
        let used = utilisation(debt, self.cash)?;
        let base_rate = borrow_rate(used, curve.base, curve.kink, curve.slope_below_kink, curve.slope_above_kink)?;
        let mut interest = Uint128::zero();
        for class in 0..self.classes.len() {
            let Ok(class) = u8::try_from(class) else { break };
            interest = interest.checked_add(self.accrue_class(class, dt, base_rate, rates)?)?;
        }
        Ok(interest)
    }

    fn accrue_class(
        &mut self,
        class: u8,
        dt: u64,
        base_rate: Decimal,
        rates: &Rates,
    ) -> Result<Uint128, ContractError> {
        let covered = self.covered;
        let debt = self.class_mut(class)?;
        let rate = base_rate.checked_add(debt.premium)?;
        if rate.is_zero() {
            return Ok(Uint128::zero());
        }
        let before = debt.live()?;
        // An index at its maximum stops growing, so that one abandoned account cannot block repayments of the others.
        let grown = grow_index_ceil(debt.index, rate, dt).ok().filter(|index| *index <= LAST_DEBT_INDEX);
        debt.index = grown.unwrap_or(debt.index);
        let after = debt.live()?;
        let interest = after.saturating_sub(before);

        let premium = mul_div_floor(interest, debt.premium.atomics(), rate.atomics())?;
        let base = interest.checked_sub(premium)?;
        let secured = mul_floor(premium, covered)?;
        let secured_to_fund = mul_floor(secured, rates.fund_share)?;
        let to_vault = secured.checked_sub(secured_to_fund)?;
        let to_fund = secured_to_fund.checked_add(mul_floor(base, rates.interest.reserve)?)?;
        let to_lenders = interest.checked_sub(to_vault)?.checked_sub(to_fund)?;

        self.premium_owed = self.premium_owed.checked_add(to_vault)?;
        self.fund = self.fund.checked_add(to_fund)?;
        if self.shares.is_zero() {
            // Unreachable with a seed. Without lenders, the fund receives their part.
            self.fund = self.fund.checked_add(to_lenders)?;
        } else {
            self.index = self.index.checked_add(mul_div_floor(to_lenders, ONE, self.shares)?)?;
        }
        Ok(interest)
    }
}
