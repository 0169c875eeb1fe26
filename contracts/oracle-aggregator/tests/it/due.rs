//! What the oracle says is due.

use crate::support::{World, RATE};
use interfaces::oracle_aggregator::*;

fn due(world: &World) -> Vec<DueJob> {
    let (mut jobs, mut start_after) = (vec![], None);
    loop {
        let page: DueResponse = world.query(QueryMsg::Due { start_after, limit: Some(1) });
        jobs.extend(page.jobs);
        start_after = page.next;
        if start_after.is_none() {
            return jobs;
        }
    }
}

/// All that is due but the rates, which are always named.
fn work(world: &World) -> Vec<DueJob> {
    due(world).into_iter().filter(|job| !matches!(job, DueJob::Poke { .. })).collect()
}

#[test]
fn a_round_is_due_in_the_one_after_it_until_it_is_closed() {
    let mut world = World::new();
    let round = world.open();
    world.submit(0, "10", "1.25").unwrap();
    assert!(!work(&world).iter().any(|job| matches!(job, DueJob::CloseRound { round: found, .. } if *found == round)));
    let rounds: RoundResponse = world.query(QueryMsg::Round {});
    let end = rounds.closes_at;
    world.set_time(end);
    let next: RoundResponse = world.query(QueryMsg::Round {});
    assert_eq!(work(&world), [DueJob::CloseRound { round, due_at: end, expires_at: next.closes_at }]);
    world.close(round).unwrap();
    assert_eq!(work(&world), []);
}

#[test]
fn rates_come_with_the_sync_that_was_read() {
    let world = World::new();
    let rates: Vec<_> = due(&world).into_iter().filter(|job| matches!(job, DueJob::Poke { .. })).collect();
    let [DueJob::Poke { feed, observed_at }] = rates[..] else { panic!("{rates:?}") };
    assert_eq!(observed_at, world.try_record(feed).map_or(0, |record| record.observed_at));
}

/// The lie of `slashing::fm_o05_a_refused_slash_stops_nothing_and_can_be_sent_again`.
#[test]
fn a_refused_slash_is_due_until_it_is_sent() {
    let mut world = World::new();
    world.round(&["10"; 5]);
    world.round(&["10", "10", "10", "10", "20"]);
    world.peers.borrow_mut().refuse_slashes = true;
    world.round(&["10"; 5]);
    assert_eq!(work(&world), [DueJob::RetrySlash { id: 1 }]);
    world.peers.borrow_mut().refuse_slashes = false;
    world.execute(&world.address("anyone"), ExecuteMsg::RetrySlash { id: 1 }).unwrap();
    assert_eq!(work(&world), []);
}

#[test]
fn a_dispute_is_due_when_its_time_is_over() {
    let mut world = World::with(&[100_000; 5], |_| {});
    world.round(&["10", "10", "10", "10", "12"]);
    world.dispute("token", 1_000, World::about(10, "12")).unwrap();
    let open: Vec<DisputeResponse> = world.query(QueryMsg::Disputes { start_after: None, limit: None });
    let due_at = open[0].expires_at;
    let expires =
        |world: &World| work(world).into_iter().filter(|job| matches!(job, DueJob::ExpireDispute { .. })).count();
    world.set_time(due_at - 1);
    assert_eq!(expires(&world), 0);
    world.set_time(due_at);
    assert!(work(&world).contains(&DueJob::ExpireDispute { id: 1, due_at }));
    world.execute(&world.address("anyone"), ExecuteMsg::ExpireDispute { id: 1 }).unwrap();
    assert_eq!(expires(&world), 0);
}

/// Keepers were told to send what is refused as `Halted`.
#[test]
fn fm_b70_a_halted_or_retired_rate_is_not_due() {
    let owner = |world: &mut World, msg| world.execute(&world.address("owner"), msg).unwrap();
    let pokes = |world: &World| due(world).iter().filter(|job| matches!(job, DueJob::Poke { .. })).count();
    let mut world = World::new();
    for (halted, expected) in [(true, 0), (false, 1)] {
        owner(&mut world, ExecuteMsg::SetHalted { feed: RATE, halted });
        assert_eq!(pokes(&world), expected);
    }
    owner(&mut world, ExecuteMsg::RetireFeed { feed: RATE });
    assert_eq!(pokes(&world), 0);
}
