//! Parameters and records for the unit tests of this crate.

use cosmwasm_std::{Decimal, Uint128, Uint256};
use interfaces::oracle_aggregator::{
    BreakerParams, Candidate, DisputeParams, FeedRecord, FeedStatus, Params, RewardParams, SlashingParams,
};
use std::str::FromStr;

/// A decimal from text.
pub fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

/// Round numbers: breaker 5 %, band 1 %, tolerance 3 bands.
pub fn params() -> Params {
    Params {
        round_seconds: 30,
        quorum: Decimal::percent(60),
        min_reporters: 3,
        min_stake: Uint128::one(),
        activation: 86_400,
        max_age: 90,
        new_risk_max_age: 60,
        variance_tau: 600,
        ema_tau: 600,
        confidence_floor: dec("0.001"),
        confidence_max: dec("0.02"),
        max_split: dec("0.02"),
        ema_gap: dec("0.1"),
        breaker: BreakerParams {
            min_move: dec("0.05"),
            sigmas: dec("5"),
            max_move: dec("0.2"),
            clip: dec("2"),
            max_dt: 600,
            candidate_lifetime: 600,
            max_pending: 600,
        },
        slashing: slashing(),
        dispute: DisputeParams { window: 86_400, expiry: 1_209_600, min_bond: Uint128::new(10), bond: dec("0.005") },
        rewards: RewardParams { period: 86_400, jail: 86_400 },
        adapter_gas: 500_000,
    }
}

/// Of [`params`].
pub fn slashing() -> SlashingParams {
    SlashingParams {
        band: dec("0.01"),
        sigmas: dec("3"),
        max_deviation: dec("10"),
        tolerance: dec("3"),
        leak_per_hour: dec("1"),
        fraction_per_band: dec("0.001"),
        epoch: 86_400,
        epoch_cap: dec("0.005"),
    }
}

/// A live record of round 10 (300 to 330 s), written at 331, at a price that never moved.
pub fn record(price: &str) -> FeedRecord {
    FeedRecord {
        status: FeedStatus::Live,
        price: dec(price),
        price_for_new_risk: dec(price),
        confidence: dec(price).checked_mul(dec("0.001")).unwrap(),
        ema: dec(price),
        variance: Uint128::zero(),
        cumulative: Uint256::zero(),
        round: 10,
        observed_at: 330,
        expires_at: 420,
        uptime: 0,
        updated_at: 331,
        candidate: Candidate::default(),
        breaker_variance: Uint128::zero(),
        unsettled: 0,
        new_risk_expires_at: 390,
        tradable_at: 0,
    }
}
