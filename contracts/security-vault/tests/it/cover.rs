//! Cover takes, restore gives back: to the loss units of the shares that were there.

use interfaces::security_vault::{DeficitResponse, OwedResponse, QueryMsg};
use security_vault::ContractError;

use crate::support::{addr, amount_of, base, u, Vault, COOLDOWN};

fn recovered(vault: &Vault, who: &str) -> (u128, u128) {
    let position = vault.position(who);
    (position.recovered.u128(), position.outstanding_loss.u128())
}

#[test]
fn cover_pays_the_slasher_and_is_spread_over_the_shares() {
    let mut vault = Vault::with_two();
    assert_eq!(vault.cover(4, 2_000), 2_000);
    assert_eq!(vault.paid(&base(), "engine"), 2_000);
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.covered, tranche.outstanding_loss), (u(18_000), u(2_000), u(2_000)));
    // A tenth of each; nobody's 1,000 shares bear the other 100.
    assert_eq!(recovered(&vault, "alice"), (0, 1_000));
    assert_eq!(recovered(&vault, "bob"), (0, 900));
    assert_eq!(vault.position("alice").assets, u(9_000));
}

#[test]
fn cover_never_takes_the_floor() {
    let mut vault = Vault::with_two();
    assert_eq!(vault.cover(1, 1_000_000), 19_000);
    assert_eq!(vault.tranche(1).assets, u(1_000));
    assert_eq!(vault.cover(1, 1), 0);
}

#[test]
fn fm_x21_a_deficit_is_never_charged_twice() {
    let mut vault = Vault::with_two();
    assert_eq!(vault.cover_in_all(7, 2_000), 2_000);
    // The same call again, and one that needs less.
    assert_eq!(vault.cover_in_all(7, 2_000), 0);
    assert_eq!(vault.cover_in_all(7, 1_500), 0);
    // The deficit grew: only what is new.
    assert_eq!(vault.cover_in_all(7, 2_500), 500);
    assert_eq!(vault.tranche(1).covered, u(2_500));
    // Another deficit, and the same id in another tranche, are apart.
    assert_eq!(vault.cover_in_all(8, 100), 100);
    let other: DeficitResponse = vault.ask(QueryMsg::Deficit { tranche: 2, id: 7 });
    assert_eq!(other, DeficitResponse::default());
    vault.restore(7, 2_700).unwrap();
    let deficit: DeficitResponse = vault.ask(QueryMsg::Deficit { tranche: 1, id: 7 });
    assert_eq!(deficit, DeficitResponse { asked: u(2_500), paid: u(2_500), restored: u(2_700), seized: u(0) });
}

#[test]
fn fm_x21_later_stake_does_not_pay_what_an_earlier_charge_left_unpaid() {
    let mut vault = Vault::with_two();
    assert_eq!(vault.cover_in_all(7, 50_000), 19_000);
    vault.stake("carol", 40_000).unwrap();
    assert_eq!(vault.cover_in_all(7, 50_000), 0);
    assert_eq!(vault.position("carol").assets, u(40_000));
    // What is lost after that is everyone's.
    assert_eq!(vault.cover_in_all(7, 50_300), 300);
}

#[test]
fn an_empty_tranche_covers_nothing_without_an_error() {
    let mut vault = Vault::new();
    assert_eq!(vault.cover(1, 500), 0);
    assert_eq!(vault.cover(1, 0), 0);
    assert_eq!(vault.paid(&base(), "engine"), 0);
    // Money for it all the same: a reward that waits for somebody.
    vault.restore(1, 700).unwrap();
    let owed: OwedResponse = vault.ask(QueryMsg::Owed { tranche: 1 });
    assert_eq!((owed.recovered, owed.rewards[0].unpaid, owed.rewards[0].unvested), (u(0), u(700), u(700)));
}

#[test]
fn what_comes_back_is_paid_to_those_who_bore_it_and_never_to_the_share_price() {
    let mut vault = Vault::with_two();
    vault.cover(1, 2_000);
    vault.restore(1, 1_000).unwrap();
    assert_eq!(vault.tranche(1).assets, u(18_000));
    assert_eq!(recovered(&vault, "alice"), (500, 500));
    assert_eq!(recovered(&vault, "bob"), (450, 450));
    vault.claim("alice").unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 500);
    assert_eq!(vault.claim("alice"), Err(ContractError::NothingToClaim { tranche: 1, owner: addr("alice") }));
    vault.restore(1, 1_000).unwrap();
    vault.claim("alice").unwrap();
    vault.claim("bob").unwrap();
    assert_eq!((vault.paid(&base(), "alice"), vault.paid(&base(), "bob")), (1_000, 900));
    // Nobody's part stays.
    let owed: OwedResponse = vault.ask(QueryMsg::Owed { tranche: 1 });
    assert_eq!(owed.recovered, u(100));
}

