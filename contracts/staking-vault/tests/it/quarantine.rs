//! Validators whose messages panic: skipped by a caller, or in quarantine. No reply catches a panic.

use crate::support::{holding, moves, out_of_range, staking, withdrawals, Vault, DAY, INTERVAL, UNBONDING};
use cosmwasm_std::{Decimal, Response};
use interfaces::shared::error::CommonError;
use interfaces::staking_vault::ExecuteMsg;
use interfaces::staking_vault::ValidatorStatus::{Active, Draining, Gone, Paused, Quarantined};
use staking_vault::ContractError;

/// 1,000, 200 and 1,000; no target of the buffer. At v2 every message panics.
fn panics_at_v2() -> Vault {
    let mut vault = holding(&[("v1", 1_000), ("v2", 200), ("v3", 1_000)], 0);
    vault.govern(|params| (params.instant.target, params.rebalance.budget) = (Decimal::zero(), Decimal::one()));
    vault.pass(DAY);
    vault
}

fn names(skip: &[&str]) -> Option<Vec<String>> {
    Some(skip.iter().map(|name| name.to_string()).collect())
}

fn compound(vault: &mut Vault, skip: &[&str]) -> Result<Response, ContractError> {
    vault.run("anyone", ExecuteMsg::Compound { limit: None, skip: names(skip) })
}

fn submit(vault: &mut Vault, skip: &[&str]) -> Result<Response, ContractError> {
    vault.ripen();
    vault.run("anyone", ExecuteMsg::SubmitBatch { skip: names(skip) })
}

/// The messages of both halves of a compound that sweeps nothing.
fn touched(vault: &mut Vault, first: &Response) -> Vec<String> {
    let mut touched = withdrawals(&first.messages);
    let second = vault.swept(first, 0);
    vault.pay_out(&second);
    touched.extend(staking(&second.messages).into_iter().map(|(validator, _)| validator));
    touched
}

/// Guards `skip` in the withdrawals and delegations of a compound.
#[test]
fn fm_r01_a_caller_steps_over_a_validator_whose_messages_panic() {
    let mut vault = panics_at_v2();
    vault.stake("ann", 300).unwrap();
    let first = compound(&mut vault, &["v2"]).unwrap();
    assert_eq!(touched(&mut vault, &first), ["v1", "v3", "v1", "v3"]);
    // The next one without a list asks it again.
    vault.chain_says(&[("v1", 1_150), ("v2", 200), ("v3", 1_150)]);
    vault.pass(DAY);
    let first = compound(&mut vault, &[]).unwrap();
    assert_eq!(withdrawals(&first.messages), ["v2", "v1", "v3"]);
}

/// Guards `skip` in the plan of a submission: a draining validator is asked first.
#[test]
fn fm_r01_a_submission_steps_over_a_validator_whose_undelegation_panics() {
    let mut vault = panics_at_v2();
    vault.status("v2", Draining).unwrap();
    vault.unstake("ann", 300).unwrap();
    let sent = submit(&mut vault, &["v2"]).unwrap();
    assert_eq!(staking(&sent.messages), [("v1".into(), 150), ("v3".into(), 150)]);
}

/// Guards each check of `skip::check`: a list must not steer stake.
#[test]
fn a_skip_list_is_short_and_holds_little() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 60), ("v3", 60), ("v4", 60), ("v5", 1_000)], 0);
    let refused = |vault: &mut Vault, skip: &[&str]| compound(vault, skip).unwrap_err();
    assert_eq!(refused(&mut vault, &["v2", "v3", "v4"]), out_of_range("skip", "3", "0", "2"));
    // 1,000 of 2,180.
    let much = out_of_range("skipped stake", "0.458715596330275229", "0", "0.1");
    assert_eq!(refused(&mut vault, &["v1"]), much);
    assert_eq!(refused(&mut vault, &["v9"]), CommonError::not_found("validator", "v9").into());
    assert_eq!(refused(&mut vault, &["v2", "v2"]), ContractError::DuplicateValidator { validator: "v2".into() });
    compound(&mut vault, &["v2", "v3"]).unwrap();
}

