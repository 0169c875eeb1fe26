//! Closing a round: tally, records, judgement, then pokes and composites in messages to self.

use cosmwasm_std::{
    to_json_binary, CosmosMsg, Decimal, DepsMut, Env, Event, Response, StdError, StdResult, Storage, SubMsg, Uint128,
    WasmMsg,
};
use interfaces::oracle_aggregator::{ExecuteMsg, FeedSource, PackedPrice};
use risk::int::mul_ceil;
use risk::Fixed;

use crate::advance::{judgeable, reported, Moment};
use crate::error::ContractError;
use crate::execute::{jail, slash};
use crate::judge::{charge, verdict, Deviation, Docket};
use crate::observe::{observe, Report};
use crate::reply::POKE;
use crate::state::{prices, record, save_record, table, Config, Feed, Table, CONFIG, DOCKETS, FEEDS, PROGRESS, ROSTER};
use crate::{events, feeds};

/// See [`interfaces::oracle_aggregator::ExecuteMsg::CloseRound`].
pub fn close_round(deps: DepsMut, env: Env, round: u64, limit: Option<u32>) -> Result<Response, ContractError> {
    if limit.is_some() {
        return Err(ContractError::Waits { message: "close_round: limit" });
    }
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
    let mut response = Response::new().add_attribute("action", "close_round").add_event(tally.event());
    let mut roster = ROSTER.load(deps.storage)?;
    if let Some(table) = &tally.table {
        let present: Vec<_> = tally.submissions.iter().map(|submission| submission.reporter).collect();
        response = response.add_events(jail::idle(deps.storage, &config, &mut roster, table, &present, now)?);
    }
    if !tally.is_quorum() {
        return Ok(response);
    }

    let feeds = FEEDS.load(deps.storage)?;
    let at = Moment { now, round, clock };
    let (events, deviations) = write_reported(deps.storage, &config, &feeds, &tally, &at)?;
    let (fills, slashes) = slash::book(deps.storage, &config, &roster, deviations, now)?;
    let slashes = slashes.iter().map(|slash| slash::message(&config, slash)).collect::<StdResult<Vec<_>>>()?;
    Ok(response
        .add_events(events)
        .add_events(fills)
        .add_submessages(to_self(&config, &feeds, &env, round)?)
        .add_submessages(slashes))
}

/// Who submitted what to a round.
struct Tally {
    round: u64,
    table: Option<Table>,
    submissions: Vec<Submission>,
    /// Reporters with power.
    reporters: u64,
    /// Their power.
    power: Uint128,
    /// The power that a quorum needs.
    needed: Uint128,
    /// The reporters that a quorum needs.
    min_reporters: u64,
}

struct Submission {
    reporter: u64,
    power: Uint128,
    prices: Vec<PackedPrice>,
}

