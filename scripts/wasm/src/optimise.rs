//! Binaryen's `wasm-opt`, restricted to the instructions that the chain's VM accepts.

use crate::toolchain::{on_path, output};
use anyhow::{ensure, Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fmt, fs};

/// The size optimiser, or none: the files then are larger but valid.
pub struct Optimiser(Option<(PathBuf, String)>);

impl Optimiser {
    /// Looks for `wasm-opt`.
    pub fn detect() -> Self {
        Self(on_path("wasm-opt").and_then(|path| {
            let version = output(Command::new(&path).arg("--version"))?;
            Some((path, version))
        }))
    }

    /// What it says of itself.
    pub fn version(&self) -> &str {
        self.0.as_ref().map_or("no wasm-opt", |(_, version)| version)
    }

    /// Optimises `built` into `artifact`, atomically.
    pub fn run(&self, built: &Path, artifact: &Path) -> Result<()> {
        if let Some(folder) = artifact.parent() {
            fs::create_dir_all(folder)?;
        }
        let part = artifact.with_extension("part");
        self.shrink(built, &part)?;
        Ok(fs::rename(&part, artifact)?)
    }

    fn shrink(&self, built: &Path, to: &Path) -> Result<()> {
        let Some((program, _)) = &self.0 else {
            fs::copy(built, to)?;
            return Ok(());
        };
        let status = Command::new(program)
            // Until nothing gets smaller, which saves 2 % of every contract.
            .args(["-Oz", "--converge"])
            // The chain refuses functions of more than 100 locals, which is what large functions become when they are
            // merged into their only caller.
            .args(["--one-caller-inline-max-function-size", "60"])
            // First everything off, whatever the file's own feature section claims, then the two that the VM takes: a pass
            // must not bring in, say, `memory.copy`.
            .args(["--mvp-features", "--enable-sign-ext", "--enable-mutable-globals"])
            .args(["--strip-debug", "--strip-producers", "--strip-target-features"])
            .arg(built)
            .arg("-o")
            .arg(to)
            .status()
            .with_context(|| format!("running {}", program.display()))?;
        ensure!(status.success(), "wasm-opt failed on {} ({status})", built.display());
        Ok(())
    }
}

impl fmt::Display for Optimiser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some((path, version)) => write!(f, "{version} at {}", path.display()),
            None => f.write_str("none (install binaryen for smaller files)"),
        }
    }
}
