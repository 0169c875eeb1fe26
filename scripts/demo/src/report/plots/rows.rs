//! The rows that are drawn, and lines through them.

use cosmwasm_std::{Decimal, Uint128};

use crate::outcome::Row;
use crate::report::chart::Line;
use crate::report::palette::Ink;

/// Rows that are drawn at most: beyond it neighbours share a pixel.
const MOST: usize = 2_000;

/// Width of a line, in pixels of the drawing.
const WIDTH: u32 = 4;

/// The rows that are drawn, and their times.
pub struct Rows<'a> {
    rows: Vec<&'a Row>,
    /// Unix seconds.
    pub times: Vec<f64>,
}

impl<'a> Rows<'a> {
    /// The rows between two moments: every k-th and the last one, few enough to be told apart.
    pub fn between(series: &'a [Row], from: f64, to: f64) -> Self {
        let start = series.partition_point(|row| (row.time as f64) < from);
        let end = series.partition_point(|row| row.time as f64 <= to);
        let series = series.get(start..end).unwrap_or_default();
        let stride = series.len().div_ceil(MOST).max(1);
        let last = series.len().saturating_sub(1);
        let rows: Vec<&Row> = series
            .iter()
            .enumerate()
            .filter(|(index, _)| index.is_multiple_of(stride) || *index == last)
            .map(|(_, row)| row)
            .collect();
        let times = rows.iter().map(|row| row.time as f64).collect();
        Self { rows, times }
    }

    /// A value of each row.
    pub fn line(&self, label: &str, ink: Ink, value: impl Fn(&Row) -> Option<f64>) -> Line {
        Line { label: label.to_owned(), ink, width: WIDTH, values: self.rows.iter().map(|row| value(row)).collect() }
    }

    /// Growth of a cumulative sum from row to row.
    pub fn growth(&self, label: &str, ink: Ink, sum: impl Fn(&Row) -> Option<f64>) -> Line {
        let before = self.rows.iter().take(1).chain(&self.rows);
        let grown = self.rows.iter().zip(before).map(|(row, before)| Some((sum(row)? - sum(before)?).max(0.0)));
        Line { label: label.to_owned(), ink, width: WIDTH, values: grown.collect() }
    }

    /// The stretches of time in which something holds.
    pub fn spans(&self, is_in: impl Fn(&Row) -> bool) -> Vec<(f64, f64)> {
        let mut spans: Vec<(f64, f64)> = Vec::new();
        let next = self.times.iter().skip(1).chain(self.times.last());
        for ((row, from), to) in self.rows.iter().zip(&self.times).zip(next) {
            if !is_in(row) {
                continue;
            }
            match spans.last_mut().filter(|span| span.1 >= *from) {
                Some(span) => span.1 = *to,
                None => spans.push((*from, *to)),
            }
        }
        spans
    }
}

/// A price or a ratio as a place on the plot.
pub fn float(d: Decimal) -> Option<f64> {
    d.to_string().parse().ok()
}

/// An amount in whole tokens as a value of the plot.
pub fn tokens(units: Uint128) -> Option<f64> {
    Some(crate::number::tokens(units.u128()))
}

/// Market value of a liquid staking token.
pub fn lst_market(row: &Row) -> Option<f64> {
    Some(float(row.market)? * float(row.lst_ratio)? * float(row.redemption_rate)?)
}
