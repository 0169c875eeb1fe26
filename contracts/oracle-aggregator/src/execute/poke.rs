//! Feeds whose source is another contract.

use cosmwasm_std::{Decimal, DepsMut, Env, Response};
use interfaces::oracle_aggregator::{FeedRecord, FeedSource, FeedStatus};
use interfaces::staking_vault::StakingVault;

use crate::advance::{accepted, worst, Moment, Value};
use crate::error::ContractError;
use crate::rate::plausible;
use crate::state::{record, save_record, ANCHORS, CONFIG, FEEDS};
use crate::{events, feeds};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Poke`].
///
/// A source that fails is an error: the record stays as it is and goes stale.
pub fn poke(deps: DepsMut, env: Env, feed: u64) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let all = FEEDS.load(deps.storage)?;
    let FeedSource::RedemptionRate { vault, max_growth_per_year, max_age } = &feeds::get(&all, feed)?.source else {
        return Err(ContractError::NotAdapter { feed });
    };
    if feeds::get(&all, feed)?.halted {
        return Err(ContractError::Halted { feed });
    }

    let answer = StakingVault(vault.clone()).redemption_rate(&deps.querier)?;
    if answer.rate.is_zero() {
        return Err(ContractError::ZeroRate { feed });
    }
    let anchor = ANCHORS.may_load(deps.storage, feed)?;
    let (plausible, next) = plausible(anchor.as_ref(), answer.rate, now, *max_growth_per_year)?;
    if anchor != Some(next) {
        ANCHORS.save(deps.storage, feed, &next)?;
    }

    let clock = config.clock();
    let at = Moment { now, round: clock.open(now).saturating_sub(1), clock };
    // The vault's own date: a rate that was not compared with the chain is as old as the last comparison.
    let round_end = answer.synced_at.min(now);
    let valid_until = round_end.saturating_add(*max_age);
    let (price, confidence, status) = (answer.rate, Decimal::zero(), FeedStatus::Live);
    let value = Value { price, low: price, confidence, round_end, valid_until, status };
    let old = record(deps.storage, feed)?;
    let dt = old.as_ref().map_or(0, |old| now.saturating_sub(old.updated_at));
    let new = accepted(old.as_ref(), &value, &at, dt, &config.params)?;
    let doubt = if plausible { FeedStatus::Live } else { FeedStatus::Uncertain };
    let new = FeedRecord { status: worst(new.status, doubt), ..new };
    save_record(deps.storage, feed, &new);
    Ok(Response::new()
        .add_attribute("action", "poke")
        .add_event(events::poke(feed, true))
        .add_event(events::price(feed, &new)))
}
