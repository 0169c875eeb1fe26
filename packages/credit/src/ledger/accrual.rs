//! Accrual of interest from the last accrual to now, at the rates stored for that interval.

use cosmwasm_std::{Decimal, Uint128, Uint256};
use interfaces::credit_market::InterestParams;
use risk::int::mul_div_floor_256;
use risk::interest::{borrow_rate, grow_index_ceil, utilisation};
use risk::MathError;

use super::{Ledger, ONE};
use crate::error::{CreditError, Result};

/// Highest debt index, at 1e18: 1e9 times the initial one. Only a debt that is never closed comes near it.
const LAST_DEBT_INDEX: Uint128 = Uint128::new(1_000_000_000_000_000_000_000_000_000);

impl Ledger {
    /// Accrues interest since the last accrual; returns its amount in base units.
    ///
    /// Each class grows by the common rate plus its own premium. The covered part of the premium is owed to the security vault,
    /// except `fund_share` of it, which goes to the fund; the uncovered part goes to the lenders, who bear that risk. The fund
    /// also receives `reserve` of base interest. Debt indexes round up; the parts round down at 1e18 and the rest is carried.
    /// Impaired debt counts for utilisation and bears no interest.
    pub fn accrue(&mut self, now: u64, curve: &InterestParams, fund_share: Decimal) -> Result<Uint128> {
        let dt = now.saturating_sub(self.accrued_at);
        self.accrued_at = self.accrued_at.max(now);
        let debt = self.live_debt()?;
        if dt == 0 || debt.is_zero() {
            return Ok(Uint128::zero());
        }
        let used = utilisation(debt, self.cash)?;
        let base_rate = borrow_rate(used, curve.base, curve.kink, curve.slope_below_kink, curve.slope_above_kink)?;
        let mut interest = Uint128::zero();
        let mut grown = vec![];
        for class in &mut self.classes {
            let rate = base_rate.checked_add(class.premium)?;
            let before = class.live()?;
            // An index at its maximum stops growing, so that one abandoned account cannot block repayments of the others.
            let index = grow_index_ceil(class.index, rate, dt).ok().filter(|index| *index <= LAST_DEBT_INDEX);
            class.index = index.unwrap_or(class.index);
            grown.push((class.live()?.saturating_sub(before), class.premium, rate));
        }
        for (part, premium, rate) in grown.into_iter().filter(|(.., rate)| !rate.is_zero()) {
            self.split(part, [premium, rate], curve.reserve, fund_share)?;
            interest = interest.checked_add(part)?;
        }
        Ok(interest)
    }

    /// Takes owed premium out of free cash, as far as cash suffices and provisions do not need it; the caller pays it. Error:
    /// `NothingToDistribute`.
    pub fn distribute(&mut self) -> Result<Uint128> {
        let needed = self.provisions.saturating_sub(self.fund);
        let available = self.available()?.min(self.premium_owed.saturating_sub(needed));
        if available.is_zero() {
            return Err(CreditError::NothingToDistribute { owed: self.premium_owed, available });
        }
        self.premium_owed = self.premium_owed.checked_sub(available)?;
        self.cash = self.cash.checked_sub(available)?;
        Ok(available)
    }

    /// Records a refresh at `now` and whether debt is above what the stake allows. Returns the seconds for which it has been above,
    /// without those during which `closed` was set: no stake counts for new debt, or some is reserved.
    pub(crate) fn seconds_above(&mut self, now: u64, above: bool, closed: bool) -> u64 {
        let idle = now.saturating_sub(self.refreshed_at);
        self.refreshed_at = now;
        self.exceeded_at = match self.exceeded_at {
            _ if !above => None,
            Some(since) if closed => Some(since.saturating_add(idle).min(now)),
            None if closed => None,
            since => since.or(Some(now)),
        };
        self.exceeded_at.map_or(0, |since| now.saturating_sub(since))
    }

    /// Splits interest at 1e18 and carries fractions of a unit, so that the number of accruals changes nobody's part.
    fn split(
        &mut self,
        interest: Uint128,
        [premium, rate]: [Decimal; 2],
        reserve: Decimal,
        fund_share: Decimal,
    ) -> Result<()> {
        let part = |whole: Uint256, part: Decimal| mul_div_floor_256(whole, part.atomics().into(), ONE.into());
        let all = interest.full_mul(ONE);
        let premium = mul_div_floor_256(all, premium.atomics().into(), rate.atomics().into())?;
        let base = all.checked_sub(premium)?;
        let secured = part(premium, self.covered)?;
        let secured_to_fund = part(secured, fund_share)?;
        let to_vault = secured.checked_sub(secured_to_fund)?;
        let to_fund = secured_to_fund.checked_add(part(base, reserve)?)?;
        let to_lenders = all.checked_sub(to_vault)?.checked_sub(to_fund)?;

        let units = |carried: &mut Uint128, part: Uint256| carry(carried, part, ONE);
        self.premium_owed = self.premium_owed.checked_add(units(&mut self.carried.premium, to_vault)?)?;
        self.fund = self.fund.checked_add(units(&mut self.carried.fund, to_fund)?)?;
        if self.shares.is_zero() {
            // Unreachable with a seed. Without lenders, the fund receives their part.
            self.fund = self.fund.checked_add(units(&mut self.carried.lenders, to_lenders)?)?;
        } else {
            self.index = self.index.checked_add(carry(&mut self.carried.lenders, to_lenders, self.shares)?)?;
        }
        Ok(())
    }
}

/// Adds a part at 1e18 to what was carried and takes out whole multiples of `unit`; returns their number.
fn carry(carried: &mut Uint128, part: Uint256, unit: Uint128) -> Result<Uint128> {
    let sum = Uint256::from(*carried).checked_add(part)?;
    let whole = sum.checked_div(unit.into()).map_err(|_| MathError::DivideByZero { operation: "accrue" })?;
    let rest = sum.checked_sub(whole.checked_mul(unit.into())?)?;
    let narrow = |value: Uint256| Uint128::try_from(value).map_err(|_| MathError::Overflow { operation: "accrue" });
    *carried = narrow(rest)?;
    Ok(narrow(whole)?)
}
