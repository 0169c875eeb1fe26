//! The reserve of a market: it shuts the entry, and stops or reduces payouts.

use cosmwasm_std::{coins, Decimal};
use interfaces::security_vault::{Action, ExecuteMsg, InstantiateMsg, NewTranche, Params, ReceiveMsg};
use security_vault::ContractError;

use crate::support::market::Answer;
use crate::support::{addr, base, birth, gov, new_tranche, params, u, unauthorized, Vault, BASE, COOLDOWN, MAX_HOLD};

/// Alice's 10,000 of 11,000 shares, ready to be paid, while `need` is reserved.
fn leaving_under(need: u128) -> Vault {
    let mut vault = Vault::with_alice();
    vault.cool("alice", 10_000).unwrap();
    vault.wait(COOLDOWN);
    vault.reserve(need).unwrap();
    vault
}

fn stopped(vault: &Vault, reserved: u128, limit: u128) -> ContractError {
    // Seen at the end of the cooldown.
    ContractError::PayoutReserved { reserved: u(reserved), limit: u(limit), payable_at: vault.now() + MAX_HOLD }
}

fn reduced(worth: u128, payable: u128, held: u128, reserved: u128) -> ContractError {
    ContractError::PayoutHeld { worth: u(worth), payable: u(payable), held: u(held), reserved: u(reserved) }
}

/// Two stakers of 50,000 and 50,000 reserved, which comes true after the first has left `parts` times. A payout burns all
/// its shares, or only as many as it pays. Returns what both get.
fn two_leave(parts: usize, burns_all: bool) -> (u64, u64) {
    let (mut first, mut second, mut paid) = (50_000, 50_000, 0);
    for _ in 0..parts {
        let all = first + second;
        let amount = first * (all - 50_000) / all;
        paid += amount;
        (first, second) = if burns_all { (0, all - amount) } else { (first - amount, second) };
    }
    let all = first + second;
    (paid + first * (all - 50_000) / all, second * (all - 50_000) / all)
}

#[test]
fn fm_x10_leaving_first_gains_nothing_under_a_reserve() {
    // The rule that is not built: burning what is paid lets the first leaver come back for the rest.
    assert_eq!((two_leave(1, false), two_leave(50, false)), ((33_333, 16_666), (49_028, 971)));
    assert_eq!(two_leave(1, true), (25_000, 25_000));

    // Alice leaves in 1 or in 50 payouts before the loss comes true, Dave after it.
    for parts in [1, 50] {
        let mut vault = Vault::unborn();
        let mut msg = birth();
        msg.tranches[0].floor = u(1);
        vault.instantiate(msg, &[]).unwrap();
        vault.stake("seed", 2).unwrap();
        vault.stake("alice", 50_000).unwrap();
        vault.stake("dave", 50_000).unwrap();
        (0..parts).for_each(|_| drop(vault.cool("alice", 50_000 / parts).unwrap()));
        vault.cool("dave", 50_000).unwrap();
        vault.reserve(50_000).unwrap();
        vault.wait(COOLDOWN + MAX_HOLD);
        (1..=parts as u64).for_each(|id| drop(vault.payout_held("alice", id, 0).unwrap()));
        assert_eq!(vault.cover(1, 50_000), 50_000);
        vault.reserve(0).unwrap();
        vault.payout("dave", parts as u64 + 1).unwrap();
        let both = (vault.paid(&base(), "alice"), vault.paid(&base(), "dave"));
        assert_eq!(both, (25_000, 25_000), "{parts} parts");
    }
}

