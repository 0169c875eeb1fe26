//! Fact 4: every change of a delegation pays that validator's rewards to the withdraw address at once.

use cosmwasm_std::{Decimal256, DistributionMsg};
use simchain::ChainError;

use super::proxy::{delegate, redelegate, refusal, small_chain, undelegate, withdraw, World};

/// The proxy alone at validators 0 and 1: all their rewards are its own.
fn staked() -> World {
    let mut world = World::new(small_chain());
    for number in [0, 1] {
        let val = world.val(number);
        world.run(delegate(&val, 1_000)).unwrap();
        world.chain.allocate_rewards(&val, 60u128).unwrap();
    }
    // A delegation earns nothing in the block in which it begins.
    world.chain.next_block();
    assert_eq!(world.balance(), 998_000);
    world
}

#[test]
fn fact_4_delegate_pays_out_that_validator_only() {
    let mut world = staked();
    let (a, b) = (world.val(0), world.val(1));
    world.run(delegate(&a, 100)).unwrap();
    assert_eq!(world.balance(), 998_000 + 60 - 100);
    assert_eq!(world.chain.rewards(&world.proxy, &a).unwrap(), Decimal256::zero());
    assert_eq!(world.chain.rewards(&world.proxy, &b).unwrap(), Decimal256::from_ratio(60u8, 1u8));
    world.assert_conserved();
}

#[test]
fn fact_4_undelegate_pays_out_even_when_everything_leaves() {
    let mut world = staked();
    let a = world.val(0);
    world.run(undelegate(&a, 1_000)).unwrap();
    assert_eq!(world.balance(), 998_060);
    assert_eq!(world.delegated(0), 0);
}

#[test]
fn fact_4_redelegate_pays_out_both_ends() {
    let mut world = staked();
    let (a, b) = (world.val(0), world.val(1));
    world.run(redelegate(&a, &b, 400)).unwrap();
    assert_eq!(world.balance(), 998_120);
}

#[test]
fn fact_4_money_goes_to_the_withdraw_address() {
    let mut world = staked();
    let (a, b) = (world.val(0), world.val(1));
    let collector = world.chain.account("collector");
    world.run(DistributionMsg::SetWithdrawAddress { address: collector.to_string() }).unwrap();
    world.run(withdraw(&a)).unwrap();
    world.run(delegate(&b, 100)).unwrap();
    assert_eq!(world.chain.balance(&collector, "ustake").u128(), 120);
    assert_eq!(world.balance(), 997_900);

    let own = world.proxy.to_string();
    world.run(DistributionMsg::SetWithdrawAddress { address: own }).unwrap();
    world.chain.allocate_rewards(&a, 5u128).unwrap();
    world.chain.next_block();
    world.run(withdraw(&a)).unwrap();
    assert_eq!((world.balance(), world.chain.balance(&collector, "ustake").u128()), (997_905, 120));
}

#[test]
fn fact_4_a_withdraw_address_of_another_chain_is_refused() {
    let mut world = staked();
    let address = "cosmwasm1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqrp9ujm".to_string();
    assert!(world.run(DistributionMsg::SetWithdrawAddress { address }).is_err());
}

#[test]
fn fact_4_withdrawing_nothing_succeeds_and_without_a_delegation_fails() {
    let mut world = staked();
    let (a, c) = (world.val(0), world.val(2));
    world.run(withdraw(&a)).unwrap();
    world.run(withdraw(&a)).unwrap();
    assert_eq!(world.balance(), 998_060);
    let refused = ChainError::NoDelegation { delegator: world.proxy.to_string(), validator: c.clone() };
    assert_eq!(refusal(world.run(withdraw(&c))), refused);

    // Gone by undelegation: no delegation either.
    world.run(undelegate(&a, 1_000)).unwrap();
    let refused = ChainError::NoDelegation { delegator: world.proxy.to_string(), validator: a.clone() };
    assert_eq!(refusal(world.run(withdraw(&a))), refused);
}
