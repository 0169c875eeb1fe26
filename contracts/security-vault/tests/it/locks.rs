//! Lock tiers: weight in rewards and votes for shares that cannot leave. Tier 1 is 30 d at 1.25, 2 is 90 d at 1.6, 3 is 365 d
//! at 2.5.

use cosmwasm_std::{coins, Decimal};
use interfaces::security_vault::{ExecuteMsg, Lock, Locked, NewTranche, ReceiveMsg};
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, gov, new_tranche, not_found, out_of_range, u, Vault, BASE, COOLDOWN, DAY};

fn lock(vault: &mut Vault, who: &str, from: u8, tier: u8, shares: u128) -> Result<(), ContractError> {
    vault.call(who, &ExecuteMsg::Lock { tranche: 1, from, tier, shares: u(shares) }, &[]).map(|_| ())
}

fn expire(vault: &mut Vault, owners: &[&str]) {
    let owners = owners.iter().map(|owner| addr(owner).to_string()).collect();
    vault.call("keeper", &ExecuteMsg::Expire { tranche: 1, owners }, &[]).unwrap();
}

fn cancel(vault: &mut Vault, who: &str, id: u64, tier: Option<u8>) -> Result<(), ContractError> {
    vault.call(who, &ExecuteMsg::CancelCooldown { tranche: 1, id, tier }, &[]).map(|_| ())
}

fn stake(vault: &mut Vault, who: &str, amount: u128, tier: u8, recipient: Option<&str>) -> Result<(), ContractError> {
    let recipient = recipient.map(|name| addr(name).to_string());
    let stake = ExecuteMsg::Stake { tranche: 1, tier: Some(tier), recipient };
    vault.call(who, &stake, &coins(amount, BASE)).map(|_| ())
}

fn weight(vault: &Vault, who: &str) -> u128 {
    vault.position(who).weight.u128()
}

#[test]
fn a_lock_changes_rewards_and_nothing_of_a_loss() {
    let mut vault = Vault::with_two();
    lock(&mut vault, "alice", 0, 3, 9_000).unwrap();
    assert_eq!((weight(&vault, "alice"), weight(&vault, "bob")), (1_000 * 100 + 9_000 * 250, 900_000));
    assert_eq!(vault.tranche(1).weight, u(3_250_000));
    // 2,350,000 : 900,000 of 32,500.
    vault.reward(32_500).unwrap();
    vault.wait(DAY);
    assert_eq!(vault.position("alice").rewards, [amount_of(base(), 23_500)]);
    assert_eq!(vault.position("bob").rewards, [amount_of(base(), 9_000)]);
    vault.cover(1, 2_000);
    vault.slash(1, Decimal::percent(50));
    assert_eq!((vault.position("alice").assets, vault.position("bob").assets), (u(4_500), u(4_050)));
    assert_eq!(vault.position("alice").outstanding_loss, u(1_000));
    assert_eq!(vault.active(), (9_000, 8_000));
}

#[test]
fn locked_shares_do_not_begin_to_leave_and_unlocked_ones_do() {
    let mut vault = Vault::with_alice();
    lock(&mut vault, "alice", 0, 1, 6_000).unwrap();
    let refused = ContractError::NotEnoughShares { asked: u(4_001), available: u(4_000) };
    assert_eq!(vault.cool("alice", 4_001), Err(refused));
    vault.cool("alice", 4_000).unwrap();
    vault.wait(30 * DAY - 1);
    let refused = ContractError::NotEnoughShares { asked: u(1), available: u(0) };
    assert_eq!(vault.cool("alice", 1), Err(refused));
    vault.wait(1);
    vault.cool("alice", 6_000).unwrap();
    assert_eq!((weight(&vault, "alice"), vault.tranche(1).weight), (0, u(0)));
}

