//! All price files of a folder.

use std::path::{Path as FilePath, PathBuf};

use super::error::{Fault, PathError};
use super::file::{self, unreadable, Holes, Series};

/// Reads every file of `folder` that ends in `.csv`, sorted by name; other files and subfolders are ignored. A folder without a
/// series, and a refused series, are errors.
pub fn read(folder: &FilePath, holes: Holes) -> Result<Vec<Series>, PathError> {
    let place = folder.display().to_string();
    let failed = |e: std::io::Error| unreadable(&place, &e);
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|ending| ending == "csv") && path.is_file() {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(PathError { place, line: None, fault: Fault::NoSeries });
    }
    files.sort();
    files.iter().map(|path| file::read(path, holes)).collect()
}
