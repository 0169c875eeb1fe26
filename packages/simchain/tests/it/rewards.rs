//! Rewards: by tokens, less commission, cut at slashes; minted by rate if asked for; the queries.

use cosmwasm_std::{DecCoin, Decimal, Decimal256, DistributionMsg};
use cw_multi_test::Executor;
use simchain::DecCoins;

use super::proxy::{delegate, small_chain, stake, undelegate, withdraw, World};

fn whole(amount: u128) -> Decimal256 {
    Decimal256::from_ratio(amount, 1u8)
}

fn in_stake(amount: u128) -> DecCoins {
    DecCoins::of("ustake", whole(amount))
}

/// The proxy has 3,000 and alice 1,000 at validator 0, with a tenth of commission, since the block before: in the block in
/// which a delegation begins it earns nothing.
fn shared() -> World {
    let mut world = World::new(small_chain().commission(Decimal::percent(10)));
    let (alice, val) = (world.chain.account("alice"), world.val(0));
    world.chain.mint(&alice, &[stake(1_000)]).unwrap();
    world.run(delegate(&val, 3_000)).unwrap();
    world.chain.app.execute(alice, delegate(&val, 1_000)).unwrap();
    world.chain.next_block();
    world
}

#[test]
fn rewards_go_by_tokens_after_commission() {
    let mut world = shared();
    let (alice, val) = (world.chain.account("alice"), world.val(0));
    world.chain.allocate_rewards(&val, 1_000u128).unwrap();
    assert_eq!(world.chain.rewards(&world.proxy, &val).unwrap(), whole(675));
    assert_eq!(world.chain.rewards(&alice, &val).unwrap(), whole(225));
    world.chain.app.execute(alice.clone(), withdraw(&val)).unwrap();
    assert_eq!(world.chain.balance(&alice, "ustake").u128(), 225);
    assert_eq!(world.chain.validator(&val).unwrap().commission_due, in_stake(100));
    world.assert_conserved();
}

#[test]
fn who_comes_later_earns_nothing_of_before() {
    let mut world = shared();
    let (bob, val) = (world.chain.account("bob"), world.val(0));
    world.chain.allocate_rewards(&val, 1_000u128).unwrap();
    world.chain.mint(&bob, &[stake(4_000)]).unwrap();
    world.chain.app.execute(bob.clone(), delegate(&val, 4_000)).unwrap();
    assert_eq!(world.chain.rewards(&bob, &val).unwrap(), Decimal256::zero());
    // 90 for 8,000 tokens: half to bob.
    world.chain.allocate_rewards(&val, 100u128).unwrap();
    world.chain.next_block();
    assert_eq!(world.chain.rewards(&bob, &val).unwrap(), whole(45));
}

/// 360 before a slash of half and 360 after: all earned in full, by shares that did not change. Alice's withdrawal books
/// the first 360 on 4,000 tokens; the slash must not make the proxy's part of them count on half of its stake.
#[test]
fn a_slash_between_rewards_loses_none_of_them() {
    let mut world = shared();
    let (alice, val) = (world.chain.account("alice"), world.val(0));
    world.chain.allocate_rewards(&val, 400u128).unwrap();
    world.chain.app.execute(alice.clone(), withdraw(&val)).unwrap();
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::percent(50), height).unwrap();
    world.chain.allocate_rewards(&val, 400u128).unwrap();
    world.chain.next_block();
    assert_eq!(world.chain.rewards(&world.proxy, &val).unwrap(), whole(540));
    assert_eq!(world.chain.rewards(&alice, &val).unwrap(), whole(90));
    world.run(withdraw(&val)).unwrap();
    assert_eq!(world.balance(), 997_000 + 540);
    world.assert_conserved();
}

/// Rewards from before a slash to nothing are still paid.
#[test]
fn rewards_outlive_the_stake() {
    let mut world = shared();
    let val = world.val(0);
    world.chain.allocate_rewards(&val, 400u128).unwrap();
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::one(), height).unwrap();
    world.run(withdraw(&val)).unwrap();
    assert_eq!(world.balance(), 997_000 + 270);
    world.run(withdraw(&val)).unwrap();
    assert_eq!(world.balance(), 997_000 + 270);
}

