//! What the numbers of governance may be.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::Params;

use crate::error::ContractError;

/// An error for the first number with which the oracle would not work.
pub fn validate(params: &Params) -> Result<(), ContractError> {
    let Params { breaker, slashing, .. } = params;
    let seconds = |value: u64| Decimal::from_ratio(value, 1u128);
    let (zero, one, half) = (Decimal::zero(), Decimal::one(), Decimal::percent(50));
    // A price has to live until the end of the next round's closing window, or it goes stale between two closes.
    let lifetime = seconds(params.round_seconds.saturating_mul(2));
    let positive = "1 and more";
    let checks = [
        ("round_seconds", seconds(params.round_seconds), params.round_seconds > 0, positive),
        ("quorum", params.quorum, params.quorum >= half && params.quorum <= one, "0.5..=1"),
        ("min_reporters", seconds(params.min_reporters.into()), params.min_reporters > 0, positive),
        ("max_age", seconds(params.max_age), seconds(params.max_age) >= lifetime, "two rounds and more"),
        ("variance_tau", seconds(params.variance_tau), params.variance_tau > 0, positive),
        ("ema_tau", seconds(params.ema_tau), params.ema_tau > 0, positive),
        (
            "confidence_max",
            params.confidence_max,
            params.confidence_max > params.confidence_floor && params.confidence_max < one,
            "above the floor and below 1",
        ),
        ("ema_gap", params.ema_gap, params.ema_gap > zero, "above 0"),
        ("breaker.min_move", breaker.min_move, breaker.min_move > zero, "above 0"),
        ("breaker.max_dt", seconds(breaker.max_dt), breaker.max_dt > 0, positive),
        ("slashing.band", slashing.band, slashing.band > zero, "above 0"),
        ("slashing.max_deviation", slashing.max_deviation, slashing.max_deviation > one, "above 1"),
        ("slashing.epoch", seconds(slashing.epoch), slashing.epoch > 0, positive),
        ("slashing.epoch_cap", slashing.epoch_cap, slashing.epoch_cap <= one, "0..=1"),
        ("inactivity", seconds(params.inactivity), seconds(params.inactivity) >= lifetime, "two rounds and more"),
        ("adapter_gas", seconds(params.adapter_gas), params.adapter_gas > 0, positive),
    ];
    match checks.into_iter().find(|(_, _, works, _)| !works) {
        Some((name, value, _, bounds)) => Err(ContractError::Param { name, value, bounds }),
        None => Ok(()),
    }
}
