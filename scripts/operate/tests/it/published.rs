//! What is published of a suite, against one on a real chain: `cargo verify` and `cargo registry` as a user runs them.
//! Run `cargo wasm` first, then `cargo test -p ballast-operate -- --ignored`.

use deploy::{deploy, Key, Options};
use localnet::{Localnet, Ports, Spec};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn chain() -> Localnet {
    let spec = Spec {
        name: "published-test".into(),
        running: 1,
        signed_blocks_window: 1_000_000,
        block_ms: 200,
        ports: Ports::Free,
        ..Spec::default()
    };
    Localnet::start(spec, &|line| println!("{line}")).unwrap()
}

fn run(program: &str, network: &Path, deployments: &Path, more: &[&str]) -> (i32, String) {
    let mut command = Command::new(program);
    command.arg("--network").arg(network).arg("--deployments").arg(deployments).args(more);
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert_eq!(String::from_utf8(stderr).unwrap(), "");
    (status.code().unwrap(), String::from_utf8(stdout).unwrap())
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

/// The fields that assetlist.schema.json of cosmos/chain-registry demands of every asset and of one of type cw20, and no field
/// that it does not know.
fn assert_asset(asset: &Value) {
    let needed = ["address", "base", "denom_units", "display", "name", "symbol", "type_asset"];
    let known = BTreeSet::from_iter(needed.into_iter().chain(["description"]));
    assert!(needed.iter().all(|field| asset.get(field).is_some()) && keys(asset).is_subset(&known), "{asset}");
    let units = asset["denom_units"].as_array().unwrap();
    let base = units.iter().find(|unit| unit["denom"] == asset["base"]).unwrap();
    assert_eq!(base["exponent"], 0);
    assert!(units.iter().any(|unit| unit["denom"] == asset["display"]));
    assert_eq!(asset["base"], format!("cw20:{}", asset["address"].as_str().unwrap()));
}

/// The same of chain.schema.json.
fn assert_chain(chain: &Value) {
    let needed = ["$schema", "bech32_prefix", "chain_id", "chain_name", "chain_type"];
    let known = BTreeSet::from_iter(needed.into_iter().chain(["apis", "fees", "slip44", "staking"]));
    assert!(needed.iter().all(|field| chain.get(field).is_some()) && keys(chain).is_subset(&known), "{chain}");
    assert!(chain["fees"]["fee_tokens"][0]["denom"].is_string());
    assert!(chain["apis"]["rpc"][0]["address"].is_string());
}

#[test]
#[ignore = "starts a chain"]
fn a_suite_on_a_chain_is_what_is_published_of_it() {
    let (chain, folder) = (chain(), TempDir::new().unwrap());
    let [network, deployments] = ["network.toml", "deployments"].map(|name| folder.path().join(name));
    fs::copy(root().join("networks/localnet.toml"), &network).unwrap();
    let rpc = chain.rpc();
    let options = Options {
        rpc: Some(rpc.into()),
        key: Key::Phrase(chain.account("deployer").unwrap().mnemonic.clone()),
        deployments: deployments.clone(),
        artifacts: root().join("artifacts"),
        ..Options::new(network.clone())
    };
    assert!(deploy(&options, &mut |_| ()).unwrap().complete);

    let sums = root().join("artifacts/checksums.txt");
    let verify = |sums: &Path, rest: &[&str]| {
        let arguments = [&["--rpc", rpc, "--checksums", sums.to_str().unwrap()], rest].concat();
        run(env!("CARGO_BIN_EXE_verify"), &network, &deployments, &arguments)
    };
    let (code, said) = verify(&sums, &[]);
    assert_eq!((code, said.lines().count()), (0, 11), "{said}");
    assert!(said.contains("  staking-vault ") && said.contains("crates.io:ballast-staking-vault 0.1.0"), "{said}");

    // Sources of which one line differs: another code.
    let text = fs::read_to_string(&sums).unwrap();
    let vault = text.lines().find(|line| line.ends_with("  staking-vault.wasm")).unwrap();
    let other = folder.path().join("checksums.txt");
    fs::write(&other, text.replace(vault, &format!("{}  staking-vault.wasm", "0".repeat(64)))).unwrap();
    let (code, said) = verify(&other, &[]);
    assert_eq!(code, 1);
    assert!(
        said.contains("X staking-vault ") && said.contains(&format!("its code is {}, not 000000000000", &vault[..12]))
    );

    let out = folder.path().join("registry");
    let (code, _) = run(env!("CARGO_BIN_EXE_registry"), &network, &deployments, &["--out", out.to_str().unwrap()]);
    assert_eq!(code, 0);
    let read = |name: &str| -> Value { serde_json::from_slice(&fs::read(out.join(name)).unwrap()).unwrap() };
    let assets = read("assetlist.json");
    assert_eq!(keys(&assets), BTreeSet::from(["$schema", "assets", "chain_name"]));
    for asset in assets["assets"].as_array().unwrap() {
        assert_asset(asset);
    }
    assert_chain(&read("chain.json"));
    let wallet = read("wallet.json");
    assert_eq!(wallet["chainId"], "ballast-1");
    assert_eq!(wallet["currencies"][2]["contractAddress"], assets["assets"][0]["address"]);
}
