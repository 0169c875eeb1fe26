//! Stake comes in.

use security_vault::ContractError;

use crate::support::{u, Vault, FLOOR};

#[test]
fn first_staker_leaves_the_floor_to_nobody() {
    let mut vault = Vault::new();
    vault.stake("alice", 11_000).unwrap();
    assert_eq!(vault.position("alice").shares, u(10_000));
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.shares, tranche.staked), (u(11_000), u(11_000), u(11_000)));
}

#[test]
fn fm_d02_a_first_stake_of_one_unit_is_refused() {
    let mut vault = Vault::new();
    assert_eq!(vault.stake("eve", 1), Err(ContractError::BelowFloor { amount: u(1), floor: u(FLOOR) }));
    assert_eq!(vault.stake("eve", FLOOR), Err(ContractError::BelowFloor { amount: u(FLOOR), floor: u(FLOOR) }));
    // One unit above the floor buys one share in 1,001, whatever anyone sends to the vault besides.
    vault.stake("eve", FLOOR + 1).unwrap();
    vault.stake("alice", 1_000_000).unwrap();
    assert_eq!(vault.position("eve").shares, u(1));
    assert_eq!(vault.position("alice").assets, u(1_000_000));
}

#[test]
fn later_stake_buys_at_the_share_price_rounded_down() {
    let mut vault = Vault::with_alice();
    assert_eq!(vault.cover(1, 3_667), 3_667);
    // 7,333 assets, 11,000 shares: 100 * 11000 / 7333 = 150.006..
    vault.stake("bob", 100).unwrap();
    assert_eq!(vault.position("bob").shares, u(150));
    // 150 * 7433 / 11150 = 99.99..
    assert_eq!(vault.position("bob").assets, u(99));
}

#[test]
fn at_a_thousandth_a_share_still_counts() {
    let mut vault = Vault::new();
    vault.stake("alice", 1_000_000).unwrap();
    vault.slash(1, "0.999".parse().unwrap());
    // 1,000 assets behind 1,000,000 shares: exactly a thousandth.
    vault.stake("bob", 1).unwrap();
    assert_eq!((vault.position("bob").shares, vault.tranche(1).epoch), (u(1_000), 0));
}

#[test]
fn stake_adds_to_a_position() {
    let mut vault = Vault::with_two();
    vault.stake("alice", 500).unwrap();
    assert_eq!(vault.position("alice").shares, u(10_500));
    assert_eq!(vault.tranche(1).shares, u(20_500));
}
