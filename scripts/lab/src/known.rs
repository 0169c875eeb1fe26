//! Claims that are known not to hold, each with its reason.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

const SHIPPED: &str = include_str!("../../../packages/lab/known.toml");

/// The list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// Exceptions.
    #[serde(default)]
    known: Vec<Exception>,
}

/// A claim that does not hold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    /// `all`, `odd` or `even`.
    set: String,
    /// Name of the claim.
    claim: String,
    /// Why.
    reason: String,
}

impl Known {
    /// The shipped list, or that of a file. Errors name the file and the key.
    pub fn read(file: Option<&Path>) -> Result<Self> {
        let Some(file) = file else { return Ok(lab::config::parse_as("known.toml", SHIPPED)?) };
        let name = file.display().to_string();
        let text = fs::read_to_string(file).with_context(|| name.clone())?;
        Ok(lab::config::parse_as(&name, &text)?)
    }

    /// Why a claim is known not to hold on a set of series; none if it is not.
    pub fn reason(&self, set: &str, claim: &str) -> Option<&str> {
        self.known.iter().find(|known| known.set == set && known.claim == claim).map(|known| known.reason.as_str())
    }
}
