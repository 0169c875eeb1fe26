//! Unsigned transactions, signed by keys that the tool never sees: two of a multisig's three, and a key that signs as a hardware
//! wallet does, both by the chain's own program. On a real chain, see `kill.rs`.

use crate::support::{addresses, chain, phrase, Desk};
use client::proto::cosmos::auth::v1beta1::{QueryAccountInfoRequest, QueryAccountInfoResponse};
use client::{msg, Client, Gas, Network, Signer};
use cosmwasm_std::coin;
use deployment::CONTRACTS;
use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, thread::sleep, time::Duration};
use tempfile::TempDir;

const SIGNERS: [&str; 3] = ["alice", "bob", "carol"];
const TEAM: &str = "team";
const HARDWARE: &str = "hardware";

/// The keys of several people, in the keyring of `wasmd`.
struct Wallets {
    home: TempDir,
    client: Client,
}

impl Wallets {
    fn new() -> Self {
        let network = Network {
            chain_id: chain().chain_id().into(),
            rpc: chain().rpc().into(),
            prefix: "wasm".into(),
            fee_denom: "ustake".into(),
            gas_price: "0".into(),
            gas_adjustment: 1.3,
        };
        let wallets = Self { home: TempDir::new().unwrap(), client: Client::connect(network).unwrap() };
        for name in SIGNERS {
            wallets.wasmd(&["keys", "add", name, "--recover"], &phrase(name));
        }
        // No test account: those of the other tests deploy the same network to the same chain.
        wallets.wasmd(&["keys", "add", HARDWARE], "");
        let members = SIGNERS.join(",");
        wallets.wasmd(&["keys", "add", TEAM, "--multisig", &members, "--multisig-threshold", "2"], "");
        wallets
    }

