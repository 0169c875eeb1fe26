//! Feeds: added, halted, retired and replaced by the owner.

use cosmwasm_std::{to_json_string, DepsMut, Env, Event, MessageInfo, Response, Storage};
use cw_ownable::assert_owner;
use interfaces::oracle_aggregator::{event, NewFeed};
use interfaces::shared::admin::{changed, done};
use interfaces::shared::error::CommonError;

use crate::advance::{halted, lifted, replaced};
use crate::error::ContractError;
use crate::standing::Standings;
use crate::state::{record, save_feeds, save_record, CONFIG, FEEDS, RATE_ANCHORS, RATIOS, READINGS};
use crate::{docket, events, feeds};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::AddFeed`].
pub fn add_feed(deps: DepsMut, info: MessageInfo, feed: NewFeed) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let mut all = FEEDS.load(deps.storage)?;
    let event = changed(event::CONFIG, "feed", "none", to_json_string(&feed)?);
    let id = feeds::add(deps.api, &mut all, feed)?;
    save_feeds(deps.storage, &all)?;
    Ok(done("add_feed", event.add_attribute("id", id.to_string())))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::SetHalted`].
///
/// The halt is written into the feed's record and into those of all feeds derived from it: a reader sees one record only.
pub fn set_halted(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    feed: u64,
    halt: bool,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let now = env.block.time.seconds();
    let mut all = FEEDS.load(deps.storage)?;
    let before = feeds::halted(&all);
    let place = feeds::index(feed).and_then(|index| all.get_mut(index));
    let place = place.ok_or_else(|| CommonError::not_found("feed", feed))?;
    let event = changed(event::CONFIG, "halted", place.halted, halt).add_attribute("id", feed.to_string());
    place.halted = halt;
    save_feeds(deps.storage, &all)?;
    // The owner has found the rate good enough to go on with: its growth counts from there. What was read before is forgotten.
    if !halt {
        RATE_ANCHORS.remove(deps.storage, feed);
        READINGS.remove(deps.storage, feed);
    }
    docket::forget(deps.storage, feed)?;
    let halts = write_halts(deps.storage, &before, &feeds::halted(&all), None, now)?;
    Ok(done("set_halted", event).add_events(halts))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::RetireFeed`].
pub fn retire_feed(deps: DepsMut, env: Env, info: MessageInfo, feed: u64) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let mut all = FEEDS.load(deps.storage)?;
    let before = feeds::halted(&all);
    let place = feeds::index(feed).and_then(|index| all.get_mut(index));
    let place = place.ok_or_else(|| CommonError::not_found("feed", feed))?;
    let event = changed(event::CONFIG, "retired", place.retired, true).add_attribute("id", feed.to_string());
    place.retired = true;
    save_feeds(deps.storage, &all)?;
    docket::forget(deps.storage, feed)?;
    let halts = write_halts(deps.storage, &before, &feeds::halted(&all), None, env.block.time.seconds())?;
    Ok(done("retire_feed", event).add_events(halts))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::ReplaceFeed`].
pub fn replace_feed(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    id: u64,
    feed: NewFeed,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let mut all = FEEDS.load(deps.storage)?;
    let before = feeds::halted(&all);
    let old = to_json_string(feeds::get(&all, id)?)?;
    let event = changed(event::CONFIG, "feed", old, to_json_string(&feed)?).add_attribute("id", id.to_string());
    let now = env.block.time.seconds();
    // What was submitted so far, to the open round too, is about the old source.
    let since = CONFIG.load(deps.storage)?.clock().open(now).saturating_add(1);
    feeds::replace(deps.api, &mut all, id, feed, since)?;
    save_feeds(deps.storage, &all)?;
    // What was known of the old source says nothing of the new one.
    RATE_ANCHORS.remove(deps.storage, id);
    READINGS.remove(deps.storage, id);
    feeds::with_ratios_of(&all, id).ids().for_each(|pair| RATIOS.remove(deps.storage, pair));
    docket::forget(deps.storage, id)?;
    let mut standings = Standings::load(deps.storage)?;
    standings.misses.forget_feed(id);
    standings.save(deps.storage);
    let halts = write_halts(deps.storage, &before, &feeds::halted(&all), Some(id), now)?;
    Ok(done("replace_feed", event).add_events(halts))
}

/// Writes the halts that begin and end into the records, and into that of a replaced feed that its source is another.
fn write_halts(
    store: &mut dyn Storage,
    before: &[bool],
    after: &[bool],
    replaced_feed: Option<u64>,
    now: u64,
) -> Result<Vec<Event>, ContractError> {
    let mut events = vec![];
    for (index, (was, is)) in before.iter().zip(after).enumerate() {
        let id = feeds::id(index);
        let is_replaced = replaced_feed == Some(id);
        let Some(old) = record(store, id)?.filter(|_| was != is || is_replaced) else { continue };
        let new = match (is, is_replaced) {
            (true, false) => halted(&old, now),
            (true, true) => halted(&replaced(&old, now), now),
            (false, true) => replaced(&old, now),
            (false, false) => lifted(&old, now),
        };
        save_record(store, id, &new);
        events.push(events::price(id, &new));
    }
    Ok(events)
}
