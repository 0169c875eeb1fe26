//! Makes sure that the deployed code matches the sources.

use anyhow::{ensure, Context, Result};
use deployment::CONTRACTS;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// The folder of the wasm files, built by `cargo wasm` if one is missing or older than a source.
///
/// # Errors
/// A failed build, whose reason `cargo wasm` has printed.
pub(crate) fn folder(log: &dyn Fn(&str)) -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join("artifacts");
    let mut changed = SystemTime::UNIX_EPOCH;
    for part in ["Cargo.lock", "Cargo.toml", "contracts", "packages"] {
        changed = changed.max(newest(&root.join(part))?);
    }
    let fresh = |name: &&str| {
        let built = fs::metadata(folder.join(format!("{name}.wasm"))).and_then(|file| file.modified());
        built.is_ok_and(|built| built >= changed)
    };
    if !CONTRACTS.iter().all(fresh) {
        log("building the contracts, some minutes the first time");
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.args(["wasm", "--no-check"]).current_dir(&root).stdout(Stdio::null());
        ensure!(build.status().context("cargo wasm")?.success(), "`cargo wasm` failed");
    }
    Ok(folder)
}

/// Time of the last change among the compiled sources.
fn newest(path: &Path) -> Result<SystemTime> {
    let file = fs::metadata(path).with_context(|| path.display().to_string())?;
    if file.is_file() {
        let source = path.extension().is_some_and(|end| ["rs", "toml", "lock"].iter().any(|known| end == *known));
        return Ok(if source { file.modified()? } else { SystemTime::UNIX_EPOCH });
    }
    let mut youngest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(path)? {
        let entry = entry?.path();
        // Tests are not part of a contract.
        if !entry.ends_with("tests") {
            youngest = youngest.max(newest(&entry)?);
        }
    }
    Ok(youngest)
}
