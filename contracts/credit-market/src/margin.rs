//! Values that a refresh computes: margins per collateral and class, premiums per class, the ceiling and the covered
//! share. The formulas are in [`risk`].

use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::{ClassParams, Margin, MarginParams, Params, PremiumParams};
use interfaces::market::ClockParams;
use interfaces::oracle_aggregator::FeedRecord;
use risk::int::{div_floor, mul_ceil, mul_div_ceil, mul_div_floor, mul_floor};
use risk::margin::{initial_ltv, step_down, target_maintenance};
use risk::{Fixed, MathError};

use crate::params::MAX_RATE;
use crate::state::Collateral;

const DAY: u64 = 86_400;
const ONE: Uint128 = Uint128::new(1_000_000_000_000_000_000);

/// Highest discount the clock can reach, as a fraction of the price.
pub fn highest_discount(clock: &ClockParams) -> Decimal {
    clock.max.max(clock.min)
}

/// The highest discount d as a bonus on the repaid value, `d / (1 - d)`, rounded up. The clock is in discounts, the
/// margin formula in bonuses; confusing them would lend too much.
pub fn highest_bonus(clock: &ClockParams) -> Result<Decimal, MathError> {
    let discount = highest_discount(clock);
    let paid = Decimal::one().saturating_sub(discount);
    mul_div_ceil(discount.atomics(), ONE, paid.atomics()).map(Decimal::new)
}

/// The relative confidence of a record, rounded up.
fn relative_confidence(record: &FeedRecord) -> Result<Decimal, MathError> {
    mul_div_ceil(record.confidence.atomics(), ONE, record.price.atomics()).map(Decimal::new)
}

/// Moves a collateral's margins towards the target of its price record: initial LTV at once; maintenance LTV up at once
/// and down by at most `max_fall_per_day`. The first usable price sets all values at once, because no debt exists
/// against the collateral before it.
pub fn move_margins(
    collateral: &mut Collateral,
    record: &FeedRecord,
    now: u64,
    classes: &[ClassParams],
    params: &Params,
) -> Result<(), MathError> {
    let MarginParams { liquidation_time, z, slippage, buffer, max_fall_per_day, .. } = params.margin;
    let variance = Fixed::from_atomics_u128(record.variance.u128());
    let confidence = relative_confidence(record)?;
    let bonus = highest_bonus(&params.liquidation.clock)?;
    let moved_at = collateral.moved_at;
    for (class, margin) in classes.iter().zip(collateral.margins.iter_mut()) {
        let cap = class.maintenance_cap;
        let target = target_maintenance(variance, liquidation_time, confidence, z, cap, bonus, slippage)?;
        let maintenance = match moved_at {
            Some(moved_at) => step_down(margin.maintenance, target, now.saturating_sub(moved_at), max_fall_per_day)?,
            None => target,
        };
        *margin = Margin { target, initial: initial_ltv(target, class.initial_cap, buffer)?, maintenance };
    }
    collateral.variance = record.variance;
    collateral.moved_at = Some(now);
    Ok(())
}

/// Premium of each class per year: the put at its maintenance cap under the highest variance among the collaterals,
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
        let flat = risk::interest::premium(class.maintenance_cap, variance, params.period, params.floor, params.cap)?;
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

/// Debt ceiling: the lowest of governance's cap, the security ceiling and the oracle exposure cap.
pub fn ceiling(params: &Params, slashable: Uint128) -> Uint128 {
    let security = security_ceiling(slashable, params.cover_ratio);
    params.debt_cap.min(security).min(params.oracle_exposure_cap.unwrap_or(Uint128::MAX))
}

/// The book of lots worth `value`, `value * (1 - haircut)`, rounded down.
pub fn book(value: Uint128, haircut: Decimal) -> Result<Uint128, MathError> {
    mul_floor(value, Decimal::one().saturating_sub(haircut))
}
