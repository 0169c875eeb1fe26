//! Coins in, shares out; shares into the open batch.

use crate::support::{born, Vault, DAY, DENOM};
use cosmwasm_std::{coins, SubMsg};
use interfaces::lst_token::LstToken;
use interfaces::staking_vault::{BatchStatus, ExecuteMsg};
use staking_vault::state::{Ledger, LEDGER};
use staking_vault::ContractError;

/// A vault that holds `bonded` at one validator against `shares`.
fn with(bonded: u128, shares: u128) -> Vault {
    let mut vault = born(&["v1"]);
    change(&mut vault, |ledger| {
        (ledger.bonded, ledger.buffer, ledger.shares) = (bonded.into(), 0u128.into(), shares.into());
    });
    vault
}

fn change(vault: &mut Vault, change: impl Fn(&mut Ledger)) {
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    change(&mut ledger);
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
}

/// Guards the order in `stake`: `base` is read before `buffer` grows.
#[test]
fn fm_s17_a_stake_is_priced_before_it_arrives() {
    // vectors.md: 1,025,000 delegated, supply 1,000,000, stake 12,345.
    let mut vault = with(1_025_000, 1_000_000);
    let response = vault.stake("ann", 12_345).unwrap();
    let ann = vault.addr("ann");
    let mint = LstToken(vault.addr("lst")).mint(&ann, 12_043u128.into()).unwrap();
    assert_eq!(response.messages, [SubMsg::new(mint)]);
    assert_eq!(vault.rate().rate.to_string(), "1.025000913992784891");
    assert_eq!(vault.books(), [1_025_000, 12_345, 0, 0, 0, 1_037_345, 1_012_043]);
}

#[test]
fn a_stake_asks_the_chain_nothing_and_tells_it_nothing() {
    let mut vault = with(1_000, 1_000);
    // No validator, no delegation: a query would find a loss.
    vault.chain_says(&[]);
    let response = vault.stake("ann", 100).unwrap();
    assert_eq!(response.messages.len(), 1);
    assert_eq!(vault.books(), [1_000, 100, 0, 0, 0, 1_100, 1_100]);
}

#[test]
fn the_shares_go_to_the_recipient() {
    let mut vault = with(1_000, 1_000);
    let bob = vault.addr("bob");
    let msg = ExecuteMsg::Stake { min_shares: Some(100u128.into()), recipient: Some(bob.to_string()) };
    let response = vault.run_with("ann", msg, &coins(100, DENOM)).unwrap();
    let mint = LstToken(vault.addr("lst")).mint(&bob, 100u128.into()).unwrap();
    assert_eq!(response.messages, [SubMsg::new(mint)]);
}

/// Guards the `max(1)` of `min_shares`: two coins would buy nothing, and the token refuses to mint that.
#[test]
fn fm_s18_no_shares_and_too_few_shares_take_no_money() {
    let mut vault = with(2_001, 1_000);
    let none = vault.stake("ann", 2);
    let error = |amount: u128, shares: u128, min_shares: u128| {
        let (amount, shares, min_shares) = (amount.into(), shares.into(), min_shares.into());
        Err(ContractError::TooFewShares { amount, shares, min_shares })
    };
    assert_eq!(none, error(2, 0, 1));
    let few = ExecuteMsg::Stake { min_shares: Some(500u128.into()), recipient: None };
    // floor(1000 * 1000 / 2001) = 499.
    assert_eq!(vault.run_with("ann", few, &coins(1_000, DENOM)), error(1_000, 499, 500));
    assert_eq!(vault.books(), [2_001, 0, 0, 0, 0, 2_001, 1_000]);
}

/// Guards `Ledger::base`, which is made of counters: a balance is everybody's to change.
#[test]
fn fm_s13_fm_s11_a_donation_changes_no_price() {
    let mut vault = with(1_000, 1_000);
    vault.add_balance(1_000_000);
    vault.stake("ann", 100).unwrap();
    assert_eq!(vault.books(), [1_000, 100, 0, 0, 0, 1_100, 1_100]);
}

/// Guards `Worthless` in `stake`: at one to one a newcomer would keep an eleventh of what he brings.
#[test]
fn fm_s15_a_vault_worth_nothing_takes_no_stake() {
    let mut vault = with(0, 1_000);
    let worthless = || Err(ContractError::Worthless { base: 0u128.into(), shares: 1_000u128.into() });
    assert_eq!(vault.stake("ann", 100), worthless());
    // Bonded stake that is all owed is no better.
    change(&mut vault, |ledger| (ledger.bonded, ledger.unbonding_backlog) = (50u128.into(), 50u128.into()));
    assert_eq!(vault.stake("ann", 100), worthless());
}

/// Guards `StaleSync` in `stake`.
#[test]
fn fm_s38_a_sync_of_a_day_ago_will_do_and_a_second_more_will_not() {
    let mut vault = with(1_000, 1_000);
    let synced_at = vault.env.block.time.seconds();
    vault.pass(DAY);
    vault.stake("ann", 100).unwrap();
    assert_eq!(vault.rate().synced_at, synced_at);
    vault.pass(1);
    assert_eq!(vault.stake("ann", 100), Err(ContractError::StaleSync { synced_at, max_age: DAY }));
}

#[test]
fn stake_slash_stake_vector() {
    let mut vault = with(1_000, 1_000);
    vault.deps.as_mut();
    change(&mut vault, |ledger| ledger.bonded = 900u128.into());
    vault.stake("ann", 1_000).unwrap();
    assert_eq!(vault.books(), [900, 1_000, 0, 0, 0, 1_900, 2_111]);
}

#[test]
fn unstaked_shares_stay_in_the_supply_until_the_batch_is_submitted() {
    let mut vault = with(1_000, 1_000);
    vault.unstake("ann", 100).unwrap();
    vault.unstake("ann", 50).unwrap();
    vault.unstake("bob", 7).unwrap();
    assert_eq!(vault.books(), [1_000, 0, 0, 0, 0, 1_000, 1_000]);
    assert_eq!(vault.ledger().open_shares.u128(), 157);
    let batch = vault.batch(1);
    assert_eq!((batch.status, batch.shares.u128(), batch.owed.u128()), (BatchStatus::Open, 157, 0));
    let claims: Vec<_> =
        vault.claims("ann").into_iter().map(|c| (c.batch, c.shares.u128(), c.claimable.u128())).collect();
    assert_eq!(claims, [(1, 150, 0)]);
}
