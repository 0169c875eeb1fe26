//! Expectations: the vectors of the discount law, and hand calculation.
#![allow(clippy::arithmetic_side_effects)]

use super::*;
use cosmwasm_std::testing::{mock_env, MockQuerier};
use cosmwasm_std::{Addr, ContractResult, StdError, SystemResult, Timestamp, Uint128, Uint256, WasmQuery};
use interfaces::market::{Lot, LotKind, TargetHealth};
use interfaces::oracle_aggregator::{record_key, Candidate, FeedRecord, FeedStatus};
use interfaces::Asset;
use std::collections::HashMap;
use std::str::FromStr;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

fn terms() -> LiquidationTerms {
    LiquidationTerms {
        discount: DiscountLaw {
            start: Decimal::percent(1),
            per_minute: Decimal::percent(1),
            health_slope: Decimal::percent(50),
            max: Decimal::permille(167),
            least: Decimal::percent(5),
            band_max: Decimal::percent(2),
            par_time: 3600,
            rise_time: 14_400,
            end: Decimal::percent(25),
        },
        target: TargetHealth {
            base: decimal("1.15"),
            slope: Decimal::one(),
            max: decimal("1.5"),
            soft: decimal("1.05"),
        },
        least_debt: Uint128::new(100),
        flag_life: 1200,
        seconds_per_block: Decimal::percent(600),
    }
}

/// An account with 1000 owed.
fn account(state: AccountState, health: &str, value: u128, lots: Vec<Lot>) -> AccountResponse {
    AccountResponse {
        account: "borrower".into(),
        revision: 1,
        state,
        owed: Uint128::new(1000),
        value: Uint128::new(value),
        weighted: Uint128::zero(),
        health: Some(decimal(health)),
        edge: Some(decimal("1.025")),
        target: Some(decimal("1.25")),
        healthy_at: 0,
        under_water_for: None,
        price_factor: None,
        provision: Uint128::zero(),
        lots,
    }
}

fn lot(feed: u64, price: Option<&str>) -> Lot {
    Lot {
        id: feed,
        kind: LotKind::Token(Asset::Native(format!("u{feed}"))),
        amount: Uint128::new(1),
        unit_price: price.map(decimal),
        weight: decimal("0.65"),
        feed,
    }
}

fn flag() -> Flag {
    let LiquidationTerms { discount: law, seconds_per_block, .. } = terms();
    Flag { start: ClockStart { at: BIRTH, height: 100, feed: None }, expires_at: BIRTH + 1200, law, seconds_per_block }
}

fn factor(state: AccountState, elapsed: u64, health: &str, value: u128) -> Option<Decimal> {
    flag().price_factor(&account(state, health, value, vec![]), elapsed).unwrap()
}

/// The rows (t, HF, CR) -> discount: (0, .99, 1.25) .015; (120, .99, 1.25) .035; (600, .9, 1.25) .16; (1200, .9, 1.25) .167;
/// band (0 | 90 | 600, 1.02, 1.4) .01 | .02 | .02.
#[test]
fn the_price_follows_the_rows_of_the_vectors() {
    let rows = [(0, "0.99", "0.985"), (120, "0.99", "0.965"), (600, "0.9", "0.84"), (1200, "0.9", "0.833")];
    for (elapsed, health, expected) in rows {
        let found = factor(AccountState::Liquidatable, elapsed, health, 1250);
        assert_eq!(found, Some(decimal(expected)), "at {elapsed} s, health {health}");
    }
    for (elapsed, expected) in [(0, "0.99"), (90, "0.98"), (600, "0.98")] {
        assert_eq!(factor(AccountState::Band, elapsed, "1.02", 1400), Some(decimal(expected)), "band at {elapsed} s");
    }
    for state in [AccountState::Healthy, AccountState::UnderWater, AccountState::NoPrice] {
        assert_eq!(factor(state, 0, "0.9", 1250), None, "{state}");
    }
}

/// The bound is a discount: a buyer at b pays p(1-b), and 1.1 * (1 - .0909..) repays 1 to the last digit. A bound of CR - 1
/// = .1 would make a deficit of each such sale, and is red here.
#[test]
fn fm_d56_the_highest_discount_makes_no_deficit() {
    let paid = factor(AccountState::Liquidatable, 1200, "0.5", 1100).unwrap();
    assert_eq!(paid, decimal("0.909090909090909091"));
    assert!(decimal("1.1") * paid >= Decimal::one(), "{paid}");
}

/// Collateral that nobody buys never becomes free: the discount ends at its maximum.
#[test]
fn fm_l23_buyers_who_wait_together_still_pay() {
    assert_eq!(factor(AccountState::Liquidatable, u64::MAX, "0.5", 1500), Some(decimal("0.833")));
    assert_eq!(factor(AccountState::Band, u64::MAX, "1.01", 1500), Some(decimal("0.98")));
}

#[test]
fn a_flag_is_live_to_its_last_second_and_younger_than_health() {
    let live = |now, healthy_at| {
        let mut env = mock_env();
        env.block.time = Timestamp::from_seconds(now);
        let account = AccountResponse { healthy_at, ..account(AccountState::Liquidatable, "0.9", 1250, vec![]) };
        flag().is_live(&env, &account)
    };
    assert!(live(BIRTH, 0) && live(BIRTH + 1200, BIRTH - 1));
    assert!(!live(BIRTH + 1201, 0));
    assert!(!live(BIRTH, BIRTH) && !live(BIRTH + 60, BIRTH + 30));
}

