//! Expectations: the vectors of the discount law, hand calculation, search by trial, and exact rationals in Python where it
//! says so.
#![allow(clippy::arithmetic_side_effects)]

use super::*;
use interfaces::market::AccountState;
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

/// An account that owes `owed` and has `weighted`, with a target of 1.25 and an edge of 1.025; the other fields play no part in a
/// plan.
fn account(owed: u128, weighted: u128, lots: &[Lot]) -> AccountResponse {
    AccountResponse {
        account: "borrower".into(),
        revision: 1,
        state: AccountState::Liquidatable,
        owed: Uint128::new(owed),
        value: Uint128::zero(),
        weighted: Uint128::new(weighted),
        health: None,
        edge: Some(decimal("1.025")),
        target: Some(decimal("1.25")),
        healthy_at: 0,
        under_water_for: None,
        price_factor: None,
        provision: Uint128::zero(),
        lots: lots.to_vec(),
    }
}

fn planned(account: &AccountResponse, least_debt: u128, factor: &str, funds: u128) -> Plan {
    let lots: Vec<_> = account.lots.iter().collect();
    plan(account, Uint128::new(least_debt), &lots, decimal(factor), Uint128::new(funds)).unwrap()
}

fn taken(plan: &Plan) -> Vec<(u64, u128)> {
    plan.take.iter().map(|take| (take.lot, take.amount.u128())).collect()
}

/// (repay, value, left)
fn amounts(plan: &Plan) -> (u128, u128, u128) {
    (plan.repay.u128(), plan.value.u128(), plan.left.u128())
}

/// Vector "Amount", hard: (D, V, lt, d, T) = (1000, 1500, .65, .0425, 1.25) -> 502.857142857 for 481.485714285. With six
/// digits.
#[test]
fn a_hard_sale_of_the_vectors() {
    let account = account(1_000_000_000, 975_000_000, &[lot(1, 1_500_000_000, "1", "0.65")]);
    let plan = planned(&account, 10_000, "0.9575", u128::MAX);
    assert_eq!(taken(&plan), [(1, 502_857_143)]);
    assert_eq!(amounts(&plan), (481_485_715, 502_857_143, 518_514_285));
    assert!(plan.healed && !plan.whole);
}

/// Guards the rounding of the removed weight. 101 of 1,000 are paid for 101 units: 899 are left, healed at 921.475, rounded up to
/// 922. What 101 units weigh, 65.65, counts as 66, so 988 before heal and 987 do not.
#[test]
fn the_weight_that_leaves_is_rounded_up() {
    let healed = |weighted| {
        let account = account(1_000, weighted, &[lot(1, 1_500, "1", "0.65")]);
        let plan = planned(&account, 10, "1", 101);
        assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 101)], (101, 101, 899)));
        plan.healed
    };
    assert_eq!([987, 988].map(healed), [false, true]);
}

/// Vector "Amount", soft: (1000, 1560, .65, .02, 1.07625) -> 153.80814133 for 150.731978503. With six digits.
#[test]
fn a_soft_sale_of_the_vectors() {
    let mut account = account(1_000_000_000, 1_014_000_000, &[lot(1, 1_560_000_000, "1", "0.65")]);
    account.target = Some(decimal("1.07625"));
    let plan = planned(&account, 10_000, "0.98", u128::MAX);
    assert_eq!(taken(&plan), [(1, 153_808_142)]);
    assert_eq!(amounts(&plan), (150_731_980, 153_808_142, 849_268_020));
    assert!(plan.healed && !plan.whole);
}

/// The least number of units that reaches the target, found by trying one after the other: a sale in the band takes as many
/// and not one more. `.65 * (V - x) >= 1.07625 * (D - .98 * x)` in ten-millionths, all exact.
#[test]
fn a_soft_sale_reaches_the_target_within_a_unit() {
    for owed in (100_000..110_000u128).step_by(771) {
        let held = owed * 78 / 1000 * 20;
        let reaches = |sold: u128| 6_500_000 * (held - sold) + 10_547_250 * sold >= 10_762_500 * owed;
        let least = (0..held).find(|sold| reaches(*sold)).unwrap();
        let mut account = account(owed, held * 13 / 20, &[lot(1, held, "1", "0.65")]);
        account.target = Some(decimal("1.07625"));
        let plan = planned(&account, 100, "0.98", u128::MAX);
        assert!(least > 0);
        assert_eq!((taken(&plan), plan.repay.u128()), (vec![(1, least)], (least * 98).div_ceil(100)), "{owed}");
    }
}

