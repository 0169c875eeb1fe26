//! The constants of the `event` modules, parsed from Rust.

use anyhow::{Context, Result};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use syn::{Attribute, Expr, Item, ItemConst, Lit, Meta};

/// A string constant of an `event` module.
pub(super) struct Constant {
    /// The contract's module, such as `staking_vault`.
    pub module: String,
    /// The constant's name.
    pub name: String,
    /// The event's type.
    pub value: String,
    /// The doc comment, a line each, without the space after `///`.
    pub doc: Vec<String>,
}

/// Of all files in a folder and below. An `event` module stands in its contract's file or in `<contract>/event.rs`.
pub(super) fn constants(folder: &Path) -> Result<Vec<Constant>> {
    let mut found = Vec::new();
    for path in files(folder)? {
        let source = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        let stem = |path: &Path| path.file_stem().and_then(OsStr::to_str).unwrap_or_default().to_owned();
        let constants = match stem(&path).as_str() {
            "event" => of_items(&stem(path.parent().unwrap_or(folder)), syn::parse_file(&source)?.items),
            module => constants_of(module, &source)?,
        };
        found.extend(constants);
    }
    Ok(found)
}

/// Of the `event` modules in a module's source.
pub(super) fn constants_of(module: &str, source: &str) -> Result<Vec<Constant>> {
    let items = syn::parse_file(source).with_context(|| format!("parsing {module}"))?.items;
    let inline = items.into_iter().filter_map(|item| match item {
        Item::Mod(inner) if inner.ident == "event" => inner.content.map(|(_, items)| items),
        _ => None,
    });
    Ok(inline.flat_map(|items| of_items(module, items)).collect())
}

fn of_items(module: &str, items: Vec<Item>) -> Vec<Constant> {
    let constants = items.into_iter().filter_map(|item| match item {
        Item::Const(item) => constant(module, &item),
        _ => None,
    });
    constants.collect()
}

fn constant(module: &str, item: &ItemConst) -> Option<Constant> {
    let value = text(&item.expr)?;
    let doc = item.attrs.iter().filter_map(doc).map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned());
    Some(Constant { module: module.into(), name: item.ident.to_string(), value, doc: doc.collect() })
}

fn doc(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => text(&pair.value),
        _ => None,
    }
}

fn text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension() == Some(OsStr::new("rs")) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
