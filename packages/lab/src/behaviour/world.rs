//! Market, rates, oracle and chain.

use serde::{Deserialize, Serialize};

use super::people::range;
use crate::error::{within, LabError};

/// Size and use of the market at the start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarketSize {
    /// Base units that one lender supplies, drawn.
    pub supply: [u32; 2],
    /// Supply lent out.
    pub utilisation: f64,
}

impl MarketSize {
    pub(super) fn validate(&self) -> Result<(), LabError> {
        range("market.supply", self.supply.map(f64::from), 1.0, 4e9)?;
        within("market.utilisation", self.utilisation, 0.0, 1.0)
    }
}

/// Interest and security premium, per year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rates {
    /// Utilisation at which the second slope begins.
    pub kink: f64,
    /// Rise of the rate up to the kink.
    pub slope1: f64,
    /// Rise of the rate above it.
    pub slope2: f64,
    /// Interest that goes to the fund.
    pub reserve: f64,
    /// Covered premium that goes to the fund.
    pub fund_share: f64,
    /// Least premium.
    pub premium_floor: f64,
    /// Greatest premium before the ramp.
    pub premium_cap: f64,
    /// Time over which the put is valued, seconds.
    pub premium_period: f64,
    /// Rise of the premium per day above the ceiling.
    pub premium_ramp: f64,
}

impl Rates {
    pub(super) fn validate(&self) -> Result<(), LabError> {
        within("rates.kink", self.kink, 0.01, 0.99)?;
        within("rates.slope1", self.slope1, 0.0, 100.0)?;
        within("rates.slope2", self.slope2, 0.0, 100.0)?;
        within("rates.reserve", self.reserve, 0.0, 1.0)?;
        within("rates.fund_share", self.fund_share, 0.0, 1.0)?;
        within("rates.premium_floor", self.premium_floor, 0.0, 10.0)?;
        within("rates.premium_cap", self.premium_cap, self.premium_floor, 10.0)?;
        within("rates.premium_period", self.premium_period, 1.0, 31_536_000.0)?;
        within("rates.premium_ramp", self.premium_ramp, 0.0, 100.0)
    }
}

/// How a feed of a staking token uses its market price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LstSource {
    /// Rate times native: a depeg does not exist.
    Par,
    /// Its market price.
    Market,
    /// Rate times native times `min(1, EMA of market over par)`: a wick counts little, a lasting depeg in full.
    Average,
}

/// The price feed: rounds, breaker, averages, delay and silence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OracleRules {
    /// Length of a round, seconds.
    pub round_seconds: f64,
    /// Rounds until a move inside the breaker's band is readable.
    pub rounds: u32,
    /// Rounds until a move outside the band is accepted.
    pub breach_rounds: u32,
    /// Least width of the band, as a log return.
    pub breaker_least: f64,
    /// Width of the band in deviations.
    pub breaker_sigmas: f64,
    /// Longest time over which that deviation is taken, seconds.
    pub breaker_span: f64,
    /// Averaging time of the variance, seconds.
    pub tau_variance: f64,
    /// Averaging time of the EMA, seconds.
    pub tau_ema: f64,
    /// Half width of the price, relative.
    pub confidence: f64,
    /// Number of these deviations subtracted from a borrower's collateral.
    pub confidence_sigmas: f64,
    /// `|ln(price/EMA)|` above which nobody may borrow.
    pub borrow_gap: f64,
    /// Price of a staking token, if the path has its market price.
    pub lst: LstSource,
    /// Points of the path by which the price is behind.
    pub latency_points: u32,
    /// Seconds by which it is behind.
    pub latency_seconds: f64,
    /// Hazard per hour of going silent.
    pub outage_per_hour: f64,
    /// Length of a silence, hours.
    pub outage_hours: f64,
}

impl OracleRules {
    pub(super) fn validate(&self) -> Result<(), LabError> {
        within("oracle.round_seconds", self.round_seconds, 1.0, 86_400.0)?;
        within("oracle.rounds", self.rounds.into(), 1.0, 1000.0)?;
        within("oracle.breach_rounds", self.breach_rounds.into(), self.rounds.into(), 1000.0)?;
        within("oracle.breaker_least", self.breaker_least, 0.0, 100.0)?;
        within("oracle.breaker_sigmas", self.breaker_sigmas, 0.0, 1000.0)?;
        within("oracle.breaker_span", self.breaker_span, self.round_seconds, 1e8)?;
        within("oracle.tau_variance", self.tau_variance, 1.0, 1e9)?;
        within("oracle.tau_ema", self.tau_ema, 1.0, 1e9)?;
        within("oracle.confidence", self.confidence, 0.0, 0.5)?;
        within("oracle.confidence_sigmas", self.confidence_sigmas, 0.0, 100.0)?;
        within("oracle.borrow_gap", self.borrow_gap, 0.0, 100.0)?;
        within("oracle.latency_points", self.latency_points.into(), 0.0, 10_000.0)?;
        within("oracle.latency_seconds", self.latency_seconds, 0.0, 1e8)?;
        within("oracle.outage_per_hour", self.outage_per_hour, 0.0, 1000.0)?;
        within("oracle.outage_hours", self.outage_hours, 0.0, 8760.0)
    }
}

/// Blocks: when they are full, and how long a buyer needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chain {
    /// `|ln|` of the move since the last close from which blocks are full.
    pub congested_move: f64,
    /// Chance that a liquidator then misses a point.
    pub congested_miss: f64,
    /// Seconds from a flag to the first taker.
    pub take_seconds: f64,
}

impl Chain {
    pub(super) fn validate(&self) -> Result<(), LabError> {
        within("chain.congested_move", self.congested_move, 0.0, 100.0)?;
        within("chain.congested_miss", self.congested_miss, 0.0, 1.0)?;
        within("chain.take_seconds", self.take_seconds, 0.0, 86_400.0)
    }
}
