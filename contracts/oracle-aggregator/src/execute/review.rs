//! The review of one feed in a close: outliers of earlier rounds are confirmed, carried or frozen, those of this one kept.

use std::collections::BTreeSet;

use cosmwasm_std::{Decimal, Event};
use interfaces::oracle_aggregator::{FeedRecord, Params};
use risk::{Fixed, MathError};

use crate::advance::{is_reviewable, Moment};
use crate::deviation::{confirm_deviations, OfFeed, PendingReview, Review, Verdict, MAX_CARRIED};
use crate::events;

/// What a close charges, and what it does not because too many deviated.
#[derive(Default)]
pub struct Charges {
    /// Confirmed deviations with their feeds.
    pub deviations: Vec<OfFeed>,
    /// Feeds whose charges are frozen.
    feeds: BTreeSet<u64>,
    /// Reporters that would have been charged.
    reporters: BTreeSet<u64>,
}

impl Charges {
    /// Adds those of one feed.
    pub fn add(&mut self, mut other: Self) {
        self.deviations.append(&mut other.deviations);
        self.feeds.append(&mut other.feeds);
        self.reporters.append(&mut other.reporters);
    }

    /// Charges nobody for what was confirmed.
    pub fn freeze(&mut self) {
        for (feed, deviation) in self.deviations.drain(..) {
            self.feeds.insert(feed);
            self.reporters.insert(deviation.reporter);
        }
    }

    /// The event of what is frozen, if anything is.
    pub fn event(&self) -> Option<Event> {
        (!self.feeds.is_empty()).then(|| events::frozen(&self.feeds, &self.reporters))
    }

    fn judge(&mut self, feed: u64, verdict: Verdict) {
        match verdict {
            Verdict::Confirmed(deviations) => self.deviations.extend(deviations.into_iter().map(|one| (feed, one))),
            Verdict::Frozen(reporters) => {
                self.feeds.insert(feed);
                self.reporters.extend(reporters);
            }
        }
    }
}

/// Reviews a feed in a round whose own outliers are `outside`. Returns what the next round needs, and what is charged.
///
/// While the feed cannot be judged ([`is_reviewable`]) earlier outliers are carried, with their interval widened.
pub fn judge(
    feed: u64,
    before: Option<&Review>,
    new: &FeedRecord,
    median: Decimal,
    outside: Option<PendingReview>,
    at: &Moment,
    params: &Params,
) -> Result<(Review, Charges), MathError> {
    let (mut charges, mut pending) =
        (Charges::default(), before.map_or_else(Vec::new, |review| review.pending.clone()));
    for round in &mut pending {
        round.widen(median);
    }
    if is_reviewable(new, params)? {
        for round in pending.drain(..) {
            charges.judge(feed, confirm_deviations(&round, &params.slashing)?);
        }
    }
    if pending.len() < MAX_CARRIED {
        pending.extend(outside);
    }
    Ok((Review { feed, round: at.round, median, pending }, charges))
}

/// The reports outside the band of a feed, of those outside the smallest one.
pub fn outliers(
    outside: Option<PendingReview>,
    before: Option<&Review>,
    old: Option<&FeedRecord>,
    at: &Moment,
    params: &Params,
) -> Result<Option<PendingReview>, MathError> {
    let Some(outside) = outside else { return Ok(None) };
    let dt = before.map_or(params.round_seconds, |review| at.clock.between(review.round, at.round));
    let variance = Fixed::from_atomics_u128(old.map_or(0, |record| record.breaker_variance.u128()));
    outside.beyond(variance, dt.min(params.breaker.max_dt), &params.slashing)
}
