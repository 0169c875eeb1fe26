//! Values that a refresh computes: the premium of each class, the covered share and the ceiling. The formulas are in
//! [`risk`].

use cosmwasm_std::{Decimal, QuerierWrapper, Uint128};
use interfaces::credit_market::{ClassParams, Params, PremiumParams};
use interfaces::oracle_aggregator::OracleAggregator;
use risk::int::{div_floor, mul_ceil, mul_div_floor};
use risk::{Fixed, MathError};

use crate::ledger::ONE;
use crate::params::MAX_RATE;

const DAY: u64 = 86_400;

/// Premium of each class per year: the put at its maintenance LTV under the variance of the riskiest posted collateral,
/// rounded up, ramped by the seconds that debt has been above the ceiling, at most [`MAX_RATE`].
pub fn premiums(
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
pub fn covered(slashable: Uint128, cover_ratio: Decimal, debt: Uint128) -> Result<Decimal, MathError> {
    let required = mul_ceil(debt, cover_ratio)?;
    if slashable >= required {
        return Ok(Decimal::one());
    }
    mul_div_floor(slashable, ONE, required).map(Decimal::new)
}

/// The debt that security allows, `slashable / cover_ratio`, rounded down.
pub fn security_ceiling(slashable: Uint128, cover_ratio: Decimal) -> Uint128 {
    // On overflow another part of the ceiling binds.
    div_floor(slashable, cover_ratio).unwrap_or(Uint128::MAX)
}

/// The part of the oracle exposure cap that the stake of the reporters secures; zero while the oracle's record cannot be read.
/// Without a cap the oracle is not read.
pub fn oracle_ceiling(querier: &QuerierWrapper, oracle: &OracleAggregator, params: &Params) -> Option<Uint128> {
    params.oracle_exposure_cap.map(|cap| oracle.secured(querier, cap).unwrap_or_default())
}

/// Debt ceiling: the lowest of governance's cap, the security ceiling and that of the oracle.
pub fn ceiling(params: &Params, slashable: Uint128, oracle: Option<Uint128>) -> Uint128 {
    let security = security_ceiling(slashable, params.cover_ratio);
    params.debt_cap.min(security).min(oracle.unwrap_or(Uint128::MAX))
}
