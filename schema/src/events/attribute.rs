//! An attribute and its unit, as a doc comment lists them.

use serde::Serialize;

/// An attribute of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attribute {
    /// Its key. A part in angle brackets stands for any text without `_`.
    pub name: String,
    /// How its value is read.
    pub kind: Kind,
    /// The values, where only these occur.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// Whether the value can be the word `none`.
    #[serde(skip_serializing_if = "is_false")]
    pub none: bool,
    /// Whether some events of the type lack it.
    #[serde(skip_serializing_if = "is_false")]
    pub optional: bool,
    /// The unit as it is documented.
    pub unit: String,
    /// What it means.
    pub description: String,
}

/// How the value of an attribute is read. The unit of an attribute begins with one of these words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An account, a contract or a validator.
    Address,
    /// An identifier below 2^53.
    Id,
    /// A number of things, below 2^53.
    Count,
    /// A duration, or with `since the epoch` a moment; below 2^53.
    Seconds,
    /// An amount in the smallest unit of a coin or token, below 2^128.
    Units,
    /// An amount of shares, below 2^128.
    Shares,
    /// A decimal number, not negative: with at most 18 places where it is a `Decimal`, 30 where it is a `Fixed`.
    Decimal,
    /// One of the listed values: the unit lists them, as in "`closed` or `failed`".
    Choice,
    /// Any other text.
    Text,
}

const KINDS: [(&str, Kind); 8] = [
    ("address", Kind::Address),
    ("id", Kind::Id),
    ("count", Kind::Count),
    ("seconds", Kind::Seconds),
    ("units", Kind::Units),
    ("shares", Kind::Shares),
    ("decimal", Kind::Decimal),
    ("text", Kind::Text),
];

const NONE: &str = " or `none`";
const OPTIONAL: &str = ", optional";

/// Splits a doc comment into what it says first and its list of attributes. Error: what breaks the format.
pub(super) fn split(doc: &[String]) -> Result<(String, Vec<Attribute>), String> {
    let begin = doc.iter().position(|line| line.starts_with("- ")).ok_or("its doc comment lists no attributes")?;
    let (words, list) = doc.split_at(begin);
    let description = joined(words);
    if description.is_empty() {
        return Err("its doc comment does not say when it is emitted".into());
    }
    let mut items: Vec<String> = Vec::new();
    for line in list {
        match (line.strip_prefix("- "), items.last_mut()) {
            (Some(item), _) => items.push(item.into()),
            (None, Some(item)) if line.starts_with("  ") => *item = format!("{item} {}", line.trim()),
            _ => return Err(format!("its doc comment goes on after the attributes: `{line}`")),
        }
    }
    let attributes = items.iter().map(|item| attribute(item)).collect::<Result<Vec<_>, _>>()?;
    Ok((description, attributes))
}

fn attribute(item: &str) -> Result<Attribute, String> {
    let format = || format!("`{item}` is not of the form \"`name` (unit): meaning.\"");
    let (name, rest) = item.strip_prefix('`').and_then(|rest| rest.split_once("` (")).ok_or_else(format)?;
    let (unit, description) = rest.split_once("): ").ok_or_else(format)?;
    let (optional, unit) = (unit.ends_with(OPTIONAL), unit.strip_suffix(OPTIONAL).unwrap_or(unit));
    let (none, stated) = (unit.ends_with(NONE), unit.strip_suffix(NONE).unwrap_or(unit));
    let values = choices(stated);
    let kind = if values.is_empty() {
        let word = stated.split([' ', ',']).next().unwrap_or_default();
        let known = KINDS.iter().find(|(known, _)| *known == word);
        known.map(|(_, kind)| *kind).ok_or_else(|| format!("`{name}` has the unknown unit `{unit}`"))?
    } else {
        Kind::Choice
    };
    let (unit, description) = (unit.to_owned(), description.to_owned());
    Ok(Attribute { name: name.to_owned(), kind, values, none, optional, unit, description })
}

/// The words in backticks of a unit that begins with one.
fn choices(unit: &str) -> Vec<String> {
    if !unit.starts_with('`') {
        return Vec::new();
    }
    unit.split('`').skip(1).step_by(2).map(String::from).collect()
}

fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !*value
}
