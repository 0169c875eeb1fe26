//! Dynamic margin: loan-to-value limits from volatility.

use cosmwasm_std::{Decimal, Uint128};

use crate::error::MathError;
use crate::exp::exp_neg;
use crate::fixed::Fixed;
use crate::int::mul_div_floor;
use crate::sqrt::sqrt;

/// Maximum seconds that one step down credits, so that a long idle time does not cause a jump.
pub const MAX_STEP_SECS: u64 = 3_600;
const DAY_SECS: u64 = 86_400;

/// `sigma_eff = sqrt(v*t_liq + conf_rel^2)`: one standard deviation of the price until the collateral is sold.
///
/// `v` is the variance per second, `t_liq` in seconds, `conf_rel` the confidence over the price. Errors: `OutOfDomain`
/// for a negative variance, `Overflow`.
pub fn sigma_eff(v: Fixed, t_liq: u64, conf_rel: Decimal) -> Result<Fixed, MathError> {
    let diffusion = v.mul_ceil(Fixed::from_integer(t_liq))?;
    let conf = Fixed::from_decimal(conf_rel);
    sqrt(diffusion.checked_add(conf.mul_ceil(conf)?)?)
}

/// `min(class_cap, e^(-z*sigma_eff) / (1 + bonus_max + slippage))`, rounded down, in favour of lenders.
///
/// Errors: those of [`sigma_eff`].
pub fn target_maintenance(
    v: Fixed,
    t_liq: u64,
    conf_rel: Decimal,
    z: Decimal,
    class_cap: Decimal,
    bonus_max: Decimal,
    slippage: Decimal,
) -> Result<Decimal, MathError> {
    let sigma = sigma_eff(v, t_liq, conf_rel)?;
    let kept = exp_neg(sigma.mul_ceil(Fixed::from_decimal(z))?)?;
    let cost = Fixed::ONE.checked_add(Fixed::from_decimal(bonus_max))?.checked_add(Fixed::from_decimal(slippage))?;
    let uncapped = kept.div_floor(cost)?.to_decimal_floor()?;
    Ok(uncapped.min(class_cap))
}

/// `min(cap_initial, target*(1 - buffer))`, rounded down; a buffer above one gives zero.
/// Error: none for a target and a cap below 10^20.
pub fn initial_ltv(target: Decimal, cap_initial: Decimal, buffer: Decimal) -> Result<Decimal, MathError> {
    let kept = Decimal::one().saturating_sub(buffer);
    let one = Decimal::one().atomics();
    let ltv = mul_div_floor(target.atomics(), kept.atomics(), one)?;
    Ok(Decimal::new(ltv).min(cap_initial))
}

/// The stored maintenance LTV, moved toward `target`: up at once, down by at most `max_per_day` of LTV a day, of which
/// at most an hour is credited per call. The step rounds down, so that it never exceeds the configured speed.
pub fn step_down(
    stored: Decimal,
    target: Decimal,
    elapsed_secs: u64,
    max_per_day: Decimal,
) -> Result<Decimal, MathError> {
    if target >= stored {
        return Ok(target);
    }
    let credited = elapsed_secs.min(MAX_STEP_SECS);
    let step = mul_div_floor(max_per_day.atomics(), Uint128::from(credited), Uint128::from(DAY_SECS))?;
    Ok(stored.saturating_sub(Decimal::new(step)).max(target))
}
