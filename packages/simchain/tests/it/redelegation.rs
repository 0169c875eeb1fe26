//! Fact 3: no hop out of a validator that still receives one, seven per pair, never to itself.

use cosmwasm_std::{FullDelegation, StakingQuery};
use simchain::ChainError;

use super::proxy::{delegate, redelegate, refusal, small_chain, undelegate, World};

fn staked() -> World {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 10_000)).unwrap();
    world
}

fn full(world: &World, number: usize) -> FullDelegation {
    world.chain.app.wrap().query_delegation(&world.proxy, world.val(number)).unwrap().unwrap()
}

#[test]
fn fact_3_stake_moves_at_once_and_cannot_hop_on_until_mature() {
    let mut world = staked();
    let (a, b, c) = (world.val(0), world.val(1), world.val(2));
    world.run(redelegate(&a, &b, 4_000)).unwrap();
    assert_eq!((world.delegated(0), world.delegated(1)), (6_000, 4_000));

    let transitive = ChainError::TransitiveRedelegation { validator: b.clone() };
    assert_eq!(refusal(world.run(redelegate(&b, &c, 1))), transitive);
    // Stake that was there of its own is blocked too; leaving by undelegation is not.
    world.run(delegate(&b, 50)).unwrap();
    assert_eq!(refusal(world.run(redelegate(&b, &c, 1))), transitive);
    assert_eq!(full(&world, 1).can_redelegate.amount.u128(), 0);
    assert_eq!(full(&world, 0).can_redelegate.amount.u128(), 6_000);
    world.run(undelegate(&b, 50)).unwrap();

    // Due after 100 s, gone at the end of that block.
    world.chain.jump(100);
    assert_eq!(refusal(world.run(redelegate(&b, &c, 1))), transitive);
    world.chain.next_block();
    world.run(redelegate(&b, &c, 4_000)).unwrap();
    assert_eq!((world.delegated(1), world.delegated(2)), (0, 4_000));
    world.assert_conserved();
}

#[test]
fn fact_3_at_most_seven_per_pair_and_one_block_does_not_merge() {
    let mut world = staked();
    let (a, b, c) = (world.val(0), world.val(1), world.val(2));
    for _ in 0..7 {
        world.run(redelegate(&a, &b, 10)).unwrap();
    }
    assert_eq!(world.chain.redelegation_entries(&world.proxy).len(), 7);
    assert_eq!(refusal(world.run(redelegate(&a, &b, 10))), ChainError::MaxRedelegationEntries { max: 7 });
    world.run(redelegate(&a, &c, 10)).unwrap();
}

#[test]
fn fact_3_to_itself_or_to_nobody_fails() {
    let mut world = staked();
    let a = world.val(0);
    assert_eq!(refusal(world.run(redelegate(&a, &a, 1))), ChainError::SelfRedelegation);
    let address = "ballastvaloper1nobody".to_string();
    assert_eq!(refusal(world.run(redelegate(&a, &address, 1))), ChainError::NoDestination { address });
    assert_eq!(world.delegated(0), 10_000);
}

#[test]
fn fact_3_from_an_unbonded_validator_there_is_no_entry() {
    let mut world = staked();
    let (a, b, c) = (world.val(0), world.val(1), world.val(2));
    world.chain.jail(&a).unwrap();
    world.chain.next_block(); // begins to unbond
    world.chain.advance(100); // unbonded
    world.run(redelegate(&a, &b, 9_999)).unwrap();
    assert!(world.chain.redelegation_entries(&world.proxy).is_empty());
    world.run(redelegate(&b, &c, 9_999)).unwrap();
    assert_eq!(world.delegated(2), 9_999);
}

/// From an unbonding validator the entry matures with the validator, not a whole period later.
#[test]
fn fact_3_from_an_unbonding_validator_the_entry_ends_with_it() {
    let mut world = staked();
    let (a, b) = (world.val(0), world.val(1));
    world.chain.jail(&a).unwrap();
    let (left_height, left) = (world.chain.height(), world.chain.time());
    world.chain.advance(50);
    world.run(redelegate(&a, &b, 10_000)).unwrap();
    let entries = world.chain.redelegation_entries(&world.proxy);
    assert_eq!((entries[0].height, entries[0].completion), (left_height, left.plus_seconds(100)));
    let query = StakingQuery::Validator { address: a };
    assert!(world.chain.app.wrap().query::<cosmwasm_std::ValidatorResponse>(&query.into()).is_ok());
}
