//! exp, ln, sqrt, N and the put against arbitrary-precision values.

use crate::support::{all_rows, assert_close, dec, fixed, rows, vectors};
use risk::exp::{exp, exp_neg};
use risk::ln::{ln, ln_ratio};
use risk::normal::cdf;
use risk::put::put;
use risk::sqrt::sqrt;
use risk::{Fixed, MathError};

#[test]
fn exp_agrees_to_the_last_place() {
    for row in all_rows(&vectors()["exp"]) {
        let (x, want) = (fixed(&row[0]), fixed(&row[1]));
        let got = exp(x).unwrap();
        assert_close(got, want, 32, 1, &row[0]);
        if x.is_negative() {
            assert_eq!(exp_neg(x.neg()).unwrap(), got);
        }
    }
}

#[test]
fn ln_agrees_to_the_last_place() {
    for row in all_rows(&vectors()["ln"]) {
        assert_close(ln(fixed(&row[0])).unwrap(), fixed(&row[1]), 60, 0, &row[0]);
    }
}

#[test]
fn cdf_agrees_within_its_stated_error() {
    for row in all_rows(&vectors()["cdf"]) {
        let (x, want) = (fixed(&row[0]), fixed(&row[1]));
        let got = cdf(x).unwrap();
        assert_close(got, want, 40, 500, &row[0]);
        assert_eq!(got.checked_add(cdf(x.neg()).unwrap()).unwrap(), Fixed::ONE);
    }
}

#[test]
fn cdf_keeps_its_relative_precision_in_the_tail() {
    for row in all_rows(&vectors()["cdf"]) {
        let x = fixed(&row[0]);
        if x <= fixed("-4") {
            assert_close(cdf(x).unwrap(), fixed(&row[1]), 23, 1, &row[0]);
        }
    }
}

#[test]
fn put_agrees_within_the_accuracy_asked_for() {
    for row in all_rows(&vectors()["put"]) {
        let (strike, sigma, want) = (fixed(&row[0]), fixed(&row[1]), fixed(&row[2]));
        let got = put(strike, sigma).unwrap();
        let what = format!("put({}, {})", row[0], row[1]);
        assert_close(got, want, 13, 1_000, &what);
    }
}

#[test]
fn sqrt_is_the_floor_of_the_root() {
    for row in rows(&vectors()["sqrt"]) {
        assert_eq!(sqrt(fixed(&row[0])).unwrap(), fixed(&row[1]), "{}", row[0]);
    }
}

#[test]
fn exact_points_are_exact() {
    assert_eq!(exp(Fixed::ZERO), Ok(Fixed::ONE));
    assert_eq!(ln(Fixed::ONE), Ok(Fixed::ZERO));
    assert_eq!(cdf(Fixed::ZERO), Ok(fixed("0.5")));
    assert_eq!(sqrt(fixed("6.25")), Ok(fixed("2.5")));
    assert_eq!(put(Fixed::ZERO, Fixed::ONE), Ok(Fixed::ZERO));
    assert_eq!(put(fixed("0.99"), Fixed::ZERO), Ok(Fixed::ZERO));
    assert_eq!(put(fixed("1.25"), Fixed::ZERO), Ok(fixed("0.25")));
    assert_eq!(put(fixed("0.99"), fixed("0.000000000000000000000000000001")), Ok(Fixed::ZERO));
}

#[test]
fn outside_the_domain_is_a_typed_error() {
    let out = |function, value| Err(MathError::OutOfDomain { function, value });
    assert_eq!(exp(fixed("107.7")), out("exp", fixed("107.7")));
    assert_eq!(exp(fixed("1000000")), out("exp", fixed("1000000")));
    assert_eq!(exp(fixed("-1000000")), Ok(Fixed::ZERO));
    assert_eq!(exp_neg(fixed("-1")), out("exp_neg", fixed("-1")));
    assert_eq!(ln(Fixed::ZERO), out("ln", Fixed::ZERO));
    assert_eq!(ln(fixed("-2")), out("ln", fixed("-2")));
    assert_eq!(sqrt(fixed("-4")), out("sqrt", fixed("-4")));
    assert_eq!(put(fixed("-0.5"), Fixed::ONE), out("put", fixed("-0.5")));
    assert_eq!(put(fixed("0.5"), fixed("-1")), out("put", fixed("-1")));
    assert_eq!(ln_ratio(dec("0"), dec("1")), out("ln_ratio", Fixed::ZERO));
}
