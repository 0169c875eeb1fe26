//! Results on disk: written whole or not at all.

mod csv;
mod folder;
mod manifest;

use std::path::Path;

use anyhow::Result;
use lab::study::Row;

use crate::args::Measure;
use crate::input::Input;
use crate::series::Chosen;
use folder::Folder;

/// Writes the rows of a comparison into `out`, if there is one.
pub fn write(
    out: Option<&Path>,
    verb: &str,
    input: &Input,
    chosen: &[Chosen],
    rows: &[Row],
    measure: &Measure,
) -> Result<()> {
    let Some(out) = out else { return Ok(()) };
    let folder = Folder::new(out)?;
    folder.write("compare.csv", &csv::rows(rows)?)?;
    folder.write("lab.toml", input.document.text().as_bytes())?;
    folder.write("manifest.json", &manifest::json(verb, input, chosen, measure.seeds)?)?;
    folder.publish()?;
    println!("results in {}", out.display());
    Ok(())
}
