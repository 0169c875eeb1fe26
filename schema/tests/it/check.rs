//! What a check says of each fault, and that a write mends it, in a folder of its own.

use ballast_schema::{write, Drift, Fault, Text};
use std::fs;
use std::path::Path;
use tempfile::{tempdir, TempDir};

fn pair() -> Vec<Text> {
    vec![
        Text { file: "timelock.json".into(), text: "{\n  \"b\": 2\n}\n".into() },
        Text { file: "lst-token.json".into(), text: "{\n  \"a\": 1\n}\n".into() },
    ]
}

fn check(folder: &Path, texts: &[Text]) -> anyhow::Result<Vec<Drift>> {
    ballast_schema::check(folder, ".json", texts)
}

/// A folder that is up to date.
fn fresh() -> TempDir {
    let folder = tempdir().unwrap();
    write(folder.path(), &pair()).unwrap();
    folder
}

fn drift(file: &str, fault: Fault) -> Drift {
    Drift { file: file.into(), fault }
}

#[test]
fn what_was_written_is_up_to_date() {
    let folder = fresh();
    assert_eq!(check(folder.path(), &pair()).unwrap(), []);
    assert_eq!(fs::read_to_string(folder.path().join("lst-token.json")).unwrap(), "{\n  \"a\": 1\n}\n");
}

#[test]
fn a_file_that_differs_is_named_with_its_line() {
    let folder = fresh();
    fs::write(folder.path().join("lst-token.json"), "{\n  \"a\": 2\n}\n").unwrap();
    let drifts = check(folder.path(), &pair()).unwrap();
    assert_eq!(drifts, [drift("lst-token.json", Fault::Differs { line: 2 })]);
    assert_eq!(drifts[0].to_string(), "lst-token.json differs from line 2: run `cargo schema` and commit it");
}

#[test]
fn a_lost_newline_at_the_end_is_a_difference() {
    let folder = fresh();
    fs::write(folder.path().join("lst-token.json"), "{\n  \"a\": 1\n}").unwrap();
    let drifts = check(folder.path(), &pair()).unwrap();
    assert_eq!(drifts, [drift("lst-token.json", Fault::Differs { line: 4 })]);
}

#[test]
fn a_missing_file_is_named() {
    let folder = fresh();
    fs::remove_file(folder.path().join("timelock.json")).unwrap();
    let drifts = check(folder.path(), &pair()).unwrap();
    assert_eq!(drifts, [drift("timelock.json", Fault::Missing)]);
    assert_eq!(drifts[0].to_string(), "timelock.json is missing: run `cargo schema` and commit it");
}

#[test]
fn a_file_of_no_contract_is_named_and_other_files_are_not() {
    let folder = fresh();
    fs::write(folder.path().join("router.json"), "{}").unwrap();
    fs::write(folder.path().join("Cargo.toml"), "").unwrap();
    let drifts = check(folder.path(), &pair()).unwrap();
    assert_eq!(drifts, [drift("router.json", Fault::Extra)]);
    assert_eq!(drifts[0].to_string(), "router.json belongs to no contract: delete it");
}

#[test]
fn all_faults_are_listed_by_name() {
    let folder = fresh();
    fs::remove_file(folder.path().join("timelock.json")).unwrap();
    fs::write(folder.path().join("lst-token.json"), "").unwrap();
    fs::write(folder.path().join("router.json"), "{}").unwrap();
    let expected = [
        drift("lst-token.json", Fault::Differs { line: 1 }),
        drift("router.json", Fault::Extra),
        drift("timelock.json", Fault::Missing),
    ];
    assert_eq!(check(folder.path(), &pair()).unwrap(), expected);
}

#[test]
fn a_write_touches_only_what_drifted_and_leaves_nothing_beside() {
    let folder = fresh();
    fs::write(folder.path().join("lst-token.json"), "").unwrap();
    assert_eq!(write(folder.path(), &pair()).unwrap(), ["lst-token.json"]);
    assert_eq!(write(folder.path(), &pair()).unwrap(), [""; 0]);
    assert_eq!(check(folder.path(), &pair()).unwrap(), []);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn a_folder_that_does_not_exist_is_an_error() {
    let folder = fresh();
    assert!(check(&folder.path().join("nowhere"), &pair()).is_err());
    assert!(write(&folder.path().join("nowhere"), &pair()).is_err());
}
