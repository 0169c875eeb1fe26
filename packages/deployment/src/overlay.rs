//! Changes applied to a plan, and the list of differences between two plans.

use serde::Serialize;
use serde_json::Value;
use std::fmt;

use crate::Plan;

/// Changes that cannot be laid over a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanError {
    /// A key that does not exist in a plan, such as a typing mistake, which would change nothing.
    UnknownKey {
        /// Dotted path of the key, from `plan`.
        path: String,
    },
    /// A value of the wrong type, or a key that is missing inside a list.
    Value {
        /// The parser's reason.
        reason: String,
    },
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey { path } => write!(f, "{path} is no part of a plan"),
            Self::Value { reason } => write!(f, "plan: {reason}"),
        }
    }
}

impl std::error::Error for PlanError {}

/// A value that two plans do not share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Dotted path, such as `market.params.band.z`.
    pub path: String,
    /// Value in the first plan, as JSON.
    pub from: String,
    /// Value in the second plan, as JSON.
    pub to: String,
}

impl Plan {
    /// The plan with the values in `over` replaced, at any depth. A list replaces a whole list.
    ///
    /// Errors: a key that a plan does not have; a value of the wrong type.
    pub fn overlay(&self, over: &impl Serialize) -> Result<Self, PlanError> {
        let value = |error: serde_json::Error| PlanError::Value { reason: error.to_string() };
        let mut plan = serde_json::to_value(self).map_err(value)?;
        merge(&mut plan, serde_json::to_value(over).map_err(value)?, "plan")?;
        serde_json::from_value(plan).map_err(value)
    }

    /// Values of `other` that differ from this plan, by key in alphabetical order. A list counts as one value.
    pub fn changes(&self, other: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        if let (Ok(from), Ok(to)) = (serde_json::to_value(self), serde_json::to_value(other)) {
            differ("", &from, &to, &mut changes);
        }
        changes
    }
}

fn merge(base: &mut Value, over: Value, path: &str) -> Result<(), PlanError> {
    match (base, over) {
        (Value::Object(base), Value::Object(over)) => {
            for (key, value) in over {
                let path = format!("{path}.{key}");
                match base.get_mut(&key) {
                    Some(found) => merge(found, value, &path)?,
                    None => return Err(PlanError::UnknownKey { path }),
                }
            }
        }
        (base, over) => *base = over,
    }
    Ok(())
}

fn differ(path: &str, from: &Value, to: &Value, changes: &mut Vec<Change>) {
    match (from, to) {
        (Value::Object(from), Value::Object(to)) => {
            for (key, value) in from {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                differ(&path, value, to.get(key).unwrap_or(&Value::Null), changes);
            }
        }
        _ if from == to => {}
        _ => changes.push(Change { path: path.to_owned(), from: from.to_string(), to: to.to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_named_is_replaced_at_any_depth() {
        let plan = Plan::new("stake", "base");
        let changed = plan.overlay(&json!({ "market": { "params": { "debt_cap": "7" } }, "base": "other" }));
        let changed = changed.unwrap_or_else(|_| plan.clone());
        assert_eq!((changed.market.params.debt_cap.u128(), changed.base.as_str()), (7, "other"));
        let seen: Vec<(String, String)> = plan.changes(&changed).into_iter().map(|c| (c.path, c.to)).collect();
        let expected = [("base", "\"other\""), ("market.params.debt_cap", "\"7\"")];
        assert_eq!(seen, expected.map(|(path, to)| (path.to_owned(), to.to_owned())));
    }

    #[test]
    fn an_unknown_key_is_an_error_with_its_path() {
        let error = Plan::new("a", "b").overlay(&json!({ "timelock": { "deley": 1 } })).err();
        assert_eq!(error, Some(PlanError::UnknownKey { path: "plan.timelock.deley".to_owned() }));
    }

    #[test]
    fn a_value_of_another_type_is_an_error() {
        let error = Plan::new("a", "b").overlay(&json!({ "timelock": { "delay": "soon" } })).err();
        assert!(matches!(error, Some(PlanError::Value { .. })));
    }
}
