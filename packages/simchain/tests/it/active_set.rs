//! Who is in the active set, and who is no validator any more (z22, z23).

use cosmwasm_std::{Decimal, Decimal256};
use cw_multi_test::Executor;
use simchain::{Chain, ChainError, DecCoins, Status};

use super::proxy::{delegate, redelegate, refusal, small_chain, stake, undelegate, withdraw, World};

/// A world whose validators have a unit of power each, by their operators.
fn powered() -> World {
    World::new(small_chain().power_unit(1_000_000).self_stake(1_000_000))
}

fn listed(world: &World, validator: &str) -> bool {
    let all = world.chain.app.wrap().query_all_validators().unwrap();
    all.iter().any(|found| found.address == validator)
}

/// Jails a validator and waits until it is unbonded: out at the end of this block, 100 seconds, and the end of that block.
fn unbond(world: &mut World, validator: &str) {
    world.chain.jail(validator).unwrap();
    world.chain.next_block();
    world.chain.advance(100);
}

#[test]
fn fm_z23_a_validator_below_a_unit_of_power_leaves_at_the_end_of_the_block_and_earns_nothing() {
    let mut world = powered();
    let val = world.val(0);
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::from_ratio(1u8, 1_000_000u32), height).unwrap();
    assert_eq!(world.chain.validator(&val).unwrap().tokens.u128(), 999_999);
    assert!(listed(&world, &val), "until the block ends");
    world.chain.next_block();
    assert!(!listed(&world, &val));
    assert!(matches!(world.chain.validator(&val).unwrap().status, Status::Unbonding { .. }));
    assert!(!world.chain.validator(&val).unwrap().jailed);
}

#[test]
fn a_validator_with_a_unit_of_power_again_comes_back() {
    let mut world = powered();
    let val = world.val(0);
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::from_ratio(1u8, 1_000_000u32), height).unwrap();
    world.chain.next_block();
    world.run(delegate(&val, 1)).unwrap();
    assert!(!listed(&world, &val), "until the block ends");
    world.chain.next_block();
    assert!(listed(&world, &val));
}

#[test]
fn fm_z27_evidence_counts_whole_units_of_power() {
    let mut world = powered();
    let val = world.val(0);
    world.run(delegate(&val, 999_999)).unwrap();
    let height = world.chain.height();
    // 1,999,999 tokens are one unit of power: 10 % of 1,000,000.
    let burned = world.chain.slash(&val, Decimal::percent(10), height).unwrap();
    assert_eq!(burned.u128(), 100_000);
}

#[test]
fn a_new_validator_is_bonded_once_it_has_power() {
    let mut world = powered();
    let late = world.chain.add_validator("late", Decimal::zero()).unwrap();
    assert!(!listed(&world, &late));
    world.run(delegate(&late, 1_000_000)).unwrap();
    world.chain.next_block();
    assert!(listed(&world, &late));
}

#[test]
fn fm_z22_the_last_shares_of_an_unbonded_validator_remove_it() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    unbond(&mut world, &val);
    world.run(undelegate(&val, 999)).unwrap();
    assert_eq!(world.chain.validator(&val).unwrap().status, Status::Unbonded);
    world.run(undelegate(&val, 1)).unwrap();
    let gone = ChainError::NoValidator { address: val.clone() };
    assert_eq!(refusal(world.chain.validator(&val)), gone);
    assert_eq!(world.chain.app.wrap().query_validator(&val).unwrap(), None);
    for refused in [delegate(&val, 1), undelegate(&val, 1), withdraw(&val)] {
        assert_eq!(refusal(world.run(refused)), gone);
    }
    // What unbonds there is paid all the same.
    world.chain.advance(100);
    assert_eq!(world.balance(), 1_000_000);
    world.assert_conserved();
}

#[test]
fn fm_z22_a_validator_without_shares_is_removed_when_it_is_unbonded() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    world.chain.jail(&val).unwrap();
    world.chain.next_block();
    world.run(undelegate(&val, 1_000)).unwrap();
    assert!(world.chain.validator(&val).is_ok(), "still unbonding");
    world.chain.advance(100);
    assert!(world.chain.validator(&val).is_err());
    assert_eq!(world.balance(), 1_000_000);
    world.assert_conserved();
}

/// x/staking looks the source up again after the stake has left, and no longer finds it: the message is refused.
#[test]
fn the_last_shares_of_an_unbonded_validator_cannot_be_redelegated() {
    let mut world = World::new(small_chain());
    let (from, to) = (world.val(0), world.val(1));
    world.run(delegate(&from, 1_000)).unwrap();
    unbond(&mut world, &from);
    let gone = ChainError::NoValidator { address: from.clone() };
    assert_eq!(refusal(world.run(redelegate(&from, &to, 1_000))), gone);
    assert_eq!((world.delegated(0), world.delegated(1)), (1_000, 0));
    world.run(redelegate(&from, &to, 999)).unwrap();
}

#[test]
fn a_removed_validator_pays_its_commission_and_leaves_its_name_free() {
    let mut world = World::new(small_chain());
    let first = world.chain.add_validator("short", Decimal::percent(10)).unwrap();
    world.run(delegate(&first, 1_000)).unwrap();
    let height = world.chain.height();
    world.chain.slash(&first, Decimal::percent(50), height).unwrap();
    world.chain.next_block();
    world.chain.allocate_rewards(&first, 105u128).unwrap();
    let operator = world.chain.validator(&first).unwrap().operator;
    unbond(&mut world, &first);
    world.run(undelegate(&first, 500)).unwrap();
    // 10.5 of commission: the whole part is the operator's.
    assert_eq!(world.chain.balance(&operator, "ustake").u128(), 10);

    let again = world.chain.add_validator("short", Decimal::zero()).unwrap();
    assert_eq!(again, first);
    let fresh = world.chain.validator(&again).unwrap();
    assert_eq!((fresh.shares, fresh.slashes, fresh.ratio), (Decimal256::zero(), 0, DecCoins::default()));
    world.run(delegate(&again, 100)).unwrap();
    assert_eq!(world.chain.delegated(&world.proxy, &again).u128(), 100, "one share a token again");
    world.assert_conserved();
}

#[test]
fn an_operator_below_its_least_self_delegation_is_jailed() {
    let mut world = powered();
    let val = world.val(0);
    let operator = world.chain.validator(&val).unwrap().operator;
    world.run(delegate(&val, 5_000_000 / 10)).unwrap();
    world.chain.app.execute(operator.clone(), undelegate(&val, 999_999)).unwrap();
    assert!(!world.chain.validator(&val).unwrap().jailed);
    world.chain.app.execute(operator, undelegate(&val, 1)).unwrap();
    assert!(world.chain.validator(&val).unwrap().jailed);
}

#[test]
fn genesis_has_its_active_set() {
    let chain = Chain::builder().validators(2).power_unit(10).self_stake(9).build();
    assert!(chain.app.wrap().query_all_validators().unwrap().is_empty());
    let chain = Chain::builder().validators(2).power_unit(10).self_stake(10).build();
    assert_eq!(chain.app.wrap().query_all_validators().unwrap().len(), 2);
    let operator = chain.validator(&chain.validators()[0]).unwrap().operator;
    assert_eq!(chain.app.wrap().query_balance(operator, "ustake").unwrap(), stake(0));
}
