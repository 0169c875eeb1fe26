//! The two axes: time with ticks at whole hours, days or weeks, and values on a linear or a logarithmic scale.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};

use crate::clock;

/// Steps between ticks, seconds; the first that gives few enough ticks is used.
const STEPS: [f64; 17] = [
    60.0,
    300.0,
    900.0,
    1_800.0,
    3_600.0,
    7_200.0,
    10_800.0,
    21_600.0,
    43_200.0,
    86_400.0,
    172_800.0,
    345_600.0,
    604_800.0,
    1_209_600.0,
    2_419_200.0,
    7_862_400.0,
    31_536_000.0,
];
const VALUE_TICKS: f64 = 7.0;

/// Unix seconds from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TimeAxis {
    from: f64,
    to: f64,
    ticks: f64,
}

impl TimeAxis {
    /// An axis over the given moments with at most `ticks` ticks; a single moment is widened to a minute.
    pub fn new(from: f64, to: f64, ticks: f64) -> Self {
        Self { from, to: if to > from { to } else { from + 60.0 }, ticks }
    }

    fn ticks(&self) -> Vec<f64> {
        let span = self.to - self.from;
        let step = STEPS.into_iter().find(|step| span / step <= self.ticks);
        multiples(self.from, self.to, step.unwrap_or(span / self.ticks))
    }
}

impl Ranged for TimeAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        between(limit, (value - self.from) / (self.to - self.from))
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.ticks()
    }

    fn range(&self) -> Range<f64> {
        self.from..self.to
    }
}

impl ValueFormatter<f64> for TimeAxis {
    fn format_ext(&self, value: &f64) -> String {
        // A tick is a whole number of seconds that came from a u64.
        clock::tick(*value as u64)
    }
}

/// How values are written beside their axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Unchanged, with the digits that tell neighbouring ticks apart.
    Plain,
    /// A fraction in per cent.
    Percent,
    /// Whole tokens with k and M.
    Amount,
}

impl Unit {
    /// The name by which the page's script knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Percent => "percent",
            Self::Amount => "amount",
        }
    }

    /// A value in words, with five significant digits.
    pub fn write(self, value: f64) -> String {
        let rounded: f64 = format!("{value:.4e}").parse().unwrap_or(value);
        match self {
            Self::Plain => rounded.to_string(),
            Self::Percent => format!("{:.2} %", value * 100.0),
            Self::Amount => compact(value),
        }
    }
}

/// Values from bottom to top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ValueAxis {
    low: f64,
    high: f64,
    log: bool,
    unit: Unit,
}

impl ValueAxis {
    /// An axis that contains all values. It is logarithmic when the largest is more than ten times the smallest and all are above
    /// zero, unless `zero` asks for an axis that begins at 0.
    pub fn around(values: impl Iterator<Item = f64>, zero: bool, unit: Unit) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.filter(|value| value.is_finite()) {
            low = low.min(value);
            high = high.max(value);
        }
        if low > high {
            return Self { low: 0.0, high: 1.0, log: false, unit };
        }
        if zero {
            let high = if high > 0.0 { high * 1.06 } else { 1.0 };
            return Self { low: 0.0, high, log: false, unit };
        }
        if low > 0.0 && high / low > 10.0 {
            return Self { low: low * 0.8, high: high * 1.25, log: true, unit };
        }
        let pad = if high > low { (high - low) * 0.06 } else { high.abs().max(1e-9) * 0.01 };
        Self { low: low - pad, high: high + pad, log: false, unit }
    }

    /// A linear axis with these ends, whatever the values are.
    pub fn fixed((low, high): (f64, f64), unit: Unit) -> Self {
        Self { low, high, log: false, unit }
    }

    /// Whether the scale is logarithmic.
    pub fn is_log(&self) -> bool {
        self.log
    }

    fn step(&self) -> f64 {
        let rough = (self.high - self.low) / VALUE_TICKS;
        let power = 10_f64.powf(rough.log10().floor());
        let nice = [1.0, 2.0, 5.0].into_iter().find(|m| m * power >= rough);
        nice.unwrap_or(10.0) * power
    }

    fn ticks(&self) -> Vec<f64> {
        if !self.log {
            return multiples(self.low, self.high, self.step());
        }
        let (first, last) = (self.low.log10().floor() as i32, self.high.log10().ceil() as i32);
        let decades = last.saturating_sub(first);
        let parts: &[f64] = if decades <= 3 { &[1.0, 2.0, 5.0] } else { &[1.0] };
        (first..=last)
            .flat_map(|power| parts.iter().map(move |part| part * 10_f64.powi(power)))
            .filter(|tick| (self.low..=self.high).contains(tick))
            .collect()
    }
}

