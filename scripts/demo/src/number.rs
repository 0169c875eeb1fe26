//! Conversions between the lab's floats and the contracts' integers.

use std::str::FromStr;

use cosmwasm_std::Decimal;

/// Smallest units in one whole token, in every asset of the replay.
pub const UNIT: u128 = 1_000_000;

/// Digits of a decimal's fraction.
const PLACES: usize = 18;

/// The shortest text of a float as a decimal, truncated after 18 digits, so that a price of a file is exactly that price. None
/// for a negative number, NaN, and a number above the range of a decimal.
pub fn decimal(value: f64) -> Option<Decimal> {
    let text = value.to_string();
    let cut = text.find('.').map_or(text.len(), |point| text.len().min(point.saturating_add(PLACES).saturating_add(1)));
    Decimal::from_str(text.get(..cut)?).ok()
}

/// A decimal as a float.
pub fn float(d: Decimal) -> f64 {
    d.to_string().parse().unwrap_or_default()
}

/// Whole tokens as smallest units, rounded; zero for negative amounts.
pub fn units(tokens: f64) -> u128 {
    // Casts from float to integer saturate.
    (tokens * UNIT as f64).round() as u128
}

/// Smallest units as whole tokens.
pub fn tokens(units: u128) -> f64 {
    units as f64 / UNIT as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_float_becomes_the_decimal_that_it_is_written_as() {
        for (value, text) in [(80.39, "80.39"), (0.00004, "0.00004"), (1.0, "1"), (1e-18, "0.000000000000000001")] {
            assert_eq!(decimal(value).map(|d| d.to_string()).as_deref(), Some(text));
        }
        assert_eq!(decimal(1e-19), Some(Decimal::zero()));
        for refused in [-1.0, f64::NAN, f64::INFINITY, 1e30] {
            assert_eq!(decimal(refused), None);
        }
    }

    #[test]
    fn tokens_and_units_are_a_million_apart() {
        assert_eq!((units(1.5), units(-1.0)), (1_500_000, 0));
        assert!((tokens(2_500_000) - 2.5).abs() < 1e-12);
    }
}
