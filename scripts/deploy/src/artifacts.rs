//! The wasm files, by checksum.

use crate::{codes::NamedCodes, problems::Problems};
use anyhow::{bail, Context, Result};
use deployment::CONTRACTS;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Hex digits of a SHA-256.
pub(crate) const CHECKSUM_DIGITS: usize = 64;

/// The output of `cargo wasm`, and codes that are already on the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifacts {
    folder: PathBuf,
    checksums: BTreeMap<String, String>,
}

impl Artifacts {
    /// Needs the wasm file of every contract whose code is not named. Errors: all that are missing.
    pub(crate) fn read(folder: &Path, named: &NamedCodes) -> Result<Self> {
        let mut problems = Problems::default();
        let mut checksums = BTreeMap::new();
        for contract in CONTRACTS {
            let path = folder.join(format!("{contract}.wasm"));
            match (named.get(contract), fs::read(&path)) {
                (Some(code), _) => drop(checksums.insert(contract.to_owned(), code.checksum.clone())),
                (None, Ok(wasm)) => drop(checksums.insert(contract.to_owned(), checksum(&wasm))),
                (None, Err(_)) => problems.add(format!("{} is missing: run `cargo wasm`", path.display())),
            }
        }
        problems.finish()?;
        Ok(Self { folder: folder.to_owned(), checksums })
    }

    /// Without any wasm: the checksums that `cargo wasm` wrote into `checksums.txt` of the folder, and those named. Errors: no
    /// such file, a contract without a line.
    pub(crate) fn listed(folder: &Path, named: &NamedCodes) -> Result<Self> {
        let path = folder.join("checksums.txt");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let lines = text.lines().filter_map(|line| line.split_once("  "));
        let built = lines.filter_map(|(checksum, file)| Some((file.strip_suffix(".wasm")?, checksum)));
        let mut checksums: BTreeMap<_, _> =
            built.map(|(name, checksum)| (name.to_owned(), checksum.to_owned())).collect();
        checksums.extend(named.iter().map(|(name, code)| (name.clone(), code.checksum.clone())));
        let mut problems = Problems::default();
        for contract in CONTRACTS {
            let found = checksums.get(contract).is_some_and(|checksum| checksum.len() == CHECKSUM_DIGITS);
            problems.unless(found, || format!("{} has no checksum of {contract}", path.display()));
        }
        problems.finish()?;
        Ok(Self { folder: folder.to_owned(), checksums })
    }

    /// These checksums, without files.
    #[cfg(test)]
    pub(crate) fn of(checksums: impl Iterator<Item = (String, String)>) -> Self {
        Self { folder: PathBuf::new(), checksums: checksums.collect() }
    }

    /// SHA-256 of a contract's code, lower-case hex.
    pub(crate) fn checksum(&self, contract: &str) -> Result<&str> {
        self.checksums.get(contract).map(String::as_str).with_context(|| format!("no wasm for {contract}"))
    }

    /// Bytes of a contract's wasm. Error: no file.
    pub(crate) fn size(&self, contract: &str) -> Result<u64> {
        let path = self.path(contract);
        Ok(fs::metadata(&path).with_context(|| path.display().to_string())?.len())
    }

    /// A contract's file.
    pub(crate) fn path(&self, contract: &str) -> PathBuf {
        self.folder.join(format!("{contract}.wasm"))
    }
}

pub(crate) fn checksum(wasm: &[u8]) -> String {
    hex::encode(Sha256::digest(wasm))
}

/// Copies of the files from which addresses were predicted, kept until they are on the chain, so that a new build between two
/// runs changes no address.
pub(crate) struct Pins(PathBuf);

impl Pins {
    /// The copies of this folder itself.
    #[cfg(test)]
    pub(crate) fn at(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

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
        // A code that is named and on the chain needs no file.
        for contract in CONTRACTS.into_iter().filter(|contract| artifacts.path(contract).exists()) {
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
