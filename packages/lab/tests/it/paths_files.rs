//! Price files: what is read, and what is refused with place, line, what was found and what was expected.

use std::path::Path as FilePath;

use lab::paths::file::{self, parse, Holes};
use lab::paths::{folder, to_csv, Bar, Fault, Path, PathError};

const CANDLES: &str = "time_unix,open,high,low,close\n";

fn refused(text: &str) -> PathError {
    parse("p.csv", text, Holes::Refuse).unwrap_err()
}

#[track_caller]
fn assert_says(text: &str, line: &str) {
    assert_eq!(refused(text).to_string(), line, "{text:?}");
}

#[test]
fn candles_are_read_whatever_the_editor_did_to_the_file() {
    let text = "\u{feff}time_unix,open,high,low,close,volume\r\n\
                60,0.00032,6e-4,0.00007,\"0.00008\",12\r\n\r\n 120 , 9E-05 ,0.0001,4e-05,0.00005,\r\n";
    let bars = vec![
        Bar { open: 0.00032, high: 0.0006, low: 0.00007, close: 0.00008 },
        Bar { open: 0.00009, high: 0.0001, low: 0.00004, close: 0.00005 },
    ];
    let expected = Path { name: "p.csv".to_owned(), bar_seconds: 60, start: 60, bars, lst: None };
    assert_eq!(parse("p.csv", text, Holes::Refuse), Ok(expected));
}

#[test]
fn single_prices_make_flat_bars_and_lst_is_a_ratio_per_bar() {
    let path = parse("p.csv", "time_unix,price,lst\n0,2,0.99\n60,3,1.01\n", Holes::Refuse).unwrap();
    assert_eq!(path.bars, [Bar::flat(2.0), Bar::flat(3.0)]);
    assert_eq!(path.lst, Some(vec![0.99, 1.01]));
    assert_eq!((path.time(0), path.time(1), path.time(5)), (0, 60, 300));
}

#[test]
fn too_few_rows_are_refused() {
    for text in ["", "\n \n"] {
        assert_says(text, "p.csv: rows of prices: found 0, expected at least 2");
    }
    assert_says("time_unix,price\n", "p.csv: rows of prices: found 0, expected at least 2");
    assert_says("time_unix,price\n1,1\n", "p.csv: rows of prices: found 1, expected at least 2");
}

#[test]
fn an_unknown_header_is_named() {
    for header in
        ["time,price", "1652400000,1", "time_unix,high,open,low,close", "time_unix", "time_unix,price,lst,volume"]
    {
        let expected = Fault::Header { found: header.to_owned() };
        assert_eq!(
            refused(&format!("\n{header}\n1,1\n")),
            PathError { place: "p.csv".into(), line: Some(2), fault: expected }
        );
    }
}

#[test]
fn fields_times_and_prices_are_named_where_they_stand() {
    assert_says("time_unix,price\n1,1\n2,1,3\n", "p.csv:3: fields: found 3, expected 2");
    assert_says("time_unix,price\n\"1,1\n2,1\n", "p.csv:2: fields: found 1, expected 2");
    for time in ["", "-1", "+1", "1.5", "2022-05-09", "1652400000000"] {
        assert_says(
            &format!("time_unix,price\n{time},1\n"),
            &format!("p.csv:2: found time_unix '{time}', expected whole unix seconds"),
        );
    }
    for price in ["0", "-1", "NaN", "inf", "", "1e-13", "1e13", "1,5"] {
        let row = format!("{CANDLES}\n60,1,1,\"{price}\",1\n");
        assert_says(&row, &format!("p.csv:3: found low '{price}', expected a number from 1e-12 to 1e12"));
    }
    let long = "x".repeat(500);
    assert!(refused(&format!("time_unix,price\n{long}\n1,{long}\n")).to_string().len() < 200);
    assert!(refused(&format!("time_unix,price\n1,{long}\n")).to_string().len() < 200);
}

#[test]
fn a_bar_must_contain_its_own_prices() {
    for (row, column, found, low, high) in
        [("5,6,7,6", "low", 7.0, 7.0, 6.0), ("4,6,5,6", "open", 4.0, 5.0, 6.0), ("5,6,5,6.01", "close", 6.01, 5.0, 6.0)]
    {
        assert_eq!(refused(&format!("{CANDLES}1,{row}\n")).fault, Fault::Range { column, found, low, high });
    }
}

#[test]
fn rows_out_of_order_are_refused() {
    for time in [99, 100] {
        assert_says(
            &format!("time_unix,price\n100,1\n{time},1\n"),
            &format!("p.csv:3: found time {time}, expected one after 100"),
        );
    }
}

