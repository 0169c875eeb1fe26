//! Why there is no path.

use std::fmt;

use thiserror::Error;

/// Refusal of a price file, folder or scenario. Its text is one line: place, line, what was found, what was expected.
#[derive(Debug, Clone, PartialEq, Error)]
pub struct PathError {
    /// The file, the folder or the requested name.
    pub place: String,
    /// Line in the file, from 1, header included.
    pub line: Option<u64>,
    /// What is wrong there.
    pub fault: Fault,
}

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.place, self.fault),
            None => write!(f, "{}: {}", self.place, self.fault),
        }
    }
}

/// What is wrong with a price file, a folder of them, or a name.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Fault {
    /// The file or folder cannot be opened or read.
    #[error("cannot be read: {reason}")]
    Unreadable {
        /// The operating system's words.
        reason: String,
    },
    /// A byte that is not part of UTF-8 text.
    #[error("found a byte that is not text, expected UTF-8")]
    NotUtf8,
    /// A first row that names other columns.
    #[error(
        "found header '{found}', expected 'time_unix,price' or 'time_unix,open,high,low,close', \
         then at most 'volume' and 'lst'"
    )]
    Header {
        /// The text found, truncated to one short line.
        found: String,
    },
    /// Too few rows to tell the length of a bar.
    #[error("rows of prices: found {found}, expected at least 2")]
    Rows {
        /// Rows there are.
        found: usize,
    },
    /// A row with fewer or more fields than the header.
    #[error("fields: found {found}, expected {expected}")]
    Fields {
        /// Fields of the row.
        found: usize,
        /// Fields of the header.
        expected: usize,
    },
    /// A time that is not whole seconds up to the year 2106.
    #[error("found time_unix '{found}', expected whole unix seconds")]
    Time {
        /// The text, cut to one short line.
        found: String,
    },
    /// A price that is no number, not above zero, or out of range.
    #[error("found {column} '{found}', expected a number from 1e-12 to 1e12")]
    Price {
        /// The column.
        column: &'static str,
        /// The text, cut to one short line.
        found: String,
    },
    /// An open, low or close that its own bar does not contain.
    #[error("found {column} {found}, expected it from low {low} to high {high}")]
    Range {
        /// The column.
        column: &'static str,
        /// Its price.
        found: f64,
        /// Low of the row.
        low: f64,
        /// High of the row.
        high: f64,
    },
    /// A row that is not later than the one above it.
    #[error("found time {found}, expected one after {previous}")]
    Order {
        /// Time of the row.
        found: u64,
        /// Time of the row above.
        previous: u64,
    },
    /// Bars that are missing before this row.
    #[error("found time {found}, expected {expected} (missing bars: {missing})")]
    Hole {
        /// Time of the row.
        found: u64,
        /// Time of the first missing bar.
        expected: u64,
        /// How many bars are missing.
        missing: u64,
        /// Length of a bar in seconds.
        step: u64,
    },
    /// A row between two points of the grid.
    #[error("found {found} s since the row above, expected {step} s, the usual length of a bar in this file")]
    Grid {
        /// Seconds since the row above.
        found: u64,
        /// Length of a bar in seconds.
        step: u64,
    },
    /// A folder without price files.
    #[error("found no file that ends in .csv, expected at least one price series")]
    NoSeries,
    /// A name that no shipped scenario has.
    #[error("found no shipped scenario of this name, expected one of {known}")]
    Unknown {
        /// The names there are, comma separated.
        known: String,
    },
}

/// Text from a file as an error may show it: one line, at most 60 characters.
pub(super) fn shown(text: &str) -> String {
    let mut short: String = text.trim().chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.trim().chars().count() > 60 {
        short.push_str("..");
    }
    short
}