/// 100 of rewards for three equal delegators are 33.33 each; whole units are paid, the fraction is not kept for later.
#[test]
fn payouts_truncate() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    for name in ["alice", "bob"] {
        let account = world.chain.account(name);
        world.chain.mint(&account, &[stake(1_000)]).unwrap();
        world.chain.app.execute(account, delegate(&val, 1_000)).unwrap();
    }
    world.chain.next_block();
    world.chain.allocate_rewards(&val, 100u128).unwrap();
    world.run(withdraw(&val)).unwrap();
    assert_eq!(world.balance(), 999_033);
    assert_eq!(world.chain.rewards(&world.proxy, &val).unwrap(), Decimal256::zero());
    world.assert_conserved();
}

/// 100 on 3,000 tokens are 0.0333.. a token, cut: even a sole delegator gets 99.
#[test]
fn fact_7_rewards_may_be_one_unit_short() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 3_000)).unwrap();
    world.chain.next_block();
    world.chain.allocate_rewards(&val, 100u128).unwrap();
    world.run(withdraw(&val)).unwrap();
    assert_eq!(world.balance(), 997_099);
}

#[test]
fn queries_tell_what_a_withdrawal_would_pay() {
    let mut world = shared();
    let (a, b) = (world.val(0), world.val(1));
    world.run(delegate(&b, 500)).unwrap();
    world.chain.allocate_rewards(&a, 1_000u128).unwrap();
    let (wrap, proxy) = (world.chain.app.wrap(), world.proxy.clone());
    let coin = |amount| DecCoin::new(whole(amount), "ustake");
    assert_eq!(wrap.query_delegation_rewards(&proxy, &a).unwrap(), [coin(675)]);
    assert_eq!(wrap.query_delegation_rewards(&proxy, &b).unwrap(), []);
    let total = wrap.query_delegation_total_rewards(&proxy).unwrap();
    assert_eq!(total.total, [coin(675)]);
    assert_eq!(total.rewards.len(), 2);
    assert_eq!(wrap.query_delegator_validators(&proxy).unwrap(), [a.clone(), b]);
    let full = wrap.query_delegation(&proxy, &a).unwrap().unwrap();
    assert_eq!((full.amount, full.accumulated_rewards), (stake(3_000), vec![stake(675)]));
    assert_eq!(wrap.query_delegation(&proxy, world.val(2)).unwrap(), None);
    assert!(wrap.query_delegation_rewards(&proxy, world.val(2)).is_err(), "no delegation");
    assert_eq!(wrap.query_bonded_denom().unwrap(), "ustake");
    assert_eq!(wrap.query_delegator_withdraw_address(&proxy).unwrap(), proxy);
}

/// A tenth a year on 31,536,000 is 3,153,600 a year, 0.1 a second, 1 in a block of ten seconds.
#[test]
fn inflation_mints_by_time() {
    let mut world = World::new(small_chain().apr(Decimal::percent(10)).balance(rich(), vec![stake(31_536_000)]));
    let val = world.val(0);
    world.chain.app.execute(rich(), delegate(&val, 31_536_000)).unwrap();
    let minted = |world: &World| world.chain.validator(&val).unwrap().current.amount("ustake");
    world.chain.next_block();
    assert_eq!(minted(&world), whole(1));
    world.chain.jump(990);
    assert_eq!(minted(&world), whole(100));
    // A jailed validator earns nothing.
    world.chain.jail(&val).unwrap();
    world.chain.jump(1_000);
    assert_eq!(minted(&world), whole(100));
    world.assert_conserved();
}

fn rich() -> cosmwasm_std::Addr {
    small_chain().build().account("rich")
}

#[test]
fn without_tokens_rewards_are_lost_but_not_stuck() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.chain.allocate_rewards(&val, 50u128).unwrap();
    world.run(delegate(&val, 10)).unwrap();
    assert_eq!(world.chain.rewards(&world.proxy, &val).unwrap(), Decimal256::zero());
    world.run(undelegate(&val, 10)).unwrap();
    world.run(DistributionMsg::FundCommunityPool { amount: vec![stake(3)] }).unwrap();
    assert_eq!(world.chain.balance(&world.chain.params().rewards, "ustake").u128(), 53);
    world.assert_conserved();
}
