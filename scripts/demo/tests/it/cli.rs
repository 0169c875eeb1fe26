//! The program itself: bad input ends with 2 and one line that says why.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use ballast_demo::app::Failure;
use ballast_demo::cli::{Cli, KindArg, TwinArg};
use ballast_demo::scenario::ScenarioError;
use clap::{CommandFactory, Parser};

fn demo(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ballast-demo")).args(arguments).current_dir(folder).output().unwrap()
}

#[track_caller]
fn assert_refused(folder: &Path, arguments: &[&str], says: &[&str]) {
    let output = demo(folder, arguments);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {error}");
    assert!(!error.contains("panicked"), "{error}");
    for text in says {
        assert!(error.contains(text), "{arguments:?}: '{text}' is not in: {error}");
    }
}

#[test]
fn the_options_are_consistent() {
    Cli::command().debug_assert();
}

#[test]
fn defaults_are_the_luna_replay() {
    let cli = Cli::parse_from(["demo"]);
    assert_eq!((cli.seed, cli.seeds, cli.accounts), (20_220_509, 1, None));
    assert_eq!((cli.liquidators, cli.twin), (KindArg::Naive, TwinArg::Mars));
    assert_eq!(cli.load().unwrap().name, "luna-2022-05");
    assert_eq!(cli.out, Path::new("target/report"));
    assert_eq!((cli.json, cli.quiet, cli.skip, cli.bars), (None, false, 0, None));
}

#[test]
fn an_unknown_scenario_lists_the_known_ones() {
    let folder = tempfile::tempdir().unwrap();
    let known = ["'moon'", "luna-2022-05", "eth-2020-03", "om-2025-04"];
    assert_refused(folder.path(), &["--scenario", "moon"], &known);
    // Nothing is left behind by a run that never began.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn bad_prices_name_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    for (text, says) in [
        ("time_unix,price\n1,1\n2,-4\n", "p.csv:3: found price '-4'"),
        ("time_unix,price\n2,1\n2,1\n", "p.csv:3: found time 2, expected one after 2"),
        ("time_unix,price\n1,1\n", "p.csv: rows of prices: found 1, expected at least 2"),
        ("a,b\n1,1\n", "p.csv:1: found header 'a,b'"),
        ("time_unix,price\n1,1\n2,1\n4,1\n", "p.csv:4: found time 4, expected 3"),
        ("time_unix,price\n1,1\n2,2000000\n", "p: found price 2000000"),
    ] {
        fs::write(folder.path().join("p.csv"), text).unwrap();
        assert_refused(folder.path(), &["--prices", "p.csv"], &[says]);
    }
    assert_refused(folder.path(), &["--prices", "none.csv"], &["none.csv: cannot be read"]);
}

#[test]
fn options_that_make_no_sense_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused: [&[&str]; 11] = [
        &["--scenario", "luna-2022-05", "--prices", "p.csv"],
        &["--accounts", "0"],
        &["--accounts", "5001"],
        &["--bars", "0"],
        &["--bars", "-1"],
        &["--seed", "x"],
        &["--skip", "289"],
        &["--seeds", "0"],
        &["--twin", "liquity"],
        &["--colour"],
        &["luna"],
    ];
    for arguments in refused {
        assert_refused(folder.path(), arguments, &["error: "]);
    }
}

#[test]
fn places_that_cannot_be_written_are_found_before_the_replay() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    assert_refused(folder.path(), &["--out", "file/report"], &["index.html: cannot be written"]);
    assert_refused(folder.path(), &["--json", "."], &["cannot be written"]);
    assert_refused(folder.path(), &["--json", "file/o.json"], &["o.json: cannot be written"]);
}

#[test]
fn exit_codes_tell_input_from_replay() {
    let input = Failure::Input(ScenarioError::NothingLeft { skip: 1, available: 1 });
    assert_eq!(input.exit_code(), 2);
    assert_eq!(Failure::Replay(anyhow::anyhow!("an invariant")).exit_code(), 1);
}
