//! Amounts to a target health, by exact rationals.

use crate::support::{dec, uint};
use cosmwasm_std::Decimal;
use risk::target::{SaleTerms, Sold};

/// Nano-units, so that the design's nine decimals are whole numbers.
const NANO: u128 = 1_000_000_000;
const ANY: u128 = u128::MAX;

fn terms(target: &str, discount: &str) -> SaleTerms {
    SaleTerms {
        debt: uint(10_000 * NANO),
        weighted: uint(9_600 * NANO),
        target: dec(target),
        price: dec("100"),
        weight: dec("0.8"),
        price_factor: dec("1") - dec(discount),
    }
}

fn sold(seized: u128, repaid: u128, reached: bool) -> Sold {
    Sold { seized: uint(seized), repaid: uint(repaid), reached }
}

#[test]
fn a_fixed_bonus_on_the_repaid_value_follows_the_vector() {
    // 5 % bonus: the buyer pays 1/1.05 of the price.
    let terms = SaleTerms { price_factor: dec("1") / dec("1.05"), ..terms("1.05", "0") };
    let sale = terms.sell(uint(120 * NANO), uint(ANY));
    assert!(sale.seized.abs_diff(uint(45 * NANO)) <= uint(1), "{sale:?}");
    // One collateral unit is worth a hundred base units here.
    assert!(sale.repaid.abs_diff(uint(4_285_714_285_714)) <= uint(100));
    assert!(sale.reached);
}

#[test]
fn one_sale_reaches_the_target() {
    assert_eq!(terms("1.05", "0.04").sell(uint(120 * NANO), uint(ANY)), sold(43_269_230_770, 4_153_846_153_920, true));
    assert_eq!(terms("1.10", "0.04").sell(uint(120 * NANO), uint(ANY)), sold(54_687_500_000, 5_250_000_000_000, true));
}

/// 1,000 at 2 %, the rest at 4 %: 42.239 units and 4,075.353 in all.
#[test]
fn two_buyers_follow_the_vector() {
    let whole = terms("1.05", "0.02");
    let first = whole.sell(uint(120 * NANO), uint(1_000 * NANO));
    assert_eq!(first, sold(10_204_081_632, 999_999_999_936, false));
    // 80 of weight a unit.
    let (debt, weighted) = (whole.debt - first.repaid, whole.weighted - first.seized * uint(80));
    let rest = SaleTerms { debt, weighted, ..terms("1.05", "0.04") };
    let second = rest.sell(uint(120 * NANO) - first.seized, uint(5_000 * NANO));
    assert_eq!(second, sold(32_034_929_358, 3_075_353_218_368, true));
}

#[test]
fn collateral_may_run_out() {
    assert_eq!(terms("1.05", "0.02").sell(uint(7), uint(ANY)), sold(7, 686, false));
}

#[test]
fn a_discount_that_cannot_heal_takes_all_it_can() {
    // 1.05 * 70 < 80: each unit sold takes more weight than it heals.
    let sale = terms("1.05", "0.30").sell(uint(120 * NANO), uint(1_000_000 * NANO));
    assert_eq!(sale, sold(120_000_000_000, 8_400_000_000_000, false));
}

#[test]
fn no_more_is_sold_than_repays_the_debt() {
    // Nothing heals at target 4 with a weight of 4; ceil(10,000 / 98) units repay everything.
    let (debt, weighted) = (uint(10_000), uint(100));
    let terms = SaleTerms { debt, weighted, weight: dec("4"), ..terms("4", "0.02") };
    assert_eq!(terms.sell(uint(1_000), uint(ANY)), sold(103, 10_000, false));
}

#[test]
fn a_healthy_account_sells_nothing() {
    let at_target = SaleTerms { weighted: uint(10_500 * NANO), ..terms("1.05", "0.02") };
    assert_eq!(at_target.sell(uint(9), uint(ANY)), sold(0, 0, true));
}

#[test]
fn a_buyer_who_pays_nothing_takes_nothing() {
    assert_eq!(terms("1.05", "1").sell(uint(120 * NANO), uint(ANY)), Sold::default());
    assert_eq!(terms("1.05", "0.02").sell(uint(120 * NANO), uint(0)).seized, uint(0));
    let worthless = SaleTerms { price: Decimal::zero(), ..terms("1.05", "0.02") };
    assert_eq!(worthless.sell(uint(120 * NANO), uint(ANY)), Sold::default());
}

/// The target of a plan that repays everything, at the greatest amounts: `(T*D - W) / (T*r - lt*p)` by Python's fractions.
#[test]
fn nothing_wraps_at_the_greatest_numbers() {
    let (debt, weighted) = (uint(ANY), uint(ANY));
    let all = SaleTerms { debt, weighted, target: Decimal::MAX, ..terms("1", "0") };
    let sale = all.sell(uint(ANY), uint(ANY));
    assert_eq!(sale.seized, uint(3_402_823_669_209_384_634_631_746_074_317_682_115));
    assert!(sale.reached && sale.repaid < uint(ANY));
}
