//! Submissions, and the power table that the first one of a round fixes.

use cosmwasm_std::{Binary, DepsMut, Env, MessageInfo, QuerierWrapper, Response, StdResult, Storage, Uint128};
use interfaces::oracle_aggregator::{pack, unpack};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::power::counted;
use crate::roster::{OPERATORS, TRANCHES};
use crate::round::slot;
use crate::stake::Stake;
use crate::standing::Standings;
use crate::state::{power_table, reported, Config, PowerTable, CONFIG, POWER_TABLES, STAKES};
use crate::{events, evidence, submission};

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
    let reporter = OPERATORS.may_load(deps.storage, &info.sender)?;
    let reporter = reporter.ok_or_else(|| CommonError::Unauthorized { sender: info.sender.clone() })?;
    config.clock().ensure_open(round, now)?;

    // A feeder that does not know a new feed, or still sends a retired one, must not fall silent for it.
    let reported = reported(deps.storage)?;
    let (kept, dropped): (Vec<_>, Vec<_>) =
        unpack(&prices)?.into_iter().partition(|price| reported.binary_search(&price.feed).is_ok());
    if kept.is_empty() {
        return Err(ContractError::NoPrices {});
    }
    let prices = if dropped.is_empty() { prices } else { pack(&kept) };
    let dropped: Vec<_> = dropped.into_iter().map(|price| price.feed).collect();
    if submission::round(deps.storage, reporter, slot(round)) == Some(round) {
        return Err(ContractError::AlreadySubmitted { round });
    }

    let table = match power_table(deps.storage, round)? {
        Some(table) => table,
        None => fix_power(deps.storage, &deps.querier, &config, round, now)?,
    };
    let power = table.powers.iter().find(|(id, _)| *id == reporter).map(|(_, power)| *power);
    match power {
        None => return Err(ContractError::NotInRound { round }),
        // Who waits for its stake to count may show that it is there.
        Some(power) if power.is_zero() && !has_stake(deps.storage, reporter)? => {
            return Err(ContractError::Unbonded { reporter });
        }
        Some(_) => {}
    }
    submission::save(deps.storage, reporter, round, &kept);
    evidence::keep(deps.storage, reporter, round, &prices, &config.params);
    Ok(Response::new().add_attribute("action", "submit").add_event(events::submit(
        &info.sender,
        round,
        kept.len(),
        &dropped,
    )))
}

fn has_stake(store: &dyn Storage, reporter: u64) -> StdResult<bool> {
    let stakes = STAKES.may_load(store)?.unwrap_or_default();
    Ok(stakes.iter().any(|(id, stake)| *id == reporter && !stake.waiting.is_zero()))
}

/// Reads the stake of all reporters from the security vault, raw, and stores what counts of it.
///
/// Whoever is absent stays in the table: a quorum is a part of everyone's power, so absence never makes the rest a quorum.
fn fix_power(
    store: &mut dyn Storage,
    querier: &QuerierWrapper,
    config: &Config,
    round: u64,
    now: u64,
) -> Result<PowerTable, ContractError> {
    let reporters = TRANCHES.load(store)?;
    let mut seen = Vec::with_capacity(reporters.len());
    for (id, tranche) in reporters {
        seen.push((id, config.security_vault.record(querier, tranche)?.active));
    }
    let active = activate(store, &seen, now, config.params.activation)?;
    let ids = seen.into_iter().map(|(id, _)| id);
    let table = PowerTable { round, powers: ids.zip(counted(&active, config.params.min_stake)).collect() };
    POWER_TABLES.save(store, u64::from(slot(round)), &table)?;
    Ok(table)
}

/// The stake of each reporter that has been active for long enough. Before the first price all of it is: nobody relies on one.
fn activate(store: &mut dyn Storage, seen: &[(u64, Uint128)], now: u64, activation: u64) -> StdResult<Vec<Uint128>> {
    let before = STAKES.may_load(store)?.unwrap_or_default();
    // Mostly all stake counts and is what it was.
    let is_settled = |((id, assets), (known, stake)): (&(u64, Uint128), &(u64, Stake))| {
        id == known && *assets == stake.active && stake.active == stake.waiting
    };
    if before.len() == seen.len() && seen.iter().zip(&before).all(is_settled) {
        return Ok(seen.iter().map(|(_, assets)| *assets).collect());
    }
    let standings = Standings::load(store)?;
    let is_first = standings.counted == 0;
    let next = |(id, assets): &(u64, Uint128)| {
        let stake = before.iter().find(|(known, _)| known == id).map_or_else(Stake::default, |(_, stake)| *stake);
        (
            *id,
            if is_first {
                Stake::at_once(*assets)
            } else {
                stake.seen(*assets, now, activation, standings.of(*id).is_present())
            },
        )
    };
    let after: Vec<_> = seen.iter().map(next).collect();
    if before != after {
        STAKES.save(store, &after)?;
    }
    Ok(after.into_iter().map(|(_, stake)| stake.active).collect())
}
