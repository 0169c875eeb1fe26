//! How long rewards take to reach the rate.

use crate::compound::{delegated, delegations, no_fee, parts, with, withdrawals};
use crate::support::{holding, Vault, DAY};
use cosmwasm_std::Decimal;
use interfaces::staking_vault::ExecuteMsg;
use staking_vault::state::VALIDATORS;

#[test]
fn vesting_vector() {
    // vectors.md; the vault is born at second 0 of it.
    let mut vault = with(&["v1"], no_fee);
    vault.compound_with(86_400_000);
    let unvested = |vault: &Vault| vault.ledger().unvested.u128();
    assert_eq!(unvested(&vault), 86_400_000);
    vault.chain_says(&[("v1", 86_401_000)]);
    vault.pass(43_200);
    assert_eq!(unvested(&vault), 43_200_000);
    vault.compound_with(43_200_000);
    assert_eq!(unvested(&vault), 86_400_000);
    vault.pass(32_400);
    assert_eq!(unvested(&vault), 43_200_000);
    vault.pass(32_400);
    assert_eq!(unvested(&vault), 0);
    assert_eq!(vault.books(), [129_601_000, 0, 0, 0, 0, 129_601_000, 1_000]);
}

/// Guards `vesting.add` in `finish`: who stakes just before would have a part of it.
#[test]
fn fm_s19_a_sweep_moves_no_rate() {
    let mut vault = with(&["v1"], no_fee);
    delegated(&mut vault);
    vault.pass(6);
    let before = vault.rate();
    vault.compound_with(500);
    assert_eq!((vault.rate().base, vault.rate().shares), (before.base, before.shares));
}

/// Guards `oldest` in `compound` (and `since` in the schedule): a day's vesting would pay a latecomer the month.
#[test]
fn fm_d27_rewards_of_a_month_vest_over_a_month() {
    let mut vault = with(&["v1"], no_fee);
    delegated(&mut vault);
    vault.pass(30 * DAY);
    vault.compound_with(30_000);
    vault.pass(DAY);
    // 29 of 30 days are left.
    assert_eq!(vault.ledger().unvested.u128(), 29_000);
}

/// Guards `since` in `visit`: what is withdrawn from v2 is as old as its own last visit.
#[test]
fn fm_d27_dust_before_a_late_compound_does_not_shorten_its_vesting() {
    let mut vault = with(&["v1", "v2"], no_fee);
    delegated(&mut vault);
    vault.pass(30 * DAY);
    // A stranger compounds one validator, with a unit at the collector, to reset the clock of the sweep.
    let first = vault.run("mallory", ExecuteMsg::Compound { limit: Some(1), skip: None }).unwrap();
    assert_eq!(withdrawals(&first), ["v1"]);
    vault.swept(&first, 1);
    vault.pass(6);
    let second = vault.compound();
    assert_eq!(withdrawals(&second), ["v2", "v1"]);
    vault.swept(&second, 30_000);
    vault.pass(DAY);
    // Still about 29 of 30 days: 30,000 * 29/30 and six seconds more.
    let left = vault.ledger().unvested.u128();
    assert!((29_000..=29_002).contains(&left), "{left}");
}

/// Guards `weighted` in the schedule: a line that begins anew each time never ends.
#[test]
fn fm_d38_a_unit_each_block_does_not_keep_rewards_from_vesting() {
    let mut vault = with(&["v1"], no_fee);
    vault.compound_with(125_000_000);
    vault.chain_says(&[("v1", 125_001_000)]);
    for _ in 0..24 {
        vault.pass(DAY / 24);
        vault.compound_with(1);
        let held = vault.ledger().bonded.u128();
        vault.chain_says(&[("v1", held)]);
    }
    // The model: the end moves by less than a second, so almost nothing is left of 125 million after a day.
    assert!(vault.ledger().unvested.u128() < 200, "{}", vault.ledger().unvested);
}

/// Guards `withdrawal_failed`: the rewards of three days would vest in one, and a latecomer would have a part of them.
#[test]
fn fm_b57_rewards_whose_withdrawal_failed_keep_their_age() {
    let mut vault = with(&["v1"], no_fee);
    delegated(&mut vault);
    vault.pass(2 * DAY);
    let first = vault.compound();
    vault.refuse(&first.messages[0]);
    // A unit at the collector sets the date of the last sweep.
    vault.swept(&first, 1);
    vault.pass(DAY);
    vault.compound_with(30_000);
    vault.pass(DAY);
    let left = vault.ledger().unvested.u128();
    assert!((20_000..=20_001).contains(&left), "{left}");
}

