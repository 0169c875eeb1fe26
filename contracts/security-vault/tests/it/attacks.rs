//! Failures that belong to no single message.

use cosmwasm_std::Decimal;
use interfaces::security_vault::{Action, ExecuteMsg, QueryMsg, RulesResponse, MAX_FINDINGS};

use crate::support::{out_of_range, u, Vault, COOLDOWN};

#[test]
fn fm_d13_stake_that_is_about_to_leave_is_no_security() {
    let mut vault = Vault::with_two();
    assert_eq!(vault.active(), (20_000, 19_000));
    vault.cool("alice", 10_000).unwrap();
    // At once, long before it is paid; and the loss it still bears is shared with the rest.
    assert_eq!(vault.active(), (10_000, 9_000));
    vault.slash(1, Decimal::percent(1));
    assert_eq!(vault.active(), (9_900, 8_900));
    vault.wait(COOLDOWN);
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.active(), (9_900, 8_900));
}

#[test]
fn fm_y08_assets_on_hold_back_nothing_else() {
    let mut vault = Vault::with_two();
    vault.hold(1, 4_000).unwrap();
    vault.hold(2, 5_000).unwrap();
    // 20,000 less 9,000 on hold and a floor of 1,000; the oracle's weight of stake is not touched.
    assert_eq!(vault.active(), (20_000, 10_000));
    vault.hold(1, 1_000_000).unwrap();
    assert_eq!(vault.active(), (20_000, 0));
    vault.hold(1, 0).unwrap();
    vault.hold(2, 0).unwrap();
    assert_eq!(vault.active(), (20_000, 19_000));
}

/// A reservation would shift losses from stakers to lenders: a deficit that waits holds its whole loss in every tranche that it
/// can reach, more than it will take, and the next loss of the same market would find nothing left anywhere.
#[test]
fn a_cover_takes_what_another_deficit_of_its_market_holds() {
    let mut vault = Vault::with_two();
    vault.hold(1, 19_000).unwrap();
    assert_eq!(vault.ask::<RulesResponse>(QueryMsg::Rules { tranche: 1 }).shortfall, u(19_000));
    assert_eq!(vault.cover(2, 12_000), 12_000);
    assert_eq!(vault.cover(1, 19_000), 7_000);
}

#[test]
fn fm_d23_a_finding_of_the_owner_stops_no_cover() {
    let mut vault = Vault::with_two();
    let report = ExecuteMsg::ReportExploit { tranche: 1, fraction: Decimal::one(), reason: "a shield".into() };
    for _ in 0..MAX_FINDINGS {
        vault.call("owner", &report, &[]).unwrap();
    }
    let most = MAX_FINDINGS;
    assert_eq!(vault.call("owner", &report, &[]), Err(out_of_range("findings", most + 1, 1, most)));
    vault.hold(1, 3_000).unwrap();
    assert_eq!(vault.active(), (20_000, 0));
    assert_eq!(vault.cover(2, 30_000), 19_000);
}

#[test]
fn fm_d23_nothing_stops_cover_and_no_day_limits_it() {
    let mut vault = Vault::with_two();
    for action in [Action::Stake, Action::StartCooldown] {
        vault.call("guardian", &ExecuteMsg::Pause { action, seconds: 3 * 86_400 }, &[]).unwrap();
    }
    vault.hold(1, 19_000).unwrap();
    assert_eq!(vault.cover(1, 12_000), 12_000);
    vault.hold(1, 0).unwrap();
    assert_eq!(vault.cover(2, 12_000), 7_000);
    vault.restore(1, 5_000).unwrap();
    vault.slash(1, Decimal::percent(1));
    vault.claim("alice").unwrap();
    assert_eq!(vault.tranche(1).covered, u(19_000));
}

#[test]
fn fm_l01_a_donation_changes_no_number() {
    let mut vault = Vault::with_two();
    // Straight to the contract's account, as any bank send.
    let info = cosmwasm_std::coins(1_000_000, "ubase");
    let address = vault.env.contract.address.clone();
    vault.deps.querier.bank.update_balance(address, info);
    assert_eq!(vault.active(), (20_000, 19_000));
    vault.stake("carol", 100).unwrap();
    assert_eq!(vault.position("carol").shares, u(100));
}

#[test]
fn fm_l27_no_newcomer_is_rounded_away() {
    // The dearest share that rounding can make: payouts of single shares, each leaving a part of a unit behind.
    let mut vault = Vault::new();
    vault.stake("eve", 1_500).unwrap();
    vault.slash(1, "0.3".parse().unwrap());
    for id in 1..=400 {
        vault.cool("eve", 1).unwrap();
        vault.wait(COOLDOWN);
        vault.payout("eve", id).unwrap();
    }
    // 1,050 assets, 400 shares gone for nothing: 1,100 shares.
    assert_eq!((vault.tranche(1).assets, vault.tranche(1).shares), (u(1_050), u(1_100)));
    vault.stake("bob", 1_000).unwrap();
    // 1000 * 1100 / 1050 = 1047.6; worth 2050 * 1047 / 2147 = 999.7.
    assert_eq!(vault.position("bob").assets, u(999));
}
