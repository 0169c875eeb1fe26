//! Rewards in, fee out, the rest vests; the buffer to the validators.

use crate::support::{born, params, Vault, DAY, DENOM};
use cosmwasm_std::{coins, BankMsg, CosmosMsg, Decimal, DistributionMsg, Response, StakingMsg, SubMsg};
use interfaces::security_vault::SecurityVault;
use interfaces::staking_vault::{ExecuteMsg, Params, SecurityShare, ValidatorStatus};
use staking_vault::state::{LEDGER, VALIDATORS};

/// A vault of 1000 units in the buffer, of which none are to stay there, with changed numbers.
pub fn with(validators: &[&str], change: impl Fn(&Vault, &mut Params)) -> Vault {
    let mut vault = born(validators);
    vault.stake("ann", 999).unwrap();
    let mut numbers = params(&vault.deps.api);
    numbers.instant.target = Decimal::zero();
    change(&vault, &mut numbers);
    vault.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(numbers) }).unwrap();
    vault
}

pub fn no_fee(_: &Vault, params: &mut Params) {
    params.fee = Decimal::zero();
}

pub fn delegations(response: &Response) -> Vec<(String, u128)> {
    let read = |sent: &SubMsg| match &sent.msg {
        CosmosMsg::Staking(StakingMsg::Delegate { validator, amount }) => {
            Some((validator.clone(), amount.amount.u128()))
        }
        _ => None,
    };
    response.messages.iter().filter_map(read).collect()
}

pub fn withdrawals(response: &Response) -> Vec<String> {
    let read = |sent: &SubMsg| match &sent.msg {
        CosmosMsg::Distribution(DistributionMsg::WithdrawDelegatorReward { validator }) => Some(validator.clone()),
        _ => None,
    };
    response.messages.iter().filter_map(read).collect()
}

pub fn parts(expected: &[(&str, u128)]) -> Vec<(String, u128)> {
    expected.iter().map(|(name, amount)| (name.to_string(), *amount)).collect()
}

/// Delegates the buffer, and lets the chain agree.
pub fn delegated(vault: &mut Vault) {
    vault.compound_with(0);
    vault.chain_agrees();
}

#[test]
fn the_buffer_goes_to_the_validators() {
    let mut vault = with(&["v1", "v2"], no_fee);
    let first = vault.compound();
    assert_eq!(withdrawals(&first), Vec::<String>::new(), "nothing bonded, nothing to withdraw");
    let second = vault.swept(&first, 0);
    assert_eq!(delegations(&second), parts(&[("v1", 500), ("v2", 500)]));
    assert_eq!(vault.books(), [1_000, 0, 0, 0, 0, 1_000, 1_000]);
}

#[test]
fn the_fee_is_split_between_treasury_and_stakers() {
    let mut vault = with(&["v1"], |vault, params| {
        let address = vault.addr("security").into();
        params.security_share = Some(SecurityShare { vault: address, tranche: 3, share: Decimal::percent(25) });
    });
    let first = vault.compound();
    let second = vault.swept(&first, 1_009);
    // A tenth, down: 100; a quarter of it: 25.
    let treasury = BankMsg::Send { to_address: vault.addr("treasury").into(), amount: coins(75, DENOM) };
    let stakers = SecurityVault(vault.addr("security")).reward(3, 25u128.into(), DENOM).unwrap();
    let paid: Vec<_> = second.messages[1..].iter().map(|sent| sent.msg.clone()).collect();
    assert_eq!(paid, [stakers, CosmosMsg::from(treasury)]);
    assert_eq!(delegations(&second), parts(&[("v1", 1_909)]));
    assert_eq!(vault.books(), [1_909, 0, 909, 0, 0, 1_000, 1_000]);
}

#[test]
fn a_share_that_the_security_vault_refuses_is_kept_for_it() {
    let mut vault = with(&["v1"], |vault, params| {
        let address = vault.addr("security").into();
        params.security_share = Some(SecurityShare { vault: address, tranche: 3, share: Decimal::one() });
    });
    let first = vault.compound();
    let second = vault.swept(&first, 1_000);
    vault.pay_out(&second);
    vault.refuse(&second.messages[1]);
    vault.add_balance(100);
    assert_eq!(LEDGER.load(&vault.deps.storage).unwrap().held.u128(), 100);
    vault.chain_says(&[("v1", 1_900)]);
    vault.pass(6);
    let third = vault.compound();
    let fourth = vault.swept(&third, 500);
    let stakers = SecurityVault(vault.addr("security")).reward(3, 150u128.into(), DENOM).unwrap();
    assert_eq!(fourth.messages[1].msg, stakers);
    assert_eq!(LEDGER.load(&vault.deps.storage).unwrap().held.u128(), 0);
}

