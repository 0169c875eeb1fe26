//! `manifest.json`: what it takes to get the same bytes again.

use std::process::Command;

use anyhow::Result;
use serde::Serialize;

use crate::input::Input;
use crate::series::{Chosen, Source};

#[derive(Serialize)]
struct Manifest<'a> {
    verb: &'a str,
    arguments: Vec<String>,
    version: &'static str,
    commit: String,
    seeds: [u64; 2],
    systems: Vec<&'a str>,
    liquidators: Vec<&'static str>,
    series: Vec<&'a Source>,
    lab: String,
}

/// The manifest's text. `lab` is the merged lab file, also written beside it.
pub fn json(verb: &str, input: &Input, chosen: &[Chosen], seeds: u64) -> Result<Vec<u8>> {
    let manifest = Manifest {
        verb,
        arguments: std::env::args().skip(1).collect(),
        version: env!("CARGO_PKG_VERSION"),
        commit: commit(),
        seeds: [1, seeds],
        systems: input.systems.iter().map(|system| system.name.as_str()).collect(),
        liquidators: input.kinds.iter().map(|kind| kind.name()).collect(),
        series: chosen.iter().map(|chosen| &chosen.source).collect(),
        lab: input.document.text(),
    };
    let mut text = serde_json::to_vec_pretty(&manifest)?;
    text.push(b'\n');
    Ok(text)
}

/// The commit of the sources, with `+` when they were changed since; `unknown` outside of a repository.
fn commit() -> String {
    let git = |args: &[&str]| {
        let output = Command::new("git").args(["-C", env!("CARGO_MANIFEST_DIR")]).args(args).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let Some(head) = git(&["rev-parse", "HEAD"]) else { return "unknown".to_owned() };
    let clean = git(&["status", "--porcelain", "--untracked-files=no"]).is_some_and(|changes| changes.is_empty());
    if clean {
        head
    } else {
        format!("{head}+")
    }
}
