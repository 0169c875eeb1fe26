//! Feeds that are read from another contract: reading, and use of what was read.

use cosmwasm_std::{Addr, DepsMut, Env, Response, Storage};
use interfaces::oracle_aggregator::{FeedRecord, FeedSource};
use interfaces::staking_vault::StakingVault;

use crate::advance::Moment;
use crate::error::ContractError;
use crate::rate::{plausible, Bounds};
use crate::reading::{read, Reading, Readings};
use crate::state::{record, save_record, Config, CONFIG, FEEDS, RATE_ANCHORS, READINGS};
use crate::{events, feeds};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Poke`].
///
/// A source that fails is an error: the record stays as it is and becomes stale.
pub fn poke(deps: DepsMut, env: Env, feed: u64) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let all = FEEDS.load(deps.storage)?;
    let source = &feeds::get(&all, feed)?.source;
    let FeedSource::RedemptionRate { vault, .. } = source else {
        return Err(ContractError::NoSource { feed });
    };
    if feeds::get(&all, feed)?.halted {
        return Err(ContractError::Halted { feed });
    }

    let answer = StakingVault(vault.clone()).redemption_rate(&deps.querier)?;
    if answer.rate.is_zero() {
        return Err(ContractError::ZeroRate { feed });
    }
    // The rate is as old as the last comparison of the vault with its chain.
    let observed_at = answer.synced_at.min(now);
    let readings = READINGS.may_load(deps.storage, feed)?;
    if let Some(last) = readings.map(|readings| readings.last.observed_at).filter(|last| observed_at < *last) {
        return Err(ContractError::OlderRate { feed, observed_at, last });
    }
    let clock = config.clock();
    let reading = Reading { rate: answer.rate, observed_at, round: clock.open(now) };
    READINGS.save(deps.storage, feed, &Readings::add(readings, reading))?;

    let response = Response::new().add_attribute("action", "poke").add_event(events::poke(feed, true));
    if record(deps.storage, feed)?.is_some() {
        return Ok(response);
    }
    let at = Moment { now, round: reading.round.saturating_sub(1), clock };
    let new = write(deps.storage, &config, feed, source, None, &reading, &at)?;
    save_record(deps.storage, feed, &new);
    Ok(response.add_event(events::price(feed, &new)))
}

/// The record of a feed with what was read before a round ended; none if there is nothing new, or never was a price.
pub fn publish(
    store: &mut dyn Storage,
    config: &Config,
    feed: u64,
    source: &FeedSource<Addr>,
    old: Option<&FeedRecord>,
    at: &Moment,
) -> Result<Option<FeedRecord>, ContractError> {
    let (Some(old), Some(readings)) = (old, READINGS.may_load(store, feed)?) else { return Ok(None) };
    let Some(reading) = readings.usable(at, old) else { return Ok(None) };
    write(store, config, feed, source, Some(old), &reading, at).map(Some)
}

/// The record after a reading. The anchor of growth follows the rate that was accepted.
fn write(
    store: &mut dyn Storage,
    config: &Config,
    feed: u64,
    source: &FeedSource<Addr>,
    old: Option<&FeedRecord>,
    reading: &Reading,
    at: &Moment,
) -> Result<FeedRecord, ContractError> {
    let FeedSource::RedemptionRate { max_growth_per_year, max_fall, max_age, .. } = source else {
        return Err(ContractError::NoSource { feed });
    };
    let anchor = RATE_ANCHORS.may_load(store, feed)?;
    let growth = |rate| plausible(anchor.as_ref(), rate, at.now, *max_growth_per_year);
    let bounds = Bounds { max_growth_per_year: *max_growth_per_year, max_fall: *max_fall };
    let is_plausible = |rate| growth(rate).map(|(plausible, _)| plausible);
    let new = read(old, reading, *max_age, &bounds, is_plausible, at, &config.params)?;
    if new.round == at.round {
        let (_, next) = growth(new.price)?;
        if anchor != Some(next) {
            RATE_ANCHORS.save(store, feed, &next)?;
        }
    }
    Ok(new)
}
