//! Overlays of documents, and reading the result.

use toml::{Table, Value};

use super::{inherit, one_line, read, take, Lab};
use crate::behaviour::Behaviour;
use crate::error::LabError;
use crate::systems::System;

const SHIPPED: &str = include_str!("../../lab.toml");

/// A configuration that may still change.
#[derive(Debug, Clone, PartialEq)]
pub struct Document(Table);

impl Document {
    /// The shipped `lab.toml`.
    pub fn shipped() -> Result<Self, LabError> {
        Ok(Self(parse("lab.toml", SHIPPED)?))
    }

    /// Lays a document over this one: tables are merged, everything else is replaced. `name` is for errors.
    pub fn overlay(&mut self, name: &str, text: &str) -> Result<(), LabError> {
        merge(&mut self.0, parse(name, text)?);
        Ok(())
    }

    /// Sets one key, as TOML: `liquidators.capital=0.5`, `system."mars+waterfall".cover.kappa=0.2`.
    pub fn set(&mut self, assignment: &str) -> Result<(), LabError> {
        self.overlay(&format!("--set {assignment}"), assignment)
    }

    /// The whole document as TOML, for the manifest.
    pub fn text(&self) -> String {
        self.0.to_string()
    }

    /// Reads and validates everything. Error: the first key that is wrong.
    pub fn build(&self) -> Result<Lab, LabError> {
        let mut table = self.0.clone();
        let behaviour = behaviour(&mut table)?;
        let compared = read("compare", take(&mut table, "lab", "compare")?)?;
        let systems = match take(&mut table, "lab", "system")? {
            Value::Table(systems) => systems,
            _ => return Err(LabError::Key { key: "system".to_owned(), reason: "must be a table".to_owned() }),
        };
        if let Some(key) = table.keys().next() {
            return Err(LabError::Key { key: key.clone(), reason: "unknown key".to_owned() });
        }
        let resolved = inherit::resolve(&systems)?;
        let systems = resolved.into_iter().map(|(name, table)| System::from_table(&name, table));
        Ok(Lab { behaviour, compared, systems: systems.collect::<Result<_, _>>()? })
    }
}

fn behaviour(table: &mut Table) -> Result<Behaviour, LabError> {
    let mut section = |key: &str| take(table, "lab", key);
    let behaviour = Behaviour {
        market: read("market", section("market")?)?,
        rates: read("rates", section("rates")?)?,
        liquidators: read("liquidators", section("liquidators")?)?,
        borrowers: read("borrowers", section("borrowers")?)?,
        lenders: read("lenders", section("lenders")?)?,
        stakers: read("stakers", section("stakers")?)?,
        oracle: read("oracle", section("oracle")?)?,
        chain: read("chain", section("chain")?)?,
    };
    behaviour.validate()?;
    Ok(behaviour)
}

pub(super) fn parse(name: &str, text: &str) -> Result<Table, LabError> {
    text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map(|span| text.get(..span.start).unwrap_or_default().matches('\n').count());
        let at = line.map_or(String::new(), |line| format!("line {}: ", line.saturating_add(1)));
        LabError::Syntax { name: name.to_owned(), reason: format!("{at}{}", one_line(error.message())) }
    })
}

/// Keys that determine the meaning of the other keys of a table.
const TAGS: [&str; 2] = ["kind", "rule"];

/// Tables are merged, everything else is replaced, including a table whose `kind` or `rule` changes.
pub(super) fn merge(base: &mut Table, over: Table) {
    if TAGS.iter().any(|tag| over.contains_key(*tag) && base.contains_key(*tag) && over.get(*tag) != base.get(*tag)) {
        *base = over;
        return;
    }
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(inner)), Value::Table(over)) => merge(inner, over),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}
