//! Medians, and vesting: small integer vectors of the design.

use crate::support::{dec, uint};
use cosmwasm_std::{Decimal, Timestamp};
use risk::median::{weighted_median, Median, Sorted, Weighted};
use risk::vesting::Vesting;
use risk::MathError;

fn list(items: &[(&str, u128)]) -> Vec<Weighted> {
    let item = |(value, weight): &(&str, u128)| Weighted::new(dec(value), uint(*weight));
    items.iter().map(item).collect()
}

fn median(items: &[(&str, u128)]) -> (Decimal, Decimal, Decimal) {
    let Median { lo, hi, price } = weighted_median(list(items)).unwrap();
    (lo, hi, price)
}

#[test]
fn fm_o01_the_median_of_three_equals_is_the_middle_one() {
    let (_, _, price) = median(&[("300", 1), ("100", 1), ("200", 1)]);
    assert_eq!(price, dec("200"));
}

#[test]
fn the_median_follows_the_vectors() {
    assert_eq!(median(&[("100", 10), ("200", 20), ("300", 30)]), (dec("200"), dec("300"), dec("250")));
    assert_eq!(median(&[("1", 1), ("2", 100), ("3", 100), ("4", 1)]), (dec("2"), dec("3"), dec("2.5")));
    assert_eq!(median(&[("1", 1), ("2", 1), ("10", 100), ("100000", 1)]).2, dec("10"));
    assert_eq!(median(&[("5", 7)]).2, dec("5"));
}

#[test]
fn the_midpoint_rounds_down_and_does_not_overflow() {
    let (low, high) = (Decimal::raw(3), Decimal::MAX);
    let items = vec![Weighted::new(high, uint(5)), Weighted::new(low, uint(5))];
    let half = (u128::MAX - 3) / 2 + 3;
    assert_eq!(weighted_median(items).unwrap().price, Decimal::raw(half));
}

#[test]
fn full_weights_do_not_overflow() {
    let items = vec![Weighted::new(dec("1"), uint(u128::MAX)); 9];
    assert_eq!(weighted_median(items).unwrap().price, dec("1"));
}

#[test]
fn weightless_observations_count_for_nothing() {
    assert_eq!(median(&[("1", 0), ("2", 0), ("7", 1), ("9", 0)]), (dec("7"), dec("7"), dec("7")));
    let empty = Err(MathError::Empty { function: "Sorted::new" });
    assert_eq!(weighted_median(list(&[("1", 0)])), empty);
    assert_eq!(weighted_median(vec![]), empty);
}

#[test]
fn quantiles_are_observed_prices() {
    let sorted = Sorted::new(list(&[("1", 1), ("2", 1), ("3", 1), ("4", 1)])).unwrap();
    assert_eq!(sorted.quantile(0, 4), Ok(dec("1")));
    assert_eq!(sorted.quantile(1, 4), Ok(dec("1")));
    assert_eq!(sorted.quantile(3, 4), Ok(dec("3")));
    assert_eq!(sorted.quantile(1, 1), Ok(dec("4")));
    // 1 .. 4: the terciles lie inside the second and the third observation.
    assert_eq!(sorted.tercile_spread(), Ok(dec("1")));
    assert_eq!(sorted.quantile(5, 4), Err(MathError::AboveOne { numerator: uint(5), denominator: uint(4) }));
    assert_eq!(sorted.quantile(0, 0), Err(MathError::DivideByZero { operation: "Sorted::quantile" }));
}

#[test]
fn fm_d08_less_than_a_third_of_the_power_widens_no_spread_and_less_than_a_half_moves_no_median() {
    for (outside, spread) in [(26, "0"), (33, "0"), (34, "0.2")] {
        let sorted = Sorted::new(list(&[("1", 100 - outside), ("1.2", outside)])).unwrap();
        assert_eq!(sorted.median().unwrap().price, dec("1"));
        assert_eq!(sorted.tercile_spread(), Ok(dec(spread)));
    }
    // A third exactly, on either side: both terciles lie between two observations; the outer ones are taken.
    for list in [[("1", 2), ("1.2", 1)], [("1", 1), ("1.2", 2)]].map(|list_of| list(&list_of)) {
        assert_eq!(Sorted::new(list).unwrap().tercile_spread(), Ok(dec("0.2")));
    }
}

fn at(secs: u64) -> Timestamp {
    Timestamp::from_seconds(secs)
}

const DAY: u64 = 86_400;

/// V1: 86,400,000 over a day.
fn v1() -> Vesting {
    let mut vesting = Vesting::new(at(0));
    vesting.add(at(0), uint(86_400_000), DAY).unwrap();
    vesting
}

