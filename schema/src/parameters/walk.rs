//! The fields of a JSON schema, nested ones by their path.

use super::{Group, Parameter, Statement};
use cosmwasm_schema::schemars::schema::{RootSchema, Schema, SchemaObject};
use serde_json::Value;

/// The parameters of a group, in the order of their names.
pub(super) fn parameters(group: &Group) -> Vec<Parameter> {
    let mut found = Vec::new();
    for (name, schema) in fields(&group.schema.schema) {
        if group.only.is_empty() || group.only.contains(&name.as_str()) {
            visit(group, name, schema, group.defaults.iter().map(|value| member(value, name)).collect(), &mut found);
        }
    }
    found
}

fn visit(group: &Group, path: &str, schema: &Schema, defaults: Vec<Value>, found: &mut Vec<Parameter>) {
    let target = resolve(&group.schema, schema);
    let members: Vec<_> = target.map(|target| fields(target).collect()).unwrap_or_default();
    if members.is_empty() {
        let statement = Statement::read(description(schema));
        found.push(Parameter {
            contract: group.contract,
            subject: group.subject,
            path: path.into(),
            statement,
            defaults,
        });
        return;
    }
    for (name, schema) in members {
        let defaults = defaults.iter().map(|value| member(value, name)).collect();
        visit(group, &format!("{path}.{name}"), schema, defaults, found);
    }
}

fn fields(schema: &SchemaObject) -> impl Iterator<Item = (&String, &Schema)> {
    schema.object.iter().flat_map(|object| &object.properties)
}

fn member(value: &Value, name: &str) -> Value {
    value.get(name).cloned().unwrap_or(Value::Null)
}

fn description(schema: &Schema) -> &str {
    let metadata = match schema {
        Schema::Object(object) => object.metadata.as_ref(),
        Schema::Bool(_) => None,
    };
    metadata.and_then(|metadata| metadata.description.as_deref()).unwrap_or_default()
}

/// What a schema means: through references, the wrapping of a documented reference, and the choice of an optional one.
fn resolve<'a>(root: &'a RootSchema, schema: &'a Schema) -> Option<&'a SchemaObject> {
    let Schema::Object(object) = schema else { return None };
    if let Some(reference) = &object.reference {
        return resolve(root, root.definitions.get(reference.rsplit('/').next()?)?);
    }
    let parts = object.subschemas.as_ref().and_then(|parts| parts.all_of.as_ref().or(parts.any_of.as_ref()));
    match parts {
        Some(parts) => parts.iter().find_map(|part| resolve(root, part)),
        None => Some(object),
    }
}
