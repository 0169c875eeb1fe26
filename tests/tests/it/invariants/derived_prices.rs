//! I7 of the oracle refuses a derived price that does not follow from its legs.

use cosmwasm_std::Decimal;
use suite::invariants::{Facts, ONE_MOMENT};
use suite::{EmbeddedSuite, FEED_LST};

/// The composite that the suite's plan adds: native * LST market.
const COMPOSITE: u64 = 5;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn i7(facts: &Facts) -> Result<(), String> {
    let (_, check) = ONE_MOMENT.iter().find(|(name, _)| *name == "oracle-aggregator I7").unwrap();
    check(facts)
}

/// After rounds at these market prices of an LST whose redemption rate is 1.
fn facts(markets: &[&str]) -> Facts {
    let mut suite = EmbeddedSuite::builder().build();
    for market in markets {
        suite.set_price(dec("10"), dec(market), 3).unwrap();
    }
    Facts::read(&suite)
}

fn record(facts: &mut Facts, id: u64) -> &mut interfaces::oracle_aggregator::FeedRecord {
    facts.oracle.feeds.iter_mut().find(|feed| feed.id == id).unwrap().record.as_mut().unwrap()
}

#[test]
fn prices_of_the_oracle_follow_their_legs() {
    let mut facts = facts(&["1"]);
    assert_eq!((record(&mut facts, FEED_LST).price, record(&mut facts, COMPOSITE).price), (dec("10"), dec("10")));
    assert_eq!(i7(&facts), Ok(()));
}

#[test]
fn half_the_price_of_a_pair_is_refused() {
    let mut facts = facts(&["1"]);
    let record = record(&mut facts, FEED_LST);
    (record.price, record.price_for_new_risk) = (dec("5"), dec("5"));
    assert!(i7(&facts).unwrap_err().contains("is not within"));
}

#[test]
fn a_pair_whose_market_was_never_below_the_rate_has_no_play() {
    let mut facts = facts(&["1"]);
    for wrong in ["9.999999999999999999", "10.000000000000000001"] {
        record(&mut facts, FEED_LST).price = dec(wrong);
        assert!(i7(&facts).is_err(), "{wrong}");
    }
}

#[test]
fn a_pair_after_a_discount_lies_between_the_least_ratio_and_the_rate() {
    let mut facts = facts(&["1", "0.97"]);
    assert_eq!(i7(&facts), Ok(()));
    // The average of an hour hardly moved in three rounds: between 9.7 and 10.
    let price = record(&mut facts, FEED_LST).price;
    assert!(price > dec("9.9") && price < dec("10"), "{price}");
    record(&mut facts, FEED_LST).price = dec("9.7");
    assert_eq!(i7(&facts), Ok(()));
    record(&mut facts, FEED_LST).price = dec("9.699");
    assert!(i7(&facts).is_err());
}

#[test]
fn new_risk_on_a_pair_is_priced_at_the_lower_of_market_and_rate() {
    let mut facts = facts(&["1", "0.97"]);
    assert_eq!(record(&mut facts, FEED_LST).price_for_new_risk, dec("9.7"));
    record(&mut facts, FEED_LST).price_for_new_risk = dec("9.8");
    assert!(i7(&facts).unwrap_err().contains("new risk"));
}

#[test]
fn a_composite_that_is_not_the_product_is_refused() {
    for wrong in ["5", "9.699999999999999999", "9.700000000000000001"] {
        let mut facts = facts(&["1", "0.97"]);
        assert_eq!(record(&mut facts, COMPOSITE).price, dec("9.7"));
        record(&mut facts, COMPOSITE).price = dec(wrong);
        assert!(i7(&facts).is_err(), "{wrong}");
    }
}
