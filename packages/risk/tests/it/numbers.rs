//! Integers and `Fixed`: roundings, signs, text.

use std::str::FromStr;

use crate::support::{dec, fixed, uint};
use cosmwasm_std::{from_json, to_json_vec, Decimal, Int256, Uint256};
use risk::int::{
    div_ceil, div_floor, mul_ceil, mul_div_ceil, mul_div_ceil_256, mul_div_floor, mul_div_floor_256, mul_floor,
};
use risk::{Fixed, MathError};

#[test]
fn quotients_round_as_named() {
    assert_eq!(mul_div_floor(uint(7), uint(5), uint(4)), Ok(uint(8)));
    assert_eq!(mul_div_ceil(uint(7), uint(5), uint(4)), Ok(uint(9)));
    assert_eq!(mul_div_ceil(uint(8), uint(5), uint(4)), Ok(uint(10)));
    assert_eq!(mul_div_ceil(uint(0), uint(5), uint(4)), Ok(uint(0)));
    assert_eq!(mul_floor(uint(10), dec("0.39")), Ok(uint(3)));
    assert_eq!(mul_ceil(uint(10), dec("0.39")), Ok(uint(4)));
    assert_eq!(div_floor(uint(10), dec("3")), Ok(uint(3)));
    assert_eq!(div_ceil(uint(10), dec("3")), Ok(uint(4)));
    // Dividing by a tiny decimal is exact: 1 / 10^-18.
    assert_eq!(div_floor(uint(1), Decimal::raw(1)), Ok(uint(10u128.pow(18))));
}

#[test]
fn products_do_not_lose_their_upper_half() {
    let max = uint(u128::MAX);
    assert_eq!(mul_div_floor(max, max, max), Ok(max));
    assert_eq!(mul_div_ceil(max, max - uint(1), max), Ok(max - uint(1)));
    let wide = Uint256::MAX;
    assert_eq!(mul_div_floor_256(wide, wide, wide), Ok(wide));
    // (2^256 - 1) * 3 / 4 = 3 * 2^254 - 3/4
    let three_quarters = (Uint256::one() << 254) + (Uint256::one() << 255);
    let (three, four) = (Uint256::from(3u128), Uint256::from(4u128));
    assert_eq!(mul_div_ceil_256(wide, three, four), Ok(three_quarters));
    assert_eq!(mul_div_floor_256(wide, three, four), Ok(three_quarters - Uint256::one()));
}

#[test]
fn overflow_and_zero_are_errors_with_their_numbers() {
    let overflow = |a: u128, b: u128, c: u128| Err(MathError::MulDivOverflow { a: a.into(), b: b.into(), c: c.into() });
    assert_eq!(mul_div_floor(uint(u128::MAX), uint(2), uint(1)), overflow(u128::MAX, 2, 1));
    assert_eq!(mul_div_ceil(uint(u128::MAX), uint(3), uint(2)), overflow(u128::MAX, 3, 2));
    let zero = MathError::DivideByZero { operation: "mul_div" };
    assert_eq!(mul_div_floor(uint(1), uint(1), uint(0)), Err(zero.clone()));
    assert_eq!(div_ceil(uint(1), Decimal::zero()), Err(zero.clone()));
    let wide = Uint256::MAX;
    assert_eq!(mul_div_floor_256(wide, wide, Uint256::zero()), Err(zero));
    assert_eq!(
        mul_div_ceil_256(wide, wide, Uint256::one()),
        Err(MathError::MulDivOverflow { a: wide, b: wide, c: Uint256::one() })
    );
}

#[test]
fn fixed_rounds_toward_the_named_infinity() {
    let third = Fixed::ONE.div_floor(fixed("3")).unwrap();
    assert_eq!(third, fixed("0.333333333333333333333333333333"));
    let third = Fixed::ONE.div_ceil(fixed("3")).unwrap();
    assert_eq!(third, fixed("0.333333333333333333333333333334"));
    let minus = fixed("-1").div_floor(fixed("3")).unwrap();
    assert_eq!(minus, fixed("-0.333333333333333333333333333334"));
    let minus = fixed("1").div_ceil(fixed("-3")).unwrap();
    assert_eq!(minus, fixed("-0.333333333333333333333333333333"));
    let tiny = fixed("0.000000000000000000000000000001");
    assert_eq!(tiny.mul_floor(fixed("0.5")), Ok(Fixed::ZERO));
    assert_eq!(tiny.mul_ceil(fixed("0.5")), Ok(tiny));
    assert_eq!(tiny.mul_floor(fixed("-0.5")), Ok(tiny.neg()));
    assert_eq!(tiny.mul_ceil(fixed("-0.5")), Ok(Fixed::ZERO));
    assert_eq!(fixed("-2").mul_floor(fixed("-3.5")), Ok(fixed("7")));
}

