//! What is read from outside passes a breaker of its own.

use crate::support::{attributes, list, World, PAIR, RATE};
use interfaces::oracle_aggregator::{event, ExecuteMsg, FeedStatus};
use oracle_aggregator::ContractError;

#[test]
fn fm_x09_a_rate_that_doubles_or_collapses_waits_for_confirmation() {
    for (wrong, moved) in [("2.5", "25"), ("0.0125", "0.125")] {
        let mut world = World::new();
        world.agree("10", "1.25");
        world.set_rate(wrong);
        // Read at the first close, contradicted at the second.
        for round in 0..2 {
            world.agree("10", "1.25");
            assert_eq!((world.price(RATE).as_str(), world.price(PAIR).as_str()), ("1.25", "12.5"), "round {round}");
        }
        assert_eq!((world.status(RATE), world.status(PAIR)), (FeedStatus::Pending, FeedStatus::Pending));
        // Two wrong answers change nothing.
        world.set_rate("1.25");
        for _ in 0..2 {
            world.agree("10", "1.25");
            assert_eq!((world.price(RATE).as_str(), world.price(PAIR).as_str()), ("1.25", "12.5"));
        }
        assert_eq!((world.price(RATE).as_str(), world.status(RATE)), ("1.25", FeedStatus::Live));
        // What stays is accepted at its third round, uncertain.
        world.set_rate(wrong);
        for _ in 0..4 {
            world.agree("10", "1.25");
        }
        assert_eq!((world.price(RATE).as_str(), world.status(RATE)), (wrong, FeedStatus::Uncertain));
        assert!(world.price(PAIR).starts_with(&moved[..2]), "{}", world.price(PAIR));
    }
}

#[test]
fn fm_x09_a_reading_is_used_from_the_next_close() {
    let mut world = World::new();
    world.agree("10", "1.25");
    let before = (world.record(RATE), world.record(PAIR));
    // Whoever reads in the transaction that moved the source reads in vain.
    world.set_time(340);
    world.set_rate("1.2501");
    let events = world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: RATE }).unwrap();
    assert_eq!(attributes(&events, event::POKE), [list(&[("feed", "3"), ("outcome", "updated")])]);
    assert_eq!((events.len(), world.record(RATE), world.record(PAIR)), (1, before.0, before.1));
    world.agree("10", "1.25");
    assert_eq!((world.price(RATE).as_str(), world.price(PAIR).as_str()), ("1.2501", "12.501"));
}

#[test]
fn fm_x09_a_reading_after_the_end_of_a_round_is_not_used_by_its_close() {
    let mut world = World::new();
    world.agree("10", "1.25");
    for index in 0..5 {
        world.submit(index, "10", "1.25").unwrap();
    }
    world.set_time(361);
    world.set_rate("1.2501");
    world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: RATE }).unwrap();
    world.close(11).unwrap();
    // Nor does it displace the reading of the close before.
    assert_eq!((world.price(RATE).as_str(), world.record(RATE).round), ("1.25", 11));
    world.agree("10", "1.25");
    assert_eq!(world.price(RATE), "1.2501");
}

#[test]
fn fm_x09_a_rate_older_than_the_last_one_is_refused() {
    let mut world = World::new();
    world.set_time(330);
    world.set_rate("1.25");
    world.agree("10", "1.25");
    world.peers.borrow_mut().rate.as_mut().unwrap().synced_at = 329;
    let events = world.agree("10", "1.25");
    assert_eq!(attributes(&events, event::POKE)[0][1].1, "failed");
    let error = world.execute(&world.address("anyone"), ExecuteMsg::Poke { feed: RATE }).unwrap_err();
    assert_eq!(error, ContractError::OlderPrice { feed: RATE, observed_at: 329, last: 330 });
}
