//! Parameters that governance changes while something is open (z26).

use simchain::ChainError;

use super::proxy::{delegate, refusal, small_chain, undelegate, World};

fn staked() -> World {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    world
}

#[test]
fn fm_z26_an_unbonding_keeps_the_completion_that_it_was_begun_with() {
    let mut world = staked();
    let val = world.val(0);
    world.run(undelegate(&val, 100)).unwrap();
    world.chain.change_params(|params| params.unbonding_secs = 300);
    world.chain.next_block();
    world.run(undelegate(&val, 10)).unwrap();
    let start = world.chain.time().minus_seconds(10);
    let completions: Vec<_> =
        world.chain.unbonding_entries(&world.proxy).iter().map(|e| e.completion.seconds() - start.seconds()).collect();
    assert_eq!(completions, [100, 310]);
    world.chain.change_params(|params| params.unbonding_secs = 20);
    world.run(undelegate(&val, 1)).unwrap();
    // The last begun is paid first.
    world.chain.advance(20);
    assert_eq!(world.balance(), 999_001);
    world.chain.advance(70);
    assert_eq!(world.balance(), 999_101);
    world.chain.advance(210);
    assert_eq!(world.balance(), 999_111);
}

#[test]
fn fm_z26_a_lower_maximum_counts_the_entries_there_are() {
    let mut world = staked();
    let val = world.val(0);
    for _ in 0..3 {
        world.run(undelegate(&val, 1)).unwrap();
        world.chain.next_block();
    }
    world.chain.change_params(|params| params.max_entries = 2);
    assert_eq!(refusal(world.run(undelegate(&val, 1))), ChainError::MaxUnbondingEntries { max: 2 });
    world.chain.change_params(|params| params.max_entries = 4);
    world.run(undelegate(&val, 1)).unwrap();
}

/// Shortened to 20 s while a validator unbonds for 100 s, which ends when it comes back. It leaves again and is removed before
/// the first end is due; that is then nobody's.
#[test]
fn an_unbonding_of_a_validator_that_was_ended_is_forgotten() {
    let mut world = staked();
    let val = world.val(0);
    world.chain.jail(&val).unwrap();
    world.chain.next_block();
    world.chain.unjail(&val).unwrap();
    world.chain.next_block();
    world.chain.change_params(|params| params.unbonding_secs = 20);
    world.chain.jail(&val).unwrap();
    world.run(undelegate(&val, 1_000)).unwrap();
    world.chain.next_block();
    world.chain.advance(20);
    assert!(world.chain.validator(&val).is_err());
    world.chain.advance(200);
    assert_eq!(world.balance(), 1_000_000);
}
