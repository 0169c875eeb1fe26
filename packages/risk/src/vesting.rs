//! Linear vesting of swept rewards. Each addition moves the end to the mean of the old and the new end, weighted by
//! amounts.
//!
//! `end = now + (u*left + R*T)/(u + R)`, `T = max(min_period, time since the last sweep)`. A schedule that restarted at
//! each sweep would never end; an immediate credit at each sweep would reward stake added just before it.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Timestamp, Uint128, Uint256};

use crate::error::MathError;
use crate::int::{mul_div_ceil, mul_div_ceil_256, mul_div_floor};

const NANOS: u64 = 1_000_000_000;

/// An amount that vests linearly from `start` to `end`.
#[cw_serde]
#[derive(Copy, Eq)]
pub struct Vesting {
    /// Unvested at `start`, in units of the asset.
    pub amount: Uint128,
    /// Start of the vesting.
    pub start: Timestamp,
    /// End of the vesting: everything is vested.
    pub end: Timestamp,
    /// Moment of the last addition of rewards.
    pub last_sweep: Timestamp,
}

impl Vesting {
    /// An empty schedule; the time since the last sweep counts from `now`.
    pub const fn new(now: Timestamp) -> Self {
        Self { amount: Uint128::zero(), start: now, end: now, last_sweep: now }
    }

    /// Unvested amount at `now`, rounded up so that vesting never runs ahead. Zero at `end`.
    /// Error: none for a schedule made by this module.
    pub fn unvested(&self, now: Timestamp) -> Result<Uint128, MathError> {
        if now >= self.end {
            return Ok(Uint128::zero());
        }
        if now <= self.start {
            return Ok(self.amount);
        }
        let left = nanos_between(now, self.end);
        let whole = nanos_between(self.start, self.end);
        mul_div_ceil(self.amount, left.into(), whole.into())
    }

    /// Adds `reward` at `now` and restarts linear vesting from there to the weighted end, rounded up to a nanosecond.
    /// `min_period` in seconds. Errors: `TimeWentBack` before the last change; `Overflow`.
    pub fn add(&mut self, now: Timestamp, reward: Uint128, min_period: u64) -> Result<(), MathError> {
        let overflow = || MathError::overflow("Vesting::add");
        self.check_order(now)?;
        let unvested = self.unvested(now)?;
        let total = unvested.checked_add(reward).map_err(|_| overflow())?;
        let since = nanos_between(self.last_sweep, now);
        let period = min_period.checked_mul(NANOS).ok_or_else(overflow)?;
        let period = Uint256::from(period.max(since));
        let left = Uint256::from(nanos_between(now, self.end));
        let mut end = now;
        if !total.is_zero() {
            // A 128-bit amount times 64-bit nanoseconds, twice: no wrap in 256 bits.
            let old = Uint256::from(unvested).wrapping_mul(left);
            let weighted = Uint256::from(reward).wrapping_mul(period).wrapping_add(old);
            let length = mul_div_ceil_256(weighted, Uint256::one(), total.into())?;
            let length = Uint128::try_from(length).map_err(|_| overflow())?;
            let length = u64::try_from(length.u128()).map_err(|_| overflow())?;
            let end_nanos = now.nanos().checked_add(length).ok_or_else(overflow)?;
            end = Timestamp::from_nanos(end_nanos);
        }
        *self = Self { amount: total, start: now, end, last_sweep: now };
        Ok(())
    }

    /// Reduces the unvested amount at `now` by `numerator/denominator`, the part of the whole that a slash took; rounded down, so
    /// that the loss falls on the vested part. Returns the reduction. The end stays. Errors: `TimeWentBack`, `DivideByZero`,
    /// `AboveOne`.
    pub fn cut(&mut self, now: Timestamp, numerator: Uint128, denominator: Uint128) -> Result<Uint128, MathError> {
        self.check_order(now)?;
        if numerator > denominator {
            return Err(MathError::AboveOne { numerator, denominator });
        }
        let unvested = self.unvested(now)?;
        let cut = mul_div_floor(unvested, numerator, denominator)?;
        self.amount = unvested.checked_sub(cut).map_err(|_| MathError::overflow("Vesting::cut"))?;
        self.start = now;
        self.end = self.end.max(now);
        Ok(cut)
    }

    fn check_order(&self, now: Timestamp) -> Result<(), MathError> {
        let last = self.start.max(self.last_sweep);
        if now < last {
            return Err(MathError::TimeWentBack { last, now });
        }
        Ok(())
    }
}

/// Nanoseconds from one moment to a later one, else 0.
fn nanos_between(from: Timestamp, to: Timestamp) -> u64 {
    to.nanos().saturating_sub(from.nanos())
}
