//! The committed files say what the messages say.

use ballast_schema::{check, contracts, docs, folder, json, markdown, Text};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn the_committed_schema_is_up_to_date() {
    up_to_date(&folder(), ".json", &json().unwrap());
}

#[test]
fn the_committed_parameters_are_up_to_date() {
    let parameters = markdown().unwrap();
    up_to_date(&docs(), &parameters.file, std::slice::from_ref(&parameters));
}

#[track_caller]
fn up_to_date(folder: &Path, ending: &str, texts: &[Text]) {
    let drifts = check(folder, ending, texts).unwrap();
    let lines: Vec<String> = drifts.iter().map(ToString::to_string).collect();
    assert!(drifts.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
fn every_contract_has_a_schema() {
    let there = fs::read_dir(folder().join("../contracts")).unwrap();
    let folders: BTreeSet<String> = there.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let named: BTreeSet<String> = contracts().unwrap().iter().map(|contract| contract.name.to_string()).collect();
    assert_eq!(named, folders);
}

/// Without Node: every contract has a module, and every other module is shared. `cargo schema --check` compares the text.
#[test]
fn every_contract_has_a_typescript_module() {
    let there = fs::read_dir(folder().join("ts/src")).unwrap();
    let modules: BTreeSet<String> = there.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let mut named: BTreeSet<String> =
        contracts().unwrap().iter().map(|contract| format!("{}.ts", contract.name)).collect();
    let shared = fs::read_dir(folder().join("ts/codegen/static")).unwrap();
    named.extend(shared.map(|entry| entry.unwrap().file_name().into_string().unwrap()));
    named.extend(["events.ts", "hooks.ts", "index.ts"].map(String::from));
    assert_eq!(named, modules);
}