/// A: 200 at 2 of weight .5 is sold whole for 360. Left 2340 with weight 2400. B: at .9 a unit,
/// x = (1.05 * 2340 - 2400) / (1.05 * .9 - .8) = 57 / .145 = 393.1, paid ceil(394 * .9) = 355.
#[test]
fn the_second_lot_sells_what_the_first_leaves_to_the_target() {
    let mut account = account(2700, 2600, &[lot(1, 200, "2", "0.5"), lot(2, 3000, "1", "0.8")]);
    account.target = Some(decimal("1.05"));
    let plan = planned(&account, 100, "0.9", 10_000);
    assert_eq!(taken(&plan), [(1, 200), (2, 394)]);
    assert_eq!(amounts(&plan), (715, 794, 1985));
    assert!(plan.healed && !plan.whole);
}

/// The buyer's order decides: B alone reaches the target. x = (1.05 * 2700 - 2600) / .145 = 235 / .145 = 1620.7, paid
/// ceil(1621 * .9) = 1459.
#[test]
fn lots_are_sold_in_the_order_given() {
    let mut account = account(2700, 2600, &[lot(1, 200, "2", "0.5"), lot(2, 3000, "1", "0.8")]);
    account.target = Some(decimal("1.05"));
    let backwards: Vec<_> = account.lots.iter().rev().collect();
    let plan = plan(&account, Uint128::new(100), &backwards, decimal("0.9"), Uint128::new(10_000)).unwrap();
    assert_eq!(taken(&plan), [(2, 1621)]);
    assert_eq!(amounts(&plan), (1459, 1621, 1241));
}

/// Sold to 1.05 * edge, health is above the edge and the account has healed; sold to just 1, it would not have.
#[test]
fn healed_is_at_or_above_the_edge() {
    // x = (1000 - 880) / (.95 - .8) = 800, paid 760, left 240 with a weight of 240.
    for (edge, healed) in [("1", true), ("1.000000000000000001", false)] {
        let mut account = account(1000, 880, &[lot(1, 1100, "1", "0.8")]);
        (account.target, account.edge) = (Some(decimal("1")), Some(decimal(edge)));
        let plan = planned(&account, 100, "0.95", 10_000);
        assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 800)], (760, 800, 240)));
        assert_eq!(plan.healed, healed, "{edge}");
    }
}

/// x = (1250 - 975) / (1.25 * .9775 - .65) = 275 / .571875 = 480.9, paid ceil(481 * .9775) = 471, left 529. When 529 is
/// too little, ceil(1000 / .9775) = 1024 units repay all: the buyer pays what is owed, not a unit more.
#[test]
fn a_debt_below_the_least_is_repaid_whole() {
    let account = account(1000, 975, &[lot(1, 1500, "1", "0.65")]);
    let partial = planned(&account, 529, "0.9775", 10_000);
    assert_eq!((taken(&partial), amounts(&partial)), (vec![(1, 481)], (471, 481, 529)));

    let whole = planned(&account, 530, "0.9775", 10_000);
    assert_eq!((taken(&whole), amounts(&whole)), (vec![(1, 1024)], (1000, 1024, 0)));
    assert!(whole.healed && !whole.whole);
}

/// 18 digits against 6, and 10^15 owed: a full close leaves nothing. With a target of 10^6 instead of the highest one
/// 37,894,768 would stay unpaid (exact rationals: ceil((T*D - W) / (T*r - lt*p)) units bring 999,999,962,105,232).
#[test]
fn a_full_close_leaves_not_a_unit_of_a_large_debt() {
    let (owed, amount) = (1_000_000_000_000_000, 1_100_000_000_000_000_000_000_000_000);
    let account = account(owed, 880_000_000_000_000, &[lot(1, amount, "0.000000000001", "0.8")]);
    let plan = planned(&account, owed, "0.95", u128::MAX);
    assert_eq!(taken(&plan), [(1, 1_052_631_578_947_368_421_052_514_356)]);
    assert_eq!((plan.repay.u128(), plan.left.u128()), (owed, 0));
}

/// 100 buys floor(100 / .95) = 105 units for ceil(99.75) = 100.
#[test]
fn funds_that_do_not_reach_buy_what_they_can() {
    let account = account(1000, 880, &[lot(1, 1100, "1", "0.8")]);
    let plan = planned(&account, 100, "0.95", 100);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 105)], (100, 105, 900)));
    assert!(!plan.healed && !plan.whole);
}

#[test]
fn funds_below_a_unit_buy_nothing() {
    let account = account(1000, 880, &[lot(1, 11, "100", "0.8")]);
    let plan = planned(&account, 100, "0.95", 94);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![], (0, 0, 1000)));
}

