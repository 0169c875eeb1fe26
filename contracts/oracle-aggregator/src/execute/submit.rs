//! Submissions, and the power table that the first one of a round fixes.

use cosmwasm_std::{Binary, DepsMut, Env, MessageInfo, QuerierWrapper, Response, Storage};
use interfaces::oracle_aggregator::{pack, unpack};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::round::slot;
use crate::state::{
    power_table, save_submission, submission, Config, PowerTable, Reporter, Roster, CONFIG, FEEDS, POWER_TABLES, ROSTER,
};
use crate::{events, feeds};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::Submit`].
pub fn submit(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    round: u64,
    prices: Binary,
) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let roster = ROSTER.load(deps.storage)?;
    let reporter = active(&roster, &info, now)?;
    config.clock().ensure_open(round, now)?;

    // A feeder that does not know a new feed, or still sends a retired one, must not fall silent for it.
    let reported = feeds::reported(&FEEDS.load(deps.storage)?);
    let (kept, dropped): (Vec<_>, Vec<_>) =
        unpack(&prices)?.into_iter().partition(|price| reported.binary_search(&price.feed).is_ok());
    if kept.is_empty() {
        return Err(ContractError::NoPrices {});
    }
    let prices = if dropped.is_empty() { prices } else { pack(&kept) };
    let dropped: Vec<_> = dropped.into_iter().map(|price| price.feed).collect();
    if submission(deps.storage, reporter.id, slot(round)).is_some_and(|(last, _)| last == round) {
        return Err(ContractError::AlreadySubmitted { round });
    }

    let table = match power_table(deps.storage, round)? {
        Some(table) => table,
        None => fix_power(deps.storage, &deps.querier, &config, &roster, round, now)?,
    };
    if !table.powers.iter().any(|(id, _)| *id == reporter.id) {
        return Err(ContractError::NotInRound { round });
    }
    save_submission(deps.storage, reporter.id, round, &prices);
    Ok(Response::new().add_attribute("action", "submit").add_event(events::submit(
        &reporter.address,
        round,
        kept.len(),
        &dropped,
    )))
}

fn active<'a>(roster: &'a Roster, info: &MessageInfo, now: u64) -> Result<&'a Reporter, ContractError> {
    let sender = &info.sender;
    let reporter = roster.by_address(sender).ok_or_else(|| CommonError::Unauthorized { sender: sender.clone() })?;
    if !reporter.is_active(now) {
        return Err(ContractError::Jailed { active_at: reporter.active_at });
    }
    Ok(reporter)
}

/// Asks the security vault for the power of all reporters that count.
fn fix_power(
    store: &mut dyn Storage,
    querier: &QuerierWrapper,
    config: &Config,
    roster: &Roster,
    round: u64,
    now: u64,
) -> Result<PowerTable, ContractError> {
    let active: Vec<_> = roster.reporters.iter().filter(|reporter| reporter.is_active(now)).collect();
    let tranches: Vec<_> = active.iter().map(|reporter| reporter.tranche).collect();
    let answer = config.security_vault.active(querier, tranches)?;
    if answer.len() != active.len() {
        return Err(ContractError::Power { asked: active.len() as u64, answered: answer.len() as u64 });
    }
    // Two rounds without a submission are a halted chain or an outage of all reporters: idle time starts again.
    let before = [round.checked_sub(1), round.checked_sub(2)];
    let mut resumed_at = now;
    for round in before.into_iter().flatten() {
        if let Some(table) = power_table(store, round)? {
            resumed_at = table.resumed_at;
            break;
        }
    }
    let powers = active.iter().zip(answer).map(|(reporter, power)| (reporter.id, power.assets)).collect();
    let table = PowerTable { round, resumed_at, powers };
    POWER_TABLES.save(store, slot(round), &table)?;
    Ok(table)
}
