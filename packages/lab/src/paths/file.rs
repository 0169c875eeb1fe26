//! Price files: `time_unix,price` or `time_unix,open,high,low,close`, one bar a row, oldest first, on a regular grid.
//!
//! `time_unix` is the open time of the bar in UTC seconds. A column `volume` may follow and is ignored; after it a
//! column `lst` may hold the market price of the liquid staking token over its redemption value.

use std::path::{Path as FilePath, PathBuf};

use sha2::{Digest, Sha256};

use super::error::{Fault, PathError};
use super::text::{Columns, Row};
use super::{grid, Bar, Path};

/// What becomes of bars that a file lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Holes {
    /// The file is refused.
    #[default]
    Refuse,
    /// The last price before the hole is used until the next row: there was no trade, or the exchange was down. A hole of more
    /// than 100 bars is refused.
    Carry,
}

impl Holes {
    fn fills(self, missing: u64) -> bool {
        missing <= if self == Self::Carry { 100 } else { 0 }
    }
}

/// A price file as a manifest names it.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Where it was read from.
    pub file: PathBuf,
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// Its prices; named after the file, without the ending.
    pub path: Path,
}

/// Reads a price file from disk.
pub fn read(file: &FilePath, holes: Holes) -> Result<Series, PathError> {
    let place = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|e| unreadable(&place, &e))?;
    let text = std::str::from_utf8(&bytes).map_err(|e| {
        let good = bytes.get(..e.valid_up_to()).unwrap_or_default();
        let above = good.iter().filter(|byte| **byte == b'\n').count();
        PathError { place: place.clone(), line: Some(line_number(above)), fault: Fault::NotUtf8 }
    })?;
    let mut path = parse(&place, text, holes)?;
    path.name = file.file_stem().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
    Ok(Series { file: file.to_owned(), sha256: sha256(&bytes), path })
}

/// Parses the text of a price file. `place` names the path in errors.
pub fn parse(place: &str, text: &str, holes: Holes) -> Result<Path, PathError> {
    let failed = |line: Option<u64>, fault: Fault| PathError { place: place.to_owned(), line, fault };
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let Some((index, header)) = lines.next() else {
        return Err(failed(None, Fault::Rows { found: 0 }));
    };
    let columns = Columns::of(header).map_err(|fault| failed(Some(line_number(index)), fault))?;

    let mut rows: Vec<(u64, Row)> = Vec::new();
    for (index, line) in lines {
        let number = line_number(index);
        let row = columns.row(line).map_err(|fault| failed(Some(number), fault))?;
        if let Some((_, last)) = rows.last().filter(|(_, last)| last.time >= row.time) {
            return Err(failed(Some(number), Fault::Order { found: row.time, previous: last.time }));
        }
        rows.push((number, row));
    }
    on_grid(&rows, columns, holes).map(|path| Path { name: place.to_owned(), ..path }).map_err(|(l, f)| failed(l, f))
}

/// Puts rows of increasing time on the grid.
fn on_grid(rows: &[(u64, Row)], columns: Columns, holes: Holes) -> Result<Path, (Option<u64>, Fault)> {
    let times: Vec<u64> = rows.iter().map(|(_, row)| row.time).collect();
    let (Some((_, first)), Some(step)) = (rows.first(), grid::step(&times)) else {
        return Err((None, Fault::Rows { found: rows.len() }));
    };
    let mut bars: Vec<Bar> = Vec::with_capacity(rows.len());
    let mut lst: Vec<f64> = Vec::new();
    let mut last = *first;
    for (number, row) in rows {
        let missing = match bars.len() {
            0 => 0,
            _ => grid::missing(last.time, row.time, step).map_err(|fault| (Some(*number), fault))?,
        };
        if !holes.fills(missing) {
            let expected = last.time.saturating_add(step);
            return Err((Some(*number), Fault::Hole { found: row.time, expected, missing, step }));
        }
        for _ in 0..missing {
            bars.push(Bar::flat(last.bar.close));
            lst.extend(last.lst);
        }
        bars.push(row.bar);
        lst.extend(row.lst);
        last = *row;
    }
    // Times end at 2^32 - 1, so a step fits.
    let bar_seconds = u32::try_from(step).unwrap_or(u32::MAX);
    Ok(Path { name: String::new(), bar_seconds, start: first.time, bars, lst: columns.lst.then_some(lst) })
}

pub(super) fn unreadable(place: &str, error: &std::io::Error) -> PathError {
    PathError { place: place.to_owned(), line: None, fault: Fault::Unreadable { reason: error.to_string() } }
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn line_number(above: usize) -> u64 {
    u64::try_from(above).unwrap_or(u64::MAX).saturating_add(1)
}
