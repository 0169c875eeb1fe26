//! Closing a round, whole or in shards: medians by parts of the feeds; records, judgement and messages to self with the last message.

use cosmwasm_std::{Decimal, DepsMut, Env, Response, StdResult, Storage, SubMsg};
use interfaces::oracle_aggregator::{FeedSource, OracleAggregator, Params};
use interfaces::shared::error::CommonError;
use risk::MathError;

use crate::advance::Moment;
use crate::deviation::{find_outside, PendingReview, Review};
use crate::error::ContractError;
use crate::execute::publish::{publish, Before};
use crate::execute::slash;
use crate::execute::tally::{Submission, Tally};
use crate::feed_set::FeedSet;
use crate::observe::{observe, Observation, Report};
use crate::pending::Pending;
use crate::staged::{Seen, Shard};
use crate::standing::Standings;
use crate::state::{Closing, Config, Feed, CONFIG, FEEDS, MAX_FEEDS, PROGRESS};
use crate::submission::{self, part, PARTS};
use crate::{docket, events, feeds, safety, staged};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::CloseRound`].
pub fn close_round(deps: DepsMut, env: Env, round: u64, limit: Option<u32>) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let clock = config.clock();
    clock.ensure_closable(round, now)?;
    let limit = limit.map(u64::from);
    CommonError::ensure_range("limit", limit.unwrap_or(MAX_FEEDS), 1, MAX_FEEDS)?;
    let mut progress = PROGRESS.may_load(deps.storage)?.unwrap_or_default();
    if progress.ended >= Some(round) {
        return Err(ContractError::AlreadyClosed { round });
    }
    // Shards of a round that became void are left behind.
    let begun = progress.closing.take().filter(|closing| closing.round == round);

    let standings = Standings::load(deps.storage)?;
    let mut tally = Tally::load(deps.storage, &config, &standings, round)?;
    let mut first = None;
    match &begun {
        Some(closing) => tally.present = closing.present,
        None => {
            let submissions = tally.read(deps.storage, 0)?;
            tally.count(&submissions);
            first = Some(submissions);
        }
    }
    let response = Response::new().add_attribute("action", "close_round");
    let feeds = FEEDS.load(deps.storage)?;
    if begun.is_none() && !tally.is_quorum() {
        progress.ended = Some(round);
        PROGRESS.save(deps.storage, &progress)?;
        // Where one source stands in for the reporters, it goes on without them.
        let messages = if feeds::has_fallback(&feeds) { to_self(&config, &feeds, &env, round)? } else { vec![] };
        return Ok(response.add_event(tally.event(false)).add_submessages(messages));
    }

    let closing = begun.unwrap_or(Closing { round, next: 0, shards: 0, present: tally.present });
    let reviews = docket::load(deps.storage)?;
    let medians = Medians { params: &config.params, feeds: &feeds, reviews: &reviews, tally: &tally };
    let (shard, next) = medians.take(deps.storage, first, closing.next, limit)?;
    if let Some(next) = next {
        staged::save(deps.storage, round, closing.shards, &shard)?;
        progress.closing = Some(Closing { next, shards: closing.shards.saturating_add(1), ..closing });
        PROGRESS.save(deps.storage, &progress)?;
        return Ok(response.add_event(events::shard(round, shard.feeds.len(), next)));
    }

    let mut all = staged::load(deps.storage, round, closing.shards)?;
    all.append(shard);
    (progress.ended, progress.closed) = (Some(round), Some(round));
    PROGRESS.save(deps.storage, &progress)?;
    let at = Moment { now, round, clock };
    let before = Before { reviews, standings };
    let (mut events, charges) = publish(deps.storage, &config, &feeds, all, &tally.powers, before, &at)?;
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

/// What the medians of a round are taken from.
struct Medians<'a> {
    params: &'a Params,
    feeds: &'a [Feed],
    reviews: &'a [Review],
    tally: &'a Tally,
}

impl Medians<'_> {
    /// Observes the feeds from `next` on, in whole parts until there are at least `limit`. `first` is the first part, if it is read.
    /// Returns what they say, and the feed that the next shard begins with: none where this message writes the records, because
    /// it has no limit or no feed was left.
    ///
    /// Not inlined: the chain rejects functions with more than 100 locals.
    #[inline(never)]
    fn take(
        &self,
        store: &dyn Storage,
        mut first: Option<Vec<Submission>>,
        next: u64,
        limit: Option<u64>,
    ) -> Result<(Shard, Option<u64>), ContractError> {
        let halted = feeds::halted(self.feeds);
        let is_halted = |feed| feeds::index(feed).and_then(|index| halted.get(index)).is_some_and(|halted| *halted);
        let mut left = feeds::reported(self.feeds);
        left.retain(|feed| *feed >= next && !is_halted(*feed));
        let (mut shard, mut taken) = (Shard::default(), 0u64);
        for feeds in left.chunk_by(|a, b| part(*a) == part(*b)) {
            let part = feeds.first().map_or(0, |feed| part(*feed));
            if limit.is_some_and(|limit| taken >= limit) {
                return Ok((shard, Some(submission::first(part))));
            }
            let submissions = match first.take().filter(|_| part == 0) {
                Some(first) => first,
                None => self.tally.read(store, part)?,
            };
            for feed in feeds {
                self.observe(&submissions, *feed, &mut shard);
            }
            taken = taken.saturating_add(feeds.len() as u64);
        }
        let is_last = limit.is_none() || taken == 0;
        Ok((shard, (!is_last).then_some(submission::first(PARTS))))
    }

    /// Adds to a shard what a quorum says of a feed, if there is one, and who missed it where it makes a price.
    fn observe(&self, submissions: &[Submission], feed: u64, shard: &mut Shard) {
        let Self { params, reviews, tally, .. } = self;
        let Some(reports) = tally.reports(submissions, feed) else { return };
        let last = reviews.iter().find(|review| review.feed == feed).map(|review| review.median);
        let seen = look(tally.round, &reports, last, params);
        // A feed that cannot be computed does not stop the others.
        let (observation, outside) = seen.ok().flatten().map_or((None, None), |(seen, outside)| (Some(seen), outside));
        if observation.is_some() {
            tally.missing(submissions, feed).for_each(|reporter| shard.miss(reporter, FeedSet::of(feed)));
        }
        shard.feeds.push(Seen { feed, observation, outside });
    }
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
