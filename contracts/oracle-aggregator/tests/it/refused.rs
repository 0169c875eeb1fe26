//! Slashes of upheld disputes that the security vault refuses.

use crate::support::{attributes, dec, World};
use cosmwasm_std::Event;
use interfaces::oracle_aggregator::{event, ExecuteMsg};

/// The fifth of five reporters is disputed.
fn disputed() -> World {
    let mut world = World::with(&[100_000; 5], |_| {});
    world.round(&["10", "10", "10", "10", "12"]);
    world.dispute("token", 1_000, World::about(10, "12")).unwrap();
    world
}

/// Half of the stake is slashed, a tenth of it for the disputer.
fn uphold(world: &mut World) -> Vec<Event> {
    let msg = ExecuteMsg::ResolveDispute { id: 1, fraction: dec("0.5"), disputer_share: dec("0.1"), waive: false };
    world.execute(&world.address("owner"), msg).unwrap()
}

/// The reward was dropped by the first refusal, whatever caused it, so that who had paid a bond got nothing for the retry.
#[test]
fn fm_b68_a_refused_slash_keeps_the_reward_of_its_disputer() {
    let mut world = disputed();
    world.peers.borrow_mut().refuse_slashes = true;
    assert_eq!(attributes(&uphold(&mut world), event::SLASH_FAILED).len(), 1);
    world.execute(&world.address("anyone"), ExecuteMsg::RetrySlash { id: 1 }).unwrap();
    assert_eq!(world.slashes(), []);
    world.peers.borrow_mut().refuse_slashes = false;
    world.execute(&world.address("anyone"), ExecuteMsg::RetrySlash { id: 1 }).unwrap();
    assert_eq!(world.slashes(), [(15, 1, "0.5".into())]);
    let rewards: Vec<_> = world.peers.borrow().rewards.iter().map(|one| one.part).collect();
    assert_eq!(rewards, [dec("0.1")]);
    assert!(world.peers.borrow().holds.is_empty());
}

#[test]
fn fm_b68_a_reward_that_cannot_be_paid_does_not_save_the_reporter() {
    let mut world = disputed();
    world.peers.borrow_mut().refuse_rewards = true;
    let events = uphold(&mut world);
    assert_eq!((world.slashes(), attributes(&events, event::SLASH).len()), (vec![(15, 1, "0.5".into())], 1));
    assert!(attributes(&events, event::SLASH_FAILED).is_empty() && world.peers.borrow().rewards.is_empty());
    assert!(world.peers.borrow().holds.is_empty());
}
