//! Number and length of the bars of a generated path, and its start.

use serde::{Deserialize, Serialize};

use super::parameter::{within, within_count, ParameterError};

/// Seconds of a year of 365 days.
const YEAR: f64 = 31_536_000.0;

/// The frame of a generated path.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Bars of the path, 2 to 1,000,000.
    pub bars: u32,
    /// Length of a bar in seconds, 1 to 31,536,000.
    pub bar_seconds: u32,
    /// Draws inside one bar, 1 to 1,000. High and low are their extremes.
    pub sub_steps: u32,
    /// Price at the start of the first bar, 1e-6 to 1e6.
    pub start_price: f64,
    /// Open time of the first bar, unix seconds; the last bar opens before the year 2106.
    pub start: u32,
}

impl Shape {
    pub(super) fn validate(&self, law: &str) -> Result<(), ParameterError> {
        let named = |field: &str| format!("{law}.shape.{field}");
        within_count(&named("bars"), self.bars.into(), 2, 1_000_000)?;
        within_count(&named("bar_seconds"), self.bar_seconds.into(), 1, 31_536_000)?;
        within_count(&named("sub_steps"), self.sub_steps.into(), 1, 1_000)?;
        within(&named("start_price"), self.start_price, 1e-6, 1e6)?;
        let span = u64::from(self.bars).saturating_mul(self.bar_seconds.into());
        within_count(&named("start"), self.start.into(), 0, u64::from(u32::MAX).saturating_sub(span))
    }

    /// Length of a sub-step in years.
    pub(super) fn step(&self) -> f64 {
        f64::from(self.bar_seconds) / f64::from(self.sub_steps) / YEAR
    }
}
