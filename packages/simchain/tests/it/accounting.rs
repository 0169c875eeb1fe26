//! Verbs of the chain: the clock, genesis, all or nothing, and what is refused without a panic.

use cosmwasm_std::{coin, Decimal, StakingMsg};
use cw_multi_test::Executor;
use simchain::{Chain, ChainError};

use super::proxy::{delegate, refusal, small_chain, stake, undelegate, World};

#[test]
fn the_clock_and_the_defaults() {
    let mut chain = Chain::builder().build();
    assert_eq!((chain.height(), chain.time().seconds()), (1, 1_700_000_000));
    assert_eq!((chain.validators().len(), chain.block_time()), (5, 5));
    chain.advance_blocks(3);
    assert_eq!((chain.height(), chain.time().seconds()), (4, 1_700_000_015));
    let params = chain.params();
    assert_eq!((params.unbonding_secs, params.max_entries), (1_814_400, 7));
    assert!(chain.validators().windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn addresses_are_of_the_chain_and_repeat() {
    let (one, two) = (Chain::builder().build(), Chain::builder().build());
    assert!(one.account("alice").as_str().starts_with("ballast1"));
    assert_eq!(one.account("alice"), two.account("alice"));
    assert!(one.validators()[0].starts_with("ballastvaloper1"));
    assert_eq!(one.validators(), two.validators());
}

#[test]
fn operators_own_stake_counts_like_any() {
    let chain = Chain::builder().validators(2).self_stake(700).build();
    let val = chain.validators()[0].clone();
    assert_eq!(chain.validator(&val).unwrap().tokens.u128(), 700);
    assert_eq!((chain.supply("ustake").u128(), chain.total_minted("ustake").u128()), (1_400, 1_400));
    assert_eq!(chain.pool_surplus(), 0);
}

#[test]
fn minted_and_supply_are_per_denomination() {
    let mut chain = Chain::builder().bond_denom("uatom").build();
    let alice = chain.account("alice");
    chain.mint(&alice, &[coin(5, "uatom"), coin(9, "uother")]).unwrap();
    let val = chain.validators()[0].clone();
    chain.allocate_rewards(&val, 4u128).unwrap();
    assert_eq!((chain.supply("uatom").u128(), chain.total_minted("uatom").u128()), (9, 9));
    assert_eq!((chain.supply("uother").u128(), chain.total_minted("uother").u128()), (9, 9));
}

/// A pool that cannot burn (emptied behind the module's back) fails a slash; nothing of it stays.
#[test]
fn a_verb_that_fails_half_way_changes_nothing() {
    let mut world = World::new(small_chain());
    let (val, thief) = (world.val(0), world.chain.account("thief"));
    world.run(delegate(&val, 1_000)).unwrap();
    world.run(undelegate(&val, 400)).unwrap();
    let pool = world.chain.params().pool;
    world.chain.app.send_tokens(pool, thief, &[stake(1_000)]).unwrap();
    let height = world.chain.height();
    assert!(world.chain.slash(&val, Decimal::percent(50), height).is_err());
    assert_eq!(world.delegated(0), 600);
    assert_eq!(world.chain.unbonding_entries(&world.proxy)[0].balance.u128(), 400);
    assert_eq!(world.chain.total_burned().u128(), 0);
}

#[test]
fn holds_need_an_entry() {
    let mut world = World::new(small_chain());
    let (val, proxy, height) = (world.val(0), world.proxy.clone(), world.chain.height());
    let none = ChainError::NoUnbondingEntry { height };
    assert_eq!(refusal(world.chain.hold_unbonding(&val, &proxy, height)), none);
    world.run(delegate(&val, 10)).unwrap();
    world.run(undelegate(&val, 10)).unwrap();
    assert_eq!(refusal(world.chain.release_unbonding(&val, &proxy, height)), ChainError::NotOnHold { height });
}

#[test]
fn validators_can_join_later() {
    let mut world = World::new(small_chain());
    let late = world.chain.add_validator("late", Decimal::percent(5)).unwrap();
    world.run(delegate(&late, 10)).unwrap();
    assert_eq!(world.chain.delegated(&world.proxy, &late).u128(), 10);
    assert!(world.chain.add_validator("late", Decimal::zero()).is_err());
    assert!(world.chain.add_validator("greedy", Decimal::percent(101)).is_err());
}

/// Amounts near the type's end are refused, not wrapped: the bank and the shares are checked.
#[test]
fn absurd_amounts_are_errors() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    for amount in [u128::MAX, u128::MAX / 2] {
        assert!(world.run(delegate(&val, amount)).is_err());
        assert!(world.run(undelegate(&val, amount)).is_err());
        let huge =
            StakingMsg::Redelegate { src_validator: val.clone(), dst_validator: world.val(1), amount: stake(amount) };
        assert!(world.run(huge).is_err());
    }
    world.assert_conserved();
}
