//! A deployment's file becomes handles, or an error that says what is wrong with it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use ::deployment::CONTRACTS;
use cw_orch::prelude::*;
use handles::{DeploymentError, Suite};
use std::fs;
use std::path::Path;
use tempfile::tempdir;

fn load(text: &str) -> Result<Suite<MockBech32>, DeploymentError> {
    let folder = tempdir().unwrap();
    let file = folder.path().join("deployment.json");
    fs::write(&file, text).unwrap();
    Suite::load(MockBech32::new_with_chain_id("wasm", "ballast-1"), &file)
}

fn deployment(chain: &str, names: &[&str]) -> String {
    let contracts: Vec<String> =
        names.iter().map(|name| format!(r#""{name}": {{"address": "wasm1{name}", "runs": null}}"#)).collect();
    format!(r#"{{"chain_id": "{chain}", "network": "localnet", "contracts": {{{}}}}}"#, contracts.join(","))
}

#[test]
fn every_handle_gets_its_address() {
    let suite = load(&deployment("ballast-1", &CONTRACTS)).unwrap();
    let found: Vec<String> = suite.handles().iter().map(|handle| handle.address().unwrap().to_string()).collect();
    let expected: Vec<String> = CONTRACTS.iter().map(|name| format!("wasm1{name}")).collect();
    assert_eq!(found, expected);
    assert_eq!(suite.credit_market.addr_str().unwrap(), "wasm1credit-market");
}

#[test]
fn what_is_wrong_is_said() {
    let text = |result: Result<Suite<MockBech32>, DeploymentError>| result.err().unwrap().to_string();
    assert_eq!(
        text(load(&deployment("other-1", &CONTRACTS))),
        "the deployment is of chain other-1, the node is of ballast-1"
    );
    assert_eq!(text(load(&deployment("ballast-1", &CONTRACTS[1..]))), "the deployment has no gov-token");
    assert!(matches!(load("{"), Err(DeploymentError::Json { .. })));
    let missing = Suite::load(MockBech32::new("wasm"), Path::new("nowhere.json"));
    assert!(matches!(missing, Err(DeploymentError::File { .. })));
}
