//! What the suite says of itself to machines and readers, generated from code and committed, so that a change of the
//! interface shows in a diff:
//!
//! - `schema/<contract>.json`: the messages and responses of [`interfaces`], in CosmWasm's IDL;
//! - `schema/hooks.json`: the messages that contracts take inside a cw20 `Send` ([`hooks()`]);
//! - `schema/events.json`: every event with its attributes and their units ([`events()`]);
//! - `schema/ts/src`: the TypeScript client, generated from the JSON by `ts/codegen` where Node is present;
//! - `docs/parameters.md`: every parameter with its unit, range and default ([`parameters()`]);
//! - `docs/security/scope.md`: lines per crate that an audit reads ([`scope()`]).
//!
//! `cargo schema` writes all of them; `cargo schema --check` and the tests of this crate compare them.
#![deny(missing_docs)]

mod contracts;
mod events;
mod files;
mod hooks;
mod parameters;
mod scope;
mod typescript;
mod versions;

pub use contracts::{contracts, Contract};
pub use events::{events, events_of, events_text, Attribute, Event, Kind, EVENTS_FILE};
pub use files::{check, docs, folder, write, Drift, Fault, Text};
pub use hooks::{hooks, HOOKS_FILE};
pub use parameters::{parameters, parameters_text, same_value, Parameter, Statement, PARAMETERS_FILE};
pub use scope::{scope, SCOPE_FILE};
pub use typescript::{typescript, Typescript};

use anyhow::Result;

/// The JSON files: one per contract, the hooks and the events.
///
/// Errors: those of [`contracts()`] and [`events()`].
pub fn json() -> Result<Vec<Text>> {
    let mut texts: Vec<Text> = contracts()?.iter().map(Contract::text).collect();
    texts.push(hooks()?);
    texts.push(events_text(&events()?)?);
    Ok(texts)
}

/// The document of all parameters. Error: a plan that cannot be written as JSON.
pub fn markdown() -> Result<Text> {
    Ok(parameters_text(&parameters()?))
}
