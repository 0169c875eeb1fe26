//! The wasm files, by checksum.

use anyhow::{bail, Context, Result};
use deployment::CONTRACTS;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// What `cargo wasm` built.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifacts {
    folder: PathBuf,
    checksums: BTreeMap<String, String>,
}

impl Artifacts {
    /// Errors: a wasm file is missing.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut checksums = BTreeMap::new();
        for contract in CONTRACTS {
            let path = folder.join(format!("{contract}.wasm"));
            let Ok(wasm) = fs::read(&path) else { bail!("{} is missing: run `cargo wasm`", path.display()) };
            checksums.insert(contract.to_owned(), checksum(&wasm));
        }
        Ok(Self { folder: folder.to_owned(), checksums })
    }

    /// SHA-256 of a contract's file, lower-case hex.
    pub fn checksum(&self, contract: &str) -> Result<&str> {
        self.checksums.get(contract).map(String::as_str).with_context(|| format!("no wasm for {contract}"))
    }

    /// A contract's file.
    pub(crate) fn path(&self, contract: &str) -> PathBuf {
        self.folder.join(format!("{contract}.wasm"))
    }
}

pub(crate) fn checksum(wasm: &[u8]) -> String {
    hex::encode(Sha256::digest(wasm))
}

/// Copies of the files that addresses were predicted with, until they are on the chain: whoever builds anew between two runs
/// moves no address.
pub(crate) struct Pins(PathBuf);

impl Pins {
    pub(crate) fn new(deployments: &Path) -> Self {
        Self(deployments.join(".work"))
    }

    /// The folder, made and ignored by git.
    pub(crate) fn folder(&self) -> Result<&Path> {
        let context = || format!("cannot make {}", self.0.display());
        fs::create_dir_all(&self.0).with_context(context)?;
        fs::write(self.0.join(".gitignore"), "*\n").with_context(context)?;
        Ok(&self.0)
    }

    pub(crate) fn keep(&self, artifacts: &Artifacts) -> Result<()> {
        let folder = self.folder()?;
        for contract in CONTRACTS {
            let to = folder.join(format!("{}.wasm", artifacts.checksum(contract)?));
            fs::copy(artifacts.path(contract), &to).with_context(|| format!("cannot write {}", to.display()))?;
        }
        Ok(())
    }

    pub(crate) fn drop(&self, checksum: &str) {
        // A copy that stays is of no harm.
        let _ = fs::remove_file(self.path(checksum));
    }

    fn path(&self, checksum: &str) -> PathBuf {
        self.0.join(format!("{checksum}.wasm"))
    }

    /// The bytes with this checksum: the file that was built, or the copy kept.
    pub(crate) fn wasm(&self, artifacts: &Artifacts, contract: &str, wanted: &str) -> Result<Vec<u8>> {
        for path in [artifacts.path(contract), self.path(wanted)] {
            match fs::read(&path) {
                Ok(wasm) if checksum(&wasm) == wanted => return Ok(wasm),
                _ => continue,
            }
        }
        bail!("{contract} was begun with code {wanted}, which neither artifacts nor {} hold any more", self.0.display())
    }
}
