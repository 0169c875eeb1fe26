//! Prices of the past, played as if they were now.

use anyhow::{ensure, Context, Result};
use std::path::Path;

/// Prices with their times, in ascending order.
#[derive(Clone, Debug, PartialEq)]
pub struct History(Vec<(u64, f64)>);

impl History {
    /// A CSV file with the columns `time_unix` and `close`, as the scenarios of `cargo demo` have. Errors: no such file or
    /// column, no row, a price that is not above zero, times that do not ascend.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read(path).with_context(|| path.display().to_string())?;
        Self::parse(&text).with_context(|| path.display().to_string())
    }

    /// The same from the file's bytes.
    pub fn parse(text: &[u8]) -> Result<Self> {
        let mut reader = csv::Reader::from_reader(text);
        let heads = reader.headers()?.clone();
        let column =
            |name: &str| heads.iter().position(|head| head.trim() == name).with_context(|| format!("no {name}"));
        let (time, close) = (column("time_unix")?, column("close")?);
        let mut rows: Vec<(u64, f64)> = Vec::new();
        for row in reader.records() {
            let row = row?;
            let line = row.position().map_or(0, csv::Position::line);
            let field = |column: usize| row.get(column).unwrap_or_default().trim();
            let at = field(time).parse().with_context(|| format!("line {line}: time"))?;
            let price: f64 = field(close).parse().with_context(|| format!("line {line}: close"))?;
            ensure!(price.is_normal() && price > 0.0, "line {line}: price {price}");
            ensure!(rows.last().is_none_or(|(last, _)| *last < at), "line {line}: times do not ascend");
            rows.push((at, price));
        }
        ensure!(!rows.is_empty(), "no row");
        Ok(Self(rows))
    }

    /// The price this many seconds of the file's time after the first row: interpolated linearly between rows, constant after the
    /// last.
    pub fn at(&self, passed: f64) -> f64 {
        let Some((start, mut price)) = self.0.first().copied() else { return 0.0 };
        let mut before = 0.0;
        for (time, next) in &self.0 {
            let offset = time.saturating_sub(start) as f64;
            if offset >= passed {
                let width = offset - before;
                let part = if width > 0.0 { (passed - before).max(0.0) / width } else { 1.0 };
                return price + (next - price) * part;
            }
            (before, price) = (offset, *next);
        }
        price
    }

    /// Its length in seconds of the file's time.
    pub fn length(&self) -> f64 {
        let ends = self.0.first().zip(self.0.last());
        ends.map_or(0.0, |(first, last)| last.0.saturating_sub(first.0) as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn between_two_rows_is_the_line_between_them() {
        let history = History::parse(b"time_unix,open,close\n100,9,10\n200,9,20\n400,9,10\n").unwrap();
        for (passed, price) in [(0.0, 10.0), (50.0, 15.0), (100.0, 20.0), (200.0, 15.0), (300.0, 10.0), (9e9, 10.0)] {
            assert_eq!(history.at(passed), price, "{passed}");
        }
        assert_eq!(history.length(), 300.0);
    }

    #[test]
    fn a_broken_file_is_refused_with_its_line() {
        for (text, why) in [
            ("a,b\n1,2\n", "no time_unix"),
            ("time_unix,close\n", "no row"),
            ("time_unix,close\n2,1\n2,1\n", "line 3: times do not ascend"),
            ("time_unix,close\n2,-1\n", "line 2: price -1"),
        ] {
            assert_eq!(History::parse(text.as_bytes()).unwrap_err().to_string(), why);
        }
    }
}