#[test]
fn fixed_converts_with_a_named_rounding() {
    let value = fixed("1.000000000000000000000000000001");
    assert_eq!(value.to_decimal_floor(), Ok(dec("1")));
    assert_eq!(value.to_decimal_ceil(), Ok(dec("1.000000000000000001")));
    let minus = MathError::Negative { value: value.neg() };
    assert_eq!(value.neg().to_decimal_floor(), Err(minus.clone()));
    assert_eq!(value.neg().to_u128_atomics(), Err(minus));
    assert_eq!(Fixed::from_decimal(Decimal::MAX).to_decimal_floor(), Ok(Decimal::MAX));
    let above = Fixed::from_decimal(Decimal::MAX).checked_add(value).unwrap();
    assert_eq!(above.to_decimal_floor(), Err(MathError::Overflow { operation: "Fixed::to_decimal" }));
    assert_eq!(Fixed::from_atomics_u128(77).to_u128_atomics(), Ok(77));
    assert_eq!(Fixed::from_integer(3), fixed("3"));
    assert_eq!(Fixed::from_uint128(uint(u128::MAX)), fixed(&u128::MAX.to_string()));
    assert_eq!(Fixed::from_ratio_ceil(uint(2), uint(3)), Ok(fixed("0.666666666666666666666666666667")));
    assert_eq!(Fixed::from_ratio_floor(uint(2), uint(3)), Ok(fixed("0.666666666666666666666666666666")));
}

#[test]
fn fixed_overflow_is_an_error() {
    let max = Fixed::from_atomics(Int256::MAX).unwrap();
    let overflow = |operation| Err(MathError::Overflow { operation });
    assert_eq!(max.checked_add(Fixed::ONE), overflow("Fixed::checked_add"));
    assert_eq!(max.neg().checked_sub(Fixed::ONE), overflow("Fixed::checked_sub"));
    let least = Fixed::from_atomics_u128(1);
    // -2^255 exactly has no positive twin.
    assert_eq!(max.neg().checked_sub(least), overflow("Fixed::from_atomics"));
    assert_eq!(Fixed::from_atomics(Int256::MIN), overflow("Fixed::from_atomics"));
    assert_eq!(max.mul_floor(fixed("2")), overflow("Fixed"));
    assert_eq!(max.neg().abs(), max);
    assert_eq!(max.div_floor(max), Ok(Fixed::ONE));
}

#[test]
fn fixed_is_a_decimal_string() {
    for text in ["0", "1", "-1", "0.5", "-0.000000000000000000000000000001", "123456789.000000001"] {
        assert_eq!(fixed(text).to_string(), text);
        let json = to_json_vec(&fixed(text)).unwrap();
        assert_eq!(json, format!("\"{text}\"").into_bytes());
        assert_eq!(from_json::<Fixed>(&json).unwrap(), fixed(text));
    }
    let max = Fixed::from_atomics(Int256::MAX).unwrap();
    assert_eq!(fixed(&max.neg().to_string()), max.neg());
    for text in ["", "-", ".5", "1.0000000000000000000000000000001", "1e3", "--1", "+1", "1.-1", "0x1", "1_0"] {
        assert!(Fixed::from_str(text).is_err(), "{text}");
    }
    assert!(Fixed::from_str(&"9".repeat(60)).is_err());
    assert_eq!(fixed("-0"), Fixed::ZERO);
}

#[test]
fn fixed_orders_and_clamps() {
    assert!(fixed("-2") < fixed("-1.5") && fixed("-1.5") < Fixed::ZERO);
    assert!(fixed("0.1") == dec("0.1") && fixed("0.1") < dec("0.2"));
    assert_eq!(fixed("5").clamp_to(fixed("1"), fixed("3")), fixed("3"));
    assert_eq!(fixed("0").clamp_to(fixed("1"), fixed("3")), fixed("1"));
    assert_eq!(fixed("0").clamp_to(fixed("3"), fixed("1")), fixed("3"));
    assert_eq!(fixed("2").max(fixed("1")).min(fixed("1.5")), fixed("1.5"));
}
