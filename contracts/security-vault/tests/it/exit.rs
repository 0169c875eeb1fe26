//! Cooldown and payout.

use cosmwasm_std::Decimal;
use interfaces::security_vault::{CooldownResponse, QueryMsg};
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, not_found, u, Vault, COOLDOWN};

fn cooldowns(vault: &Vault, who: &str) -> Vec<CooldownResponse> {
    vault.ask(QueryMsg::Cooldowns { tranche: 1, owner: addr(who).into(), start_after: None, limit: None })
}

#[test]
fn a_payout_comes_at_the_very_end_of_the_cooldown() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 4_000).unwrap();
    let end = vault.now() + COOLDOWN;
    vault.wait(COOLDOWN - 1);
    assert_eq!(vault.payout("alice", 1), Err(ContractError::Cooling { payable_at: end, now: end - 1 }));
    vault.wait(1);
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 4_000);
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.shares, tranche.cooling), (u(7_000), u(7_000), u(0)));
    assert_eq!((vault.position("alice").shares, vault.position("alice").cooling), (u(6_000), u(0)));
}

#[test]
fn a_payout_is_worth_what_the_shares_are_worth_then() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 3_333).unwrap();
    vault.slash(1, Decimal::percent(25));
    vault.wait(COOLDOWN);
    vault.payout("alice", 1).unwrap();
    // 3333 * 8250 / 11000 = 2499.75
    assert_eq!(vault.paid(&base(), "alice"), 2_499);
}

#[test]
fn fm_l25_cooldowns_of_one_block_do_not_overwrite_each_other() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 1_000).unwrap();
    vault.cool("alice", 2_000).unwrap();
    vault.cool("bob", 500).unwrap();
    let end = vault.now() + COOLDOWN;
    let expected = vec![
        CooldownResponse { id: 1, shares: u(1_000), payable_at: end, target: None },
        CooldownResponse { id: 2, shares: u(2_000), payable_at: end, target: None },
    ];
    assert_eq!(cooldowns(&vault, "alice"), expected);
    assert_eq!(
        cooldowns(&vault, "bob"),
        vec![CooldownResponse { id: 3, shares: u(500), payable_at: end, target: None }]
    );
    vault.wait(COOLDOWN);
    vault.payout("alice", 2).unwrap();
    vault.payout("alice", 1).unwrap();
    vault.payout("bob", 3).unwrap();
    assert_eq!((vault.paid(&base(), "alice"), vault.paid(&base(), "bob")), (3_000, 500));
    let again = not_found("cooldown", 2);
    assert_eq!(vault.payout("alice", 2), Err(again));
}

#[test]
fn fm_l25_a_cooldown_started_in_advance_earns_nothing_and_stays_slashable() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    // Ended, not paid: Alice could leave at any second, and has no other advantage of it.
    vault.reward(86_400).unwrap();
    vault.wait(100);
    assert_eq!(vault.position("alice").rewards, vec![]);
    // 100 seconds, all his: 100 / 9000 per share is rounded down, so one unit stays with the vault.
    assert_eq!(vault.position("bob").rewards, vec![amount_of(base(), 99)]);
    assert_eq!(vault.active().0, 10_000);
    vault.slash(1, Decimal::percent(50));
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 5_000);
}

#[test]
fn shares_in_cooldown_cannot_start_another() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 9_000).unwrap();
    let error = ContractError::NotEnoughShares { asked: u(1_001), available: u(1_000) };
    assert_eq!(vault.cool("alice", 1_001), Err(error));
    vault.cool("alice", 1_000).unwrap();
}

#[test]
fn a_worthless_payout_is_done_without_a_payment() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    assert_eq!(vault.slash(1, Decimal::one()), 11_000);
    vault.hold(1, 500).unwrap();
    vault.wait(COOLDOWN);
    let response = vault.payout("alice", 1).unwrap();
    assert!(response.messages.is_empty());
    assert_eq!(vault.tranche(1).shares, u(1_000));
}

#[test]
fn after_the_last_payout_the_floor_is_left_and_anyone_may_enter() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    vault.payout("alice", 1).unwrap();
    assert_eq!((vault.tranche(1).assets, vault.tranche(1).shares), (u(1_000), u(1_000)));
    vault.stake("bob", 7).unwrap();
    assert_eq!(vault.position("bob").shares, u(7));
}
