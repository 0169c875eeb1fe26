//! How a feed's record moves from one round to the next: accepted, held, halted, lifted. Pure.
//!
//! While a price is held the record keeps its round: when a price is accepted at last, the average and the cumulative
//! price integrate the old one over the whole time in which it was the price, and the breaker's band has widened with
//! that time.

use common::oracle::{Candidate, FeedRecord, FeedStatus, Params};
use cosmwasm_std::{Decimal, Uint128};
use risk::ewma::{self, FeedStats};
use risk::int::mul_floor;
use risk::ln::ln_ratio;
use risk::{Fixed, MathError};

use crate::breaker::{weigh, Verdict};
use crate::observe::Observation;
use crate::round::Clock;

/// When a record is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Now, in seconds since the epoch.
    pub now: u64,
    /// The round that is closed.
    pub round: u64,
    /// The clock of rounds.
    pub clock: Clock,
}

impl Moment {
    /// The end of the round, in seconds since the epoch.
    pub fn round_end(&self) -> u64 {
        self.clock.end(self.round)
    }

    /// Seconds from the round of a record's price to this round.
    pub fn since(&self, record: &FeedRecord) -> u64 {
        self.clock.between(record.round, self.round)
    }
}

/// A price that is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The price for liquidation.
    pub price: Decimal,
    /// The price for new risk before EMA and confidence.
    pub low: Decimal,
    /// The confidence, in units of the price.
    pub confidence: Decimal,
    /// When it was true, in seconds since the epoch.
    pub round_end: u64,
    /// From this second it is stale.
    pub valid_until: u64,
    /// The worst status of what it was made of; [`FeedStatus::Live`] for a source.
    pub status: FeedStatus,
}

/// The record of a reported feed after a round: accepted or held, as the breaker says. The first price of a feed is
/// accepted as it is.
pub fn reported(
    old: Option<&FeedRecord>,
    seen: &Observation,
    at: &Moment,
    params: &Params,
) -> Result<FeedRecord, MathError> {
    let valid_until = at.round_end().saturating_add(params.max_age);
    let verdict = match old {
        None => Verdict::Accept(seen.median),
        Some(record) => {
            let dt = at.since(record).min(params.breaker.max_dt);
            let variance = Fixed::from_atomics_u128(record.variance.u128());
            let band = ewma::band(variance, dt, params.breaker.min_move, params.breaker.k)?;
            weigh(record.price, seen.median, band, &record.candidate)?
        }
    };
    match (verdict, old) {
        (Verdict::Hold(candidate), Some(record)) => Ok(FeedRecord { candidate, ..held(record, valid_until, at.now) }),
        (Verdict::Accept(price), _) | (Verdict::Hold(Candidate { medians: [price, ..], .. }), None) => {
            let confidence = seen.confidence;
            let status = FeedStatus::Live;
            let value = Value { price, low: price, confidence, round_end: at.round_end(), valid_until, status };
            accepted(old, &value, at, old.map_or(0, |record| at.since(record)), params)
        }
    }
}

/// The record with an accepted price, `dt` seconds after the one before.
///
/// The first price starts the statistics; `dt` zero leaves them as they are.
pub fn accepted(
    old: Option<&FeedRecord>,
    value: &Value,
    at: &Moment,
    dt: u64,
    params: &Params,
) -> Result<FeedRecord, MathError> {
    let stats = match old {
        None => FeedStats::start(value.price),
        Some(record) if dt == 0 => stats(record),
        Some(record) => {
            let (tau_var, tau_ema) = (params.variance_tau, params.ema_tau);
            ewma::update(&stats(record), record.price, value.price, dt, tau_var, tau_ema)?
        }
    };
    let widest = mul_floor(value.price.atomics(), params.confidence_max)?;
    let doubtful = value.confidence.atomics() > widest || gap(value.price, stats.ema, params.ema_gap)?;
    Ok(FeedRecord {
        status: if doubtful { worst(value.status, FeedStatus::Uncertain) } else { value.status },
        price: value.price,
        low: value.low,
        confidence: value.confidence,
        ema: stats.ema,
        variance: Uint128::new(stats.variance.to_u128_atomics()?),
        cumulative: stats.cumulative,
        round: at.round,
        round_end: value.round_end,
        valid_until: value.valid_until,
        uptime: old.map_or(0, |record| record.uptime(at.now)),
        updated_at: at.now,
        candidate: Candidate::default(),
    })
}

/// The record with its price held: pending, readable until `valid_until` for liquidation.
///
/// What is stale stays stale: a price of before an outage does not come back to life because the new one is doubted.
pub fn held(old: &FeedRecord, valid_until: u64, now: u64) -> FeedRecord {
    let stale = now >= old.valid_until;
    FeedRecord {
        status: FeedStatus::Pending,
        valid_until: if stale { old.valid_until } else { old.valid_until.max(valid_until) },
        uptime: old.uptime(now),
        updated_at: now,
        ..old.clone()
    }
}

/// The record of a feed that cannot be read any more.
pub fn halted(old: &FeedRecord, now: u64) -> FeedRecord {
    let (status, candidate) = (FeedStatus::Halted, Candidate::default());
    FeedRecord { status, candidate, uptime: old.uptime(now), updated_at: now, ..old.clone() }
}

/// The record of a feed that goes on: stale until it is written again.
pub fn lifted(old: &FeedRecord, now: u64) -> FeedRecord {
    let (status, valid_until) = (FeedStatus::Uncertain, old.valid_until.min(now));
    FeedRecord { status, valid_until, uptime: old.uptime(now), updated_at: now, ..old.clone() }
}

/// Whether a deviation from the feed's medians can be held against a reporter: not while a candidate waits or the
/// price is far from its average, when the honest may be the minority. A wide spread is no excuse: liars make it.
pub fn judgeable(record: &FeedRecord, params: &Params) -> Result<bool, MathError> {
    let waits = matches!(record.status, FeedStatus::Pending | FeedStatus::Halted);
    Ok(!waits && !gap(record.price, record.ema, params.ema_gap)?)
}

/// The worse of two statuses.
pub fn worst(a: FeedStatus, b: FeedStatus) -> FeedStatus {
    let rank = |status| match status {
        FeedStatus::Live => 0u8,
        FeedStatus::Uncertain => 1,
        FeedStatus::Pending => 2,
        FeedStatus::Halted => 3,
    };
    if rank(a) >= rank(b) {
        a
    } else {
        b
    }
}

fn stats(record: &FeedRecord) -> FeedStats {
    let variance = Fixed::from_atomics_u128(record.variance.u128());
    FeedStats { ema: record.ema, variance, cumulative: record.cumulative }
}

fn gap(price: Decimal, ema: Decimal, most: Decimal) -> Result<bool, MathError> {
    Ok(ln_ratio(price, ema)?.abs() > Fixed::from_decimal(most))
}
