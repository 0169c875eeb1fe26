//! Accounts worth less than their debt: sold like any other, at the market's price for them, without a flag.

use crate::support::*;
use interfaces::liquidation_engine::PlanResponse;
use interfaces::market::AccountState;
use liquidation_engine::ContractError;

/// Vector: (u, CR) = (0, .9) -> -.111111111111111112. All 900 go for the debt of 1000, and the buyer pays no unit more.
#[test]
fn the_first_price_is_the_whole_debt() {
    let mut bench = Bench::new();
    let account = bench.under_water("1.111111111111111112");
    let plan: PlanResponse = bench.query(&simulate(&account, 5000));
    assert_eq!(plan.discount.to_string(), "-0.111111111111111112");
    assert!(plan.whole);
    let sent = bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 1000, &[(1, 900)]), refund(4000)]);
}

/// Vectors at 0, 1800 and 3601 s: in the first hour whoever buys pays above the price, less and less, and never above the
/// debt; after it, below the price. For 500: floor(500 / f) units.
#[test]
fn in_the_first_hour_a_buyer_pays_above_the_price() {
    let rows =
        [("1.111111111111111112", 449, 499), ("1.030555555555555555", 485, 500), ("0.949986111111111112", 526, 500)];
    for (factor, sold, payment) in rows {
        let mut bench = Bench::new();
        let account = bench.under_water(factor);
        let sent = bench.execute("buyer", &base(500), &liquidate(&account)).unwrap();
        assert_eq!(calls(&sent)[0], settle(&account, payment, &[(1, sold)]));
        assert_eq!(payment > sold, factor.starts_with('1'));
    }
}

/// At 15 % all that is there brings ceil(900 * .85) = 765, whatever the buyer brings: 235 are the market's loss.
#[test]
fn what_all_of_it_brings_may_be_less_than_the_debt() {
    let mut bench = Bench::new();
    let account = bench.under_water("0.85");
    let sent = bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
    assert_eq!(calls(&sent), [settle(&account, 765, &[(1, 900)]), refund(4235)]);
    assert_eq!(calls(&bench.reply(&awaited(&sent), &settled(765, 0)).unwrap()), []);
}

/// The flag of an account that sinks stays, and acts again when it rises. Sold whole, the account loses it.
#[test]
fn a_flag_outlives_the_time_under_water_and_not_a_sale_of_everything() {
    let mut bench = Bench::new();
    let account = bench.liquidatable();
    bench.execute("keeper", &[], &flag(&account)).unwrap();
    bench.under_water("0.95");
    bench.execute("buyer", &base(100), &liquidate(&account)).unwrap();
    bench.advance(60);
    bench.liquidatable();
    assert_eq!(bench.clock(&account), (BIRTH, 60, Some("0.0325".parse().unwrap())));
    bench.under_water("0.95");
    bench.execute("buyer", &base(5000), &liquidate(&account)).unwrap();
    assert_eq!(bench.flagged(&account), None);
}

/// A market that says "under water" and names no price sells nothing.
#[test]
fn without_a_price_of_the_market_nothing_is_sold() {
    let mut bench = Bench::new();
    let account = bench.under_water("0.95");
    bench.change(&account, |seen| seen.price_factor = None);
    let error = ContractError::NotForSale { account: account.clone(), state: AccountState::UnderWater };
    assert_eq!(bench.execute("buyer", &base(500), &liquidate(&account)), Err(error));
}
