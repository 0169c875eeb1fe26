//! `cosmwasm-check`: the VM's own static checks, at one pinned version.

use crate::toolchain::{on_path, output};
use crate::workspace::Workspace;
use anyhow::{bail, ensure, Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version that matches the test chain.
const VERSION: &str = "3.0.10";

/// The checker.
pub struct Checker(PathBuf);

impl Checker {
    /// The cached one, or the one on the `PATH` if it has the pinned version, or a fresh one (this takes minutes, once).
    pub fn find_or_install(workspace: &Workspace) -> Result<Self> {
        let cached = workspace.tools().join("bin/cosmwasm-check");
        let known = [Some(cached.clone()), on_path("cosmwasm-check")];
        for program in known.into_iter().flatten() {
            if is_pinned(&program) {
                return Ok(Self(program));
            }
        }
        println!("installing cosmwasm-check {VERSION} into {}", workspace.tools().display());
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo)
            // Outside the workspace, so that its aliases and build folder do not apply.
            .current_dir(env::temp_dir())
            .env_remove("CARGO_TARGET_DIR")
            // Unoptimised: it checks a few files only, and its VM takes long to compile.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .args(["install", "cosmwasm-check", "--debug", "--locked", "--force"])
            .args(["--version", &format!("={VERSION}"), "--root"])
            .arg(workspace.tools())
            .status()
            .context("running cargo install")?;
        ensure!(status.success(), "cosmwasm-check {VERSION} could not be installed; `--no-check` goes without it");
        ensure!(is_pinned(&cached), "{} is not version {VERSION}", cached.display());
        Ok(Self(cached))
    }

    /// Fails with the VM's text unless the VM accepts `wasm`.
    pub fn check(&self, wasm: &Path) -> Result<()> {
        let out = Command::new(&self.0).arg(wasm).output().with_context(|| format!("running {}", self.0.display()))?;
        if !out.status.success() {
            let (said, erred) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
            bail!("{}\n{}", said.trim(), erred.trim());
        }
        Ok(())
    }
}

fn is_pinned(program: &Path) -> bool {
    program.is_file()
        && output(Command::new(program).arg("--version"))
            .is_some_and(|line| line.split_whitespace().last() == Some(VERSION))
}