/// Guards `is_reachable` wherever a plan is made.
#[test]
fn fm_r01_a_validator_in_quarantine_is_sent_nothing_and_still_counts() {
    let mut vault = panics_at_v2();
    vault.status_by("guardian", "v2", Quarantined).unwrap();
    assert_eq!(vault.books(), [2_200, 0, 0, 0, 0, 2_200, 2_200]);
    vault.stake("ann", 300).unwrap();
    let first = compound(&mut vault, &[]).unwrap();
    assert_eq!(touched(&mut vault, &first), ["v1", "v3", "v1", "v3"]);
    vault.chain_says(&[("v1", 1_150), ("v2", 200), ("v3", 1_150)]);
    vault.pass(INTERVAL);
    vault.unstake("ann", 1_000).unwrap();
    let sent = submit(&mut vault, &[]).unwrap();
    assert_eq!(staking(&sent.messages), [("v1".into(), 500), ("v3".into(), 500)]);
    for message in &sent.messages[1..] {
        vault.accept(message, UNBONDING, 500);
    }
    vault.chain_says(&[("v1", 650), ("v2", 200), ("v3", 650)]);
    vault.pass(5);
    // Nothing to move: it neither gives nor takes.
    assert!(vault.rebalance(None).map(|sent| moves(&sent.messages)).is_err());
    // A slash of it is booked like any other.
    vault.chain_says(&[("v1", 650), ("v2", 100), ("v3", 650)]);
    vault.sync();
    assert_eq!(vault.books()[0], 1_500, "synced in this block already");
    vault.pass(5);
    vault.sync();
    assert_eq!(vault.books()[0], 1_400);
}

/// Guards the conditions on the guardian in `set_validator_status`.
#[test]
fn the_guardian_puts_at_most_half_into_quarantine_and_only_the_owner_lifts_it() {
    let mut vault = holding(&[("v1", 1_000), ("v2", 200), ("v3", 1_000)], 0);
    let refused = |result: Result<_, ContractError>| matches!(result, Err(ContractError::Ownership(_)));
    assert!(refused(vault.status_by("mallory", "v1", Quarantined)));
    vault.status_by("guardian", "v1", Quarantined).unwrap();
    // 1,200 of 2,200.
    let more = vault.status_by("guardian", "v2", Quarantined);
    assert_eq!(more, Err(out_of_range("quarantined stake", "0.545454545454545454", "0", "0.5")));
    vault.status("v2", Quarantined).unwrap();
    for status in [Active, Paused, Draining] {
        assert!(refused(vault.status_by("guardian", "v1", status)), "{status:?}");
    }
    vault.status("v1", Active).unwrap();
    vault.status("v2", Active).unwrap();
    vault.chain_says(&[("v1", 1_000), ("v2", 0), ("v3", 1_000)]);
    vault.pass(5);
    vault.status("v2", Gone).unwrap();
    assert!(refused(vault.status_by("guardian", "v2", Quarantined)), "gone stays gone");
}

/// Guards `rewards_since`: rewards that were skipped vest as slowly as they are old, or whoever stakes before the compound
/// that takes them gains a part of them.
#[test]
fn what_was_skipped_vests_over_the_time_that_it_was_skipped() {
    let mut vault = panics_at_v2();
    // Compounds on days 1, 2 and 3; v2 is left out of the first two.
    for _ in 0..2 {
        let first = compound(&mut vault, &["v2"]).unwrap();
        vault.swept(&first, 0);
        vault.pass(DAY);
    }
    let first = compound(&mut vault, &[]).unwrap();
    vault.swept(&first, 1_000_000);
    let unvested = vault.ledger().unvested.u128();
    vault.pass(DAY);
    // 900,000 after the fee, over the three days since the vault began.
    assert_eq!((unvested, vault.ledger().unvested.u128()), (900_000, 600_000));
}