#[test]
fn a_single_reserved_unit_shuts_the_entry_for_every_asset() {
    let mut vault = Vault::with_alice();
    let reserver = Some(addr("market").to_string());
    let cw20 = NewTranche { reserver, ..new_tranche(gov(), "engine") };
    vault.call("owner", &ExecuteMsg::AddTranche(cw20), &[]).unwrap();
    let hook = ReceiveMsg::Stake { tranche: 3, tier: None, recipient: None };
    vault.send("gov", "bob", 5_000, &hook).unwrap();
    for tranche in [1, 3] {
        vault.call("market", &ExecuteMsg::Reserve { tranche, need: u(1) }, &[]).unwrap();
    }
    let shut = ContractError::EntryReserved { reserved: u(1) };
    assert_eq!(vault.stake("bob", 5_000).unwrap_err(), shut);
    assert_eq!(vault.send("gov", "bob", 5_000, &hook).unwrap_err(), shut);
    // Other tranches, rewards and recoveries are no entries.
    vault.send("gov", "bob", 5_000, &ReceiveMsg::Stake { tranche: 2, tier: None, recipient: None }).unwrap();
    vault.reward(5).unwrap();
    vault.restore(1, 5).unwrap();
    for tranche in [1, 3] {
        vault.call("market", &ExecuteMsg::Reserve { tranche, need: u(0) }, &[]).unwrap();
    }
    vault.stake("bob", 5_000).unwrap();
    vault.send("gov", "bob", 5_000, &hook).unwrap();
}

#[test]
fn fm_k21_a_reserver_that_does_not_answer_is_replaced_and_leaves_nothing_reserved() {
    let set = |reserver: Option<&str>| {
        let reserver = reserver.map(|name| addr(name).to_string());
        ExecuteMsg::SetReserver { tranche: 1, reserver }
    };
    for failure in Answer::FAILURES {
        let mut vault = leaving_under(5_000);
        vault.market.set(failure);
        assert!(vault.call("market", &set(Some("other")), &[]).is_err());
        let response = vault.call("owner", &set(Some("other")), &[]).unwrap();
        assert_eq!(response.events.len(), 2);
        let tranche = vault.tranche(1);
        assert_eq!((tranche.reserver, tranche.reserved), (Some(addr("other")), u(0)));
        assert_eq!(vault.reserve(1).unwrap_err(), unauthorized("market"));
        vault.call("other", &ExecuteMsg::Reserve { tranche: 1, need: u(7) }, &[]).unwrap();
        vault.call("other", &ExecuteMsg::Reserve { tranche: 1, need: u(0) }, &[]).unwrap();
        vault.stake("bob", 500).unwrap();
    }
}

#[test]
fn fm_b34_a_reserver_keeps_its_office_while_the_tranche_backs_it() {
    let mut vault = leaving_under(5_000);
    let none = ExecuteMsg::SetReserver { tranche: 1, reserver: None };
    for need in [1, 0] {
        vault.market.set(Answer::Need(need));
        assert_eq!(vault.call("owner", &none, &[]).unwrap_err(), ContractError::ReserverInUse { need: u(need) });
    }
    vault.market.set(Answer::Moved(0));
    vault.call("owner", &none, &[]).unwrap();
    assert_eq!((vault.tranche(1).reserver, vault.tranche(1).reserved), (None, u(0)));
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 10_000);
}

#[test]
fn fm_b11_a_market_that_moved_to_another_tranche_locks_nobody_in_the_old_one() {
    let mut vault = leaving_under(0);
    vault.market.set(Answer::Moved(5_000));
    vault.payout("alice", 1).unwrap();
    assert_eq!((vault.paid(&base(), "alice"), vault.tranche(1).reserved), (10_000, u(0)));
    vault.stake("bob", 500).unwrap();
    vault.call("owner", &ExecuteMsg::SetReserver { tranche: 1, reserver: None }, &[]).unwrap();
}

#[test]
fn below_one_per_cent_payouts_go_on_at_assets_less_need() {
    // One per cent of 11,000 is 110.
    let mut vault = leaving_under(109);
    // 10000 * 10891 / 11000 = 9900.9, and the floor of 1,000 stays besides.
    assert_eq!(vault.payout("alice", 1).unwrap_err(), reduced(10_000, 9_891, 0, 109));
    assert_eq!(vault.payout_as("bob", "alice", 1, Some(0)).unwrap_err(), reduced(10_000, 9_891, 0, 109));
    let below = ContractError::BelowMinimum { amount: u(9_891), min_amount: u(9_892) };
    assert_eq!(vault.payout_held("alice", 1, 9_892).unwrap_err(), below);
    vault.payout_held("alice", 1, 9_891).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 9_891);
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.shares, tranche.reserved), (u(1_109), u(1_000), u(109)));
    assert_eq!(vault.cover(1, 109), 109);

    let mut vault = leaving_under(110);
    let error = stopped(&vault, 110, 110);
    assert_eq!(vault.payout_held("alice", 1, 0).unwrap_err(), error);
}

