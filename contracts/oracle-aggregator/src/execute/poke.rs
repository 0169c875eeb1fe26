//! Feeds that are read from another contract: reading, and use of what was read.

use cosmwasm_std::{Addr, Decimal, DepsMut, Env, QuerierWrapper, Response, Storage};
use interfaces::oracle_aggregator::{BreakerParams, FeedRecord, FeedSource};
use interfaces::price_source::{PriceSource, SourcePrice};
use interfaces::staking_vault::StakingVault;

use crate::advance::Moment;
use crate::error::ContractError;
use crate::rate::{plausible, Bounds};
use crate::reading::{read, Limits, Reading, Readings, Terms};
use crate::state::{record, save_record, Config, Feed, CONFIG, FEEDS, RATE_ANCHORS, READINGS};
use crate::{events, feeds};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Poke`].
///
/// A source that fails is an error: the record stays as it is and becomes stale.
pub fn poke(deps: DepsMut, env: Env, feed: u64) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let all = FEEDS.load(deps.storage)?;
    let settings = feeds::get(&all, feed)?;
    let Feed { source, halted, retired, .. } = settings;
    if !feeds::is_outside(source) {
        return Err(ContractError::NoSource { feed });
    }
    if *halted || *retired {
        return Err(ContractError::Halted { feed });
    }

    let answer = ask(&deps.querier, feed, source)?;
    let SourcePrice { price, confidence, observed_at } = answer;
    if price.is_zero() {
        return Err(ContractError::ZeroPrice { feed });
    }
    feeds::ensure_price(feed, settings, price)?;
    if confidence >= price {
        return Err(ContractError::WideConfidence { feed, price, confidence });
    }
    // A price is as old as its source says, and not younger than its reading.
    let observed_at = observed_at.min(now);
    let readings = READINGS.may_load(deps.storage, feed)?;
    if let Some(last) = readings.map(|readings| readings.last.observed_at).filter(|last| observed_at < *last) {
        return Err(ContractError::OlderPrice { feed, observed_at, last });
    }
    let clock = config.clock();
    let reading = Reading { price, confidence, observed_at, round: clock.open(now) };
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
    let Some(reading) = readings.usable(at, old, max_age(source)) else { return Ok(None) };
    let new = write(store, config, feed, source, Some((old, readings.candidate)), &reading, at)?;
    if new.candidate.count > 0 && new.candidate.round == at.round {
        READINGS.save(store, feed, &Readings { candidate: reading.observed_at, ..readings })?;
    }
    Ok((new != *old).then_some(new))
}

/// Time after its date for which a price of an outside source can be read, in seconds.
fn max_age(source: &FeedSource<Addr>) -> u64 {
    match source {
        FeedSource::RedemptionRate { max_age, .. } | FeedSource::Adapter { max_age, .. } => *max_age,
        _ => 0,
    }
}

/// The record after a reading, from the one before and the date of its candidate. The anchor of growth follows the rate that was accepted.
fn write(
    store: &mut dyn Storage,
    config: &Config,
    feed: u64,
    source: &FeedSource<Addr>,
    old: Option<(&FeedRecord, u64)>,
    reading: &Reading,
    at: &Moment,
) -> Result<FeedRecord, ContractError> {
    let params = &config.params;
    match source {
        FeedSource::RedemptionRate { max_growth_per_year, max_fall, max_age, .. } => {
            let bounds = Bounds { max_growth_per_year: *max_growth_per_year, max_fall: *max_fall };
            let terms = Terms { limits: Limits::Rate(bounds), max_age: *max_age };
            let anchor = RATE_ANCHORS.may_load(store, feed)?;
            let growth = |rate| plausible(anchor.as_ref(), rate, at.now, *max_growth_per_year);
            let is_plausible = |rate| growth(rate).map(|(plausible, _)| plausible);
            let new = read(old, reading, &terms, &is_plausible, at, params)?;
            if new.round == at.round {
                let (_, next) = growth(new.price)?;
                if anchor != Some(next) {
                    RATE_ANCHORS.save(store, feed, &next)?;
                }
            }
            Ok(new)
        }
        FeedSource::Adapter { min_move, max_move, max_age, .. } => {
            let breaker = BreakerParams { min_move: *min_move, max_move: *max_move, ..params.breaker };
            let terms = Terms { limits: Limits::Band(breaker), max_age: *max_age };
            Ok(read(old, reading, &terms, &|_| Ok(true), at, params)?)
        }
        _ => Err(ContractError::NoSource { feed }),
    }
}

/// Asks a source. A vault's rate is dated by the vault's last comparison with its chain.
fn ask(querier: &QuerierWrapper, feed: u64, source: &FeedSource<Addr>) -> Result<SourcePrice, ContractError> {
    match source {
        FeedSource::RedemptionRate { vault, .. } => {
            let answer = StakingVault(vault.clone()).redemption_rate(querier)?;
            Ok(SourcePrice { price: answer.rate, confidence: Decimal::zero(), observed_at: answer.synced_at })
        }
        FeedSource::Adapter { source, .. } => Ok(PriceSource(source.clone()).price(querier)?),
        _ => Err(ContractError::NoSource { feed }),
    }
}
