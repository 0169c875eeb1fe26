//! The files: written whole or not at all, and compared byte by byte.

use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its name.
    pub file: String,
    /// What it says.
    pub text: String,
}

/// A file that is not what the messages say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// Its name.
    pub file: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is there and says something else.
    Differs {
        /// The first line that differs, from 1.
        line: usize,
    },
    /// It is not there.
    Missing,
    /// No contract has its name.
    Extra,
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = &self.file;
        match self.fault {
            Fault::Differs { line } => write!(f, "{file} differs from line {line}: run `cargo schema` and commit it"),
            Fault::Missing => write!(f, "{file} is missing: run `cargo schema` and commit it"),
            Fault::Extra => write!(f, "{file} belongs to no contract: delete it"),
        }
    }
}

/// Where the committed files are: the folder of this crate.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Compares the files in a folder with what they should say. Only files with the ending count. Sorted by name.
pub fn check(folder: &Path, ending: &str, texts: &[Text]) -> Result<Vec<Drift>> {
    let mut drifts = Vec::new();
    for Text { file, text } in texts {
        if let Some(fault) = compare(&folder.join(file), text)? {
            drifts.push(Drift { file: file.clone(), fault });
        }
    }
    let known: BTreeSet<&String> = texts.iter().map(|text| &text.file).collect();
    let extra = present(folder, ending)?.into_iter().filter(|file| !known.contains(file));
    drifts.extend(extra.map(|file| Drift { file, fault: Fault::Extra }));
    drifts.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(drifts)
}

/// Writes the files that differ or are missing and returns their names. Files of no contract stay.
pub fn write(folder: &Path, texts: &[Text]) -> Result<Vec<String>> {
    let mut written = Vec::new();
    for Text { file, text } in texts {
        let path = folder.join(file);
        if compare(&path, text)?.is_some() {
            replace(&path, text).with_context(|| format!("writing {}", path.display()))?;
            written.push(file.clone());
        }
    }
    Ok(written)
}

fn compare(path: &Path, expected: &str) -> Result<Option<Fault>> {
    match fs::read(path) {
        Ok(found) if found == expected.as_bytes() => Ok(None),
        Ok(found) => Ok(Some(Fault::Differs { line: first_difference(&String::from_utf8_lossy(&found), expected) })),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Some(Fault::Missing)),
        Err(error) => Err(error).with_context(|| format!("reading {}", path.display())),
    }
}

/// The number of the first line in which two different texts differ.
fn first_difference(found: &str, expected: &str) -> usize {
    let same = found.split('\n').zip(expected.split('\n')).take_while(|(found, expected)| found == expected);
    same.count().saturating_add(1)
}

pub(crate) fn present(folder: &Path, ending: &str) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let name = entry.with_context(|| format!("reading {}", folder.display()))?.file_name();
        files.extend(name.to_str().filter(|name| name.ends_with(ending)).map(String::from));
    }
    Ok(files)
}

/// Whoever reads meanwhile sees the old file or the new one: the text goes to a neighbour that then takes the name.
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    let neighbour = path.with_extension(format!("{}.tmp", std::process::id()));
    let written = write_synced(&neighbour, text).and_then(|()| fs::rename(&neighbour, path));
    if written.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&neighbour);
    }
    written
}

fn write_synced(path: &Path, text: &str) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
