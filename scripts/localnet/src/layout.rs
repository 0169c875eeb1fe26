//! Paths: everything is under cargo's target folder, nothing in the checkout.

use anyhow::{ensure, Context, Result};
use rustix::fs::{flock, FlockOperation};
use std::env;
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// The folders of one local chain.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    root: PathBuf,
    home: PathBuf,
}

impl Layout {
    /// Those of the chain `name` under `root` (`target/localnet`).
    pub(crate) fn new(root: &Path, name: &str) -> Self {
        Self { root: root.to_path_buf(), home: root.join(name) }
    }

    /// Those of the chain `name` under cargo's target folder.
    pub(crate) fn find(name: &str) -> Result<Self> {
        Ok(Self::new(&root()?, name))
    }

    /// All that is this chain's.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// The home of node `index`.
    pub(crate) fn node(&self, index: usize) -> PathBuf {
        self.home.join(format!("node-{index}"))
    }

    /// The configuration of node `index`.
    pub(crate) fn config(&self, index: usize) -> PathBuf {
        self.node(index).join("config")
    }

    /// The log of node `index`. The process that runs the node holds this file's lock.
    pub(crate) fn log(&self, index: usize) -> PathBuf {
        self.home.join(format!("node-{index}.log"))
    }

    /// The facts of the chain, for its users.
    pub(crate) fn facts(&self) -> PathBuf {
        self.home.join("localnet.json")
    }

    /// Held by the process that owns the chain.
    pub(crate) fn lock(&self) -> PathBuf {
        self.root.join(format!("{}.lock", self.home.file_name().unwrap_or_default().to_string_lossy()))
    }

    /// Where wasmd is built and kept, for all chains.
    pub(crate) fn bin(&self) -> PathBuf {
        self.root.join("bin")
    }
}

/// `localnet` in the target folder: `CARGO_TARGET_DIR`, else the one that this program was built into, else `target` here.
fn root() -> Result<PathBuf> {
    let here = env::current_dir().context("the current folder")?;
    let named = env::var_os("CARGO_TARGET_DIR").filter(|dir| !dir.is_empty()).map(|dir| here.join(dir));
    let built = || {
        let program = env::current_exe().ok()?;
        program.ancestors().find(|dir| dir.join(".rustc_info.json").is_file()).map(Path::to_path_buf)
    };
    Ok(named.or_else(built).unwrap_or_else(|| here.join("target")).join("localnet"))
}

/// Opens `path` for appending and locks it; the lock lasts until this file and every copy that a child process inherited are
/// closed. None if another process holds it.
pub(crate) fn try_lock(path: &Path) -> Result<Option<File>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    let file = OpenOptions::new()
        .append(true)
        .create(true)
        .open(path)
        .with_context(|| format!("{} cannot be written", path.display()))?;
    match flock(&file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(Some(file)),
        Err(rustix::io::Errno::WOULDBLOCK) => Ok(None),
        Err(error) => Err(error).with_context(|| format!("{} cannot be locked", path.display())),
    }
}

/// As [`try_lock`], waiting up to `patience` for its holder.
///
/// # Errors
/// When it is still held then.
pub(crate) fn lock_within(path: &Path, patience: Duration) -> Result<File> {
    let start = Instant::now();
    loop {
        if let Some(file) = try_lock(path)? {
            return Ok(file);
        }
        ensure!(start.elapsed() < patience, "{} is held by another process", path.display());
        thread::sleep(Duration::from_millis(50));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_let_go_with_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("some/net.lock");
        let held = try_lock(&path).unwrap().unwrap();
        assert!(try_lock(&path).unwrap().is_none());
        assert!(lock_within(&path, Duration::from_millis(60)).is_err());
        let copy = held.try_clone().unwrap();
        drop(held);
        assert!(try_lock(&path).unwrap().is_none(), "the copy holds it still");
        drop(copy);
        assert!(try_lock(&path).unwrap().is_some());
    }

    #[test]
    fn chains_share_only_the_binary() {
        let root = Path::new("/t/localnet");
        let (one, two) = (Layout::new(root, "one"), Layout::new(root, "two"));
        assert_eq!(one.config(2), Path::new("/t/localnet/one/node-2/config"));
        assert_eq!(one.lock(), Path::new("/t/localnet/one.lock"));
        assert_ne!(one.lock(), two.lock());
        assert_eq!(one.bin(), two.bin());
    }
}
