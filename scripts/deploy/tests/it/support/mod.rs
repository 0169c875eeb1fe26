//! `cargo deploy` as a user runs it, on a chain of the test's own.

use deploy::Record;
use localnet::{Localnet, Ports, Spec};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::OnceLock,
    thread,
    time::Duration,
};
use tempfile::TempDir;

/// The phrase of the test suite of BIP-39: valid, and nobody ever pays to it here.
pub const POOR: &str = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

/// The repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// One chain for all tests of a file. Its nodes end with this process.
pub fn chain() -> &'static Localnet {
    static CHAIN: OnceLock<Localnet> = OnceLock::new();
    CHAIN.get_or_init(|| {
        // One node is enough, and the validators without one must not be jailed while the test runs.
        let spec = Spec {
            name: "deploy-test".into(),
            running: 1,
            signed_blocks_window: 1_000_000,
            block_ms: 200,
            ports: Ports::Free,
            ..Spec::default()
        };
        Localnet::start(spec, &|line| println!("{line}")).expect("a local chain")
    })
}

pub fn phrase(account: &str) -> String {
    chain().accounts().iter().find(|found| found.name == account).expect("a test account").mnemonic.clone()
}

/// Folders of one deployment.
pub struct Desk {
    pub folder: TempDir,
    pub network: PathBuf,
    pub artifacts: PathBuf,
    pub rpc: Option<String>,
}

/// What a run said.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// With copies of the wasm that `cargo wasm` built. `rpc` is a node; the network file's if none.
    pub fn new(rpc: Option<&str>) -> Self {
        let folder = TempDir::new().unwrap();
        let artifacts = folder.path().join("artifacts");
        fs::create_dir(&artifacts).unwrap();
        for name in deployment::CONTRACTS {
            let file = format!("{name}.wasm");
            fs::copy(root().join("artifacts").join(&file), artifacts.join(&file)).expect("run `cargo wasm` first");
        }
        Self { folder, network: root().join("networks/localnet.toml"), artifacts, rpc: rpc.map(str::to_owned) }
    }

    pub fn deployments(&self) -> PathBuf {
        self.folder.path().join("deployments")
    }

    pub fn path(&self) -> PathBuf {
        Record::path(&self.deployments(), "ballast-1")
    }

    pub fn record(&self) -> Record {
        Record::read(&self.path(), "ballast-1").unwrap().expect("a record")
    }

    /// A run that gets SIGKILL so long after its start, unless it has ended.
    pub fn kill_after(&self, phrase: &str, delay: Duration) {
        let mut child = self.command(phrase).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(delay);
        let _ = child.kill();
        child.wait().unwrap();
    }

    fn command(&self, phrase: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ballast-deploy"));
        command.arg("--network").arg(&self.network).arg("--artifacts").arg(&self.artifacts);
        command.arg("--deployments").arg(self.deployments());
        if let Some(rpc) = &self.rpc {
            command.args(["--rpc", rpc]);
        }
        command.env_remove("BALLAST_MNEMONIC");
        if !phrase.is_empty() {
            command.env("BALLAST_MNEMONIC", phrase);
        }
        command
    }

    pub fn run(&self, phrase: &str, arguments: &[&str]) -> Run {
        let mut command = self.command(phrase);
        command.args(arguments);
        let Output { status, stdout, stderr } = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let run = Run { code: status.code().unwrap(), out: text(stdout), err: text(stderr) };
        run.assert_silent_about(phrase);
        run
    }

    /// `cargo propose`.
    pub fn propose(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ballast-propose"));
        command.arg("--network").arg(&self.network).arg("--deployments").arg(self.deployments());
        if let Some(rpc) = &self.rpc {
            command.args(["--rpc", rpc]);
        }
        let Output { status, stdout, stderr } = command.args(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Run { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
    }

    /// The same code with other bytes: an empty custom section at the end.
    pub fn change(&self, contract: &str) {
        let path = self.artifacts.join(format!("{contract}.wasm"));
        let mut wasm = fs::read(&path).unwrap();
        wasm.extend([0, 5, 4, b't', b'e', b's', b't']);
        fs::write(path, wasm).unwrap();
    }

    /// A copy of the network file with one text replaced.
    pub fn edit_network(&mut self, from: &str, to: &str) {
        let text = fs::read_to_string(&self.network).unwrap();
        assert!(text.contains(from), "{from}");
        self.network = self.folder.path().join("network.toml");
        fs::write(&self.network, text.replace(from, to)).unwrap();
    }
}

impl Run {
    /// No four words in a row of the phrase, anywhere.
    fn assert_silent_about(&self, phrase: &str) {
        let words: Vec<_> = phrase.split_whitespace().collect();
        for four in words.windows(4) {
            let four = four.join(" ");
            assert!(!self.out.contains(&four) && !self.err.contains(&four), "a run printed words of its key");
        }
    }

    #[track_caller]
    pub fn assert_ok(&self) -> &Self {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self
    }

    /// One line, exit code 1.
    #[track_caller]
    pub fn assert_refused(&self, line: &str) -> &Self {
        assert_eq!((self.code, self.err.as_str()), (1, format!("error: {line}\n").as_str()), "{}", self.out);
        self
    }

    #[track_caller]
    pub fn assert_says(&self, line: &str) -> &Self {
        assert!(self.out.lines().any(|found| found == line), "no line {line:?} in\n{}", self.out);
        self
    }

    /// The pretty-printed JSON values among the lines.
    pub fn values(&self) -> Vec<Value> {
        let mut found = Vec::new();
        let mut open: Option<String> = None;
        for line in self.out.lines() {
            if line == "{" {
                open = Some(String::new());
            }
            if let Some(text) = &mut open {
                text.push_str(line);
                if line == "}" {
                    found.push(serde_json::from_str(text).unwrap());
                    open = None;
                }
            }
        }
        found
    }
}

/// Addresses by contract.
pub fn addresses(record: &Record) -> Vec<(String, String)> {
    record.contracts.iter().map(|(name, contract)| (name.clone(), contract.address.clone())).collect()
}
