//! Feed statistics and margins against the design and mpmath.

use crate::support::{assert_close, dec, fixed, rows, vectors};
use cosmwasm_std::{Decimal, Uint256};
use risk::ewma::{band, twap, update, weight, FeedStats};
use risk::ln::ln_ratio;
use risk::{Fixed, MathError};

#[test]
fn ewma_follows_the_vectors() {
    let vectors = vectors();
    for table in [&vectors["ewma"], &vectors["ewma_more"]] {
        let (tau_var, tau_ema) = (table["tau_var"].as_u64().unwrap(), table["tau_ema"].as_u64().unwrap());
        let mut stats = FeedStats::start(dec(table["start"].as_str().unwrap()));
        for row in rows(&table["rows"]) {
            let dt: u64 = row[0].parse().unwrap();
            let (old, new) = (dec(&row[1]), dec(&row[2]));
            stats = update(&stats, old, new, dt, tau_var, tau_ema).unwrap();
            let what = format!("{} -> {}", row[1], row[2]);
            assert_close(ln_ratio(new, old).unwrap(), fixed(&row[3]), 30, 2, &what);
            assert_close(weight(dt, tau_var).unwrap(), fixed(&row[4]), 30, 2, &what);
            assert_close(stats.variance, fixed(&row[5]), 26, 1_000, &what);
            // The average is stored with 18 places, rounded down each time.
            let ema = Fixed::from_decimal(stats.ema);
            assert_close(ema, fixed(&row[6]), 17, 2_000_000_000_000, &what);
            let cumulative = fixed(&row[7]).magnitude() / Uint256::from(1_000_000_000_000u128);
            assert_eq!(stats.cumulative, cumulative, "{what}");
        }
    }
}

#[test]
fn a_two_percent_day_at_lambda_090_gives_the_textbook_variance() {
    // lambda = e^(-dt/tau) = 0.90: tau = -dt/ln .9; with dt = 1,000,000 s, tau = 9,491,222 s.
    let stats = FeedStats {
        variance: fixed("0.0000000001"), // 1 % squared over 10^6 s
        ..FeedStats::start(Decimal::one())
    };
    // e^0.02 with 18 places.
    let up = dec("1.020201340026755810");
    let next = update(&stats, Decimal::one(), up, 1_000_000, 9_491_222, 1).unwrap();
    assert_close(next.variance, fixed("0.00000000013"), 7, 0, "0.00013 over 10^6 s");
}

#[test]
fn zero_returns_decay_alike_however_time_is_split() {
    let start = FeedStats { variance: fixed("0.0001"), ..FeedStats::start(dec("7")) };
    let once = update(&start, dec("7"), dec("7"), 5_000, 600, 600).unwrap();
    let mut split = start;
    for dt in [1, 999, 30, 3_970] {
        split = update(&split, dec("7"), dec("7"), dt, 600, 600).unwrap();
    }
    assert_close(split.variance, once.variance, 40, 10, "split");
    assert_eq!(split.ema, once.ema);
    assert_eq!(split.cumulative, once.cumulative);
}

#[test]
fn scaling_all_prices_changes_nothing() {
    let step =
        |old: &str, new: &str| update(&FeedStats::start(dec(old)), dec(old), dec(new), 30, 86_400, 3_600).unwrap();
    assert_eq!(step("0.000007", "0.000006").variance, step("7000000000", "6000000000").variance);
    let (up, down) = (step("3", "4"), step("4", "3"));
    assert_eq!(up.variance, down.variance);
}

#[test]
fn a_price_of_this_moment_weighs_nothing() {
    let start = FeedStats::start(dec("100"));
    let spike = update(&start, dec("100"), dec("1000000"), 30, 86_400, 3_600).unwrap();
    assert_eq!(spike.ema, dec("100"));
    assert_eq!(twap(start.cumulative, spike.cumulative, 30), Ok(dec("100")));
}

#[test]
fn updates_without_time_or_price_are_errors() {
    let start = FeedStats::start(dec("1"));
    let no_time = update(&start, dec("1"), dec("1"), 0, 600, 600);
    assert_eq!(no_time, Err(MathError::DivideByZero { operation: "mul_div" }));
    assert_eq!(
        update(&start, dec("1"), dec("0"), 30, 600, 600),
        Err(MathError::OutOfDomain { function: "ln_ratio", value: Fixed::ZERO })
    );
    assert_eq!(twap(Uint256::zero(), Uint256::one(), 0), Err(MathError::DivideByZero { operation: "ewma::twap" }));
}

#[test]
fn the_band_is_the_wider_of_floor_and_deviation() {
    // 4 * sqrt(1e-6 * 100) = 0.04
    let v = fixed("0.000001");
    assert_eq!(band(v, 100, dec("0.03"), dec("4")), Ok(fixed("0.04")));
    assert_eq!(band(v, 100, dec("0.05"), dec("4")), Ok(fixed("0.05")));
}
