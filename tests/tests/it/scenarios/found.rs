//! What random runs of the suite found, each replayed alone. `docs/found.md` lists them.

use super::support::{borrower, checked, dec, ready, UNIT};
use cosmwasm_std::Decimal;
use interfaces::oracle_aggregator::FeedStatus;
use suite::{Quote, FEED_NATIVE};

/// Three rounds confirm a fall with medians of 5.0005, 5.0003 and 5: the middle one is accepted, which is above the last,
/// to which the spread belongs.
#[test]
fn fm_b01_an_accepted_jump_has_the_confidence_floor_of_its_own_price() {
    let mut suite = ready();
    for price in ["5.0005", "5.0003", "5"] {
        suite.round(|_| Some(Quote { native: dec(price), lst_market: dec("1") })).unwrap();
    }
    let record = suite.record(FEED_NATIVE).unwrap();
    assert_ne!(record.status, FeedStatus::Pending);
    assert_eq!(record.price, dec("5.0003"));
    // A tenth of a percent of 5.0003, not of 5.
    assert_eq!(record.confidence, dec("0.0050003"));
    checked(&suite);
}

/// What is drawn and what is then owed are both rounded up to debt shares, so a unit less than the collateral allows can
/// be drawn once the index has grown.
#[test]
fn fm_b02_what_is_borrowable_can_be_borrowed() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 1, 10_000 * UNIT, 20_000 * UNIT);
    for days in 1..=5 {
        suite.chain.run(days * 86_400);
        suite.sync().unwrap();
        suite.set_price(dec("10"), Decimal::one(), 5).unwrap();
        suite.refresh().unwrap();
        let room = suite.loan(&bob).borrowable.unwrap().u128();
        assert!(room > 10_000 * UNIT, "{room}");
        suite.borrow(&bob, room).unwrap();
        let left = suite.loan(&bob).borrowable.unwrap().u128();
        assert!(left <= 1, "{left}");
        suite.repay(&bob, 20_000 * UNIT).unwrap();
        checked(&suite);
    }
}