impl Tally {
    fn count(store: &dyn Storage, config: &Config, round: u64) -> Result<Self, ContractError> {
        let table = table(store, round)?;
        let mut submissions = vec![];
        let (mut reporters, mut power, mut total) = (0u64, Uint128::zero(), Uint128::zero());
        for (reporter, weight) in table.iter().flat_map(|table| &table.powers) {
            total = total.checked_add(*weight).map_err(StdError::overflow)?;
            let Some(prices) = prices(store, *reporter, round)? else { continue };
            // Part of the total, which fits.
            power = power.saturating_add(*weight);
            reporters = reporters.saturating_add(u64::from(!weight.is_zero()));
            submissions.push(Submission { reporter: *reporter, power: *weight, prices });
        }
        // Up: a quorum is never less than what was asked for.
        let needed = mul_ceil(total, config.params.quorum)?;
        let min_reporters = config.params.min_reporters.into();
        Ok(Self { round, table, submissions, reporters, power, needed, min_reporters })
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

    /// The reports of one feed; none if they are no quorum, as in the round in which the feed was added.
    fn reports(&self, feed: u64) -> Option<Vec<Report>> {
        let find = |submission: &Submission| {
            let price = submission.prices.iter().find(|price| price.feed == feed)?.price;
            Some(Report { reporter: submission.reporter, price, power: submission.power })
        };
        let reports: Vec<_> =
            self.submissions.iter().filter_map(find).filter(|report| !report.power.is_zero()).collect();
        let power = reports.iter().fold(Uint128::zero(), |sum, report| sum.saturating_add(report.power));
        self.suffices(reports.len() as u64, power).then_some(reports)
    }
}

/// A deviation and the feed that it was measured on.
pub type Measured = (u64, Deviation);

/// Writes the records of the reported feeds and moves their dockets on.
fn write_reported(
    store: &mut dyn Storage,
    config: &Config,
    feeds: &[Feed],
    tally: &Tally,
    at: &Moment,
) -> Result<(Vec<Event>, Vec<Measured>), ContractError> {
    let before = DOCKETS.may_load(store)?.unwrap_or_default();
    let (mut dockets, mut events, mut deviations) = (vec![], vec![], vec![]);
    let halted = feeds::halted(feeds);
    for feed in feeds::reported(feeds) {
        // What a halt finds is dropped: nobody is judged by a feed that the owner does not trust.
        if feeds::index(feed).and_then(|index| halted.get(index)).is_some_and(|halted| *halted) {
            continue;
        }
        let docket = before.iter().find(|docket| docket.feed == feed);
        match tally.reports(feed).map(|reports| one_feed(store, config, feed, &reports, docket, at)) {
            Some(Ok((event, docket, measured))) => {
                events.push(event);
                dockets.push(docket);
                deviations.extend(measured.into_iter().map(|deviation| (feed, deviation)));
            }
            // One feed that cannot be computed does not stop the others: it goes stale.
            outcome => {
                events.extend(outcome.map(|_| events::poke(feed, false)));
                dockets.extend(docket.cloned());
            }
        }
    }
    DOCKETS.save(store, &dockets)?;
    Ok((events, deviations))
}

fn one_feed(
    store: &mut dyn Storage,
    config: &Config,
    feed: u64,
    reports: &[Report],
    docket: Option<&Docket>,
    at: &Moment,
) -> Result<(Event, Docket, Vec<Deviation>), ContractError> {
    let params = &config.params;
    let old = record(store, feed)?;
    let seen = observe(reports, params.confidence_floor)?;
    let new = reported(old.as_ref(), &seen, at, params)?;

    let last: Option<(u64, Decimal)> = docket.map(|docket| (docket.round, docket.median));
    let (mut deviations, mut charged) = (vec![], None);
    if judgeable(&new, params)? {
        if let Some(charge) = docket.and_then(|docket| docket.charge.as_ref()) {
            deviations = verdict(charge, seen.median, &params.slashing)?;
        }
        let dt = last.map_or(params.round_seconds, |(round, _)| at.clock.between(round, at.round));
        let variance = Fixed::from_atomics_u128(old.map_or(0, |record| record.variance.u128()));
        let dt = dt.min(params.breaker.max_dt);
        charged = charge(last.map(|(_, median)| median), seen.median, reports, variance, dt, &params.slashing)?;
    }
    save_record(store, feed, &new);
    let docket = Docket { feed, round: at.round, median: seen.median, charge: charged };
    Ok((events::price(feed, &new), docket, deviations))
}

/// Pokes, each of which may fail, then the composites, which may not: if a caller from deep inside a stack of
/// contracts makes the messages to self fail, the close fails with them and somebody else does it.
fn to_self(config: &Config, feeds: &[Feed], env: &Env, round: u64) -> StdResult<Vec<SubMsg>> {
    let call = |msg: &ExecuteMsg| -> StdResult<CosmosMsg> {
        let contract_addr = env.contract.address.to_string();
        Ok(WasmMsg::Execute { contract_addr, msg: to_json_binary(msg)?, funds: vec![] }.into())
    };
    let halted = feeds::halted(feeds);
    let mut messages = vec![];
    let mut computed = false;
    for ((feed, Feed { source, .. }), halted) in feeds::with_ids(feeds).zip(halted) {
        computed |= !matches!(source, FeedSource::Reported {});
        if matches!(source, FeedSource::RedemptionRate { .. }) && !halted {
            let poke = SubMsg::reply_on_error(call(&ExecuteMsg::Poke { feed })?, POKE);
            let gas = config.params.adapter_gas;
            messages.push(poke.with_gas_limit(gas).with_payload(to_json_binary(&feed)?));
        }
    }
    if computed {
        messages.push(SubMsg::new(call(&ExecuteMsg::FinishRound { round })?));
    }
    Ok(messages)
}
