//! Stake votes on where the vault delegates.

use super::support::{checked, UNIT};
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, Decimal, WasmMsg};
use interfaces::staking_vault::{ExecuteMsg, ValidatorWeight};
use suite::{EmbeddedSuite, DAY};

/// Alice staked 999, which with the seed of 1 are bonded: 200 at each of five validators.
fn staked() -> EmbeddedSuite {
    let mut suite = EmbeddedSuite::builder().reward_apr(Decimal::zero()).build();
    let alice = suite.account("alice");
    suite.stake(&alice, 999 * UNIT).unwrap();
    suite.compound().unwrap();
    suite
}

fn set(suite: &EmbeddedSuite, weights: [u64; 5]) -> ExecuteMsg {
    let of = |(validator, weight): (&String, u64)| ValidatorWeight { validator: validator.clone(), weight, cap: None };
    ExecuteMsg::SetValidators { validators: suite.chain.validators().iter().zip(weights).map(of).collect() }
}

fn call(suite: &EmbeddedSuite, msg: &ExecuteMsg) -> CosmosMsg {
    let contract_addr = suite.at.staking.to_string();
    WasmMsg::Execute { contract_addr, msg: to_json_binary(msg).unwrap(), funds: vec![] }.into()
}

/// Whole tokens at each validator.
fn bonded(suite: &EmbeddedSuite) -> Vec<u128> {
    let at = |validator: &String| suite.chain.delegated(&suite.at.staking, validator).u128() / UNIT;
    suite.chain.validators().iter().map(at).collect()
}

/// The voters weigh one validator three times as much as each other: of 1,390 it should have 595, and all that is delegated anew goes
/// there. The buffer keeps a hundredth of what was bonded.
#[test]
fn a_vote_changes_the_weights_and_deposits_follow() {
    let mut suite = staked();
    let message = call(&suite, &set(&suite, [3, 1, 1, 1, 1]));
    suite.govern(vec![message]).unwrap();
    assert_eq!(bonded(&suite), [200; 5]);
    suite.sync().unwrap();
    let bob = suite.account("bob");
    suite.stake(&bob, 400 * UNIT).unwrap();
    suite.compound().unwrap();
    assert_eq!(bonded(&suite), [590, 200, 200, 200, 200]);
    checked(&suite);
}

/// Of 1,000, a third each to the first three: the keeper moves a tenth in three weeks, and three more in as many periods.
#[test]
fn after_a_vote_the_keeper_moves_stake_within_its_budget() {
    let mut suite = staked();
    let message = call(&suite, &set(&suite, [1, 1, 1, 0, 0]));
    suite.govern(vec![message]).unwrap();
    suite.rebalance().unwrap();
    let moved = |suite: &EmbeddedSuite| bonded(suite).iter().map(|stake| stake.saturating_sub(200)).sum::<u128>();
    // Up to a token is lost to the cut of each validator to whole ones.
    assert!((98..=100).contains(&moved(&suite)), "{:?}", bonded(&suite));
    for _ in 0..3 {
        suite.chain.run(21 * DAY);
        suite.rebalance().unwrap();
    }
    assert!((394..=400).contains(&moved(&suite)), "{:?}", bonded(&suite));
    checked(&suite);
}

#[test]
fn neither_a_voter_nor_the_guardian_sets_weights_alone() {
    let mut suite = staked();
    let (vault, msg) = (suite.at.staking.clone(), set(&suite, [3, 1, 1, 1, 1]));
    let senders: Vec<Addr> = suite.voters.iter().chain([&suite.roles.guardian, &suite.at.multisig]).cloned().collect();
    for sender in senders {
        assert!(suite.execute(&sender, &vault, &msg, &[]).is_err(), "{sender}");
    }
    // 2.5 of 10 million votes propose it, and nobody else votes.
    let (second, message) = (suite.voters[1].clone(), call(&suite, &msg));
    let id = suite.propose(&second, vec![message]).unwrap();
    suite.chain.run(4 * DAY);
    assert!(suite.enact(&second, id).is_err());
    suite.compound().unwrap();
    assert_eq!(bonded(&suite), [200; 5]);
}
