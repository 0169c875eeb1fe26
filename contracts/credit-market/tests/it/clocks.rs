//! The clock of an account under water: which feed bounds it, and what moves it.

use crate::support::{dec, indebted, n, Market, COIN, DAY};
use interfaces::credit_market::ExecuteMsg;
use interfaces::market::AccountState;

fn set(collateral: u64, cap: u128, feed: u64) -> ExecuteMsg {
    ExecuteMsg::SetCollateral { collateral, cap: n(cap), feed }
}

/// The feed's price from now on; the seconds that it could be read go on from what they were.
fn price_again(m: &mut Market, feed: u64, price: &str) {
    let uptime = m.peers.borrow().records[&feed].uptime(m.now());
    m.price(feed, price);
    let now = m.now();
    let mut peers = m.peers.borrow_mut();
    let record = peers.records.get_mut(&feed).unwrap();
    (record.uptime, record.updated_at) = (uptime, now);
}

/// A mark in an outage started a clock that nothing bounds: after five hours without a price the collateral went at 25 %
/// below it in the first second.
#[test]
fn a_clock_that_starts_without_a_price_stands_still_too() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.stale(11);
    m.mark("bob");
    m.advance(18_000);
    assert_eq!(m.account("bob").under_water_for, Some(0));
    price_again(&mut m, 11, "0.65");
    assert_eq!(m.account("bob").under_water_for, Some(0));
    m.advance(60);
    assert_eq!(m.account("bob").under_water_for, Some(60));
}

/// The feed of the greatest kind dies for good: its clock would stand still for ever, at a price that nobody pays, and no
/// write-down would ever be due. It counts again once the last price counts for nothing.
#[test]
fn a_dead_feed_holds_a_clock_no_longer_than_its_price_is_remembered() {
    let mut m = indebted();
    m.deposit_token("bob", 300_000);
    m.price(11, "0.3");
    m.price(12, "0.5");
    m.mark("bob");
    assert_eq!(m.account("bob").state, AccountState::UnderWater);
    m.stale(11);
    m.advance(7 * DAY);
    assert_eq!((m.account("bob").value, m.account("bob").under_water_for), (n(150_000), Some(0)));
    m.advance(3_600);
    assert_eq!(m.account("bob").price_factor, Some(dec("0.95")));
}

/// Pointing a collateral at another feed ended the bound of every clock on the old one: eight days counted at once.
#[test]
fn another_feed_moves_no_clock() {
    let mut m = indebted();
    m.price(11, "0.65");
    m.mark("bob");
    m.stale(11);
    m.advance(6 * DAY);
    m.price(13, "0.65");
    m.ok("owner", set(COIN, 5_000_000, 13), &[]);
    assert_eq!(m.account("bob").under_water_for, Some(0));
    m.advance(60);
    assert_eq!(m.account("bob").under_water_for, Some(60));
}

/// The query counted from the change on, and the mark of `settle` only the seconds in which the new feed could be read: no plan of
/// the engine paid enough before somebody marked the account.
#[test]
fn fm_b40_a_sale_after_a_change_of_feed_costs_what_the_query_says() {
    let mut m = indebted();
    m.price(11, "0.5");
    m.mark("bob");
    m.advance(2 * DAY);
    m.price(13, "0.5");
    m.ok("owner", set(COIN, 5_000_000, 13), &[]);
    m.advance(3_600);
    m.stale(13);
    m.advance(3_600);
    let now = m.now();
    {
        let mut peers = m.peers.borrow_mut();
        let record = peers.records.get_mut(&13).unwrap();
        (record.uptime, record.updated_at, record.expires_at) = (3_600, now, now + 60);
    }
    let shown = m.account("bob");
    assert_eq!((shown.under_water_for, shown.price_factor), (Some(3_600), Some(dec("0.95"))));
    m.liquidate("bob", 47_500, &[(COIN, 100_000)]);
    assert_eq!(m.account("bob").under_water_for, Some(3_600));
}

/// Ten coins with a price beside tokens without one: the clock of the tokens would have run through their silence.
#[test]
fn fm_b41_dust_bounds_no_clock() {
    let mut m = Market::new();
    m.supply("alice", 9_000_000);
    m.deposit_token("bob", 1_000_000);
    m.deposit("bob", 10);
    m.borrow("bob", 400_000);
    m.price(12, "0.3");
    m.stale(12);
    m.mark("bob");
    m.advance(21_600);
    assert_eq!((m.account("bob").value, m.account("bob").under_water_for), (n(300_010), Some(0)));
}

/// The coin's feed bounds the time under water and was silent for six hours, so ten minutes count. When all coins are sold, the
/// token's feed, which was never silent, bounds it: the other token would have been sold at 25 % below its price at once.
#[test]
fn fm_b36_a_sale_of_the_kind_that_bounds_a_clock_moves_it_nowhere() {
    let mut m = indebted();
    m.deposit_token("bob", 300_000);
    m.price(11, "0.5");
    m.price(12, "0.5");
    m.mark("bob");
    m.advance(600);
    m.stale(11);
    m.advance(21_600);
    price_again(&mut m, 11, "0.5");
    assert_eq!(m.account("bob").under_water_for, Some(600));
    m.liquidate("bob", 530_000, &[(COIN, 1_000_000)]);
    assert_eq!(m.account("bob").under_water_for, Some(600));
    m.advance(60);
    assert_eq!(m.account("bob").under_water_for, Some(660));
    // A silence of the token's feed counts for nothing either.
    m.stale(12);
    m.advance(3_600);
    price_again(&mut m, 12, "0.5");
    assert_eq!(m.account("bob").under_water_for, Some(660));
}
