//! Parameters set by governance.

use super::DisputeParams;
use crate::packed;
use crate::shared::apart::apart;
use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Decimal, Uint128};

/// Number of reporters with at least [`Params::min_stake`] that a price needs. Each counts for at most a quarter of the counted
/// power.
pub const LEAST_REPORTERS: usize = 4;

/// Parameters set by governance.
#[cw_serde]
#[serde(deny_unknown_fields)]
pub struct Params {
    /// Length of a round, fixed at instantiation. Unit: seconds. Range: 1 to 600. Default: 30. Too low hurts reporters, who
    /// pay for every round; too high hurts lenders, who liquidate at old prices.
    pub round_seconds: u64,
    /// Share of the counted power of all reporters, absent ones included, that a round and each of its feeds need. Unit:
    /// fraction. Range: 0.5 to 1. Default: 0.6. Too low hurts everyone who reads the price, which fewer can set; too high
    /// hurts them too, as fewer can stop it.
    pub quorum: Decimal,
    /// Number of reporters with power that a round needs. Unit: reporters. Range: 1 to 64. Default: 3. Too low hurts
    /// everyone who reads the price, which fewer can set; too high hurts them too, as fewer can stop it.
    pub min_reporters: u32,
    /// Stake below which a reporter neither counts for a quorum nor as one of its reporters. Unit: smallest units of the
    /// staked token. Range: 1 to 2^127. Default: 1000000. Too low hurts everyone who reads the price, as dust makes up the
    /// number of reporters; too high hurts small reporters.
    pub min_stake: Uint128,
    /// Time for which stake must have been active before it counts. Stake from before the first price counts at once. Unit:
    /// seconds. Range: 0 to 2592000. Default: 86400. Too low hurts everyone who reads the price, as stake for one round buys a
    /// part of it; too high hurts reporters that join.
    pub activation: u64,
    /// Time after the end of its round for which a price can be read. Unit: seconds. Range: 2 * `round_seconds` to 86400.
    /// Default: 120. Too low hurts borrowers and liquidators in an outage; too high hurts lenders, who trust an old price.
    pub max_age: u64,
    /// Time after the end of its round for which a price can be read for new risk. Unit: seconds. Range: 2 * `round_seconds`
    /// to `max_age`. Default: 60. Too low hurts borrowers, whose credit stops when a round fails; too high hurts lenders, as
    /// whoever makes rounds fail borrows at an old price.
    pub new_risk_max_age: u64,
    /// Time constant of the variance. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low hurts borrowers, whose
    /// margins follow every swing; too high hurts lenders, whose margins lag.
    pub variance_tau: u64,
    /// Time constant of the exponential moving averages. Unit: seconds. Range: 1 to 2592000. Default: 3600. Too low hurts
    /// lenders, as a short pump counts as value; too high hurts borrowers after a lasting rise.
    pub ema_tau: u64,
    /// Smallest confidence of a price. Unit: fraction of the price. Range: 0 to 0.5. Default: 0.001. Too low hurts lenders;
    /// too high hurts borrowers.
    pub confidence_floor: Decimal,
    /// Confidence above which a feed is uncertain. Unit: fraction of the price. Range: `confidence_floor` to 0.5. Default:
    /// 0.02. Too low hurts borrowers, as a few reporters stop new debt; too high hurts lenders.
    pub confidence_max: Decimal,
    /// Distance of the lower and the upper median, as a part of the lower, above which a feed has no price in a round. Unit:
    /// fraction. Range: 0.001 to 0.5. Default: 0.02. Too low hurts everyone in a fast market; too high hurts everyone who reads
    /// the price, as the midpoint of a split is nobody's price.
    pub max_split: Decimal,
    /// Distance between price and average above which a feed is uncertain and nobody is slashed. Unit: natural logarithm.
    /// Range: 0.001 to 10. Default: 0.2. Too low hurts borrowers in every fall; too high hurts honest reporters when the
    /// majority is wrong.
    pub ema_gap: Decimal,
    /// Jumps that need confirmation.
    #[serde(deserialize_with = "apart")]
    pub breaker: BreakerParams,
    /// Cost of deviations for a reporter.
    #[serde(deserialize_with = "apart")]
    pub slashing: SlashingParams,
    /// Terms of disputes.
    #[serde(deserialize_with = "apart")]
    pub dispute: DisputeParams,
    /// Terms of rewards.
    #[serde(deserialize_with = "apart")]
    pub rewards: RewardParams,
    /// Gas that reading one outside source may use. Unit: gas. Range: 1 to 50000000. Default: 1000000. Too low hurts
    /// everyone who reads that source; too high hurts those who close rounds.
    pub adapter_gas: u64,
}

