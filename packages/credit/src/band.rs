//! What a soft band means for an account: where it begins, and what a sale there costs at most.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::BandResponse;
use interfaces::market::{AccountState, LiquidationTerms};
use risk::int::{div_ceil, mul_ceil, mul_div_ceil, mul_floor};

use crate::account::Account;
use crate::error::Result;
use crate::ledger::{Ledger, ONE};
use crate::valuation::{Assessment, Valuation};
use crate::view::View;

impl View<'_> {
    /// The band of an account: the health and the price at which it begins, and the highest cost of a sale there.
    /// Absent without debt, and while prices are missing.
    pub fn band(&self, ledger: &Ledger, account: &Account) -> Result<Option<BandResponse>> {
        let owed = ledger.owed(&account.debt)?;
        let (valuation, Assessment { state, health, edge, .. }) = self.examine(ledger, account)?;
        let Some(health) = health.filter(|health| state != AccountState::NoPrice && !health.is_zero()) else {
            return Ok(None);
        };
        let part = |of: Decimal| mul_div_ceil(of.atomics(), ONE, health.atomics()).map(Decimal::new);
        let (fires_at, unhealthy_at) = (part(edge)?, part(Decimal::one())?);
        let sold = self.soft_sale(account, &valuation, owed, edge, fires_at.min(Decimal::one()))?;
        let penalty = mul_ceil(sold, self.params.liquidation.discount.band_max)?;
        Ok(Some(BandResponse { deviation: valuation.deviation, edge, health, fires_at, unhealthy_at, sold, penalty }))
    }

    /// Value sold, at the highest discount of the band, when all prices are at `part` of the present ones.
    fn soft_sale(
        &self,
        account: &Account,
        valuation: &Valuation,
        owed: Uint128,
        edge: Decimal,
        part: Decimal,
    ) -> Result<Uint128> {
        let LiquidationTerms { target, discount, .. } = &self.params.liquidation;
        let target = Decimal::new(mul_ceil(edge.atomics(), target.soft)?);
        let kept = Decimal::one().saturating_sub(discount.band_max);
        // With prices at 1: x = (T*D - W) / (T*(1 - b) - lt), rounded up.
        let missing = mul_ceil(owed, target)?.saturating_sub(mul_floor(valuation.weighted, part)?);
        let healed = Decimal::new(mul_floor(target.atomics(), kept)?);
        let healed = healed.saturating_sub(self.class(account.debt.class)?.maintenance_ltv);
        let all = mul_ceil(valuation.value, part)?;
        Ok(div_ceil(missing, healed).map_or(all, |sold| sold.min(all)))
    }
}
