//! Passes a new price through the breaker into a record, in the same way for medians of submissions and for readings of outside
//! sources. The two differ in when a price is a breach and in what an accepted record holds.

use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{Candidate, FeedRecord, FeedStatus, Params};
use risk::MathError;

use crate::advance::{keep_pending, worst, Moment};
use crate::breaker::{self, Outcome};
use crate::gap;

/// The record after a round with a new price: accepted, or pending, at most until `expires_at`.
///
/// `record` has its candidate as far as it is [`remembered`]. `is_breach` compares the price of a record with a price some seconds later, `accept` makes the record of a price. An accepted
/// jump is uncertain until the next price inside the band; if the last candidate breaches the accepted price, it is the first
/// candidate of the next wait.
pub fn pass(
    record: &FeedRecord,
    price: Decimal,
    expires_at: u64,
    at: &Moment,
    params: &Params,
    is_breach: impl Fn(&FeedRecord, Decimal, u64) -> Result<bool, MathError>,
    accept: impl Fn(Decimal) -> Result<FeedRecord, MathError>,
) -> Result<FeedRecord, MathError> {
    // A replaced source is not compared with earlier prices.
    if record.unsettled == gap::REPLACED {
        return accept(price);
    }
    let breach = is_breach(record, price, at.since(record))?;
    match breaker::check(record.price, price, breach, &record.candidate, at.round)? {
        Outcome::Accept => accept(price),
        Outcome::Jump(accepted) => {
            let new = accept(accepted)?;
            let again = is_breach(&new, price, params.round_seconds)?;
            let candidate = if again { breaker::first(price, at.round) } else { Candidate::default() };
            Ok(FeedRecord { status: worst(new.status, FeedStatus::Uncertain), candidate, ..new })
        }
        Outcome::Wait(candidate) => {
            let kept = keep_pending(record, expires_at, at.now);
            // A price that new medians contradict is not readable for longer, whatever `expires_at` it had.
            let end = at.clock.end(record.round).saturating_add(params.breaker.max_pending);
            let expires_at = if at.now < record.expires_at { kept.expires_at.min(end) } else { kept.expires_at };
            Ok(FeedRecord { candidate, expires_at, ..kept })
        }
    }
}

/// The record with its candidate, unless the newest price of that is `lifetime` old.
pub fn remembered(record: &FeedRecord, at: &Moment, lifetime: u64) -> FeedRecord {
    let is_known = at.clock.between(record.candidate.round, at.round) < lifetime;
    let candidate = if is_known { record.candidate } else { Candidate::default() };
    FeedRecord { candidate, ..record.clone() }
}
