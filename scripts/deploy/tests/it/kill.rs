//! Deployments that die, on a real chain: `cargo test -p ballast-deploy -- --ignored`.

use crate::support::{addresses, chain, phrase, Desk};
use client::{proto, Client, Network, Signer};
use deploy::STOPPED;
use proto::cosmos::auth::v1beta1::{QueryAccountInfoRequest, QueryAccountInfoResponse};
use std::{fs, thread::sleep, time::Duration};

/// Eleven codes and eleven contracts.
const TRANSACTIONS: usize = 22;

/// How many transactions the chain has seen of an account.
fn sequence(account: &str) -> u64 {
    let client = Client::connect(Network {
        chain_id: chain().chain_id().into(),
        rpc: chain().rpc().into(),
        prefix: "wasm".into(),
        fee_denom: "ustake".into(),
        gas_price: "0".into(),
        gas_adjustment: 1.3,
    })
    .unwrap();
    let address = Signer::from_mnemonic(&phrase(account), "wasm").unwrap().address().to_owned();
    let answer: QueryAccountInfoResponse =
        client.query("/cosmos.auth.v1beta1.Query/AccountInfo", &QueryAccountInfoRequest { address }).unwrap();
    answer.info.unwrap().sequence
}

/// Runs with `arguments` until one run is not stopped; how many were.
#[track_caller]
fn run_until_done(desk: &Desk, key: &str, arguments: &[&str]) -> usize {
    for stopped in 0..=TRANSACTIONS + 1 {
        let run = desk.run(key, arguments);
        if run.code != STOPPED {
            run.assert_ok();
            return stopped;
        }
    }
    panic!("no end of it");
}

/// Everything lives, and the next run has nothing to do and does nothing.
#[track_caller]
fn assert_complete(desk: &Desk, account: &str) {
    let record = desk.record();
    assert!(record.is_instantiated() && record.pending.is_none() && record.handover.is_some());
    let (before, sent) = (fs::read(desk.path()).unwrap(), sequence(account));
    let again = desk.run(&phrase(account), &[]);
    again.assert_ok().assert_says("nothing to send: 11 contracts on ballast-1");
    assert_eq!(fs::read(desk.path()).unwrap(), before, "the record did not change");
    assert_eq!(sequence(account), sent, "no transaction was sent");
}

#[test]
#[ignore = "starts a chain"]
fn killed_after_each_transaction_the_next_run_goes_on_and_no_address_moves() {
    let desk = Desk::new(Some(chain().rpc()));
    let key = phrase("alice");
    assert_eq!(desk.run(&key, &["--stop-after", "1"]).code, STOPPED);
    let predicted = addresses(&desk.record());
    // Each further run finds what the one before sent, sends one more, and dies; the last finds all and ends.
    assert_eq!(run_until_done(&desk, &key, &["--stop-after", "1"]), TRANSACTIONS - 1);
    assert_eq!(addresses(&desk.record()), predicted);
    assert_eq!(sequence("alice"), TRANSACTIONS as u64, "nothing was sent twice");
    assert_eq!(desk.record().transactions.len(), TRANSACTIONS);
    assert_complete(&desk, "alice");
}

#[test]
#[ignore = "starts a chain"]
fn killed_before_each_transaction_the_next_run_sends_it() {
    let desk = Desk::new(Some(chain().rpc()));
    let key = phrase("bob");
    assert_eq!(desk.run(&key, &["--stop-before", "1"]).code, STOPPED);
    let predicted = addresses(&desk.record());
    // Each further run sends one and dies before the second.
    assert_eq!(run_until_done(&desk, &key, &["--stop-before", "2"]), TRANSACTIONS - 1);
    assert_eq!(addresses(&desk.record()), predicted);
    assert_eq!(sequence("bob"), TRANSACTIONS as u64);
    assert_complete(&desk, "bob");
}

#[test]
#[ignore = "starts a chain"]
fn a_lost_record_is_made_again_from_the_chain() {
    let desk = Desk::new(Some(chain().rpc()));
    let key = phrase("carol");
    assert_eq!(desk.run(&key, &["--stop-after", "13"]).code, STOPPED);
    let predicted = addresses(&desk.record());
    // The thirteenth was only sent. What waits for a block is in the record, and that is lost.
    let landed = (0..100).any(|_| {
        sleep(Duration::from_millis(100));
        sequence("carol") == 13
    });
    assert!(landed);
    fs::remove_dir_all(desk.deployments()).unwrap();
    desk.run(&key, &[]).assert_ok();
    assert_eq!(addresses(&desk.record()), predicted);
    assert_eq!(sequence("carol"), TRANSACTIONS as u64, "nothing was sent twice");
    assert_complete(&desk, "carol");
}

#[test]
#[ignore = "starts a chain"]
fn fm_d33_wasm_built_anew_in_the_middle_moves_no_address() {
    let desk = Desk::new(Some(chain().rpc()));
    let key = phrase("dave");
    assert_eq!(desk.run(&key, &["--stop-after", "3"]).code, STOPPED);
    let begun = desk.record();
    desk.change("lst-token");
    desk.change("credit-market");
    // The instantiations use the code that was pinned; then the changed code is uploaded, and governance has to do the rest.
    let run = desk.run(&key, &[]);
    run.assert_ok().assert_says("sent 21 transactions");
    let record = desk.record();
    assert_eq!(addresses(&record), addresses(&begun));
    for (name, contract) in &record.contracts {
        assert_eq!(contract.runs.as_ref(), Some(&begun.contracts[name].code_checksum), "{name}");
    }
    assert_eq!(record.codes.len(), 13);
    assert_eq!(sequence("dave"), 3 + 21);
}

#[test]
#[ignore = "starts a chain"]
fn killed_at_any_moment_the_record_is_whole_and_the_next_run_goes_on() {
    let desk = Desk::new(Some(chain().rpc()));
    let key = phrase("reporter-4");
    let mut predicted = None;
    // From right after the start to well into its transactions, and each time a little further.
    for delay in (1..=24).map(|nth| nth * 37) {
        desk.kill_after(&key, Duration::from_millis(delay));
        if desk.path().exists() {
            let found = addresses(&desk.record());
            assert_eq!(&found, predicted.get_or_insert_with(|| found.clone()));
        }
    }
    desk.run(&key, &[]).assert_ok();
    assert_eq!(predicted, Some(addresses(&desk.record())));
    assert_eq!(sequence("reporter-4"), TRANSACTIONS as u64, "nothing was sent twice");
    assert_complete(&desk, "reporter-4");
}
