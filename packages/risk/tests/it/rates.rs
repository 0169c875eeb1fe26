//! Interest and clocks against the design.

use crate::support::{assert_close, dec, fixed, rows, uint, vectors};
use risk::interest::{borrow_rate, grow_index_ceil, premium, premium_uncapped, supply_rate, utilisation};
use risk::{Fixed, MathError};

fn rate(u: &str) -> cosmwasm_std::Decimal {
    borrow_rate(dec(u), dec("0"), dec("0.8"), dec("0.07"), dec("0.45")).unwrap()
}

#[test]
fn the_curve_follows_the_vectors() {
    for (u, want) in [
        ("0", "0"),
        ("0.001", "0.0000875"),
        ("0.333", "0.0291375"),
        ("0.79", "0.069125"),
        ("0.8", "0.07"),
        ("0.81", "0.0925"),
        ("1", "0.52"),
        ("2", "0.52"),
    ] {
        assert_eq!(rate(u), dec(want), "{u}");
    }
    let lend = |u: &str| supply_rate(rate(u), dec(u), dec("0.2")).unwrap();
    assert_eq!(lend("0.79"), dec("0.043687"));
    assert_eq!(lend("0.81"), dec("0.05994"));
}

#[test]
fn a_kink_at_either_end_divides_by_nothing() {
    let at = |u: &str, kink: &str| borrow_rate(dec(u), dec("0.01"), dec(kink), dec("0.07"), dec("0.45")).unwrap();
    assert_eq!(at("0", "0"), dec("0.01"));
    assert_eq!(at("0.5", "0"), dec("0.305"));
    assert_eq!(at("1", "0"), dec("0.53"));
    assert_eq!(at("1", "1"), dec("0.08"));
    assert_eq!(at("0.5", "1"), dec("0.045"));
}

#[test]
fn utilisation_is_debt_over_all() {
    assert_eq!(utilisation(uint(79), uint(21)), Ok(dec("0.79")));
    assert_eq!(utilisation(uint(0), uint(0)), Ok(dec("0")));
    assert_eq!(utilisation(uint(u128::MAX), uint(1)), Err(MathError::Overflow { operation: "interest::utilisation" }));
}

#[test]
fn the_premium_follows_the_vectors_between_floor_and_cap() {
    for row in rows(&vectors()["premium"]) {
        let (strike, v) = (dec(&row[0]), fixed(&row[1]));
        let got = premium_uncapped(strike, v, 86_400).unwrap();
        assert_close(got, fixed(&row[2]), 12, 1_000_000_000_000, &row[0]);
    }
    let bounded = |l: &str, v: &str| premium(dec(l), fixed(v), 86_400, dec("0.01"), dec("1")).unwrap();
    assert_eq!(bounded("0.80", "0.00000002"), dec("0.01"));
    assert_eq!(bounded("0.80", "0.0000003"), dec("1"));
    // 0.054212455563714007979... rounded up.
    assert_eq!(bounded("0.65", "0.0000003"), dec("0.054212455563714008"));
    assert_eq!(premium_uncapped(dec("0.5"), Fixed::ONE, 0), Err(MathError::DivideByZero { operation: "mul_div" }));
}

#[test]
fn an_index_grows_by_the_ceiling_of_its_interest() {
    let year_half = 15_768_000;
    // Index 0.1 at 20 % for half a year.
    assert_eq!(
        grow_index_ceil(uint(100_000_000_000_000_000), dec("0.2"), year_half),
        Ok(uint(110_000_000_000_000_000))
    );
    // By exact rationals: index + ceil(index * rate * dt / (31,536,000 * 10^18)).
    for (index, rate, dt, want) in [
        (1_000_000_000_000_000_000, "0.123456789012345678", 1, 1_000_000_003_914_789_099),
        (1_370_000_000_000_000_001, "0.999999999999999999", 12_345, 1_370_536_296_613_394_218),
        (10u128.pow(35), "10", 3_153_600_000, 1_001 * 10u128.pow(35)),
    ] {
        assert_eq!(grow_index_ceil(uint(index), dec(rate), dt), Ok(uint(want)));
    }
    assert_eq!(grow_index_ceil(uint(7), dec("0"), 99), Ok(uint(7)));
    assert_eq!(grow_index_ceil(uint(7), dec("0.1"), 0), Ok(uint(7)));
    assert_eq!(
        grow_index_ceil(uint(u128::MAX), dec("1"), year_half),
        Err(MathError::Overflow { operation: "interest::grow_index_ceil" })
    );
}