#[test]
fn a_hole_is_refused_or_carried_and_a_row_off_the_grid_always_refused() {
    let hole = "time_unix,price,lst\n0,1,.9\n60,2,.8\n240,3,1\n300,4,1\n";
    assert_says(hole, "p.csv:4: found time 240, expected 120 (missing bars: 2)");
    let path = parse("p.csv", hole, Holes::Carry).unwrap();
    assert_eq!(path.bars.iter().map(|bar| bar.close).collect::<Vec<_>>(), [1.0, 2.0, 2.0, 2.0, 3.0, 4.0]);
    assert_eq!(path.lst, Some(vec![0.9, 0.8, 0.8, 0.8, 1.0, 1.0]));

    let off = "time_unix,price\n0,1\n60,2\n150,3\n210,4\n";
    for holes in [Holes::Refuse, Holes::Carry] {
        let error = parse("p.csv", off, holes).unwrap_err().to_string();
        assert_eq!(
            error,
            "p.csv:4: found 90 s since the row above, expected 60 s, the usual length of a bar in this file"
        );
    }
    // 101 bars are too many to carry; a file of two moments far apart does not fill the memory.
    let long = "time_unix,price\n0,1\n1,1\n2,1\n104,1\n";
    assert!(matches!(parse("p.csv", long, Holes::Carry).unwrap_err().fault, Fault::Hole { missing: 101, .. }));
}

#[test]
fn a_path_written_as_csv_reads_back_without_loss() {
    let bars = vec![Bar { open: 0.1 + 0.2, high: 1.0 / 3.0, low: 1e-12, close: 0.25 }, Bar::flat(12_345.678_9)];
    let path =
        Path { name: "p".to_owned(), bar_seconds: 7, start: 1_600_000_000, bars, lst: Some(vec![1.0, 2.0 / 3.0]) };
    assert_eq!(parse("p", &to_csv(&path), Holes::Refuse), Ok(path));
}

#[test]
fn a_window_keeps_the_bars_that_open_in_it() {
    let path = parse("p", "time_unix,price,lst\n0,1,1\n60,2,.9\n120,3,.8\n180,4,.7\n", Holes::Refuse).unwrap();
    let cut = path.clone().window(30, 120).unwrap();
    assert_eq!((cut.start, cut.lst), (60, Some(vec![0.9, 0.8])));
    assert_eq!(cut.bars, [Bar::flat(2.0), Bar::flat(3.0)]);
    assert_eq!(path.clone().window(0, u64::MAX), Ok(path.clone()));
    assert_eq!(path.window(121, 400).unwrap_err().to_string(), "p: rows of prices: found 1, expected at least 2");
}

#[test]
fn a_series_carries_the_hash_of_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.b.csv");
    std::fs::write(&file, "time_unix,price\n0,1\n60,2\n").unwrap();
    let series = file::read(&file, Holes::Refuse).unwrap();
    assert_eq!((series.file.as_path(), series.path.name.as_str()), (file.as_path(), "a.b"));
    // printf 'time_unix,price\n0,1\n60,2\n' | sha256sum
    assert_eq!(series.sha256, "b33ff3c51e4cacb70af51251c3d0a5d4a24e6d8038cb7d2c0306c64946a8b8e8");
}

#[test]
fn bytes_that_are_no_text_and_files_that_are_not_there_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.csv");
    std::fs::write(&file, b"time_unix,price\n1,1\n2,\xff\n").unwrap();
    let error = file::read(&file, Holes::Refuse).unwrap_err();
    assert_eq!((error.line, error.fault), (Some(3), Fault::NotUtf8));
    for path in [folder.path().join("none.csv").as_path(), folder.path()] {
        let error = file::read(path, Holes::Refuse).unwrap_err();
        assert_eq!(error.place, path.display().to_string());
        assert!(matches!(error.fault, Fault::Unreadable { .. }));
    }
}

#[test]
fn a_folder_gives_its_series_sorted_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    assert_eq!(
        folder::read(folder.path(), Holes::Refuse).unwrap_err(),
        PathError { place: folder.path().display().to_string(), line: None, fault: Fault::NoSeries }
    );
    write("b.csv", "time_unix,price\n0,1\n60,2\n");
    write("a.csv", "time_unix,price\n0,1\n60,2\n");
    write("SOURCES.md", "no prices");
    std::fs::create_dir(folder.path().join("inner.csv")).unwrap();
    let names = |series: Vec<file::Series>| series.into_iter().map(|one| one.path.name).collect::<Vec<_>>();
    assert_eq!(folder::read(folder.path(), Holes::Refuse).map(names), Ok(vec!["a".to_owned(), "b".to_owned()]));

    write("c.csv", "time_unix,price\n0,1\n60,0\n");
    let error = folder::read(folder.path(), Holes::Refuse).unwrap_err();
    assert_eq!((FilePath::new(&error.place).file_name().unwrap(), error.line), ("c.csv".as_ref(), Some(3)));
    assert!(matches!(
        folder::read(&folder.path().join("none"), Holes::Refuse).unwrap_err().fault,
        Fault::Unreadable { .. }
    ));
}
