//! Files that are written whole or not at all.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::app::Failure;

/// Creates the folder of a file and checks that the file can be written there.
pub fn prepare(file: &Path) -> Result<(), Failure> {
    let failed = |e: io::Error| Failure::Output { path: file.to_owned(), reason: e.to_string() };
    if file.is_dir() || file.file_name().is_none() {
        return Err(failed(io::Error::other("it is no file name")));
    }
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let draft = draft_of(file);
    fs::write(&draft, []).map_err(failed)?;
    fs::remove_file(&draft).map_err(failed)
}

/// Writes a temporary file and renames it, so that a reader sees the old or the new file, never a part.
pub fn write_atomically(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |e: io::Error| Failure::Output { path: file.to_owned(), reason: e.to_string() };
    let draft = draft_of(file);
    fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, file)).map_err(|e| {
        // Removes the temporary file; it may not exist.
        let _ = fs::remove_file(&draft);
        failed(e)
    })
}

fn draft_of(file: &Path) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    file.with_file_name(name)
}
