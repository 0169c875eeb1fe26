//! How fast gains may reach the rate. Pure.

use cosmwasm_std::{Decimal, Timestamp, Uint128, Uint256};
use interfaces::staking_vault::MAX_PERIOD;
use risk::int::{mul_div_ceil_256, mul_floor};
use risk::vesting::Vesting;
use risk::MathError;

/// Nanoseconds of a day.
const DAY: u128 = 86_400_000_000_000;
/// Nanoseconds of a second.
const NANOS: u64 = 1_000_000_000;

/// The vesting period, in seconds, with which `gain` joins `vesting`: at least `period`, and long enough that everything unvested
/// together raises `base` by at most `max_growth` a day; at most [`MAX_PERIOD`] beyond that, even
/// if the rise is then faster.
///
/// [`Vesting::add`] makes the length of the whole `L = (u*l + R*T)/(u + R)`, where `u` is unvested with `l` left. The slope `(u +
/// R)/L` is at most `g = base * max_growth / day` when `T >= ((u + R)^2/g - u*l)/R`. Rounded up: slower. Error: overflow.
pub fn period(
    vesting: &Vesting,
    now: Timestamp,
    gain: Uint128,
    base: Uint128,
    max_growth: Decimal,
    period: u64,
) -> Result<u64, MathError> {
    if gain.is_zero() {
        return Ok(period);
    }
    let overflow = || MathError::Overflow { operation: "growth" };
    let unvested = vesting.unvested(now)?;
    let total = Uint256::from(unvested.checked_add(gain).map_err(|_| overflow())?);
    let daily = mul_floor(base, max_growth)?.max(Uint128::one());
    // 128 bits of coins and 47 of nanoseconds.
    let weighted = total.checked_mul(DAY.into()).map_err(|_| overflow())?;
    let longest = period.max(MAX_PERIOD);
    let Ok(needed) = mul_div_ceil_256(weighted, total, daily.into()) else {
        return Ok(longest);
    };
    let left = vesting.end.nanos().saturating_sub(now.nanos());
    let old = Uint256::from(unvested).checked_mul(left.into()).map_err(|_| overflow())?;
    let divisor = Uint256::from(gain).checked_mul(NANOS.into()).map_err(|_| overflow())?;
    let seconds = mul_div_ceil_256(needed.saturating_sub(old), Uint256::one(), divisor)?;
    Ok(Uint128::try_from(seconds)
        .ok()
        .and_then(|seconds| u64::try_from(seconds.u128()).ok())
        .map_or(longest, |seconds| period.max(seconds.min(MAX_PERIOD))))
}
