//! Every round of every case that the model of the breaker recorded (`models/breaker.py`): the same price and the same state.

use crate::support::{dec, defaults};
use cosmwasm_std::{Decimal, Uint128, Uint256};
use interfaces::oracle_aggregator::{Candidate, FeedRecord, FeedStatus, Params, PriceUse};
use oracle_aggregator::advance::{reported, Moment};
use oracle_aggregator::observe::Observation;
use oracle_aggregator::round::Clock;

const CASES: &str = include_str!("../fixtures/breaker.txt");

/// A line of items, each `x` or `x*n`.
fn items(line: &str) -> Vec<&str> {
    line.split(' ')
        .flat_map(|text| {
            let (item, count) = text.split_once('*').unwrap_or((text, "1"));
            std::iter::repeat_n(item, count.parse().unwrap())
        })
        .collect()
}

/// A price of 100 in round 0 with a standard deviation of 4 % a day: 0.0016 / 86400 per second.
fn start() -> FeedRecord {
    let price = dec("100");
    FeedRecord {
        status: FeedStatus::Live,
        price,
        price_for_new_risk: price,
        confidence: dec("0.1"),
        ema: price,
        variance: Uint128::zero(),
        cumulative: Uint256::zero(),
        round: 0,
        observed_at: 30,
        expires_at: 86_430,
        uptime: 0,
        updated_at: 30,
        candidate: Candidate::default(),
        breaker_variance: Uint128::new(18_518_518_518_518_518_518_518),
        unsettled: 0,
        new_risk_expires_at: 86_430,
        tradable_at: 0,
    }
}

fn state(record: &FeedRecord, before: &FeedRecord, now: u64) -> &'static str {
    match (record.status, record.price(now, PriceUse::Liquidation {}).is_ok()) {
        (FeedStatus::Pending, true) => "P",
        (FeedStatus::Pending, false) => "S",
        // The average has no part in the model: what it alone makes uncertain is told by the candidate before.
        (FeedStatus::Uncertain, _) if before.status == FeedStatus::Pending && before.candidate.count >= 2 => "U",
        _ => "L",
    }
}

fn replay(name: &str, medians: &str, prices: &str, states: &str, params: &Params) -> usize {
    let clock = Clock::new(30);
    let mut record = start();
    let mut rounds = 0;
    for (((median, price), expected), round) in items(medians).iter().zip(items(prices)).zip(items(states)).zip(1..) {
        rounds += 1;
        if *median == "-" {
            continue;
        }
        let at = Moment { now: clock.end(round), round, clock };
        let seen = Observation { median: dec(median), confidence: Decimal::zero() };
        let next = reported(Some(&record), &seen, &at, params).unwrap();
        assert_eq!(next.price, dec(price), "{name}, round {round}");
        let found = state(&next, &record, at.now);
        // The model still reads a price in the second in which ten minutes are over.
        let at_the_end = expected == "P" && round - next.round == 20;
        assert!(found == expected || at_the_end, "{name}, round {round}: {found}, expected {expected}");
        record = next;
    }
    rounds
}

#[test]
fn the_breaker_accepts_what_the_model_accepts() {
    // The average is out of the way: only the breaker is compared. Nothing is stale before the breaker says so.
    let params = Params { ema_gap: dec("10"), max_age: 86_400, ..defaults() };
    let lines: Vec<_> =
        CASES.lines().skip_while(|line| !line.starts_with('#')).filter(|line| !line.is_empty()).collect();
    let mut rounds = 0;
    for case in lines.chunks(4) {
        let [name, medians, prices, states] = case else { panic!("{case:?}") };
        rounds += replay(name, medians, prices, states, &params);
    }
    assert_eq!((lines.len() / 4, rounds > 20_000), (47, true), "{rounds}");
}
