//! A network file's `[plan]` over the deployment's defaults.

use anyhow::{bail, Result};
use serde_json::Value;

/// Replaces what `over` names and leaves the rest. A list replaces a list. A name that the defaults do not have is an error:
/// it would be a typing mistake that changes nothing.
pub(crate) fn merge(base: &mut Value, over: Value, path: &str) -> Result<()> {
    match (base, over) {
        (Value::Object(base), Value::Object(over)) => {
            for (key, value) in over {
                let path = format!("{path}.{key}");
                match base.get_mut(&key) {
                    Some(found) => merge(found, value, &path)?,
                    None => bail!("{path} is no part of a plan"),
                }
            }
        }
        (base, over) => *base = over,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_named_is_replaced_at_any_depth() -> Result<()> {
        let mut base = json!({ "a": { "b": 1, "c": [1, 2] }, "d": null });
        merge(&mut base, json!({ "a": { "c": [3] }, "d": { "e": 5 } }), "plan")?;
        assert_eq!(base, json!({ "a": { "b": 1, "c": [3] }, "d": { "e": 5 } }));
        Ok(())
    }

    #[test]
    fn an_unknown_name_is_an_error_with_its_path() {
        let error = merge(&mut json!({ "a": { "b": 1 } }), json!({ "a": { "bb": 1 } }), "plan").err();
        assert_eq!(error.map(|error| error.to_string()).as_deref(), Some("plan.a.bb is no part of a plan"));
    }
}
