//! Submissions, and the power table that the first one of a round fixes.

use cosmwasm_std::{Binary, DepsMut, Env, MessageInfo, QuerierWrapper, Response, Storage};
use interfaces::oracle_aggregator::{pack, unpack};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::power::counted;
use crate::round::slot;
use crate::state::{
    power_table, save_submission, submission, Config, PowerTable, Roster, CONFIG, FEEDS, POWER_TABLES, ROSTER,
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
    let reporter = roster.by_address(&info.sender).ok_or(CommonError::Unauthorized { sender: info.sender })?;
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
        None => fix_power(deps.storage, &deps.querier, &config, &roster, round)?,
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

/// Asks the security vault for the stake of all reporters, and stores what counts of it.
///
/// Whoever is absent stays in the table: a quorum is a part of everyone's power, so absence never makes the rest a quorum.
fn fix_power(
    store: &mut dyn Storage,
    querier: &QuerierWrapper,
    config: &Config,
    roster: &Roster,
    round: u64,
) -> Result<PowerTable, ContractError> {
    let tranches: Vec<_> = roster.reporters.iter().map(|reporter| reporter.tranche).collect();
    let (asked, answer) = (tranches.len(), config.security_vault.active(querier, tranches)?);
    if answer.len() != asked {
        return Err(ContractError::Power { asked: asked as u64, answered: answer.len() as u64 });
    }
    let stakes: Vec<_> = answer.into_iter().map(|active| active.assets).collect();
    let ids = roster.reporters.iter().map(|reporter| reporter.id);
    let table = PowerTable { round, powers: ids.zip(counted(&stakes, config.params.min_stake)).collect() };
    POWER_TABLES.save(store, slot(round), &table)?;
    Ok(table)
}