#[test]
fn an_ended_lock_counts_until_anybody_ends_its_weight() {
    let mut vault = Vault::with_two();
    lock(&mut vault, "alice", 0, 2, 10_000).unwrap();
    vault.wait(90 * DAY);
    assert_eq!((weight(&vault, "alice"), vault.tranche(1).weight), (1_600_000, u(2_500_000)));
    let owners = vec![addr("alice").to_string(), addr("bob").to_string(), addr("nobody").to_string()];
    let response = vault.call("eve", &ExecuteMsg::Expire { tranche: 1, owners }, &[]).unwrap();
    assert_eq!(response.events.len(), 1);
    assert_eq!((weight(&vault, "alice"), vault.tranche(1).weight), (1_000_000, u(1_900_000)));
    assert_eq!(vault.position("alice").locked, [Locked::default(); 3]);
    let owners = vec![addr("alice").to_string(); 31];
    let refused = vault.call("eve", &ExecuteMsg::Expire { tranche: 1, owners }, &[]);
    assert_eq!(refused, Err(ContractError::TooManyOwners { max: 30 }));
}

#[test]
fn rewards_of_an_ended_lock_are_those_of_its_weight_until_then() {
    let mut vault = Vault::with_two();
    lock(&mut vault, "alice", 0, 1, 10_000).unwrap();
    vault.wait(30 * DAY);
    // 1,250,000 : 900,000 for half of it, then 1,000,000 : 900,000.
    vault.reward(86_400).unwrap();
    vault.wait(DAY / 2);
    expire(&mut vault, &["alice"]);
    vault.wait(DAY / 2);
    // 43200 * 125 / 215 + 43200 * 100 / 190 = 25116.28 + 22736.84, each down; 18083.72 + 20463.16.
    assert_eq!(vault.position("alice").rewards, [amount_of(base(), 25_116 + 22_736)]);
    assert_eq!(vault.position("bob").rewards, [amount_of(base(), 18_083 + 20_463)]);
}

#[test]
fn a_lock_is_renewed_and_lengthened_but_not_shortened() {
    let mut vault = Vault::with_alice();
    lock(&mut vault, "alice", 0, 1, 5_000).unwrap();
    vault.wait(DAY);
    // One more share renews the lock of all 5,001.
    lock(&mut vault, "alice", 0, 1, 1).unwrap();
    let until = vault.now() + 30 * DAY;
    assert_eq!(vault.position("alice").locked[0], Locked { shares: u(5_001), until });
    vault.wait(DAY);
    lock(&mut vault, "alice", 1, 1, 1).unwrap();
    assert_eq!(vault.position("alice").locked[0], Locked { shares: u(5_001), until: until + DAY });
    lock(&mut vault, "alice", 1, 3, 5_000).unwrap();
    let until = vault.now() + 365 * DAY;
    assert_eq!(vault.position("alice").locked[2], Locked { shares: u(5_000), until });
    let shorter = ContractError::ShorterLock { from: 3, tier: 1 };
    assert_eq!(lock(&mut vault, "alice", 3, 1, 1), Err(shorter));
    assert_eq!(lock(&mut vault, "alice", 0, 0, 1), Err(ContractError::UnknownTier { tier: 0 }));
    assert_eq!(lock(&mut vault, "alice", 0, 4, 1), Err(ContractError::UnknownTier { tier: 4 }));
    assert_eq!(lock(&mut vault, "alice", 0, 1, 0), Err(ContractError::ZeroAmount));
}

#[test]
fn stake_enters_a_tier_of_its_sender_or_the_open_one_of_somebody_else() {
    let mut vault = Vault::with_alice();
    stake(&mut vault, "bob", 500, 3, None).unwrap();
    let until = vault.now() + 365 * DAY;
    assert_eq!(vault.position("bob").locked[2], Locked { shares: u(500), until });
    stake(&mut vault, "bob", 300, 0, Some("carol")).unwrap();
    assert_eq!((vault.position("carol").shares, weight(&vault, "bob")), (u(300), 125_000));
    // Dust from anybody would keep Bob locked for ever.
    let refused = ContractError::LockForOther { owner: addr("bob") };
    assert_eq!(stake(&mut vault, "eve", 1, 3, Some("bob")), Err(refused));
    assert_eq!(stake(&mut vault, "bob", 300, 4, None), Err(ContractError::UnknownTier { tier: 4 }));
    let hook = ReceiveMsg::Stake { tranche: 2, tier: Some(1), recipient: Some(addr("bob").into()) };
    let refused = ContractError::LockForOther { owner: addr("bob") };
    assert_eq!(vault.send("gov", "eve", 5_000, &hook), Err(refused));
    let hook = ReceiveMsg::Stake { tranche: 2, tier: Some(1), recipient: None };
    vault.send("gov", "eve", 5_000, &hook).unwrap();
    assert_eq!((vault.tranche(2).asset, vault.tranche(2).weight), (gov(), u(500_000)));
}

