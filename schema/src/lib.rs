//! The schema of the suite: one JSON file per contract in CosmWasm's IDL, and a TypeScript client made from them.
//!
//! The JSON is generated from the messages in [`common`] and committed, so that a change of the interface shows in a
//! diff; the client under `ts/` is generated from the JSON by `ts/codegen`, where Node is present. `cargo schema` writes
//! both, `cargo schema --check` and this crate's tests compare them.
#![deny(missing_docs)]

mod contracts;
mod files;
mod typescript;

pub use contracts::{contracts, Contract};
pub use files::{check, folder, write, Drift, Fault, Text};
pub use typescript::{typescript, Typescript};
