//! The Rust version that the contracts claim: one for all of them, and none of their dependencies asks for a newer one.

use ballast_schema::folder;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// What cargo knows of the workspace and its dependencies, with the versions of the lock file.
fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--locked", "--format-version", "1", "--manifest-path"]).arg(folder().join("Cargo.toml"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// `1.85` and `1.85.0` as numbers.
fn version(text: &str) -> (u64, u64) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap());
    (parts.next().unwrap(), parts.next().unwrap_or(0))
}

fn items<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap()
}

#[test]
fn the_contracts_and_what_they_depend_on_build_with_the_claimed_version() {
    let metadata = metadata();
    let id = |value: &'_ Value| value["id"].as_str().unwrap().to_owned();
    let packages: BTreeMap<String, &Value> = items(&metadata, "packages").iter().map(|it| (id(it), it)).collect();
    let nodes: BTreeMap<String, &Value> = items(&metadata["resolve"], "nodes").iter().map(|it| (id(it), it)).collect();
    let is_contract = |package: &Value| package["manifest_path"].as_str().unwrap().contains("/contracts/");
    let is_local = |package: &Value| package["source"].is_null();

    let contracts = packages.iter().filter(|(_, package)| is_local(package) && is_contract(package));
    let mut waiting: Vec<String> = contracts.map(|(id, _)| id.clone()).collect();
    let mut needed = BTreeSet::new();
    while let Some(next) = waiting.pop() {
        let dependencies = items(nodes[&next], "deps").iter();
        // A null kind is a normal dependency.
        let built = dependencies.filter(|it| items(it, "dep_kinds").iter().any(|kind| kind["kind"] != "dev"));
        if needed.insert(next.clone()) {
            waiting.extend(built.map(|it| it["pkg"].as_str().unwrap().to_owned()));
        }
    }

    let claims = |id: &String| packages[id]["rust_version"].as_str();
    let local = needed.iter().filter(|id| is_local(packages[*id]));
    let claimed: BTreeSet<Option<&str>> = local.map(claims).collect();
    assert_eq!(claimed.len(), 1, "one claim for all: {claimed:?}");
    let claimed = version(claimed.first().unwrap().expect("a rust-version"));
    let newer: Vec<String> = needed
        .iter()
        .filter(|id| claims(id).is_some_and(|asked| version(asked) > claimed))
        .map(|id| format!("{} {} needs {}", packages[id]["name"], packages[id]["version"], claims(id).unwrap()))
        .collect();
    assert!(newer.is_empty(), "the contracts claim {claimed:?}, but\n{}", newer.join("\n"));
}
