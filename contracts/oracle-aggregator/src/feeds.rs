//! The rules of feeds: what a source may be, and what a halt reaches.

use cosmwasm_std::{Addr, Api, Decimal};
use interfaces::oracle_aggregator::FeedSource;

use crate::error::ContractError;
use crate::state::{Feed, MAX_FEEDS};

/// The id of the feed at an index, and back: ids count up from 1.
pub fn id(index: usize) -> u64 {
    (index as u64).saturating_add(1)
}

/// The feed with an id.
pub fn get(feeds: &[Feed], feed: u64) -> Result<&Feed, ContractError> {
    index(feed).and_then(|index| feeds.get(index)).ok_or(ContractError::UnknownFeed { feed })
}

/// The index of a feed, if the id can be one.
pub fn index(feed: u64) -> Option<usize> {
    feed.checked_sub(1).and_then(|index| usize::try_from(index).ok())
}

/// Feeds with their ids.
pub fn with_ids(feeds: &[Feed]) -> impl Iterator<Item = (u64, &Feed)> {
    feeds.iter().enumerate().map(|(index, feed)| (id(index), feed))
}

/// The ids of the feeds that a submission holds.
pub fn reported(feeds: &[Feed]) -> Vec<u64> {
    let is_reported = |feed: &Feed| matches!(feed.source, FeedSource::Reported {});
    with_ids(feeds).filter(|(_, feed)| is_reported(feed)).map(|(id, _)| id).collect()
}

/// The feeds that a source is computed from; none for a source outside.
pub fn legs<A>(source: &FeedSource<A>) -> Vec<u64> {
    match source {
        FeedSource::Reported {} | FeedSource::RedemptionRate { .. } | FeedSource::Adapter { .. } => vec![],
        FeedSource::Composite { legs } => legs.iter().map(|leg| leg.feed).collect(),
        FeedSource::LstPair { native, rate, market, .. } => vec![*native, *rate, *market],
    }
}

/// Which feeds are halted: by the owner, or because a leg is.
pub fn halted(feeds: &[Feed]) -> Vec<bool> {
    let mut halted: Vec<bool> = Vec::with_capacity(feeds.len());
    for feed in feeds {
        let is_leg_halted = |leg| index(leg).and_then(|index| halted.get(index)).is_some_and(|halted| *halted);
        halted.push(feed.halted || legs(&feed.source).into_iter().any(is_leg_halted));
    }
    halted
}

/// Adds a feed. Returns its id. Errors: `TooMany`, `Legs`, `UnknownLeg`, `Param`, `Waits` for other oracles.
pub fn add(
    api: &dyn Api,
    feeds: &mut Vec<Feed>,
    name: String,
    source: FeedSource<String>,
) -> Result<u64, ContractError> {
    if feeds.len() as u64 >= MAX_FEEDS {
        return Err(ContractError::TooMany { what: "feeds", max: MAX_FEEDS });
    }
    let feed = id(feeds.len());
    // Legs are older than what is made of them, so one pass in the order of ids computes everything.
    if let Some(leg) = legs(&source).into_iter().find(|leg| *leg == 0 || *leg >= feed) {
        return Err(ContractError::UnknownLeg { feed, leg });
    }
    feeds.push(Feed { name, source: check(api, source)?, halted: false });
    Ok(feed)
}

fn check(api: &dyn Api, source: FeedSource<String>) -> Result<FeedSource<Addr>, ContractError> {
    Ok(match source {
        FeedSource::Reported {} => FeedSource::Reported {},
        FeedSource::RedemptionRate { vault, max_growth_per_year, max_age } => {
            above_zero("max_growth_per_year", max_growth_per_year)?;
            above_zero("max_age", Decimal::from_ratio(max_age, 1u128))?;
            FeedSource::RedemptionRate { vault: api.addr_validate(&vault)?, max_growth_per_year, max_age }
        }
        FeedSource::Adapter { .. } => return Err(ContractError::Waits { message: "add_feed: adapter" }),
        FeedSource::Composite { legs } => {
            if !(2..=4).contains(&legs.len()) {
                return Err(ContractError::Legs { legs: legs.len() as u64 });
            }
            FeedSource::Composite { legs }
        }
        FeedSource::LstPair { native, rate, market, min_market_to_rate } => {
            above_zero("min_market_to_rate", min_market_to_rate)?;
            if min_market_to_rate > Decimal::one() {
                let (name, value) = ("min_market_to_rate", min_market_to_rate);
                return Err(ContractError::Param { name, value, bounds: "at most 1" });
            }
            FeedSource::LstPair { native, rate, market, min_market_to_rate }
        }
    })
}

fn above_zero(name: &'static str, value: Decimal) -> Result<(), ContractError> {
    if value.is_zero() {
        return Err(ContractError::Param { name, value, bounds: "above 0" });
    }
    Ok(())
}
