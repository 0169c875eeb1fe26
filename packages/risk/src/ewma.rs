//! Update of a feed's statistics: variance rate, exponential average, cumulative price.
//!
//! `v <- v + a*(r^2/dt - v)` with `a = 1 - e^(-dt/tau)` and `r = ln(p/p_old)`. The average and the cumulative price
//! integrate the *old* price over dt, so that the newest price has no weight yet.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint256};

use crate::error::MathError;
use crate::exp::exp_neg;
use crate::fixed::Fixed;
use crate::ln::ln_ratio;
use crate::sqrt::sqrt;

/// Statistics of a price feed.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct FeedStats {
    /// Exponential moving average of the price, rounded down.
    pub ema: Decimal,
    /// Variance of the log price per second. Fits `u128` at 10^30: it never exceeds 89^2.
    pub variance: Fixed,
    /// Sum of price times seconds, in atomics of `Decimal` times seconds.
    pub cumulative: Uint256,
}

impl FeedStats {
    /// Statistics of a new feed at `price`, without variance.
    pub const fn start(price: Decimal) -> Self {
        Self { ema: price, variance: Fixed::ZERO, cumulative: Uint256::zero() }
    }
}

/// Returns the statistics `dt` seconds after `prev`, when the price changes from `p_old` to `p_new`.
///
/// `tau_var` and `tau_ema` are the averaging times in seconds. Variance rounds up (wider bands, higher margins), the
/// average down (less to borrow). Errors: `OutOfDomain` for a zero price, `DivideByZero` for `dt` or a tau of 0.
pub fn update(
    prev: &FeedStats,
    p_old: Decimal,
    p_new: Decimal,
    dt: u64,
    tau_var: u64,
    tau_ema: u64,
) -> Result<FeedStats, MathError> {
    let seconds = Fixed::from_integer(dt);
    let r = ln_ratio(p_new, p_old)?;
    let sample = r.mul_ceil(r)?.div_ceil(seconds)?;
    let step = sample.checked_sub(prev.variance)?.mul_ceil(weight(dt, tau_var)?)?;
    let variance = prev.variance.checked_add(step)?.max(Fixed::ZERO);

    let ema = average(prev.ema, p_old, dt, tau_ema)?;
    let cumulative = accumulate(prev.cumulative, p_old, dt)?;
    Ok(FeedStats { ema, variance, cumulative })
}

/// The average after `dt` seconds at `price`, rounded down. Error: `DivideByZero` for `tau` 0.
pub fn average(ema: Decimal, price: Decimal, dt: u64, tau: u64) -> Result<Decimal, MathError> {
    let ema = Fixed::from_decimal(ema);
    let step = Fixed::from_decimal(price).checked_sub(ema)?.mul_floor(weight(dt, tau)?)?;
    ema.checked_add(step)?.to_decimal_floor()
}

/// The cumulative price after `dt` seconds at `price`. Error: `Overflow`.
pub fn accumulate(cumulative: Uint256, price: Decimal, dt: u64) -> Result<Uint256, MathError> {
    let overflow = |_| MathError::overflow("ewma::accumulate");
    let area = Uint256::from(price.atomics()).checked_mul(Uint256::from(dt)).map_err(overflow)?;
    cumulative.checked_add(area).map_err(overflow)
}

/// `1 - e^(-dt/tau)`: the weight of a new sample. Error: `DivideByZero` for `tau` 0.
pub fn weight(dt: u64, tau: u64) -> Result<Fixed, MathError> {
    let exponent = Fixed::from_integer(dt).div_floor(Fixed::from_integer(tau))?;
    Fixed::ONE.checked_sub(exp_neg(exponent)?)
}

/// The breaker's band, `max(floor, k*sqrt(v*dt))`, rounded up: a return of greater magnitude is a breach.
///
/// `variance` is that before the update; the caller caps `dt`. Error: `Overflow`.
pub fn band(variance: Fixed, dt: u64, floor: Decimal, k: Decimal) -> Result<Fixed, MathError> {
    let sigma = sqrt(variance.mul_ceil(Fixed::from_integer(dt))?)?;
    let width = sigma.mul_ceil(Fixed::from_decimal(k))?;
    Ok(width.max(Fixed::from_decimal(floor)))
}

/// The average price between two cumulative readings `dt` seconds apart, rounded down.
/// Errors: `DivideByZero` for `dt` 0; `Overflow` when `later` is below `earlier`.
pub fn twap(earlier: Uint256, later: Uint256, dt: u64) -> Result<Decimal, MathError> {
    let overflow = || MathError::overflow("ewma::twap");
    let area = later.checked_sub(earlier).map_err(|_| overflow())?;
    let atomics = area.checked_div(Uint256::from(dt)).map_err(|_| MathError::zero("ewma::twap"))?;
    let atomics = cosmwasm_std::Uint128::try_from(atomics).map_err(|_| overflow())?;
    Ok(Decimal::new(atomics))
}
