//! Fact 5: a slash cuts bonded stake and the unbondings begun since the infraction, and burns.

use cosmwasm_std::{Decimal, Uint128};
use cw_multi_test::StakingSudo;
use simchain::ChainError;

use super::proxy::{delegate, refusal, small_chain, undelegate, World};

/// 10,000 staked; 1,000 begin to leave at each of the returned heights.
fn leaving() -> (World, u64, u64) {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 10_000)).unwrap();
    let mut heights = vec![];
    for _ in 0..2 {
        world.chain.next_block();
        world.run(undelegate(&val, 1_000)).unwrap();
        heights.push(world.chain.height());
    }
    world.chain.next_block();
    (world, heights[0], heights[1])
}

fn balances(world: &World) -> Vec<u128> {
    world.chain.unbonding_entries(&world.proxy).iter().map(|e| e.balance.u128()).collect()
}

#[test]
fn fact_5_only_what_left_since_the_infraction_is_cut() {
    let (mut world, first, second) = leaving();
    let val = world.val(0);
    // Begun at the infraction's height counts; the block before does not.
    let burned = world.chain.slash(&val, Decimal::percent(10), second).unwrap();
    assert_eq!(balances(&world), [1_000, 900]);
    assert_eq!(world.delegated(0), 7_200);
    assert_eq!(burned.u128(), 100 + 800);

    world.chain.slash(&val, Decimal::percent(50), first).unwrap();
    // Half of the initial amounts; 900 left of the second still covers its 500. Bonded: half of 7,200.
    assert_eq!(balances(&world), [500, 400]);
    assert_eq!(world.delegated(0), 3_600);
    assert_eq!(world.chain.total_burned().u128(), 900 + 500 + 500 + 3_600);
    world.assert_conserved();

    world.chain.advance(100);
    assert_eq!(world.balance(), 990_000 + 500 + 400);
}

#[test]
fn fact_5_an_infraction_after_both_left_cuts_bonded_stake_only() {
    let (mut world, _, second) = leaving();
    let val = world.val(0);
    world.chain.slash(&val, Decimal::percent(10), second + 1).unwrap();
    assert_eq!(balances(&world), [1_000, 1_000]);
    assert_eq!(world.delegated(0), 7_200);
}

#[test]
fn fact_5_what_is_due_is_out_of_reach_before_it_is_paid() {
    let (mut world, first, _) = leaving();
    let val = world.val(0);
    // Begun 20 s and 10 s ago: after 80 s the first is due, the second not.
    world.chain.jump(80);
    world.chain.slash(&val, Decimal::percent(10), first).unwrap();
    assert_eq!(balances(&world), [1_000, 900]);
}

#[test]
fn fact_5_repeated_slashes_take_no_more_than_an_entry_has() {
    let (mut world, first, _) = leaving();
    let val = world.val(0);
    world.chain.slash(&val, Decimal::percent(60), first).unwrap();
    world.chain.slash(&val, Decimal::percent(60), first).unwrap();
    assert_eq!(balances(&world), [0, 0]);
    world.chain.advance(100);
    assert_eq!(world.balance(), 990_000);
    world.assert_conserved();
}

/// 5 % of 10,000 at the infraction: 50 of each entry (100), the other 400 off 8,000 and the 2,000 that came later.
#[test]
fn fact_5_with_the_power_given_newcomers_share_the_loss() {
    let (mut world, first, _) = leaving();
    let val = world.val(0);
    world.run(delegate(&val, 2_000)).unwrap();
    let power = Uint128::new(10_000);
    let burned = world.chain.slash_with_power(&val, Decimal::percent(5), first, power).unwrap();
    assert_eq!(burned.u128(), 500);
    assert_eq!(balances(&world), [950, 950]);
    assert_eq!(world.delegated(0), 9_600);
}

#[test]
fn fact_5_stock_sudo_slashes_at_the_present_height() {
    let (mut world, ..) = leaving();
    let (validator, percentage) = (world.val(0), Decimal::percent(25));
    world.chain.app.sudo(StakingSudo::Slash { validator, percentage }.into()).unwrap();
    assert_eq!(balances(&world), [1_000, 1_000]);
    assert_eq!(world.delegated(0), 6_000);
}

#[test]
fn impossible_slashes_are_refused_and_change_nothing() {
    let (mut world, ..) = leaving();
    let (val, height) = (world.val(0), world.chain.height());
    let future = ChainError::FutureInfraction { infraction: height + 1, height };
    assert_eq!(refusal(world.chain.slash(&val, Decimal::percent(1), height + 1)), future);
    let fraction = Decimal::percent(101);
    assert_eq!(refusal(world.chain.slash(&val, fraction, height)), ChainError::FractionAboveOne { fraction });
    let address = "nobody".to_string();
    assert_eq!(refusal(world.chain.slash("nobody", Decimal::one(), height)), ChainError::NoValidator { address });

    world.chain.jail(&val).unwrap();
    world.chain.next_block();
    world.chain.advance(100);
    let unbonded = ChainError::SlashUnbonded { validator: val.clone() };
    assert_eq!(refusal(world.chain.slash(&val, Decimal::one(), height)), unbonded);
    assert_eq!((world.chain.total_burned().u128(), world.delegated(0)), (0, 8_000));
}