const BIRTH: u64 = 1_000_000;

/// A feed that was readable since its birth, and is until `expires_at`.
fn record(expires_at: u64, status: FeedStatus) -> FeedRecord {
    FeedRecord {
        status,
        price: Decimal::one(),
        price_for_new_risk: Decimal::one(),
        confidence: Decimal::zero(),
        ema: Decimal::one(),
        variance: Uint128::zero(),
        cumulative: Uint256::zero(),
        round: 1,
        observed_at: BIRTH,
        expires_at,
        uptime: 0,
        updated_at: BIRTH,
        candidate: Candidate::default(),
        breaker_variance: Uint128::zero(),
        unsettled: 0,
        new_risk_expires_at: expires_at,
        tradable_at: 0,
    }
}

type Records = [(u64, FeedRecord)];

/// What a flag of these lots counts, started at `started`, after some seconds and blocks, when the oracle says `later`.
fn counts_when(
    records: &Records,
    later: &Records,
    started: u64,
    lots: Vec<Lot>,
    (seconds, blocks): (u64, u64),
) -> Result<u64, StdError> {
    let oracle = OracleAggregator(Addr::unchecked("oracle"));
    let mut env = mock_env();
    env.block.height = 100;
    env.block.time = Timestamp::from_seconds(started);
    let account = account(AccountState::Liquidatable, "0.9", 1250, lots);
    let flag = Flag::start(&QuerierWrapper::new(&answers(records)), &oracle, &env, &account, &terms())?;
    env.block.height += blocks;
    env.block.time = env.block.time.plus_seconds(seconds);
    Ok(flag.elapsed(&QuerierWrapper::new(&answers(later)), &oracle, &env))
}

fn answers(records: &Records) -> MockQuerier {
    let stored: HashMap<Vec<u8>, Vec<u8>> =
        records.iter().map(|(feed, record)| (record_key(*feed), record.to_bytes())).collect();
    let mut querier: MockQuerier = MockQuerier::new(&[]);
    querier.update_wasm(move |query| match query {
        WasmQuery::Raw { key, .. } => {
            SystemResult::Ok(ContractResult::Ok(stored.get(key.as_slice()).cloned().unwrap_or_default().into()))
        }
        other => panic!("asked {other:?}"),
    });
    querier
}

fn counts(records: &Records, started: u64, feeds: &[u64], passed: (u64, u64)) -> u64 {
    let lots = feeds.iter().map(|feed| lot(*feed, Some("1"))).collect();
    counts_when(records, records, started, lots, passed).unwrap()
}

/// A halt of the chain does not raise the discount: an hour with one block counts six seconds. Red without the block count in
/// `ClockStart::counted`.
#[test]
fn fm_d59_a_clock_counts_the_lesser_of_seconds_and_blocks() {
    let live = [(1, record(u64::MAX, FeedStatus::Live))];
    assert_eq!(counts(&live, BIRTH, &[1], (3600, 1)), 6);
    assert_eq!(counts(&live, BIRTH, &[1], (3600, 600)), 3600);
    assert_eq!(counts(&live, BIRTH, &[1], (3600, 3600)), 3600);
    assert_eq!(counts(&live, BIRTH, &[1], (0, 0)), 0);
    assert_eq!(counts(&[], BIRTH, &[], (600, 50)), 300);
}

/// Readable for 120 s, then stale: the clock counts 120 of 600 s. Red without the up-times in `Flag::elapsed`.
#[test]
fn fm_d59_a_clock_stands_still_without_a_price() {
    let short = (1, record(BIRTH + 120, FeedStatus::Live));
    let live = (2, record(u64::MAX, FeedStatus::Uncertain));
    let one = [short.clone()];
    assert_eq!(counts(&one, BIRTH, &[1], (600, 100)), 120);
    // It counts from its start, not from the birth of the feed: 20 of these 120 s are left.
    assert_eq!(counts(&one, BIRTH + 100, &[1], (600, 100)), 20);
    let two = [short, live];
    assert_eq!(counts(&two, BIRTH, &[2, 1], (600, 100)), 120);
    // A feed that the clock did not begin with does not slow it.
    assert_eq!(counts(&two, BIRTH, &[2], (600, 100)), 600);
    assert_eq!(counts(&[(1, record(u64::MAX, FeedStatus::Halted))], BIRTH, &[1], (600, 100)), 0);
}

/// Dust whose feed has halted cannot be sold, and does not stop the discount on the rest from growing. Red when `Flag::start`
/// counts the feeds of all lots.
#[test]
fn fm_y03_a_speck_without_a_price_does_not_stop_the_clock() {
    let records = [(1, record(u64::MAX, FeedStatus::Live)), (2, record(u64::MAX, FeedStatus::Halted))];
    let lots = vec![lot(1, Some("1")), lot(2, None)];
    assert_eq!(counts_when(&records, &records, BIRTH, lots, (600, 100)), Ok(600));
}

#[test]
fn a_feed_must_be_known_at_the_start_and_bounds_nothing_when_it_cannot_be_read_later() {
    let lots = || vec![lot(1, Some("1"))];
    let live = [(1, record(u64::MAX, FeedStatus::Live))];
    assert!(counts_when(&[], &live, BIRTH, lots(), (600, 100)).is_err());
    assert_eq!(counts_when(&live, &[], BIRTH, lots(), (600, 100)), Ok(600));
}
