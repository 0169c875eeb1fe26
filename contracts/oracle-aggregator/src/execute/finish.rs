//! Composites at the end of a close, in the order of ids, so that legs come before what is made of them.

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Storage};
use interfaces::oracle_aggregator::{FeedRecord, FeedSource, FeedStatus};

use crate::advance::{accepted, held, Moment, Value};
use crate::error::ContractError;
use crate::lst_pair::{pair, Legs};
use crate::state::{record, save_record, Config, Feed, CONFIG, FEEDS, RATIOS};
use crate::{composite, events, feeds};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::FinishRound`].
pub fn finish_round(deps: DepsMut, env: Env, info: MessageInfo, round: u64) -> Result<Response, ContractError> {
    if info.sender != env.contract.address {
        return Err(ContractError::Unauthorized { sender: info.sender });
    }
    let config = CONFIG.load(deps.storage)?;
    let all = FEEDS.load(deps.storage)?;
    let at = Moment { now: env.block.time.seconds(), round, clock: config.clock() };
    let mut response = Response::new().add_attribute("action", "finish_round");
    let mut book = Book::read(deps.storage, &all)?;
    for ((feed, Feed { source, .. }), halted) in feeds::with_ids(&all).zip(feeds::halted(&all)) {
        if halted || feeds::legs(source).is_empty() {
            continue;
        }
        match next(deps.storage, &config, feed, source, &book, &at) {
            Ok(None) => {}
            Ok(Some(new)) => {
                response = response.add_event(events::price(feed, &new));
                save_record(deps.storage, feed, &new);
                book.replace(feed, new);
            }
            // One that cannot be computed does not stop the others: it goes stale.
            Err(_) => response = response.add_event(events::poke(feed, false)),
        }
    }
    Ok(response)
}

/// The records of all feeds that have one.
struct Book<'a> {
    feeds: &'a [Feed],
    records: Vec<Option<FeedRecord>>,
}

impl<'a> Book<'a> {
    fn read(store: &dyn Storage, feeds: &'a [Feed]) -> Result<Self, ContractError> {
        let records = feeds::with_ids(feeds).map(|(feed, _)| record(store, feed)).collect::<Result<_, _>>()?;
        Ok(Self { feeds, records })
    }

    fn get(&self, feed: u64) -> Option<&FeedRecord> {
        feeds::index(feed).and_then(|index| self.records.get(index)).and_then(Option::as_ref)
    }

    fn replace(&mut self, feed: u64, new: FeedRecord) {
        if let Some(place) = feeds::index(feed).and_then(|index| self.records.get_mut(index)) {
            *place = Some(new);
        }
    }

    /// A leg that has its price of this round (a held one keeps its round); for a source outside, one that is not stale.
    /// What is made of a halted leg is not computed at all.
    fn fresh(&self, feed: u64, at: &Moment) -> Option<&FeedRecord> {
        let record = self.get(feed)?;
        let source = feeds::get(self.feeds, feed).map(|feed| &feed.source);
        let outside = matches!(source, Ok(FeedSource::RedemptionRate { .. }));
        let current = if outside { at.now < record.valid_until } else { record.round == at.round };
        current.then_some(record)
    }
}

/// The record of a composite after the round: recomputed if all legs are fresh; held otherwise, and longer readable
/// only if every leg that is missing is pending. None if it never had a price.
///
/// Not inlined, like `compute`: the chain refuses functions of more than 100 locals.
#[inline(never)]
fn next(
    store: &mut dyn Storage,
    config: &Config,
    feed: u64,
    source: &FeedSource<cosmwasm_std::Addr>,
    book: &Book,
    at: &Moment,
) -> Result<Option<FeedRecord>, ContractError> {
    let old = book.get(feed);
    let dt = old.map_or(0, |old| at.since(old));
    if let Some(value) = compute(store, config, feed, source, book, at)? {
        return Ok(Some(accepted(old, &value, at, dt, &config.params)?));
    }
    let Some(old) = old else { return Ok(None) };
    let legs = feeds::legs(source);
    let pending = |leg: &u64| {
        let record = book.get(*leg)?;
        let waits = record.status == FeedStatus::Pending && at.now < record.valid_until;
        (waits || book.fresh(*leg, at).is_some()).then_some(record.valid_until)
    };
    let until = legs.iter().map(pending).try_fold(u64::MAX, |least, until| Some(least.min(until?)));
    let new = held(old, until.unwrap_or(0), at.now);
    // Nothing new to say about what waits already: the record counts its own up-time.
    let same = old.status == FeedStatus::Pending && old.valid_until == new.valid_until;
    Ok((!same).then_some(new))
}

#[inline(never)]
fn compute(
    store: &mut dyn Storage,
    config: &Config,
    feed: u64,
    source: &FeedSource<cosmwasm_std::Addr>,
    book: &Book,
    at: &Moment,
) -> Result<Option<Value>, ContractError> {
    match source {
        FeedSource::Composite { legs } => {
            let fresh = legs.iter().map(|leg| Some((book.fresh(leg.feed, at)?, leg.inverted)));
            let Some(fresh) = fresh.collect::<Option<Vec<_>>>() else { return Ok(None) };
            Ok(Some(composite::product(&fresh)?))
        }
        FeedSource::LstPair { native, rate, market, min_market_to_rate } => {
            let leg = |feed: u64| book.fresh(feed, at);
            let (Some(native), Some(rate), Some(market)) = (leg(*native), leg(*rate), leg(*market)) else {
                return Ok(None);
            };
            let legs = Legs { native, rate, market };
            let before = RATIOS.may_load(store, feed)?;
            let dt = before.map_or(0, |ratio| at.clock.between(ratio.round, at.round));
            let tau = config.params.ema_tau;
            let (value, ratio) = pair(&legs, before.as_ref(), at.round, dt, tau, *min_market_to_rate)?;
            RATIOS.save(store, feed, &ratio)?;
            Ok(Some(value))
        }
        FeedSource::Reported {} | FeedSource::RedemptionRate { .. } | FeedSource::Adapter { .. } => Ok(None),
    }
}
