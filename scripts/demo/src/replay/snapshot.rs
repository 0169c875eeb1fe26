//! The state of the suite as a row of the series.

use std::collections::BTreeMap;

use cosmwasm_std::{Decimal, Uint128};
use interfaces::oracle_aggregator::{self, PriceUse};
use suite::{EmbeddedSuite, BASE_TRANCHE, FEED_LST, FEED_NATIVE};

use super::losses;
use super::reporters::{self, Truth};
use super::tally::Tally;
use crate::outcome::{FeedStatus, Provided, Row, Sold, CLASSES};

/// The indexes of the market are at this scale.
pub(super) const INDEX: u128 = 1_000_000_000_000_000_000;

/// The row of a bar, taken after everything that the bar caused.
pub fn row(suite: &EmbeddedSuite, time: u64, truth: Truth, lies: bool, tally: &Tally) -> Row {
    let now = suite.now();
    let native = suite.record(FEED_NATIVE).ok();
    let pair = suite.record(FEED_LST).ok();
    let borrow = PriceUse::NewRisk { z: suite_z(suite) };
    let market = suite.market();
    let ceiling = suite.ceiling();
    let deficits = suite.deficits();
    let (paid, refunded) = losses::layers(&deficits);
    let provided = provided(suite);
    let entry = index(market.index);
    let claims = market.shares.checked_multiply_ratio(market.index, INDEX).unwrap_or_default();
    Row {
        time,
        market: truth.native,
        lst_ratio: truth.ratio,
        liar: lies.then(|| truth.native.checked_mul(Decimal::percent(reporters::LIE)).unwrap_or(truth.native)),
        oracle: native.as_ref().map(|record| record.price),
        ema: native.as_ref().map(|record| record.ema),
        borrow_price: pair.as_ref().and_then(|record| record.price(now, borrow).ok()),
        collateral_price: pair.as_ref().and_then(|record| record.price(now, PriceUse::Liquidation {}).ok()),
        status: pair.as_ref().map_or(FeedStatus::Stale, |record| status(record, now)),
        cash: market.cash,
        debt: market.live_debt,
        debt_ceiling: ceiling.ceiling,
        utilisation: Decimal::checked_from_ratio(market.live_debt, market.live_debt.saturating_add(market.cash))
            .unwrap_or_default(),
        redemption_rate: suite.rate().rate,
        lender_index: entry,
        exit_price: Decimal::checked_from_ratio(claims.saturating_sub(provided.lenders), claims)
            .map_or(entry, |part| entry.checked_mul(part).unwrap_or_default()),
        provided,
        fund: market.fund,
        paid,
        refunded,
        tranche: suite.tranche(BASE_TRANCHE).assets,
        liquidations: tally.sales.total().count,
        sold: Sold {
            soft: tally.sales.soft.repaid,
            hard: tally.sales.hard.repaid,
            under_water: tally.sales.under_water.repaid,
        },
        deficits: u64::try_from(deficits.len()).unwrap_or(u64::MAX),
    }
}

/// Who would bear provisions now.
fn provided(suite: &EmbeddedSuite) -> Provided {
    let hole = suite.hole();
    let fund = hole.provisions.min(hole.fund.saturating_add(hole.premium_owed));
    let rest = hole.provisions.saturating_sub(fund).saturating_sub(hole.hole);
    let tranche = rest.min(hole.tranche);
    Provided { fund, tranche, kept: rest.saturating_sub(tranche), lenders: hole.hole }
}

fn status(record: &oracle_aggregator::FeedRecord, now: u64) -> FeedStatus {
    match record.status {
        oracle_aggregator::FeedStatus::Halted => FeedStatus::Halted,
        _ if now >= record.expires_at => FeedStatus::Stale,
        oracle_aggregator::FeedStatus::Live => FeedStatus::Live,
        oracle_aggregator::FeedStatus::Pending => FeedStatus::Pending,
        // The plan has no checked feed; a feed on its fallback is open for liquidation, like an uncertain one.
        oracle_aggregator::FeedStatus::Uncertain | oracle_aggregator::FeedStatus::Fallback => FeedStatus::Uncertain,
    }
}

fn suite_z(suite: &EmbeddedSuite) -> Decimal {
    let config: interfaces::credit_market::ConfigResponse =
        suite.query(&suite.at.market, &interfaces::credit_market::QueryMsg::Config {});
    config.params.band.confidence_multiple
}

/// An index at 1e18 as a ratio.
pub fn index(stored: Uint128) -> Decimal {
    Decimal::checked_from_ratio(stored, INDEX).unwrap_or_default()
}

/// Debt per class now.
pub fn class_debt(suite: &EmbeddedSuite) -> [Uint128; CLASSES] {
    let market = suite.market();
    let mut debt = [Uint128::zero(); CLASSES];
    for (sum, (shares, index)) in debt.iter_mut().zip(market.debt_shares.iter().zip(&market.debt_indexes)) {
        *sum = shares.checked_multiply_ratio(*index, INDEX).unwrap_or_default();
    }
    debt
}

/// Initial stake by tranche.
pub fn stakes(suite: &EmbeddedSuite) -> BTreeMap<u64, Uint128> {
    let reporters = u64::try_from(suite.reporters.len()).unwrap_or_default();
    (BASE_TRANCHE.saturating_add(1)..=BASE_TRANCHE.saturating_add(reporters))
        .map(|id| (id, suite.tranche(id).assets))
        .collect()
}
