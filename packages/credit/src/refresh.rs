//! The refresh of a market: the premium of each class, the share of debt that security covers, and the debt ceiling. The
//! formulas are in [`risk`].

use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::{ClassParams, PremiumParams, MAX_RATE};
use risk::int::{mul_ceil, mul_div_floor, mul_floor};
use risk::{Fixed, MathError};

use crate::error::Result;
use crate::ledger::{Ledger, ONE};
use crate::security::{ceiling, security_ceiling};
use crate::view::{View, DAY};

/// A collateral counts for the premium when its posted amount, times this factor, is worth at least all debt.
const PREMIUM_DIVISOR: u128 = 1_000;

impl View<'_> {
    /// Updates premiums and the covered share; returns the debt ceiling. `posted`: total held of each collateral, by id. `slashable`:
    /// value of the stake for new debt. `oracle`: debt that the reporters' stake secures, `None` without a limit. The premium ramps
    /// while debt exceeds what the stake allows, except while no stake counts for new debt or some is reserved: then nobody would
    /// add stake.
    pub fn refresh(
        &self,
        ledger: &mut Ledger,
        posted: &[(u64, Uint128)],
        slashable: Uint128,
        oracle: Option<Uint128>,
    ) -> Result<Uint128> {
        let (debt, ceiling) = (ledger.live_debt()?, ceiling(self.params, slashable, oracle));
        let closed = slashable.is_zero() || !ledger.reserved.is_zero();
        // Of the ceiling's parts only this one rises with stake.
        let above = debt > security_ceiling(slashable, self.params.cover_ratio);
        let seconds_above = ledger.seconds_above(self.now(), above, closed);
        let premiums = premiums(self.classes, self.variance(posted, debt), &self.params.premium, seconds_above)?;
        for (class, premium) in ledger.classes.iter_mut().zip(premiums) {
            class.premium = premium;
        }
        ledger.covered = covered(slashable, self.params.cover_ratio, debt)?;
        Ok(ceiling)
    }

    /// The variance that prices the premium: that of the riskiest collateral that is worth at least a thousandth of all debt, at
    /// its usable or remembered price; otherwise anyone could set everyone's premium with one unit of a collateral.
    fn variance(&self, posted: &[(u64, Uint128)], debt: Uint128) -> Uint128 {
        let mut variance = Uint128::zero();
        for quote in self.quotes {
            let amount = posted.iter().find(|(id, _)| *id == quote.id).map(|(_, amount)| *amount).unwrap_or_default();
            let price = quote.usable(self.now()).or_else(|| self.remembered(quote));
            let value = price.map(|price| mul_floor(amount, price).unwrap_or(Uint128::MAX)).unwrap_or_default();
            let counts = !value.is_zero() && value.full_mul(PREMIUM_DIVISOR) >= debt.into();
            if let Some(record) = quote.record.as_ref().filter(|_| counts) {
                variance = variance.max(record.variance);
            }
        }
        variance
    }
}

/// Premium of each class per year: the put at its maintenance LTV under `variance`, rounded up, ramped by the seconds for which debt
/// has been above what the stake allows, at most [`MAX_RATE`].
fn premiums(
    classes: &[ClassParams],
    variance: Uint128,
    params: &PremiumParams,
    seconds_above: u64,
) -> Result<Vec<Decimal>, MathError> {
    let ramp = mul_div_floor(params.ramp_per_day.atomics(), seconds_above.into(), DAY.into())?;
    let factor = Decimal::one().saturating_add(Decimal::new(ramp));
    let variance = Fixed::from_atomics_u128(variance.u128());
    let premium = |class: &ClassParams| {
        let flat = risk::interest::premium(class.maintenance_ltv, variance, params.period, params.floor, params.cap)?;
        let ramped = mul_ceil(flat.atomics(), factor).map_or(MAX_RATE, Decimal::new);
        Ok(ramped.min(MAX_RATE))
    };
    classes.iter().map(premium).collect()
}

/// Fraction of debt that security covers, `min(1, slashable / (cover_ratio * debt))`, rounded down. The uncovered rest
/// pays its premium to the lenders.
fn covered(slashable: Uint128, cover_ratio: Decimal, debt: Uint128) -> Result<Decimal, MathError> {
    let required = mul_ceil(debt, cover_ratio)?;
    if slashable >= required {
        return Ok(Decimal::one());
    }
    mul_div_floor(slashable, ONE, required).map(Decimal::new)
}
