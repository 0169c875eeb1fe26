//! Holds: what must stay, and for how long.

use interfaces::security_vault::{HoldResponse, QueryMsg};
use security_vault::ContractError;

use crate::support::{base, u, Vault, COOLDOWN, FLOOR, MAX_HOLD, MIN_HOLD};

fn holds(vault: &Vault) -> Vec<HoldResponse> {
    vault.ask(QueryMsg::Holds { tranche: 1, start_after: None, limit: None })
}

#[test]
fn payouts_above_the_held_sum_go_on() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 10_000).unwrap();
    vault.cool("bob", 3_001).unwrap();
    vault.cool("bob", 3_000).unwrap();
    vault.hold(1, 4_000).unwrap();
    vault.hold(2, 2_000).unwrap();
    vault.wait(COOLDOWN);
    // 20,000 assets; 6,000 held and a floor of 1,000 must stay: 13,000 may leave.
    vault.payout("alice", 1).unwrap();
    let held = ContractError::PayoutHeld { payout: u(3_001), left: u(6_999), held: u(6_000), floor: u(FLOOR) };
    assert_eq!(vault.payout("bob", 2), Err(held));
    vault.payout("bob", 3).unwrap();
    assert_eq!((vault.paid(&base(), "alice"), vault.paid(&base(), "bob")), (10_000, 3_000));
}

#[test]
fn a_hold_is_replaced_and_removed() {
    let mut vault = Vault::with_alice();
    vault.hold(7, 500).unwrap();
    vault.hold(3, 900).unwrap();
    vault.hold(7, 600).unwrap();
    let both = vec![HoldResponse { id: 3, amount: u(900) }, HoldResponse { id: 7, amount: u(600) }];
    assert_eq!((holds(&vault), vault.tranche(1).held), (both, u(1_500)));
    vault.hold(3, 0).unwrap();
    assert_eq!((holds(&vault), vault.tranche(1).held), (vec![HoldResponse { id: 7, amount: u(600) }], u(600)));
    // Falling to dust removes it, and removing nothing is no error.
    vault.hold(7, MIN_HOLD).unwrap();
    vault.hold(9, 0).unwrap();
    assert_eq!((holds(&vault), vault.tranche(1).held), (vec![], u(0)));
}

#[test]
fn fm_d49_a_dust_hold_traps_nobody() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    vault.hold(1, MIN_HOLD).unwrap();
    vault.wait(COOLDOWN);
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 10_000);
    vault.stake("bob", 100).unwrap();
    assert_eq!(vault.position("bob").shares, u(100));
}

#[test]
fn fm_d49_no_payout_is_later_than_its_cooldown_and_the_longest_hold() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    // A new hold every so often does not begin the time again.
    for id in 1..=5 {
        vault.hold(id, 1_000_000).unwrap();
        vault.wait(MAX_HOLD / 5 - 1);
        vault.hold(id, 0).unwrap();
        vault.hold(id + 100, 1_000_000).unwrap();
        let error = vault.payout("alice", 1).unwrap_err();
        assert!(matches!(error, ContractError::PayoutHeld { left, .. } if left == u(1_000)), "{error:?}");
    }
    vault.wait(4);
    vault.payout("alice", 1).unwrap_err();
    // At that very second.
    vault.wait(1);
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 10_000);
}

#[test]
fn fm_d57_nobody_enters_while_a_deficit_is_open() {
    let mut vault = Vault::with_alice();
    vault.hold(1, 5_000).unwrap();
    vault.cover(1, 2_000);
    assert_eq!(vault.stake("eve", 1_000), Err(ContractError::EntryHeld { held: u(5_000) }));
    // Covering does not end the hold; the slasher does.
    vault.hold(1, 101).unwrap();
    assert_eq!(vault.stake("eve", 1_000), Err(ContractError::EntryHeld { held: u(101) }));
    vault.hold(1, 0).unwrap();
    vault.stake("eve", 1_000).unwrap();
}

#[test]
fn fm_l15_stake_cannot_leave_between_recognition_and_cover() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    vault.hold(1, 10_000).unwrap();
    let held = ContractError::PayoutHeld { payout: u(10_000), left: u(1_000), held: u(10_000), floor: u(FLOOR) };
    assert_eq!(vault.payout("alice", 1), Err(held));
    assert_eq!(vault.cover(1, 10_000), 10_000);
    vault.hold(1, 0).unwrap();
    vault.payout("alice", 1).unwrap();
    // 10000 * 1000 / 11000 = 909.09..
    assert_eq!(vault.paid(&base(), "alice"), 909);
}

#[test]
fn an_empty_tranche_can_be_held() {
    let mut vault = Vault::new();
    vault.hold(1, 5_000).unwrap();
    assert_eq!(vault.stake("alice", 11_000), Err(ContractError::EntryHeld { held: u(5_000) }));
}

#[test]
fn holds_that_sum_past_any_amount_are_refused() {
    let mut vault = Vault::with_alice();
    vault.hold(1, u128::MAX).unwrap();
    let error = vault.hold(2, 101).unwrap_err();
    assert!(matches!(error, ContractError::Overflow(_)), "{error:?}");
    // The first one alone is no obstacle at the end of its time.
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN + MAX_HOLD);
    vault.payout("alice", 1).unwrap();
}
