//! Expectations: "Clock" in the design's vectors, and hand calculation.
#![allow(clippy::arithmetic_side_effects)]

use super::*;
use crate::state::Config;
use cosmwasm_std::testing::{mock_env, MockQuerier};
use cosmwasm_std::{Addr, ContractResult, SystemResult, Timestamp, Uint128, Uint256, WasmQuery};
use interfaces::liquidation_engine::Params;
use interfaces::market::{AccountState, LiquidationTerms};
use interfaces::oracle_aggregator::{record_key, Candidate, FeedRecord, FeedStatus, OracleAggregator};
use interfaces::security_vault::SecurityVault;
use interfaces::Asset;
use std::collections::HashMap;
use std::slice::from_ref;
use std::str::FromStr;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

fn terms() -> Terms {
    Terms {
        base: Asset::Native("base".into()),
        liquidation: LiquidationTerms {
            clock: ClockParams {
                start: Decimal::percent(1),
                per_minute: Decimal::percent(1),
                health_slope: Decimal::percent(50),
                max: Decimal::percent(10),
                min: Decimal::permille(5),
            },
            target_health: decimal("1.05"),
            dust: Uint128::new(100),
            flag_life: 1200,
            lot_haircut: Decimal::percent(5),
            lot_duration: 3600,
        },
    }
}

/// An account with 1000 owed.
fn account(health: Option<&str>, value: u128) -> AccountResponse {
    AccountResponse {
        account: "borrower".into(),
        revision: 1,
        state: AccountState::Liquidatable,
        owed: Uint128::new(1000),
        value: Uint128::new(value),
        weighted: Uint128::zero(),
        health: health.map(decimal),
        lots: vec![],
    }
}

/// The five rows: (t, HF, CR) = (0,.99,1.25), (120,.99,1.25), (600,.99,1.25), (0,.9,1.04), (0,.8,1.004).
#[test]
fn the_discount_follows_the_rows_of_the_vectors() {
    let rows = [
        (0, "0.99", 1250, "0.015"),
        (120, "0.99", 1250, "0.035"),
        (600, "0.99", 1250, "0.1"),
        (0, "0.9", 1040, "0.038461538461538461"),
        (0, "0.8", 1004, "0.005"),
    ];
    for (elapsed, health, value, expected) in rows {
        let discount = discount(&account(Some(health), value), &terms(), elapsed).unwrap();
        assert_eq!(discount, decimal(expected), "at {elapsed} s, health {health}, value {value}");
    }
}

/// The bound is a discount: a buyer at b pays p(1-b) and 1.04 * (1 - .0384..) repays 1 to the last digit. A bound of
/// CR - 1 = .04 would make a deficit of each such sale, and is red here.
#[test]
fn fm_d56_the_highest_discount_makes_no_deficit() {
    let discount = discount(&account(Some("0.5"), 1040), &terms(), 3600).unwrap();
    let brings = decimal("1.04") * (Decimal::one() - discount);
    assert!(brings >= Decimal::one(), "{brings}");
}

#[test]
fn a_health_that_is_not_known_counts_as_none() {
    assert_eq!(discount(&account(None, 1250), &terms(), 0).unwrap(), decimal("0.1"));
}

/// .005 + .995 * 705 / 3600 = .199854166666666666; at price 1 that leaves .800145833333333334.
#[test]
fn a_lot_falls_from_the_least_discount_to_nothing() {
    let at = |elapsed| lot_price(decimal("2"), &terms(), elapsed).unwrap();
    assert_eq!(at(0), (decimal("0.005"), decimal("1.99")));
    assert_eq!(at(705), (decimal("0.199854166666666666"), decimal("1.600291666666666668")));
    assert_eq!(at(3599), (decimal("0.999723611111111111"), decimal("0.000552777777777778")));
    assert_eq!(at(3600), (decimal("1"), decimal("0")));
}

