//! Price files: `time_unix,price` or `time_unix,open,high,low,close`, one bar a row, oldest first.

use std::path::Path;

use cosmwasm_std::Decimal;
use thiserror::Error;

use crate::clock;
use crate::number::{self, NumberError};

/// One bar of a market. With a one-price file the four prices are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Open time, unix seconds, UTC.
    pub time: u64,
    /// First price of the bar, quote units per unit.
    pub open: Decimal,
    /// Highest price; not below `open`, `low` or `close`.
    pub high: Decimal,
    /// Lowest price; above zero.
    pub low: Decimal,
    /// Last price of the bar.
    pub close: Decimal,
}

/// Why a price file is refused. `line` counts from 1 and includes the header.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PriceError {
    /// The file cannot be opened or read.
    #[error("{file}: cannot be read: {reason}")]
    Unreadable {
        /// The file.
        file: String,
        /// The operating system's words.
        reason: String,
    },
    /// Bytes that are not UTF-8.
    #[error("{file}:{line}: is not UTF-8 text")]
    NotUtf8 {
        /// The file.
        file: String,
        /// Where the first bad byte is.
        line: u64,
    },
    /// The first row is neither of the two headers.
    #[error("{file}:{line}: unknown header '{found}', expected 'time_unix,price' or 'time_unix,open,high,low,close'")]
    UnknownHeader {
        /// The file.
        file: String,
        /// Where the header was expected.
        line: u64,
        /// What stands there.
        found: String,
    },
    /// Nothing in the file, or a header and nothing under it.
    #[error("{file}: has no rows")]
    NoRows {
        /// The file.
        file: String,
    },
    /// A row with too few or too many fields, or one that is not CSV at all.
    #[error("{file}:{line}: {found} fields where the header has {expected}")]
    FieldCount {
        /// The file.
        file: String,
        /// The row.
        line: u64,
        /// Fields of the header.
        expected: usize,
        /// Fields of the row.
        found: usize,
    },
    /// A time that is not whole unix seconds up to the year 2499.
    #[error("{file}:{line}: time_unix '{value}' is not unix seconds")]
    BadTime {
        /// The file.
        file: String,
        /// The row.
        line: u64,
        /// The text.
        value: String,
    },
    /// A row that is not later than the one before it.
    #[error("{file}:{line}: time {time} does not come after {previous}")]
    TimeOrder {
        /// The file.
        file: String,
        /// The row.
        line: u64,
        /// Its time.
        time: u64,
        /// The time of the row before.
        previous: u64,
    },
    /// A price that is not a number, not above zero, or outside what a price can hold.
    #[error("{file}:{line}: {column} '{value}' {reason}")]
    BadPrice {
        /// The file.
        file: String,
        /// The row.
        line: u64,
        /// The column's name.
        column: &'static str,
        /// The text.
        value: String,
        /// What is wrong with it.
        reason: NumberError,
    },
    /// `low` above `high`, or `open` or `close` outside them.
    #[error("{file}:{line}: {column} {value} lies outside low {low} to high {high}")]
    OutsideRange {
        /// The file.
        file: String,
        /// The row.
        line: u64,
        /// The column's name.
        column: &'static str,
        /// Its price.
        value: Decimal,
        /// The row's low.
        low: Decimal,
        /// The row's high.
        high: Decimal,
    },
}

const CLOSES: [&str; 2] = ["time_unix", "price"];
const CANDLES: [&str; 5] = ["time_unix", "open", "high", "low", "close"];

/// Reads a price file from disk.
pub fn read(path: &Path) -> Result<Vec<Bar>, PriceError> {
    let file = path.display().to_string();
    let bytes =
        std::fs::read(path).map_err(|e| PriceError::Unreadable { file: file.clone(), reason: e.to_string() })?;
    let text = std::str::from_utf8(&bytes).map_err(|e| {
        let good = bytes.get(..e.valid_up_to()).unwrap_or_default();
        let breaks = good.iter().filter(|b| **b == b'\n').count();
        PriceError::NotUtf8 { file: file.clone(), line: line_number(breaks) }
    })?;
    parse(&file, text)
}

/// Parses the text of a price file; `file` is the name that errors carry.
pub fn parse(file: &str, text: &str) -> Result<Vec<Bar>, PriceError> {
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = text.lines().enumerate().filter(|(_, row)| !row.trim().is_empty());
    let Some((index, header)) = rows.next() else {
        return Err(PriceError::NoRows { file: file.to_owned() });
    };
    let columns = fields(header);
    let candles = if columns == CANDLES {
        true
    } else if columns == CLOSES {
        false
    } else {
        return Err(PriceError::UnknownHeader {
            file: file.to_owned(),
            line: line_number(index),
            found: header.trim().to_owned(),
        });
    };

    let mut bars: Vec<Bar> = Vec::new();
    for (index, row) in rows {
        let row = Row { file, line: line_number(index), fields: fields(row) };
        let bar = if candles { row.candle()? } else { row.close()? };
        if let Some(last) = bars.last().filter(|last| last.time >= bar.time) {
            return Err(PriceError::TimeOrder {
                file: file.to_owned(),
                line: row.line,
                time: bar.time,
                previous: last.time,
            });
        }
        bars.push(bar);
    }
    if bars.is_empty() {
        return Err(PriceError::NoRows { file: file.to_owned() });
    }
    Ok(bars)
}

fn line_number(index: usize) -> u64 {
    u64::try_from(index).unwrap_or(u64::MAX).saturating_add(1)
}

/// One row's fields, unquoted and trimmed. Rows are read one by one: a price file has no line breaks inside a field, so
/// an unbalanced quote spoils its own line only, and the line that an error names is the line in the file.
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

struct Row<'a> {
    file: &'a str,
    line: u64,
    fields: Vec<String>,
}

impl Row<'_> {
    fn close(&self) -> Result<Bar, PriceError> {
        let [time, price] = self.fields.as_slice() else {
            return Err(self.field_count(CLOSES.len()));
        };
        let price = self.price("price", price)?;
        Ok(Bar { time: self.time(time)?, open: price, high: price, low: price, close: price })
    }

    fn candle(&self) -> Result<Bar, PriceError> {
        let [time, open, high, low, close] = self.fields.as_slice() else {
            return Err(self.field_count(CANDLES.len()));
        };
        let bar = Bar {
            time: self.time(time)?,
            open: self.price("open", open)?,
            high: self.price("high", high)?,
            low: self.price("low", low)?,
            close: self.price("close", close)?,
        };
        for (column, value) in [("low", bar.low), ("open", bar.open), ("close", bar.close)] {
            if value < bar.low || value > bar.high {
                return Err(PriceError::OutsideRange {
                    file: self.file.to_owned(),
                    line: self.line,
                    column,
                    value,
                    low: bar.low,
                    high: bar.high,
                });
            }
        }
        Ok(bar)
    }

    fn time(&self, text: &str) -> Result<u64, PriceError> {
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        text.parse::<u64>().ok().filter(|time| digits && *time <= clock::LATEST).ok_or_else(|| PriceError::BadTime {
            file: self.file.to_owned(),
            line: self.line,
            value: text.to_owned(),
        })
    }

    fn price(&self, column: &'static str, text: &str) -> Result<Decimal, PriceError> {
        number::price(text).map_err(|reason| PriceError::BadPrice {
            file: self.file.to_owned(),
            line: self.line,
            column,
            value: text.to_owned(),
            reason,
        })
    }

    fn field_count(&self, expected: usize) -> PriceError {
        PriceError::FieldCount { file: self.file.to_owned(), line: self.line, expected, found: self.fields.len() }
    }
}
