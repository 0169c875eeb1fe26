//! What is in the files.

use ballast_schema::{contracts, folder};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;

fn idls() -> Vec<(&'static str, Value)> {
    let parse = |idl: &str| serde_json::from_str(idl).unwrap();
    contracts().unwrap().iter().map(|contract| (contract.name, parse(&contract.idl))).collect()
}

/// The names of an enum's variants.
fn variants(schema: &Value) -> BTreeSet<&str> {
    let alternatives = schema["oneOf"].as_array().unwrap();
    alternatives.iter().map(|alternative| alternative["required"][0].as_str().unwrap()).collect()
}

/// The version in a contract's manifest, or the workspace's where the manifest inherits it.
fn version(name: &str) -> String {
    let read = |file: &str| -> toml::Value {
        let path = folder().join("..").join(file);
        fs::read_to_string(path).unwrap().parse().unwrap()
    };
    match &read(&format!("contracts/{name}/Cargo.toml"))["package"]["version"] {
        toml::Value::String(version) => version.clone(),
        _ => read("Cargo.toml")["workspace"]["package"]["version"].as_str().unwrap().to_owned(),
    }
}

#[test]
fn each_names_its_contract_and_the_version_of_its_manifest() {
    for (name, _) in idls() {
        let committed = fs::read_to_string(folder().join(format!("{name}.json"))).unwrap();
        let idl: Value = serde_json::from_str(&committed).unwrap();
        assert_eq!(idl["contract_name"], name);
        assert_eq!(idl["contract_version"], version(name), "{name}");
        assert_eq!(idl["idl_version"], "1.0.0");
        for message in ["instantiate", "execute", "query", "migrate"] {
            assert!(idl[message].is_object(), "{name}: {message}");
        }
    }
}

#[test]
fn every_query_has_a_response() {
    for (name, idl) in idls() {
        let responses: BTreeSet<&str> = idl["responses"].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(responses, variants(&idl["query"]), "{name}");
    }
}

/// The messages of gov-token and multisig, and `update_ownership`, are those of other crates; an
/// adapter executes none.
#[test]
fn every_execute_message_names_its_errors() {
    let mut missing = Vec::new();
    for (name, idl) in idls().into_iter().filter(|(name, _)| !["gov-token", "multisig"].contains(name)) {
        for variant in idl["execute"]["oneOf"].as_array().into_iter().flatten() {
            let message = variant["required"][0].as_str().unwrap();
            let doc = variant["description"].as_str().unwrap_or_default();
            if message != "update_ownership" && !doc.contains("Errors:") {
                missing.push(format!("{name} {message}"));
            }
        }
    }
    assert!(missing.is_empty(), "{} messages do not name their errors:\n{}", missing.len(), missing.join("\n"));
}

/// A client may read every JSON number as a double; what needs more digits goes as a string.
#[test]
fn amounts_and_rates_are_strings() {
    for contract in contracts().unwrap() {
        for format in ["uint128", "int128", "float", "double"] {
            assert!(!contract.idl.contains(&format!("\"format\": \"{format}\"")), "{}: {format}", contract.name);
        }
    }
}

/// They depend on the features of cosmwasm-std: see Cargo.toml.
#[test]
fn the_timelock_sends_these_messages() {
    let (_, timelock) = idls().into_iter().find(|(name, _)| *name == "timelock").unwrap();
    let messages = variants(&timelock["execute"]["definitions"]["CosmosMsg_for_Empty"]);
    let expected = ["any", "bank", "custom", "distribution", "staking", "wasm"];
    assert_eq!(messages, BTreeSet::from(expected));
}

#[test]
fn twice_the_same() {
    assert_eq!(contracts().unwrap(), contracts().unwrap());
}