/// Guards `rewards_since` of a validator that is not visited.
#[test]
fn fm_b53_a_skip_does_not_slow_what_others_earn() {
    let mut vault = panics_at_v2();
    // For ten days a stranger opens with a limit of one and a skip; somebody else compounds the rest.
    for _ in 0..10 {
        let skip = ExecuteMsg::Compound { limit: Some(1), skip: names(&["v2"]) };
        let first = vault.run("mallory", skip).unwrap();
        vault.swept(&first, 1);
        vault.pass(6);
        let first = compound(&mut vault, &["v2"]).unwrap();
        vault.swept(&first, 1);
        vault.pass(DAY - 6);
    }
    let skip = ExecuteMsg::Compound { limit: None, skip: names(&["v2"]) };
    let first = vault.run("mallory", skip).unwrap();
    vault.swept(&first, 1_000_000);
    let unvested = vault.ledger().unvested.u128();
    vault.pass(DAY);
    // 900,000 after the fee, over a day: v1 and v3 were visited a day ago.
    assert_eq!((unvested, vault.ledger().unvested.u128()), (900_000, 0));
    // v2 was not visited since the vault began, eleven days ago, and its rewards vest over twelve.
    let first = compound(&mut vault, &[]).unwrap();
    assert_eq!(withdrawals(&first.messages)[0], "v2");
    vault.swept(&first, 1_000_000);
    vault.pass(DAY);
    assert_eq!(vault.ledger().unvested.u128(), 825_000);
}

/// Guards `rewards_since` of a validator in quarantine.
#[test]
fn fm_b45_rewards_of_a_quarantine_vest_over_its_time() {
    let mut vault = panics_at_v2();
    vault.status("v2", Quarantined).unwrap();
    for _ in 0..4 {
        vault.pass(DAY);
        let first = compound(&mut vault, &[]).unwrap();
        vault.swept(&first, 10);
        // fm_b45: said again, it goes on from its start.
        vault.status("v2", Quarantined).unwrap();
    }
    vault.status("v2", Active).unwrap();
    let first = compound(&mut vault, &[]).unwrap();
    vault.swept(&first, 1_000_000);
    vault.pass(DAY);
    // 900,000 over five days, one of them before the quarantine, and some of the tens.
    let unvested = vault.ledger().unvested.u128();
    assert!((720_000..720_020).contains(&unvested), "{unvested}");
}

/// Guards `sent_since` in `is_forgotten`: rewards of a month, sent by the move that emptied a validator, vested in a day.
#[test]
fn fm_b83_a_validator_is_kept_until_its_rewards_are_swept() {
    let mut vault = holding(&[("v1", 5_000), ("v2", 95_000)], 0);
    vault.govern(|params| {
        (params.fee, params.instant.target) = (Decimal::zero(), Decimal::zero());
        params.rebalance.budget = Decimal::one();
    });
    vault.status("v1", Draining).unwrap();
    vault.pass(30 * DAY);
    let dust = vault.run("mallory", ExecuteMsg::Compound { limit: Some(1), skip: names(&["v1"]) }).unwrap();
    let second = vault.swept(&dust, 1);
    vault.pay_out(&second);
    vault.chain_says(&[("v1", 5_000), ("v2", 95_001)]);
    vault.pass(6);
    let sent = vault.rebalance(None).unwrap();
    for message in &sent.messages {
        vault.accept_move(message, UNBONDING);
    }
    vault.chain_says(&[("v1", 0), ("v2", 100_001)]);
    vault.pass(6);
    vault.status("v1", Gone).unwrap();
    vault.pass(6);
    vault.sync();
    vault.compound_with(1_500);
    vault.pass(DAY);
    // 29 of 30 days, and the unit's.
    let left = vault.ledger().unvested.u128();
    assert!((1_450..=1_452).contains(&left), "{left}");
    vault.sync();
    assert_eq!(vault.validators().len(), 1);
}

/// Guards `note_sent` in `compare_all`: the chain unbonds at the destination of a slashed redelegation, and so sends the rewards.
#[test]
fn fm_b84_a_slash_may_have_sent_the_rewards() {
    let mut vault = holding(&[("v1", 950_000), ("v2", 50_000)], 0);
    vault.govern(|params| (params.fee, params.instant.target) = (Decimal::zero(), Decimal::one()));
    vault.pass(30 * DAY);
    // The first sweep collects a unit and sets the date of the last one; the slash is found after it.
    for (amount, at_v2) in [(1, 50_000), (1_500, 49_000)] {
        vault.chain_says(&[("v1", 950_000), ("v2", at_v2)]);
        let first = vault.run("mallory", ExecuteMsg::Compound { limit: Some(1), skip: names(&["v2"]) }).unwrap();
        vault.swept(&first, amount);
        vault.pass(6);
    }
    vault.pass(DAY - 6);
    let left = vault.ledger().unvested.u128();
    assert!((1_450..=1_452).contains(&left), "{left}");
}
