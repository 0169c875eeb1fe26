//! What becomes of deviations while a feed cannot be judged, and where many deviate together.

use crate::support::{attributes, dec, World, LEAST_PRICE, NATIVE};
use interfaces::oracle_aggregator::{event, ExecuteMsg, FeedSource, FeedStatus, NewFeed};

/// Four reporters agree, the fifth reports another price.
fn against(world: &mut World, honest: &str, liar: &str) -> usize {
    let events = world.round(&[honest, honest, honest, honest, liar]);
    attributes(&events, event::DEVIATION).len()
}

#[test]
fn fm_x07_a_breach_is_no_amnesty() {
    let mut world = World::new();
    world.round(&["100"; 5]);
    let mut deviations = against(&mut world, "100", "120");
    // The liar may have bought the move: two rounds wait for confirmation, the third accepts.
    for _ in 0..3 {
        deviations += against(&mut world, "94", "94");
    }
    assert_eq!((world.price(NATIVE).as_str(), deviations), ("94", 1));
    // ln(120 / 100) / 0.01 is capped at 10; the interval of medians grew down to 94, away from the lie.
    assert_eq!(world.slashes(), [(15, 1, "0.0036".into())]);
}

#[test]
fn fm_x07_lies_during_a_breach_are_charged() {
    let mut world = World::new();
    world.round(&["100"; 5]);
    for expected in [0, 0, 1] {
        assert_eq!(against(&mut world, "94", "120"), expected);
    }
    // Two rounds that waited: (9 + 9 - 3) * 0.001 * 0.6, capped.
    assert_eq!(world.slashes(), [(15, 1, "0.005".into())]);
    // The round that accepted the jump is judged by the next.
    assert_eq!(against(&mut world, "94", "94"), 1);
}

#[test]
fn fm_x07_who_saw_a_crash_early_is_inside_the_widened_interval() {
    let mut world = World::new();
    world.round(&["100"; 5]);
    // One reporter is a round ahead of every step; the average stays within its distance.
    for (honest, early) in [("100", "94"), ("94", "90"), ("90", "86"), ("86", "84"), ("84", "84"), ("84", "84")] {
        against(&mut world, honest, early);
    }
    for _ in 0..6 {
        world.round(&["84"; 5]);
    }
    assert_eq!((world.price(NATIVE).as_str(), world.status(NATIVE)), ("84", FeedStatus::Live));
    assert_eq!((world.slashes(), world.reporter_state(4).level), (vec![], dec("0")));
}

#[test]
fn fm_x11_a_majority_cannot_have_the_honest_slashed() {
    // Three of five walk the median up by 4.9 % a round; two go on reporting the market's price.
    let mut world = World::new();
    world.round(&["100"; 5]);
    for lie in ["104.9", "110", "115.4", "121", "121", "121", "121", "121"] {
        world.round(&["100", "100", lie, lie, lie]);
    }
    assert_eq!(world.slashes(), []);
    assert_eq!((world.reporter_state(0).level, world.reporter_state(1).level), (dec("0"), dec("0")));
}

#[test]
fn fm_x11_what_is_frozen_is_named() {
    let mut world = World::new();
    world.round(&["100"; 5]);
    // The first time 100 is the median of before.
    world.round(&["100", "100", "104", "104", "104"]);
    world.round(&["100", "100", "104", "104", "104"]);
    let events = world.round(&["100", "100", "104", "104", "104"]);
    let frozen: Vec<_> = events.iter().filter(|event| event.ty == "oracle_aggregator.frozen").collect();
    assert_eq!(frozen.len(), 1, "{events:?}");
    assert_eq!((frozen[0].attributes[0].value.as_str(), frozen[0].attributes[1].value.as_str()), ("1", "1,2"));
}

#[test]
fn fm_x11_up_to_a_third_that_deviates_is_slashed() {
    // Two of six are a third of the power, not more.
    let mut world = World::with(&[100; 6], |_| {});
    world.round(&["100"; 6]);
    world.round(&["100", "100", "100", "100", "120", "120"]);
    world.round(&["100"; 6]);
    assert_eq!(world.slashes().len(), 2);
    // Opposite sides do not shelter each other.
    let mut world = World::with(&[100; 10], |_| {});
    world.round(&["100"; 10]);
    let mut prices = ["100"; 10];
    (prices[0], prices[1], prices[2], prices[3]) = ("120", "120", "83", "83");
    world.round(&prices);
    world.round(&["100"; 10]);
    assert_eq!(world.slashes().len(), 4);
}

/// An outlier of before waited through the halt, or the replacement, of its feed, because no round closed meanwhile.
#[test]
fn fm_b63_outliers_of_a_feed_that_was_halted_or_replaced_are_dropped() {
    let halt = |halted| ExecuteMsg::SetHalted { feed: NATIVE, halted };
    let source = NewFeed { name: "new".into(), source: FeedSource::Reported {}, least_price: LEAST_PRICE, ring: false };
    let replace = [ExecuteMsg::RetireFeed { feed: NATIVE }, ExecuteMsg::ReplaceFeed { id: NATIVE, feed: source }];
    for (changes, expected) in [(vec![], 1), (vec![halt(true), halt(false)], 0), (replace.to_vec(), 0)] {
        let mut world = World::new();
        world.round(&["100"; 5]);
        assert_eq!(against(&mut world, "100", "120"), 0);
        for change in changes {
            world.execute(&world.address("owner"), change).unwrap();
        }
        // The round of the change fails.
        world.round(&["100", "100", "", "", ""]);
        assert_eq!(against(&mut world, "100", "100"), expected);
    }
}
