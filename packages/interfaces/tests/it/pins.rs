//! How a message is pinned: its JSON reads as the value, the value writes exactly that JSON, and no variant is left out.

use cosmwasm_schema::schemars::{schema_for, JsonSchema};
use cosmwasm_std::{from_json, to_json_vec};
use serde::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};
use std::any::type_name;
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

/// One JSON value and what it means.
#[track_caller]
pub fn pin<T: Serialize + DeserializeOwned + PartialEq + Debug>(wire: Value, meaning: T) {
    let read: T = from_json(wire.to_string()).unwrap_or_else(|error| panic!("{wire} does not read: {error}"));
    assert_eq!(read, meaning, "{wire} reads as something else");
    let written: Value = serde_json::from_slice(&to_json_vec(&meaning).unwrap()).unwrap();
    assert_eq!(written, wire, "{meaning:?} writes something else");
    if ["Msg", "Params"].iter().any(|end| type_name::<T>().ends_with(end)) {
        refuses_a_misspelt_field::<T>(wire);
    }
}

/// A field that nobody knows is an error, or a misspelt `min_amount` would be no minimum.
#[track_caller]
fn refuses_a_misspelt_field<T: DeserializeOwned + Debug>(mut wire: Value) {
    let variant = wire.as_object().filter(|fields| fields.len() == 1 && fields.values().all(Value::is_object));
    let variant = variant.and_then(|fields| fields.keys().next().cloned());
    // The fields of `receive` are the token's.
    if variant.as_deref() == Some("receive") {
        return;
    }
    let place = variant.map_or(String::new(), |name| format!("/{name}"));
    let Some(fields) = wire.pointer_mut(&place).and_then(Value::as_object_mut) else { return };
    fields.insert("misspelt".into(), json!(1));
    let read = from_json::<T>(wire.to_string());
    assert!(read.is_err(), "{wire} reads as {read:?}");
}

/// Cases for every variant of an enum.
#[track_caller]
pub fn pin_all<T>(cases: Vec<(Value, T)>)
where
    T: Serialize + DeserializeOwned + PartialEq + Debug + JsonSchema,
{
    let missing = missing::<T>(cases.iter().map(|(wire, _)| wire));
    assert!(missing.is_empty(), "{} has variants without a pinned case: {missing:?}", type_name::<T>());
    for (wire, meaning) in cases {
        pin(wire, meaning);
    }
}

/// The variants of an enum that no case shows, by their names in its JSON schema.
fn missing<'a, T: JsonSchema>(cases: impl Iterator<Item = &'a Value>) -> BTreeSet<String> {
    let shown: BTreeSet<String> = cases.map(name).collect();
    variants::<T>().difference(&shown).cloned().collect()
}

/// The variant that a value shows: the string itself, or the only key.
fn name(wire: &Value) -> String {
    match wire {
        Value::String(name) => name.clone(),
        Value::Object(fields) if fields.len() == 1 => fields.keys().next().unwrap().clone(),
        other => panic!("{other} is no variant"),
    }
}

/// The names of an enum's variants, out of its JSON schema.
fn variants<T: JsonSchema>() -> BTreeSet<String> {
    let schema = serde_json::to_value(schema_for!(T)).unwrap();
    let alternatives = match schema.get("oneOf").or(schema.get("anyOf")) {
        Some(list) => list.as_array().unwrap().clone(),
        None => vec![schema],
    };
    let names: BTreeSet<String> = alternatives.iter().flat_map(names).collect();
    assert!(!names.is_empty(), "{} is no enum", type_name::<T>());
    names
}

/// The names in one alternative: a list of strings, or an object's required keys.
fn names(alternative: &Value) -> Vec<String> {
    let list = alternative.get("enum").or(alternative.get("required"));
    let list = list.unwrap_or_else(|| panic!("an unknown form of schema: {alternative}"));
    list.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_string()).collect()
}

/// Both forms of a variant: `Empty` has fields, or may have; `Plain` is a bare name.
#[cosmwasm_schema::cw_serde]
enum Sample {
    Empty {},
    Full {
        a: u64,
    },
    Tuple(u64),
    Plain,
    /// With a text of its own, it is an alternative of its own.
    Documented,
}

#[test]
fn the_schema_names_every_variant() {
    let all = ["documented", "empty", "full", "plain", "tuple"].map(String::from);
    assert_eq!(variants::<Sample>(), BTreeSet::from(all));
}

#[test]
fn a_variant_without_a_case_is_named() {
    let cases = [json!({"empty": {}}), json!("plain"), json!({"tuple": 1})];
    let left = ["documented", "full"].map(String::from);
    assert_eq!(missing::<Sample>(cases.iter()), BTreeSet::from(left));
}

/// Every pinned message is tried with a misspelt field too.
#[test]
fn fm_b85_a_misspelt_minimum_is_an_error() {
    use interfaces::staking_vault::{ExecuteMsg, ReceiveMsg};
    assert!(from_json::<ExecuteMsg>(r#"{"stake":{"min_share":"5"}}"#).is_err());
    assert!(from_json::<ReceiveMsg>(r#"{"unstake":{"minimum":"5"}}"#).is_err());
}

#[test]
fn an_absent_option_reads_as_none() {
    use interfaces::staking_vault::ExecuteMsg;
    let read: ExecuteMsg = from_json(r#"{"stake":{}}"#).unwrap();
    assert_eq!(read, ExecuteMsg::Stake { min_shares: None, recipient: None });
}

#[test]
fn every_module_with_messages_has_its_pins() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut modules = 0;
    for entry in fs::read_dir(root.join("src")).unwrap() {
        let path = entry.unwrap().path();
        // A long enum stands in a file of its own.
        let own = path.with_extension("").join("execute.rs");
        let messages = if own.is_file() { own } else { path.clone() };
        if path.is_file() && fs::read_to_string(messages).unwrap().contains("ExecuteMsg {\n") {
            let pins = root.join("tests/it").join(path.file_name().unwrap());
            assert!(pins.is_file(), "no {}", pins.display());
            modules += 1;
        }
    }
    assert_eq!(modules, 11);
}
