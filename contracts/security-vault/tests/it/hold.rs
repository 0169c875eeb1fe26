//! Holds: what must stay, and for how long.

use interfaces::security_vault::{HoldResponse, QueryMsg};
use security_vault::ContractError;

use crate::support::{base, u, Vault, COOLDOWN, MAX_HOLD, MIN_HOLD};

fn holds(vault: &Vault) -> Vec<HoldResponse> {
    vault.ask(QueryMsg::Holds { tranche: 1, start_after: None, limit: None })
}

/// Alice and Bob have 500,000 each of 1,001,001, all of it ready to be paid, when 400,000 are put on hold.
fn two_leave_under_a_hold() -> Vault {
    let mut vault = Vault::new();
    vault.stake("seed", 1_001).unwrap();
    vault.stake("alice", 500_000).unwrap();
    vault.stake("bob", 500_000).unwrap();
    vault.cool("alice", 500_000).unwrap();
    vault.cool("bob", 500_000).unwrap();
    vault.hold(1, 400_000).unwrap();
    vault.wait(COOLDOWN);
    vault
}

#[test]
fn fm_x10_under_a_hold_the_first_to_leave_gets_no_more_than_the_last() {
    let mut vault = two_leave_under_a_hold();
    // 500000 * 601001 / 1001001 = 300199.9998.
    vault.payout_held("alice", 1, 300_199).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 300_199);
    assert_eq!(vault.cover(1, 400_000), 400_000);
    vault.hold(1, 0).unwrap();
    vault.payout("bob", 2).unwrap();
    // 500000 * 300802 / 501001 = 300200.998.
    assert_eq!(vault.paid(&base(), "bob"), 300_200);

    // Both wait for the cover: the same.
    let mut vault = two_leave_under_a_hold();
    vault.cover(1, 400_000);
    vault.hold(1, 0).unwrap();
    vault.payout("alice", 1).unwrap();
    vault.payout("bob", 2).unwrap();
    assert_eq!((vault.paid(&base(), "alice"), vault.paid(&base(), "bob")), (300_199, 300_200));
}

#[test]
fn fm_x10_what_a_payout_forfeits_stays_in_the_tranche() {
    let mut vault = two_leave_under_a_hold();
    vault.payout_held("alice", 1, 0).unwrap();
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.shares, tranche.paid_out), (u(700_802), u(501_001), u(300_199)));
    // Nothing was lost after all. Alice's record is gone, and Bob gains what she gave up.
    vault.hold(1, 0).unwrap();
    vault.payout("bob", 2).unwrap();
    // 500000 * 700802 / 501001 = 699401.8.
    assert_eq!((vault.paid(&base(), "alice"), vault.paid(&base(), "bob")), (300_199, 699_401));
    assert_eq!(vault.position("alice").cooling, u(0));
}

#[test]
fn fm_x10_only_the_owner_forfeits_and_never_less_than_they_accept() {
    let mut vault = two_leave_under_a_hold();
    let held = ContractError::PayoutHeld { worth: u(500_000), payable: u(300_199), held: u(400_000), reserved: u(0) };
    // Bob would gain by it.
    assert_eq!(vault.payout_as("bob", "alice", 1, Some(0)), Err(held));
    let held = ContractError::PayoutHeld { worth: u(500_000), payable: u(300_199), held: u(400_000), reserved: u(0) };
    assert_eq!(vault.payout_as("alice", "alice", 1, None), Err(held));
    let below = ContractError::BelowMinimum { amount: u(300_199), min_amount: u(300_200) };
    assert_eq!(vault.payout_held("alice", 1, 300_200), Err(below));
    // A slash in the meantime is no hold, and the least amount guards against it too.
    vault.hold(1, 0).unwrap();
    vault.slash(1, cosmwasm_std::Decimal::percent(50));
    let below = ContractError::BelowMinimum { amount: u(249_999), min_amount: u(250_000) };
    assert_eq!(vault.payout_as("keeper", "alice", 1, Some(250_000)), Err(below));
    vault.payout_as("keeper", "alice", 1, Some(249_999)).unwrap();
}

#[test]
fn fm_x10_payouts_leave_what_is_held_and_the_floor() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    vault.hold(1, 5_000).unwrap();
    // 10000 * 6000 / 11000 = 5454, but 5,000 and the floor of 1,000 stay.
    vault.payout_held("alice", 1, 5_000).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 5_000);
    assert_eq!(vault.cover(1, 5_000), 5_000);
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
        let held = ContractError::PayoutHeld {
            worth: u(10_000),
            payable: u(0),
            held: u(u128::from(id) * 1_000_000),
            reserved: u(0),
        };
        assert_eq!(vault.payout("alice", 1), Err(held));
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
fn fm_x20_a_small_deficit_does_not_close_a_large_tranche() {
    let mut vault = Vault::with_alice();
    vault.stake("bob", 89_000).unwrap();
    // One per cent of 100,000 may be on hold, to the unit, over all holds together.
    vault.hold(1, 600).unwrap();
    vault.hold(2, 400).unwrap();
    vault.stake("carol", 50).unwrap();
    vault.hold(2, 402).unwrap();
    // 100050 / 100 = 1000.5.
    assert_eq!(vault.stake("carol", 50), Err(ContractError::EntryHeld { held: u(1_002) }));
    vault.slash(1, cosmwasm_std::Decimal::percent(1));
    vault.hold(2, 401).unwrap();
    assert_eq!(vault.stake("carol", 50), Err(ContractError::EntryHeld { held: u(1_001) }));
}

#[test]
fn fm_l15_stake_cannot_leave_between_recognition_and_cover() {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    vault.hold(1, 10_000).unwrap();
    // All that cover can take is on hold: not even the owner gives the rest up for nothing.
    let held = ContractError::PayoutHeld { worth: u(10_000), payable: u(0), held: u(10_000), reserved: u(0) };
    assert_eq!(vault.payout_held("alice", 1, 0), Err(held));
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
