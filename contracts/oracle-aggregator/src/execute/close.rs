//! Closing a round, whole or in shards: medians by shards; records, judgement and messages to self with the last of them.

use cosmwasm_std::{Decimal, DepsMut, Env, Response, StdResult, Storage, SubMsg};
use interfaces::oracle_aggregator::{FeedSource, OracleAggregator, Params};
use interfaces::shared::error::CommonError;
use risk::MathError;

use crate::advance::Moment;
use crate::deviation::{find_outside, PendingReview};
use crate::error::ContractError;
use crate::execute::publish::publish;
use crate::execute::slash;
use crate::execute::tally::Tally;
use crate::observe::{observe, Observation, Report};
use crate::pending::Pending;
use crate::staged::{Seen, Shard};
use crate::state::{Closing, Config, Feed, CONFIG, FEEDS, MAX_FEEDS, PROGRESS};
use crate::{docket, events, feeds, safety, staged};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::CloseRound`].
pub fn close_round(deps: DepsMut, env: Env, round: u64, limit: Option<u32>) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let clock = config.clock();
    clock.ensure_closable(round, now)?;
    let limit = limit.map_or(MAX_FEEDS, u64::from);
    CommonError::ensure_range("limit", limit, 1, MAX_FEEDS)?;
    let mut progress = PROGRESS.may_load(deps.storage)?.unwrap_or_default();
    if progress.ended >= Some(round) {
        return Err(ContractError::AlreadyClosed { round });
    }
    // Shards of a round that became void are left behind.
    let begun = progress.closing.take().filter(|closing| closing.round == round);

    let tally = Tally::count(deps.storage, &config, round)?;
    let response = Response::new().add_attribute("action", "close_round");
    let feeds = FEEDS.load(deps.storage)?;
    if begun.is_none() && !tally.is_quorum() {
        progress.ended = Some(round);
        PROGRESS.save(deps.storage, &progress)?;
        // Where one source stands in for the reporters, it goes on without them.
        let messages = if feeds::has_fallback(&feeds) { to_self(&config, &feeds, &env, round)? } else { vec![] };
        return Ok(response.add_event(tally.event(false)).add_submessages(messages));
    }

    let closing = begun.unwrap_or(Closing { round, next: 0, shards: 0 });
    let (shard, next) = one_shard(deps.storage, &config, &feeds, &tally, &closing, limit)?;
    if let Some(next) = next {
        staged::save(deps.storage, round, closing.shards, &shard)?;
        progress.closing = Some(Closing { round, next, shards: closing.shards.saturating_add(1) });
        PROGRESS.save(deps.storage, &progress)?;
        return Ok(response.add_event(events::shard(round, shard.feeds.len(), next)));
    }

    let mut all = staged::load(deps.storage, round, closing.shards)?;
    all.append(shard);
    (progress.ended, progress.closed) = (Some(round), Some(round));
    PROGRESS.save(deps.storage, &progress)?;
    let at = Moment { now, round, clock };
    let (mut events, charges) = publish(deps.storage, &config, &feeds, all, &tally.powers, &at)?;
    events.extend(charges.event());
    let (counted, needed) = tally.counted();
    safety::save(deps.storage, round, counted, needed, now)?;
    let (fills, slashes) = slash::apply(deps.storage, &config, charges.deviations, now)?;
    let slashes = slashes.iter().map(|slash| slash::message(&config, slash)).collect::<StdResult<Vec<_>>>()?;
    Ok(response
        .add_event(tally.event(true))
        .add_events(events)
        .add_events(fills)
        .add_submessages(to_self(&config, &feeds, &env, round)?)
        .add_submessages(slashes))
}

/// Observes the next feeds, at most `limit`. Returns what they say, and the feed that the next shard begins with, if any is left.
///
/// Not inlined: the chain rejects functions with more than 100 locals.
#[inline(never)]
fn one_shard(
    store: &dyn Storage,
    config: &Config,
    feeds: &[Feed],
    tally: &Tally,
    closing: &Closing,
    limit: u64,
) -> Result<(Shard, Option<u64>), ContractError> {
    let params = &config.params;
    let before = docket::load(store)?;
    let halted = feeds::halted(feeds);
    let is_halted = |feed| feeds::index(feed).and_then(|index| halted.get(index)).is_some_and(|halted| *halted);
    let left = feeds::reported(feeds).into_iter().filter(|feed| *feed >= closing.next);
    let mut left = left.filter(|feed| !is_halted(*feed));
    let mut shard = Shard::default();
    for feed in left.by_ref().take(usize::try_from(limit).unwrap_or(usize::MAX)) {
        let Some(reports) = tally.reports(feed) else { continue };
        let last = before.iter().find(|review| review.feed == feed).map(|review| review.median);
        let seen = look(closing.round, &reports, last, params);
        // A feed that cannot be computed does not stop the others.
        let (observation, outside) = seen.ok().flatten().map_or((None, None), |(seen, outside)| (Some(seen), outside));
        if observation.is_some() {
            tally.reporters_of(feed).for_each(|reporter| shard.count(reporter, 1));
        }
        shard.feeds.push(Seen { feed, observation, outside });
    }
    Ok((shard, left.next()))
}

/// What the reports of a feed say, and those outside; none where they make no price.
fn look(
    round: u64,
    reports: &[Report],
    last: Option<Decimal>,
    params: &Params,
) -> Result<Option<(Observation, Option<PendingReview>)>, MathError> {
    let Some(seen) = observe(reports, params.confidence_floor, params.max_split)? else { return Ok(None) };
    let medians = [last.unwrap_or(seen.median), seen.median];
    Ok(Some((seen, find_outside(round, medians, reports, &params.slashing)?)))
}

/// Pokes, each of which may fail, then the derived feeds, which may not: if a caller deep inside a stack of contracts makes
/// messages to self fail, the close fails with them, and someone else can send it.
fn to_self(config: &Config, feeds: &[Feed], env: &Env, round: u64) -> StdResult<Vec<SubMsg>> {
    let this = OracleAggregator(env.contract.address.clone());
    let halted = feeds::halted(feeds);
    let mut messages = vec![];
    let mut computed = false;
    for ((feed, Feed { source, .. }), halted) in feeds::with_ids(feeds).zip(halted) {
        computed |= !matches!(source, FeedSource::Reported {});
        if feeds::is_outside(source) && !halted {
            let poke = Pending::Poke { feed }.submessage(this.poke(feed)?);
            messages.push(poke.with_gas_limit(config.params.adapter_gas));
        }
    }
    if computed {
        messages.push(SubMsg::new(this.finish_round(round)?));
    }
    Ok(messages)
}
