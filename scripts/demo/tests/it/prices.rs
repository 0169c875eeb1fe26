//! Price files: what is read exactly, and what is refused with file, line and value.

use std::io::Write;
use std::path::PathBuf;
use std::str::FromStr;

use ballast_demo::number::NumberError;
use ballast_demo::prices::{self, Bar, PriceError};
use cosmwasm_std::Decimal;
use tempfile::NamedTempFile;

fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// Reads the text as a file; errors name the file `F`.
fn read(bytes: &[u8]) -> (Result<Vec<Bar>, PriceError>, String) {
    let file = file(bytes);
    (prices::read(file.path()), file.path().display().to_string())
}

#[track_caller]
fn assert_refused(text: &str, error: impl Fn(String) -> PriceError) {
    let (result, file) = read(text.as_bytes());
    assert_eq!(result, Err(error(file)), "{text:?}");
}

fn dec(text: &str) -> Decimal {
    Decimal::from_str(text).unwrap()
}

#[test]
fn candles_are_read_exactly() {
    let (bars, _) = read(
        b"\xef\xbb\xbftime_unix,open,high,low,close\r\n1652400000,0.00032,6e-4,0.00007,0.00008\r\n\r\n 1652401800 , 9E-05 ,0.0001,4e-05,0.00005\r\n",
    );
    let first = Bar {
        time: 1_652_400_000,
        open: dec("0.00032"),
        high: dec("0.0006"),
        low: dec("0.00007"),
        close: dec("0.00008"),
    };
    let second = Bar {
        time: 1_652_401_800,
        open: dec("0.00009"),
        high: dec("0.0001"),
        low: dec("0.00004"),
        close: dec("0.00005"),
    };
    assert_eq!(bars, Ok(vec![first, second]));
}

#[test]
fn closes_make_flat_bars() {
    let (bars, _) = read(b"time_unix,price\n0,1.008464");
    let p = dec("1.008464");
    assert_eq!(bars, Ok(vec![Bar { time: 0, open: p, high: p, low: p, close: p }]));
}

#[test]
fn a_missing_file_and_a_folder_are_named() {
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().join("none.csv"), PathBuf::from(folder.path())] {
        let named = path.display().to_string();
        assert!(matches!(prices::read(&path), Err(PriceError::Unreadable { file, .. }) if file == named));
    }
}

#[test]
fn a_file_without_rows_is_refused() {
    for text in ["", "\n\n", "time_unix,price", "time_unix,open,high,low,close\n\n  \n"] {
        assert_refused(text, |file| PriceError::NoRows { file });
    }
}

#[test]
fn an_unknown_header_is_refused_where_it_stands() {
    for header in ["time,price", "1652400000,1", "time_unix,high,open,low,close", "time_unix"] {
        assert_refused(&format!("\n{header}\n1,1\n"), |file| PriceError::UnknownHeader {
            file,
            line: 2,
            found: header.to_owned(),
        });
    }
}

#[test]
fn a_row_with_other_fields_than_the_header_is_refused() {
    for (row, found) in [("2", 1), ("2,1,", 3), ("\"2,1", 1), ("2;1", 1)] {
        assert_refused(&format!("time_unix,price\n1,1\n{row}\n3,1\n"), |file| PriceError::FieldCount {
            file,
            line: 3,
            expected: 2,
            found,
        });
    }
    assert_refused("time_unix,open,high,low,close\n1,1,1,1\n", |file| PriceError::FieldCount {
        file,
        line: 2,
        expected: 5,
        found: 4,
    });
}

#[test]
fn a_time_that_is_not_unix_seconds_is_refused() {
    for value in ["", "-1", "+1", "1.5", "2022-05-09", "16725225600", "99999999999999999999"] {
        assert_refused(&format!("time_unix,price\n1,1\n\n{value},1\n"), |file| PriceError::BadTime {
            file,
            line: 4,
            value: value.to_owned(),
        });
    }
}

#[test]
fn times_must_increase() {
    for time in [99, 100] {
        assert_refused(&format!("time_unix,price\n100,1\n{time},1\n"), |file| PriceError::TimeOrder {
            file,
            line: 3,
            time,
            previous: 100,
        });
    }
}

#[test]
fn a_price_that_is_none_is_refused_with_its_column() {
    use NumberError::{NotANumber, NotPositive, TooFine, TooLarge};
    for (value, reason) in [
        ("0", NotPositive),
        ("-1", NotPositive),
        ("0.0", NotPositive),
        ("NaN", NotANumber),
        ("nan", NotANumber),
        ("inf", NotANumber),
        ("abc", NotANumber),
        ("", NotANumber),
        ("1e-19", TooFine),
        ("1e13", TooLarge),
    ] {
        assert_refused(&format!("time_unix,price\n1,1\n2,{value}\n"), |file| PriceError::BadPrice {
            file,
            line: 3,
            column: "price",
            value: value.to_owned(),
            reason,
        });
        assert_refused(&format!("time_unix,open,high,low,close\n1,1,1,{value},1\n"), |file| PriceError::BadPrice {
            file,
            line: 2,
            column: "low",
            value: value.to_owned(),
            reason,
        });
    }
}

#[test]
fn a_bar_must_hold_its_own_prices() {
    for (row, column, value, low, high) in [
        ("5,6,7,6", "low", "7", "7", "6"),
        ("4,6,5,6", "open", "4", "5", "6"),
        ("5,6,5,6.01", "close", "6.01", "5", "6"),
    ] {
        assert_refused(&format!("time_unix,open,high,low,close\n1,{row}\n"), |file| PriceError::OutsideRange {
            file,
            line: 2,
            column,
            value: dec(value),
            low: dec(low),
            high: dec(high),
        });
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_stand() {
    let (result, file) = read(b"time_unix,price\n1,1\n2,\xff\n");
    assert_eq!(result, Err(PriceError::NotUtf8 { file, line: 3 }));
}

#[test]
fn an_error_reads_as_file_line_and_value() {
    let error = prices::parse("p.csv", "time_unix,price\n1,abc\n").unwrap_err();
    assert_eq!(error.to_string(), "p.csv:2: price 'abc' is not a number");
}