/// Guards the `None` of `split_fee`: the coins kept for the stakers would be in no counter.
#[test]
fn a_share_that_is_kept_goes_to_the_recipient_when_governance_ends_the_share() {
    let mut vault = with(&["v1"], |vault, params| {
        let address = vault.addr("security").into();
        params.security_share = Some(SecurityShare { vault: address, tranche: 3, share: Decimal::one() });
    });
    let first = vault.compound();
    let second = vault.swept(&first, 1_000);
    vault.pay_out(&second);
    vault.refuse(&second.messages[1]);
    vault.add_balance(100);
    vault.govern(|params| params.security_share = None);
    let third = vault.compound();
    let fourth = vault.swept(&third, 500);
    // 100 kept and a tenth of 500.
    let treasury = BankMsg::Send { to_address: vault.addr("treasury").into(), amount: coins(150, DENOM) };
    assert_eq!(fourth.messages.last().unwrap().msg, CosmosMsg::from(treasury));
    assert_eq!(vault.ledger().held.u128(), 0);
}

/// Guards `refused_lately`: the most underweight is asked first, and would keep what it refuses from the others.
#[test]
fn fm_s29_a_validator_that_refuses_a_delegation_blocks_nobody() {
    let mut vault = with(&["v1", "v2"], no_fee);
    let first = vault.compound();
    let second = vault.swept(&first, 0);
    vault.refuse(&second.messages[0]);
    assert_eq!(vault.books(), [500, 500, 0, 0, 0, 1_000, 1_000]);
    vault.set_balance(500);
    vault.chain_says(&[("v1", 0), ("v2", 500)]);
    // Within a day it is passed over, and a day later tried again.
    vault.pass(DAY - 1);
    vault.stake("ann", 100).unwrap();
    assert_eq!(delegations(&vault.compound_with(0)), parts(&[("v2", 600)]));
    vault.chain_says(&[("v1", 0), ("v2", 1_100)]);
    vault.pass(1);
    vault.stake("ann", 100).unwrap();
    assert_eq!(delegations(&vault.compound_with(0)), parts(&[("v1", 100)]));
}

#[test]
fn governance_can_say_that_a_validator_takes_delegations_again() {
    let mut vault = with(&["v1"], no_fee);
    let first = vault.compound();
    let second = vault.swept(&first, 0);
    vault.refuse(&second.messages[0]);
    assert_eq!(delegations(&vault.compound_with(0)), parts(&[]));
    let status = ExecuteMsg::SetValidatorStatus { validator: "v1".into(), status: ValidatorStatus::Active };
    vault.run("timelock", status).unwrap();
    assert_eq!(delegations(&vault.compound_with(0)), parts(&[("v1", 1_000)]));
}

#[test]
fn a_paused_validator_gets_nothing() {
    let mut vault = with(&["v1", "v2"], no_fee);
    let status = |status| ExecuteMsg::SetValidatorStatus { validator: "v1".into(), status };
    vault.run("timelock", status(ValidatorStatus::Paused)).unwrap();
    assert_eq!(delegations(&vault.compound_with(0)), parts(&[("v2", 1_000)]));
    vault.chain_says(&[("v1", 0), ("v2", 1_000)]);
    vault.run("timelock", status(ValidatorStatus::Active)).unwrap();
    vault.stake("ann", 500).unwrap();
    assert_eq!(delegations(&vault.compound_with(0)), parts(&[("v1", 500)]));
}

#[test]
fn withdrawals_go_round_by_the_limit() {
    let mut vault = with(&["v1", "v2", "v3"], no_fee);
    delegated(&mut vault);
    let mut next = || {
        vault.pass(6);
        let first = vault.run("keeper", ExecuteMsg::Compound { limit: Some(2), skip: None }).unwrap();
        vault.swept(&first, 0);
        withdrawals(&first)
    };
    assert_eq!(next(), ["v1", "v2"]);
    assert_eq!(next(), ["v3", "v1"]);
    assert_eq!(next(), ["v2", "v1"]);
    assert_eq!(next(), ["v3", "v1"]);
}

