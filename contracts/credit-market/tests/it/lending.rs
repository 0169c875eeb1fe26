//! Lenders: supply, requests, refunds.

use crate::support::{dec, n, not_found, sent, who, Market, BASE, COIN};
use cosmwasm_std::{coin, coins, Decimal};
use credit::CreditError;
use credit_market::ContractError;
use interfaces::credit_market::{ExecuteMsg, QueryMsg, RequestResponse};

#[test]
fn the_seed_belongs_to_nobody() {
    let m = Market::new();
    let state = m.state();
    assert_eq!((state.shares, state.locked_shares, state.cash), (n(1_000_000), n(1_000_000), n(1_000_000)));
    assert_eq!(m.lender("market").shares, n(1_000_000));
    assert_eq!(m.lender("deployer").shares, n(0));
}

#[test]
fn supply_mints_at_the_index_and_interest_makes_shares_worth_more() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    assert_eq!(m.lender("alice").shares, n(9_000_000));
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    // Utilisation .8: base 7 %, premium 1 %. Interest 640,000: premium 80,000, of it a fifth to the fund; of base
    // interest 560,000 a fifth; the lenders get 448,000 over 10,000,000 shares.
    m.supply("carol", 10_448_000);
    let state = m.state();
    assert_eq!(state.index, n(1_044_800_000_000_000_000));
    assert_eq!((state.premium_owed, state.fund), (n(64_000), n(128_000)));
    assert_eq!(m.lender("carol").shares, n(10_000_000));
    assert_eq!(m.lender("alice").value, n(9_403_200));
    assert_eq!(state.live_debt, n(8_640_000));
}

#[test]
fn a_request_is_paid_by_anyone_when_its_delay_is_over() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    m.request("alice", 2_000);
    m.advance(599);
    let early = m.fails("dave", ExecuteMsg::PayRequest { id: 1, mark: None }, &[]);
    let now = m.now();
    assert_eq!(early, ContractError::TooEarly { id: 1, payable_at: now + 1, now });
    m.advance(1);
    let response = m.ok("dave", ExecuteMsg::PayRequest { id: 1, mark: None }, &[]);
    assert_eq!(sent(&response), coins(2_000, BASE));
    assert_eq!(m.lender("alice").shares, n(3_000));
    assert_eq!(m.fails("dave", ExecuteMsg::PayRequest { id: 1, mark: None }, &[]), not_found("request", 1));
}

#[test]
fn a_lender_who_left_wholly_leaves_no_record() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    m.request("alice", 5_000);
    m.advance(600);
    assert_eq!(m.pay(1), 5_000);
    let error = m.fails("alice", ExecuteMsg::RequestWithdrawal { shares: n(1), min_out: None }, &[]);
    assert_eq!(error, crate::support::not_found("lender", crate::support::who("alice")));
}

#[test]
fn shares_in_requests_cannot_be_requested_again() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    m.request("alice", 3_000);
    let error = m.fails("alice", ExecuteMsg::RequestWithdrawal { shares: n(2_001), min_out: None }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::NotEnoughShares { free: n(2_000), asked: n(2_001) }));
    m.request("alice", 2_000);
}

#[test]
fn a_request_is_paid_as_far_as_cash_goes_and_later_in_full() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 20_000_000, 9_000_000);
    m.request("alice", 4_000_000);
    m.advance(600);
    m.price(11, "1");
    // All cash there is: the seed's.
    assert_eq!(m.pay(1), 1_000_000);
    let error = m.fails("anyone", ExecuteMsg::PayRequest { id: 1, mark: None }, &[]);
    assert!(
        matches!(error, ContractError::Credit(CreditError::NoCash { available, .. }) if available.is_zero()),
        "{error:?}"
    );
    m.repay("bob", 5_000_000);
    // What cash could not pay went on earning like everybody's shares (y05).
    let rest = m.pay(1);
    assert!((3_000_000..=3_000_300).contains(&rest), "{rest}");
    assert_eq!(m.state().pending, n(0));
}