    /// Runs the chain's program with the keyring; what it prints.
    fn wasmd(&self, arguments: &[&str], input: &str) -> String {
        let mut command = Command::new(&chain().facts().wasmd);
        command.args(arguments).args(["--keyring-backend", "test", "--home"]).arg(self.home.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        writeln!(child.stdin.take().unwrap(), "{input}").unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn address(&self, name: &str) -> String {
        self.wasmd(&["keys", "show", name, "--address"], "").trim().into()
    }

    /// Coins for seeds, from a test account.
    fn fund(&self, to: &str) {
        let from = Signer::from_mnemonic(&phrase("keeper"), "wasm").unwrap();
        let coins = ["ustake", "uusdc"].map(|denom| coin(5_000_000, denom));
        self.client.send(&[&from], vec![msg::send(from.address(), to, &coins)], Gas::Auto).unwrap();
    }

    fn account(&self, address: &str) -> [String; 2] {
        let request = QueryAccountInfoRequest { address: address.into() };
        let answer: QueryAccountInfoResponse =
            self.client.query("/cosmos.auth.v1beta1.Query/AccountInfo", &request).unwrap();
        let info = answer.info.unwrap();
        [info.account_number, info.sequence].map(|number| number.to_string())
    }

    /// A signature of one key, made without a node.
    fn sign(&self, file: &Path, from: &str, account: &[String; 2], more: &[&str]) -> PathBuf {
        let signed = self.home.path().join(format!("{from}.json"));
        let (file, to) = (file.to_str().unwrap(), signed.to_str().unwrap());
        let arguments = ["tx", "sign", file, "--from", from, "--output-document", to, "--sign-mode", "amino-json"];
        self.wasmd(&[&arguments, more, &offline(account)].concat(), "");
        signed
    }

    /// Two of three sign, a third person puts the signatures together.
    fn sign_together(&self, file: &Path, account: &[String; 2]) -> PathBuf {
        let team = self.address(TEAM);
        let of = |name| self.sign(file, name, account, &["--multisig", &team]);
        let signatures = [of("alice"), of("carol")];
        let [first, second] = signatures.each_ref().map(|path| path.to_str().unwrap());
        let signed = self.home.path().join("together.json");
        let to = ["--output-document", signed.to_str().unwrap()];
        let arguments = ["tx", "multisign", file.to_str().unwrap(), TEAM, first, second];
        self.wasmd(&[&arguments[..], &to, &offline(account)].concat(), "");
        signed
    }

    /// Sends what was signed and waits for it; the gas that it used and the gas that it asked for.
    fn send(&self, signed: &Path) -> (u64, u64) {
        let arguments = ["tx", "broadcast", signed.to_str().unwrap(), "--node", chain().rpc(), "--output", "json"];
        let answer: Value = serde_json::from_str(&self.wasmd(&arguments, "")).unwrap();
        assert_eq!(answer["code"], 0, "{answer}");
        let hash = answer["txhash"].as_str().unwrap();
        for _ in 0..100 {
            if let Some(tx) = self.client.find(hash).unwrap() {
                return (tx.gas_used, tx.gas_wanted);
            }
            sleep(Duration::from_millis(200));
        }
        panic!("{hash} is in no block");
    }
}

fn offline(account: &[String; 2]) -> [&str; 7] {
    let [number, sequence] = account;
    ["--offline", "--account-number", number, "--sequence", sequence, "--chain-id", "ballast-1"]
}

/// The files of a folder, in the order in which they are to be sent.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Everything lives where it was predicted, handed over, and a run with any key finds nothing to do.
fn assert_deployed(desk: &Desk, predicted: &[(String, String)]) {
    let record = desk.record();
    assert!(record.is_instantiated() && record.handover.is_some());
    assert_eq!(addresses(&record), predicted);
    desk.run(&phrase("dave"), &[]).assert_ok().assert_says("nothing to send: 11 contracts on ballast-1");
}

#[test]
#[ignore = "starts a chain"]
fn a_multisig_and_a_hardware_key_deploy_what_a_key_would() {
    let wallets = Wallets::new();
    let team = wallets.address(TEAM);
    wallets.fund(&team);
    let desk = Desk::new(Some(chain().rpc()));
    let export = |desk: &Desk, from: &str, to: &Path| desk.run("", &["--from", from, "--export", to.to_str().unwrap()]);

    let uploads = desk.folder.path().join("uploads");
    export(&desk, &team, &uploads).assert_ok().assert_says("sign and send these in their order, then run this again");
    let predicted = addresses(&desk.record());
    assert_eq!(files(&uploads).len(), CONTRACTS.len());
    for file in files(&uploads) {
        let signed = wallets.sign_together(&file, &wallets.account(&team));
        let (used, wanted) = wallets.send(&signed);
        assert!(used <= wanted && wanted <= used * 3, "{}: {used} of {wanted}", file.display());
    }
    // What lies in a folder may be signed already.
    let line = format!("{} is not empty: give another folder", uploads.display());
    export(&desk, &team, &uploads).assert_refused(&line);
    let births = desk.folder.path().join("births");
    export(&desk, &team, &births).assert_ok();
    let [birth] = files(&births).try_into().unwrap();
    let (used, wanted) = wallets.send(&wallets.sign_together(&birth, &wallets.account(&team)));
    assert!(used <= wanted && wanted <= used * 3, "{used} of {wanted}");
    let nothing = desk.folder.path().join("nothing");
    let done = export(&desk, &team, &nothing);
    done.assert_ok().assert_says("nothing to sign: 11 contracts on ballast-1");
    assert!(done.out.contains("handed over: "), "{}", done.out);
    assert_deployed(&desk, &predicted);

    // A hardware wallet, on a chain where the codes are there and are named: one transaction, and no wasm file.
    let record = desk.record();
    let codes = record.contracts.iter().map(|(name, contract)| {
        let id = record.codes[&contract.code_checksum].id;
        format!("{name} = {{ id = {id}, checksum = \"{}\" }}\n", contract.code_checksum)
    });
    let codes: String = codes.collect();
    let mut second = Desk::new(Some(chain().rpc()));
    second.edit_network("[validators]", &format!("[codes]\n{codes}\n[validators]"));
    for name in CONTRACTS {
        fs::remove_file(second.artifacts.join(format!("{name}.wasm"))).unwrap();
    }
    let hardware = wallets.address(HARDWARE);
    wallets.fund(&hardware);
    let births = second.folder.path().join("births");
    export(&second, &hardware, &births).assert_ok();
    let predicted = addresses(&second.record());
    let [birth] = files(&births).try_into().unwrap();
    wallets.send(&wallets.sign(&birth, HARDWARE, &wallets.account(&hardware), &[]));
    export(&second, &hardware, &second.folder.path().join("nothing")).assert_ok();
    assert_deployed(&second, &predicted);
}
