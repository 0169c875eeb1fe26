//! Ranges of parameters.

use thiserror::Error;

/// A parameter out of range. Its text is one line.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{parameter}: found {found}, expected {expected}")]
pub struct ParameterError {
    /// The parameter with its tables, such as `hawkes.jumps.sd`.
    pub parameter: String,
    /// Its value.
    pub found: String,
    /// The range or rule it misses.
    pub expected: String,
}

/// An error unless `low <= value <= high`. NaN is in no range.
pub(super) fn within(parameter: &str, value: f64, low: f64, high: f64) -> Result<(), ParameterError> {
    if (low..=high).contains(&value) {
        return Ok(());
    }
    Err(ParameterError {
        parameter: parameter.to_owned(),
        found: value.to_string(),
        expected: format!("{low} to {high}"),
    })
}

/// An error unless `low <= value <= high`.
pub(super) fn within_count(parameter: &str, value: u64, low: u64, high: u64) -> Result<(), ParameterError> {
    if (low..=high).contains(&value) {
        return Ok(());
    }
    Err(ParameterError {
        parameter: parameter.to_owned(),
        found: value.to_string(),
        expected: format!("{low} to {high}"),
    })
}

/// Drift per year: -10,000 % to 10,000 %.
pub(super) fn drift(law: &str, value: f64) -> Result<(), ParameterError> {
    within(&format!("{law}.drift"), value, -100.0, 100.0)
}

/// Volatility per square root of a year: 0 to 2,000 %.
pub(super) fn volatility(law: &str, value: f64) -> Result<(), ParameterError> {
    within(&format!("{law}.volatility"), value, 0.0, 20.0)
}
