//! What a doc comment says of a parameter.

use cosmwasm_std::Decimal;
use serde_json::Value;
use std::str::FromStr;

/// A doc comment, taken apart. A part that is not stated is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// What it means.
    pub meaning: String,
    /// Its unit.
    pub unit: Option<String>,
    /// Permitted values.
    pub range: Option<String>,
    /// The default, in the words of the doc comment.
    pub default: Option<String>,
    /// Who is hurt by a wrong value.
    pub harm: Option<String>,
}

impl Statement {
    /// Takes a doc comment apart.
    #[must_use]
    pub fn read(doc: &str) -> Self {
        let doc = doc.split_whitespace().collect::<Vec<_>>().join(" ");
        let (rest, default) = cut(&doc, "Default: ");
        let (rest, range) = cut(&rest, "Range: ");
        let (meaning, unit) = cut(&rest, "Unit: ");
        let (default, harm) = match default.as_deref().map(|text| text.split_once(". ")) {
            Some(Some((default, harm))) => (Some(default.to_owned()), Some(harm.to_owned())),
            _ => (default, None),
        };
        let bare = |part: String| part.trim_end_matches('.').to_owned();
        Self { meaning: bare(meaning), unit: unit.map(bare), range: range.map(bare), default: default.map(bare), harm }
    }

    /// The parts that the doc comment does not state.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let parts = [("Unit:", &self.unit), ("Range:", &self.range), ("Default:", &self.default), ("harm", &self.harm)];
        parts.iter().filter(|(_, part)| part.is_none()).map(|(name, _)| *name).collect()
    }
}

/// A text before and after a word that begins a sentence.
fn cut(text: &str, word: &str) -> (String, Option<String>) {
    match text.split_once(word) {
        Some((before, after)) => (before.trim().to_owned(), Some(after.trim().to_owned())),
        None => (text.to_owned(), None),
    }
}

/// Whether a doc comment's default means a value of the plan: a number, perhaps with thousands separators, `%` or as a
/// fraction. Words mean an absent value or a text, which the deployment may fill.
#[must_use]
pub fn same_value(stated: &str, value: &Value) -> bool {
    let word = stated.split_whitespace().next().unwrap_or_default();
    let percent = word.ends_with('%') || stated.split_whitespace().nth(1).is_some_and(|next| next.starts_with('%'));
    match (value, number(word, percent)) {
        (Value::Array(list), stated) => list.is_empty() && stated.is_none() && word == "none",
        (Value::Null, stated) => stated.is_none() && !word.is_empty(),
        (Value::Number(actual), Some(stated)) => Decimal::from_str(&actual.to_string()).is_ok_and(|it| it == stated),
        (Value::String(actual), Some(stated)) => Decimal::from_str(actual).is_ok_and(|it| it == stated),
        (Value::String(actual), None) => Decimal::from_str(actual).is_err(),
        _ => false,
    }
}

fn number(word: &str, percent: bool) -> Option<Decimal> {
    let digits = word.trim_end_matches([',', ';', '%']).replace([',', '_'], "");
    let value = match digits.split_once('/') {
        Some((part, whole)) => {
            Decimal::checked_from_ratio(part.parse::<u128>().ok()?, whole.parse::<u128>().ok()?).ok()
        }
        None => Decimal::from_str(&digits).ok(),
    };
    if percent {
        value?.checked_mul(Decimal::percent(1)).ok()
    } else {
        value
    }
}