#[test]
fn fm_d46_who_stakes_after_a_charge_gets_nothing_of_the_recovery() {
    let mut vault = Vault::with_two();
    vault.cover(1, 2_000);
    // 9,000 buys 10,000 shares at .9.
    vault.stake("eve", 9_000).unwrap();
    vault.restore(1, 1_500).unwrap();
    assert_eq!(recovered(&vault, "eve"), (0, 0));
    assert_eq!(recovered(&vault, "alice"), (750, 250));
    assert_eq!(vault.position("eve").assets, u(9_000));
}

#[test]
fn fm_l16_who_stakes_later_inherits_no_older_loss() {
    let mut vault = Vault::with_two();
    vault.cover(1, 2_000);
    vault.stake("carol", 9_000).unwrap();
    // 3,000 over 30,000 shares: a tenth of a base unit per share, on top for those who were there before.
    vault.cover(2, 3_000);
    assert_eq!(recovered(&vault, "alice"), (0, 2_000));
    assert_eq!(recovered(&vault, "carol"), (0, 1_000));
    // Recoveries are shared by what is still lost: 2000 : 1800 : 1000 : 200 of nobody, of 5000.
    vault.restore(2, 2_500).unwrap();
    assert_eq!(recovered(&vault, "alice"), (1_000, 1_000));
    assert_eq!(recovered(&vault, "bob"), (900, 900));
    assert_eq!(recovered(&vault, "carol"), (500, 500));
}

#[test]
fn who_leaves_keeps_what_may_come_back() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 10_000).unwrap();
    vault.cover(1, 2_000);
    vault.wait(COOLDOWN);
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 9_000);
    vault.restore(1, 2_000).unwrap();
    vault.claim("alice").unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 10_000);
    // Nothing is left of her: the record is gone, and a new one begins with nothing.
    assert_eq!(vault.claim("alice"), Err(ContractError::NothingToClaim { tranche: 1, owner: addr("alice") }));
    vault.stake("alice", 900).unwrap();
    assert_eq!(recovered(&vault, "alice"), (0, 0));
}

#[test]
fn stake_in_cooldown_bears_losses_and_gets_them_back() {
    let mut vault = Vault::with_two();
    vault.cool("alice", 4_000).unwrap();
    vault.cover(1, 2_000);
    assert_eq!(recovered(&vault, "alice"), (0, 1_000));
    vault.restore(1, 1_000).unwrap();
    assert_eq!(recovered(&vault, "alice"), (500, 500));
}

#[test]
fn what_exceeds_the_loss_is_a_reward() {
    let mut vault = Vault::with_two();
    vault.cover(1, 2_000);
    vault.restore(1, 2_000 + 19_000).unwrap();
    assert_eq!(vault.tranche(1).outstanding_loss, u(0));
    assert_eq!(recovered(&vault, "alice"), (1_000, 0));
    vault.wait(86_400);
    assert_eq!(vault.position("alice").rewards, vec![amount_of(base(), 10_000)]);
    vault.claim("alice").unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 11_000);
}

#[test]
fn lot_of_the_accounting_example() {
    // accounting.md, vector "Lot": base tranche 100 above its floor; close takes 100, a surplus brings 20 back, a later
    // loss of the same lot takes them... from what is there: nothing, since recoveries are not assets.
    let mut vault = Vault::new();
    vault.stake("alice", 1_100).unwrap();
    assert_eq!(vault.cover(1, 100), 100);
    vault.restore(1, 20).unwrap();
    assert_eq!(vault.cover(1, 66), 0);
    assert_eq!(vault.tranche(1).outstanding_loss, u(80));
}

#[test]
fn many_losses_and_recoveries_lose_nobody_a_unit() {
    // 30 deficits, each of 300 and repaid in thirds, by the shares 10,000 : 9,000 : 1,000.
    let mut vault = Vault::with_two();
    for deficit in 1..=30 {
        assert_eq!(vault.cover(deficit, 300), 300);
        for _ in 0..3 {
            vault.restore(deficit, 100).unwrap();
        }
    }
    assert_eq!(recovered(&vault, "alice"), (4_500, 0));
    assert_eq!(recovered(&vault, "bob"), (4_050, 0));
    assert_eq!(vault.tranche(1).assets, u(11_000));
}
