//! The JSON schema of the suite: one file per contract in CosmWasm's IDL, for clients and code generators.
//!
//! The files are generated from the messages in [`common`] and committed, so that a change of the interface shows in
//! a diff. `cargo schema` writes them, `cargo schema --check` and this crate's tests compare them.
#![deny(missing_docs)]

mod contracts;
mod files;

pub use contracts::{contracts, Contract};
pub use files::{check, folder, write, Drift, Fault};
