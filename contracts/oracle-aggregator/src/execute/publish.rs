//! The records of a round's reported feeds, written together, and the judgement of what was reported.

use cosmwasm_std::{Decimal, Event, Storage, Uint128};

use crate::advance::{reported, Moment};
use crate::checked::contradicts;
use crate::deviation::Review;
use crate::error::ContractError;
use crate::execute::review::{judge, outliers, Charges};
use crate::feed_set::FeedSet;
use crate::observe::Observation;
use crate::staged::{Seen, Shard};
use crate::standing::{Attended, Closed, Standings};
use crate::state::{record, save_round, Config, Feed};
use crate::{docket, events, feeds};

/// What a close has read of the rounds before.
pub struct Before {
    /// Reviews of the feeds.
    pub reviews: Vec<Review>,
    /// Attendance of the reporters.
    pub standings: Standings,
}

/// Writes the records of the reported feeds, reviews their outliers and counts attendance. Returns what was charged.
///
/// Not inlined: the chain rejects functions with more than 100 locals.
#[inline(never)]
pub fn publish(
    store: &mut dyn Storage,
    config: &Config,
    feeds: &[Feed],
    round: Shard,
    powers: &[(u64, Uint128)],
    before: Before,
    at: &Moment,
) -> Result<(Vec<Event>, Charges), ContractError> {
    let Before { reviews: before, mut standings } = before;
    let Shard { feeds: seen, missed } = round;
    let mut all = seen.into_iter().peekable();
    let (mut priced, none) = (FeedSet::default(), FeedSet::default());
    let missed = |id: u64| missed.iter().find(|(known, _)| *known == id).map_or(none, |(_, feeds)| *feeds);
    let one = |(id, power): &(u64, Uint128)| Attended { reporter: *id, power: *power, missed: missed(*id), outside: 0 };
    let mut attended: Vec<_> = powers.iter().map(one).collect();
    let (mut reviews, mut events, mut charges) = (vec![], vec![], Charges::default());
    let halted = feeds::halted(feeds);
    for feed in feeds::reported(feeds) {
        // A feed of an earlier shard may be retired by now.
        while all.next_if(|seen| seen.feed < feed).is_some() {}
        let seen = all.next_if(|seen| seen.feed == feed);
        // Pending outliers are dropped: nobody is slashed by a feed that the owner does not trust, or for another source.
        let is_halted = feeds::index(feed).and_then(|index| halted.get(index)).is_some_and(|halted| *halted);
        if is_halted || feeds::get(feeds, feed)?.since > at.round {
            continue;
        }
        let review = before.iter().find(|review| review.feed == feed);
        match seen.map(|seen| one_feed(store, config, feeds, seen, review, at)) {
            Some(Ok(Some(Written { event, review, charges: more, outside }))) => {
                events.push(event);
                priced.add(FeedSet::of(feed));
                for one in &mut attended {
                    one.outside = one.outside.saturating_add(u64::from(outside.contains(&one.reporter)));
                }
                reviews.push(review);
                charges.add(more);
            }
            // A feed whose reports are split, or that cannot be computed, does not stop the others; it becomes stale.
            outcome => {
                events.extend(outcome.map(|_| events::poke(feed, false)));
                reviews.extend(review.cloned());
            }
        }
    }
    docket::save(store, &reviews)?;
    // Of feeds that got none after all nobody missed a price.
    attended.iter_mut().for_each(|one| one.missed = one.missed.both(priced));
    let closed = Closed { round: at.round, priced, reporters: &attended };
    standings.count(store, &closed, feeds, at.now, config.params.rewards.jail)?;
    standings.save(store);
    Ok((events, charges))
}

/// What a round did to a feed.
struct Written {
    event: Event,
    review: Review,
    charges: Charges,
    /// Reporters outside the band.
    outside: Vec<u64>,
}

/// Writes the record of a feed after the round; none where the reports make no price.
///
/// Not inlined: the chain rejects functions with more than 100 locals.
#[inline(never)]
fn one_feed(
    store: &mut dyn Storage,
    config: &Config,
    feeds: &[Feed],
    seen: Seen,
    review: Option<&Review>,
    at: &Moment,
) -> Result<Option<Written>, ContractError> {
    let Seen { feed, observation: Some(seen), outside } = seen else { return Ok(None) };
    let (params, Observation { median, .. }) = (&config.params, seen);
    let settings = feeds::get(feeds, feed)?;
    feeds::ensure_price(feed, settings, median)?;
    let old = record(store, feed)?;
    let new = reported(old.as_ref(), &seen, at, params)?;
    let outside = outliers(outside, review, old.as_ref(), at, params)?;
    let reporters = outside.iter().flat_map(|outside| &outside.outliers).map(|outlier| outlier.reporter).collect();
    let (review, mut charges) = judge(feed, review, &new, median, outside, at, params)?;
    if is_contradicted(store, feeds, feed, median, at)? {
        charges.freeze();
    }
    save_round(store, feed, settings, &new, at.round);
    Ok(Some(Written { event: events::price(feed, &new), review, charges, outside: reporters }))
}

/// Whether a feed that checks this one contradicts its median: then the majority may be the liars.
fn is_contradicted(
    store: &dyn Storage,
    feeds: &[Feed],
    feed: u64,
    median: Decimal,
    at: &Moment,
) -> Result<bool, ContractError> {
    for (by, max_gap) in feeds::checks(feeds, feed) {
        if let Some(by) = record(store, by)? {
            if contradicts(&by, median, max_gap, at.now)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
