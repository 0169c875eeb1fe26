//! Every failure mode and every defect found has a test whose name begins with its id, and no test names another id.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The page of failure modes.
const FAILURE_MODES: &str = "docs/security/failure-modes.md";

/// Ids without a test, and why.
const WITHOUT_A_TEST: [(&str, &str); 10] = [
    ("d01", "leverage loops with a callback are not built"),
    ("d31", "there is no cap by account size"),
    ("d32", "there is no priority window of stakers"),
    ("d42", "a quorum by attendance is not built: it counts all power"),
    ("l08", "there is no caller fee"),
    ("l09", "bids on collateral are not built"),
    ("l10", "bids on collateral are not built"),
    ("l11", "bids on collateral are not built"),
    ("l13", "bids on collateral are not built"),
    ("l20", "auctions of newly minted tokens are not built"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Whether text begins with an id: a letter and two digits.
fn id(text: &str) -> Option<&str> {
    let head = text.get(..3)?;
    let mut bytes = head.bytes();
    let letter = bytes.next().is_some_and(|byte| b"bdlorsxyz".contains(&byte));
    let ends = text[3..].chars().next().is_none_or(|next| !next.is_ascii_alphanumeric());
    (letter && ends && bytes.all(|byte| byte.is_ascii_digit())).then_some(head)
}

/// Ids that the pages describe.
fn described() -> BTreeSet<String> {
    let modes = fs::read_to_string(root().join(FAILURE_MODES)).expect("the failure modes");
    let found = fs::read_to_string(root().join("docs/found.md")).expect("what was found");
    let words = modes.split_whitespace().filter_map(id);
    let rows = found.lines().filter_map(|line| id(line.strip_prefix("| ")?));
    words.chain(rows).map(String::from).collect()
}

/// Every `.rs` file below a folder.
fn sources(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name != "target" && name != "node_modules" {
            sources(&path, all);
        } else if name.ends_with(".rs") {
            all.push(path);
        }
    }
}

/// Ids in the names of tests, `fm_d08_fm_d09_..` names two, with a test of each.
fn tested() -> BTreeMap<String, String> {
    let mut files = vec![];
    for folder in ["contracts", "packages", "scripts", "tests", "schema", "examples"] {
        sources(&root().join(folder), &mut files);
    }
    let mut tests = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a source file");
        for name in text.lines().filter_map(|line| line.trim_start().strip_prefix("fn ")) {
            let mut rest = name;
            while let Some(after) = rest.strip_prefix("fm_") {
                let found = after.get(..3).unwrap_or(after);
                tests.insert(found.to_string(), format!("{}: {name}", file.display()));
                rest = after.get(4..).unwrap_or_default();
            }
        }
    }
    tests
}

#[test]
fn every_id_has_a_test_or_a_reason() {
    let (described, tested) = (described(), tested());
    let waiting: BTreeSet<_> = WITHOUT_A_TEST.iter().map(|(id, _)| id.to_string()).collect();
    assert!(described.len() > 140, "only {} ids were read", described.len());
    let untested: BTreeSet<_> = described.iter().filter(|id| !tested.contains_key(*id)).cloned().collect();
    assert_eq!(untested, waiting);
    // A test named after a known issue shows that it is one no more.
    let unknown: Vec<_> = tested.iter().filter(|(id, _)| !id.starts_with('k') && !described.contains(*id)).collect();
    assert!(unknown.is_empty(), "tests of ids that no page describes: {unknown:#?}");
}