/// Guards `collected` in `period`: the age of rewards that stay at the chain slowed those of all others, and grew with each visit.
#[test]
fn fm_b82_a_withdrawal_that_keeps_failing_slows_nothing() {
    let mut vault = holding(&[("v1", 50_000), ("v2", 950_000)], 0);
    vault.govern(|params| (params.fee, params.instant.target) = (Decimal::zero(), Decimal::one()));
    for _ in 0..40 {
        vault.pass(DAY);
        let first = vault.compound();
        let bad = withdrawals(&first).iter().position(|name| name == "v1").unwrap();
        vault.refuse(&first.messages[bad]);
        vault.swept(&first, 390);
        assert_eq!(vault.ledger().unvested.u128(), 390);
    }
}

/// Guards `take` in `refuse_stake`: where withdrawals fail, delegations fail too, and sent nothing.
#[test]
fn fm_b82_a_delegation_that_keeps_failing_slows_nothing() {
    let mut vault = holding(&[("v1", 50_000), ("v2", 950_000)], 0);
    vault.govern(|params| (params.fee, params.instant.target) = (Decimal::zero(), Decimal::zero()));
    for day in 1..=40 {
        vault.pass(DAY);
        let first = vault.compound();
        let bad = withdrawals(&first).iter().position(|name| name == "v1").unwrap();
        vault.refuse(&first.messages[bad]);
        let second = vault.swept(&first, 390);
        assert_eq!(vault.ledger().unvested.u128(), 390, "day {day}");
        let bad = delegations(&second).iter().position(|(name, _)| name == "v1");
        bad.map(|bad| vault.refuse(&second.messages[bad]));
        vault.chain_agrees();
        vault.set_balance(vault.books()[1]);
    }
}

/// Guards `MAX_PERIOD` in `period`.
#[test]
fn rewards_vest_over_a_year_at_most() {
    let mut vault = holding(&[("v1", 1_000_000)], 0);
    vault.govern(|params| (params.fee, params.instant.target) = (Decimal::zero(), Decimal::one()));
    vault.pass(500 * DAY);
    let first = vault.compound();
    let second = vault.swept(&first, 1_000);
    let period = second.events[0].attributes.iter().find(|one| one.key == "period").unwrap();
    assert_eq!(period.value, "31536000");
}

/// Guards `refuse_stake`: a delegation that the chain refuses sends no rewards.
#[test]
fn fm_b57_a_refused_delegation_leaves_the_rewards_their_age() {
    let mut vault = with(&["v1", "v2"], no_fee);
    delegated(&mut vault);
    vault.pass(2 * DAY);
    vault.sync();
    vault.stake("ann", 100).unwrap();
    // The call visits v1 and delegates to it; more stake later goes to v2, which refuses it.
    let one = |vault: &mut Vault| vault.run("keeper", ExecuteMsg::Compound { limit: Some(1), skip: None }).unwrap();
    let first = one(&mut vault);
    assert_eq!(withdrawals(&first), ["v1"]);
    let second = vault.swept(&first, 1);
    assert_eq!(delegations(&second), parts(&[("v1", 51)]));
    vault.pay_out(&second);
    vault.chain_says(&[("v1", 551), ("v2", 500)]);
    vault.stake("ann", 50).unwrap();
    vault.pass(DAY);
    let first = one(&mut vault);
    assert_eq!(withdrawals(&first), ["v2"]);
    vault.refuse(&first.messages[0]);
    let second = vault.swept(&first, 1);
    assert_eq!(delegations(&second), parts(&[("v2", 76)]));
    vault.refuse(second.messages.last().unwrap());
    vault.pass(DAY);
    let v2 = VALIDATORS.load(&vault.deps.storage, "v2").unwrap();
    assert_eq!((vault.env.block.time.seconds() - v2.rewards_since, v2.sent_since), (4 * DAY, 0));
}

/// Guards `sent_since`: an exit makes the chain send two days' rewards to the collector, where they wait for the next sweep.
#[test]
fn fm_b53_rewards_that_a_message_sent_keep_their_age() {
    let mut vault = with(&["v1", "v2"], no_fee);
    delegated(&mut vault);
    vault.pass(2 * DAY);
    let dust = vault.run("mallory", ExecuteMsg::Compound { limit: Some(1), skip: None }).unwrap();
    vault.swept(&dust, 1);
    vault.unstake("ann", 100).unwrap();
    let sent = vault.submit().unwrap();
    for message in &sent.messages[1..] {
        vault.accept(message, 21 * DAY, 50);
    }
    vault.chain_says(&[("v1", 450), ("v2", 450)]);
    vault.pass(6);
    // A call that visits one validator, which paid six seconds ago, sweeps what both sent.
    let first = vault.run("mallory", ExecuteMsg::Compound { limit: Some(1), skip: None }).unwrap();
    vault.swept(&first, 30_000);
    vault.pass(DAY);
    // Half of the two days is left.
    let left = vault.ledger().unvested.u128();
    assert!((15_000..=15_002).contains(&left), "{left}");
}
