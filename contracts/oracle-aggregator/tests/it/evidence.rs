//! Evidence after a change of the time for which submissions can be disputed.

use crate::support::{params, World};
use cosmwasm_std::Event;
use interfaces::oracle_aggregator::{DisputeParams, ExecuteMsg, Params};
use oracle_aggregator::ContractError;

fn dispute(world: &mut World, round: u64, said: &str) -> Result<Vec<Event>, ContractError> {
    world.dispute("token", 1_000, World::about(round, said))
}

fn set_window(world: &mut World, window: u64) {
    let params = params();
    let params = Params { dispute: DisputeParams { window, ..params.dispute }, ..params };
    world.execute(&world.address("owner"), ExecuteMsg::UpdateParams { params: Box::new(params) }).unwrap();
}

/// The window was the modulus of the slots: after a change the hashes of most earlier rounds were not found, and new ones took
/// their slots.
#[test]
fn fm_b61_a_change_of_the_window_keeps_the_evidence_of_before() {
    // A tenth of a day, a week, and there and back.
    for windows in [vec![8_640], vec![604_800], vec![8_640, 600, 86_400]] {
        let mut world = World::with(&[100_000; 5], |_| {});
        world.round(&["10", "10", "10", "10", "12"]);
        for window in windows {
            set_window(&mut world, window);
            world.round(&["10"; 5]);
        }
        // The reporter goes on, and submits to the round whose slot would have been that of round 10 in each ring.
        for round in [20 + 10, 288 + 10] {
            world.set_time(round * 30);
            world.submit(4, "10", "1.25").unwrap();
        }
        assert_eq!(dispute(&mut world, 10, "11"), Err(ContractError::WrongEvidence { reporter: 5, round: 10 }));
        dispute(&mut world, 10, "12").unwrap();
        dispute(&mut world, 30, "10").unwrap();
    }
}

#[test]
fn a_shorter_window_ends_disputes_of_earlier_rounds() {
    let mut world = World::with(&[100_000; 5], |_| {});
    world.round(&["10", "10", "10", "10", "12"]);
    set_window(&mut world, 600);
    // Round 10 ended at 330.
    world.set_time(930);
    assert_eq!(dispute(&mut world, 10, "12"), Err(ContractError::NoEvidence { reporter: 5, round: 10 }));
    world.set_time(929);
    dispute(&mut world, 10, "12").unwrap();
}
