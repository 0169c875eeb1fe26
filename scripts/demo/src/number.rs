//! Decimal text to an exact price. A float never stands between a file and a contract.

use cosmwasm_std::Decimal;
use thiserror::Error;

/// Digits after the point that a price can carry.
const SCALE: i64 = 18;

/// The dearest price taken from a file: 10^6. Above it a loan of the replay needs less than one coin as collateral.
const HIGHEST: u128 = 1_000_000_000_000_000_000_000_000;
/// The cheapest: 10^-9. Below it the 18 digits of a price no longer tell the reporters' noise from a wide spread.
const LOWEST: u128 = 1_000_000_000;

/// Why a text is not a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NumberError {
    /// Not of the form `digits[.digits][e[+-]digits]`. NaN and infinities end here.
    #[error("is not a number")]
    NotANumber,
    /// A number, but zero or below.
    #[error("is not above zero")]
    NotPositive,
    /// More than 18 digits after the point: taking it would round it.
    #[error("has more than 18 decimal places")]
    TooFine,
    /// Below 10^-9.
    #[error("is below 10^-9")]
    TooSmall,
    /// Above 10^6.
    #[error("is above 10^6")]
    TooLarge,
}

/// Reads a positive price exactly: `80.39`, `0.00004`, `4e-05`.
pub fn price(text: &str) -> Result<Decimal, NumberError> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, parse_exponent(exponent)?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits_only = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !digits_only(whole) || !digits_only(fraction) {
        return Err(NumberError::NotANumber);
    }

    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_start_matches('0').trim_end_matches('0');
    if negative || significant.is_empty() {
        return Err(NumberError::NotPositive);
    }
    // The text is `digits * 10^(exponent - len(fraction))`; what was trimmed at the right goes back into the power.
    let trimmed = digits.len().saturating_sub(digits.trim_end_matches('0').len());
    let power = exponent.saturating_sub(length(fraction.len())).saturating_add(length(trimmed)).saturating_add(SCALE);
    if power < 0 {
        return Err(NumberError::TooFine);
    }
    let power = u32::try_from(power).map_err(|_| NumberError::TooLarge)?;
    let atomics = significant
        .parse::<u128>()
        .ok()
        .and_then(|n| 10_u128.checked_pow(power).and_then(|scale| n.checked_mul(scale)))
        .filter(|atomics| *atomics <= HIGHEST)
        .ok_or(NumberError::TooLarge)?;
    if atomics < LOWEST {
        return Err(NumberError::TooSmall);
    }
    Ok(Decimal::raw(atomics))
}

fn parse_exponent(text: &str) -> Result<i64, NumberError> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberError::NotANumber);
    }
    let size = digits.parse::<i64>().unwrap_or(i64::MAX);
    Ok(if text.starts_with('-') { size.saturating_neg() } else { size })
}

fn length(len: usize) -> i64 {
    i64::try_from(len).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_exact_atomics() {
        for (text, atomics) in [
            ("1", 1_000_000_000_000_000_000),
            ("80.39", 80_390_000_000_000_000_000),
            ("0.00004", 40_000_000_000_000),
            ("4e-05", 40_000_000_000_000),
            ("4.0E-5", 40_000_000_000_000),
            ("1.25e+2", 125_000_000_000_000_000_000),
            (".5", 500_000_000_000_000_000),
            ("5.", 5_000_000_000_000_000_000),
            ("0.000000001", LOWEST),
            ("0.10000000000000000000000", 100_000_000_000_000_000),
            ("1000000", HIGHEST),
        ] {
            assert_eq!(price(text), Ok(Decimal::raw(atomics)), "{text}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        use NumberError::{NotANumber, NotPositive, TooFine, TooLarge, TooSmall};
        for (text, error) in [
            ("", NotANumber),
            (".", NotANumber),
            ("-", NotANumber),
            ("NaN", NotANumber),
            ("inf", NotANumber),
            ("-inf", NotANumber),
            ("+1", NotANumber),
            ("--1", NotANumber),
            ("1 000", NotANumber),
            ("1_000", NotANumber),
            ("1,5", NotANumber),
            ("1.2.3", NotANumber),
            ("0x10", NotANumber),
            ("1e", NotANumber),
            ("e5", NotANumber),
            ("1e5e5", NotANumber),
            ("١", NotANumber),
            ("0", NotPositive),
            ("0.000", NotPositive),
            ("0e9", NotPositive),
            ("-3.5", NotPositive),
            ("-0", NotPositive),
            ("0.0000000000000000001", TooFine),
            ("1e-19", TooFine),
            ("1e-99999999999999999999", TooFine),
            ("0.000000000000000001", TooSmall),
            ("9.99e-10", TooSmall),
            ("1000000.01", TooLarge),
            ("1e12", TooLarge),
            ("1e99999999999999999999", TooLarge),
            ("99999999999999999999999999999999999999999999", TooLarge),
            ("123456789012345678901234567890123456789.1", TooLarge),
        ] {
            assert_eq!(price(text), Err(error), "{text}");
        }
    }
}
