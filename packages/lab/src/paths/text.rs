//! The columns of a price file: text to rows and a path to text.

use std::fmt::Write;

use super::error::{shown, Fault};
use super::{Bar, Path};

/// Range of a price or a ratio in a price file.
const PRICES: std::ops::RangeInclusive<f64> = 1e-12..=1e12;
/// The last moment that counts as seconds (the year 2106); a larger number is in milliseconds, or not a time.
const LATEST: u64 = 4_294_967_295;

/// Which columns follow `time_unix`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Columns {
    candles: bool,
    volume: bool,
    pub(super) lst: bool,
}

/// One row of a price file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Row {
    pub(super) time: u64,
    pub(super) bar: Bar,
    pub(super) lst: Option<f64>,
}

impl Columns {
    /// Reads a header.
    pub(super) fn of(header: &str) -> Result<Self, Fault> {
        let names = fields(header);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (candles, rest) = match names.as_slice() {
            ["time_unix", "open", "high", "low", "close", rest @ ..] => (true, rest),
            ["time_unix", "price", rest @ ..] => (false, rest),
            _ => return Err(Fault::Header { found: shown(header) }),
        };
        let (volume, lst) = match rest {
            [] => (false, false),
            ["volume"] => (true, false),
            ["lst"] => (false, true),
            ["volume", "lst"] => (true, true),
            _ => return Err(Fault::Header { found: shown(header) }),
        };
        Ok(Self { candles, volume, lst })
    }

    fn count(self) -> usize {
        let prices: usize = if self.candles { 5 } else { 2 };
        prices.saturating_add(usize::from(self.volume)).saturating_add(usize::from(self.lst))
    }

    /// Reads a row under this header.
    pub(super) fn row(self, text: &str) -> Result<Row, Fault> {
        let fields = fields(text);
        let wrong = Fault::Fields { found: fields.len(), expected: self.count() };
        if fields.len() != self.count() {
            return Err(wrong);
        }
        let mut fields = fields.iter();
        let mut next = || fields.next().ok_or_else(|| wrong.clone());
        let time = time(next()?)?;
        let bar = if self.candles {
            let (open, high) = (price("open", next()?)?, price("high", next()?)?);
            let (low, close) = (price("low", next()?)?, price("close", next()?)?);
            contained(Bar { open, high, low, close })?
        } else {
            Bar::flat(price("price", next()?)?)
        };
        if self.volume {
            next()?;
        }
        let lst = if self.lst { Some(price("lst", next()?)?) } else { None };
        Ok(Row { time, bar, lst })
    }
}

/// Fields of one row, unquoted and trimmed. Rows are read one by one: no field of a price file contains a line break, so an
/// unbalanced quote affects its own line only.
fn fields(row: &str) -> Vec<String> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(row.as_bytes())
        .into_records()
        .next()
        .and_then(Result::ok)
        .map(|record| record.iter().map(str::to_owned).collect())
        .unwrap_or_default()
}

fn time(text: &str) -> Result<u64, Fault> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|time| digits && *time <= LATEST).ok_or_else(|| Fault::Time { found: shown(text) })
}

fn price(column: &'static str, text: &str) -> Result<f64, Fault> {
    // NaN and the infinities lie in no range.
    text.parse().ok().filter(|price| PRICES.contains(price)).ok_or_else(|| Fault::Price { column, found: shown(text) })
}

fn contained(bar: Bar) -> Result<Bar, Fault> {
    let Bar { open, high, low, close } = bar;
    for (column, found) in [("low", low), ("open", open), ("close", close)] {
        if found < low || found > high {
            return Err(Fault::Range { column, found, low, high });
        }
    }
    Ok(bar)
}

/// The path as a price file with `open,high,low,close`, and `lst` where the path has it. A number is written with the
/// fewest digits that read back as itself.
pub(super) fn write(path: &Path) -> String {
    let mut text = String::from("time_unix,open,high,low,close");
    text.push_str(if path.lst.is_some() { ",lst\n" } else { "\n" });
    let mut lst = path.lst.iter().flatten();
    for (index, Bar { open, high, low, close }) in path.bars.iter().enumerate() {
        // Writing to a String does not fail.
        let _ = write!(text, "{},{open},{high},{low},{close}", path.time(index));
        if let Some(lst) = lst.next() {
            let _ = write!(text, ",{lst}");
        }
        text.push('\n');
    }
    text
}
