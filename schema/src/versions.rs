//! The version of every package of the workspace, as cargo reads it from the manifests.

use crate::files::folder;
use anyhow::{ensure, Context, Result};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::env;
use std::process::Command;

/// Versions by the name of the package.
pub(crate) type Versions = BTreeMap<String, String>;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// Asks cargo. A manifest that inherits its version gets the workspace's.
pub(crate) fn versions() -> Result<Versions> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1", "--manifest-path"])
        .arg(folder().join("Cargo.toml"))
        .output()
        .context("running cargo metadata")?;
    ensure!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    let metadata: Metadata = serde_json::from_slice(&output.stdout).context("reading the output of cargo metadata")?;
    Ok(metadata.packages.into_iter().map(|package| (package.name, package.version)).collect())
}
