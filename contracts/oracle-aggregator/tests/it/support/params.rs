//! Parameters of the tests.

use super::dec;
use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::oracle_aggregator::*;

pub fn params() -> Params {
    Params {
        round_seconds: 30,
        quorum: Decimal::percent(60),
        min_reporters: 3,
        min_stake: Uint128::one(),
        activation: 0,
        max_age: 90,
        new_risk_max_age: 60,
        variance_tau: 600,
        ema_tau: 600,
        confidence_floor: dec("0.001"),
        confidence_max: dec("0.02"),
        max_split: dec("0.02"),
        ema_gap: dec("0.3"),
        breaker: BreakerParams {
            min_move: dec("0.05"),
            sigmas: dec("5"),
            max_move: dec("0.2"),
            clip: dec("2"),
            max_dt: 600,
            candidate_lifetime: 600,
            max_pending: 600,
        },
        slashing: SlashingParams {
            band: dec("0.01"),
            sigmas: dec("3"),
            max_deviation: dec("10"),
            tolerance: dec("3"),
            leak_per_hour: dec("1"),
            fraction_per_band: dec("0.001"),
            epoch: 86_400,
            epoch_cap: dec("0.005"),
        },
        dispute: DisputeParams { window: 86_400, expiry: 1_209_600, min_bond: Uint128::new(10), bond: dec("0.005") },
        rewards: RewardParams { period: 86_400, jail: 86_400 },
        adapter_gas: 500_000,
    }
}

/// A reporter that submits itself, and keeps a tenth of its rewards.
pub fn new_reporter(owner: &Addr, tranche: u64) -> NewReporter {
    NewReporter { owner: owner.into(), operator: None, tranche, commission: Decimal::percent(10) }
}

/// The parameters that a deployment starts with.
pub fn defaults() -> Params {
    Params {
        activation: 86_400,
        max_age: 120,
        variance_tau: 86_400,
        ema_tau: 3_600,
        ema_gap: dec("0.2"),
        breaker: BreakerParams { sigmas: dec("6"), ..params().breaker },
        slashing: SlashingParams {
            sigmas: dec("4"),
            tolerance: dec("5"),
            fraction_per_band: dec("0.0002"),
            ..params().slashing
        },
        adapter_gas: 1_000_000,
        ..params()
    }
}
