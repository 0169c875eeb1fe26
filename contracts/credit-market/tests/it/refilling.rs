//! Refills: cover and recovery, inside one deficit and over several.

use crate::support::{n, sent, Market, BASE};
use cosmwasm_std::coins;
use interfaces::credit_market::{DeficitResponse, ExecuteMsg, OpenLoss, QueryMsg};
use interfaces::market::RefillResponse;

/// Deficit 1: lenders carry 82,500 of 10,000,000.
fn lost() -> Market {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m.sell_out("bob");
    m
}

#[test]
fn cover_restores_the_index_while_the_loss_is_open() {
    let mut m = lost();
    let done = m.cover(1, 50_000);
    assert_eq!((done.to_lenders, done.outstanding), (n(50_000), n(32_500)));
    assert_eq!(m.state().index, n(996_750_000_000_000_000));
    assert_eq!(m.state().open_loss, Some(OpenLoss { deficit: 1, left: n(32_500) }));
    assert_eq!((m.deficit(1).covered, m.deficit(1).to_index), (n(50_000), n(50_000)));
}

#[test]
fn a_refill_after_somebody_moved_goes_to_loss_units() {
    let mut m = lost();
    m.supply("carol", 9_917_500);
    let done = m.cover(1, 50_000);
    assert_eq!(done.to_lenders, n(50_000));
    let state = m.state();
    assert_eq!((state.index, state.refunds, state.lost), (n(991_750_000_000_000_000), n(50_000), n(32_500)));
    assert_eq!((m.lender("alice").refunds, m.lender("carol").refunds), (n(45_000), n(0)));
    assert_eq!(m.deficit(1).to_units, n(50_000));
}

#[test]
fn cover_beyond_the_loss_returns_and_never_fails() {
    let mut m = lost();
    let response = m.ok("engine", ExecuteMsg::Refill { deficit: 1 }, &coins(100_000, BASE));
    let done: RefillResponse = crate::support::data(&response);
    assert_eq!((done.to_lenders, done.returned, done.outstanding), (n(82_500), n(17_500), n(0)));
    assert_eq!(sent(&response), coins(17_500, BASE));
    assert_eq!((m.deficit(1).covered, m.deficit(1).covered_back), (n(100_000), n(17_500)));
}

#[test]
fn refills_of_one_deficit_never_restore_the_index_of_another() {
    let mut m = lost();
    m.price(11, "1");
    m.open("carl", 2, 1_000_000, 700_000);
    m.sell_out("carl");
    // The class's index moved in the hour before, so that carl owes a unit more.
    assert_eq!(m.state().open_loss, Some(OpenLoss { deficit: 2, left: n(82_501) }));
    let index = m.state().index;
    m.cover(1, 82_500);
    // The open loss of deficit 2 joined the units; nobody gets more than was lost.
    assert_eq!((m.state().index, m.state().refunds, m.state().lost), (index, n(82_500), n(82_501)));
    assert_eq!((m.lender("alice").refunds, m.lender("alice").lost), (n(74_250), n(74_251)));
    let deficits: Vec<DeficitResponse> = m.query(QueryMsg::Deficits { start_after: Some(1), limit: None });
    assert_eq!((deficits.len(), deficits[0].outstanding), (1, n(82_501)));
}

#[test]
fn nothing_at_all_changes_nothing() {
    let mut m = lost();
    let before = m.state();
    let response = m.ok("engine", ExecuteMsg::Refill { deficit: 1 }, &[]);
    let done: RefillResponse = crate::support::data(&response);
    assert_eq!((done.outstanding, done.returned), (n(82_500), n(0)));
    assert_eq!(m.state(), before);
}
