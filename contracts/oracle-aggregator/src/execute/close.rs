//! Closing a round: tally, records, deviations, then outside sources and derived feeds in messages to self.

use cosmwasm_std::{Decimal, DepsMut, Env, Event, Response, StdResult, Storage, SubMsg, Uint128};
use interfaces::oracle_aggregator::{FeedSource, OracleAggregator, PackedPrice};
use risk::int::mul_ceil;

use crate::advance::{reported, Moment};
use crate::deviation::Review;
use crate::error::ContractError;
use crate::execute::review::{self, Charges, Records};
use crate::execute::slash;
use crate::observe::{observe, Report};
use crate::pending::Pending;
use crate::state::{power_table, prices, record, save_round, Config, Feed, CONFIG, FEEDS, PROGRESS, ROSTER};
use crate::{docket, events, feeds};

const PER_MILLION: u32 = 1_000_000;

/// See [`interfaces::oracle_aggregator::ExecuteMsg::CloseRound`].
pub fn close_round(deps: DepsMut, env: Env, round: u64) -> Result<Response, ContractError> {
    let now = env.block.time.seconds();
    let config = CONFIG.load(deps.storage)?;
    let clock = config.clock();
    clock.ensure_closable(round, now)?;
    let mut progress = PROGRESS.may_load(deps.storage)?.unwrap_or_default();
    if progress.ended >= Some(round) {
        return Err(ContractError::AlreadyClosed { round });
    }

    let tally = Tally::count(deps.storage, &config, round)?;
    progress.ended = Some(round);
    if tally.is_quorum() {
        progress.closed = Some(round);
    }
    PROGRESS.save(deps.storage, &progress)?;
    let response = Response::new().add_attribute("action", "close_round").add_event(tally.event());
    if !tally.is_quorum() {
        return Ok(response);
    }

    let feeds = FEEDS.load(deps.storage)?;
    let at = Moment { now, round, clock };
    let (mut events, charges) = write_reported(deps.storage, &config, &feeds, &tally, &at)?;
    events.extend(charges.event());
    let roster = ROSTER.load(deps.storage)?;
    let (fills, slashes) = slash::apply(deps.storage, &config, &roster, charges.deviations, now)?;
    let slashes = slashes.iter().map(|slash| slash::message(&config, slash)).collect::<StdResult<Vec<_>>>()?;
    Ok(response
        .add_events(events)
        .add_events(fills)
        .add_submessages(to_self(&config, &feeds, &env, round)?)
        .add_submessages(slashes))
}

/// The submissions of a round.
struct Tally {
    round: u64,
    submissions: Vec<Submission>,
    /// Number of reporters with power that submitted.
    reporters: u64,
    /// Their power.
    power: Uint128,
    /// Power that a quorum needs.
    needed: Uint128,
    /// Number of reporters that a quorum needs.
    min_reporters: u64,
}

struct Submission {
    reporter: u64,
    power: Uint128,
    prices: Vec<PackedPrice>,
}

impl Tally {
    fn count(store: &dyn Storage, config: &Config, round: u64) -> Result<Self, ContractError> {
        let table = power_table(store, round)?;
        let mut submissions = vec![];
        let (mut reporters, mut power, mut total) = (0u64, Uint128::zero(), Uint128::zero());
        for (reporter, weight) in table.iter().flat_map(|table| &table.powers) {
            total = total.checked_add(*weight)?;
            let Some(prices) = prices(store, *reporter, round)? else { continue };
            // At most the total, which fits.
            power = power.saturating_add(*weight);
            reporters = reporters.saturating_add(u64::from(!weight.is_zero()));
            submissions.push(Submission { reporter: *reporter, power: *weight, prices });
        }
        // Rounded up: a quorum is never less than the parameter asks for.
        let needed = mul_ceil(total, config.params.quorum)?;
        let min_reporters = config.params.min_reporters.into();
        Ok(Self { round, submissions, reporters, power, needed, min_reporters })
    }

    fn is_quorum(&self) -> bool {
        self.suffices(self.reporters, self.power)
    }

    fn suffices(&self, reporters: u64, power: Uint128) -> bool {
        power >= self.needed && reporters >= self.min_reporters
    }

    fn event(&self) -> Event {
        events::close(self.round, self.reporters, self.power, self.needed, self.is_quorum())
    }

    /// The reports of one feed; none without a quorum, as in the round in which the feed was added.
    fn reports(&self, feed: u64) -> Option<Vec<Report>> {
        let find = |submission: &Submission| {
            let packed = submission.prices.iter().find(|price| price.feed == feed)?;
            let confidence = Decimal::from_ratio(packed.confidence_ppm, PER_MILLION);
            Some(Report { reporter: submission.reporter, price: packed.price, confidence, power: submission.power })
        };
        let reports: Vec<_> =
            self.submissions.iter().filter_map(find).filter(|report| !report.power.is_zero()).collect();
        let power = reports.iter().fold(Uint128::zero(), |sum, report| sum.saturating_add(report.power));
        self.suffices(reports.len() as u64, power).then_some(reports)
    }
}

/// Writes the records of the reported feeds and reviews their outliers. Returns what was charged.
fn write_reported(
    store: &mut dyn Storage,
    config: &Config,
    feeds: &[Feed],
    tally: &Tally,
    at: &Moment,
) -> Result<(Vec<Event>, Charges), ContractError> {
    let before = docket::load(store)?;
    let (mut reviews, mut events, mut charges) = (vec![], vec![], Charges::default());
    let halted = feeds::halted(feeds);
    for feed in feeds::reported(feeds) {
        // Pending outliers are dropped: nobody is slashed by a feed that the owner does not trust.
        if feeds::index(feed).and_then(|index| halted.get(index)).is_some_and(|halted| *halted) {
            continue;
        }
        let review = before.iter().find(|review| review.feed == feed);
        match tally.reports(feed).map(|reports| one_feed(store, config, feeds, feed, &reports, review, at)) {
            Some(Ok(Some((event, review, more)))) => {
                events.push(event);
                reviews.push(review);
                charges.add(more);
            }
            // A feed whose reports are split, or that cannot be computed, does not stop the others; it becomes stale.
            outcome => {
                events.extend(outcome.map(|_| events::poke(feed, false)));
                reviews.extend(review.cloned());
            }
        }
    }
    docket::save(store, &reviews)?;
    Ok((events, charges))
}

fn one_feed(
    store: &mut dyn Storage,
    config: &Config,
    feeds: &[Feed],
    feed: u64,
    reports: &[Report],
    review: Option<&Review>,
    at: &Moment,
) -> Result<Option<(Event, Review, Charges)>, ContractError> {
    let params = &config.params;
    let old = record(store, feed)?;
    let Some(seen) = observe(reports, params.confidence_floor, params.max_split)? else { return Ok(None) };
    let new = reported(old.as_ref(), &seen, at, params)?;
    let records = Records { old: old.as_ref(), new: &new };
    let (review, charges) = review::judge(feed, reports, review, records, &seen, at, params)?;
    save_round(store, feed, feeds::get(feeds, feed)?, &new, at.round);
    Ok(Some((events::price(feed, &new), review, charges)))
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
        if matches!(source, FeedSource::RedemptionRate { .. }) && !halted {
            let poke = Pending::Poke { feed }.submessage(this.poke(feed)?)?;
            messages.push(poke.with_gas_limit(config.params.adapter_gas));
        }
    }
    if computed {
        messages.push(SubMsg::new(this.finish_round(round)?));
    }
    Ok(messages)
}
