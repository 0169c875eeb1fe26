//! The scope of an audit: how many lines of each crate are compiled into the contracts.

use crate::files::{folder, Text};
use anyhow::{Context, Result};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the file in `docs/`.
pub const SCOPE_FILE: &str = "security/scope.md";

const HEAD: &str = "# Scope

Written by `cargo schema`. Lines of source that are compiled into the contracts, without blank lines, comments and unit tests.
Everything else in the repository is outside the scope of an audit.

| crate | files | lines |
| --- | ---: | ---: |
";

/// Packages that contracts compile in.
const PACKAGES: [&str; 3] = ["packages/credit", "packages/interfaces", "packages/risk"];

/// The file of all crates, each contract by name and then the packages.
///
/// Errors: a source file that cannot be read.
pub fn scope() -> Result<Text> {
    let root = folder().join("..");
    let mut crates = entries(&root.join("contracts"))?;
    crates.extend(PACKAGES.map(|package| root.join(package)));
    let (mut text, mut all) = (HEAD.to_string(), Size::default());
    for path in crates {
        let name = path.strip_prefix(&root)?.display().to_string();
        let size = size(&path.join("src"))?;
        all = all.and(size);
        size.row(&mut text, &name)?;
    }
    all.row(&mut text, "all")?;
    Ok(Text { file: SCOPE_FILE.into(), text })
}

#[derive(Clone, Copy, Default)]
struct Size {
    files: usize,
    lines: usize,
}

impl Size {
    fn and(self, other: Self) -> Self {
        Self { files: self.files.saturating_add(other.files), lines: self.lines.saturating_add(other.lines) }
    }

    fn row(self, text: &mut String, name: &str) -> Result<()> {
        writeln!(text, "| {name} | {} | {} |", self.files, self.lines).context("text")
    }
}

fn size(path: &Path) -> Result<Size> {
    let mut size = Size::default();
    for entry in entries(path)? {
        if entry.is_dir() {
            size = size.and(self::size(&entry)?);
        } else if entry.extension().is_some_and(|ending| ending == "rs") && !entry.ends_with("tests.rs") {
            let text = fs::read_to_string(&entry).with_context(|| entry.display().to_string())?;
            size = size.and(Size { files: 1, lines: lines(&text) });
        }
    }
    Ok(size)
}

/// Sorted, so that the table is the same on every machine.
fn entries(path: &Path) -> Result<Vec<PathBuf>> {
    let read = fs::read_dir(path).with_context(|| path.display().to_string())?;
    let mut entries = read.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

/// Unit tests stand at the end of a file, or in a file `tests.rs`.
fn lines(text: &str) -> usize {
    let code = text.lines().map(str::trim).take_while(|line| !line.starts_with("mod tests"));
    code.filter(|line| !line.is_empty() && !line.starts_with("//") && *line != "#[cfg(test)]").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_comments_and_unit_tests_do_not_count() {
        let text =
            "//! About.\n\nuse a::b; // c\n\n/// Says.\nfn d() {\n    // e\n    f();\n}\n\n#[cfg(test)]\nmod tests {\n    use super::*;\n}\n";
        assert_eq!(lines(text), 4);
    }
}
