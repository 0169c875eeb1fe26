//! Silence, jail, and the way back.

use crate::support::{attributes, list, World, NATIVE};
use interfaces::oracle_aggregator::{event, ExecuteMsg};
use oracle_aggregator::ContractError;

/// Rounds without the last of three until it is jailed; returns how many.
fn silence(world: &mut World, prices: &[&str]) -> (u32, Vec<Vec<(String, String)>>) {
    for count in 1.. {
        let jailed = attributes(&world.round(prices), event::JAIL);
        if !jailed.is_empty() {
            return (count, jailed);
        }
        assert!(count < 1_000);
    }
    unreachable!()
}

#[test]
fn fm_d22_a_silent_third_stops_nothing_for_long() {
    let mut world = World::with(&[166, 166, 167, 167, 334], |_| {});
    world.round(&["10"; 5]);
    let (rounds, jailed) = silence(&mut world, &["11", "11", "11", "11", ""]);
    // Its last round ended at 330: at 3930 it was silent for an hour.
    assert_eq!((world.now(), rounds), (3_930, 120));
    let silent = world.reporter(4);
    assert_eq!(jailed, [list(&[("reporter", silent.as_str()), ("active_at", "90330")])]);
    assert_eq!(world.price(NATIVE), "10");
    // From the next round on 666 is all there is. The old price is stale: three rounds confirm the new one.
    for _ in 0..3 {
        world.round(&["11"; 4]);
    }
    assert_eq!(world.price(NATIVE), "11");
    assert_eq!(world.submit(4, "10", "1.25"), Err(ContractError::Jailed { active_at: None }));
}

#[test]
fn coming_back_takes_a_day() {
    let mut world = World::new();
    silence(&mut world, &["10", "10", "10", "10", ""]);
    let silent = world.reporter(4);
    let back = world.now() + 86_400;
    let events = world.execute(&silent, ExecuteMsg::Rejoin {}).unwrap();
    let expected = list(&[("reporter", silent.as_str()), ("active_at", &back.to_string())]);
    assert_eq!(attributes(&events, event::JAIL), [expected]);
    assert_eq!(world.submit(4, "10", "1.25"), Err(ContractError::Jailed { active_at: Some(back) }));
    assert_eq!(world.execute(&silent, ExecuteMsg::Rejoin {}), Err(ContractError::NotJailed { active_at: back }));
    world.set_time(back - 1);
    assert_eq!(world.submit(4, "10", "1.25"), Err(ContractError::Jailed { active_at: Some(back) }));
    world.set_time(back);
    world.submit(4, "10", "1.25").unwrap();
    assert_eq!(world.reporter_state(4).last_round, Some(back / 30));
}

#[test]
fn who_came_back_has_an_hour_again() {
    let mut world = World::with(&[100; 5], |msg| msg.params.jail_return = 600);
    let silent = ["10", "10", "10", "10", ""];
    silence(&mut world, &silent);
    let back = world.now() + 600;
    world.execute(&world.reporter(4), ExecuteMsg::Rejoin {}).unwrap();
    silence(&mut world, &silent);
    assert_eq!(world.now(), back + 3_600);
}

#[test]
fn who_never_spoke_is_counted_from_its_beginning() {
    let mut world = World::new();
    silence(&mut world, &["10", "10", "10", "10", ""]);
    // Born at 300.
    assert_eq!(world.now(), 3_900);
}

#[test]
fn one_submission_an_hour_keeps_out_of_jail() {
    let mut world = World::new();
    for _ in 0..3 {
        for _ in 0..119 {
            let events = world.round(&["10", "10", "10", "10", ""]);
            assert_eq!(attributes(&events, event::JAIL).len(), 0);
        }
        world.round(&["10"; 5]);
    }
}

#[test]
fn submissions_to_rounds_that_nobody_closed_count() {
    let mut world = World::new();
    world.round(&["10"; 5]);
    for _ in 0..130 {
        for index in 0..5 {
            world.submit(index, "10", "1.25").unwrap();
        }
        world.skip(1);
    }
    // In this one reporter 4 is silent; it spoke in the one before.
    let events = world.round(&["10", "10", "10", "10", ""]);
    assert_eq!(attributes(&events, event::JAIL).len(), 0);
}

#[test]
fn a_chain_that_stood_still_jails_nobody() {
    let mut world = World::new();
    world.round(&["10"; 5]);
    world.set_time(330 + 7_200);
    // The round before the halt's end can be closed, and has nobody.
    let round = world.open() - 1;
    assert_eq!(attributes(&world.close(round).unwrap(), event::JAIL).len(), 0);
    // The first round after it: two reporters are not yet back.
    let events = world.round(&["10", "10", "10", "", ""]);
    assert_eq!(attributes(&events, event::JAIL).len(), 0);
    let (_, jailed) = silence(&mut world, &["10", "10", "10", "10", ""]);
    assert_eq!(jailed.len(), 1);
    // An hour from the first submission after the halt, at 7530.
    assert_eq!(world.now(), 11_130);
}

#[test]
fn fm_o04_an_outage_jails_once_and_costs_no_stake() {
    let mut world = World::new();
    // Two of five are silent: no quorum, for an hour.
    let (_, jailed) = silence(&mut world, &["10", "10", "10", "", ""]);
    assert_eq!((jailed.len(), world.slashes()), (2, vec![]));
    assert_eq!(world.try_record(NATIVE), None);
    world.round(&["10"; 3]);
    assert_eq!(world.price(NATIVE), "10");
}

#[test]
fn a_new_reporter_counts_from_the_next_round() {
    let mut world = World::new();
    world.submit(0, "10", "1.25").unwrap();
    let new = interfaces::oracle_aggregator::NewReporter { address: world.reporter(5).into(), tranche: 16 };
    world.set_power(5, 100);
    world.execute(&world.address("owner"), ExecuteMsg::AddReporter(new)).unwrap();
    assert_eq!(world.submit(5, "10", "1.25"), Err(ContractError::NotInRound { round: 10 }));
    world.skip(1);
    world.round(&["10"; 6]);
    assert_eq!(world.reporter_state(5).last_round, Some(11));
}
