//! `manifest.json`: the inputs needed to reproduce the same bytes.

use std::process::Command;

use anyhow::Result;
use serde::Serialize;

use crate::input::Input;
use crate::series::{Chosen, Source};

/// Where results come from.
#[derive(Debug, Clone, Serialize)]
pub struct Manifest {
    /// Verb.
    pub verb: &'static str,
    /// Arguments of the program.
    pub arguments: Vec<String>,
    /// Version of the program.
    pub version: &'static str,
    /// Commit of its sources; `+` when they were changed since.
    pub commit: String,
    /// First and last seed.
    pub seeds: [u64; 2],
    /// Systems, in order.
    pub systems: Vec<String>,
    /// Kinds of liquidators.
    pub liquidators: Vec<&'static str>,
    /// Series, with the hash of each file.
    pub series: Vec<Source>,
    /// Law of random paths.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generator: Option<String>,
    /// The merged lab file, also written beside the manifest.
    pub lab: String,
}

impl Manifest {
    /// What the arguments describe.
    pub fn new(verb: &'static str, input: &Input, chosen: &[Chosen], seeds: [u64; 2]) -> Self {
        Self {
            verb,
            arguments: std::env::args().skip(1).collect(),
            version: env!("CARGO_PKG_VERSION"),
            commit: commit(),
            seeds,
            systems: input.systems.iter().map(|system| system.name.clone()).collect(),
            liquidators: input.kinds.iter().map(|kind| kind.name()).collect(),
            series: chosen.iter().map(|chosen| chosen.source.clone()).collect(),
            generator: None,
            lab: input.document.text(),
        }
    }

    /// Its text.
    pub fn json(&self) -> Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        Ok(text)
    }
}

/// The commit of the sources; `unknown` outside of a repository.
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
