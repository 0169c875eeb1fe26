//! Fact 6: validators slashed to nothing, jailed, tombstoned.

use cosmwasm_std::Decimal;
use simchain::{ChainError, Status};

use super::proxy::{delegate, redelegate, refusal, small_chain, undelegate, withdraw, World};

fn staked() -> World {
    let mut world = World::new(small_chain());
    for (number, amount) in [(0, 1_000), (1, 3_000), (2, 2_000)] {
        let val = world.val(number);
        world.run(delegate(&val, amount)).unwrap();
    }
    world
}

fn listed(world: &World) -> Vec<String> {
    let all = world.chain.app.wrap().query_all_validators().unwrap();
    all.into_iter().map(|v| v.address).collect()
}

#[test]
fn all_validators_come_by_stake() {
    let world = staked();
    assert_eq!(listed(&world), [world.val(1), world.val(2), world.val(0)]);
}

#[test]
fn fact_6_slashed_to_nothing_takes_no_delegation_and_returns_none() {
    let mut world = staked();
    let (a, b) = (world.val(0), world.val(1));
    let height = world.chain.height();
    world.chain.slash(&a, Decimal::one(), height).unwrap();
    let info = world.chain.validator(&a).unwrap();
    assert!(info.tokens.is_zero() && !info.shares.is_zero());

    let zero = ChainError::ZeroExchangeRate { validator: a.clone() };
    assert_eq!(refusal(world.run(delegate(&a, 1))), zero);
    assert_eq!(refusal(world.run(redelegate(&b, &a, 1))), zero);
    let insufficient = ChainError::InsufficientShares { validator: a.clone() };
    assert_eq!(refusal(world.run(undelegate(&a, 1))), insufficient);
    assert_eq!(refusal(world.run(redelegate(&a, &b, 1))), insufficient);

    // The delegation is still there, worth nothing; withdrawing from it succeeds.
    let worth: Vec<_> = world.chain.delegations(&world.proxy).iter().map(|d| d.amount.amount.u128()).collect();
    assert_eq!(worth, [0, 3_000, 2_000]);
    world.run(withdraw(&a)).unwrap();

    // It leaves the active set at the end of the block.
    assert!(listed(&world).contains(&a));
    world.chain.next_block();
    assert_eq!(listed(&world), [b, world.val(2)]);
    world.assert_conserved();
}

#[test]
fn fact_6_jailed_is_not_listed_but_found_and_takes_delegations() {
    let mut world = staked();
    let (a, b) = (world.val(0), world.val(1));
    world.chain.jail(&b).unwrap();
    assert_eq!(listed(&world), [world.val(2), a]);
    let found = world.chain.app.wrap().query_validator(&b).unwrap().unwrap();
    assert_eq!(found.address, b);
    assert_eq!(world.chain.app.wrap().query_validator("nobody").unwrap(), None);

    world.run(delegate(&b, 10)).unwrap();
    world.run(undelegate(&b, 5)).unwrap();
    assert_eq!(world.delegated(1), 3_005);

    let height = world.chain.height();
    world.chain.next_block();
    let completion = world.chain.time().minus_seconds(10).plus_seconds(100);
    assert_eq!(world.chain.validator(&b).unwrap().status, Status::Unbonding { height, completion });
    world.chain.advance(100);
    assert_eq!(world.chain.validator(&b).unwrap().status, Status::Unbonded);
}

#[test]
fn fact_6_unjail_brings_it_back_at_the_end_of_the_block() {
    let mut world = staked();
    let a = world.val(0);
    assert_eq!(refusal(world.chain.unjail(&a)), ChainError::NotJailed { validator: a.clone() });
    world.chain.jail(&a).unwrap();
    world.chain.next_block();
    world.chain.unjail(&a).unwrap();
    assert!(!listed(&world).contains(&a));
    world.chain.next_block();
    assert!(listed(&world).contains(&a));
    // The unbonding it had begun is void.
    world.chain.advance(200);
    assert_eq!(world.chain.validator(&a).unwrap().status, Status::Bonded);
}

#[test]
fn fact_6_tombstoned_stays_out() {
    let mut world = staked();
    let a = world.val(0);
    world.chain.tombstone(&a).unwrap();
    world.chain.next_block();
    assert_eq!(refusal(world.chain.unjail(&a)), ChainError::Tombstoned { validator: a.clone() });
    assert!(!listed(&world).contains(&a));
    // Its delegators leave as from any other, after the whole period.
    world.run(undelegate(&a, 1_000)).unwrap();
    world.chain.advance(100);
    assert_eq!(world.balance(), 995_000);
}
