//! Invariants of the oracle-aggregator, numbered as in its README. I2, I4 and I10 compare two moments: the contract's
//! own random histories check them.

use super::{ensure, Broken};
use crate::view::View;
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::{
    ConfigResponse, FeedRecord, FeedResponse, FeedSource, FeedStatus, Params, QueryMsg, RoundResponse,
};

/// All of them; returns how many.
pub(super) fn check(suite: &impl View) -> Result<usize, Broken> {
    let config: ConfigResponse = suite.query(&suite.at().oracle, &QueryMsg::Config {});
    let rounds: RoundResponse = suite.query(&suite.at().oracle, &QueryMsg::Round {});
    let feeds: Vec<FeedResponse> =
        suite.query(&suite.at().oracle, &QueryMsg::Feeds { start_after: None, limit: Some(100) });
    ensure(rounds.last_closed.is_none_or(|closed| closed < rounds.open), "oracle I1", || format!("{rounds:?}"))?;
    for feed in &feeds {
        if let Some(record) = &feed.record {
            one(feed, record, &feeds, &config.params, &rounds)?;
        }
    }
    for reporter in suite.reporters() {
        let slashing = &config.params.slashing;
        let bounded = reporter.level <= slashing.tolerance && reporter.slashed_in_epoch <= slashing.epoch_cap;
        ensure(bounded, "oracle I9", || format!("{reporter:?}"))?;
    }
    Ok(7)
}

fn one(
    feed: &FeedResponse,
    record: &FeedRecord,
    feeds: &[FeedResponse],
    params: &Params,
    rounds: &RoundResponse,
) -> Result<(), Broken> {
    let detail = || format!("feed {}: {record:?}", feed.id);
    let reported = matches!(feed.source, FeedSource::Reported {});
    let candidate = &record.candidate;
    let medians = candidate.medians.iter().take(candidate.count.into());
    let beyond = medians.clone().all(|median| *median != record.price);
    let expected = match record.status {
        FeedStatus::Pending if reported => 1..=3,
        FeedStatus::Uncertain if reported => 0..=1,
        _ => 0..=0,
    };
    ensure(expected.contains(&candidate.count) && beyond, "oracle I3", detail)?;

    let last_end = rounds.last_closed.map_or(0, |round| (round + 1) * params.round_seconds);
    let latest = match &feed.source {
        FeedSource::RedemptionRate { max_age, .. } => record.observed_at + max_age,
        _ => last_end + params.max_age,
    };
    ensure(record.expires_at <= latest, "oracle I5", detail)?;

    let floor = Decimal::new(record.price.atomics().mul_floor(params.confidence_floor));
    let positive =
        !record.price_for_new_risk.is_zero() && record.price_for_new_risk <= record.price && !record.ema.is_zero();
    ensure(positive && (!reported || record.confidence >= floor), "oracle I6", detail)?;

    let leg = |id: u64| feeds.iter().find(|feed| feed.id == id).and_then(|feed| feed.record.as_ref());
    let legs: Vec<u64> = match &feed.source {
        FeedSource::Composite { legs } => legs.iter().map(|leg| leg.feed).collect(),
        FeedSource::LstPair { native, rate, market, .. } => vec![*native, *rate, *market],
        _ => vec![],
    };
    let halted = legs.iter().any(|id| leg(*id).is_some_and(|leg| leg.status == FeedStatus::Halted));
    ensure(!halted || record.status == FeedStatus::Halted, "oracle I8", detail)?;

    // A pair sells for no more than its market pays, as long as all three records are of one round.
    if let FeedSource::LstPair { native, market, .. } = &feed.source {
        if let (Some(native), Some(market)) = (leg(*native), leg(*market)) {
            let computed = matches!(record.status, FeedStatus::Live | FeedStatus::Uncertain);
            let same = native.round == record.round && market.round == record.round;
            let value = native.price.atomics().full_mul(market.price.atomics());
            let low = record.price_for_new_risk.atomics().full_mul(Decimal::one().atomics());
            ensure(!(computed && same) || low <= value, "oracle I7", detail)?;
        }
    }
    Ok(())
}