/// Under water: 1000 owed, 900 at 1. The first price, 1000/900 rounded up, sells all 900 for the debt and not for
/// ceil(900 * 1.111..) = 1001, also to a buyer who brings no more than the debt. 500 buy floor(500 / 1.111..) = 449 for
/// ceil(498.9) = 499.
#[test]
fn the_first_price_under_water_is_the_whole_debt() {
    let account = account(1000, 585, &[lot(1, 900, "1", "0.65")]);
    for funds in [1000, 5000, u128::MAX] {
        let plan = planned(&account, 100, "1.111111111111111112", funds);
        assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 900)], (1000, 900, 0)));
        assert!(plan.whole && plan.healed);
    }
    let part = planned(&account, 100, "1.111111111111111112", 500);
    assert_eq!((taken(&part), amounts(&part)), (vec![(1, 449)], (499, 449, 501)));
    assert!(!part.whole && !part.healed);
}

/// At a discount of 15 % all of the collateral sells for 765: a debt of 235 is left without collateral.
#[test]
fn a_whole_sale_under_water_leaves_debt() {
    let account = account(1000, 585, &[lot(1, 900, "1", "0.65")]);
    let plan = planned(&account, 100, "0.85", 10_000);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 900)], (765, 900, 235)));
    assert!(plan.whole && !plan.healed);
}

/// T * r = 1.05 * .9 = .945 is below the weight .95: no amount heals, the whole lot goes. 1200 bring 1080.
#[test]
fn a_lot_whose_sale_cannot_heal_is_sold_whole() {
    let mut account = account(1150, 1140, &[lot(1, 1200, "1", "0.95")]);
    account.target = Some(decimal("1.05"));
    let plan = planned(&account, 10, "0.9", 10_000);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 1200)], (1080, 1200, 70)));
    assert!(plan.whole && !plan.healed);
}

/// A lot without a price, with a price of zero, or without tokens is not sold; while it is there the account is not sold whole.
#[test]
fn a_lot_that_cannot_be_sold_stays() {
    let mut unpriced = lot(3, 7, "1", "0.65");
    unpriced.unit_price = None;
    let mut inside = lot(4, 7, "1", "0.65");
    inside.kind = LotKind::Internal {};
    for left in [unpriced, inside, lot(5, 7, "0", "0.65")] {
        assert_eq!(sale_price(&left), None);
        let account = account(1000, 585, &[left, lot(2, 900, "1", "0.65")]);
        let plan = planned(&account, 100, "0.85", 10_000);
        assert_eq!((taken(&plan), amounts(&plan)), (vec![(2, 900)], (765, 900, 235)));
        assert!(!plan.whole && !plan.healed);
    }
    assert_eq!(sale_price(&lot(1, 0, "1", "0.65")), None);
    assert_eq!(sale_price(&lot(1, 1, "0.000000000000000001", "0.65")), Some(decimal("0.000000000000000001")));
}

/// A unit worth 600 base units, and 1000 owed: 2 units repay it, for 1000 and not for 1140.
#[test]
fn the_last_unit_is_the_buyers() {
    let account = account(1000, 960, &[lot(1, 2, "600", "0.8")]);
    let plan = planned(&account, 1001, "0.95", 10_000);
    assert_eq!((taken(&plan), amounts(&plan)), (vec![(1, 2)], (1000, 1200, 0)));
}

/// A buyer with 500,000 left 500,000 of debt, below a least debt of 600,000. He buys for 400,000: 417,754 units at .9575 are
/// 399,999.5, paid 400,000.
#[test]
fn fm_k24_no_buyer_leaves_a_debt_below_the_least() {
    let account = account(1_000_000, 975_000, &[lot(1, 1_500_000, "1", "0.65")]);
    for (funds, left) in [(500_000, 600_000), (999_999, 600_000), (400_000, 600_000), (1_000_000, 0)] {
        let plan = planned(&account, 600_000, "0.9575", funds);
        assert_eq!((plan.left.u128(), plan.repay.u128()), (left, 1_000_000 - left), "{funds}");
    }
    assert_eq!(taken(&planned(&account, 600_000, "0.9575", 500_000)), [(1, 417_754)]);
    // An account whose debt is already below the least may be sold in parts; when the collateral runs out, any debt may remain.
    assert_eq!(planned(&account, 1_000_000, "0.9575", 300_000).left.u128(), 700_000);
    let poor = self::account(1_000_000, 300_000, &[lot(1, 500_000, "1", "0.65")]);
    assert_eq!(planned(&poor, 600_000, "1", 1_000_000).left.u128(), 500_000);
}
