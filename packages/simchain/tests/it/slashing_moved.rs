//! Fact 5, redelegations: what moved since the infraction is slashed where it is now.

use cosmwasm_std::Decimal;

use super::proxy::{delegate, redelegate, small_chain, undelegate, World};

/// 10,000 at validator 0, 5,000 at validator 1; 4,000 move from 0 to 1 at the returned height.
fn moved() -> (World, u64) {
    let mut world = World::new(small_chain());
    let (a, b) = (world.val(0), world.val(1));
    world.run(delegate(&a, 10_000)).unwrap();
    world.run(delegate(&b, 5_000)).unwrap();
    world.chain.next_block();
    world.run(redelegate(&a, &b, 4_000)).unwrap();
    let height = world.chain.height();
    world.chain.next_block();
    (world, height)
}

#[test]
fn fact_5_a_redelegation_is_slashed_at_its_destination() {
    let (mut world, height) = moved();
    let a = world.val(0);
    let burned = world.chain.slash(&a, Decimal::percent(10), height).unwrap();
    // A tenth of the 6,000 that stayed, a tenth of the 4,000 that moved, nothing of the 5,000 that were there.
    assert_eq!(burned.u128(), 1_000);
    assert_eq!((world.delegated(0), world.delegated(1)), (5_400, 8_600));
    world.assert_conserved();
}

#[test]
fn fact_5_a_redelegation_before_the_infraction_is_not_slashed() {
    let (mut world, height) = moved();
    let a = world.val(0);
    world.chain.slash(&a, Decimal::percent(10), height + 1).unwrap();
    assert_eq!((world.delegated(0), world.delegated(1)), (5_400, 9_000));
}

#[test]
fn fact_5_a_mature_redelegation_is_not_slashed() {
    let (mut world, height) = moved();
    let a = world.val(0);
    world.chain.jump(90); // 100 s after it was begun: due, though EndBlock has not dropped it yet
    world.chain.slash(&a, Decimal::percent(10), height).unwrap();
    assert_eq!((world.delegated(0), world.delegated(1)), (5_400, 9_000));
}

#[test]
fn fact_5_the_destination_own_slash_takes_moved_stake_like_any() {
    let (mut world, height) = moved();
    let b = world.val(1);
    world.chain.slash(&b, Decimal::percent(10), height).unwrap();
    assert_eq!((world.delegated(0), world.delegated(1)), (6_000, 8_100));
}

/// Unbondings at the destination pay first: 400 are due for the entry, and 3,000 are unbonding there.
#[test]
fn fact_5_unbonding_at_the_destination_does_not_escape() {
    let (mut world, height) = moved();
    let (a, b) = (world.val(0), world.val(1));
    world.run(undelegate(&b, 3_000)).unwrap();
    world.chain.slash(&a, Decimal::percent(10), height).unwrap();
    let entries = world.chain.unbonding_entries(&world.proxy);
    assert_eq!(entries[0].balance.u128(), 2_600);
    assert_eq!((world.delegated(0), world.delegated(1)), (5_400, 6_000));
    world.assert_conserved();
}

/// If unbondings there do not suffice, the chain takes the whole fraction of the moved shares on top (SDK 0.50.5 on):
/// 100 unbonding and 400 of shares, where 400 were due.
#[test]
fn fact_5_a_short_unbonding_at_the_destination_is_taken_besides() {
    let (mut world, height) = moved();
    let (a, b) = (world.val(0), world.val(1));
    world.run(undelegate(&b, 100)).unwrap();
    let burned = world.chain.slash(&a, Decimal::percent(10), height).unwrap();
    assert_eq!(world.chain.unbonding_entries(&world.proxy)[0].balance.u128(), 0);
    assert_eq!((world.delegated(0), world.delegated(1)), (5_400, 8_500));
    assert_eq!(burned.u128(), 600 + 100 + 400);
}

#[test]
fn fact_5_what_left_the_destination_for_good_is_gone() {
    let (mut world, height) = moved();
    let (a, b) = (world.val(0), world.val(1));
    // Everything at the destination leaves in the block of the infraction's slash: the entry there pays the 400.
    world.run(undelegate(&b, 9_000)).unwrap();
    world.chain.slash(&a, Decimal::percent(10), height).unwrap();
    assert_eq!(world.chain.unbonding_entries(&world.proxy)[0].balance.u128(), 8_600);
    assert_eq!(world.delegated(1), 0);
}

/// The slash at the destination is a change of that delegation: its rewards are paid out.
#[test]
fn fact_4_a_slash_at_the_destination_pays_rewards_out() {
    let (mut world, height) = moved();
    let (a, b) = (world.val(0), world.val(1));
    world.chain.allocate_rewards(&b, 90u128).unwrap();
    world.chain.slash(&a, Decimal::percent(10), height).unwrap();
    assert_eq!(world.balance(), 985_000 + 90);
}
