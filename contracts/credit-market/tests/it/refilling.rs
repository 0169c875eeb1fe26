//! Refills: sale, cover, re-mark and recovery, inside one deficit and over several.

use crate::support::{sent, Market, BASE, COIN};
use cosmwasm_std::{coins, Uint128};
use interfaces::credit_market::OpenLoss;
use interfaces::credit_market::{DeficitResponse, QueryMsg};
use interfaces::market::RefillSource::{Cover, Sale};

fn n(amount: u128) -> Uint128 {
    Uint128::new(amount)
}

/// Deficit 1: book 617,500, lenders carry 82,500 of 10,000,000.
fn closed() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m.price(11, "0.65");
    m.close("bob", &[(COIN, 1_000_000)]);
    m
}

fn deficit(m: &Market) -> DeficitResponse {
    m.query(QueryMsg::Deficit { id: 1 })
}

#[test]
fn cover_restores_the_index_while_the_loss_is_open() {
    let mut m = closed();
    let done = m.refill(1, 50_000, 0, Cover);
    assert_eq!((done.to_lenders, done.outstanding, done.book), (n(50_000), n(32_500), n(617_500)));
    assert_eq!(m.state().index, n(996_750_000_000_000_000));
    assert_eq!(m.state().open_loss, Some(OpenLoss { deficit: 1, left: n(32_500) }));
    assert_eq!((deficit(&m).covered, deficit(&m).to_index), (n(50_000), n(50_000)));
}

#[test]
fn a_refill_after_somebody_moved_goes_to_loss_units() {
    let mut m = closed();
    m.supply("carol", 9_917_500);
    let done = m.refill(1, 50_000, 0, Cover);
    assert_eq!(done.to_lenders, n(50_000));
    let state = m.state();
    assert_eq!((state.index, state.refunds, state.lost), (n(991_750_000_000_000_000), n(50_000), n(32_500)));
    assert_eq!((m.lender("alice").refunds, m.lender("carol").refunds), (n(45_000), n(0)));
    assert_eq!(deficit(&m).to_units, n(50_000));
}

#[test]
fn a_sale_above_the_book_runs_the_waterfall_backwards() {
    let mut m = closed();
    m.refill(1, 82_500, 0, Cover);
    // 640,000 for a book of 617,500: lenders are whole, so 22,500 go back to the tranche, through the engine.
    let msg = interfaces::credit_market::ExecuteMsg::Refill { deficit: 1, book: n(617_500), source: Sale };
    let response = m.ok("engine", msg, &coins(640_000, BASE));
    let done: interfaces::market::RefillResponse = crate::support::data(&response);
    assert_eq!((done.returned, done.to_lenders, done.to_reserves, done.book), (n(22_500), n(0), n(0), n(0)));
    assert_eq!(sent(&response), coins(22_500, BASE));
    assert_eq!((deficit(&m).covered, deficit(&m).covered_back), (n(82_500), n(22_500)));

    // What comes later still: the rest of the cover, and then the fund. Never an error on excess.
    let done = m.refill(1, 60_001, 5, Sale);
    assert_eq!((done.returned, done.to_reserves), (n(60_000), n(1)));
    assert_eq!((m.state().fund, m.state().booked_lots, deficit(&m).fund_back), (n(1), n(0), n(1)));
}

#[test]
fn cancelled_premium_comes_back_after_the_tranches_and_before_the_fund() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    m.price(11, "0.7");
    m.close("bob", &[(COIN, 12_000_000)]);
    // Fund 128,000, premium 64,000, lenders 468,000 (see tests/settling.rs).
    m.refill(1, 10_000, 0, Cover);
    let done = m.refill(1, 458_000 + 10_000 + 64_000 + 128_000 + 7, 0, Sale);
    assert_eq!((done.to_lenders, done.returned, done.to_reserves), (n(458_000), n(10_000), n(192_007)));
    assert_eq!((m.state().premium_owed, m.state().fund), (n(64_000), n(128_007)));
    assert_eq!((deficit(&m).premium_back, deficit(&m).fund_back), (n(64_000), n(128_007)));
}

#[test]
fn a_sale_below_the_book_is_a_new_loss_of_the_same_deficit() {
    let mut m = closed();
    m.refill(1, 82_500, 0, Cover);
    let done = m.refill(1, 250_000, 300_000, Sale);
    assert_eq!((done.shortfall, done.outstanding, done.book), (n(50_000), n(50_000), n(317_500)));
    assert_eq!((done.to_lenders, done.returned), (n(0), n(0)));
    assert_eq!(m.state().index, n(995_000_000_000_000_000));
    assert_eq!((deficit(&m).loss, m.state().open_loss), (n(132_500), Some(OpenLoss { deficit: 1, left: n(50_000) })));
}

#[test]
fn a_re_mark_lowers_the_book_without_money() {
    let mut m = closed();
    let done = m.refill(1, 0, 17_500, Sale);
    assert_eq!((done.shortfall, done.outstanding, done.book), (n(17_500), n(100_000), n(600_000)));
    assert_eq!(m.state().booked_lots, n(600_000));
    // The first loss became units when the second opened.
    assert_eq!((m.state().lost, m.state().open_loss), (n(82_500), Some(OpenLoss { deficit: 1, left: n(17_500) })));
}

#[test]
fn refills_of_one_deficit_never_restore_the_index_of_another() {
    let mut m = closed();
    m.price(11, "1");
    m.open("carl", 2, 1_000_000, 700_000);
    m.price(11, "0.65");
    m.close("carl", &[(COIN, 1_000_000)]);
    assert_eq!(m.state().open_loss, Some(OpenLoss { deficit: 2, left: n(82_500) }));
    let index = m.state().index;
    m.refill(1, 82_500, 0, Cover);
    // The open loss of deficit 2 joined the units; nobody gets more than was lost.
    assert_eq!((m.state().index, m.state().refunds, m.state().lost), (index, n(82_500), n(82_500)));
    assert_eq!((m.lender("alice").refunds, m.lender("alice").lost), (n(74_250), n(74_250)));
    let deficits: Vec<DeficitResponse> = m.query(QueryMsg::Deficits { start_after: Some(1), limit: None });
    assert_eq!((deficits.len(), deficits[0].outstanding), (1, n(82_500)));
}

#[test]
fn nothing_at_all_changes_nothing() {
    let mut m = closed();
    let before = m.state();
    let done = m.refill(1, 0, 0, Sale);
    assert_eq!((done.outstanding, done.book, done.shortfall), (n(82_500), n(617_500), n(0)));
    assert_eq!(m.state(), before);
}
