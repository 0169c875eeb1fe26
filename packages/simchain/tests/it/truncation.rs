//! Fact 7: amounts pass through shares and truncate.

use cosmwasm_std::{Decimal, Decimal256, Uint256};
use cw_multi_test::Executor;
use simchain::ChainError;

use super::proxy::{delegate, refusal, small_chain, stake, undelegate, World};

/// Slashed by a hundredth: 990 tokens for 1,000 shares.
fn slashed() -> World {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::percent(1), height).unwrap();
    assert_eq!(world.delegated(0), 990);
    world
}

/// 98 tokens are 98.9898.. shares, cut after 98; they are worth 97.99.., so 97 arrive and a unit stays with the rest.
#[test]
fn fact_7_one_unit_short_per_message() {
    let mut world = slashed();
    let val = world.val(0);
    world.run(undelegate(&val, 98)).unwrap();
    assert_eq!(world.chain.unbonding_entries(&world.proxy)[0].balance.u128(), 97);
    let info = world.chain.validator(&val).unwrap();
    assert_eq!(info.tokens.u128(), 893);
    // 1,000 - 98.989898989898989898
    let left = Decimal256::new(Uint256::from(901_010_101_010_101_010_102u128));
    assert_eq!(info.shares, left);
    world.chain.advance(100);
    assert_eq!(world.balance(), 999_000 + 97);
}

/// A delegation of 98 is 98.9898.. shares, cut, so it reads as 97 the moment after.
#[test]
fn fact_7_a_delegation_reads_one_short_and_the_sum_by_as_many_as_validators() {
    let mut world = World::new(small_chain());
    let alice = world.chain.account("alice");
    world.chain.mint(&alice, &[stake(294)]).unwrap();
    for number in 0..3 {
        let val = world.val(number);
        world.run(delegate(&val, 1_000)).unwrap();
        let height = world.chain.height();
        world.chain.slash(&val, Decimal::percent(1), height).unwrap();
        world.chain.app.execute(alice.clone(), delegate(&val, 98)).unwrap();
        assert_eq!(world.chain.delegated(&alice, &val).u128(), 97);
    }
    assert_eq!(world.chain.balance(&alice, "ustake").u128(), 0);
    assert_eq!(world.chain.total_delegated(&alice).u128(), 291);
    world.assert_conserved();
}

/// The last shares take all tokens that are left.
#[test]
fn fact_7_the_last_to_leave_takes_the_rest() {
    let mut world = slashed();
    let val = world.val(0);
    world.run(undelegate(&val, 98)).unwrap();
    let left = world.delegated(0);
    assert_eq!(left, 893);
    world.run(undelegate(&val, 893)).unwrap();
    let info = world.chain.validator(&val).unwrap();
    assert!(info.tokens.is_zero() && info.shares.is_zero());
    world.chain.advance(100);
    assert_eq!(world.balance(), 999_990);
    // Without tokens and shares it starts again at one to one.
    world.run(delegate(&val, 10)).unwrap();
    assert_eq!(world.delegated(0), 10);
}

#[test]
fn more_than_held_zero_and_foreign_coins_are_refused() {
    let mut world = slashed();
    let val = world.val(0);
    // 991 / 990 * 1,000 = 1,001.0101.. shares
    let requested = Decimal256::new(Uint256::from(1_001_010_101_010_101_010_101u128));
    let held = Decimal256::from_ratio(1_000u16, 1u8);
    assert_eq!(refusal(world.run(undelegate(&val, 991))), ChainError::NotEnoughShares { requested, held });
    assert_eq!(refusal(world.run(undelegate(&val, 0))), ChainError::ZeroAmount);
    assert_eq!(refusal(world.run(delegate(&val, 0))), ChainError::ZeroAmount);
    let other = world.val(1);
    let none = ChainError::NoDelegation { delegator: world.proxy.to_string(), validator: other.clone() };
    assert_eq!(refusal(world.run(undelegate(&other, 1))), none);
    let address = "nobody".to_string();
    assert_eq!(refusal(world.run(delegate("nobody", 1))), ChainError::NoValidator { address });
    let foreign = cosmwasm_std::StakingMsg::Delegate { validator: val, amount: cosmwasm_std::coin(1, "uother") };
    let wrong = ChainError::WrongDenom { got: "uother".to_string(), expected: "ustake".to_string() };
    assert_eq!(refusal(world.run(foreign)), wrong);
    assert!(world.run(delegate(&other, 2_000_000)).is_err(), "more than the bank has");
    world.assert_conserved();
}
