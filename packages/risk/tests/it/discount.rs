//! The discount law, the soft band and the targets, by exact rationals.

use crate::support::{dec, fixed, rows, uint, vectors};
use cosmwasm_std::{Decimal, SignedDecimal};
use risk::discount::{discount, DiscountLaw, Standing};
use risk::margin::{band_edge, hard_target, mean_by_value, sigma_eff};
use risk::target::SaleTerms;

fn law() -> DiscountLaw {
    DiscountLaw {
        start: dec("0.01"),
        per_minute: dec("0.01"),
        health_slope: dec("0.5"),
        max: dec("0.167"),
        least: dec("0.05"),
        band_max: dec("0.02"),
        par_time: 3_600,
        rise_time: 14_400,
        end: dec("0.25"),
    }
}

/// The discount at a collateral ratio in percent.
fn at(standing: Standing, health: &str, ratio: u128) -> SignedDecimal {
    discount(law().price_factor(standing, dec(health), uint(100), uint(ratio)).unwrap())
}

fn signed(text: &str) -> SignedDecimal {
    text.parse().unwrap()
}

#[test]
fn above_water_the_discount_follows_the_vectors() {
    for (secs, health, ratio, want) in [
        (0, "0.99", 125, "0.015"),
        (120, "0.99", 125, "0.035"),
        (600, "0.9", 125, "0.16"),
        (1_200, "0.9", 125, "0.167"),
        (600, "0.9", 110, "0.090909090909090909"),
        (600, "0.8", 103, "0.05"),
        // In proportion to seconds; the cap holds for ever.
        (30, "1", 125, "0.015"),
        (u64::MAX, "0", 1_000, "0.167"),
    ] {
        assert_eq!(at(Standing::Unhealthy(secs), health, ratio), signed(want), "{secs} {health} {ratio}");
    }
    for (secs, want) in [(0, "0.01"), (90, "0.02"), (600, "0.02")] {
        assert_eq!(at(Standing::Band(secs), "1.02", 140), signed(want), "{secs}");
    }
}

#[test]
fn under_water_the_discount_follows_the_vectors() {
    for (secs, ratio, want) in [
        (0, 90, "-0.111111111111111112"),
        (1_800, 90, "-0.030555555555555556"),
        (2_700, 90, "0.009722222222222222"),
        (3_600, 90, "0.05"),
        (3_601, 90, "0.050013888888888888"),
        (10_800, 90, "0.15"),
        (18_000, 90, "0.25"),
        (u64::MAX, 90, "0.25"),
        (1_800, 50, "-0.475"),
        // Nothing is asked above ten times the price.
        (0, 0, "-9"),
    ] {
        assert_eq!(at(Standing::UnderWater(secs), "0", ratio), signed(want), "{secs} {ratio}");
    }
}

#[test]
fn fm_d56_the_cap_is_a_discount_and_leaves_no_deficit() {
    // Paying p*(1 - b) for everything covers the debt: CR * (1 - b) >= 1, from the CR where the cap is below 5 % on.
    for ratio in [106u128, 110, 111, 119, 200] {
        let factor = law().price_factor(Standing::Unhealthy(6_000), dec("0.5"), uint(100), uint(ratio)).unwrap();
        let covered = Decimal::percent(u64::try_from(ratio).unwrap()) * factor;
        assert!(covered >= dec("0.999999999999999999"), "{ratio}: {covered}");
    }
}

#[test]
fn fm_l07_no_discount_is_below_the_start() {
    assert_eq!(at(Standing::Unhealthy(0), "1", 100), signed("0.01"));
    assert_eq!(at(Standing::Unhealthy(0), "1", 101), signed("0.01"));
}

#[test]
fn edges_and_targets_follow_the_vectors() {
    // Deviation of a day, as a variance per second: s^2 / 86,400.
    for (variance, edge, target) in [
        ("0.000000028935185185185185185185", "1.0125", "1.2"),
        ("0.000000115740740740740740740740", "1.025", "1.25"),
        ("0.000000462962962962962962962962", "1.05", "1.35"),
        ("0.000002893518518518518518518518", "1.125", "1.5"),
    ] {
        let sigma = |secs| sigma_eff(fixed(variance), secs, Decimal::zero()).unwrap();
        assert_eq!(band_edge(sigma(21_600), dec("0.5")), Ok(dec(edge)), "{variance}");
        assert_eq!(hard_target(sigma(86_400), dec("1.15"), dec("1"), dec("1.5")), Ok(dec(target)), "{variance}");
    }
}

#[test]
fn deviations_follow_the_vectors_rounded_up() {
    for row in rows(&vectors()["margin"]) {
        let sigma = sigma_eff(fixed(&row[0]), row[1].parse().unwrap(), dec(&row[2])).unwrap();
        assert_eq!(sigma, fixed(&row[3]).to_decimal_ceil().unwrap(), "{}", row[0]);
    }
    assert_eq!(sigma_eff(fixed("0"), 1, dec("0.3")), Ok(dec("0.3")));
    // sqrt(2) in 18 places, up.
    assert_eq!(sigma_eff(fixed("2"), 1, dec("0")), Ok(dec("1.414213562373095049")));
}

#[test]
fn kinds_weigh_by_value() {
    let parts = [(dec("0.1"), uint(300)), (dec("0.4"), uint(100)), (dec("9"), uint(0))];
    // (30 + 40) / 400
    assert_eq!(mean_by_value(&parts), Ok(dec("0.175")));
    assert_eq!(mean_by_value(&[]), Ok(Decimal::zero()));
    assert_eq!(mean_by_value(&[(dec("0.000000000000000001"), uint(1)), (dec("0"), uint(2))]), Ok(Decimal::raw(1)));
}

/// Debt, value and threshold in nano-units; returns what is sold and paid.
fn sale(debt: u128, value: u128, weight: &str, factor: &str, target: &str) -> (u128, u128) {
    let nano = 1_000_000_000;
    let terms = SaleTerms {
        debt: uint(debt * nano),
        weighted: uint(value * nano).mul_floor(dec(weight)),
        target: dec(target),
        price: dec("1"),
        weight: dec(weight),
        price_factor: dec(factor),
    };
    let sale = terms.sell(uint(value * nano), uint(u128::MAX));
    assert!(sale.reached);
    (sale.seized.u128(), sale.repaid.u128())
}

#[test]
fn amounts_follow_the_vectors() {
    // Sold and paid, each rounded up.
    assert_eq!(sale(1_000, 1_560, "0.65", "0.98", "1.07625"), (153_808_141_331, 150_731_978_505));
    assert_eq!(sale(1_000, 1_500, "0.65", "0.9575", "1.25"), (502_857_142_858, 481_485_714_287));
}
