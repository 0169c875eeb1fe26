//! The numbered invariants of the contracts' READMEs that one moment can show, as functions. What compares two moments is
//! checked by the property runner and the contracts' own tests.
//! The demo and the property runner call [`check`] after
//! every step; the first that fails is named.

mod credit;
mod engine;
mod oracle;
mod security;
mod staking;

use crate::view::View;
use std::fmt;

/// An invariant that does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Broken {
    /// Its name: contract and number, as in the README.
    pub invariant: &'static str,
    /// The numbers.
    pub detail: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is broken: {}", self.invariant, self.detail)
    }
}

impl std::error::Error for Broken {}

/// `Ok` when `holds`; else names the invariant with its numbers.
fn ensure(holds: bool, invariant: &'static str, detail: impl FnOnce() -> String) -> Result<(), Broken> {
    if holds {
        Ok(())
    } else {
        Err(Broken { invariant, detail: detail() })
    }
}

/// Every invariant that can be seen now, of every contract that has one. Returns how many were checked.
pub fn check(suite: &impl View) -> Result<usize, Broken> {
    Ok(staking::check(suite)?
        + security::check(suite)?
        + oracle::check(suite)?
        + credit::check(suite)?
        + engine::check(suite)?)
}
