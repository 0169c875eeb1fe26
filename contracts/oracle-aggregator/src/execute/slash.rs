//! What deviations cost: buckets, slashes, and slashes that the security vault refused.

use std::collections::BTreeMap;

use cosmwasm_std::{to_json_binary, Decimal, DepsMut, Event, Response, StdResult, Storage, SubMsg, SubMsgResult};

use crate::bucket::Standing;
use crate::error::ContractError;
use crate::events;
use crate::execute::close::Measured;
use crate::reply::SLASH;
use crate::state::{Config, Roster, Slash, CONFIG, LAST_SLASH, REFUSED, STANDINGS};

/// Fills the buckets with deviations; what overflows is slashed, once per reporter and round.
pub fn book(
    store: &mut dyn Storage,
    config: &Config,
    roster: &Roster,
    deviations: Vec<Measured>,
    now: u64,
) -> Result<(Vec<Event>, Vec<Slash>), ContractError> {
    let mut events = vec![];
    let mut fractions: BTreeMap<u64, Decimal> = BTreeMap::new();
    for (feed, deviation) in deviations {
        // The owner may have removed the reporter since.
        let Some(reporter) = roster.by_id(deviation.reporter) else { continue };
        let mut standing: Standing = STANDINGS.may_load(store, reporter.id)?.unwrap_or_default();
        let fraction = standing.fill(&deviation, now, &config.params.slashing)?;
        STANDINGS.save(store, reporter.id, &standing)?;
        events.push(events::deviation(&reporter.address, feed, deviation.bands, standing.level));
        if !fraction.is_zero() {
            let sum = fractions.entry(reporter.id).or_default();
            *sum = sum.saturating_add(fraction);
        }
    }
    let mut slashes = vec![];
    let mut id = LAST_SLASH.may_load(store)?.unwrap_or_default();
    for (reporter, fraction) in fractions {
        let Some(reporter) = roster.by_id(reporter) else { continue };
        id = id.saturating_add(1);
        slashes.push(Slash { id, reporter: reporter.address.clone(), tranche: reporter.tranche, fraction });
    }
    if !slashes.is_empty() {
        LAST_SLASH.save(store, &id)?;
    }
    Ok((events, slashes))
}

/// The message that slashes. Whatever comes of it, the transaction goes on.
pub fn message(config: &Config, slash: &Slash) -> StdResult<SubMsg> {
    let call = config.security_vault.slash(slash.tranche, slash.id, slash.fraction)?;
    Ok(SubMsg::reply_always(call, SLASH).with_payload(to_json_binary(slash)?))
}

/// What came of a slash: a refused one is kept, so that anyone may send it again.
pub fn booked(deps: DepsMut, slash: Slash, result: SubMsgResult) -> Result<Response, ContractError> {
    match result {
        SubMsgResult::Ok(_) => Ok(Response::new().add_event(events::slash(&slash))),
        SubMsgResult::Err(_) => {
            REFUSED.save(deps.storage, slash.id, &slash)?;
            Ok(Response::new().add_event(events::slash_failed(&slash)))
        }
    }
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::RetrySlash`].
pub fn retry_slash(deps: DepsMut, id: u64) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let slash = REFUSED.may_load(deps.storage, id)?.ok_or(ContractError::UnknownSlash { id })?;
    REFUSED.remove(deps.storage, id);
    Ok(Response::new().add_attribute("action", "retry_slash").add_submessage(message(&config, &slash)?))
}
