//! Rewards of several denominations (z24): one period for all, each truncated by itself.

use cosmwasm_std::{coin, coins, DecCoin, Decimal, Decimal256, DistributionMsg};
use cw_multi_test::Executor;

use super::proxy::{delegate, small_chain, stake, undelegate, withdraw, World};

/// The proxy has 3,000 and alice 1,000 at validator 0, a tenth of commission.
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
fn fm_z24_each_denomination_is_shared_by_tokens_after_commission() {
    let mut world = shared();
    let val = world.val(0);
    world.chain.allocate_rewards(&val, 1_000u128).unwrap();
    world.chain.allocate_rewards_in(&val, coin(1_006, "uusdc")).unwrap();
    // 90 % of 1,006 for three quarters: 679.05.
    let due = world.chain.all_rewards(&world.proxy, &val).unwrap();
    assert_eq!(due.to_string(), "675ustake,679.05uusdc");
    assert_eq!(world.chain.rewards(&world.proxy, &val).unwrap(), Decimal256::from_ratio(675u16, 1u8));
    assert_eq!(world.chain.validator(&val).unwrap().commission_due.to_string(), "100ustake,100.6uusdc");
    let wrap = world.chain.app.wrap();
    let answer = [
        DecCoin::new(Decimal256::from_ratio(675u16, 1u8), "ustake"),
        DecCoin::new(Decimal256::from_ratio(67_905u32, 100u8), "uusdc"),
    ];
    assert_eq!(wrap.query_delegation_rewards(&world.proxy, &val).unwrap(), answer);
    let full = wrap.query_delegation(&world.proxy, &val).unwrap().unwrap();
    assert_eq!(full.accumulated_rewards, [stake(675), coin(679, "uusdc")]);
}

/// By hand: two coins in field 1, `0a 0d { 0a 06 "ustake" 12 03 "675" }` and `0a 0c { 0a 05 "uusdc" 12 03 "679" }`.
#[test]
fn one_withdrawal_pays_and_answers_all_of_them() {
    let mut world = shared();
    let val = world.val(0);
    let collector = world.chain.account("collector");
    world.run(DistributionMsg::SetWithdrawAddress { address: collector.to_string() }).unwrap();
    world.chain.allocate_rewards(&val, 1_000u128).unwrap();
    world.chain.allocate_rewards_in(&val, coin(1_006, "uusdc")).unwrap();
    let replies = world.run_tolerant(vec![withdraw(&val)]);
    let said = replies[0].result.clone().unwrap().msg_responses[0].value.to_vec();
    assert_eq!(said, b"\x0a\x0d\x0a\x06ustake\x12\x03675\x0a\x0c\x0a\x05uusdc\x12\x03679");
    let held = |denom| world.chain.balance(&collector, denom).u128();
    assert_eq!((held("ustake"), held("uusdc")), (675, 679));
    assert_eq!(world.chain.total_minted("uusdc").u128(), 1_006);
    assert_eq!(world.chain.supply("uusdc").u128(), 1_006);
    world.assert_conserved();
}

#[test]
fn rewards_without_the_bond_denomination_are_paid_by_every_change() {
    let mut world = shared();
    let val = world.val(0);
    world.chain.allocate_rewards_in(&val, coin(400, "uusdc")).unwrap();
    let replies = world.run_tolerant(vec![undelegate(&val, 3_000), withdraw(&val)]);
    assert!(replies[1].result.is_err(), "no delegation left");
    assert_eq!(world.chain.balance(&world.proxy, "uusdc").u128(), 270);
}

/// 90 before a slash of half and 90 after, three quarters of each.
#[test]
fn a_slash_loses_no_rewards_of_any_denomination() {
    let mut world = shared();
    let val = world.val(0);
    world.chain.allocate_rewards_in(&val, coin(100, "uusdc")).unwrap();
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::percent(50), height).unwrap();
    world.chain.allocate_rewards_in(&val, coin(100, "uusdc")).unwrap();
    world.chain.next_block();
    world.run(withdraw(&val)).unwrap();
    let paid = world.chain.app.wrap().query_balance(&world.proxy, "uusdc").unwrap();
    assert_eq!(vec![paid], coins(135, "uusdc"));
}
