//! Failures that belong to no single message.

use cosmwasm_std::{from_json, Decimal};
use interfaces::security_vault::{Action, CoverResponse, ExecuteMsg, QueryMsg, RulesResponse, MAX_FINDINGS};

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

#[test]
fn fm_y08_a_cover_takes_nothing_that_another_deficit_holds() {
    let mut vault = Vault::with_two();
    vault.hold(1, 5_000).unwrap();
    vault.hold(2, 4_000).unwrap();
    assert_eq!(vault.ask::<RulesResponse>(QueryMsg::Rules { tranche: 1 }).shortfall, u(10_000));
    // 19,000 above the floor, less the 9,000; then what a deficit holds itself.
    assert_eq!(vault.cover(3, 12_000), 10_000);
    assert_eq!(vault.cover(1, 12_000), 5_000);
    vault.hold(1, 0).unwrap();
    assert_eq!(vault.cover(3, 12_000), 0);
    let seize = ExecuteMsg::Seize { tranche: 1, deficit: 2, amount: u(12_000) };
    let seized = vault.call("engine", &seize, &[]).unwrap().data.unwrap();
    assert_eq!(from_json::<CoverResponse>(seized).unwrap().paid, u(4_000));
}

#[test]
fn fm_y08_deficits_that_hold_more_than_there_is_get_their_proportions_in_any_order() {
    for order in [[1, 2], [2, 1]] {
        let mut vault = Vault::with_two();
        vault.hold(1, 30_000).unwrap();
        vault.hold(2, 8_000).unwrap();
        let mut paid = [0; 2];
        for deficit in order {
            paid[deficit as usize - 1] = vault.cover(deficit, 50_000);
            vault.hold(deficit, 0).unwrap();
        }
        // 19,000 * 30 / 38 and 19,000 * 8 / 38.
        assert_eq!(paid, [15_000, 4_000]);
    }
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
    assert_eq!(vault.cover(2, 30_000), 16_000);
    assert_eq!(vault.cover(1, 30_000), 3_000);
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