#[test]
fn a_large_reserve_stops_payouts_and_then_reduces_them() {
    let mut vault = leaving_under(4_000);
    let error = stopped(&vault, 4_000, 110);
    vault.wait(MAX_HOLD - 1);
    assert_eq!(vault.payout_held("alice", 1, 0).unwrap_err(), error);
    vault.wait(1);
    // 10000 * 7000 / 11000 = 6363.6, but 4,000 and the floor stay. A stranger cannot give the rest up for her.
    assert_eq!(vault.payout_as("bob", "alice", 1, Some(0)).unwrap_err(), reduced(10_000, 6_000, 0, 4_000));
    assert_eq!(vault.payout_as("alice", "alice", 1, None).unwrap_err(), reduced(10_000, 6_000, 0, 4_000));
    let response = vault.payout_held("alice", 1, 6_000).unwrap();
    assert_eq!(response.events[0].attributes[5].value, "4000");
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.shares, tranche.cooling), (u(5_000), u(1_000), u(0)));
    // Who waits for the end of the reserve is paid in full.
    let mut vault = leaving_under(4_000);
    vault.reserve(0).unwrap();
    vault.payout("alice", 1).unwrap();
    assert_eq!(vault.paid(&base(), "alice"), 10_000);
}

#[test]
fn holds_and_reserve_add_up_until_the_holds_end() {
    let under = |held, need| {
        let mut vault = Vault::with_two();
        vault.cool("alice", 4_000).unwrap();
        vault.wait(COOLDOWN);
        vault.hold(1, held).unwrap();
        vault.reserve(need).unwrap();
        vault
    };
    let mut vault = under(5_000, 150);
    // 4000 * (20000 - 5150) / 20000.
    assert_eq!(vault.payout("alice", 1).unwrap_err(), reduced(4_000, 2_970, 5_000, 150));
    vault.wait(MAX_HOLD);
    // 4000 * 19850 / 20000: the hold is over for her, the reserve is not.
    assert_eq!(vault.payout("alice", 1).unwrap_err(), reduced(4_000, 3_970, 5_000, 150));
    vault.payout_held("alice", 1, 3_970).unwrap();
    // Together they take no more than there is, however large they are.
    let mut vault = under(u128::MAX, 150);
    assert_eq!(vault.payout_held("alice", 1, 0).unwrap_err(), reduced(4_000, 0, u128::MAX, 150));
    assert_eq!(vault.active(), (16_000, 0));
    vault.reserve(u128::MAX).unwrap();
    vault.wait(MAX_HOLD);
    assert_eq!(vault.payout_held("alice", 1, 0).unwrap_err(), reduced(4_000, 0, u128::MAX, u128::MAX));
}

#[test]
fn the_reserver_is_asked_before_a_payout_and_its_answer_is_kept() {
    // Provisions fell since the market last sent its need.
    let mut vault = leaving_under(4_000);
    vault.market.set(Answer::Need(50));
    let response = vault.payout_held("alice", 1, 0).unwrap();
    let names: Vec<_> = response.events.iter().map(|event| event.ty.as_str()).collect();
    assert_eq!(names, ["security_vault.reserve", "security_vault.payout"]);
    let attributes: Vec<_> = response.events[0].attributes.iter().map(|item| item.value.as_str()).collect();
    assert_eq!(attributes, ["1", "50"]);
    // 10000 * 10950 / 11000 = 9954.5, but 50 and the floor stay.
    assert_eq!((vault.paid(&base(), "alice"), vault.tranche(1).reserved), (9_950, u(50)));

    // They rose: nobody leaves ahead of them, and a refused message keeps nothing.
    let mut vault = leaving_under(0);
    vault.market.set(Answer::Need(4_000));
    let error = stopped(&vault, 4_000, 110);
    assert_eq!(vault.payout("alice", 1).unwrap_err(), error);
    assert_eq!(vault.tranche(1).reserved, u(0));
    // They ended; the same answer again is no event.
    vault.market.set(Answer::Need(0));
    assert_eq!(vault.payout("alice", 1).unwrap().events.len(), 1);
    assert_eq!(vault.paid(&base(), "alice"), 10_000);
}

