//! What is refused in one line, with a real chain at the other end: see `kill.rs`.

use crate::support::{chain, phrase, Desk, POOR};
use std::fs;

fn desk() -> Desk {
    Desk::new(Some(chain().rpc()))
}

#[test]
#[ignore = "starts a chain"]
fn a_node_of_another_chain() {
    let mut desk = desk();
    desk.edit_network("chain_id = \"ballast-1\"", "chain_id = \"pion-1\"");
    desk.run(&phrase("keeper"), &[]).assert_refused("the node is on chain ballast-1, not pion-1");
    assert!(!desk.deployments().join("pion-1.json").exists());
}

#[test]
#[ignore = "starts a chain"]
fn an_account_without_money() {
    let desk = desk();
    // Its address by CosmJS: scripts/client/testdata/cosmjs.json. The default seed is 1,000,000.
    desk.run(POOR, &[]).assert_refused(
        "2 things to correct:\n  too little balance: wasm19rl4cm2hmr8afy4kldpxz3fka4jguq0akuugk7 has 0ustake, the deployment \
         needs at least 1000000ustake\n  too little balance: wasm19rl4cm2hmr8afy4kldpxz3fka4jguq0akuugk7 has 0uusdc, the \
         deployment needs at least 1000000uusdc",
    );
    assert!(!desk.path().exists());
}

#[test]
#[ignore = "starts a chain"]
fn too_little_gas_and_the_next_run_goes_on() {
    let desk = desk();
    let run = desk.run(&phrase("keeper"), &["--gas", "300000"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    assert!(run.err.contains("out of gas: the transaction may use 300000, it used "), "{}", run.err);
    let record = desk.record();
    assert!(record.pending.is_none() && record.codes.is_empty() && record.transactions.is_empty());
    desk.run(&phrase("keeper"), &[]).assert_ok();
}

#[test]
#[ignore = "starts a chain"]
fn a_record_of_another_chain_or_of_the_same_before_a_reset() {
    let desk = desk();
    assert_eq!(desk.run(&phrase("reporter-1"), &["--stop-before", "1"]).code, deploy::STOPPED);
    let ours = fs::read_to_string(desk.path()).unwrap();
    let path = desk.path().display().to_string();

    let reset = ours.replace(&desk.record().anchor.hash, &"AB".repeat(32));
    fs::write(desk.path(), &reset).unwrap();
    desk.run(&phrase("reporter-1"), &[]).assert_refused(&format!(
        "{path} is of another chain called ballast-1, perhaps before a reset: move it away or give another --deployments"
    ));
    assert_eq!(fs::read_to_string(desk.path()).unwrap(), reset, "it is left as it was");

    let other = ours.replace("\"chain_id\": \"ballast-1\"", "\"chain_id\": \"pion-1\"");
    fs::write(desk.path(), &other).unwrap();
    desk.run(&phrase("reporter-1"), &[]).assert_refused(&format!("{path} is of chain \"pion-1\", not \"ballast-1\""));
    assert_eq!(fs::read_to_string(desk.path()).unwrap(), other);
}

#[test]
#[ignore = "starts a chain"]
fn another_key_in_the_middle_of_the_instantiations() {
    let desk = desk();
    assert_eq!(desk.run(&phrase("reporter-2"), &["--stop-after", "1"]).code, deploy::STOPPED);
    let begun = desk.record();
    let run = desk.run(&phrase("reporter-3"), &[]);
    let other = chain().accounts().iter().find(|account| account.name == "reporter-3").unwrap();
    run.assert_refused(&format!("this deployment was begun by {}, the key is of {}", begun.deployer, other.address));
    assert_eq!(desk.record(), begun);
}

#[test]
#[ignore = "starts a chain"]
fn a_plan_that_does_not_fit_the_chain() {
    let mut desk = desk();
    desk.edit_network("unbonding_seconds = 60", "unbonding_seconds = 61");
    desk.run(&phrase("keeper"), &[])
        .assert_refused("staking.unbonding_seconds of localnet is 61, the chain has 60: correct the network file");
    assert!(!desk.path().exists());
}

#[test]
#[ignore = "starts a chain"]
fn a_dry_run_shows_every_transaction_and_sends_none() {
    let desk = desk();
    let run = desk.run("", &["--dry-run"]);
    let all = deployment::CONTRACTS.len();
    run.assert_ok().assert_says(&format!("{} transactions, none sent", 2 * all));
    let values = run.values();
    assert_eq!(values.len(), 2 * all);
    let messages: Vec<_> =
        values.iter().filter(|value| value["@type"].as_str().unwrap().ends_with("Contract2")).collect();
    assert_eq!(messages.len(), all);
    // All name the timelock as their admin: the address at which the timelock will be instantiated.
    let timelock = messages.iter().find(|message| message["salt"] == "timelock").unwrap();
    assert!(messages.iter().all(|message| message["admin"] == timelock["address"]));
    assert!(!desk.deployments().exists());
}
