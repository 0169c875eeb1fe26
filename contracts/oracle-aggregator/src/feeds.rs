//! Rules of feeds: permitted sources, and the feeds that a halt affects.

use cosmwasm_std::{Addr, Api, Decimal};
use interfaces::oracle_aggregator::{FeedSource, NewFeed};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::feed_set::FeedSet;
use crate::state::{Feed, MAX_FEEDS};

const DAY: u64 = 86_400;
const YEAR: u64 = 365 * DAY;
/// 0.000001.
const LEAST: Decimal = Decimal::raw(1_000_000_000_000);
/// Four digits of 18 places.
const LEAST_PRICE: Decimal = Decimal::raw(10_000);

/// The id of the feed at an index: ids count up from 1.
pub fn id(index: usize) -> u64 {
    (index as u64).saturating_add(1)
}

/// The feed with an id. Errors: `NotFound`.
pub fn get(feeds: &[Feed], feed: u64) -> Result<&Feed, CommonError> {
    index(feed).and_then(|index| feeds.get(index)).ok_or_else(|| CommonError::not_found("feed", feed))
}

/// The index of a feed, if the id can be one.
pub fn index(feed: u64) -> Option<usize> {
    feed.checked_sub(1).and_then(|index| usize::try_from(index).ok())
}

/// Feeds with their ids.
pub fn with_ids(feeds: &[Feed]) -> impl Iterator<Item = (u64, &Feed)> {
    feeds.iter().enumerate().map(|(index, feed)| (id(index), feed))
}

/// Ids of the feeds that a submission holds.
pub fn reported(feeds: &[Feed]) -> Vec<u64> {
    let is_reported = |feed: &Feed| !feed.retired && matches!(feed.source, FeedSource::Reported {});
    with_ids(feeds).filter(|(_, feed)| is_reported(feed)).map(|(id, _)| id).collect()
}

/// Whether a source is another contract.
pub fn is_outside<A>(source: &FeedSource<A>) -> bool {
    matches!(source, FeedSource::RedemptionRate { .. } | FeedSource::Adapter { .. })
}

/// Ids of the feeds that a source needs for a price; none for reporters and outside sources. A checked feed needs only the feed
/// that is checked.
pub fn legs<A>(source: &FeedSource<A>) -> Vec<u64> {
    match source {
        FeedSource::Reported {} | FeedSource::RedemptionRate { .. } | FeedSource::Adapter { .. } => vec![],
        FeedSource::Composite { legs } => legs.iter().map(|leg| leg.feed).collect(),
        FeedSource::LstPair { native, rate, market, .. } => vec![*native, *rate, *market],
        FeedSource::Checked { feed, .. } => vec![*feed],
    }
}

/// Fails with `PriceTooSmall` for a price below the feed's minimum.
pub fn ensure_price(feed: u64, settings: &Feed, price: Decimal) -> Result<(), ContractError> {
    let least = settings.least_price;
    if price < least {
        return Err(ContractError::PriceTooSmall { feed, price, least });
    }
    Ok(())
}

/// The feeds that check a feed, each with the largest gap.
pub fn checks(feeds: &[Feed], feed: u64) -> impl Iterator<Item = (u64, Decimal)> + '_ {
    feeds.iter().filter_map(move |checked| match checked.source {
        FeedSource::Checked { feed: of, by, max_gap, .. } if of == feed => Some((by, max_gap)),
        _ => None,
    })
}

/// Whether any feed has a fallback, which works while rounds fail.
pub fn has_fallback(feeds: &[Feed]) -> bool {
    feeds.iter().any(|feed| matches!(feed.source, FeedSource::Checked { .. }))
}

/// Which feeds are halted: by the owner, because they are retired, or because a leg is halted.
pub fn halted(feeds: &[Feed]) -> Vec<bool> {
    let mut halted: Vec<bool> = Vec::with_capacity(feeds.len());
    for feed in feeds {
        let is_leg_halted = |leg| index(leg).and_then(|index| halted.get(index)).is_some_and(|halted| *halted);
        halted.push(feed.halted || feed.retired || legs(&feed.source).into_iter().any(is_leg_halted));
    }
    halted
}

/// A feed, and the pairs whose ratio comes from it: their market or their rate is this feed or derived from it.
pub fn with_ratios_of(feeds: &[Feed], id: u64) -> FeedSet {
    let (mut derived, mut pairs) = (FeedSet::of(id), FeedSet::of(id));
    for (other, feed) in with_ids(feeds) {
        if legs(&feed.source).into_iter().any(|leg| derived.has(leg)) {
            derived.add(FeedSet::of(other));
        }
        match feed.source {
            FeedSource::LstPair { rate, market, .. } if derived.has(rate) || derived.has(market) => {
                pairs.add(FeedSet::of(other));
            }
            _ => {}
        }
    }
    pairs
}

