//! Query handlers.

use cosmwasm_std::{to_json_binary, Binary, Decimal, Deps, Env, StdResult};
use interfaces::oracle_aggregator::{
    ConfigResponse, Consumers, ConsumersResponse, DisputeResponse, FeedResponse, MissedFeed, PriceResponse, PriceUse,
    ReporterResponse, RoundResponse,
};
use interfaces::shared::error::CommonError;
use interfaces::shared::pagination::page_size;

use crate::dispute::{Case, Dispute, DISPUTES};
use crate::error::ContractError;
use crate::roster::{Reporter, NAMED};
use crate::safety::{self, CONSUMERS};
use crate::standing::Standings;
use crate::state::{record, Feed, BUCKETS, CONFIG, FEEDS, PROGRESS, ROSTER};
use crate::submission::last_round;
use crate::{feeds, rewards};

/// See [`interfaces::oracle_aggregator::QueryMsg::Config`].
pub fn config(deps: Deps) -> Result<Binary, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    Ok(to_json_binary(&ConfigResponse { security_vault: config.security_vault.0, params: config.params })?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Feed`].
pub fn feed(deps: Deps, id: u64) -> Result<Binary, ContractError> {
    let all = FEEDS.load(deps.storage)?;
    Ok(to_json_binary(&feed_response(deps, id, feeds::get(&all, id)?)?)?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Feeds`].
pub fn feeds(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let all = FEEDS.load(deps.storage)?;
    let page: StdResult<Vec<_>> = feeds::with_ids(&all)
        .filter(|(id, _)| Some(*id) > start_after)
        .take(page_size(limit))
        .map(|(id, feed)| feed_response(deps, id, feed))
        .collect();
    Ok(to_json_binary(&page?)?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Price`].
pub fn price(deps: Deps, env: Env, feed: u64, purpose: PriceUse) -> Result<Binary, ContractError> {
    feeds::get(&FEEDS.load(deps.storage)?, feed)?;
    let record = record(deps.storage, feed)?.ok_or(ContractError::NoPrice { feed })?;
    let price = record.price(env.block.time.seconds(), purpose)?;
    Ok(to_json_binary(&PriceResponse { price, expires_at: record.expiry(purpose) })?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Reporter`].
pub fn reporter(deps: Deps, env: Env, address: String) -> Result<Binary, ContractError> {
    let address = deps.api.addr_validate(&address)?;
    let roster = ROSTER.load(deps.storage)?;
    let owned = || roster.reporters.iter().find(|reporter| reporter.owner == address);
    let found = roster.by_operator(&address).or_else(owned);
    let reporter = found.ok_or_else(|| CommonError::not_found("reporter", &address))?;
    Ok(to_json_binary(&reporter_response(deps, &env, reporter)?)?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Reporters`].
pub fn reporters(deps: Deps, env: Env, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let roster = ROSTER.load(deps.storage)?;
    let page: Result<Vec<_>, ContractError> = roster
        .reporters
        .iter()
        .filter(|reporter| Some(reporter.id) > start_after)
        .take(page_size(limit))
        .map(|reporter| reporter_response(deps, &env, reporter))
        .collect();
    Ok(to_json_binary(&page?)?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Disputes`].
pub fn disputes(deps: Deps, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let page = DISPUTES.after(deps.storage, start_after, page_size(limit))?;
    let page: Vec<_> = page
        .into_iter()
        .map(|(id, dispute)| {
            let Dispute { reporter, disputer, round, feed, price, bond, expires_at, held, withholdable, withheld } =
                dispute;
            let reporter = reporter.id;
            DisputeResponse {
                id,
                reporter,
                disputer,
                round,
                feed,
                price,
                bond,
                expires_at,
                held,
                withholdable,
                withheld,
            }
        })
        .collect();
    Ok(to_json_binary(&page)?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Consumers`].
pub fn consumers(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&known_consumers(deps)?)?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::CostOfAttack`].
pub fn cost_of_attack(deps: Deps, feed: Option<u64>) -> Result<Binary, ContractError> {
    let safety = safety::load(deps.storage)?.ok_or_else(|| CommonError::not_found("record of", "safety"))?;
    let max_move = CONFIG.load(deps.storage)?.params.breaker.max_move;
    let consumers = known_consumers(deps)?.consumers;
    Ok(to_json_binary(&safety::cost_of_attack(&safety, &consumers, feed, max_move)?)?)
}

fn known_consumers(deps: Deps) -> StdResult<ConsumersResponse> {
    let none = Consumers { stake_feed: None, stake_share: Decimal::zero(), consumers: vec![] };
    Ok(CONSUMERS.may_load(deps.storage)?.unwrap_or(none))
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Round`].
pub fn round(deps: Deps, env: Env) -> Result<Binary, ContractError> {
    let clock = CONFIG.load(deps.storage)?.clock();
    let progress = PROGRESS.may_load(deps.storage)?.unwrap_or_default();
    let open = clock.open(env.block.time.seconds());
    Ok(to_json_binary(&RoundResponse {
        open,
        closes_at: clock.end(open),
        closable: open.checked_sub(1).filter(|round| Some(*round) > progress.ended),
        last_closed: progress.closed,
    })?)
}

/// See [`interfaces::oracle_aggregator::QueryMsg::Ownership`].
pub fn ownership(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&cw_ownable::get_ownership(deps.storage)?)?)
}

fn feed_response(deps: Deps, id: u64, feed: &Feed) -> StdResult<FeedResponse> {
    let Feed { name, source, least_price, ring, retired, .. } = feed.clone();
    Ok(FeedResponse { id, name, source, least_price, ring, retired, record: record(deps.storage, id)? })
}

fn missed_feed((missed, feed): (&u64, u64)) -> Option<MissedFeed> {
    (*missed > 0).then_some(MissedFeed { feed, missed: *missed })
}

fn reporter_response(deps: Deps, env: &Env, reporter: &Reporter) -> Result<ReporterResponse, ContractError> {
    let params = CONFIG.load(deps.storage)?.params.slashing;
    let standings = Standings::load(deps.storage)?;
    let standing = standings.of(reporter.id);
    let bucket = BUCKETS.may_load(deps.storage, reporter.id)?.unwrap_or_default();
    Ok(ReporterResponse {
        id: reporter.id,
        owner: reporter.owner.clone(),
        operator: reporter.operator.clone(),
        named_operator: NAMED.may_load(deps.storage, reporter.id)?,
        tranche: reporter.tranche,
        commission: reporter.commission,
        last_round: last_round(deps.storage, reporter.id),
        level: bucket.level.to_decimal_floor()?,
        dispute: Case::load(deps.storage, reporter.id)?.disputes.first().copied(),
        rounds: standing.rounds,
        missed: standing.missed,
        missed_alone: standing.missed_alone,
        missed_feeds: standings.misses.of(reporter.id).iter().zip(1..).filter_map(missed_feed).collect(),
        jailed_until: Some(standing.jailed_until).filter(|until| *until > env.block.time.seconds()),
        rewards: rewards::due(deps.storage, reporter.id, env.block.time)?,
        slashed_in_epoch: bucket.slashed_in(env.block.time.seconds(), &params),
    })
}
