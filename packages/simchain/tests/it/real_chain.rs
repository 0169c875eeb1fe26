//! Facts that the embedded chain had wrong until it was compared with a real one. Numbers by hand.

use cosmwasm_std::{coin, Decimal, Decimal256, StakingMsg, Uint128};
use simchain::ChainError;

use super::proxy::{delegate, redelegate, refusal, small_chain, undelegate, withdraw, World};

/// Rewards that come in the block in which a delegation begins are its own from the next block on; who withdraws in that
/// block loses them.
#[test]
fn a_delegation_earns_nothing_in_its_first_block() {
    let mut world = World::new(small_chain());
    let (kept, lost) = (world.val(0), world.val(1));
    for val in [&kept, &lost] {
        world.run(delegate(val, 1_000)).unwrap();
        world.chain.allocate_rewards(val, 60u128).unwrap();
        assert_eq!(world.chain.rewards(&world.proxy, val).unwrap(), Decimal256::zero());
    }
    world.run(withdraw(&lost)).unwrap();
    world.chain.next_block();
    assert_eq!(world.chain.rewards(&world.proxy, &kept).unwrap(), Decimal256::from_ratio(60u8, 1u8));
    assert_eq!(world.chain.rewards(&world.proxy, &lost).unwrap(), Decimal256::zero());
    world.assert_conserved();
}

/// 1,000 slashed by 1 %: 990 tokens of 1,000 shares. Undelegating 98 takes 98.98.. shares and, truncated, 97 tokens; 893
/// are left behind 901.01.. shares. Rewards count a stake at the rate before those 97 went: 901.01.. * .99 = 892, not 893.
/// 893 of rewards are 1 a token.
#[test]
fn fact_7_rewards_after_an_undelegation_count_the_rate_of_before() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 1_000)).unwrap();
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::percent(1), height).unwrap();
    world.run(undelegate(&val, 98)).unwrap();
    assert_eq!(world.delegated(0), 893);
    world.chain.next_block();
    world.chain.allocate_rewards(&val, 893u128).unwrap();
    let earned = world.chain.rewards(&world.proxy, &val).unwrap();
    assert_eq!(earned.to_uint_floor().to_string(), "892");
}

/// What is asked first: the amount, then validator and delegation, then the denomination.
#[test]
fn refusals_come_in_the_chains_order() {
    let mut world = World::new(small_chain());
    let (val, none) = (world.val(0), "nobody".to_string());
    let zero = refusal(world.run(delegate(&none, 0)));
    assert_eq!(zero, ChainError::ZeroAmount);
    let foreign = coin(5, "uother");
    let unknown = StakingMsg::Delegate { validator: none.clone(), amount: foreign.clone() };
    assert_eq!(refusal(world.run(unknown)), ChainError::NoValidator { address: none });
    let undelegated = StakingMsg::Undelegate { validator: val.clone(), amount: foreign.clone() };
    let delegator = world.proxy.to_string();
    let missing = ChainError::NoDelegation { delegator, validator: val.clone() };
    assert_eq!(refusal(world.run(undelegated.clone())), missing);
    world.run(delegate(&val, 10)).unwrap();
    let wrong = ChainError::WrongDenom { got: "uother".into(), expected: "ustake".into() };
    assert_eq!(refusal(world.run(undelegated)), wrong);
}

/// `MsgBeginRedelegateResponse` with a time of -62,135,596,800 s: the first of January of year 1. As the varint of the two's
/// complement: 80 92 b8 c3 98 fe ff ff ff 01.
#[test]
fn a_redelegation_out_of_an_unbonded_validator_is_done_at_once() {
    let mut world = World::new(small_chain());
    let (from, to) = (world.val(0), world.val(1));
    world.run(delegate(&from, 100)).unwrap();
    world.chain.jail(&from).unwrap();
    world.chain.next_block();
    world.chain.advance(100);
    let replies = world.run_tolerant(vec![redelegate(&from, &to, 10)]);
    let said = replies[0].result.clone().unwrap().msg_responses[0].value.to_vec();
    assert_eq!(said, [0x0a, 0x0b, 0x08, 0x80, 0x92, 0xb8, 0xc3, 0x98, 0xfe, 0xff, 0xff, 0xff, 0x01]);
    assert!(world.chain.redelegation_entries(&world.proxy).is_empty());
}

/// Its operator's own stake is worth nothing, which is asked before whether it is jailed.
#[test]
fn a_validator_slashed_to_nothing_stays_in_jail() {
    let mut world = World::new(small_chain());
    let val = world.val(0);
    world.run(delegate(&val, 100)).unwrap();
    let height = world.chain.height();
    world.chain.slash(&val, Decimal::one(), height).unwrap();
    world.chain.tombstone(&val).unwrap();
    assert_eq!(refusal(world.chain.unjail(&val)), ChainError::SelfDelegationTooLow { validator: val.clone() });
    assert_eq!(world.chain.validator(&val).unwrap().tokens, Uint128::zero());
}
