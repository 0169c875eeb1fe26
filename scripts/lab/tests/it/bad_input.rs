//! Bad input: one line that names it, an exit code that is not zero, and nothing half-written.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const GOOD: &str = "time_unix,price\n0,10\n3600,9\n7200,8\n10800,9\n";

fn lab(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ballast-lab")).current_dir(folder).args(args).output().unwrap()
}

/// Runs `compare` in a folder with these files; it must fail with a line that has all of `names`.
#[track_caller]
fn refused(files: &[(&str, &str)], args: &[&str], names: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("empty")).unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let before = listed(folder.path());
    let all: Vec<&str> = ["compare", "--seeds", "1", "--out", "out"].iter().chain(args).copied().collect();
    let output = lab(folder.path(), &all);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    for name in names {
        assert!(said.contains(name), "{said} lacks {name}");
    }
    assert_eq!(listed(folder.path()), before, "something was written");
}

fn listed(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn an_unknown_key_is_named() {
    let file = [("mine.toml", "[liquidators]\ndepht_per_hour = 1\n"), ("p.csv", GOOD)];
    refused(&file, &["--series", "p.csv", "--lab", "mine.toml"], &["liquidators", "depht_per_hour"]);
    refused(&[("p.csv", GOOD)], &["--series", "p.csv", "--set", "system.ballast.clock.cpa=1"], &["clock", "cpa"]);
    refused(
        &[("p.csv", GOOD)],
        &["--series", "p.csv", "--set", "system.balast.clock.cap=1"],
        &["system.balast", "kind"],
    );
    refused(&[("p.csv", GOOD)], &["--series", "p.csv", "--set", "depth=1"], &["depth", "unknown key"]);
}

#[test]
fn a_number_out_of_range_is_named_with_its_range() {
    let key = "liquidators.depth_per_hour";
    refused(&[("p.csv", GOOD)], &["--series", "p.csv", "--set", "liquidators.depth_per_hour=-1"], &[key, "-1"]);
    refused(
        &[("p.csv", GOOD)],
        &["--series", "p.csv", "--set", "liquidators.capital=nan"],
        &["liquidators.capital", "NaN"],
    );
    refused(&[("p.csv", GOOD)], &["--series", "p.csv", "--power", "1.5"], &["--power", "1.5"]);
}

#[test]
fn what_is_no_toml_is_named_with_its_line() {
    refused(
        &[("p.csv", GOOD), ("mine.toml", "[market]\nutilisation = = 1\n")],
        &["--series", "p.csv", "--lab", "mine.toml"],
        &["mine.toml", "line 2"],
    );
}

#[test]
fn an_empty_folder_and_a_missing_file_are_named() {
    refused(&[], &["--series", "empty"], &["empty"]);
    refused(&[], &["--series", "nowhere.csv"], &["nowhere.csv"]);
}

#[test]
fn a_file_with_holes_is_named_with_its_line() {
    let holes = "time_unix,price\n0,10\n3600,9\n7200,9\n18000,8\n";
    refused(&[("holes.csv", holes)], &["--series", "holes.csv"], &["holes.csv:5", "18000"]);
}

#[test]
fn unknown_systems_and_two_series_of_a_name_are_named() {
    refused(&[("p.csv", GOOD)], &["--series", "p.csv", "--systems", "marz"], &["marz", "mars"]);
    refused(&[("p.csv", GOOD)], &["--series", "p.csv", "--series", "p.csv"], &["\"p\""]);
    refused(&[("p.csv", GOOD)], &["--series", "p.csv", "--calm", "q"], &["\"q\""]);
}
