//! Finds a Rust toolchain that can build the standard library for wasm: a compiler, its cargo, the library's source and a
//! linker for wasm. rustup's toolchains qualify with the component `rust-src`, Debian's with the packages of the "web"
//! toolchain, which are a newer Rust than Debian's own.

use anyhow::{bail, Result};
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const HELP: &str = "no Rust toolchain on this machine can build for the chain.\n\
  It takes the standard library's source and a wasm linker. Install one of\n\
  - with rustup:           rustup component add rust-src && rustup target add wasm32-unknown-unknown\n\
  - on Debian, as root:    apt-get update && apt-get install -y rustc-web cargo-web rust-web-src lld binaryen\n\
  (binaryen's wasm-opt makes the files smaller; it is wanted with rustup too).";

/// A toolchain that can build the contracts.
pub struct Toolchain {
    /// The folder that holds `bin/rustc`, `bin/cargo` and `lib/rustlib`.
    pub sysroot: PathBuf,
    linker: Linker,
    version: String,
}

enum Linker {
    /// The toolchain brings `rust-lld`, which is the target's default.
    Bundled,
    /// LLVM's `wasm-ld`.
    Separate(PathBuf),
}

impl Toolchain {
    /// What the compiler says of itself.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Its compiler.
    pub fn rustc(&self) -> PathBuf {
        self.sysroot.join("bin/rustc")
    }

    /// Its cargo.
    pub fn cargo(&self) -> PathBuf {
        self.sysroot.join("bin/cargo")
    }

    /// The standard library's source.
    pub fn source(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib/src/rust")
    }

    /// The linker to name, where the toolchain does not bring its own.
    pub fn linker(&self) -> Option<&Path> {
        match &self.linker {
            Linker::Bundled => None,
            Linker::Separate(path) => Some(path),
        }
    }

    fn at(sysroot: PathBuf) -> Result<Self, Lack> {
        let bin = sysroot.join("bin");
        if !bin.join("rustc").is_file() || !bin.join("cargo").is_file() {
            return Err(Lack::Compiler);
        }
        if !sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file() {
            return Err(Lack::Source);
        }
        let Some(linker) = find_linker(&sysroot) else {
            return Err(Lack::Linker);
        };
        let Some(version) = output(Command::new(bin.join("rustc")).arg("--version")) else {
            return Err(Lack::Compiler);
        };
        Ok(Self { sysroot, linker, version })
    }
}

impl fmt::Display for Toolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.version, self.sysroot.display())?;
        match &self.linker {
            Linker::Bundled => write!(f, ", linked by its rust-lld"),
            Linker::Separate(path) => write!(f, ", linked by {}", path.display()),
        }
    }
}

/// What a toolchain lacks.
enum Lack {
    Compiler,
    Source,
    Linker,
}

impl fmt::Display for Lack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Lack::Compiler => "no rustc and cargo",
            Lack::Source => "no source of the standard library (rust-src)",
            Lack::Linker => "no linker for wasm (rust-lld or wasm-ld)",
        })
    }
}

/// The first toolchain that can build: the one in use, then the others that rustup has, then the system's.
pub fn detect() -> Result<Toolchain> {
    let mut looked_at = String::new();
    for sysroot in candidates() {
        let name = sysroot.display().to_string();
        match Toolchain::at(sysroot) {
            Ok(toolchain) => return Ok(toolchain),
            Err(why) => looked_at.push_str(&format!("\n  looked at {name}: {why}")),
        }
    }
    bail!("{HELP}{looked_at}")
}

fn candidates() -> Vec<PathBuf> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let mut found: Vec<PathBuf> = Vec::new();
    found.extend(output(Command::new(rustc).args(["--print", "sysroot"])).map(PathBuf::from));
    found.extend(rustup_toolchains());
    found.extend(["/usr/local", "/usr"].map(PathBuf::from));
    let mut unique = Vec::new();
    for path in found {
        if !unique.contains(&path) {
            unique.push(path);
        }
    }
    unique
}

fn rustup_toolchains() -> Vec<PathBuf> {
    let Some(home) = output(Command::new("rustup").args(["show", "home"])) else {
        return Vec::new();
    };
    let Ok(entries) = fs::read_dir(Path::new(&home).join("toolchains")) else {
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn find_linker(sysroot: &Path) -> Option<Linker> {
    let hosts = fs::read_dir(sysroot.join("lib/rustlib")).ok()?;
    if hosts.flatten().any(|host| host.path().join("bin/rust-lld").is_file()) {
        return Some(Linker::Bundled);
    }
    on_path("wasm-ld").map(Linker::Separate)
}

/// The program of this name on the `PATH`, or where Debian puts programs.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let dirs = env::split_paths(&path).chain([PathBuf::from("/usr/bin")]);
    dirs.map(|dir| dir.join(program)).find(|file| file.is_file())
}

/// The first line that a program prints, if it runs and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let out = command.output().ok().filter(|out| out.status.success())?;
    let text = String::from_utf8(out.stdout).ok()?;
    text.lines().next().map(|line| line.trim().to_owned())
}
