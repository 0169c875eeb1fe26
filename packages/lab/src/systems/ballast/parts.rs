//! The parameters of each part. Discounts are fractions of the price, times are seconds.

use serde::{Deserialize, Serialize};

use super::super::{aave::Aave, mars::Mars};
use super::Ballast;
use crate::error::{within, LabError};

/// How the initial LTV moves when the margin does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Initial {
    /// It is the class's.
    Static,
    /// At most `maintenance / (1 + sigma(1 d))`, less the margin's buffer.
    Volatility,
    /// New debt starts outside the soft band.
    Band,
}

/// `target = min(cap, e^(-z*sigma) / (1 + bonus + slip))`; the maintenance LTV falls toward it at a bounded speed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margin {
    /// Whether the LTVs move.
    pub on: bool,
    /// Standard deviations for which the maintenance LTV leaves room.
    pub z: f64,
    /// Time until collateral is sold.
    pub seconds: f64,
    /// Cost of its sale.
    pub slip: f64,
    /// Distance of the initial LTV from the target.
    pub buffer: f64,
    /// Greatest fall of the maintenance LTV in a day.
    pub fall_per_day: f64,
}

/// `min(start + per_minute*t + health_slope*(1 - HF), max(min(1 - 1/CR, cap), least))`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Whether the discount moves; off: the twin's rule.
    pub on: bool,
    /// Discount at the flag.
    pub start: f64,
    /// Growth per minute.
    pub per_minute: f64,
    /// Growth per unit of health lost.
    pub health_slope: f64,
    /// Greatest discount.
    pub cap: f64,
    /// Least bound of the discount.
    pub least: f64,
    /// Life of a flag.
    pub flag_seconds: f64,
}

/// `min(base + per_sigma * sigma(1 d), most)`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Health after a sale in calm times.
    pub base: f64,
    /// Growth per deviation of a day.
    pub per_sigma: f64,
    /// Greatest target.
    pub most: f64,
}

/// `edge = 1 + z*sqrt(v*seconds + drift^2)`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// Whether healthy accounts below the edge may be sold.
    pub on: bool,
    /// Deviations.
    pub z: f64,
    /// Time over which the deviation is taken.
    pub seconds: f64,
    /// Greatest discount in the band.
    pub cap: f64,
    /// Health after a sale in the band, times the edge; 0: the target of a hard sale.
    pub edge_target: f64,
    /// Growth of the discount in the band per minute.
    pub per_minute: f64,
    /// `drift = min(0, ln(p/EMA))` widens the band.
    pub drift: bool,
}

/// The discount under water: from the price that pays the whole debt to `start`, to `middle`, to `end`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Floor {
    /// Time from the price that pays the whole debt to `start`.
    pub grace: f64,
    /// Discount after the grace.
    pub start: f64,
    /// Discount `middle_seconds` later.
    pub middle: f64,
    /// When `middle` is reached, after the grace.
    pub middle_seconds: f64,
    /// Last discount.
    pub end: f64,
    /// When `end` is reached, after the grace.
    pub end_seconds: f64,
    /// Time above water is taken off the clock instead of clearing it.
    pub runs_back: bool,
}

impl Floor {
    /// Whether the discount rises after the grace.
    pub(super) fn rises(&self) -> bool {
        self.middle != self.start || self.end != self.start
    }

    /// Keeps the discount at its start.
    pub(super) fn flatten(&mut self) {
        self.middle = self.start;
        self.end = self.start;
    }
}

/// Closing an account under water into a lot whose discount rises to 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lots {
    /// Whether accounts under water are closed.
    pub on: bool,
    /// Part of a lot's value that is written off at once.
    pub haircut: f64,
    /// First discount of a lot.
    pub start: f64,
    /// Time until a lot is worth nothing.
    pub seconds: f64,
}

/// The static rule that acts when the clock is off.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "lowercase")]
pub enum Twin {
    /// Mars' rule.
    Mars(Mars),
    /// Aave's rule.
    Aave(Aave),
}

impl Ballast {
    /// Error: the first number outside its range.
    pub(super) fn validate(&self, owner: &str) -> Result<(), LabError> {
        let check = |key: &str, value, least, most| within(&format!("{owner}.{key}"), value, least, most);
        check("margin.z", self.margin.z, 0.0, 100.0)?;
        check("margin.seconds", self.margin.seconds, 0.0, 1e8)?;
        check("margin.slip", self.margin.slip, 0.0, 1.0)?;
        check("margin.buffer", self.margin.buffer, 0.0, 1.0)?;
        check("margin.fall_per_day", self.margin.fall_per_day, 0.0, 100.0)?;
        check("clock.start", self.clock.start, 0.0, 0.99)?;
        check("clock.per_minute", self.clock.per_minute, 0.0, 1.0)?;
        check("clock.health_slope", self.clock.health_slope, 0.0, 100.0)?;
        check("clock.cap", self.clock.cap, 0.0, 0.99)?;
        check("clock.least", self.clock.least, 0.0, 0.99)?;
        check("clock.flag_seconds", self.clock.flag_seconds, 0.0, 1e9)?;
        check("target.base", self.target.base, 1.0, 100.0)?;
        check("target.per_sigma", self.target.per_sigma, 0.0, 100.0)?;
        check("target.most", self.target.most, 1.0, 100.0)?;
        check("band.z", self.band.z, 0.0, 100.0)?;
        check("band.seconds", self.band.seconds, 0.0, 1e8)?;
        check("band.cap", self.band.cap, 0.0, 0.99)?;
        check("band.per_minute", self.band.per_minute, 0.0, 1.0)?;
        if self.band.edge_target != 0.0 {
            check("band.edge_target", self.band.edge_target, 1.0, 10.0)?;
        }
        check("floor.grace", self.floor.grace, 0.0, 1e8)?;
        check("floor.start", self.floor.start, 0.0, 0.99)?;
        check("floor.middle", self.floor.middle, 0.0, 0.99)?;
        check("floor.middle_seconds", self.floor.middle_seconds, 0.0, 1e9)?;
        check("floor.end", self.floor.end, 0.0, 0.99)?;
        check("floor.end_seconds", self.floor.end_seconds, self.floor.middle_seconds, 1e9)?;
        check("lots.haircut", self.lots.haircut, 0.0, 1.0)?;
        check("lots.start", self.lots.start, 0.0, 1.0)?;
        check("lots.seconds", self.lots.seconds, 1.0, 1e9)?;
        let twin = format!("{owner}.twin");
        match &self.twin {
            Twin::Mars(mars) => mars.validate(&twin),
            Twin::Aave(aave) => aave.validate(&twin),
        }
    }
}
