//! Who counts: absence, silence, dust and large stakes.

use crate::support::{attributes, new_reporter, World, NATIVE};
use interfaces::oracle_aggregator::{event, ExecuteMsg, PriceUse, QueryMsg};
use oracle_aggregator::ContractError;

fn is_closed(events: &[cosmwasm_std::Event]) -> bool {
    attributes(events, event::CLOSE)[0][4].1 == "closed"
}

fn readable(world: &World) -> bool {
    world.try_query(QueryMsg::Price { feed: NATIVE, purpose: PriceUse::Liquidation {} }).is_ok()
}

#[test]
fn fm_x01_an_outage_of_the_honest_never_hands_the_price_to_dust() {
    let mut world = World::with(&[1_000, 1_000, 1_000, 1_000, 1_000, 1, 1, 1], |_| {});
    world.round(&["100"; 8]);
    // The honest are away for hours; three reporters with dust go on, and turn to a price of their own.
    for round in 0..400 {
        let dust = if round < 130 { "100" } else { "1" };
        assert!(!is_closed(&world.round(&["", "", "", "", "", dust, dust, dust])));
    }
    assert!(!readable(&world));
    // Whoever comes back counts at once: the first round of three honest has a price.
    assert!(is_closed(&world.round(&["100", "100", "100", "", "", "1", "1", "1"])));
    assert_eq!(world.price(NATIVE), "100");
}

#[test]
fn fm_x01_three_or_more_of_seven_away_leave_no_price_and_up_to_two_change_nothing() {
    // As the model says: void exactly while they are away, the first price in the first round after their return.
    for away in 0..=7 {
        // Six hours once, at the edge.
        for rounds in [20, 120, 720].into_iter().take(if away == 3 { 3 } else { 2 }) {
            let mut world = World::with(&[100; 7], |_| {});
            world.round(&["100"; 7]);
            let mut prices = ["100"; 7];
            prices[..away].fill("");
            let void = (0..rounds).filter(|_| !is_closed(&world.round(&prices))).count();
            assert_eq!(void, if away <= 2 { 0 } else { rounds }, "{away} away");
            assert!(is_closed(&world.round(&["100"; 7])));
            assert_eq!(world.price(NATIVE), "100");
        }
    }
}

#[test]
fn fm_d22_fm_x08_two_fifths_that_stay_silent_or_speak_once_an_hour_stop_nothing() {
    let mut world = World::with(&[200, 200, 120, 120, 120, 120, 120], |_| {});
    for round in 0..360 {
        let silent = if round % 118 == 0 { "100" } else { "" };
        assert!(is_closed(&world.round(&[silent, silent, "100", "100", "100", "100", "100"])), "round {round}");
        assert!(readable(&world));
    }
}

#[test]
fn fm_x08_rounds_that_are_withheld_leave_no_old_price_to_borrow_at() {
    let mut world = World::deployed();
    let borrow = |world: &World| {
        let purpose = PriceUse::NewRisk { z: crate::support::dec("0") };
        world.try_query(QueryMsg::Price { feed: NATIVE, purpose }).is_ok()
    };
    world.agree("100", "1.25");
    assert!(borrow(&world));
    // When the second round has failed, the price is 60 s old; after the fourth it is 120 s old.
    for (native, expected) in
        [("98", (true, true)), ("96", (false, true)), ("94", (false, true)), ("92", (false, false))]
    {
        world.round(&[native, native, "", "", ""]);
        assert_eq!((borrow(&world), readable(&world)), expected);
    }
}

#[test]
fn fm_x15_a_large_stake_and_two_with_dust_make_no_price() {
    let mut world = World::with(&[1_000_000, 1, 1], |_| {});
    assert!(!is_closed(&world.round(&["100"; 3])));
    assert_eq!(world.try_record(NATIVE), None);
    // With enough others the large one counts for a quarter: it cannot move the median.
    let mut world = World::with(&[1_000_000, 10, 10, 10, 10], |_| {});
    world.round(&["100"; 5]);
    world.round(&["104", "100", "100", "100", "100"]);
    assert_eq!(world.price(NATIVE), "100");
}

#[test]
fn fm_x15_stake_counts_once_it_has_been_active_for_a_day() {
    let power = |events: &[cosmwasm_std::Event]| attributes(events, event::CLOSE)[0][2].1.clone();
    let mut world = World::deployed();
    world.agree("100", "1.25");
    // Bought for one round: it counts for nothing, and has counted for nothing when it is gone.
    world.set_power(0, 130);
    assert_eq!(power(&world.agree("100", "1.25")), "500");
    world.set_power(0, 100);
    world.agree("100", "1.25");
    world.set_power(0, 130);
    let start = world.now();
    world.agree("100", "1.25");
    world.set_time(start + 86_370);
    assert_eq!(power(&world.agree("100", "1.25")), "500");
    assert_eq!(power(&world.agree("100", "1.25")), "530");
    // What leaves stops counting at once.
    world.set_power(1, 90);
    assert_eq!(power(&world.agree("100", "1.25")), "520");
}

#[test]
fn stake_of_before_the_first_price_counts_at_once() {
    let mut world = World::deployed();
    for index in 2..5 {
        world.set_power(index, 0);
    }
    assert!(!is_closed(&world.agree("100", "1.25")));
    for index in 2..5 {
        world.set_power(index, 100);
    }
    assert!(is_closed(&world.agree("100", "1.25")));
}

#[test]
fn a_reporter_that_joins_counts_a_day_later() {
    let mut world = World::deployed();
    world.agree("100", "1.25");
    let new = new_reporter(&world.reporter(5), 16);
    world.set_power(5, 100);
    world.execute(&world.address("owner"), ExecuteMsg::AddReporter(new)).unwrap();
    let heads = |events: &[cosmwasm_std::Event]| attributes(events, event::CLOSE)[0][1].1.clone();
    assert_eq!(heads(&world.round(&["100"; 6])), "5");
    world.skip(2_880);
    assert_eq!(heads(&world.round(&["100"; 6])), "6");
}

#[test]
fn stakes_below_the_smallest_are_neither_power_nor_reporters() {
    let mut world = World::with(&[100, 100, 100, 100, 9], |msg| msg.params.min_stake = 10u128.into());
    let events = world.round(&["100", "100", "", "", "5"]);
    let list = &attributes(&events, event::CLOSE)[0];
    assert_eq!((list[1].1.as_str(), list[2].1.as_str(), list[3].1.as_str()), ("2", "200", "240"));
}

#[test]
fn fm_o04_an_outage_costs_no_stake() {
    let mut world = World::new();
    for _ in 0..130 {
        assert!(!is_closed(&world.round(&["10", "10", "", "", ""])));
    }
    assert!(is_closed(&world.round(&["10"; 5])));
    assert_eq!((world.slashes(), world.price(NATIVE).as_str()), (vec![], "10"));
}

#[test]
fn a_new_reporter_counts_from_the_next_round() {
    let mut world = World::new();
    world.submit(0, "10", "1.25").unwrap();
    let new = new_reporter(&world.reporter(5), 16);
    world.set_power(5, 100);
    world.execute(&world.address("owner"), ExecuteMsg::AddReporter(new)).unwrap();
    assert_eq!(world.submit(5, "10", "1.25"), Err(ContractError::NotInRound { round: 10 }));
    world.skip(1);
    world.round(&["10"; 6]);
    assert_eq!(world.reporter_state(5).last_round, Some(11));
}
