//! A folder that appears when it is complete.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

/// Files collected in a temporary folder and moved to their folder at the end.
pub struct Folder {
    out: PathBuf,
    partial: TempDir,
}

impl Folder {
    /// Prepares a folder. Error: its parent cannot be written.
    pub fn new(out: &Path) -> Result<Self> {
        let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        let partial = tempfile::Builder::new().prefix(".lab-").tempdir_in(parent);
        Ok(Self { out: out.to_owned(), partial: partial.with_context(|| parent.display().to_string())? })
    }

    /// Adds a file.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<()> {
        fs::write(self.partial.path().join(name), bytes).with_context(|| name.to_owned())
    }

    /// Moves all files to their folder and returns its path; files of these names are replaced, others are kept.
    pub fn publish(self) -> Result<PathBuf> {
        fs::create_dir_all(&self.out).with_context(|| self.out.display().to_string())?;
        for entry in fs::read_dir(self.partial.path())? {
            let entry = entry?;
            let to = self.out.join(entry.file_name());
            fs::rename(entry.path(), &to).with_context(|| to.display().to_string())?;
        }
        Ok(self.out)
    }
}
