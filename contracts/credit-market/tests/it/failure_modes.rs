//! Failures that have happened elsewhere, by their ids in the design's list: what the market alone answers. Others are
//! in the file of their topic (`grep -r fm_`), and whole flows in the suite.

use crate::support::{dec, not_found, receive, sent, who, Market, BASE, COIN, LST, TOKEN};
use cosmwasm_std::{coins, Uint128};
use credit_market::ContractError;
use interfaces::credit_market::{Action, ExecuteMsg};
use interfaces::market::AccountState;
use interfaces::market::RefillSource::{Cover, Sale};
use interfaces::oracle_aggregator::{FeedStatus, PriceError};
use interfaces::shared::error::CommonError;

fn n(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

fn indebted() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m
}

#[test]
fn fm_l01_donations_count_for_nothing() {
    let mut m = indebted();
    let before = (m.state(), m.account("bob"), m.lender("alice"));
    *m.bank.get_mut(BASE).unwrap() += 1_000_000_000;
    *m.bank.entry(LST.into()).or_default() += 1_000_000_000;
    m.check();
    assert_eq!((m.state(), m.account("bob"), m.lender("alice")), before);
}

#[test]
fn fm_l02_guards_on_new_risk_do_not_block_liquidations() {
    let mut m = indebted();
    m.price(11, "0.65");
    for status in [FeedStatus::Pending, FeedStatus::Uncertain] {
        m.peers.borrow_mut().records.get_mut(&11).unwrap().status = status;
        assert_eq!(m.account("bob").state, AccountState::Insolvent);
    }
    m.close("bob", &[(COIN, 1_000_000)]);
}

#[test]
fn fm_l03_no_outage_and_no_pause_blocks_repaying_adding_collateral_or_leaving() {
    let mut m = indebted();
    for action in [Action::Supply, Action::Borrow, Action::Withdraw, Action::SetClass] {
        m.ok("guardian", ExecuteMsg::Pause { action, seconds: 3600 }, &[]);
    }
    m.peers.borrow_mut().records.clear();
    m.peers.borrow_mut().slashable = None;
    m.deposit("bob", 5);
    m.repay("bob", 700_000);
    m.set_class("bob", 1);
    m.ok("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1_000_005) }, &[]);
    m.request("alice", 5);
    m.advance(600);
    m.pay(1);
    assert_eq!(m.position("bob").collateral, []);
}

#[test]
fn fm_l06_collateral_leaves_against_initial_not_maintenance_ltv() {
    let mut m = indebted();
    // 875,000 would do at maintenance .8; at initial .75 and .998 it is 654,937.
    let error = m.fails("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(125_000) }, &[]);
    assert_eq!(error, ContractError::Unhealthy { weighted: n(654_937), owed: n(700_000) });
}

#[test]
fn fm_l05_the_discount_applies_to_what_is_taken() {
    // Taken as a bonus on the repaid value, 10 % would demand 399,999 / 1.1 = 363,635.
    let mut m = indebted();
    m.price(11, "0.85");
    let order = m.order("bob", 359_000, &[(COIN, 470_589)], "buyer");
    let error = m.fails("engine", order, &coins(359_000, BASE));
    // 470,588 * .85 = 399,999.8 -> 399,999 * .9 = 359,999.1
    assert_eq!(error, ContractError::PaidTooLittle { repaid: n(359_000), least: n(359_999) });
}

/// Leaving at par ahead of a loss that the oracle already shows.
#[test]
fn fm_d10_a_request_made_before_the_loss_bears_it() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.request("alice", 9_000_000);
    m.close("bob", &[(COIN, 1_000_000)]);
    m.advance(600);
    // 9,000,000 less nine tenths of 82,500.
    assert_eq!(m.pay(1), 8_925_750);
    // And who left is paid back like who stayed.
    m.refill(1, 82_500, 0, Sale);
    let response = m.ok("alice", ExecuteMsg::ClaimRefunds {}, &[]);
    assert_eq!(sent(&response), coins(74_250, BASE));
}

#[test]
fn fm_l18_who_leaves_first_and_who_leaves_last_bear_the_same() {
    let mut m = Market::new();
    m.supply("alice", 4_500_000);
    m.supply("carol", 4_500_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m.price(11, "0.65");
    m.close("bob", &[(COIN, 1_000_000)]);
    m.request("alice", 4_500_000);
    m.request("carol", 4_500_000);
    m.advance(600);
    let first = m.pay(1);
    m.refill(1, 617_500, 617_500, Sale);
    assert_eq!((first, m.pay(2)), (4_462_875, 4_462_875));
}

/// A supplier who arrives just before a recovery took half of it when it dripped to the index.
#[test]
fn fm_d11_a_late_entrant_gains_nothing_from_a_recovery() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.close("bob", &[(COIN, 1_000_000)]);
    m.supply("jit", 72_000_000);
    let before = m.lender("jit").value;
    m.refill(1, 82_500, 0, Sale);
    m.refill(1, 640_000, 617_500, Sale);
    let after = m.lender("jit");
    assert_eq!((after.value, after.refunds), (before, n(0)));
    assert!(before <= n(72_000_000));
    assert_eq!(m.lender("alice").refunds, n(74_250));
}

#[test]
fn fm_l16_who_supplies_after_a_loss_does_not_inherit_it() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.close("bob", &[(COIN, 1_000_000)]);
    m.supply("carol", 9_917_500);
    let carol = m.lender("carol");
    assert_eq!((carol.value, carol.lost), (n(9_917_500), n(0)));
}