#[test]
fn cash_that_requests_wait_for_is_not_lent() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.request("alice", 8_999_999);
    m.deposit("bob", 100_000_000);
    let error = m.fails("bob", ExecuteMsg::Borrow { amount: n(1_000_002), allow_band: false }, &[]);
    assert_eq!(error, ContractError::Credit(CreditError::NoCash { available: n(1_000_001), needed: n(1_000_002) }));
    m.borrow("bob", 1_000_001);
    m.advance(600);
    assert_eq!(m.pay(1), 8_999_999);
}

#[test]
fn a_request_earns_until_it_is_paid() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000 - 600);
    m.request("alice", 1_000_000);
    m.advance(600);
    // The numbers of `supply_mints_at_the_index`, in two steps.
    let paid = m.pay(1);
    assert!((1_044_799..=1_044_801).contains(&paid), "{paid}");
    assert!(m.state().fund <= n(128_001));
}

#[test]
fn refunds_are_paid_to_who_bore_the_loss() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    // The loss of 82,500 takes .00825 of every share.
    m.sell_out("bob");
    assert_eq!(m.state().index, n(991_750_000_000_000_000));
    m.supply("carol", 9_917_500);
    assert_eq!(m.lender("carol").shares, n(10_000_000));
    m.cover(1, 20_000);
    assert_eq!((m.lender("alice").refunds, m.lender("alice").lost), (n(18_000), n(56_250)));
    assert_eq!((m.lender("carol").refunds, m.lender("carol").lost), (n(0), n(0)));
    let response = m.ok("alice", ExecuteMsg::ClaimRefunds {}, &[]);
    assert_eq!(sent(&response), vec![coin(18_000, BASE)]);
    let none = ContractError::NoRefunds { lender: who("alice") };
    assert_eq!(m.fails("alice", ExecuteMsg::ClaimRefunds {}, &[]), none);
    // The seed's tenth stays for ever.
    assert_eq!(m.state().refunds, n(2_000));
}

#[test]
fn requests_answer_what_they_are_worth_now() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m.request("alice", 1_000_000);
    m.price(11, "0.65");
    m.mark("bob");
    // A provision of 82,500 on claims of 10,000,000.
    let request = &m.requests()[0];
    assert_eq!((request.min_out, request.worth), (n(0), Some(n(991_750))));
    assert_eq!((request.payable_at, request.lapses_at), (m.now() + 600, Some(m.now() + 900)));
    let after: Vec<RequestResponse> = m.query(QueryMsg::Requests { start_after: Some(1), limit: None });
    assert!(after.is_empty());
}

#[test]
fn supply_ends_below_an_index_of_a_thousandth() {
    let mut m = Market::new();
    m.open("bob", 2, 2_000_000, 1_000_000);
    m.price(11, "0.0005");
    m.mark("bob");
    m.advance(3_600);
    // Sold for 950 of 1,000,000.
    m.liquidate("bob", 950, &[(COIN, 2_000_000)]);
    let index = n(950_000_000_000_000);
    assert_eq!(m.state().index, index);
    let error = m.fails("alice", ExecuteMsg::Supply {}, &coins(1_000, BASE));
    assert_eq!(error, ContractError::Credit(CreditError::WoundDown { index, floor: n(1_000_000_000_000_000) }));
}

#[test]
fn dust_that_buys_no_share_is_refused() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 8_000_000);
    m.advance(31_536_000);
    let error = m.fails("alice", ExecuteMsg::Supply {}, &coins(1, BASE));
    assert_eq!(
        error,
        ContractError::Credit(CreditError::NoShares { amount: n(1), index: n(1_044_800_000_000_000_000) })
    );
    assert_eq!(Decimal::new(m.state().index), dec("1"));
}

/// The value of all shares is rounded up, and interest that does not fill a unit is carried: a payment must not take that
/// unit for something that the leaver forfeits.
#[test]
fn payments_leave_the_unit_that_carried_interest_needs() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 12_000_000, 5_000_000);
    for (id, shares) in (1..).zip((0..40).map(|n| 12_345 + 37 * n)) {
        m.advance(86_400);
        m.request("alice", shares);
        m.advance(600);
        m.pay(id);
        m.check();
    }
}
