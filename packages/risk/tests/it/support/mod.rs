//! Reads the committed vectors and compares with a tolerance, in integers.

use std::str::FromStr;

use cosmwasm_std::{Decimal, Uint128, Uint256};
use risk::Fixed;
use serde_json::Value;

/// `tests/vectors.json`, made by `models/vectors.py`.
pub fn vectors() -> Value {
    serde_json::from_str(include_str!("../vectors.json")).unwrap()
}

pub fn fixed(text: &str) -> Fixed {
    Fixed::from_str(text).unwrap()
}

pub fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

pub fn uint(value: u128) -> Uint128 {
    Uint128::new(value)
}

/// The rows of a table, each a list of texts.
pub fn rows(table: &Value) -> Vec<Vec<String>> {
    let text = |cell: &Value| match cell {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let rows = table.as_array().unwrap();
    assert!(!rows.is_empty());
    rows.iter().map(|row| row.as_array().unwrap().iter().map(text).collect()).collect()
}

/// Both the design's rows and the ones computed for this crate.
pub fn all_rows(table: &Value) -> Vec<Vec<String>> {
    let mut all = rows(&table["design"]);
    all.extend(rows(&table["more"]));
    all
}

/// `|got - want| <= max(|want| / 10^digits, ulps * 10^-30)`.
#[track_caller]
pub fn assert_close(got: Fixed, want: Fixed, digits: u32, ulps: u128, what: &str) {
    let error = got.checked_sub(want).unwrap().magnitude();
    let relative = want.magnitude() / Uint256::from(10u128).pow(digits);
    let allowed = relative.max(Uint256::from(ulps));
    assert!(error <= allowed, "{what}: got {got}, want {want}");
}
