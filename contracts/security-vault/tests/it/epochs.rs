//! Share epochs: what is left after a loss of nearly everything, and who owns it.

use interfaces::security_vault::{CooldownResponse, QueryMsg};
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, u, Vault, COOLDOWN, DAY, FLOOR};

/// Alice has 10,000 of 20,000 shares and Bob 9,000, no one 1,000; 10 assets are left.
fn collapsed() -> Vault {
    let mut vault = Vault::with_two();
    assert_eq!(vault.slash(1, "0.9995".parse().unwrap()), 19_990);
    vault
}

#[test]
fn fm_x12_a_tranche_covered_to_its_floor_takes_stake_again() {
    let mut vault = Vault::new();
    vault.stake("alice", 2_000_000).unwrap();
    let paid = vault.cover(1, 10_000_000);
    assert_eq!(paid, 1_999_000);
    vault.restore(1, paid).unwrap();
    vault.stake("bob", 1_000_000).unwrap();
    // At par: Bob leaves 1,000 of his shares to no one, and Alice's 1,999,000 are now 999 of 1,000.
    let tranche = vault.tranche(1);
    assert_eq!((tranche.epoch, tranche.assets, tranche.shares), (1, u(1_001_000), u(1_001_000)));
    assert_eq!((vault.position("bob").shares, vault.position("bob").assets), (u(999_000), u(999_000)));
    assert_eq!((vault.position("alice").shares, vault.position("alice").assets), (u(999), u(999)));
    // What came back is hers: 1999000 * 1999000 / 2000000.
    assert_eq!((vault.position("alice").recovered, vault.position("bob").recovered), (u(1_998_000), u(0)));
    vault.claim("alice").unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 1_998_000);
    // And it is security again.
    assert_eq!(vault.active(), (1_001_000, 1_000_000));
    assert_eq!(vault.cover(2, 500_000), 500_000);
}

#[test]
fn fm_y02_a_tranche_is_used_up_and_filled_again_and_again() {
    let mut vault = Vault::new();
    for round in 0..20 {
        vault.stake("alice", 2_000_000).unwrap();
        assert_eq!(vault.tranche(1).epoch, round);
        vault.cover(round, 10_000_000);
        assert_eq!(vault.tranche(1).assets, u(FLOOR));
    }
    // Whoever comes after all that enters at par.
    vault.stake("bob", 2_000_000).unwrap();
    assert_eq!(vault.position("bob").assets, u(1_999_000));
}

#[test]
fn a_position_that_was_asleep_for_several_epochs_follows_all_of_them() {
    let mut vault = Vault::new();
    vault.stake("alice", 1_001_000).unwrap();
    vault.stake("bob", 1_001_000).unwrap();
    // 2,002,000 less ceil(2000000.002).
    vault.slash(1, "0.999001".parse().unwrap());
    assert_eq!(vault.tranche(1).assets, u(1_999));
    vault.stake("carol", 1_000_001).unwrap();
    // 1000000 * 1999 / 2002000 = 998.5; 1001000 * 1999 / 2002000 = 999.5.
    assert_eq!((vault.position("alice").shares, vault.position("bob").shares), (u(998), u(999)));
    vault.slash(2, "0.999002".parse().unwrap());
    // 1,002,000 less ceil(1001000.004) = 1,001,001.
    assert_eq!(vault.tranche(1).assets, u(999));
    vault.stake("dave", 2_000).unwrap();
    // 998 * 999 / 1002000 = .99; 999001 * 999 / 1002000 = 996.01.
    assert_eq!((vault.position("alice").shares, vault.position("carol").shares), (u(0), u(996)));
    assert_eq!((vault.position("dave").shares, vault.tranche(1).epoch), (u(1_000), 2));
}

#[test]
fn losses_before_an_epoch_belong_to_the_old_shares_and_losses_after_it_to_the_new() {
    let mut vault = Vault::with_two();
    vault.cover(1, 2_000);
    vault.slash(1, "0.9995".parse().unwrap());
    // 18,000 less 17,991.
    assert_eq!(vault.tranche(1).assets, u(9));
    vault.stake("carol", 10_000).unwrap();
    let lost = |vault: &Vault, who: &str| {
        let position = vault.position(who);
        (position.recovered.u128(), position.outstanding_loss.u128())
    };
    assert_eq!([lost(&vault, "alice"), lost(&vault, "bob"), lost(&vault, "carol")], [(0, 1_000), (0, 900), (0, 0)]);
    // 10000 * 9 / 20000 = 4.5 and 4.05: half of the 10,009 shares is 2, 2 and 4,500 more.
    vault.cover(2, 5_004);
    assert_eq!([lost(&vault, "alice"), lost(&vault, "bob")], [(0, 1_002), (0, 902)]);
    assert_eq!(lost(&vault, "carol"), (0, 4_500));
    vault.restore(2, 7_004).unwrap();
    assert_eq!([lost(&vault, "alice"), lost(&vault, "bob")], [(1_001, 0), (901, 0)]);
    assert_eq!(lost(&vault, "carol"), (4_499, 0));
}

