//! Expectations: "Liquidation" in the design's vectors, hand calculation, and exact rationals in Python where it says
//! so.
#![allow(clippy::arithmetic_side_effects)]

use super::*;
use interfaces::market::{AccountState, ClockParams, LiquidationTerms, LotKind};
use interfaces::Asset;
use std::str::FromStr;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

fn lot(id: u64, amount: u128, price: &str, weight: &str) -> Lot {
    Lot {
        id,
        kind: LotKind::Token(Asset::Native(format!("u{id}"))),
        amount: Uint128::new(amount),
        unit_price: Some(decimal(price)),
        weight: decimal(weight),
        feed: id,
    }
}

/// An account that owes `owed` and has `weighted`; what else it says plays no part in a plan.
fn account(owed: u128, weighted: u128, lots: &[Lot]) -> AccountResponse {
    AccountResponse {
        account: "borrower".into(),
        revision: 1,
        state: AccountState::Liquidatable,
        owed: Uint128::new(owed),
        value: Uint128::zero(),
        weighted: Uint128::new(weighted),
        health: None,
        lots: lots.to_vec(),
    }
}

fn terms(dust: u128) -> Terms {
    Terms {
        base: Asset::Native("base".into()),
        liquidation: LiquidationTerms {
            clock: ClockParams {
                start: Decimal::percent(1),
                per_minute: Decimal::percent(1),
                health_slope: Decimal::percent(50),
                max: Decimal::percent(10),
                min: Decimal::permille(5),
            },
            target_health: decimal("1.05"),
            dust: Uint128::new(dust),
            flag_life: 1200,
            lot_haircut: Decimal::percent(5),
            lot_duration: 3600,
        },
    }
}

fn planned(account: &AccountResponse, dust: u128, discount: &str, funds: u128) -> Plan {
    let lots: Vec<_> = account.lots.iter().collect();
    plan(account, &terms(dust), &lots, decimal(discount), Uint128::new(funds)).unwrap()
}

fn taken(plan: &Plan) -> Vec<(u64, u128)> {
    plan.take.iter().map(|take| (take.lot, take.amount.u128())).collect()
}

/// (repay, value, left)
fn amounts(plan: &Plan) -> (u128, u128, u128) {
    (plan.repay.u128(), plan.value.u128(), plan.left.u128())
}

/// Vector: D 10,000, W 9,600, threshold .8, target 1.05, a bonus of 5 % (a discount of 1 - 1/1.05) at price 100 ->
/// repay 4,285.714286, seize 45.0. Both assets with six digits.
#[test]
fn target_health_of_the_vectors() {
    let account = account(10_000_000_000, 9_600_000_000, &[lot(1, 120_000_000, "100", "0.8")]);
    let plan = planned(&account, 10_000, "0.047619047619047619", u128::MAX);
    assert_eq!(taken(&plan), [(1, 45_000_000)]);
    assert_eq!(amounts(&plan), (4_285_714_286, 4_500_000_000, 5_714_285_714));
    assert!(plan.healed && !plan.whole);
}

/// A: 200 at 2 of weight .5 is sold whole for 360. Left 2340 with weight 2400. B: at .9 a unit,
/// x = (1.05 * 2340 - 2400) / (1.05 * .9 - .8) = 57 / .145 = 393.1, paid ceil(394 * .9) = 355.
#[test]
fn the_second_lot_sells_what_the_first_leaves_to_the_target() {
    let account = account(2700, 2600, &[lot(1, 200, "2", "0.5"), lot(2, 3000, "1", "0.8")]);
    let plan = planned(&account, 100, "0.1", 10_000);
    assert_eq!(taken(&plan), [(1, 200), (2, 394)]);
    assert_eq!(amounts(&plan), (715, 794, 1985));
    assert!(plan.healed && !plan.whole);
}

/// The buyer's order decides: B alone reaches the target. x = (1.05 * 2700 - 2600) / .145 = 235 / .145 = 1620.7, paid
/// ceil(1621 * .9) = 1459.
#[test]
fn lots_are_sold_in_the_order_given() {
    let account = account(2700, 2600, &[lot(1, 200, "2", "0.5"), lot(2, 3000, "1", "0.8")]);
    let backwards: Vec<_> = account.lots.iter().rev().collect();
    let plan = plan(&account, &terms(100), &backwards, decimal("0.1"), Uint128::new(10_000)).unwrap();
    assert_eq!(taken(&plan), [(2, 1621)]);
    assert_eq!(amounts(&plan), (1459, 1621, 1241));
}

/// x = (1050 - 880) / (1.05 * .95 - .8) = 170 / .1975 = 860.8, paid ceil(861 * .95) = 818, left 182. When 182 is dust,
/// ceil(1000 / .95) = 1053 units repay all: the buyer pays what is owed, not a unit more.
#[test]
fn debt_below_the_dust_is_closed_whole() {
    let account = account(1000, 880, &[lot(1, 1100, "1", "0.8")]);
    let partial = planned(&account, 182, "0.05", 10_000);
    assert_eq!((taken(&partial), amounts(&partial)), (vec![(1, 861)], (818, 861, 182)));

    let whole = planned(&account, 183, "0.05", 10_000);
    assert_eq!((taken(&whole), amounts(&whole)), (vec![(1, 1053)], (1000, 1053, 0)));
    assert!(whole.healed && !whole.whole);
}

