//! Options of one run.

use anyhow::{ensure, Result};
use client::Signer;
use std::{
    fmt, fs,
    path::{Path, PathBuf},
    time::Duration,
};

/// Whose key.
#[derive(Clone)]
pub enum Key {
    /// A BIP-39 phrase.
    Phrase(String),
    /// A file with one, which only its owner can read.
    File(PathBuf),
    /// Nobody's: enough for a dry run.
    None,
}

impl Key {
    /// The signer; none for nobody's key. Errors: no such file, a file that others can read, a wrong phrase. None repeats the phrase.
    pub(crate) fn signer(&self, prefix: &str) -> Result<Option<Signer>> {
        Ok(match self {
            Self::Phrase(phrase) => Some(Signer::from_mnemonic(phrase, prefix)?),
            Self::File(path) => {
                private(path)?;
                Some(Signer::from_file(path, prefix)?)
            }
            Self::None => None,
        })
    }
}

/// An error if others than its owner can read the file. A file that is not there is found when it is read.
#[cfg(unix)]
fn private(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let is_private = fs::metadata(path).map_or(true, |file| file.permissions().mode() & 0o077 == 0);
    ensure!(is_private, "key file {}: others can read it (chmod 600)", path.display());
    Ok(())
}

#[cfg(not(unix))]
fn private(_: &Path) -> Result<()> {
    Ok(())
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phrase(_) => f.write_str("Phrase(..)"),
            Self::File(path) => f.debug_tuple("File").field(path).finish(),
            Self::None => f.write_str("None"),
        }
    }
}

/// Point at which a test ends the process as if it were killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// After this many transactions of this run were sent, the last of them not recorded.
    After(u32),
    /// Before the transaction of this number is sent.
    Before(u32),
}

/// Options of one run.
#[derive(Clone, Debug)]
pub struct Options {
    /// The network file.
    pub network: PathBuf,
    /// This node instead of the file's.
    pub rpc: Option<String>,
    /// Who signs.
    pub key: Key,
    /// Further changes of the plan.
    pub plan: Option<PathBuf>,
    /// Where the record is kept.
    pub deployments: PathBuf,
    /// Where the wasm files are.
    pub artifacts: PathBuf,
    /// Gas of every transaction instead of a simulation's.
    pub gas: Option<u64>,
    /// How long to wait for the timelock.
    pub wait: Duration,
    /// Print and send nothing.
    pub dry_run: bool,
    /// Review the plan without a node, wasm files or a key.
    pub offline: bool,
    /// Write transactions into this folder for others to sign, instead of sending them.
    pub export: Option<PathBuf>,
    /// The deployer if there is no key: the account that signs exported transactions, or whose addresses are reviewed.
    pub from: Option<String>,
    /// For tests.
    pub stop: Option<Stop>,
}

impl Options {
    /// What `cargo deploy` does by itself.
    #[must_use]
    pub fn new(network: PathBuf) -> Self {
        Self {
            network,
            rpc: None,
            key: Key::None,
            plan: None,
            deployments: "deployments".into(),
            artifacts: "artifacts".into(),
            gas: None,
            wait: Duration::from_secs(180),
            dry_run: false,
            offline: false,
            export: None,
            from: None,
            stop: None,
        }
    }
}
