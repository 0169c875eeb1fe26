//! Permitted ranges of the parameters, as [`Params`] documents them.

use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::Params;
use interfaces::shared::error::CommonError;

const YEAR: u64 = 365 * 86_400;
const MONTH: u64 = 30 * 86_400;
/// Longest time for which submissions can be disputed, in seconds.
pub const LONGEST_WINDOW: u64 = 7 * 86_400;
const DAY: u64 = 86_400;
const HOUR: u64 = 3_600;

/// Errors: `OutOfRange` for the first parameter outside its range.
pub fn validate(params: &Params) -> Result<(), CommonError> {
    let Params { breaker, slashing, dispute, .. } = params;
    // A price must last until the end of the next round's closing window, or it would be stale between two closes.
    let lifetime = params.round_seconds.saturating_mul(2);
    // Three rounds confirm a jump.
    let wait = params.round_seconds.saturating_mul(3);
    let half = Decimal::percent(50);
    let integers = [
        ("round_seconds", params.round_seconds, 1, 600),
        ("min_reporters", params.min_reporters.into(), 1, 64),
        ("max_age", params.max_age, lifetime, DAY),
        ("new_risk_max_age", params.new_risk_max_age, lifetime, params.max_age),
        ("activation", params.activation, 0, MONTH),
        ("variance_tau", params.variance_tau, 1, YEAR),
        ("ema_tau", params.ema_tau, 1, MONTH),
        ("breaker.max_dt", breaker.max_dt, params.round_seconds, DAY),
        ("breaker.candidate_lifetime", breaker.candidate_lifetime, wait, DAY),
        ("breaker.max_pending", breaker.max_pending, wait, DAY),
        ("dispute.window", dispute.window, params.round_seconds, LONGEST_WINDOW),
        ("dispute.expiry", dispute.expiry, HOUR, MONTH),
        ("rewards.period", params.rewards.period, 1, YEAR),
        ("rewards.jail", params.rewards.jail, 0, MONTH),
        ("slashing.epoch", slashing.epoch, 1, YEAR),
        ("adapter_gas", params.adapter_gas, 1, 50_000_000),
    ];
    for (name, value, min, max) in integers {
        CommonError::ensure_range(name, value, min, max)?;
    }
    CommonError::ensure_range("min_stake", params.min_stake, Uint128::one(), Uint128::new(1 << 127))?;
    CommonError::ensure_range("dispute.min_bond", dispute.min_bond, Uint128::one(), Uint128::new(1 << 127))?;
    let (zero, one, hundred, thousand) = (Decimal::zero(), Decimal::one(), integer(100), integer(1_000));
    let decimals = [
        ("quorum", params.quorum, half, one),
        ("confidence_floor", params.confidence_floor, zero, half),
        ("confidence_max", params.confidence_max, params.confidence_floor, half),
        ("max_split", params.max_split, Decimal::permille(1), half),
        ("ema_gap", params.ema_gap, Decimal::permille(1), integer(10)),
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

fn integer(value: u64) -> Decimal {
    Decimal::from_ratio(value, 1u128)
}
