//! Fact 2: at most 7 entries per delegator and validator; one block's entries merge, after the maximum is checked.

use simchain::ChainError;

use super::proxy::{delegate, refusal, small_chain, undelegate, World};

/// Unbonding is long enough that nothing matures in ten blocks.
fn staked() -> World {
    let mut world = World::new(small_chain().unbonding(1_000));
    for number in [0, 1] {
        let val = world.val(number);
        world.run(delegate(&val, 10_000)).unwrap();
    }
    world
}

#[test]
fn fact_2_entries_of_one_block_merge() {
    let mut world = staked();
    let val = world.val(0);
    for amount in [100, 20, 3] {
        world.run(undelegate(&val, amount)).unwrap();
    }
    let entries = world.chain.unbonding_entries(&world.proxy);
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].initial.u128(), entries[0].balance.u128()), (123, 123));

    world.chain.next_block();
    world.run(undelegate(&val, 4)).unwrap();
    let balances: Vec<_> = world.chain.unbonding_entries(&world.proxy).iter().map(|e| e.balance.u128()).collect();
    assert_eq!(balances, [123, 4]);
}

#[test]
fn fact_2_the_eighth_fails_even_in_the_block_of_the_seventh() {
    let mut world = staked();
    let val = world.val(0);
    for _ in 0..7 {
        world.chain.next_block();
        world.run(undelegate(&val, 100)).unwrap();
    }
    // It would merge with the seventh, begun in this very block, but the maximum is checked first.
    let max = ChainError::MaxUnbondingEntries { max: 7 };
    assert_eq!(refusal(world.run(undelegate(&val, 1))), max);
    world.chain.next_block();
    assert_eq!(refusal(world.run(undelegate(&val, 1))), max);
    assert_eq!(world.delegated(0), 9_300);

    // The maximum is per validator.
    let other = world.val(1);
    world.run(undelegate(&other, 1)).unwrap();
    world.assert_conserved();
}

#[test]
fn fact_2_a_place_is_free_when_the_oldest_is_paid_not_when_it_is_due() {
    let mut world = staked();
    let val = world.val(0);
    for _ in 0..7 {
        world.run(undelegate(&val, 100)).unwrap();
        world.chain.next_block();
    }
    // The first is due 1,000 s after its begin; 70 s have passed.
    world.chain.jump(930);
    assert_eq!(refusal(world.run(undelegate(&val, 1))), ChainError::MaxUnbondingEntries { max: 7 });
    world.chain.next_block();
    world.run(undelegate(&val, 1)).unwrap();
}

#[test]
fn fact_2_a_contract_can_catch_the_failure_and_go_on() {
    let mut world = staked();
    let (full, free) = (world.val(0), world.val(1));
    for _ in 0..7 {
        world.run(undelegate(&full, 100)).unwrap();
        world.chain.next_block();
    }
    let replies = world.run_tolerant(vec![undelegate(&full, 5), undelegate(&free, 6)]);
    assert!(replies[0].result.is_err());
    assert!(replies[1].result.is_ok());
    assert_eq!((world.delegated(0), world.delegated(1)), (9_300, 9_994));
}

#[test]
fn the_maximum_can_be_configured() {
    let mut world = World::new(small_chain().max_entries(1));
    let val = world.val(0);
    world.run(delegate(&val, 10)).unwrap();
    world.run(undelegate(&val, 1)).unwrap();
    assert_eq!(refusal(world.run(undelegate(&val, 1))), ChainError::MaxUnbondingEntries { max: 1 });
}