/// 2.25e-16 less .5 % is 2.23875e-16. Guards the `mul_ceil` of `lot_price`: rounded down, a buyer of 10^18 units who
/// brings the price that the query names, 223, is refused for one unit.
#[test]
fn fm_s24_the_price_that_is_named_is_enough() {
    let (discount, price) = lot_price(decimal("0.000000000000000225"), &terms(), 0).unwrap();
    assert_eq!(price, decimal("0.000000000000000224"));
    let cost = crate::plan::cost(1_000_000_000_000_000_000u128.into(), decimal("0.000000000000000225"), discount);
    assert_eq!(cost.unwrap().u128(), 224);
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
    }
}

fn counts(
    records: &[(u64, FeedRecord)],
    started: u64,
    feeds: &[u64],
    (seconds, blocks): (u64, u64),
) -> Result<u64, ContractError> {
    let config = Config {
        oracle: OracleAggregator(Addr::unchecked("oracle")),
        security_vault: SecurityVault(Addr::unchecked("vault")),
        params: Params { seconds_per_block: 6, skip_after: 1, min_hold: Uint128::zero() },
    };
    let stored: HashMap<Vec<u8>, Vec<u8>> =
        records.iter().map(|(feed, record)| (record_key(*feed), record.to_bytes())).collect();
    let mut querier: MockQuerier = MockQuerier::new(&[]);
    querier.update_wasm(move |query| match query {
        WasmQuery::Raw { key, .. } => {
            SystemResult::Ok(ContractResult::Ok(stored.get(key.as_slice()).cloned().unwrap_or_default().into()))
        }
        other => panic!("asked {other:?}"),
    });
    let querier = QuerierWrapper::new(&querier);
    let mut env = mock_env();
    env.block.height = 100;
    env.block.time = Timestamp::from_seconds(started);
    let start = start(&querier, &config, &env, feeds.iter().copied())?;
    env.block.height += blocks;
    env.block.time = env.block.time.plus_seconds(seconds);
    counted(&querier, &config, &env, &start)
}

/// A halted chain sells nothing for nothing: an hour with one block counts six seconds. Red without the block count in
/// `clock::counted`.
#[test]
fn fm_d59_a_clock_counts_the_lesser_of_seconds_and_blocks() {
    let live = [(1, record(u64::MAX, FeedStatus::Live))];
    assert_eq!(counts(&live, BIRTH, &[1], (3600, 1)), Ok(6));
    assert_eq!(counts(&live, BIRTH, &[1], (3600, 600)), Ok(3600));
    assert_eq!(counts(&live, BIRTH, &[1], (3600, 3600)), Ok(3600));
    assert_eq!(counts(&live, BIRTH, &[1], (0, 0)), Ok(0));
}

/// Readable for 120 s, then stale: the clock counts 120 of 600 s. Red without the up-times in `clock::counted`.
#[test]
fn fm_d59_a_clock_stands_still_without_a_price() {
    let short = (1, record(BIRTH + 120, FeedStatus::Live));
    let live = (2, record(u64::MAX, FeedStatus::Uncertain));
    assert_eq!(counts(from_ref(&short), BIRTH, &[1], (600, 100)), Ok(120));
    // It counts from its start, not from the birth of the feed: 20 of these 120 s are left.
    assert_eq!(counts(from_ref(&short), BIRTH + 100, &[1], (600, 100)), Ok(20));
    assert_eq!(counts(&[short.clone(), live.clone()], BIRTH, &[2, 1], (600, 100)), Ok(120));
    // A feed that the clock did not begin with does not slow it.
    assert_eq!(counts(&[short, live], BIRTH, &[2], (600, 100)), Ok(600));
    assert_eq!(counts(&[(1, record(u64::MAX, FeedStatus::Halted))], BIRTH, &[1], (600, 100)), Ok(0));
}

#[test]
fn a_clock_without_feeds_counts_time_and_blocks() {
    assert_eq!(counts(&[], BIRTH, &[], (600, 50)), Ok(300));
}

#[test]
fn a_feed_that_does_not_exist_is_an_error() {
    assert!(matches!(counts(&[], BIRTH, &[9], (1, 1)), Err(ContractError::Std(_))));
}
