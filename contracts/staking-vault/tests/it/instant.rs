//! Exits from the buffer: what they pay, what stops them.

use crate::support::{holding, Vault, DENOM};
use cosmwasm_std::{coins, BankMsg, Decimal, Event, SubMsg};
use interfaces::lst_token::LstToken;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause::PauseError;
use interfaces::staking_vault::{event, Action, InstantUnstakeResponse, QueryMsg};
use staking_vault::contract::query;
use staking_vault::state::LEDGER;
use staking_vault::ContractError;

/// 1,000,000 bonded, a buffer of 200,000; a target of a tenth: 100,000. 0.1 % to 2 %.
fn vault() -> Vault {
    let mut vault = holding(&[("v1", 500_000), ("v2", 500_000)], 200_000);
    vault.govern(|params| params.instant.target = Decimal::percent(10));
    vault.pass(5);
    vault
}

#[test]
fn an_exit_burns_its_shares_and_pays_at_once() {
    let mut vault = vault();
    let sent = vault.instant("ann", 100_000, 99_900).unwrap();
    // At the target when it ends: 0.1 % of 100,000.
    let burn = LstToken(vault.addr("lst")).burn(100_000u128.into()).unwrap();
    let pay = BankMsg::Send { to_address: vault.addr("ann").into(), amount: coins(99_900, DENOM) };
    assert_eq!(sent.messages, [SubMsg::new(burn), SubMsg::new(pay)]);
    let said = Event::new(event::INSTANT_UNSTAKE)
        .add_attribute("owner", vault.addr("ann"))
        .add_attribute("recipient", vault.addr("ann"))
        .add_attribute("shares", "100000")
        .add_attribute("amount", "99900")
        .add_attribute("fee", "100");
    assert_eq!(sent.events.last(), Some(&said));
    // The fee stays: 1,100,100 back 1,100,000 shares.
    assert_eq!(vault.books(), [1_000_000, 100_100, 0, 0, 0, 1_100_100, 1_100_000]);
}

/// Guards `lost.is_zero` in `bonded_now`: dust of another delegator at v1 made the exit that found it pay for a booking.
#[test]
fn fm_b54_a_gain_waits_for_the_next_sync() {
    let mut vault = vault();
    let before = vault.rate();
    vault.chain_says(&[("v1", 500_005), ("v2", 500_000)]);
    let sent = vault.instant("ann", 100_000, 0).unwrap();
    assert_eq!(sent.events.len(), 1, "{:?}", sent.events);
    // At the rate without the gain; v1 is as it was.
    assert_eq!(
        sent.messages[1],
        SubMsg::new(BankMsg::Send { to_address: vault.addr("ann").into(), amount: coins(99_900, DENOM) })
    );
    assert_eq!((vault.books()[0], vault.ledger().unvested.u128()), (1_000_000, 0));
    assert_eq!(vault.rate().synced_at, before.synced_at + 5);
    vault.sync();
    assert_eq!((vault.books()[0], vault.ledger().unvested.u128()), (1_000_005, 5));
}

#[test]
fn the_emptier_the_buffer_the_dearer() {
    let mut vault = vault();
    // The whole buffer: 100,000 at 0.1 %, and 100,000 at 0.1 % + half of 1.9 %: 200 + 950.
    let answer: InstantUnstakeResponse = vault.ask(QueryMsg::InstantUnstake { shares: 200_000u128.into() });
    assert_eq!((answer.amount.u128(), answer.fee.u128(), answer.buffer.u128()), (198_850, 1_150, 200_000));
    vault.instant("ann", 200_000, 0).unwrap();
    assert_eq!(vault.books(), [1_000_000, 1_150, 0, 0, 0, 1_001_150, 1_000_000]);
}

/// Guards `let Synced { .. } = refresh(..)` in `execute/instant.rs`: without it ann leaves at a rate of one.
#[test]
fn fm_d27_nobody_leaves_at_the_rate_before_a_slash() {
    let mut vault = vault();
    vault.chain_says(&[("v1", 380_000), ("v2", 500_000)]);
    // 120,000 of 1,200,000 are gone: 50,000 shares are worth 45,000, above the target.
    let sent = vault.instant("ann", 50_000, 0).unwrap();
    let pay = BankMsg::Send { to_address: vault.addr("ann").into(), amount: coins(44_955, DENOM) };
    assert_eq!(sent.messages[1], SubMsg::new(pay));
    assert_eq!(vault.rate().synced_at, vault.env.block.time.seconds());
}

/// Guards the comparison of `execute/instant.rs`, which a sync of the same block does not spare: whoever sees evidence of a double
/// signing in a block would leave between the slash and the next block.
#[test]
fn fm_z10_a_slash_in_the_block_of_a_sync_is_seen_by_an_exit_of_that_block() {
    let mut vault = vault();
    vault.sync();
    vault.chain_says(&[("v1", 380_000), ("v2", 500_000)]);
    let sent = vault.instant("ann", 50_000, 0).unwrap();
    let pay = BankMsg::Send { to_address: vault.addr("ann").into(), amount: coins(44_955, DENOM) };
    assert_eq!(sent.messages[1], SubMsg::new(pay));
}

#[test]
fn more_than_there_is_or_less_than_wanted_is_refused() {
    let mut vault = vault();
    let small = ContractError::BufferTooSmall { buffer: 200_000u128.into(), worth: 200_001u128.into() };
    assert_eq!(vault.instant("ann", 200_001, 0), Err(small));
    let few = |shares: u128, amount: u128, min_amount: u128| {
        let (shares, amount, min_amount) = (shares.into(), amount.into(), min_amount.into());
        Err(ContractError::TooFewCoins { shares, amount, min_amount })
    };
    assert_eq!(vault.instant("ann", 100_000, 99_901), few(100_000, 99_900, 99_901));
    // The fee of one unit is one unit.
    assert_eq!(vault.instant("ann", 1, 0), few(1, 0, 1));
    assert_eq!(vault.instant("ann", 0, 0), Err(ContractError::ZeroAmount));
    let asked = query(vault.deps.as_ref(), vault.env.clone(), QueryMsg::InstantUnstake { shares: 300_000u128.into() });
    let small = ContractError::BufferTooSmall { buffer: 200_000u128.into(), worth: 300_000u128.into() };
    assert_eq!(asked, Err(small));
}

#[test]
fn a_pause_stops_it_and_a_stranger_cannot_begin_it() {
    let mut vault = vault();
    let sender = vault.addr("mallory");
    let msg = interfaces::staking_vault::ReceiveMsg::InstantUnstake { min_amount: 0u128.into(), recipient: None };
    assert_eq!(vault.hook("mallory", "ann", 5, &msg), Err(CommonError::Unauthorized { sender }.into()));
    vault.pause(Action::InstantUnstake).unwrap();
    assert!(matches!(vault.instant("ann", 5, 0), Err(ContractError::Pause(PauseError::Paused { .. }))));
    // The queue stays open.
    vault.unstake("ann", 5).unwrap();
}

#[test]
fn a_vault_that_is_worth_nothing_pays_nobody() {
    let mut vault = vault();
    let mut ledger = LEDGER.load(&vault.deps.storage).unwrap();
    ledger.unbonding_backlog = 1_200_000u128.into();
    LEDGER.save(&mut vault.deps.storage, &ledger).unwrap();
    let worthless = ContractError::Worthless { base: 0u128.into(), shares: 1_200_000u128.into() };
    assert_eq!(vault.instant("ann", 10, 0), Err(worthless));
}
