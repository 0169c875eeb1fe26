//! Every event of a contract is listed in `schema/events.json`, has the attributes that are listed there, in that order, and
//! values of the listed kinds.

use cosmwasm_std::{Attribute, Event};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

#[derive(Deserialize)]
struct Listed {
    #[serde(rename = "type")]
    ty: String,
    attributes: Vec<ListedAttribute>,
}

#[derive(Deserialize)]
struct ListedAttribute {
    name: String,
    kind: String,
    #[serde(default)]
    values: Vec<String>,
    #[serde(default)]
    none: bool,
    #[serde(default)]
    optional: bool,
}

/// Panics, naming the event, unless it is as it is listed. Events of other types than the contracts' own are not looked at.
pub fn assert_documented(event: &Event) {
    // What cw20-base emits is the `wasm` event without a type of its own.
    let Some(ty) = event.ty.strip_prefix("wasm-") else { return };
    let Some(listed) = listed().get(ty) else { panic!("{ty} is not in schema/events.json") };
    let mut found = event.attributes.iter().filter(|attribute| !attribute.key.starts_with('_')).peekable();
    for attribute in &listed.attributes {
        let mut count = 0;
        while let Some(next) =
            found.next_if(|next| attribute.names(&next.key) && (count == 0 || attribute.is_pattern()))
        {
            assert!(
                attribute.takes(&next.value),
                "{ty}: {} is {}, not of kind {}",
                next.key,
                next.value,
                attribute.kind
            );
            count += 1;
        }
        assert!(count > 0 || attribute.optional || attribute.is_pattern(), "{ty} has no {}", attribute.name);
    }
    let rest: Vec<&Attribute> = found.collect();
    assert!(rest.is_empty(), "{ty} has attributes that are not listed, or not at this place: {rest:?}");
}

impl ListedAttribute {
    fn is_pattern(&self) -> bool {
        self.name.contains('<')
    }

    /// A placeholder stands for a part between underscores.
    fn names(&self, key: &str) -> bool {
        let (listed, found): (Vec<&str>, Vec<&str>) = (self.name.split('_').collect(), key.split('_').collect());
        listed.len() == found.len()
            && listed.iter().zip(&found).all(|(part, found)| part.starts_with('<') || part == found)
    }

    fn takes(&self, value: &str) -> bool {
        if self.none && value == "none" {
            return true;
        }
        match self.kind.as_str() {
            "units" | "shares" => value.parse::<u128>().is_ok(),
            "id" | "count" | "seconds" => value.parse::<u64>().is_ok_and(|number| number < 1 << 53),
            "decimal" => is_decimal(value.strip_prefix('-').unwrap_or(value)),
            "choice" => self.values.iter().any(|listed| listed == value),
            "address" | "text" => !value.is_empty(),
            other => panic!("unknown kind {other}"),
        }
    }
}

/// Digits, with at most 30 places after a point; the sign is gone.
fn is_decimal(value: &str) -> bool {
    let (whole, places) = value.split_once('.').unwrap_or((value, "0"));
    [whole, places].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        && places.len() <= 30
}

fn listed() -> &'static BTreeMap<String, Listed> {
    static LISTED: OnceLock<BTreeMap<String, Listed>> = OnceLock::new();
    LISTED.get_or_init(|| {
        let text = include_str!("../../../../schema/events.json");
        let events: Vec<Listed> = serde_json::from_str(text).expect("a list of events");
        events.into_iter().map(|event| (event.ty.clone(), event)).collect()
    })
}