#[test]
fn a_withdrawal_that_fails_stops_nothing() {
    let mut vault = with(&["v1"], no_fee);
    delegated(&mut vault);
    vault.pass(6);
    let first = vault.compound();
    vault.refuse(&first.messages[0]);
    vault.swept(&first, 10);
    assert_eq!(vault.books(), [1_010, 0, 10, 0, 0, 1_000, 1_000]);
}

/// Guards `finish`, which counts what was swept and no balance.
#[test]
fn fm_s11_a_donation_to_the_vault_is_not_swept() {
    let mut vault = with(&["v1"], no_fee);
    vault.add_balance(777);
    vault.compound_with(0);
    assert_eq!(vault.books(), [1_000, 0, 0, 0, 0, 1_000, 1_000]);
    assert_eq!(vault.balance(), 777);
}

/// Guards `leaving` in `delegations`: a stranger's compound before a submission made 21 days of an exit that the buffer could pay.
#[test]
fn fm_z04_a_compound_leaves_the_worth_of_the_open_batch_in_the_buffer() {
    let mut vault = with(&["v1"], no_fee);
    delegated(&mut vault);
    vault.unstake("ann", 300).unwrap();
    vault.stake("ben", 400).unwrap();
    let second = vault.compound_with(0);
    assert_eq!(delegations(&second), parts(&[("v1", 100)]));
    vault.chain_says(&[("v1", 1_100)]);
    vault.pass(6);
    vault.submit().unwrap();
    // Paid at once.
    assert_eq!(vault.batch(1).settled.u128(), 300);
}

/// Guards `swept`, which is what arrived: what the collector still holds, or will, is not counted before it comes.
#[test]
fn fm_s31_rewards_that_a_delegation_pays_out_come_with_the_next_sweep() {
    let mut vault = with(&["v1"], no_fee);
    delegated(&mut vault);
    vault.stake("ann", 100).unwrap();
    vault.pass(6);
    // The delegation in here makes the chain pay 7 to the collector, after the sweep.
    let collector = vault.addr("collector");
    vault.deps.querier.bank.update_balance(collector, coins(7, DENOM));
    vault.compound_with(50);
    assert_eq!(vault.books(), [1_150, 0, 50, 0, 0, 1_100, 1_100]);
    vault.chain_says(&[("v1", 1_150)]);
    vault.compound_with(7);
    assert_eq!(vault.books(), [1_157, 0, 57, 0, 0, 1_100, 1_100]);
}

#[test]
fn a_validator_that_is_full_is_passed_over() {
    let mut vault = with(&["v1", "v2"], no_fee);
    let mut validator = VALIDATORS.load(&vault.deps.storage, "v1").unwrap();
    validator.cap = Some(Decimal::zero());
    VALIDATORS.save(&mut vault.deps.storage, "v1", &validator).unwrap();
    assert_eq!(delegations(&vault.compound_with(0)), parts(&[("v2", 1_000)]));
}

#[test]
fn where_all_are_full_the_rest_waits_in_the_buffer() {
    let mut vault = with(&["v1", "v2"], no_fee);
    for name in ["v1", "v2"] {
        let mut validator = VALIDATORS.load(&vault.deps.storage, name).unwrap();
        validator.cap = Some(Decimal::percent(30));
        VALIDATORS.save(&mut vault.deps.storage, name, &validator).unwrap();
    }
    assert_eq!(delegations(&vault.compound_with(0)), parts(&[("v1", 300), ("v2", 300)]));
    assert_eq!(vault.books()[1], 400);
}

/// Guards `spare` in `delegations`: a stranger's compound before it would make ann's exit fail, again and again, for the gas.
#[test]
fn fm_b03_a_compound_leaves_the_target_to_those_who_leave_at_once() {
    let mut vault = with(&["v1"], |_, params| params.instant.target = Decimal::percent(10));
    // Nothing is bonded yet, so there is nothing to leave.
    delegated(&mut vault);
    vault.stake("ann", 150).unwrap();
    vault.pass(6);
    let first = vault.run("mallory", ExecuteMsg::Compound { limit: None, skip: None }).unwrap();
    let second = vault.swept(&first, 0);
    assert_eq!(delegations(&second), parts(&[("v1", 50)]));
    assert_eq!(vault.books()[..2], [1_050, 100]);
    vault.chain_says(&[("v1", 1_050)]);
    vault.instant("ann", 100, 0).unwrap();
}
