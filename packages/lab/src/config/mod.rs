//! The lab's configuration: a TOML document that is laid over the shipped `lab.toml`.

mod document;
mod inherit;

pub use document::Document;

use serde::de::DeserializeOwned;
use toml::{Table, Value};

use crate::behaviour::Behaviour;
use crate::error::LabError;
use crate::systems::System;

/// Behaviour and systems, validated.
#[derive(Debug, Clone)]
pub struct Lab {
    /// How people, oracle and chain behave.
    pub behaviour: Behaviour,
    /// Names of the systems that are compared by default.
    pub compared: Vec<String>,
    /// All systems, in order of their names.
    pub systems: Vec<System>,
}

impl Lab {
    /// The shipped configuration.
    pub fn shipped() -> Result<Self, LabError> {
        Document::shipped()?.build()
    }

    /// The systems of these names, in this order. Error: `UnknownSystem`.
    pub fn pick(&self, names: &[String]) -> Result<Vec<System>, LabError> {
        names.iter().map(|name| self.system(name).cloned()).collect()
    }

    /// The system of this name. Error: `UnknownSystem`, with all names.
    pub fn system(&self, name: &str) -> Result<&System, LabError> {
        let known = || self.systems.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join(", ");
        self.systems
            .iter()
            .find(|system| system.name == name)
            .ok_or_else(|| LabError::UnknownSystem { name: name.to_owned(), known: known() })
    }
}

/// A value of the document as a type; errors name the key.
pub(crate) fn read<T: DeserializeOwned>(key: &str, value: Value) -> Result<T, LabError> {
    serde_path_to_error::deserialize(value).map_err(|error| {
        let inner = error.path().to_string();
        let key = if inner == "." { key.to_owned() } else { format!("{key}.{inner}") };
        LabError::Key { key, reason: one_line(&error.inner().to_string()) }
    })
}

/// A separate document, such as a generator's, as a type. Errors name the document and the key.
pub fn parse_as<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, LabError> {
    read(name, Value::Table(document::parse(name, text)?))
}

/// Takes a key out of a table. Error: it is not there.
pub(crate) fn take(table: &mut Table, owner: &str, key: &str) -> Result<Value, LabError> {
    let missing = || LabError::Key { key: format!("{owner}.{key}"), reason: "is missing".to_owned() };
    table.remove(key).ok_or_else(missing)
}

pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