/// The feeds whose present source is newer than a round.
pub fn replaced_after(feeds: &[Feed], round: u64) -> FeedSet {
    let mut all = FeedSet::default();
    with_ids(feeds).filter(|(_, feed)| feed.since > round).for_each(|(id, _)| all.add(FeedSet::of(id)));
    all
}

/// Adds a feed. Returns its id. Errors: `TooMany`, `Legs`, `InvalidLeg`, `OutOfRange`, `Std`.
pub fn add(api: &dyn Api, feeds: &mut Vec<Feed>, new: NewFeed) -> Result<u64, ContractError> {
    if feeds.len() as u64 >= MAX_FEEDS {
        return Err(ContractError::TooMany { what: "feeds", max: MAX_FEEDS });
    }
    let feed = id(feeds.len());
    feeds.push(settle(api, feed, new, 0)?);
    Ok(feed)
}

/// Gives a retired feed another source, to which submissions apply from round `since` on. Errors: `NotFound`, `NotRetired`, those
/// of [`add`] but `TooMany`.
pub fn replace(api: &dyn Api, feeds: &mut [Feed], feed: u64, new: NewFeed, since: u64) -> Result<(), ContractError> {
    let place = index(feed).and_then(|index| feeds.get_mut(index));
    let place = place.ok_or_else(|| CommonError::not_found("feed", feed))?;
    if !place.retired {
        return Err(ContractError::NotRetired { feed });
    }
    *place = settle(api, feed, new, since)?;
    Ok(())
}

/// The settings of a feed with this id.
fn settle(api: &dyn Api, feed: u64, new: NewFeed, since: u64) -> Result<Feed, ContractError> {
    let NewFeed { name, source, least_price, ring } = new;
    CommonError::ensure_range("least_price", least_price, LEAST_PRICE, Decimal::MAX)?;
    // Legs have lower ids than the feeds derived from them, so one pass in the order of ids computes everything.
    let by = match &source {
        FeedSource::Checked { by, .. } => Some(*by),
        _ => None,
    };
    if let Some(leg) = legs(&source).into_iter().chain(by).find(|leg| *leg == 0 || *leg >= feed) {
        return Err(ContractError::InvalidLeg { feed, leg });
    }
    Ok(Feed { name, source: check(api, source)?, least_price, ring, halted: false, retired: false, since })
}

fn check(api: &dyn Api, source: FeedSource<String>) -> Result<FeedSource<Addr>, ContractError> {
    Ok(match source {
        FeedSource::Reported {} => FeedSource::Reported {},
        FeedSource::RedemptionRate { vault, max_growth_per_year, max_fall, max_age } => {
            let most = Decimal::from_ratio(100u128, 1u128);
            CommonError::ensure_range("max_growth_per_year", max_growth_per_year, LEAST, most)?;
            CommonError::ensure_range("max_fall", max_fall, Decimal::zero(), Decimal::one())?;
            CommonError::ensure_range("max_age", max_age, 1, YEAR)?;
            FeedSource::RedemptionRate { vault: api.addr_validate(&vault)?, max_growth_per_year, max_fall, max_age }
        }
        FeedSource::Adapter { source, min_move, max_move, max_age } => {
            CommonError::ensure_range("min_move", min_move, Decimal::permille(1), Decimal::one())?;
            CommonError::ensure_range("max_move", max_move, min_move, Decimal::one())?;
            CommonError::ensure_range("max_age", max_age, 1, YEAR)?;
            FeedSource::Adapter { source: api.addr_validate(&source)?, min_move, max_move, max_age }
        }
        FeedSource::Composite { legs } => {
            if !(2..=4).contains(&legs.len()) {
                return Err(ContractError::Legs { legs: legs.len() as u64 });
            }
            FeedSource::Composite { legs }
        }
        FeedSource::LstPair { native, rate, market, min_market_to_rate } => {
            CommonError::ensure_range("min_market_to_rate", min_market_to_rate, LEAST, Decimal::one())?;
            FeedSource::LstPair { native, rate, market, min_market_to_rate }
        }
        FeedSource::Checked { feed, by, max_gap, fallback_after } => {
            CommonError::ensure_range("max_gap", max_gap, Decimal::permille(1), Decimal::one())?;
            CommonError::ensure_range("fallback_after", fallback_after, 1, DAY)?;
            FeedSource::Checked { feed, by, max_gap, fallback_after }
        }
    })
}
