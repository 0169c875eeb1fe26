//! Permitted ranges of the parameters, as [`Params`] documents them.

use super::Params;
use crate::shared::error::CommonError;
use cosmwasm_std::{Decimal, Uint128};

const YEAR: u64 = 365 * 86_400;
const MONTH: u64 = 30 * 86_400;
/// Longest time for which submissions can be disputed, in seconds.
pub const LONGEST_WINDOW: u64 = 7 * 86_400;
const DAY: u64 = 86_400;
const HOUR: u64 = 3_600;

impl Params {
    /// Checks every parameter. Errors: `OutOfRange` for the first one outside its range.
    pub fn ensure_valid(&self) -> Result<(), CommonError> {
        let Self { breaker, slashing, dispute, .. } = self;
        // A price must last until the end of the next round's closing window, or it would be stale between two closes.
        let lifetime = self.round_seconds.saturating_mul(2);
        // Three rounds confirm a jump.
        let wait = self.round_seconds.saturating_mul(3);
        let half = Decimal::percent(50);
        let integers = [
            ("round_seconds", self.round_seconds, 1, 600),
            ("min_reporters", self.min_reporters.into(), 1, 64),
            ("max_age", self.max_age, lifetime, DAY),
            ("new_risk_max_age", self.new_risk_max_age, lifetime, self.max_age),
            ("activation", self.activation, 0, MONTH),
            ("variance_tau", self.variance_tau, 1, YEAR),
            ("ema_tau", self.ema_tau, 1, MONTH),
            ("breaker.max_dt", breaker.max_dt, self.round_seconds, DAY),
            ("breaker.candidate_lifetime", breaker.candidate_lifetime, wait, DAY),
            ("breaker.max_pending", breaker.max_pending, wait, DAY),
            ("dispute.window", dispute.window, self.round_seconds, LONGEST_WINDOW),
            ("dispute.expiry", dispute.expiry, HOUR, MONTH),
            ("rewards.period", self.rewards.period, 1, YEAR),
            ("rewards.jail", self.rewards.jail, 0, MONTH),
            ("slashing.epoch", slashing.epoch, 1, YEAR),
            ("adapter_gas", self.adapter_gas, 1, 50_000_000),
        ];
        for (name, value, min, max) in integers {
            CommonError::ensure_range(name, value, min, max)?;
        }
        CommonError::ensure_range("min_stake", self.min_stake, Uint128::one(), Uint128::new(1 << 127))?;
        CommonError::ensure_range("dispute.min_bond", dispute.min_bond, Uint128::one(), Uint128::new(1 << 127))?;
        let (zero, one, hundred, thousand) = (Decimal::zero(), Decimal::one(), integer(100), integer(1_000));
        let decimals = [
            ("quorum", self.quorum, half, one),
            ("confidence_floor", self.confidence_floor, zero, half),
            ("confidence_max", self.confidence_max, self.confidence_floor, half),
            ("max_split", self.max_split, Decimal::permille(1), half),
            ("ema_gap", self.ema_gap, Decimal::permille(1), integer(10)),
            ("breaker.min_move", breaker.min_move, Decimal::permille(1), one),
            ("breaker.sigmas", breaker.sigmas, one, hundred),
            ("breaker.max_move", breaker.max_move, breaker.min_move, one),
            ("breaker.clip", breaker.clip, one, integer(10)),
            ("slashing.band", slashing.band, Decimal::bps(1), one),
            ("slashing.sigmas", slashing.sigmas, zero, hundred),
            ("slashing.max_deviation", slashing.max_deviation, integer(2), thousand),
            ("slashing.tolerance", slashing.tolerance, zero, thousand),
            ("slashing.leak_per_hour", slashing.leak_per_hour, zero, thousand),
            ("slashing.fraction_per_band", slashing.fraction_per_band, zero, one),
            ("slashing.epoch_cap", slashing.epoch_cap, zero, one),
            ("dispute.bond", dispute.bond, slashing.epoch_cap, one),
        ];
        for (name, value, min, max) in decimals {
            CommonError::ensure_range(name, value, min, max)?;
        }
        Ok(())
    }
}

fn integer(value: u64) -> Decimal {
    Decimal::from_ratio(value, 1u128)
}
