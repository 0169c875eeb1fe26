//! `like = "other"`: a system that differs from another in a few keys.

use toml::{Table, Value};

use super::document::merge;
use crate::error::LabError;

/// Longest chain of `like`.
const DEPTH: usize = 16;

/// Every system with what it inherits. Errors: not a table, an unknown or circular `like`.
pub(super) fn resolve(systems: &Table) -> Result<Vec<(String, Table)>, LabError> {
    systems.keys().map(|name| Ok((name.clone(), whole(systems, name, name, DEPTH)?))).collect()
}

fn whole(systems: &Table, asked: &str, name: &str, depth: usize) -> Result<Table, LabError> {
    let error = |reason: String| LabError::Key { key: format!("system.{asked}"), reason };
    let Some(Value::Table(table)) = systems.get(name) else {
        return Err(error(format!("there is no system table {name:?}")));
    };
    let mut own = table.clone();
    let Some(like) = own.remove("like") else { return Ok(own) };
    let Value::String(like) = like else { return Err(error("`like` must name a system".to_owned())) };
    let Some(depth) = depth.checked_sub(1) else { return Err(error("`like` is circular".to_owned())) };
    let mut base = whole(systems, asked, &like, depth)?;
    merge(&mut base, own);
    Ok(base)
}