#[test]
fn rewards_before_an_epoch_are_earned_by_old_shares_and_rewards_after_it_by_new_ones() {
    let mut vault = Vault::with_two();
    vault.reward(19_000).unwrap();
    vault.wait(DAY / 2);
    vault.slash(1, "0.9995".parse().unwrap());
    vault.stake("carol", 10_000).unwrap();
    vault.wait(DAY / 2);
    // 9,500 by 10,000 : 9,000, then 9,500 by 5 : 4 : 9,000 of 9,010.
    assert_eq!(vault.position("alice").rewards, [amount_of(base(), 5_005)]);
    assert_eq!(vault.position("bob").rewards, [amount_of(base(), 4_504)]);
    assert_eq!(vault.position("carol").rewards, [amount_of(base(), 9_489)]);
}

#[test]
fn cooldowns_cross_an_epoch_and_leave_nothing_behind() {
    let mut vault = Vault::with_two();
    for shares in [3_000, 3_000, 4_000] {
        vault.cool("alice", shares).unwrap();
    }
    vault.slash(1, "0.9995".parse().unwrap());
    vault.stake("carol", 10_000).unwrap();
    // Five of 10,010 shares, at par: 1.5, 1.5 and 2, each up, and what is left for the last.
    let owner = addr("alice").to_string();
    let query = QueryMsg::Cooldowns { tranche: 1, owner, start_after: None, limit: None };
    let shares: Vec<_> = vault.ask::<Vec<CooldownResponse>>(query).iter().map(|item| item.shares.u128()).collect();
    assert_eq!((shares, vault.position("alice").cooling), (vec![2, 2, 2], u(5)));
    vault.wait(COOLDOWN);
    for (id, paid) in [(1, 2), (2, 4), (3, 5)] {
        vault.payout("alice", id).unwrap();
        assert_eq!(vault.paid(&base(), "alice"), paid);
    }
    assert_eq!((vault.position("alice").cooling, vault.tranche(1).cooling), (u(0), u(0)));
    assert_eq!((vault.tranche(1).assets, vault.tranche(1).shares), (u(10_005), u(10_005)));
}

#[test]
fn after_a_slash_of_everything_old_shares_are_worth_nothing_and_leave_without_a_payment() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 10_000).unwrap();
    vault.slash(1, cosmwasm_std::Decimal::one());
    vault.stake("carol", 5_000).unwrap();
    assert_eq!((vault.tranche(1).shares, vault.tranche(1).assets), (u(5_000), u(5_000)));
    assert_eq!((vault.position("bob").shares, vault.position("carol").shares), (u(0), u(4_000)));
    vault.wait(COOLDOWN);
    assert!(vault.payout("alice", 1).unwrap().messages.is_empty());
    assert_eq!(vault.position("carol").assets, u(4_000));
}

#[test]
fn the_first_stake_of_an_epoch_is_above_the_floor() {
    let mut vault = collapsed();
    let below = ContractError::BelowFloor { amount: u(FLOOR), floor: u(FLOOR) };
    assert_eq!(vault.stake("carol", FLOOR), Err(below));
    assert_eq!(vault.tranche(1).epoch, 0);
    vault.stake("carol", FLOOR + 1).unwrap();
    // The next one is not the first.
    vault.stake("dave", 7).unwrap();
    assert_eq!((vault.position("carol").shares, vault.position("dave").shares), (u(1), u(7)));
}

#[test]
fn nobody_begins_an_epoch_while_a_deficit_is_open() {
    let mut vault = collapsed();
    vault.hold(1, 500).unwrap();
    assert_eq!(vault.stake("carol", 5_000), Err(ContractError::EntryHeld { held: u(500) }));
    // Those inside leave, by their old shares.
    vault.cool("bob", 9_000).unwrap();
    vault.hold(1, 0).unwrap();
    vault.wait(COOLDOWN);
    vault.payout("bob", 1).unwrap();
    // 9000 * 10 / 20000 = 4.5.
    assert_eq!(vault.paid(&base(), "bob"), 4);
}
