//! wasmd: built once as the tool of the Go module beside this crate, kept in the target folder.

use crate::layout::{self, Layout};
use crate::leash::Leashed;
use anyhow::{bail, ensure, Context, Result};
use sha2::{Digest, Sha256};
use std::env;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Embedded in the program, so that the build does not depend on where the program runs.
const GO_MOD: &str = include_str!("../go.mod");
const GO_SUM: &str = include_str!("../go.sum");
/// Time limit for another process to build the same binary.
const BUILD_PATIENCE: Duration = Duration::from_secs(1200);

/// The binary, built if it does not exist yet. Its name contains the hash of `go.mod` and `go.sum`, so other pins give another
/// binary.
///
/// # Errors
/// One line that states what is missing (Go, a C compiler) or how the build failed.
pub(crate) fn ensure(layout: &Layout, log: &dyn Fn(&str)) -> Result<PathBuf> {
    let hash = hex::encode(Sha256::digest([GO_MOD, GO_SUM].concat()));
    let key = hash.get(..16).unwrap_or(&hash);
    let binary = layout.bin().join(format!("wasmd-{key}"));
    // Another process may be building it.
    let _lock = layout::lock_within(&layout.bin().join("build.lock"), BUILD_PATIENCE)?;
    // It needs libwasmvm from Go's module cache; if that was cleaned, it is built again.
    if !works(&binary) {
        build(&layout.bin().join(format!("module-{key}")), &binary, log)?;
        ensure!(works(&binary), "{} was built and does not start", binary.display());
    }
    Ok(binary)
}

fn works(binary: &Path) -> bool {
    let run =
        Command::new(binary).arg("version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    run.is_ok_and(|status| status.success())
}

/// Checks that the build tools exist; the error names the missing one in one line.
///
/// # Errors
/// When something is.
fn ensure_tools() -> Result<()> {
    let compiler = env::var("CC").ok().filter(|cc| !cc.trim().is_empty()).unwrap_or_else(|| "gcc".into());
    // CC may carry arguments.
    let compiler = compiler.split_whitespace().next().unwrap_or("gcc");
    let missing: Vec<_> = [("go", "Go 1.24 or later (https://go.dev/dl)"), (compiler, "a C compiler (gcc)")]
        .into_iter()
        .filter(|(program, _)| !on_path(program))
        .map(|(program, what)| format!("{what}, no `{program}` on the PATH"))
        .collect();
    ensure!(missing.is_empty(), "wasmd cannot be built, it needs {}", missing.join("; and "));
    Ok(())
}

fn on_path(program: &str) -> bool {
    if program.contains('/') {
        return Path::new(program).is_file();
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).any(|folder| folder.join(program).is_file());
    found
}

fn build(module: &Path, binary: &Path, log: &dyn Fn(&str)) -> Result<()> {
    ensure_tools()?;
    let said = module.join("build.log");
    log(&format!("building wasmd, about 4 minutes the first time (log: {})", said.display()));
    let start = Instant::now();
    fs::create_dir_all(module).with_context(|| format!("{} cannot be made", module.display()))?;
    fs::write(module.join("go.mod"), GO_MOD)?;
    fs::write(module.join("go.sum"), GO_SUM)?;
    let file = File::create(&said)?;
    let fresh = binary.with_extension("new");
    // `tool` is every tool of the module: wasmd alone.
    let args = ["build", "-tags", "netgo", "-o"].map(OsStr::new);
    let go = Leashed::spawn("go", &[&args[..], &[fresh.as_os_str(), OsStr::new("tool")]].concat(), |command| {
        command.current_dir(module).stdout(file.try_clone()?).stderr(file);
        command.env("CGO_ENABLED", "1").env("GOWORK", "off").env("GOFLAGS", "-mod=readonly");
        Ok(())
    })?;
    let status = go.wait()?;
    if !status.success() {
        let text = fs::read_to_string(&said).unwrap_or_default();
        let line = text.lines().rev().find(|line| !line.trim().is_empty() && !line.starts_with("go: downloading"));
        bail!("wasmd was not built: {} (log: {})", line.unwrap_or("go says nothing"), said.display());
    }
    // An interrupted build leaves no binary under its name.
    fs::rename(&fresh, binary)?;
    log(&format!("wasmd built in {} s", start.elapsed().as_secs()));
    Ok(())
}

/// Runs `wasmd` to its end and returns its output.
///
/// # Errors
/// With its last line when it fails.
pub(crate) fn run(wasmd: &Path, args: &[&str]) -> Result<String> {
    let output = Command::new(wasmd).args(args).stdin(Stdio::null()).output().context("wasmd does not start")?;
    if !output.status.success() {
        let text = String::from_utf8_lossy(&output.stderr);
        let line = text.lines().find(|line| line.contains("Error:")).or(text.lines().last());
        bail!("wasmd {}: {}", args.first().unwrap_or(&""), line.unwrap_or("says nothing"));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
