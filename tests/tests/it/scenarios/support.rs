//! A suite in which a price is live and people have moved in.

use cosmwasm_std::{Addr, Decimal};
use suite::invariants::{self, Counts};
use suite::EmbeddedSuite;

/// One unit of a token.
pub const UNIT: u128 = 1_000_000;

/// A decimal from its text.
pub fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The suite with 10.00 live as price, 1,000,000 lent by `lender` and 100,000 staked by `staker`.
pub fn ready() -> EmbeddedSuite {
    let mut suite = EmbeddedSuite::builder().build();
    suite.set_price(dec("10"), dec("1"), 3).unwrap();
    let (lender, staker) = (suite.account("lender"), suite.account("staker"));
    suite.supply(&lender, 1_000_000 * UNIT).unwrap();
    suite.stake_security(&staker, 100_000 * UNIT).unwrap();
    suite.refresh().unwrap();
    checked(&suite);
    suite
}

/// A borrower of a class who staked `coins` native coins, posted the liquid staking tokens and drew `debt`.
pub fn borrower(suite: &mut EmbeddedSuite, name: &str, class: u8, coins: u128, debt: u128) -> Addr {
    let who = suite.account(name);
    suite.stake(&who, coins).unwrap();
    let shares = suite.balance(&suite.lst(), &who);
    suite.deposit_lst(&who, shares).unwrap();
    if class > 0 {
        suite.set_class(&who, class).unwrap();
    }
    suite.borrow(&who, debt).unwrap();
    checked(suite);
    who
}

/// Asserts every invariant.
#[track_caller]
pub fn checked(suite: &EmbeddedSuite) {
    if let Err(broken) = invariants::check(suite, &mut Counts::new()) {
        panic!("{broken}");
    }
}
