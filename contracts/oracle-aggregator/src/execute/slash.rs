//! What deviations cost: buckets, slashes, and slashes refused by the security vault.

use std::collections::BTreeMap;

use cosmwasm_std::{Decimal, DepsMut, Event, Response, StdResult, Storage, SubMsg, SubMsgResult};
use interfaces::shared::error::CommonError;

use crate::deviation::OfFeed;
use crate::dispute::{release, withhold};
use crate::error::ContractError;
use crate::events;
use crate::pending::Pending;
use crate::roster::MEMBERS;
use crate::state::{Config, Slash, BUCKETS, CONFIG, LAST_SLASH, REFUSED_SLASHES};

/// Adds deviations, each with its feed, to the buckets. What overflows is slashed. One bucket written, one event and at
/// most one slash per reporter and round: a liar on many feeds costs those who close little more than one on a single feed.
///
/// Not inlined: the chain rejects functions with more than 100 locals.
#[inline(never)]
pub fn apply(
    store: &mut dyn Storage,
    config: &Config,
    deviations: Vec<OfFeed>,
    now: u64,
) -> Result<(Vec<Event>, Vec<Slash>), ContractError> {
    let mut by_reporter: BTreeMap<u64, Vec<OfFeed>> = BTreeMap::new();
    for deviation in deviations {
        by_reporter.entry(deviation.1.reporter).or_default().push(deviation);
    }
    let (mut events, mut slashes) = (vec![], vec![]);
    if by_reporter.is_empty() {
        return Ok((events, slashes));
    }
    let mut id = LAST_SLASH.may_load(store)?.unwrap_or_default();
    for (reporter, deviations) in by_reporter {
        // The owner may have removed the reporter since.
        let Some(reporter) = MEMBERS.may_load(store, reporter)? else { continue };
        let mut bucket = BUCKETS.may_load(store, reporter.id)?.unwrap_or_default();
        let mut fraction = Decimal::zero();
        for (_, deviation) in &deviations {
            fraction = fraction.saturating_add(bucket.fill(deviation, now, &config.params.slashing)?);
        }
        BUCKETS.save(store, reporter.id, &bucket)?;
        events.push(events::deviation(&reporter.owner, &deviations, bucket.level));
        if fraction.is_zero() {
            continue;
        }
        if let Some((id, withheld)) = withhold(store, reporter.id, fraction)? {
            events.push(events::withheld(&reporter.owner, id, withheld));
            fraction = fraction.saturating_sub(withheld);
        }
        if !fraction.is_zero() {
            id = id.saturating_add(1);
            slashes.push(Slash::of(&reporter, id, fraction));
        }
    }
    if !slashes.is_empty() {
        LAST_SLASH.save(store, &id)?;
    }
    Ok((events, slashes))
}

/// The message that slashes. The transaction continues whatever its outcome.
pub fn message(config: &Config, slash: &Slash) -> StdResult<SubMsg> {
    ask(config, slash, true)
}

/// Asks the security vault to slash, and to pay the reward or not.
fn ask(config: &Config, slash: &Slash, rewarded: bool) -> StdResult<SubMsg> {
    let Slash { tranche, id, fraction, .. } = *slash;
    let reward = slash.reward.clone().filter(|_| rewarded);
    let msg = config.security_vault.slash(tranche, id, fraction, reward)?;
    Ok(Pending::Slash { slash: slash.clone(), rewarded }.submessage(msg))
}

/// Continues after the security vault has answered: a slash that is refused with its reward is asked for without it, since a reward
/// that cannot be paid must not save the reporter. If that is refused too, the slash is stored with its reward, so that anyone may
/// send it again.
pub fn answered(deps: DepsMut, slash: Slash, rewarded: bool, result: SubMsgResult) -> Result<Response, ContractError> {
    match result {
        SubMsgResult::Ok(_) => {
            let response = Response::new().add_event(events::slash(&slash));
            if slash.held.is_zero() {
                return Ok(response);
            }
            // The stake stayed for this slash.
            let left = release(deps.storage, slash.reporter_id, slash.held)?;
            let vault = CONFIG.load(deps.storage)?.security_vault;
            Ok(response.add_message(vault.hold(slash.tranche, slash.reporter_id, left)?))
        }
        SubMsgResult::Err(_) if rewarded && slash.reward.is_some() => {
            let config = CONFIG.load(deps.storage)?;
            Ok(Response::new().add_submessage(ask(&config, &slash, false)?))
        }
        SubMsgResult::Err(_) => {
            REFUSED_SLASHES.save(deps.storage, slash.id, &slash)?;
            Ok(Response::new().add_event(events::slash_failed(&slash)))
        }
    }
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::RetrySlash`].
pub fn retry_slash(deps: DepsMut, id: u64) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let slash = REFUSED_SLASHES.may_load(deps.storage, id)?;
    let slash = slash.ok_or_else(|| CommonError::not_found("refused slash", id))?;
    REFUSED_SLASHES.remove(deps.storage, id);
    Ok(Response::new().add_attribute("action", "retry_slash").add_submessage(message(&config, &slash)?))
}
