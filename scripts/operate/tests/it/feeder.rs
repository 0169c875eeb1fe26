//! The feeder on the embedded suite.

use crate::embedded::{at, open, Account, Shared};
use operate::feeder::{FeedConfig, Feeder, Feeds};
use operate::metrics::Metrics;
use operate::prices::{Limits, SourceConfig};
use std::time::Duration;
use suite::{Environment, FEED_LST_MARKET, FEED_NATIVE};

fn feeds(prices: [f64; 3]) -> Feeds {
    feeds_of(&[(FEED_NATIVE, 8.0), (FEED_LST_MARKET, 1.0)], prices)
}

/// Feeds with the scale of their prices.
fn feeds_of(all: &[(u64, f64)], prices: [f64; 3]) -> Feeds {
    let sources = |scale: f64| prices.iter().map(|price| SourceConfig::Fixed { price: price * scale }).collect();
    // The embedded chain's clock is not this machine's.
    let limits = Limits { max_age: u64::MAX / 4, max_ahead: u64::MAX / 4, ..Limits::default() };
    let feed = |scale| FeedConfig { sources: sources(scale), limits, digits: 0 };
    let all = all.iter().map(|(id, scale)| (id.to_string(), feed(*scale))).collect();
    Feeds::open(&all, Duration::from_secs(1)).unwrap()
}

fn seconds(suite: &Shared) -> u64 {
    suite.borrow().chain.now().unwrap()
}

fn round_start(suite: &Shared) {
    let closes_at = suite.borrow().rounds().closes_at;
    suite.borrow_mut().chain.wait_until(closes_at).unwrap();
}

/// An account for a reporter by its place.
fn reporter(suite: &Shared, place: usize) -> Account {
    let address = suite.borrow().reporters[place].clone();
    Account { address, ..Account::new(suite, "keeper") }
}

#[test]
fn reporters_make_a_price_and_none_submits_twice() {
    let suite = open();
    let at = at(&suite);
    let count = suite.borrow().reporters.len();
    let accounts: Vec<_> = (0..count).map(|place| reporter(&suite, place)).collect();
    let metrics = Metrics::default();
    let mut feeders: Vec<_> = accounts
        .iter()
        .map(|account| Feeder::new(account, &at.oracle, feeds([1.0, 1.001, 0.999]), metrics.clone(), false))
        .collect();
    // The last one has no source for the market of the LST.
    let native = feeds_of(&[(FEED_NATIVE, 8.0)], [1.0, 1.001, 0.999]);
    *feeders.last_mut().unwrap() = Feeder::new(accounts.last().unwrap(), &at.oracle, native, metrics.clone(), false);
    round_start(&suite);
    let end = suite.borrow().rounds().closes_at;
    let round = suite.borrow().rounds().open;
    while seconds(&suite) < end - 1 {
        for feeder in &mut feeders {
            feeder.step().unwrap();
        }
        let next = seconds(&suite) + 1;
        suite.borrow_mut().chain.wait_until(next).unwrap();
    }
    assert!(accounts.iter().all(|account| account.took() == ["submit"]));
    round_start(&suite);
    suite.borrow_mut().close_round(round).unwrap();
    let record = suite.borrow().record(FEED_NATIVE).unwrap();
    assert_eq!(record.price.to_string(), "8");
    // The sources differ by a thousandth of 8 to either side.
    assert_eq!(record.confidence.to_string(), "0.008");
    for feeder in &mut feeders {
        feeder.step().unwrap();
    }
    // What the last one shows.
    let deviation = "ballast_feeder_deviation_bands{feed=\"1\"} 0\n";
    let missed = format!("ballast_feeder_missed_rounds{{feed=\"{FEED_LST_MARKET}\"}} 1\n");
    let text = metrics.text();
    assert!([deviation, missed.as_str()].iter().all(|line| text.contains(line)), "{text}");
}

#[test]
fn a_restarted_feeder_does_not_repeat_its_round() {
    let suite = open();
    let (oracle, account) = (at(&suite).oracle, reporter(&suite, 0));
    let start = || Feeder::new(&account, &oracle, feeds([1.0; 3]), Metrics::default(), false);
    round_start(&suite);
    let middle = seconds(&suite) + 10;
    suite.borrow_mut().chain.wait_until(middle).unwrap();
    start().step().unwrap();
    assert_eq!(account.took(), ["submit"]);
    assert!(start().step().unwrap() > 0);
    assert!(account.took().is_empty());
}

#[test]
fn sources_that_disagree_are_an_abstention() {
    let suite = open();
    let (oracle, account) = (at(&suite).oracle, reporter(&suite, 0));
    let mut feeder = Feeder::new(&account, &oracle, feeds([1.0, 1.5, 2.0]), Metrics::default(), false);
    round_start(&suite);
    let middle = seconds(&suite) + 10;
    suite.borrow_mut().chain.wait_until(middle).unwrap();
    // Sources are asked again after a tenth of a round.
    assert_eq!(feeder.step().unwrap(), 3);
    assert!(account.took().is_empty());
}

#[test]
fn who_is_no_reporter_submits_nothing() {
    let suite = open();
    let (oracle, account) = (at(&suite).oracle, Account::new(&suite, "stranger"));
    let mut feeder = Feeder::new(&account, &oracle, feeds([1.0; 3]), Metrics::default(), false);
    let error = feeder.step().unwrap_err().to_string();
    assert!(error.ends_with("is no reporter"), "{error}");
}

#[test]
fn fm_b97_quotes_are_compared_with_the_clock_when_the_latest_block_is_behind_it() {
    let suite = open();
    let (oracle, account) = (at(&suite).oracle, reporter(&suite, 0));
    // The embedded chain's time is past, the quotes are of now.
    let sources = [8.0; 3].map(|price| SourceConfig::Fixed { price }).into();
    let feed = FeedConfig { sources, limits: Limits::default(), digits: 0 };
    let feeds = Feeds::open(&[(FEED_NATIVE.to_string(), feed)].into(), Duration::from_secs(1)).unwrap();
    let mut feeder = Feeder::new(&account, &oracle, feeds, Metrics::default(), false);
    round_start(&suite);
    let middle = seconds(&suite) + 10;
    suite.borrow_mut().chain.wait_until(middle).unwrap();
    feeder.step().unwrap();
    assert_eq!(account.took(), ["submit"]);
}
