//! The records of a round's reported feeds, written together, and the judgement of what was reported.

use cosmwasm_std::{Decimal, Event, Storage};

use crate::advance::{reported, Moment};
use crate::checked::contradicts;
use crate::deviation::Review;
use crate::error::ContractError;
use crate::execute::review::{judge, outliers, Charges};
use crate::observe::Observation;
use crate::staged::{Seen, Shard};
use crate::state::{record, save_round, Config, Feed};
use crate::{docket, events, feeds};

/// Writes the records of the reported feeds and reviews their outliers. Returns what was charged.
pub fn publish(
    store: &mut dyn Storage,
    config: &Config,
    feeds: &[Feed],
    round: Shard,
    at: &Moment,
) -> Result<(Vec<Event>, Charges), ContractError> {
    let before = docket::load(store)?;
    let mut all = round.feeds.into_iter().peekable();
    let (mut reviews, mut events, mut charges) = (vec![], vec![], Charges::default());
    let halted = feeds::halted(feeds);
    for feed in feeds::reported(feeds) {
        let seen = all.next_if(|seen| seen.feed == feed);
        // Pending outliers are dropped: nobody is slashed by a feed that the owner does not trust.
        if feeds::index(feed).and_then(|index| halted.get(index)).is_some_and(|halted| *halted) {
            continue;
        }
        let review = before.iter().find(|review| review.feed == feed);
        match seen.map(|seen| one_feed(store, config, feeds, seen, review, at)) {
            Some(Ok(Some((event, review, more)))) => {
                events.push(event);
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
    Ok((events, charges))
}

fn one_feed(
    store: &mut dyn Storage,
    config: &Config,
    feeds: &[Feed],
    seen: Seen,
    review: Option<&Review>,
    at: &Moment,
) -> Result<Option<(Event, Review, Charges)>, ContractError> {
    let Seen { feed, observation: Some(seen), outside } = seen else { return Ok(None) };
    let (params, Observation { median, .. }) = (&config.params, seen);
    let settings = feeds::get(feeds, feed)?;
    feeds::ensure_price(feed, settings, median)?;
    let old = record(store, feed)?;
    let new = reported(old.as_ref(), &seen, at, params)?;
    let outside = outliers(outside, review, old.as_ref(), at, params)?;
    let (review, mut charges) = judge(feed, review, &new, median, outside, at, params)?;
    if is_contradicted(store, feeds, feed, median, at)? {
        charges.freeze();
    }
    save_round(store, feed, settings, &new, at.round);
    Ok(Some((events::price(feed, &new), review, charges)))
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
