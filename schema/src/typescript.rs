//! The TypeScript client: what `ts/codegen` makes of the schemas, run with Node.

use crate::files::{folder, present, Text};
use anyhow::{bail, Context, Result};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::SystemTime;

/// What became of the TypeScript client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typescript {
    /// Its modules, sorted by name.
    Made(Vec<Text>),
    /// There is no Node here, or a part of it is missing: which.
    Absent(&'static str),
}

/// Makes the client's modules out of schemas, in a temporary folder. The generator's packages are installed on need.
/// Errors: a failed installation, a failed generator.
pub fn typescript(schemas: &[Text]) -> Result<Typescript> {
    if let Some(missing) = ["node", "npm"].into_iter().find(|program| !runs(program)) {
        return Ok(Typescript::Absent(missing));
    }
    let package = folder().join("ts");
    install(&package)?;
    let work = tempfile::tempdir().context("a folder for the schemas")?;
    let (from, to) = (work.path().join("schemas"), work.path().join("modules"));
    fs::create_dir(&from).context("a folder for the schemas")?;
    for Text { file, text } in schemas {
        fs::write(from.join(file), text).with_context(|| format!("writing {file} for the generator"))?;
    }
    let arguments = [OsStr::new("codegen/generate.mjs"), from.as_os_str(), to.as_os_str()];
    succeed(Command::new("node").current_dir(&package).args(arguments), "the TypeScript generator")?;
    let modules = present(&to, ".ts")?.into_iter().map(|file| {
        let text = fs::read_to_string(to.join(&file)).with_context(|| format!("reading the generator's {file}"))?;
        Ok(Text { file, text })
    });
    let mut modules = modules.collect::<Result<Vec<Text>>>()?;
    modules.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(Typescript::Made(modules))
}

/// The packages of the lock file, unless they are there already and not older than it.
fn install(package: &Path) -> Result<()> {
    let installed = changed(&package.join("node_modules/.package-lock.json"));
    let wanted = changed(&package.join("package-lock.json"));
    if wanted.is_none() {
        bail!("schema/ts/package-lock.json is missing");
    }
    if installed < wanted {
        println!("installing the TypeScript generator (npm ci in schema/ts)");
        let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
        succeed(Command::new("npm").current_dir(package).args(arguments), "npm ci in schema/ts")?;
    }
    Ok(())
}

fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|file| file.modified()).ok()
}

fn runs(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Runs a command; its error says the first line that it wrote of what is wrong.
fn succeed(command: &mut Command, what: &str) -> Result<()> {
    let Output { status, stderr, .. } = command.output().with_context(|| format!("running {what}"))?;
    if status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&stderr);
    let line = told.lines().find(|line| line.contains("rror")).unwrap_or("it says nothing");
    let line = line.trim_start_matches("error: ").trim_start_matches("npm error ");
    bail!("{what} failed: {line} (--json-only leaves the TypeScript client alone)");
}
