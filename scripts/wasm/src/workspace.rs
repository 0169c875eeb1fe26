//! Paths: the contracts, their build folder, the artifacts, the cache of tools.

use anyhow::{ensure, Context, Result};
use std::env;
use std::fs;
use std::path::PathBuf;

/// The folders of one checkout.
pub struct Workspace {
    /// The folder with the workspace's `Cargo.lock`.
    pub root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The workspace that holds this crate (under `cargo run`) or the current folder.
    pub fn find() -> Result<Self> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(dir) => PathBuf::from(dir),
            None => env::current_dir()?,
        };
        let root = start
            .ancestors()
            .find(|dir| dir.join("Cargo.lock").is_file() && dir.join("contracts").is_dir())
            .with_context(|| format!("no workspace with contracts/ above {}", start.display()))?
            .to_path_buf();
        // A relative CARGO_TARGET_DIR is relative to where cargo was called, as cargo itself reads it.
        let target = match env::var_os("CARGO_TARGET_DIR").filter(|dir| !dir.is_empty()) {
            Some(dir) => env::current_dir()?.join(dir),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    /// The contracts asked for, or all of them, by the name of their folder, sorted.
    pub fn select(&self, wanted: &[String]) -> Result<Vec<String>> {
        let all = self.contracts()?;
        for name in wanted {
            ensure!(all.contains(name), "no contract `{name}`; there are: {}", all.join(", "));
        }
        Ok(all.into_iter().filter(|name| wanted.is_empty() || wanted.contains(name)).collect())
    }

    fn contracts(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.root.join("contracts"))? {
            let entry = entry?;
            if entry.path().join("Cargo.toml").is_file() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        ensure!(!names.is_empty(), "contracts/ is empty");
        names.sort();
        Ok(names)
    }

    /// The build folder of one worker for wasm: apart from the native one, so that neither build evicts the other's work.
    pub fn wasm_target(&self, worker: usize) -> PathBuf {
        self.target.join("wasm").join(worker.to_string())
    }

    /// Where helper programs are cached.
    pub fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// The folder of the files to upload.
    pub fn artifacts(&self) -> PathBuf {
        self.root.join("artifacts")
    }

    /// What is uploaded for a contract.
    pub fn artifact(&self, contract: &str) -> PathBuf {
        self.artifacts().join(format!("{contract}.wasm"))
    }
}
