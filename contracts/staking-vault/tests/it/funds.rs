//! Funds of zero, and strangers at tokens, pauses and ownership.

use crate::support::{born, out_of_range, params, unborn, DENOM};
use cosmwasm_std::{coin, coins, Decimal};
use cw_ownable::OwnershipError;
use cw_utils::PaymentError;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause::{PauseError, MAX_PAUSE};
use interfaces::staking_vault::{Action, ExecuteMsg, ReceiveMsg};
use staking_vault::ContractError;

#[test]
fn a_stake_or_a_seed_of_zero_is_no_funds() {
    let mut vault = born(&["v1"]);
    let none = || Err(ContractError::Payment(PaymentError::NoFunds {}));
    let stake = ExecuteMsg::Stake { min_shares: None, recipient: None };
    assert_eq!(vault.run_with("ann", stake, &coins(0, DENOM)), none());
    let (mut vault, msg) = unborn(&["v1"]);
    assert_eq!(vault.be_born(msg.clone(), &coins(0, DENOM)), none());
    let two = vault.be_born(msg, &[coin(1, DENOM), coin(1, "uother")]);
    assert_eq!(two, Err(ContractError::Payment(PaymentError::MultipleDenoms {})));
}

#[test]
fn strangers_say_nothing_of_tokens_not_even_of_nothing() {
    let mut vault = born(&["v1"]);
    let sender = vault.addr("mallory");
    let refused = Err(CommonError::Unauthorized { sender }.into());
    assert_eq!(vault.hook("mallory", "ann", 0, &ReceiveMsg::Unstake { recipient: None, min_amount: None }), refused);
    let instant = ReceiveMsg::InstantUnstake { min_amount: 1u128.into(), recipient: None };
    assert_eq!(vault.hook("mallory", "ann", 5, &instant), refused);
}

#[test]
fn a_pause_has_a_length() {
    let mut vault = born(&["v1"]);
    for seconds in [0, MAX_PAUSE + 1, u64::MAX] {
        let refused = vault.run("guardian", ExecuteMsg::Pause { action: Action::Stake, seconds });
        assert_eq!(refused, Err(ContractError::Admin(PauseError::Length { seconds, max: MAX_PAUSE }.into())));
    }
}

#[test]
fn a_stranger_neither_gives_nor_accepts_ownership() {
    let mut vault = born(&["v1"]);
    let new_owner = vault.addr("mallory").into();
    for (action, error) in [
        (cw_ownable::Action::TransferOwnership { new_owner, expiry: None }, OwnershipError::NotOwner),
        (cw_ownable::Action::AcceptOwnership, OwnershipError::TransferNotFound),
    ] {
        let refused = vault.run("mallory", ExecuteMsg::UpdateOwnership(action));
        assert_eq!(refused, Err(ContractError::Admin(error.into())));
    }
}

/// The bounds of birth hold for every later change, and what was refused changed nothing.
#[test]
fn new_numbers_are_checked_like_the_first() {
    let mut vault = born(&["v1"]);
    let mut high = params(&vault.deps.api);
    high.fee = Decimal::permille(101);
    let refused = vault.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(high) });
    assert_eq!(refused, Err(out_of_range("fee", "0.101", "0", "0.1")));
    let mut never = params(&vault.deps.api);
    never.batch_interval = 0;
    let refused = vault.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(never) });
    assert_eq!(refused, Err(out_of_range("batch_interval", "0", "1", "31536000")));
    let mut nobody = params(&vault.deps.api);
    nobody.fee_recipient = "nobody".into();
    let refused = vault.run("timelock", ExecuteMsg::UpdateParams { params: Box::new(nobody) });
    assert!(matches!(refused, Err(ContractError::Std(_))), "{refused:?}");
}
