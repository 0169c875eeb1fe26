//! Marks. Every message that values an account records its provision, its time under water and whether it is healthy. Also what
//! follows from a mark: its reward, and the part of the debt that may be written down.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::market::AccountState;
use risk::discount::Standing;
use risk::int::{mul_ceil, mul_floor};

use crate::account::Account;
use crate::error::{CreditError, Result};
use crate::ledger::Ledger;
use crate::valuation::{Assessment, Valuation};
use crate::view::{View, DAY};

/// An account after a mark.
pub struct Marked {
    /// What it owes, in base units.
    pub owed: Uint128,
    /// The value of its collateral.
    pub valuation: Valuation,
    /// Its state and health.
    pub assessment: Assessment,
}

impl View<'_> {
    /// Values an account and records the result. While prices are missing that decide the result, nothing changes.
    pub fn mark(&self, ledger: &mut Ledger, account: &mut Account) -> Result<Marked> {
        let owed = ledger.owed(&account.debt)?;
        let (valuation, before) = self.examine(ledger, account)?;
        if before.state == AccountState::NoPrice {
            return Ok(Marked { owed, valuation, assessment: before });
        }
        account.under_water = if valuation.value < owed { Some(self.under_water(account)?) } else { None };
        let counted = mul_floor(valuation.value, self.counted_part(ledger, account, &valuation)?)?;
        let provision = ledger.live(&account.debt)?.saturating_sub(counted);
        let worth = mul_floor(valuation.value, keep(self.params.liquidation.discount.least))?;
        ledger.provide(&mut account.debt, provision, worth)?;
        // A return to interest raises the debt.
        let after = ledger.owed(&account.debt)?;
        let assessment = if after == owed { before } else { self.assess(&valuation, after)? };
        if assessment.state == AccountState::Healthy {
            account.healthy_at = self.now();
        }
        Ok(Marked { owed: after, valuation, assessment })
    }

    /// Returns what a mark would find.
    pub fn preview(&self, ledger: &Ledger, account: &Account) -> Result<Marked> {
        if account.debt.fixed.is_some() {
            return self.mark(&mut ledger.clone(), &mut account.clone());
        }
        let owed = ledger.owed(&account.debt)?;
        let (valuation, assessment) = self.examine(ledger, account)?;
        Ok(Marked { owed, valuation, assessment })
    }

    /// The part of the price that a buyer pays for collateral of an account under water. While the account is not under water at
    /// the average price, the discount is at most the least one: an account that recovered without a mark keeps its old clock,
    /// and a later wick must not sell it at that clock's discount.
    pub fn price_factor(&self, ledger: &Ledger, account: &Account, valuation: &Valuation) -> Result<Decimal> {
        let owed = ledger.owed(&account.debt)?;
        let law = account.under_water.as_ref().map_or(self.params.liquidation.discount, |under| under.law);
        let mut elapsed = self.under_water_for(account);
        if valuation.smooth_value >= owed {
            elapsed = elapsed.min(law.par_time);
        }
        Ok(law.price_factor(Standing::UnderWater(elapsed), Decimal::zero(), owed, valuation.value)?)
    }

    /// The part of the collateral's value that provisions assume: 1 less the greater of the least discount and the present one.
    fn counted_part(&self, ledger: &Ledger, account: &Account, valuation: &Valuation) -> Result<Decimal> {
        let most = keep(self.params.liquidation.discount.least);
        if account.under_water.is_none() {
            return Ok(most);
        }
        Ok(self.price_factor(ledger, account, valuation)?.min(most))
    }

    /// The reward for a provision above the highest rewarded one: a part of the increase, if the increase is a large enough part
    /// of the debt, within the limits per mark, per day and of the fund. The caller pays it.
    pub fn reward(&self, ledger: &mut Ledger, account: &mut Account) -> Result<Uint128> {
        let params = &self.params.provision;
        let growth = account.debt.provision.saturating_sub(account.rewarded);
        if growth.is_zero() || growth < mul_ceil(ledger.live(&account.debt)?, params.mark_share)? {
            return Ok(Uint128::zero());
        }
        account.rewarded = account.debt.provision;
        let today = self.now().checked_div(DAY).unwrap_or_default();
        let paid = if ledger.reward_day == today { ledger.rewards } else { Uint128::zero() };
        let left = params.mark_daily.saturating_sub(paid);
        let amount = mul_floor(growth, params.mark_reward)?.min(params.mark_max).min(left);
        if amount.is_zero() || amount > ledger.fund || amount > ledger.cash {
            return Ok(Uint128::zero());
        }
        (ledger.reward_day, ledger.rewards) = (today, paid.checked_add(amount)?);
        ledger.fund = ledger.fund.checked_sub(amount)?;
        ledger.cash = ledger.cash.checked_sub(amount)?;
        Ok(amount)
    }

    /// Debt of a marked account that a write-down takes now: down to the value of its collateral at the greater of price and
    /// average. Error: `NotWritable`.
    pub fn writable(&self, ledger: &Ledger, account: &Account, marked: &Marked) -> Result<Uint128> {
        let (params, now) = (&self.params.provision, self.now());
        let live = ledger.live(&account.debt)?;
        let part = self.counted_part(ledger, account, &marked.valuation)?;
        let worth = mul_floor(marked.valuation.smooth_value, part)?;
        let amount = live.saturating_sub(worth).min(account.debt.provision);
        let under_water_for = self.under_water_for(account);
        let next_at = account.written_down.map_or(0, |written| written.at.saturating_add(params.write_down_every));
        let due = marked.assessment.state == AccountState::UnderWater
            && under_water_for >= params.write_down_after
            && now >= next_at
            && !amount.is_zero()
            && amount >= mul_ceil(live, params.write_down_share)?;
        if !due {
            return Err(CreditError::NotWritable { amount, live, under_water_for, next_at, now });
        }
        Ok(amount)
    }
}

fn keep(discount: Decimal) -> Decimal {
    Decimal::one().saturating_sub(discount)
}
