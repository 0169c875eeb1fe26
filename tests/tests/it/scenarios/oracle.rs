//! Rounds, the breaker, and what a lie costs.

use super::support::{checked, dec, ready};
use interfaces::oracle_aggregator::FeedStatus;
use suite::{Quote, FEED_LST, FEED_NATIVE};

fn quote(native: &str) -> Quote {
    Quote { native: dec(native), lst_market: dec("1") }
}

#[test]
fn a_jump_is_pending_until_three_rounds_confirm_it() {
    let mut suite = ready();
    suite.round(|_| Some(quote("5"))).unwrap();
    let record = suite.record(FEED_NATIVE).unwrap();
    assert_eq!((record.status, record.price), (FeedStatus::Pending, dec("10")));
    suite.round(|_| Some(quote("5"))).unwrap();
    suite.round(|_| Some(quote("5"))).unwrap();
    let record = suite.record(FEED_NATIVE).unwrap();
    assert_eq!(record.price, dec("5"));
    assert_ne!(record.status, FeedStatus::Pending);
    checked(&suite);
}

#[test]
fn fm_d14_one_bad_round_is_never_the_price_of_a_liquidation() {
    let mut suite = ready();
    suite.round(|_| Some(quote("1"))).unwrap();
    assert_eq!(suite.record(FEED_LST).unwrap().price, dec("10"));
    suite.round(|_| Some(quote("10"))).unwrap();
    let record = suite.record(FEED_NATIVE).unwrap();
    assert_eq!((record.price, record.candidate.count), (dec("10"), 0));
    checked(&suite);
}

#[test]
fn a_liar_moves_nothing_and_is_slashed() {
    let mut suite = ready();
    let stake = suite.tranche(8).assets;
    for _ in 0..20 {
        suite.round(|index| Some(quote(if index == 6 { "14" } else { "10" }))).unwrap();
    }
    assert_eq!(suite.record(FEED_NATIVE).unwrap().price, dec("10"));
    assert!(suite.tranche(8).assets < stake, "the seventh reporter lost stake");
    // At most the epoch's cap of 0.5 %.
    assert!(suite.tranche(8).assets >= stake.mul_floor(dec("0.995")));
    for honest in 2..8 {
        assert_eq!(suite.tranche(honest).slashed.u128(), 0);
    }
    checked(&suite);
}

#[test]
fn fm_d25_early_samplers_in_a_fast_market_are_not_slashed() {
    let mut suite = ready();
    // A 3 % move: three of seven sampled before it, and the next round catches up.
    suite.round(|index| Some(quote(if index < 3 { "10" } else { "9.7" }))).unwrap();
    for _ in 0..4 {
        suite.round(|_| Some(quote("9.7"))).unwrap();
    }
    for reporter in 2..=8 {
        assert_eq!(suite.tranche(reporter).slashed.u128(), 0, "tranche {reporter}");
    }
    checked(&suite);
}

#[test]
fn too_few_reporters_are_no_price() {
    let mut suite = ready();
    let before = suite.record(FEED_NATIVE).unwrap();
    suite.round(|index| (index < 4).then(|| quote("11"))).unwrap();
    let after = suite.record(FEED_NATIVE).unwrap();
    assert_eq!((after.price, after.round), (before.price, before.round));
    checked(&suite);
}
