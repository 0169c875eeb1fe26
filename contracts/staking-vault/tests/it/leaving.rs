//! Validators that are drained and forgotten.

use crate::support::{holding, parts, staking, weights, Vault, DAY, INTERVAL, UNBONDING};
use cosmwasm_std::Decimal;
use interfaces::staking_vault::{ExecuteMsg, ValidatorStatus};
use staking_vault::ContractError;

fn names(vault: &Vault) -> Vec<String> {
    vault.validators().into_iter().map(|validator| validator.validator).collect()
}

#[test]
fn one_that_is_drained_pays_exits_first_and_takes_nothing() {
    let mut vault = holding(&[("v1", 300), ("v2", 1_000)], 0);
    vault.status("v1", ValidatorStatus::Draining).unwrap();
    vault.govern(|params| params.instant.target = Decimal::zero());
    // Its stake still counts.
    assert_eq!(vault.books(), [1_300, 0, 0, 0, 0, 1_300, 1_300]);
    vault.unstake("ann", 200).unwrap();
    let sent = vault.submit().unwrap();
    assert_eq!(staking(&sent.messages), parts(&[("v1", 200)]));
    vault.accept(&sent.messages[1], UNBONDING, 200);
    vault.chain_says(&[("v1", 100), ("v2", 1_000)]);
    vault.pass(5);
    vault.stake("ben", 400).unwrap();
    let second = vault.compound_with(0);
    assert_eq!(staking(&second.messages), parts(&[("v2", 400)]));
    vault.chain_says(&[("v1", 100), ("v2", 1_400)]);
    vault.pass(INTERVAL);
    vault.unstake("ann", 150).unwrap();
    assert_eq!(staking(&vault.submit().unwrap().messages), parts(&[("v1", 100), ("v2", 50)]));
}

#[test]
fn rebalancing_empties_it() {
    let mut vault = holding(&[("v1", 90), ("v2", 1_000), ("v3", 1_010)], 0);
    vault.status("v1", ValidatorStatus::Draining).unwrap();
    // 2,100 over two: v2 lacks 50, v3 40; the tolerance is 21.
    let sent = vault.rebalance(None).unwrap();
    assert_eq!(sent.messages.len(), 2);
    vault.accept_move(&sent.messages[0], UNBONDING);
    vault.accept_move(&sent.messages[1], UNBONDING);
    let left: Vec<_> = vault.validators().iter().map(|validator| validator.bonded.u128()).collect();
    assert_eq!(left, [0, 1_050, 1_050]);
}

/// Guards the `StillBonded` of `set_validator_status`: what is bonded at a forgotten validator would be in no sum.
#[test]
fn fm_s25_one_that_holds_stake_or_takes_a_redelegation_cannot_go() {
    let mut vault = holding(&[("v1", 500), ("v2", 1_000)], 0);
    let still = |bonded: u128| Err(ContractError::StillBonded { validator: "v1".into(), bonded: bonded.into() });
    assert_eq!(vault.status("v1", ValidatorStatus::Gone), still(500));
    // It is the chain that counts: a redelegation came, and the ledger knows.
    let sent = vault.rebalance(None).unwrap();
    vault.accept_move(&sent.messages[0], UNBONDING);
    assert_eq!(vault.status("v1", ValidatorStatus::Gone), still(650));
    // A slash of all of it lets it go, and the loss is booked in the same message.
    vault.chain_says(&[("v1", 0), ("v2", 850)]);
    vault.pass(5);
    vault.status("v1", ValidatorStatus::Gone).unwrap();
    assert_eq!(vault.books()[0], 850);
    // What came into it is not mature: it is remembered so long.
    assert_eq!(names(&vault), ["v1", "v2"]);
    vault.pass(UNBONDING + DAY);
    vault.sync();
    // And until the next sweep has collected the rewards that it sent.
    assert_eq!(names(&vault), ["v1", "v2"]);
    vault.compound_with(0);
    vault.pass(5);
    vault.sync();
    assert_eq!(names(&vault), ["v2"]);
}

/// Guards `is_forgotten`: who comes back with a new record has seven places by the ledger and fewer by the chain.
#[test]
fn fm_s25_places_of_one_that_left_and_returns_are_still_counted() {
    let mut vault = holding(&[("v1", 500), ("v2", 1_000)], 0);
    vault.status("v1", ValidatorStatus::Draining).unwrap();
    vault.unstake("ann", 500).unwrap();
    let sent = vault.submit().unwrap();
    vault.accept(&sent.messages[1], UNBONDING, 500);
    vault.chain_says(&[("v1", 0), ("v2", 1_000)]);
    vault.pass(5);
    vault.status("v1", ValidatorStatus::Gone).unwrap();
    vault.pass(5);
    vault.sync();
    assert_eq!(vault.validators()[0].entries, 1);
    vault.run("timelock", ExecuteMsg::SetValidators { validators: weights(&["v1"]) }).unwrap();
    let back = &vault.validators()[0];
    assert_eq!((back.status, back.entries), (ValidatorStatus::Active, 1));
}

/// Guards `some_weight` in `set_validator_status`.
#[test]
fn fm_s28_the_last_validator_that_takes_stake_stays() {
    let mut vault = holding(&[("v1", 0), ("v2", 0)], 10);
    vault.status("v1", ValidatorStatus::Draining).unwrap();
    assert_eq!(vault.status("v2", ValidatorStatus::Draining), Err(ContractError::NoWeight));
    assert_eq!(vault.status("v2", ValidatorStatus::Gone), Err(ContractError::NoWeight));
    vault.status("v1", ValidatorStatus::Active).unwrap();
    vault.status("v2", ValidatorStatus::Gone).unwrap();
    vault.pass(5);
    vault.sync();
    assert_eq!(names(&vault), ["v1"]);
}

/// Guards the sum in `refresh`, which leaves no state out.
#[test]
fn fm_s22_the_rate_is_over_all_that_is_held_whatever_a_validators_state() {
    let mut vault = holding(&[("v1", 300), ("v2", 700)], 50);
    let before = vault.rate();
    for status in [ValidatorStatus::Paused, ValidatorStatus::Draining, ValidatorStatus::Active] {
        vault.status("v1", status).unwrap();
        vault.pass(5);
        vault.sync();
        assert_eq!((vault.rate().base, vault.rate().shares), (before.base, before.shares));
    }
    let set = ExecuteMsg::SetValidators {
        validators: vec![interfaces::staking_vault::ValidatorWeight {
            validator: "v1".into(),
            weight: 0,
            cap: Some(Decimal::percent(1)),
        }],
    };
    vault.run("timelock", set).unwrap();
    assert_eq!(vault.rate().base, before.base);
}
