//! The events of every contract, read from the doc comments of the constants in `packages/interfaces`.
//!
//! Each `event` module holds one constant per event type. Its doc comment says when the event is emitted, then lists the
//! attributes in the order of emission, each with its unit:
//!
//! ```text
//! /// Stake enters the vault and shares are minted for it.
//! ///
//! /// - `sender` (address): pays the coins.
//! /// - `amount` (units of the staked denom): received.
//! pub const STAKE: &str = "staking_vault.stake";
//! ```
//!
//! [`Kind`] lists the units. A unit may end with "or `none`", where that word stands for an absent value, and then with
//! ", optional", where some events lack the attribute. A name may hold placeholders: `maintenance_<collateral>_<class>` stands for several attributes.

mod attribute;
mod source;

pub use attribute::{Attribute, Kind};

use crate::files::{folder, Text};
use anyhow::{ensure, Result};
use serde::Serialize;
use source::Constant;

/// The name of the file.
pub const EVENTS_FILE: &str = "events.json";

/// An event that a contract emits. On a chain its type begins with `wasm-`, and its first attribute is
/// `_contract_address`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// The contract, by the name of its package.
    pub contract: String,
    /// The type, without `wasm-`.
    #[serde(rename = "type")]
    pub kind: String,
    /// When it is emitted.
    pub description: String,
    /// In the order of emission.
    pub attributes: Vec<Attribute>,
}

/// Every event, sorted by type. Error: all constants whose name or doc comment breaks the format, one per line.
pub fn events() -> Result<Vec<Event>> {
    read(&source::constants(&folder().join("../packages/interfaces/src"))?)
}

/// The events of a source file, as if it were the module `module` of the interfaces. Errors as [`events`].
pub fn events_of(module: &str, source: &str) -> Result<Vec<Event>> {
    read(&source::constants_of(module, source)?)
}

/// The file of all events.
pub fn events_text(events: &[Event]) -> Result<Text> {
    let mut text = serde_json::to_string_pretty(events)?;
    text.push('\n');
    Ok(Text { file: EVENTS_FILE.into(), text })
}

fn read(constants: &[Constant]) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    let mut faults = Vec::new();
    for constant in constants {
        match event(constant) {
            Ok(event) => events.push(event),
            Err(fault) => faults.push(format!("{}::event::{}: {fault}", constant.module, constant.name)),
        }
    }
    ensure!(faults.is_empty(), "{} of {} event constants:\n{}", faults.len(), constants.len(), faults.join("\n"));
    events.sort_by(|a: &Event, b| a.kind.cmp(&b.kind));
    Ok(events)
}

/// An event, or what is wrong with its constant.
fn event(constant: &Constant) -> Result<Event, String> {
    let Constant { module, value, doc, .. } = constant;
    let allowed = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "._".contains(letter);
    if !value.chars().all(allowed) {
        return Err(format!(
            "`{value}` holds other characters than a-z, 0-9, `_` and `.`, which CometBFT cannot search"
        ));
    }
    if value.strip_prefix(&format!("{module}.")).is_none_or(str::is_empty) {
        return Err(format!("`{value}` does not begin with `{module}.`"));
    }
    let (description, attributes) = attribute::split(doc)?;
    Ok(Event { contract: module.replace('_', "-"), kind: value.clone(), description, attributes })
}
