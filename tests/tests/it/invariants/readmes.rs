//! The lists of invariants against the READMEs of the contracts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use suite::invariants::{self, Counts, ONE_MOMENT, TWO_MOMENTS};
use suite::EmbeddedSuite;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// `<contract> I<n>` for every item of a list that begins with `I<n>`, of every contract's README.
fn of_the_readmes() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for contract in fs::read_dir(root().join("contracts")).unwrap() {
        let contract = contract.unwrap();
        let readme = fs::read_to_string(contract.path().join("README.md")).unwrap();
        for line in readme.lines().filter_map(|line| line.strip_prefix("- ")) {
            let number = line.trim_start_matches("**").strip_prefix('I').unwrap_or_default();
            let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
            if !digits.is_empty() && number[digits.len()..].starts_with(['*', ' ']) {
                names.insert(format!("{} I{digits}", contract.file_name().to_string_lossy()));
            }
        }
    }
    names
}

#[test]
fn every_invariant_of_the_readmes_is_listed_once() {
    let one: Vec<_> = ONE_MOMENT.iter().map(|(name, _)| name.to_string()).collect();
    let two: Vec<_> = TWO_MOMENTS.iter().map(|(name, _)| name.to_string()).collect();
    let all: BTreeSet<_> = one.iter().chain(&two).cloned().collect();
    assert_eq!(all.len(), one.len() + two.len(), "a name is listed twice");
    assert_eq!(all, of_the_readmes());
}

#[test]
fn what_compares_two_moments_is_asserted_where_the_list_says() {
    for (name, place) in TWO_MOMENTS {
        let (file, function) = place.split_once("::").unwrap();
        let source = fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{name}: {file}: {error}"));
        assert!(source.contains(&format!("fn {function}(")), "{name}: no function {function} in {file}");
    }
}

#[test]
fn a_check_counts_every_invariant_of_one_moment() {
    let mut counts = Counts::new();
    let suite = EmbeddedSuite::builder().build();
    for _ in 0..2 {
        invariants::check(&suite, &mut counts).unwrap();
    }
    let expected: Counts = ONE_MOMENT.iter().map(|(name, _)| (*name, 2)).collect();
    assert_eq!(counts, expected);
}
