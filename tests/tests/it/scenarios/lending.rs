//! Supply, borrow, repay, leave.

use super::support::{borrower, checked, dec, ready, UNIT};
use credit::CreditError;
use credit_market::ContractError;
use suite::{DAY, LST_COLLATERAL};

#[test]
fn a_loan_is_drawn_and_repaid_and_lenders_earn() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 1, 10_000 * UNIT, 50_000 * UNIT);
    suite.chain.run(30 * DAY);
    let owed = suite.borrower(&bob).owed.u128();
    assert!(owed > 50_000 * UNIT, "interest is owed: {owed}");
    suite.repay(&bob, owed).unwrap();
    assert_eq!(suite.borrower(&bob).owed.u128(), 0);
    suite.withdraw(&bob, LST_COLLATERAL, 10_000 * UNIT).unwrap();
    assert_eq!(suite.balance(&suite.lst(), &bob), 10_000 * UNIT);
    let lender = suite.account("lender");
    assert!(suite.lender(&lender).value.u128() > 1_000_000 * UNIT);
    checked(&suite);
}

#[test]
fn fm_l06_collateral_leaves_against_initial_ltv_not_maintenance() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 0, 10_000 * UNIT, 40_000 * UNIT);
    // 40,000 at initial 45 % needs about 8,900 of 10,000 coins at 10; at maintenance 50 % it would be 8,000.
    let error = suite.withdraw(&bob, LST_COLLATERAL, 1_900 * UNIT).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(ContractError::Credit(CreditError::Unhealthy { .. }))), "{error:#}");
    suite.withdraw(&bob, LST_COLLATERAL, 500 * UNIT).unwrap();
    checked(&suite);
}

#[test]
fn fm_l03_a_dead_oracle_stops_borrowing_and_never_repayment() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 0, 10_000 * UNIT, 30_000 * UNIT);
    suite.chain.run(3_600);
    assert!(suite.borrow(&bob, UNIT).is_err());
    suite.repay(&bob, 10_000 * UNIT).unwrap();
    let idle = suite.account("idle");
    suite.deposit_native(&idle, 5 * UNIT).unwrap();
    suite.withdraw(&idle, suite::NATIVE_COLLATERAL, 5 * UNIT).unwrap();
    checked(&suite);
}

#[test]
fn debt_above_the_security_ceiling_is_refused() {
    let mut suite = ready();
    // 100,000 staked, less the floor of 1 that stays, over 10 %.
    let ceiling = suite.ceiling();
    assert_eq!(ceiling.security.u128(), 999_990 * UNIT);
    let whale = suite.account("whale");
    suite.supply(&whale, 3_000_000 * UNIT).unwrap();
    let bob = borrower(&mut suite, "bob", 0, 1_000_000 * UNIT, 999_990 * UNIT);
    assert!(suite.borrow(&bob, 1).is_err());
    checked(&suite);
}

#[test]
fn fm_d13_stake_that_leaves_takes_its_ceiling_along_at_once() {
    let mut suite = ready();
    let staker = suite.account("staker");
    let shares = suite.position(1, &staker).shares.u128();
    suite.start_cooldown(&staker, shares / 2).unwrap();
    suite.refresh().unwrap();
    assert!(suite.ceiling().security.u128() < 500_000 * UNIT);
    checked(&suite);
}

/// A leaver cannot keep a ripe request ready for the moment at which a loss shows.
#[test]
fn fm_y04_a_request_that_nobody_pays_lapses_and_the_next_one_waits() {
    let mut suite = ready();
    let lender = suite.account("lender");
    let shares = suite.lender(&lender).shares.u128();
    suite.request(&lender, shares).unwrap();
    // Ripe after 600 s, for 300 s.
    suite.chain.run(900);
    suite.pay_as(&lender, 1, &[]).unwrap();
    assert_eq!(suite.balance(&suite.base(), &lender), 0, "it has lapsed");
    assert_eq!(suite.lender(&lender).pending.u128(), 0);
    let error = suite.request(&lender, shares).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(ContractError::RequestTooSoon { .. })), "{error:#}");
    suite.chain.run(6 * 3_600);
    suite.request(&lender, shares).unwrap();
    suite.chain.run(600);
    suite.pay(2).unwrap();
    assert_eq!(suite.balance(&suite.base(), &lender), 1_000_000 * UNIT);
    checked(&suite);
}

#[test]
fn a_borrower_who_ends_in_the_soft_band_says_so() {
    let mut suite = ready();
    // The price moves 4 % up and down: a band of some percent.
    for step in 0..120 {
        suite.set_price(dec(if step % 2 == 0 { "10.4" } else { "10" }), dec("1"), 1).unwrap();
    }
    suite.set_price(dec("10"), dec("1"), 20).unwrap();
    let bob = suite.account("bob");
    suite.stake(&bob, 10_000 * UNIT).unwrap();
    suite.deposit_lst(&bob, 10_000 * UNIT).unwrap();
    suite.set_class(&bob, 2).unwrap();
    let room = suite.loan(&bob).borrowable.unwrap().u128();
    let error = suite.borrow(&bob, room).unwrap_err();
    assert!(matches!(error.downcast_ref(), Some(ContractError::Credit(CreditError::InBand { .. }))), "{error:#}");
    suite.borrow_into_band(&bob, room).unwrap();
    let band = suite.loan(&bob).band.unwrap();
    assert!(band.health < band.edge && band.fires_at >= dec("1"), "{band:?}");
    // At most 2 % of what is sold.
    assert_eq!(band.penalty, band.sold.mul_ceil(dec("0.02")));
    checked(&suite);
}

#[test]
fn a_request_is_paid_after_its_delay_by_anyone() {
    let mut suite = ready();
    let lender = suite.account("lender");
    let shares = suite.lender(&lender).shares.u128();
    suite.request(&lender, shares / 2).unwrap();
    assert!(suite.pay(1).is_err(), "not before the delay");
    suite.chain.run(600);
    suite.pay(1).unwrap();
    assert_eq!(suite.balance(&suite.base(), &lender), 500_000 * UNIT);
    assert_eq!(suite.rate().rate, dec("1"));
    checked(&suite);
}
