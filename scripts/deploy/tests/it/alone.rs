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
#[cfg(unix)]
fn a_key_file_that_others_can_read() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk { rpc: Some(closed_port()), ..desk() };
    let path = desk.folder.path().join("deployer.key");
    fs::write(&path, POOR).unwrap();
    let run = |mode| {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        desk.run("", &["--key-file", path.to_str().unwrap()])
    };
    run(0o640).assert_refused(&format!("key file {}: others can read it (chmod 600)", path.display()));
    assert!(run(0o600).err.starts_with("error: no node of ballast-1 answers"));
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

/// What `cargo wasm` writes down, instead of wasm.
fn listed(desk: &Desk) {
    let lines: String =
        deployment::CONTRACTS.iter().map(|name| format!("{}  {name}.wasm\n", "ab".repeat(32))).collect();
    fs::write(desk.artifacts.join("checksums.txt"), format!("# rustc\n{lines}")).unwrap();
    for name in deployment::CONTRACTS {
        fs::remove_file(desk.artifacts.join(format!("{name}.wasm"))).unwrap();
    }
}

#[test]
fn a_review_needs_no_node_no_wasm_and_no_key() {
    let desk = desk();
    listed(&desk);
    let from = "wasm1pkptre7fdkl6gfrzlesjjvhxhlc3r4gm32kke3";
    let run = desk.run("", &["--offline", "--from", from]);
    let all = deployment::CONTRACTS.len();
    run.assert_ok().assert_says(&format!("{} transactions, none sent", 2 * all));
    run.assert_says("plan.timelock.delay: 10, by default 172800");
    run.assert_says("validators: the 3 with the most power at the first run, which only the chain knows");
    let values = run.values();
    assert_eq!(values.len(), 2 * all);
    assert!(values.iter().all(|message| message["sender"] == from));
    assert!(!desk.deployments().exists());
}

/// They are not replaced by those that the network file selects.
#[test]
fn validators_of_the_plan_are_the_vaults() {
    let desk = desk();
    listed(&desk);
    let plan = desk.folder.path().join("plan.toml");
    fs::write(&plan, "[[validators]]\nvalidator = \"wasmvaloper1x\"\nweight = 3\n").unwrap();
    let run = desk.run("", &["--offline", "--plan", plan.to_str().unwrap()]);
    run.assert_ok();
    assert!(!run.out.contains("validators: the 3 with the most power"), "{}", run.out);
    let vault = run.values().into_iter().find(|message| message["salt"] == "staking-vault").unwrap();
    assert_eq!(vault["msg"]["validators"][0]["validator"], "wasmvaloper1x");
}

/// Each thing to correct is said in the first run, and what the network lacks before that.
#[test]
fn a_review_says_everything_that_is_missing_at_once() {
    let mut desk = desk();
    listed(&desk);
    desk.network = root().join("networks/osmosis-testnet.toml");
    let run = desk.run("", &["--offline"]);
    run.assert_says("note: roles and reporters: nobody is named here, give them with --plan");
    let hint = "in the network file or with --plan";
    run.assert_refused(&format!(
        "4 things to correct:\n  plan.roles.guardian is missing: say it {hint}\n  plan.roles.treasury is missing: say it \
         {hint}\n  plan.governance.voters is empty: name who votes {hint}\n  plan.reporters: 0 are named, the oracle needs 4: \
         name them {hint}"
    ));
}

#[test]
fn no_key_no_wasm_and_no_roles_are_one_answer() {
    let mut desk = desk();
    desk.edit_network("guardian = \"wasm15gvfkjqsvczlf0xjjxx2vqnxfe7pzzxtwd0kae\"", "");
    let missing = desk.artifacts.join("timelock.wasm");
    fs::remove_file(&missing).unwrap();
    desk.run("", &[]).assert_refused(&format!(
        "3 things to correct:\n  {} is missing: run `cargo wasm`\n  no key: set BALLAST_MNEMONIC or give --key-file\n  \
         plan.roles.guardian is missing: say it in the network file or with --plan",
        missing.display()
    ));
}

/// Where governance stores code, no wasm file is needed, and the address is made from the checksum that is named.
#[test]
fn fm_r19_codes_of_the_chain_are_named_by_number_and_checksum() {
    let mut desk = desk();
    let codes: String = deployment::CONTRACTS
        .iter()
        .map(|name| format!("{name} = {{ id = 7, checksum = \"{}\" }}\n", "cd".repeat(32)))
        .collect();
    desk.edit_network("[validators]", &format!("[codes]\n{codes}\n[validators]"));
    for name in deployment::CONTRACTS {
        fs::remove_file(desk.artifacts.join(format!("{name}.wasm"))).unwrap();
    }
    fs::write(desk.artifacts.join("checksums.txt"), "").unwrap();
    let run = desk.run("", &["--offline"]);
    run.assert_ok().assert_says(&format!("{} transactions, none sent", deployment::CONTRACTS.len()));
    assert!(run.values().iter().all(|message| message["code_id"] == 7));
}

#[test]
fn an_export_needs_an_account() {
    let run = desk().run("", &["--export", "unsigned"]);
    assert_eq!(run.code, 2);
    let run = desk().run(POOR, &["--from", "wasm1pkptre7fdkl6gfrzlesjjvhxhlc3r4gm32kke3"]);
    run.assert_refused("--from signs nothing: give --export, --dry-run or --offline with it");
}