#[test]
fn vesting_follows_v1() {
    let mut vesting = v1();
    assert_eq!(vesting.end, at(DAY));
    assert_eq!(vesting.unvested(at(43_200)), Ok(uint(43_200_000)));
    vesting.add(at(43_200), uint(43_200_000), DAY).unwrap();
    assert_eq!(vesting.amount, uint(86_400_000));
    assert_eq!(vesting.end, at(108_000));
    assert_eq!(vesting.unvested(at(75_600)), Ok(uint(43_200_000)));
    assert_eq!(vesting.unvested(at(108_000)), Ok(uint(0)));
    assert_eq!(vesting.unvested(at(999_999)), Ok(uint(0)));
}

/// Guards `mul_div_floor` in `Vesting::cut`: what vests keeps the fraction, what is vested bears it.
#[test]
fn a_cut_of_what_is_unvested_rounds_down() {
    let mut vesting = Vesting::new(at(0));
    vesting.add(at(0), uint(10), DAY).unwrap();
    // A third of 10 is 3.33.
    assert_eq!(vesting.cut(at(0), uint(1), uint(3)), Ok(uint(3)));
    assert_eq!(vesting.unvested(at(0)), Ok(uint(7)));
}

/// Guards `unvested.checked_sub(cut)` in `Vesting::cut`.
#[test]
fn fm_d37_a_slash_cuts_what_is_unvested_pro_rata() {
    let mut vesting = Vesting::new(at(0));
    vesting.add(at(0), uint(125_000), DAY).unwrap();
    // 6,750 of 135,000 bonded: unvested 118,750, so B falls from 10,000 to 9,500.
    assert_eq!(vesting.cut(at(0), uint(6_750), uint(135_000)), Ok(uint(6_250)));
    assert_eq!(vesting.unvested(at(0)), Ok(uint(118_750)));
    assert_eq!(vesting.end, at(DAY));
    assert_eq!(vesting.unvested(at(DAY / 2)), Ok(uint(59_375)));
    vesting.cut(at(DAY / 2), uint(1), uint(1)).unwrap();
    assert_eq!(vesting.unvested(at(DAY / 2)), Ok(uint(0)));
}

/// Guards `weighted` in `Vesting::add`: a line that begins anew each time never ends.
#[test]
fn fm_d38_a_unit_swept_each_block_does_not_keep_it_from_ending() {
    let mut vesting = Vesting::new(at(0));
    vesting.add(at(0), uint(125_000_000_000), DAY).unwrap();
    for block in 1..=14_400 {
        vesting.add(at(block * 6), uint(1), DAY).unwrap();
    }
    // By exact integers; ends 0.75 s late. In whole seconds the rounding alone would leave 14,558,399,265.
    assert_eq!(vesting.unvested(at(DAY)), Ok(uint(131_182)));
}

#[test]
fn a_late_sweep_vests_over_the_time_it_was_late() {
    let mut vesting = Vesting::new(at(0));
    vesting.add(at(7 * DAY), uint(700), DAY).unwrap();
    assert_eq!(vesting.end, at(14 * DAY));
    assert_eq!(vesting.unvested(at(8 * DAY)), Ok(uint(600)));
    // 99.99.. vested rounds to the pool's side: one second before the end a unit is left.
    assert_eq!(vesting.unvested(at(14 * DAY - 1)), Ok(uint(1)));
}

#[test]
fn nothing_swept_keeps_the_line() {
    let mut vesting = v1();
    vesting.add(at(43_200), uint(0), DAY).unwrap();
    assert_eq!((vesting.amount, vesting.end), (uint(43_200_000), at(DAY)));
    let mut empty = Vesting::new(at(5));
    empty.add(at(9), uint(0), DAY).unwrap();
    assert_eq!((empty.amount, empty.end), (uint(0), at(9)));
}

#[test]
fn the_past_and_fractions_above_one_are_errors() {
    let mut vesting = v1();
    vesting.add(at(100), uint(1), DAY).unwrap();
    let back = MathError::TimeWentBack { last: at(100), now: at(99) };
    assert_eq!(vesting.add(at(99), uint(1), DAY), Err(back.clone()));
    assert_eq!(vesting.cut(at(99), uint(1), uint(2)), Err(back));
    assert_eq!(
        vesting.cut(at(100), uint(3), uint(2)),
        Err(MathError::AboveOne { numerator: uint(3), denominator: uint(2) })
    );
    assert_eq!(vesting.add(at(100), uint(1), u64::MAX), Err(MathError::Overflow { operation: "Vesting::add" }));
}
