//! The order of withdrawal requests, their windows, and what passes over them.

use crate::support::{ask, n, not_found, pay, sent, short_of_cash, who, Market, BASE, LST};
use cosmwasm_std::coins;
use credit_market::ContractError;
use interfaces::credit_market::ExecuteMsg;

/// The second asker took all the cash there was, because he called first (y12).
#[test]
fn fm_y12_the_oldest_ripe_request_is_paid_first() {
    let mut m = short_of_cash();
    m.supply("carol", 5_000);
    ask(&mut m, "alice", 4_000_000, 0);
    ask(&mut m, "carol", 5_000, 0);
    m.advance(600);
    assert_eq!(m.fails("carol", pay(2), &[]), ContractError::NotNext { id: 2, next: 1 });
    assert!(m.pay(1) >= 504_999);
    // Cash for both: neither stands in the way of the other.
    let owed = m.account("bob").owed.u128();
    m.repay("bob", owed);
    assert!(m.pay(2) >= 5_000);
    assert!(m.pay(1) >= 3_494_999);
}

/// Three thousand requests of dust in front made everybody behind them lapse: each had to be paid by a message of its own, in
/// the window of the last one. Cash covers them all, so that none has to wait for another.
#[test]
fn fm_k18_requests_in_front_make_nobodys_request_lapse() {
    let mut m = Market::new();
    m.supply("carol", 5_000);
    for i in 0..65 {
        let name = format!("dust{i}");
        m.supply(&name, 1);
        ask(&mut m, &name, 1, 0);
    }
    ask(&mut m, "carol", 5_000, 0);
    m.advance(600 + 299);
    assert_eq!(m.pay(66), 5_000);
    // While cash is short the order holds, and nobody's window runs.
    let mut m = short_of_cash();
    m.supply("carol", 5_000);
    m.supply("dust", 100);
    ask(&mut m, "alice", 4_000_000, 0);
    ask(&mut m, "dust", 100, 0);
    ask(&mut m, "carol", 5_000, 0);
    m.advance(600 + 100_000);
    assert_eq!(m.fails("carol", pay(3), &[]), ContractError::NotNext { id: 3, next: 1 });
    assert!(m.requests().iter().all(|request| request.lapses_at.is_none()));
}

/// A matured request was a standing exit at par: its owner waited for bad news (y04).
#[test]
fn fm_y04_a_request_that_is_not_paid_in_its_window_lapses() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    ask(&mut m, "alice", 5_000, 0);
    m.advance(600 + 299);
    assert_eq!(m.requests()[0].lapses_at, Some(m.now() + 1));
    m.advance(1);
    // Its shares are free again, but not for another request within six hours of the lapse.
    let response = m.ok("anyone", pay(1), &[]);
    assert!(sent(&response).is_empty() && response.attributes[0].value == "lapse_request");
    assert_eq!((m.lender("alice").pending, m.state().pending), (n(0), n(0)));
    let retry_at = m.now() + 21_600;
    let request = ExecuteMsg::RequestWithdrawal { shares: n(5_000), min_out: None };
    let soon = ContractError::RequestTooSoon { retry_at, now: m.now() };
    assert_eq!(m.fails("alice", request.clone(), &[]), soon);
    assert_eq!(m.fails("anyone", pay(1), &[]), not_found("request", 1));
    m.advance(21_600);
    m.ok("alice", request, &[]);
}

#[test]
fn nothing_lapses_while_cash_is_short() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 20_000_000, 9_500_000);
    ask(&mut m, "alice", 4_000_000, 0);
    m.advance(600);
    assert!(m.pay(1) >= 499_999);
    m.advance(100_000);
    assert_eq!(m.requests()[0].lapses_at, None);
    // Cash comes back: the window starts now.
    let owed = m.account("bob").owed.u128();
    m.repay("bob", owed);
    assert_eq!(m.requests()[0].lapses_at, Some(m.now() + 300));
    m.advance(299);
    assert!(m.pay(1) >= 3_500_000);
}

#[test]
fn a_request_below_its_minimum_is_passed_over_and_paid_only_by_its_lender() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    ask(&mut m, "alice", 5_000, 5_001);
    m.advance(600);
    assert_eq!(m.pay(1), 0);
    let below = ContractError::BelowMinimum { id: 1, worth: n(5_000), min_out: n(5_001) };
    assert_eq!(m.fails("anyone", pay(1), &[]), below);
    // Passed over: it keeps no cash from lending any more, and its window began then.
    assert_eq!((m.state().pending, m.lender("alice").pending), (n(0), n(5_000)));
    assert_eq!(m.requests()[0].lapses_at, Some(m.now() + 300));
    m.advance(299);
    let response = m.ok("alice", pay(1), &[]);
    assert_eq!(sent(&response), coins(5_000, BASE));
}

/// Two thousand requests of a unit with a minimum that nobody meets hold up the next one for some messages, not for days.
#[test]
fn dust_in_front_is_passed_over_thirty_at_a_time() {
    let mut m = short_of_cash();
    m.supply("carol", 5_000);
    for i in 0..65 {
        let name = format!("dust{i}");
        m.supply(&name, 1);
        ask(&mut m, &name, 1, 2);
    }
    ask(&mut m, "carol", 5_000, 0);
    ask(&mut m, "alice", 4_000_000, 0);
    m.advance(600);
    for _ in 0..2 {
        let response = m.ok("carol", pay(66), &[]);
        assert!(sent(&response).is_empty() && response.attributes[0].value == "pass_over_requests");
    }
    assert_eq!(m.pay(66), 5_000);
}

#[test]
fn a_part_keeps_its_part_of_the_minimum() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 20_000_000, 9_000_000);
    ask(&mut m, "alice", 4_000_000, 3_000_000);
    m.advance(600);
    let paid = m.pay(1);
    assert_eq!(paid, 1_000_000);
    let rest = &m.requests()[0];
    let expected = 3_000_000 - 3_000_000u128.div_ceil(4);
    assert!(rest.min_out.u128().abs_diff(expected) <= 5, "{rest:?}");
}

#[test]
fn a_small_request_asks_for_all_shares() {
    let mut m = Market::new();
    m.supply("alice", 5_000);
    let request = |shares| ExecuteMsg::RequestWithdrawal { shares: n(shares), min_out: None };
    let small = ContractError::RequestTooSmall { value: n(99), least: n(100) };
    assert_eq!(m.fails("alice", request(99), &[]), small);
    m.ok("alice", request(100), &[]);
    m.supply("carol", 50);
    m.ok("carol", request(50), &[]);
    assert_eq!(m.lender("carol").pending, n(50));
    assert_eq!(
        m.fails("bob", ExecuteMsg::Deposit {}, &coins(0, LST)),
        ContractError::Payment(cw_utils::PaymentError::NoFunds {})
    );
    assert_eq!(m.lender("carol").lender, who("carol").to_string());
}

/// Without a minimum anybody could pay a lender at a low, for ever.
#[test]
fn a_request_without_a_minimum_is_worth_its_value_to_anybody_else() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.open("bob", 2, 1_000_000, 700_000);
    m.ok("alice", ExecuteMsg::RequestWithdrawal { shares: n(1_000_000), min_out: None }, &[]);
    m.advance(600);
    m.price(11, "0.65");
    m.mark("bob");
    assert_eq!(m.requests()[0].min_out, n(1_000_000));
    assert!(sent(&m.ok("anyone", pay(1), &[])).is_empty(), "passed over, not paid");
    assert!(!sent(&m.ok("alice", pay(1), &[])).is_empty());
}
