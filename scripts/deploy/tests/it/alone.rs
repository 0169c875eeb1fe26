//! What is refused before any chain is asked.

use crate::support::{root, Desk, POOR};
use std::{fs, net::TcpListener};

/// A desk with files that only look like wasm: no chain sees them.
fn desk() -> Desk {
    let folder = tempfile::TempDir::new().unwrap();
    let artifacts = folder.path().join("artifacts");
    fs::create_dir(&artifacts).unwrap();
    for name in deployment::CONTRACTS {
        fs::write(artifacts.join(format!("{name}.wasm")), format!("\0asm{name}")).unwrap();
    }
    Desk { folder, network: root().join("networks/localnet.toml"), artifacts, rpc: None }
}

fn closed_port() -> String {
    format!("http://{}", TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap())
}

#[test]
fn a_wrong_mnemonic() {
    let desk = desk();
    let run = desk.run(&POOR.replace("about", "abandon"), &[]);
    run.assert_refused("the mnemonic is not valid: the mnemonic has an invalid checksum");
    assert!(!desk.deployments().exists());
}

#[test]
fn no_key() {
    desk().run("", &[]).assert_refused("no key: set BALLAST_MNEMONIC or give --key-file");
}

#[test]
fn a_key_file_that_is_not_there() {
    let run = desk().run("", &["--key-file", "no/such.key"]);
    run.assert_refused("key file no/such.key: No such file or directory (os error 2)");
}

#[test]
fn an_unreachable_node() {
    let url = closed_port();
    let desk = Desk { rpc: Some(url.clone()), ..desk() };
    let run = desk.run(POOR, &[]);
    run.assert_refused(&format!("no node of ballast-1 answers: {url} (Connection refused (os error 111))"));
    assert!(!desk.path().exists());
}

#[test]
fn wasm_that_is_not_built() {
    let desk = desk();
    let missing = desk.artifacts.join("oracle-aggregator.wasm");
    fs::remove_file(&missing).unwrap();
    desk.run(POOR, &[]).assert_refused(&format!("{} is missing: run `cargo wasm`", missing.display()));
}

#[test]
fn a_phrase_is_no_argument() {
    let run = desk().run("", &["--mnemonic", "x"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("unexpected argument '--mnemonic'"), "{}", run.err);
}
