//! The state of the suite as a row of the series, and as the sums at the end.

use std::collections::BTreeMap;

use cosmwasm_std::{Decimal, Uint128};
use interfaces::credit_market::DeficitResponse;
use interfaces::oracle_aggregator::{self, PriceUse};
use suite::{EmbeddedSuite, BASE_TRANCHE, FEED_LST, FEED_NATIVE};

use super::reporters::{self, Truth};
use super::tally::Tally;
use crate::outcome::{Deficits, FeedStatus, Layers, Lenders, Row, Tranches, CLASSES};

/// The indexes of the market are at this scale.
const INDEX: u128 = 1_000_000_000_000_000_000;

/// The row of a bar, taken after everything that the bar caused.
pub fn row(suite: &EmbeddedSuite, time: u64, truth: Truth, lies: bool, tally: &Tally) -> Row {
    let now = suite.now();
    let native = suite.record(FEED_NATIVE).ok();
    let pair = suite.record(FEED_LST).ok();
    let borrow = PriceUse::NewRisk { z: suite_z(suite) };
    let market = suite.market();
    let ceiling = suite.ceiling();
    let margins = suite.collaterals().into_iter().next().map(|collateral| collateral.margins).unwrap_or_default();
    let ltv = |pick: fn(&interfaces::credit_market::Margin) -> Decimal| {
        let mut values = [Decimal::zero(); CLASSES];
        for (value, margin) in values.iter_mut().zip(&margins) {
            *value = pick(margin);
        }
        values
    };
    let deficits = suite.deficits();
    let (paid, refunded) = layers(&deficits);
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
        initial_ltv: ltv(|margin| margin.initial),
        maintenance_ltv: ltv(|margin| margin.maintenance),
        cash: market.cash,
        debt: market.live_debt,
        debt_ceiling: ceiling.ceiling,
        utilisation: Decimal::checked_from_ratio(market.live_debt, market.live_debt.saturating_add(market.cash))
            .unwrap_or_default(),
        redemption_rate: suite.rate().rate,
        lender_index: index(market.index),
        loss_units: deficits.iter().fold(Uint128::zero(), |sum, deficit| sum.saturating_add(deficit.outstanding)),
        fund: market.fund,
        paid,
        refunded,
        tranches: tranches(suite),
        liquidations: tally.liquidations,
        debt_repaid: tally.debt_repaid,
        deficits: u64::try_from(deficits.len()).unwrap_or(u64::MAX),
    }
}

/// The deficits' sums.
pub fn deficits(suite: &EmbeddedSuite, tally: &Tally) -> Deficits {
    let all = suite.deficits();
    let (paid, refunded) = layers(&all);
    Deficits {
        count: u64::try_from(all.len()).unwrap_or(u64::MAX),
        loss: all.iter().fold(Uint128::zero(), |sum, deficit| sum.saturating_add(deficit.loss)),
        paid,
        recovered_from_lots: tally.lots_sold,
        refunded,
    }
}

/// Losses less what came back for each, base. Money beyond a deficit's loss pays for no other one.
pub fn net_loss(suite: &EmbeddedSuite) -> Uint128 {
    let net = |deficit: &DeficitResponse| {
        let (_, refunded) = layers(std::slice::from_ref(deficit));
        deficit.loss.saturating_sub(refunded)
    };
    suite.deficits().iter().map(net).fold(Uint128::zero(), Uint128::saturating_add)
}

/// The lenders' sums.
pub fn lenders(suite: &EmbeddedSuite, index_start: Uint128) -> Lenders {
    let all = suite.deficits();
    let sum =
        |pick: fn(&DeficitResponse) -> Uint128| all.iter().map(pick).fold(Uint128::zero(), Uint128::saturating_add);
    Lenders {
        index_start: index(index_start),
        index_end: index(suite.market().index),
        loss_units: sum(|deficit| deficit.outstanding),
        refunded: sum(lenders_refund),
        to_units: sum(|deficit| deficit.to_units),
    }
}

/// What each layer paid, and what came back to the layers. A loss that no other layer paid is the lenders'; what cover
/// brought them is the tranche's payment, and what came later is a refund.
fn layers(deficits: &[DeficitResponse]) -> (Layers, Uint128) {
    let mut paid = Layers::default();
    let mut refunded = Uint128::zero();
    for deficit in deficits {
        let others = deficit.fund.saturating_add(deficit.premium).saturating_add(deficit.covered);
        paid.fund = paid.fund.saturating_add(deficit.fund);
        paid.premium = paid.premium.saturating_add(deficit.premium);
        paid.tranche_base = paid.tranche_base.saturating_add(deficit.covered);
        paid.lenders = paid.lenders.saturating_add(deficit.loss.saturating_sub(others));
        refunded = [deficit.fund_back, deficit.premium_back, deficit.covered_back, lenders_refund(deficit)]
            .into_iter()
            .fold(refunded, Uint128::saturating_add);
    }
    (paid, refunded)
}

fn lenders_refund(deficit: &DeficitResponse) -> Uint128 {
    deficit.to_index.saturating_add(deficit.to_units).saturating_sub(deficit.covered)
}

fn tranches(suite: &EmbeddedSuite) -> Tranches {
    let reporters = u64::try_from(suite.reporters.len()).unwrap_or_default();
    let gov = (BASE_TRANCHE.saturating_add(1)..=BASE_TRANCHE.saturating_add(reporters))
        .map(|id| suite.tranche(id).assets)
        .fold(Uint128::zero(), Uint128::saturating_add);
    Tranches { base: suite.tranche(BASE_TRANCHE).assets, lst: Uint128::zero(), gov }
}

fn status(record: &oracle_aggregator::FeedRecord, now: u64) -> FeedStatus {
    match record.status {
        oracle_aggregator::FeedStatus::Halted => FeedStatus::Halted,
        _ if now >= record.expires_at => FeedStatus::Stale,
        oracle_aggregator::FeedStatus::Live => FeedStatus::Live,
        oracle_aggregator::FeedStatus::Pending => FeedStatus::Pending,
        oracle_aggregator::FeedStatus::Uncertain => FeedStatus::Uncertain,
    }
}

fn suite_z(suite: &EmbeddedSuite) -> Decimal {
    let config: interfaces::credit_market::ConfigResponse =
        suite.query(&suite.at.market, &interfaces::credit_market::QueryMsg::Config {});
    config.params.margin.confidence_multiple
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

/// What each tranche's stake was at birth, by tranche.
pub fn stakes(suite: &EmbeddedSuite) -> BTreeMap<u64, Uint128> {
    let reporters = u64::try_from(suite.reporters.len()).unwrap_or_default();
    (BASE_TRANCHE.saturating_add(1)..=BASE_TRANCHE.saturating_add(reporters))
        .map(|id| (id, suite.tranche(id).assets))
        .collect()
}