/// The breaker: a return beyond `max(min_move, sigmas * sqrt(variance * dt))`, at most `max_move`, needs confirmation. The
/// variance is the breaker's own, see [`super::FeedRecord::breaker_variance`].
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct BreakerParams {
    /// Smallest half-width of the band. Unit: natural logarithm. Range: 0.001 to 1. Default: 0.05. Too low hurts borrowers
    /// and liquidators, whose price waits; too high hurts lenders, as one captured round moves the price farther.
    pub min_move: Decimal,
    /// Half-width of the band in standard deviations. Unit: standard deviations. Range: 1 to 100. Default: 6. Too low and
    /// too high hurt as for `min_move`.
    pub sigmas: Decimal,
    /// Largest half-width of the band. Unit: natural logarithm. Range: `min_move` to 1. Default: 0.2. Too low hurts
    /// borrowers and liquidators in a crash, whose price waits; too high hurts lenders.
    pub max_move: Decimal,
    /// Return, in standard deviations of the breaker's variance, above which a return does not raise that variance further.
    /// Unit: standard deviations. Range: 1 to 10. Default: 2. Too low hurts everyone as volatility rises, because prices
    /// wait; too high hurts lenders, as swings inside the band soon widen it.
    pub clip: Decimal,
    /// Longest time that widens the band. A longer time without an accepted price is an outage, after which averages start
    /// from the safe side and the feed is uncertain for 3 prices. Unit: seconds. Range: `round_seconds` to 86400. Default: 600.
    /// Too low hurts everyone after an outage, as the price waits; too high hurts lenders, as the first round after an outage
    /// may say anything.
    pub max_dt: u64,
    /// Time after the newest candidate at which candidates are forgotten. Unit: seconds. Range: 3 * `round_seconds` to
    /// 86400. Default: 600. Too low hurts everyone when many rounds fail, as no jump is ever confirmed; too high hurts
    /// borrowers and lenders, as an old median confirms a new one.
    pub candidate_lifetime: u64,
    /// Time after the last accepted price at which a pending feed becomes stale. Unit: seconds. Range: 3 * `round_seconds`
    /// to 86400. Default: 600. Too low hurts liquidators in a crash; too high hurts borrowers and lenders, as a price that
    /// everyone contradicts stays readable.
    pub max_pending: u64,
}

/// Terms of rewards.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct RewardParams {
    /// Time over which a reward that arrives is paid. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low pays whoever
    /// reports in the rounds just after it; too high pays reporters late.
    pub period: u64,
    /// Time for which a reporter earns nothing after a round that it missed, when it missed more than half of the last 256
    /// rounds while at most a third of the power did. Unit: seconds. Range: 0 to 2592000. Default: 86400. Too low hurts everyone
    /// who reads the price, as absence costs little; too high hurts a reporter that was away once.
    pub jail: u64,
}

/// Cost of a deviation: the excess over one band fills a leaky bucket, and its overflow is slashed.
#[cw_serde]
#[derive(Copy)]
#[serde(deny_unknown_fields)]
pub struct SlashingParams {
    /// Smallest half-width of the band in which nobody deviates. Unit: natural logarithm. Range: 0.0001 to 1. Default: 0.01.
    /// Too low hurts honest reporters; too high hurts everyone who reads the price.
    pub band: Decimal,
    /// Half-width of the band in standard deviations over the time between two rounds. Unit: standard deviations. Range: 0 to
    /// 100. Default: 4. Too low and too high hurt as for `band`.
    pub sigmas: Decimal,
    /// Largest deviation that one round counts. Unit: bands. Range: 2 to 1000. Default: 10. Too low hurts everyone who reads
    /// the price, as a large lie is cheap; too high hurts a reporter with one wrong digit.
    pub max_deviation: Decimal,
    /// Capacity of the bucket. Unit: bands. Range: 0 to 1000. Default: 5. Too low hurts honest reporters; too high hurts
    /// everyone who reads the price.
    pub tolerance: Decimal,
    /// Rate at which the bucket drains. Unit: bands per hour. Range: 0 to 1000. Default: 1. Too low hurts honest reporters;
    /// too high hurts everyone who reads the price, as small lies are free.
    pub leak_per_hour: Decimal,
    /// Part of the stake slashed per band of overflow, before the share of power that deviated with it. Unit: fraction.
    /// Range: 0 to 1. Default: 0.0002. Too low hurts everyone who reads the price; too high hurts reporters and those who
    /// stake with them.
    pub fraction_per_band: Decimal,
    /// Length of an epoch. Unit: seconds. Range: 1 to 31536000. Default: 86400. Too low hurts reporters, whose cap renews
    /// sooner; too high hurts everyone who reads the price.
    pub epoch: u64,
    /// Largest part of the stake that one epoch slashes. Unit: fraction. Range: 0 to 1. Default: 0.005. Too low hurts
    /// everyone who reads the price; too high hurts reporters and those who stake with them.
    pub epoch_cap: Decimal,
}

packed!(Params {
    round_seconds,
    quorum,
    min_reporters,
    min_stake,
    activation,
    max_age,
    new_risk_max_age,
    variance_tau,
    ema_tau,
    confidence_floor,
    confidence_max,
    max_split,
    ema_gap,
    breaker,
    slashing,
    dispute,
    rewards,
    adapter_gas,
});
packed!(BreakerParams { min_move, sigmas, max_move, clip, max_dt, candidate_lifetime, max_pending });
packed!(RewardParams { period, jail });
packed!(SlashingParams { band, sigmas, max_deviation, tolerance, leak_per_hour, fraction_per_band, epoch, epoch_cap });
packed!(DisputeParams { window, expiry, min_bond, bond });
