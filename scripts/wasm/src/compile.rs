//! One cargo call per chosen contract, several at a time, with flags that make the result independent of this machine.

use crate::optimise::Optimiser;
use crate::toolchain::Toolchain;
use crate::workspace::Workspace;
use anyhow::{anyhow, bail, ensure, Context, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::{env, fs, thread};

/// Compiles `contracts` and writes the optimised files to [`Workspace::artifact`].
///
/// Most of a build is link-time optimisation, which has one thread: as many contracts as the machine has cores, four at most, are
/// built at a time, each worker in a folder of its own because cargo locks its folder.
pub fn build(workspace: &Workspace, toolchain: &Toolchain, optimiser: &Optimiser, contracts: &[String]) -> Result<()> {
    let workers = thread::available_parallelism().map_or(1, usize::from).min(4).min(contracts.len());
    let queue = Mutex::new(contracts.iter());
    let next = || queue.lock().ok()?.next();
    let work = |worker: usize| {
        let target = workspace.wasm_target(worker);
        while let Some(contract) = next() {
            if let Err(error) = build_one(workspace, toolchain, optimiser, &target, contract) {
                // The other workers finish their present contract.
                while next().is_some() {}
                return Err(error);
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|worker| scope.spawn(move || work(worker))).collect();
        running.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("a build thread panicked"))?)
    })
}

/// Builds one contract as a `cdylib` only. Cargo leaves link-time optimisation out, whatever the profile says, where a library is
/// built as an `rlib` too; it makes every file a tenth smaller.
fn build_one(
    workspace: &Workspace,
    toolchain: &Toolchain,
    optimiser: &Optimiser,
    target: &Path,
    contract: &str,
) -> Result<()> {
    let built = target.join("wasm32-unknown-unknown/release").join(format!("{}.wasm", contract.replace('-', "_")));
    // Removes an old file, which a folder without a library would otherwise leave.
    if built.exists() {
        fs::remove_file(&built)?;
    }
    let mut cargo = Command::new(toolchain.cargo());
    forget_outer_cargo(&mut cargo);
    cargo
        .current_dir(&workspace.root)
        .env("PATH", path_with(&toolchain.sysroot.join("bin"))?)
        .env("RUSTC", toolchain.rustc())
        // `-Zbuild-std` and `-Zlocation-detail` are open to a stable compiler only under this switch.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", rustflags(workspace, toolchain).join("\u{1f}"))
        .args(["rustc", "--release", "--lib", "--crate-type", "cdylib", "--locked"])
        .args(["--target", "wasm32-unknown-unknown", "--package", contract])
        // Without unwinding and backtraces, neither of which the chain's VM has.
        .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .arg("--target-dir")
        .arg(target);
    let status = cargo.status().with_context(|| format!("running {}", toolchain.cargo().display()))?;
    ensure!(status.success(), "the wasm build of `{contract}` failed ({status})");
    ensure!(built.is_file(), "`{contract}` built, but left no wasm file");
    ensure_no_machine_paths(workspace, toolchain, &built)?;
    optimiser.run(&built, &workspace.artifact(contract))
}

/// Fails when a file contains paths of this machine: it would differ on another machine, and so would its checksum and, with
/// `instantiate2`, the contract's address.
fn ensure_no_machine_paths(workspace: &Workspace, toolchain: &Toolchain, wasm: &Path) -> Result<()> {
    let bytes = fs::read(wasm)?;
    for (folder, _) in remapped(workspace, toolchain) {
        let needle = folder.to_string_lossy().into_owned();
        if bytes.windows(needle.len()).any(|window| window == needle.as_bytes()) {
            bail!("{} names a folder of this machine: {needle}", wasm.display());
        }
    }
    Ok(())
}

fn rustflags(workspace: &Workspace, toolchain: &Toolchain) -> Vec<String> {
    let mut flags: Vec<String> = [
        // Neither reference types nor bulk memory: the VM refuses both.
        "-Ctarget-cpu=mvp",
        "-Clink-arg=-s",
        // The VM's imports are resolved by the chain.
        "-Clink-arg=--allow-undefined",
        // File and line of panics: contracts have none of their own, and the strings are a tenth of a file.
        "-Zlocation-detail=none",
        // A panic traps without its text, which cosmwasm-std would pass to the chain. Contracts have no panic of their own, and
        // that of a dependency has no location anyway; the code that writes it, backtraces included, is another 24 kB.
        "-Zunstable-options",
        "-Cpanic=immediate-abort",
    ]
    .map(String::from)
    .into();
    if let Some(linker) = toolchain.linker() {
        flags.push(format!("-Clinker={}", linker.display()));
    }
    for (folder, name) in remapped(workspace, toolchain) {
        flags.push(format!("--remap-path-prefix={}={name}", folder.display()));
    }
    flags
}

/// The folders of this machine that the compiler could write into a file, and their replacements.
fn remapped(workspace: &Workspace, toolchain: &Toolchain) -> Vec<(PathBuf, &'static str)> {
    let mut folders = vec![(workspace.root.clone(), "/ballast"), (toolchain.source(), "/rust")];
    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    if let Some(cargo_home) = env::var_os("CARGO_HOME").map(PathBuf::from).or(home) {
        folders.push((cargo_home, "/cargo"));
    }
    folders
}

/// Removes environment variables set by the cargo that runs `cargo wasm`, which concern its own toolchain.
fn forget_outer_cargo(command: &mut Command) {
    for name in [
        "CARGO",
        "CARGO_BUILD_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
        "CARGO_TARGET_DIR",
        "LD_LIBRARY_PATH",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "RUSTFLAGS",
        "RUSTUP_TOOLCHAIN",
    ] {
        command.env_remove(name);
    }
}

fn path_with(first: &Path) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths([first.to_path_buf()].into_iter().chain(env::split_paths(&path)))?)
}