impl Ranged for ValueAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let fraction = if self.log {
            (value.max(self.low) / self.low).ln() / (self.high / self.low).ln()
        } else {
            (value - self.low) / (self.high - self.low)
        };
        between(limit, fraction)
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.ticks()
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

impl ValueFormatter<f64> for ValueAxis {
    fn format_ext(&self, value: &f64) -> String {
        let digits = |step: f64| (-(step.log10() + 1e-9).floor()).clamp(0.0, 12.0) as usize;
        let places = if self.log { digits(*value) } else { digits(self.step()) };
        match self.unit {
            Unit::Plain => format!("{value:.places$}"),
            Unit::Percent => format!("{:.*} %", places.saturating_sub(2), value * 100.0),
            Unit::Amount => compact(*value),
        }
    }
}

/// `1.25 M`, `40 k`, `7`.
fn compact(value: f64) -> String {
    let (scaled, suffix) = match value.abs() {
        size if size >= 1e9 => (value / 1e9, " G"),
        size if size >= 1e6 => (value / 1e6, " M"),
        size if size >= 1e3 => (value / 1e3, " k"),
        _ => (value, ""),
    };
    let text = format!("{scaled:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    format!("{text}{suffix}")
}

fn between((start, end): (i32, i32), fraction: f64) -> i32 {
    let (start, end) = (f64::from(start), f64::from(end));
    // Float to integer casts saturate, so a value far outside is at the edge of the pixel range.
    (start + (end - start) * fraction).round() as i32
}

fn multiples(from: f64, to: f64, step: f64) -> Vec<f64> {
    let first = (from / step).ceil();
    (0..64_u32).map(|k| (first + f64::from(k)) * step).take_while(|tick| *tick <= to).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_weeks_tick_every_four_days_at_midnight() {
        let axis = TimeAxis::new(1_650_067_200.0, 1_652_401_800.0, 10.0);
        let ticks: Vec<String> = axis.ticks().iter().map(|t| axis.format_ext(t)).collect();
        // 18 April 2022 is day 19,100 since 1970, a multiple of four.
        assert_eq!(ticks, ["18 Apr", "22 Apr", "26 Apr", "30 Apr", "4 May", "8 May", "12 May"]);
    }

    #[test]
    fn a_wide_range_turns_logarithmic_and_names_decades() {
        let axis = ValueAxis::around([0.00005, 80.0].into_iter(), false, Unit::Plain);
        assert!(axis.is_log());
        let ticks: Vec<String> = axis.ticks().iter().map(|t| axis.format_ext(t)).collect();
        assert_eq!(ticks, ["0.0001", "0.001", "0.01", "0.1", "1", "10", "100"]);
        assert_eq!(axis.map(&axis.low, (100, 0)), 100);
        assert_eq!(axis.map(&axis.high, (100, 0)), 0);
    }

    #[test]
    fn narrow_and_empty_ranges_have_room() {
        let axis = ValueAxis::around([1.0, 1.0].into_iter(), false, Unit::Plain);
        assert!(!axis.is_log() && axis.low < 1.0 && axis.high > 1.0);
        let axis = ValueAxis::around(std::iter::empty(), true, Unit::Amount);
        assert_eq!((axis.low, axis.high), (0.0, 1.0));
        let axis = ValueAxis::around([0.6, 0.8].into_iter(), false, Unit::Percent);
        let ticks: Vec<String> = axis.ticks().iter().map(|t| axis.format_ext(t)).collect();
        assert_eq!(ticks, ["60 %", "65 %", "70 %", "75 %", "80 %"]);
    }

    #[test]
    fn amounts_are_compact() {
        for (value, text) in [(0.0, "0"), (950.0, "950"), (40_000.0, "40 k"), (1_250_000.0, "1.25 M"), (3e9, "3 G")] {
            assert_eq!(compact(value), text);
        }
    }
}
