//! Outside sources and derived feeds at the end of a close, in the order of ids, so that legs precede the feeds derived from
//! them.

use std::collections::BTreeSet;

use cosmwasm_std::{DepsMut, Env, MessageInfo, Response, Storage};
use interfaces::oracle_aggregator::{FeedRecord, FeedSource, FeedStatus};
use interfaces::shared::error::CommonError;

use crate::advance::{accepted, keep_pending, Moment, Value};
use crate::checked::{self, Check};
use crate::error::ContractError;
use crate::execute::poke::publish;
use crate::lst_pair::{pair, Elapsed, Legs};
use crate::state::{record, save_round, Config, Feed, CONFIG, FEEDS, PROGRESS, RATIOS};
use crate::{composite, events, feeds, gap};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::FinishRound`].
pub fn finish_round(deps: DepsMut, env: Env, info: MessageInfo, round: u64) -> Result<Response, ContractError> {
    CommonError::ensure_sender(&info.sender, &env.contract.address)?;
    let config = CONFIG.load(deps.storage)?;
    let all = FEEDS.load(deps.storage)?;
    let at = Moment { now: env.block.time.seconds(), round, clock: config.clock() };
    let mut response = Response::new().add_attribute("action", "finish_round");
    let closed = PROGRESS.may_load(deps.storage)?.and_then(|progress| progress.closed);
    let mut records = Records::read(deps.storage, &all, closed != Some(round))?;
    for ((feed, settings), halted) in feeds::with_ids(&all).zip(feeds::halted(&all)) {
        let source = &settings.source;
        if halted || matches!(source, FeedSource::Reported {}) {
            continue;
        }
        match next(deps.storage, &config, feed, settings, &records, &at) {
            Ok(None) => {}
            Ok(Some(new)) => {
                response = response.add_event(events::price(feed, &new));
                save_round(deps.storage, feed, settings, &new, round);
                records.replace(feed, new);
            }
            // A feed that cannot be computed does not stop the others; it becomes stale.
            Err(_) => response = response.add_event(events::poke(feed, false)),
        }
    }
    Ok(response)
}

/// Records of the feeds that are written or computed from, as far as they have one: a close does not read the others again.
struct Records<'a> {
    feeds: &'a [Feed],
    records: Vec<Option<FeedRecord>>,
    /// Whether the round failed: then only outside sources are written, and what is computed from them.
    failed: bool,
}

impl<'a> Records<'a> {
    fn read(store: &dyn Storage, feeds: &'a [Feed], failed: bool) -> Result<Self, ContractError> {
        let written = feeds::with_ids(feeds).filter(|(_, feed)| !matches!(feed.source, FeedSource::Reported {}));
        let needed: BTreeSet<_> =
            written.flat_map(|(id, feed)| feeds::legs(&feed.source).into_iter().chain([id])).collect();
        let read = |(feed, _)| if needed.contains(&feed) { record(store, feed) } else { Ok(None) };
        Ok(Self { feeds, records: feeds::with_ids(feeds).map(read).collect::<Result<_, _>>()?, failed })
    }

    fn get(&self, feed: u64) -> Option<&FeedRecord> {
        feeds::index(feed).and_then(|index| self.records.get(index)).and_then(Option::as_ref)
    }

    fn replace(&mut self, feed: u64, new: FeedRecord) {
        if let Some(place) = feeds::index(feed).and_then(|index| self.records.get_mut(index)) {
            *place = Some(new);
        }
    }

    /// A leg with a price of this round (a pending one keeps its round), or an outside source that is not stale. Feeds
    /// derived from a halted leg are not computed.
    fn fresh(&self, feed: u64, at: &Moment) -> Option<&FeedRecord> {
        let record = self.get(feed)?;
        let source = feeds::get(self.feeds, feed).map(|feed| &feed.source);
        let outside = source.is_ok_and(feeds::is_outside);
        let current = if outside { at.now < record.expires_at } else { record.round == at.round };
        current.then_some(record)
    }
}

/// The record of an outside source or a derived feed after the round. A derived one is computed if all legs are fresh, otherwise pending, and readable longer
/// only if every missing leg is pending; a pair needs no market leg. None if it never had a price.
///
/// Not inlined, like `compute`: the chain rejects functions with more than 100 locals.
#[inline(never)]
fn next(
    store: &mut dyn Storage,
    config: &Config,
    feed: u64,
    settings: &Feed,
    records: &Records,
    at: &Moment,
) -> Result<Option<FeedRecord>, ContractError> {
    let source = &settings.source;
    let old = records.get(feed);
    if feeds::is_outside(source) {
        return publish(store, config, feed, source, old, at);
    }
    if let Some(value) = compute(store, config, feed, source, records, at)? {
        feeds::ensure_price(feed, settings, value.price)?;
        return Ok(Some(accepted(old, &value, at, &config.params)?));
    }
    // A failed round says nothing of the legs.
    let Some(old) = old.filter(|_| !records.failed) else { return Ok(None) };
    // A pair goes on without a price of its market.
    let legs = match source {
        FeedSource::LstPair { native, rate, .. } => vec![*native, *rate],
        _ => feeds::legs(source),
    };
    let pending = |leg: &u64| {
        let record = records.get(*leg)?;
        let waits = matches!(record.status, FeedStatus::Pending | FeedStatus::Fallback) && at.now < record.expires_at;
        (waits || records.fresh(*leg, at).is_some()).then_some(record.expires_at)
    };
    let until = legs.iter().map(pending).try_fold(u64::MAX, |least, until| Some(least.min(until?)));
    // A price of the source that stood in lives as long as that source says, whatever the checked feed waits for.
    let stood_in = old.status == FeedStatus::Fallback && matches!(source, FeedSource::Checked { .. });
    let new = keep_pending(old, until.filter(|_| !stood_in).unwrap_or(0), at.now);
    // A record that stays pending is not rewritten: it counts its own up-time.
    let same = old.status == new.status && old.expires_at == new.expires_at;
    Ok((!same).then_some(new))
}

#[inline(never)]
fn compute(
    store: &mut dyn Storage,
    config: &Config,
    feed: u64,
    source: &FeedSource<cosmwasm_std::Addr>,
    records: &Records,
    at: &Moment,
) -> Result<Option<Value>, ContractError> {
    match source {
        FeedSource::Composite { legs } => {
            let fresh = legs.iter().map(|leg| Some((records.fresh(leg.feed, at)?, leg.inverted)));
            let Some(fresh) = fresh.collect::<Option<Vec<_>>>() else { return Ok(None) };
            Ok(Some(composite::product(&fresh)?))
        }
        FeedSource::LstPair { native, rate, market, min_market_to_rate } => {
            let leg = |feed: u64| records.fresh(feed, at);
            let (Some(native), Some(rate), Some(last)) = (leg(*native), leg(*rate), records.get(*market)) else {
                return Ok(None);
            };
            let legs = Legs { native, rate, market: last, is_market_fresh: leg(*market).is_some() };
            let before = RATIOS.may_load(store, feed)?;
            let dt = before.map_or(0, |ratio| at.clock.between(ratio.round, at.round));
            // A leg's own outage shows in its first record after it, a halt of any leg in that of the pair.
            let pair_ends = records.get(feed).is_some_and(|old| gap::is_outage(old, dt, &config.params));
            let elapsed = Elapsed {
                held: gap::held(dt, &config.params),
                is_outage: pair_ends || last.tradable_at == at.end().saturating_add(gap::UNTRADABLE_FOR),
            };
            let tau = config.params.ema_tau;
            let paired = pair(&legs, before.as_ref(), at.round, elapsed, tau, *min_market_to_rate)?;
            let Some((value, ratio)) = paired else { return Ok(None) };
            if before != Some(ratio) {
                RATIOS.save(store, feed, &ratio)?;
            }
            Ok(Some(value))
        }
        FeedSource::Checked { feed, by, max_gap, fallback_after } => {
            let Some(checked) = records.get(*feed) else { return Ok(None) };
            let is_fresh = records.fresh(*feed, at).is_some();
            let check = Check { max_gap: *max_gap, fallback_after: *fallback_after };
            Ok(checked::value(checked, is_fresh, records.get(*by), check, at, &config.params)?)
        }
        FeedSource::Reported {} | FeedSource::RedemptionRate { .. } | FeedSource::Adapter { .. } => Ok(None),
    }
}
