//! Validators in trouble: jailed, tombstoned, slashed.

use crate::support::{holding, moves, parts, staking, Vault, DAY, INTERVAL};
use cosmwasm_std::Decimal;
use interfaces::staking_vault::ValidatorStatus::{Active, Draining, Paused};
use staking_vault::ContractError;

/// 100, 200 and 200 at three validators of which the chain does not list the first; no target of the buffer.
fn first_is_jailed() -> Vault {
    let mut vault = holding(&[("v1", 100), ("v2", 200), ("v3", 200)], 0);
    vault.govern(|params| params.instant.target = Decimal::zero());
    vault.chain_lists(&["v2", "v3"]);
    vault
}

/// Guards `listed` in `Validator::takes`: the chain takes delegations to a jailed validator, so it never refuses, and after a
/// slash it is the most underweight.
#[test]
fn fm_z01_a_validator_that_the_chain_does_not_list_takes_nothing() {
    let mut vault = first_is_jailed();
    vault.stake("ann", 90).unwrap();
    let second = vault.compound_with(0);
    assert_eq!(staking(&second.messages), parts(&[("v2", 45), ("v3", 45)]));
}

/// Guards `weight_to_keep` in the submission: it gives all that it has before the others give anything.
#[test]
fn fm_z01_a_validator_that_the_chain_does_not_list_pays_exits_first() {
    let mut vault = first_is_jailed();
    vault.unstake("ann", 120).unwrap();
    let sent = vault.submit().unwrap();
    assert_eq!(staking(&sent.messages), parts(&[("v1", 100), ("v2", 10), ("v3", 10)]));
}

/// Guards `takes` and `weight_to_keep` in the rebalancing: stake would be moved into it and locked there for 21 days.
#[test]
fn fm_z01_rebalancing_empties_a_validator_that_the_chain_does_not_list() {
    let mut vault = first_is_jailed();
    vault.govern(|params| params.rebalance.budget = Decimal::one());
    let sent = vault.rebalance(None).unwrap();
    let moved = moves(&sent.messages);
    assert_eq!(moved, [("v1".into(), "v2".into(), 50), ("v1".into(), "v3".into(), 50)]);
}

/// Guards `closed_at` in `refresh`: slashed and still listed, it would be filled up first.
#[test]
fn fm_z01_a_slash_closes_a_validator_for_a_day() {
    let mut vault = holding(&[("v1", 200), ("v2", 200)], 0);
    vault.govern(|params| params.instant.target = Decimal::zero());
    vault.chain_says(&[("v1", 100), ("v2", 200)]);
    vault.pass(5);
    vault.stake("ann", 30).unwrap();
    let second = vault.compound_with(0);
    assert_eq!(staking(&second.messages), parts(&[("v2", 30)]));
    vault.chain_says(&[("v1", 100), ("v2", 230)]);
    vault.pass(DAY);
    vault.stake("ann", 30).unwrap();
    let second = vault.compound_with(0);
    assert_eq!(staking(&second.messages), parts(&[("v1", 30)]));
}

#[test]
fn when_the_chain_lists_nobody_the_buffer_waits() {
    let mut vault = first_is_jailed();
    vault.chain_lists(&[]);
    vault.stake("ann", 90).unwrap();
    let second = vault.compound_with(0);
    assert_eq!((staking(&second.messages), vault.ledger().buffer.u128()), (vec![], 90));
    // An exit still leaves: in proportion to what each has.
    vault.pass(INTERVAL);
    vault.unstake("ann", 300).unwrap();
    let sent = vault.submit().unwrap();
    let asked: u128 = staking(&sent.messages).iter().map(|(_, amount)| amount).sum();
    assert_eq!(asked, 300 - 90);
}

/// Guards the two conditions on the guardian: only from active to paused.
#[test]
fn fm_z01_the_guardian_pauses_a_validator_and_only_the_owner_lifts_that() {
    let mut vault = holding(&[("v1", 100), ("v2", 200)], 0);
    let by = |vault: &mut Vault, who: &str, status| vault.status_by(who, "v1", status);
    let refused = |result: Result<_, ContractError>| matches!(result, Err(ContractError::Ownership(_)));
    assert!(refused(by(&mut vault, "mallory", Paused)) && refused(by(&mut vault, "keeper", Paused)));
    by(&mut vault, "guardian", Paused).unwrap();
    assert!(refused(by(&mut vault, "guardian", Active)) && refused(by(&mut vault, "guardian", Draining)));
    by(&mut vault, "timelock", Draining).unwrap();
    assert!(refused(by(&mut vault, "guardian", Paused)), "draining is not taken back");
    by(&mut vault, "timelock", Active).unwrap();
    vault.govern(|params| params.instant.target = Decimal::zero());
    by(&mut vault, "guardian", Paused).unwrap();
    vault.stake("ann", 30).unwrap();
    let second = vault.compound_with(0);
    assert_eq!(staking(&second.messages), parts(&[("v2", 30)]));
}
