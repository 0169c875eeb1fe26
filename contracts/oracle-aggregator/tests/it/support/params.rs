//! Parameters of the tests: those of the unit tests, with two changes.

use super::dec;
use cosmwasm_std::{Addr, Decimal};
use interfaces::oracle_aggregator::*;

// The unit tests use the rest of it.
#[allow(dead_code)]
#[path = "../../../src/fixtures.rs"]
mod fixtures;

/// Stake counts at once, and prices may be far from their averages.
pub fn params() -> Params {
    Params { activation: 0, ema_gap: dec("0.3"), ..fixtures::params() }
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
