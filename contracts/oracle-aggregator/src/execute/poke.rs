//! Feeds that are read from another contract.

use cosmwasm_std::{Decimal, DepsMut, Env, Response};
use interfaces::oracle_aggregator::{FeedRecord, FeedSource, FeedStatus};
use interfaces::staking_vault::StakingVault;

use crate::advance::{accepted, worst, Moment, Value};
use crate::error::ContractError;
use crate::rate::plausible;
use crate::state::{record, save_record, CONFIG, FEEDS, RATE_ANCHORS};
use crate::{events, feeds};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Poke`].
///
/// A source that fails is an error: the record stays as it is and becomes stale.
pub fn poke(deps: DepsMut, env: Env, feed: u64) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let all = FEEDS.load(deps.storage)?;
    let FeedSource::RedemptionRate { vault, max_growth_per_year, max_age } = &feeds::get(&all, feed)?.source else {
        return Err(ContractError::NoSource { feed });
    };
    if feeds::get(&all, feed)?.halted {
        return Err(ContractError::Halted { feed });
    }

    let answer = StakingVault(vault.clone()).redemption_rate(&deps.querier)?;
    if answer.rate.is_zero() {
        return Err(ContractError::ZeroRate { feed });
    }
    let anchor = RATE_ANCHORS.may_load(deps.storage, feed)?;
    let (plausible, next) = plausible(anchor.as_ref(), answer.rate, now, *max_growth_per_year)?;
    if anchor != Some(next) {
        RATE_ANCHORS.save(deps.storage, feed, &next)?;
    }

    let clock = config.clock();
    let at = Moment { now, round: clock.open(now).saturating_sub(1), clock };
    // The rate is as old as the last comparison of the vault with its chain.
    let observed_at = answer.synced_at.min(now);
    let expires_at = observed_at.saturating_add(*max_age);
    let value = Value {
        price: answer.rate,
        price_for_new_risk: answer.rate,
        confidence: Decimal::zero(),
        observed_at,
        expires_at,
        new_risk_expires_at: expires_at,
        status: FeedStatus::Live,
    };
    let old = record(deps.storage, feed)?;
    let dt = old.as_ref().map_or(0, |old| now.saturating_sub(old.updated_at));
    let new = accepted(old.as_ref(), &value, &at, dt, &config.params)?;
    let growth = if plausible { FeedStatus::Live } else { FeedStatus::Uncertain };
    let new = FeedRecord { status: worst(new.status, growth), ..new };
    save_record(deps.storage, feed, &new);
    Ok(Response::new()
        .add_attribute("action", "poke")
        .add_event(events::poke(feed, true))
        .add_event(events::price(feed, &new)))
}
