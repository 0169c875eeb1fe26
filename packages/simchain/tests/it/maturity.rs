//! Fact 1: EndBlock of the first block with time >= completion pays.

use cosmwasm_std::coin;
use cw_multi_test::Executor;

use super::proxy::{delegate, small_chain, undelegate, World};

/// 1,000 of a million leave; 100 seconds are ten blocks of 10.
fn leaving() -> World {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 5_000)).unwrap();
    world.run(undelegate(&val, 1_000)).unwrap();
    assert_eq!(world.balance(), 995_000);
    world
}

#[test]
fn fact_1_messages_of_the_maturity_block_see_no_money() {
    let mut world = leaving();
    let begun = world.chain.time();
    world.chain.advance_blocks(10);
    assert_eq!(world.chain.time(), begun.plus_seconds(100));
    assert_eq!(world.seen_by_contract(), 995_000);
    assert_eq!(world.chain.unbonding_entries(&world.proxy).len(), 1);

    world.chain.next_block();
    assert_eq!(world.seen_by_contract(), 996_000);
    assert!(world.chain.unbonding_entries(&world.proxy).is_empty());
    world.assert_conserved();
}

#[test]
fn fact_1_one_second_early_is_not_due() {
    let mut world = leaving();
    world.chain.jump(99);
    world.chain.next_block(); // EndBlock at 99
    assert_eq!(world.balance(), 995_000);
    world.chain.next_block(); // EndBlock at 109
    assert_eq!(world.balance(), 996_000);
}

#[test]
fn fact_1_after_a_halt_the_first_block_still_pays_at_its_end() {
    let mut world = leaving();
    world.chain.jump(1_000_000);
    assert_eq!(world.seen_by_contract(), 995_000);
    world.chain.next_block();
    assert_eq!(world.seen_by_contract(), 996_000);
}

#[test]
fn fact_1_advance_returns_with_the_money_paid() {
    let mut world = leaving();
    let (height, time) = (world.chain.height(), world.chain.time());
    world.chain.advance(100);
    assert_eq!(world.balance(), 996_000);
    assert_eq!((world.chain.height(), world.chain.time()), (height + 2, time.plus_seconds(110)));
}

/// The money goes to the delegator, whatever its withdraw address, and only the bond denomination moves.
#[test]
fn fact_1_plain_accounts_are_paid_too() {
    let mut world = World::new(small_chain());
    let (alice, val) = (world.chain.account("alice"), world.val(1));
    world.chain.mint(&alice, &[coin(500, "ustake"), coin(7, "uother")]).unwrap();
    world.chain.app.execute(alice.clone(), delegate(&val, 500)).unwrap();
    world.chain.app.execute(alice.clone(), undelegate(&val, 500)).unwrap();
    world.chain.advance(100);
    assert_eq!(world.chain.balance(&alice, "ustake").u128(), 500);
    assert_eq!(world.chain.balance(&alice, "uother").u128(), 7);
}

#[test]
fn an_entry_on_hold_is_paid_when_released() {
    let mut world = leaving();
    let (val, proxy, height) = (world.val(0), world.proxy.clone(), world.chain.height());
    world.chain.hold_unbonding(&val, &proxy, height).unwrap();
    world.chain.advance(100);
    assert_eq!(world.balance(), 995_000);
    world.chain.release_unbonding(&val, &proxy, height).unwrap();
    assert_eq!(world.balance(), 996_000);
    world.assert_conserved();
}