/// 18 digits against 6, and 10^15 owed: a full close leaves nothing. With a target of 10^6 instead of the highest one
/// 37,894,768 would stay unpaid (exact rationals: ceil((T*D - W) / (T*r - lt*p)) units bring 999,999,962,105,232).
#[test]
fn a_full_close_leaves_not_a_unit_of_a_large_debt() {
    let (owed, amount) = (1_000_000_000_000_000, 1_100_000_000_000_000_000_000_000_000);
    let account = account(owed, 880_000_000_000_000, &[lot(1, amount, "0.000000000001", "0.8")]);
    let plan = planned(&account, owed, "0.05", u128::MAX);
    assert_eq!(taken(&plan), [(1, 1_052_631_578_947_368_421_052_514_356)]);
    assert_eq!((plan.repay.u128(), plan.left.u128()), (owed, 0));
}

/// 100 buys floor(100 / .95) = 105 units for ceil(99.75) = 100.
#[test]
fn funds_that_do_not_reach_buy_what_they_can() {
    let account = account(1000, 880, &[lot(1, 1100, "1", "0.8")]);
    let plan = planned(&account, 100, "0.05", 100);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 105)], (100, 105, 900)));
    assert!(!plan.healed && !plan.whole);
}

#[test]
fn funds_below_a_unit_buy_nothing() {
    let account = account(1000, 880, &[lot(1, 11, "100", "0.8")]);
    let plan = planned(&account, 100, "0.05", 94);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![], (0, 0, 1000)));
}

/// Collateral 1002 behind 1000 at the least discount: all of it brings ceil(996.99) = 997, 3 are left with nothing
/// behind them.
#[test]
fn a_whole_sale_at_the_least_discount_can_leave_debt() {
    let account = account(1000, 801, &[lot(1, 1002, "1", "0.8")]);
    let plan = planned(&account, 100, "0.005", 10_000);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 1002)], (997, 1002, 3)));
    assert!(plan.whole && !plan.healed);
}

/// T * r = 1.05 * .9 = .945 is below the weight .95: no amount heals, the whole lot goes. 1200 bring 1080.
#[test]
fn a_lot_whose_sale_cannot_heal_is_sold_whole() {
    let account = account(1150, 1140, &[lot(1, 1200, "1", "0.95")]);
    let plan = planned(&account, 10, "0.1", 10_000);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 1200)], (1080, 1200, 70)));
    assert!(plan.whole && !plan.healed);
}

/// What is worth nothing brings nothing and is not given away; the account is not sold whole while it is there.
#[test]
fn a_lot_without_value_stays() {
    let mut unpriced = lot(3, 7, "1", "0.8");
    unpriced.unit_price = None;
    let account = account(1000, 801, &[lot(1, 5, "0", "0.8"), unpriced, lot(2, 1002, "1", "0.8")]);
    let plan = planned(&account, 100, "0.005", 10_000);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(2, 1002)], (997, 1002, 3)));
    assert!(!plan.whole && !plan.healed);
}

/// A unit worth 600 base units, and 1000 owed: 2 units repay it, for 1000 and not for 1140.
#[test]
fn the_last_unit_is_the_buyers() {
    let account = account(1000, 960, &[lot(1, 2, "600", "0.8")]);
    let plan = planned(&account, 1001, "0.05", 10_000);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 2)], (1000, 1200, 0)));
}

/// Vector "Lot": 450 at 1 less .5 % is 447.75, less 19.9854 % is 360.0657.
#[test]
fn a_part_of_a_lot_costs_its_value_rounded_up() {
    let cost = |amount, price, discount| cost(Uint128::new(amount), decimal(price), decimal(discount)).unwrap().u128();
    assert_eq!(cost(450, "1", "0.005"), 448);
    assert_eq!(cost(450, "1", "0.199854"), 361);
    assert_eq!(cost(450, "1", "1"), 0);
    assert_eq!(cost(0, "1", "0.005"), 0);
    // 10^18 units at 1.5e-12 less a third: 1,000,000.0000000000005. A unit price rounded first would say 1,000,000.
    assert_eq!(cost(1_000_000_000_000_000_000, "0.0000000000015", "0.333333333333333333"), 1_000_001);
}

/// 450 of a lot of 900 booked at 855 were sold for 448: the part is 428. Nothing outstanding: all 448. With 15
/// outstanding lenders come first and 5 are left. Never more than the whole book, never less than the part.
#[test]
fn a_surplus_discharges_the_rest_of_the_book_after_the_lenders() {
    let discharged = |paid: u128, part: u128, book: u128, outstanding: u128| {
        super::discharged(paid.into(), part.into(), book.into(), outstanding.into()).u128()
    };
    assert_eq!(discharged(448, 428, 855, 0), 448);
    assert_eq!(discharged(448, 428, 855, 15), 433);
    assert_eq!(discharged(448, 428, 855, 20), 428);
    assert_eq!(discharged(361, 428, 855, 0), 428);
    assert_eq!(discharged(900, 428, 855, 0), 855);
    assert_eq!(discharged(u128::MAX, u128::MAX, u128::MAX, u128::MAX), u128::MAX);
}

#[test]
fn a_book_is_split_by_value_and_nothing_of_it_is_lost() {
    let split = |book, values: &[u128]| {
        let values: Vec<_> = values.iter().copied().map(Uint128::new).collect();
        let parts = split_book(Uint128::new(book), &values).unwrap();
        parts.iter().map(Uint128::u128).collect::<Vec<_>>()
    };
    assert_eq!(split(855, &[450, 450]), [427, 428]);
    assert_eq!(split(10, &[1, 1, 1]), [3, 3, 4]);
    assert_eq!(split(100, &[0, 0]), [0, 100]);
    assert_eq!(split(100, &[7, 0]), [100, 0]);
    assert_eq!(split(0, &[1, 2]), [0, 0]);
    assert!(split(0, &[]).is_empty());
    assert_eq!(split(u128::MAX, &[u128::MAX - 1, 1]), [u128::MAX - 1, 1]);
}