#[test]
fn fm_l19_a_dead_account_earns_nobody_interest() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.close("bob", &[(COIN, 1_000_000)]);
    let index = m.state().index;
    m.advance(31_536_000);
    m.ok("keeper", ExecuteMsg::Refresh {}, &[]);
    assert_eq!((m.state().index, m.state().live_debt, m.state().fund), (index, n(0), n(0)));
}

#[test]
fn fm_l22_a_refill_that_covers_exactly_works() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.close("bob", &[(COIN, 1_000_000)]);
    let done = m.refill(1, 617_500 + 82_500, 617_500, Sale);
    assert_eq!((done.outstanding, done.returned, done.to_reserves, done.book), (n(0), n(0), n(0), n(0)));
    assert_eq!(m.state().index, n(1_000_000_000_000_000_000));
}

#[test]
fn fm_l27_the_market_is_never_empty_and_a_donation_moves_no_index() {
    let mut m = Market::new();
    m.supply("alice", 1);
    *m.bank.get_mut(BASE).unwrap() += 1_000_000_000;
    m.supply("carol", 1_000);
    assert_eq!(m.lender("carol").shares, n(1_000));
    m.request("alice", 1);
    m.request("carol", 1_000);
    m.advance(600);
    m.pay(1);
    m.pay(2);
    assert_eq!(m.state().shares, n(1_000_000));
}

#[test]
fn fm_l29_debt_is_capped_whatever_the_collateral() {
    let mut params = crate::support::params();
    params.debt_cap = n(1_000);
    let mut m = Market::new();
    m.ok("owner", ExecuteMsg::UpdateParams { params: Box::new(params) }, &[]);
    m.deposit("bob", 1_000_000_000);
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1_001) }, &[]);
    assert_eq!(error, ContractError::AboveCeiling { debt: n(1_001), ceiling: n(1_000) });
    m.borrow("bob", 1_000);
}

/// Cover that arrives in several steps, with a stranger in between.
#[test]
fn a_step_of_cover_that_comes_late_still_goes_to_who_lost() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.close("bob", &[(COIN, 1_000_000)]);
    m.refill(1, 40_000, 0, Cover);
    m.supply("jit", 9_000_000);
    m.refill(1, 42_500, 0, Cover);
    assert_eq!(m.lender("alice").refunds, n(38_250));
    assert_eq!(m.lender("jit").refunds, n(0));
    assert!(m.lender("jit").value <= n(9_000_000));
}

/// The engine's clock keeps a sale from making a deficit; whatever it does, the market recognises what it left.
#[test]
fn what_is_taken_for_less_becomes_a_recognised_loss_not_a_hole() {
    let mut m = indebted();
    m.price(11, "0.75");
    let answer = m.liquidate("bob", 675_000, &[(COIN, 1_000_000)]);
    assert_eq!((answer.shortfall, m.state().live_debt), (n(25_000), n(0)));
}

#[test]
fn fm_l24_the_largest_calls_leave_nothing_behind() {
    let mut m = indebted();
    let response = m.repay("bob", 1_000_000_000_000);
    assert_eq!(sent(&response)[0].amount, n(1_000_000_000_000 - 700_000));
    m.ok("bob", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1_000_000) }, &[]);
    m.request("alice", 9_000_000);
    m.advance(600);
    assert_eq!(m.pay(1), 9_000_000);
    assert_eq!(m.state().cash, n(1_000_000));
}

/// An LST at .94 of its redemption value is taken at .94: the market reads one price and adds none of its own.
#[test]
fn fm_l30_a_discounted_lst_counts_at_what_the_feed_says() {
    let mut m = Market::new();
    m.deposit("bob", 1_000_000);
    m.peers.borrow_mut().records.get_mut(&11).unwrap().price_for_new_risk = dec("0.94");
    // (.94 - .002) * .45
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(422_101) }, &[]);
    assert_eq!(error, ContractError::Unhealthy { weighted: n(422_100), owed: n(422_101) });
}

#[test]
fn fm_l26_nobody_takes_part_in_another_account() {
    let mut m = indebted();
    let taken = m.fails("carol", ExecuteMsg::Withdraw { collateral: COIN, amount: n(1) }, &[]);
    assert_eq!(taken, not_found("account", who("carol")));
    let order = m.order("bob", 0, &[(COIN, 1)], "carol");
    assert_eq!(m.fails("carol", order, &[]), CommonError::Unauthorized { sender: who("carol") }.into());
}

/// Guards the price check in `execute/collateral.rs::add`: without it one unit of a collateral whose feed is down makes
/// the account `NoPrice`, which nobody can flag or close.
#[test]
fn fm_b08_dust_without_a_price_does_not_shield_an_account_that_owes() {
    let mut m = indebted();
    m.stale(12);
    let error = m.fails("token", receive("bob", 1), &[]);
    let expires_at = 0;
    let now = m.now();
    assert_eq!(error, ContractError::Price { collateral: TOKEN, error: PriceError::Stale { expires_at, now } });
    // More of what it has, and anything into an account without debt, needs no price.
    m.stale(11);
    m.deposit("bob", 1);
    m.deposit_token("carol", 5);
}