#[test]
fn a_reserver_that_does_not_answer_leaves_the_reserve_as_it_is() {
    for answer in Answer::FAILURES {
        let mut vault = leaving_under(4_000);
        vault.market.set(answer);
        let error = stopped(&vault, 4_000, 110);
        assert_eq!(vault.payout("alice", 1).unwrap_err(), error, "{answer:?}");
        // It cannot keep stake in either.
        let mut vault = leaving_under(0);
        vault.market.set(answer);
        vault.payout("alice", 1).unwrap();
        assert_eq!(vault.paid(&base(), "alice"), 10_000, "{answer:?}");
    }
}

#[test]
fn cover_takes_reserved_stake_and_leaves_the_reserve() {
    let mut vault = Vault::with_two();
    vault.reserve(12_000).unwrap();
    assert_eq!(vault.cover(1, 15_000), 15_000);
    let tranche = vault.tranche(1);
    assert_eq!((tranche.assets, tranche.reserved), (u(5_000), u(12_000)));
    // The floor bounds it as ever.
    assert_eq!(vault.cover(2, 9_000), 4_000);
    vault.slash(1, Decimal::percent(50));
    assert_eq!((vault.tranche(1).assets, vault.tranche(1).reserved), (u(500), u(12_000)));
}

#[test]
fn fm_y08_reserved_assets_back_no_new_debt() {
    let mut vault = Vault::with_two();
    vault.reserve(4_000).unwrap();
    assert_eq!(vault.active(), (20_000, 15_000));
    vault.hold(1, 5_000).unwrap();
    assert_eq!(vault.active(), (20_000, 10_000));
    vault.cool("alice", 9_500).unwrap();
    assert_eq!(vault.active(), (10_500, 500));
    vault.reserve(4_501).unwrap();
    assert_eq!(vault.active(), (10_500, 0));
    vault.reserve(0).unwrap();
    assert_eq!(vault.active(), (10_500, 4_500));
}

#[test]
fn no_pause_stops_a_reserve() {
    let mut vault = Vault::with_alice();
    for action in [Action::Stake, Action::StartCooldown] {
        vault.call("guardian", &ExecuteMsg::Pause { action, seconds: 3_600 }, &[]).unwrap();
    }
    vault.reserve(5).unwrap();
    assert_eq!(vault.tranche(1).reserved, u(5));
}

#[test]
fn where_no_hold_is_small_enough_a_unit_stops_payouts() {
    let mut vault = Vault::unborn();
    let params = Params { max_entry_hold: Decimal::zero(), ..params() };
    vault.instantiate(InstantiateMsg { params, ..birth() }, &[]).unwrap();
    vault.stake("alice", 11_000).unwrap();
    vault.cool("alice", 5_000).unwrap();
    vault.wait(COOLDOWN);
    vault.reserve(1).unwrap();
    let error = stopped(&vault, 1, 1);
    assert_eq!(vault.payout_held("alice", 1, 0).unwrap_err(), error);
    vault.reserve(0).unwrap();
    vault.payout("alice", 1).unwrap();
}

#[test]
fn an_empty_tranche_can_be_reserved_and_nobody_enters_it() {
    let mut vault = Vault::new();
    vault.reserve(700).unwrap();
    let shut = ContractError::EntryReserved { reserved: u(700) };
    let stake = ExecuteMsg::Stake { tranche: 1, tier: None, recipient: None };
    assert_eq!(vault.call("alice", &stake, &coins(11_000, BASE)).unwrap_err(), shut);
}
