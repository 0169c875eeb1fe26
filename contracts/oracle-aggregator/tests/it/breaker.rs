//! Which median is accepted, and how long a price may wait for it.

use crate::support::{World, MARKET, NATIVE};
use interfaces::oracle_aggregator::FeedStatus;

#[test]
fn fm_x04_a_price_that_everybody_contradicts_is_not_accepted() {
    let mut world = World::deployed();
    for price in ["100", "60", "60", "94"] {
        world.agree(price, "1.25");
    }
    // Of the middle, 60, and the last, 94, the nearer to the accepted 100; uncertain until a round confirms it.
    assert_eq!((world.price(NATIVE).as_str(), world.status(NATIVE)), ("94", FeedStatus::Uncertain));
    world.agree("94", "1.25");
    assert_eq!((world.price(NATIVE).as_str(), world.status(NATIVE)), ("94", FeedStatus::Live));
}

#[test]
fn fm_x04_candidates_of_yesterday_are_forgotten() {
    for (wick, now) in [("83", "94"), ("118", "106")] {
        let mut world = World::deployed();
        for price in ["100", wick, wick] {
            world.agree(price, "1.25");
        }
        world.skip(2_880);
        world.agree(now, "1.25");
        assert_eq!((world.price(NATIVE).as_str(), world.record(NATIVE).candidate.count), ("100", 1));
        world.agree(now, "1.25");
        world.agree(now, "1.25");
        assert_eq!(world.price(NATIVE), now);
    }
}

#[test]
fn fm_x05_swings_inside_the_band_do_not_widen_it() {
    let mut world = World::deployed();
    for _ in 0..240 {
        world.agree("104.9", "1.25");
        world.agree("100", "1.25");
    }
    // Unclipped, the variance of four hours of such swings would make the band 11.2 %.
    world.agree("111", "1.25");
    assert_eq!((world.price(NATIVE).as_str(), world.status(NATIVE)), ("100", FeedStatus::Pending));
}

#[test]
fn fm_x02_a_market_that_swings_is_never_pending_for_long() {
    let mut world = World::deployed();
    world.agree("10", "1.25");
    let mut waits = 0;
    for round in 0..120 {
        let market = if round % 2 == 0 { "1.33" } else { "1.17" };
        world.agree("10", market);
        waits = if world.status(MARKET) == FeedStatus::Pending { waits + 1 } else { 0 };
        assert!(waits <= 3, "round {round}");
    }
}
