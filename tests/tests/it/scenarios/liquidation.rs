//! A fall that collateral still covers: flag, clock, sale to the target health.

use super::support::{borrower, checked, dec, ready, UNIT};
use liquidation_engine::ContractError;
use suite::{EmbeddedSuite, BASE};

/// The vault compares itself with the chain, rounds at a price until it is accepted, then a refresh.
fn falls_to(suite: &mut EmbeddedSuite, price: &str) {
    suite.sync().unwrap();
    suite.set_price(dec(price), dec("1"), 8).unwrap();
    suite.refresh().unwrap();
}

fn buyer(suite: &mut EmbeddedSuite, funds: u128) -> cosmwasm_std::Addr {
    let buyer = suite.account("buyer");
    suite.fund(&buyer, funds, BASE);
    buyer
}

#[test]
fn an_unhealthy_account_is_sold_down_to_the_target_health() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    falls_to(&mut suite, "8.6");
    suite.flag(&bob).unwrap();
    let buyer = buyer(&mut suite, 100_000 * UNIT);
    suite.set_price(dec("8.6"), dec("1"), 4).unwrap();
    let before = suite.borrower(&bob);
    suite.liquidate(&buyer, &bob, 100_000 * UNIT).unwrap();
    let after = suite.borrower(&bob);
    // 1.15 and a day's deviation, at most 1.5, within one unit of collateral, which weighs 8.6 * 0.8 < 7 base units.
    let goal = before.target.unwrap();
    assert!(goal > dec("1.15") && goal <= dec("1.5"), "{goal}");
    let target = after.owed.mul_ceil(goal);
    assert!(after.weighted.abs_diff(target).u128() <= 7, "{} for {target}", after.weighted);
    let (paid, got) = (before.owed - after.owed, suite.balance(&suite.lst(), &buyer));
    let value = cosmwasm_std::Uint128::new(got).mul_floor(dec("8.6"));
    assert!(value > paid, "the buyer earns the discount");
    assert!(paid >= value.mul_floor(dec("0.833")), "and never more than 16.7 %");
    assert!(suite.flagged(&bob).is_none(), "a healed account loses its flag");
    checked(&suite);
}

#[test]
fn fm_d21_a_flag_from_last_week_pays_nothing_extra() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    falls_to(&mut suite, "8.6");
    suite.flag(&bob).unwrap();
    suite.chain.run(7 * 86_400);
    falls_to(&mut suite, "8.6");
    let buyer = buyer(&mut suite, 10_000 * UNIT);
    let error = suite.liquidate(&buyer, &bob, 10_000 * UNIT).unwrap_err();
    assert_eq!(error.downcast_ref(), Some(&ContractError::NotFlagged { account: bob.to_string() }));
    suite.flag(&bob).unwrap();
    assert_eq!(suite.flagged(&bob).unwrap().elapsed, 0);
    checked(&suite);
}

#[test]
fn fm_l26_nobody_liquidates_himself() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    falls_to(&mut suite, "8.6");
    suite.flag(&bob).unwrap();
    let error = suite.liquidate(&bob, &bob, 10_000 * UNIT).unwrap_err();
    assert_eq!(error.downcast_ref(), Some(&ContractError::SelfLiquidation { account: bob.to_string() }));
}

#[test]
fn clocks_stand_still_without_a_price() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    falls_to(&mut suite, "8.6");
    suite.flag(&bob).unwrap();
    // The last price can be read for a while, then there is none for the rest of ten minutes.
    suite.chain.run(600);
    let elapsed = suite.flagged(&bob).unwrap().elapsed;
    assert!((60..=120).contains(&elapsed), "{elapsed}");
}

#[test]
fn a_simulation_is_what_an_execution_does() {
    let mut suite = ready();
    let bob = borrower(&mut suite, "bob", 2, 10_000 * UNIT, 70_000 * UNIT);
    falls_to(&mut suite, "8.6");
    suite.flag(&bob).unwrap();
    let buyer = buyer(&mut suite, 5_000 * UNIT);
    let plan = suite.simulate(&bob, 5_000 * UNIT).unwrap();
    suite.liquidate(&buyer, &bob, 5_000 * UNIT).unwrap();
    assert_eq!(suite.balance(&suite.lst(), &buyer), plan.take[0].amount.u128());
    assert_eq!(suite.balance(&suite.base(), &buyer), 5_000 * UNIT - plan.repay.u128());
    checked(&suite);
}