#[test]
fn a_cancelled_cooldown_counts_again_and_bore_every_loss() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 4_000).unwrap();
    vault.slash(1, Decimal::percent(50));
    // A hold keeps newcomers out, not those who never left.
    vault.hold(1, 5_000).unwrap();
    cancel(&mut vault, "alice", 1, Some(1)).unwrap();
    assert_eq!((vault.tranche(1).cooling, vault.position("alice").assets), (u(0), u(5_000)));
    assert_eq!(weight(&vault, "alice"), 6_000 * 100 + 4_000 * 125);
    assert_eq!(cancel(&mut vault, "alice", 1, None), Err(not_found("cooldown", 1)));
    vault.cool("alice", 1_000).unwrap();
    assert_eq!(cancel(&mut vault, "bob", 2, None), Err(not_found("cooldown", 2)));
    vault.wait(COOLDOWN);
    cancel(&mut vault, "alice", 2, None).unwrap();
    assert_eq!(weight(&vault, "alice"), 6_000 * 100 + 4_000 * 125);
}

#[test]
fn locks_go_on_through_a_share_epoch() {
    let mut vault = Vault::with_two();
    lock(&mut vault, "alice", 0, 3, 9_000).unwrap();
    let until = vault.now() + 365 * DAY;
    // 20 of 20,000 are left.
    vault.slash(1, "0.99905".parse().unwrap());
    vault.stake("carol", 10_000).unwrap();
    // 1000 * 19 / 20000 = .95 and 9000 * 19 / 20000 = 8.55.
    let alice = vault.position("alice");
    assert_eq!((alice.shares, alice.locked[2]), (u(8), Locked { shares: u(8), until }));
    assert_eq!((alice.weight, weight(&vault, "bob")), (u(2_000), 800));
    // floor(3250000 * 19 / 20000) = 3087, and Carol.
    assert_eq!(vault.tranche(1).weight, u(3_087 + 900_000));
}

#[test]
fn locks_of_a_tranche_ascend_within_their_ranges() {
    let mut vault = Vault::new();
    let mut refused = |locks: &[(u64, u32)]| {
        let locks = locks.iter().map(|&(seconds, weight)| Lock { seconds, weight }).collect();
        let add = ExecuteMsg::AddTranche(NewTranche { locks, ..new_tranche(base(), "engine") });
        vault.call("owner", &add, &[]).unwrap_err()
    };
    let seconds = |value: u64, least: u64| out_of_range("lock.seconds", value, least, 126_144_000);
    let weight = |value: u32, least: u32| out_of_range("lock.weight", value, least, 1_000);
    assert_eq!(refused(&[(0, 100)]), seconds(0, 1));
    assert_eq!(refused(&[(126_144_001, 100)]), seconds(126_144_001, 1));
    assert_eq!(refused(&[(10, 100), (10, 100)]), seconds(10, 11));
    assert_eq!(refused(&[(10, 99)]), weight(99, 100));
    assert_eq!(refused(&[(10, 1_001)]), weight(1_001, 100));
    assert_eq!(refused(&[(10, 150), (20, 149)]), weight(149, 150));
    assert_eq!(refused(&[(1, 100), (2, 100), (3, 100), (4, 100)]), out_of_range("locks", 4, 0, 3));
}
