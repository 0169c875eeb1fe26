//! Selection of price histories: folders, files, shipped scenarios, windows of them.

use std::collections::BTreeSet;
use std::path::Path as FilePath;

use anyhow::{bail, Context, Result};
use lab::paths::file::{self, Holes, Series};
use lab::paths::{folder, shipped, shipped_names, to_csv, Path};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::args::{HolesArg, SeriesArgs};

/// A series and its source, for the manifest.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// Its prices.
    pub path: Path,
    /// Where they come from.
    pub source: Source,
}

/// Where a series comes from.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// Name in tables.
    pub name: String,
    /// File, or `shipped`.
    pub file: String,
    /// Hash of the file's bytes, or of the shipped table's prices.
    pub sha256: String,
    /// Bars that are run.
    pub bars: usize,
    /// Length of a bar, seconds.
    pub bar_seconds: u32,
    /// Opening of the first bar, unix seconds.
    pub from: u64,
}

/// All series of the arguments. Errors name file and line; two series of one name are an error.
pub fn choose(args: &SeriesArgs) -> Result<Vec<Chosen>> {
    let holes = match args.holes {
        HolesArg::Refuse => Holes::Refuse,
        HolesArg::Carry => Holes::Carry,
    };
    let mut all: Vec<Chosen> = Vec::new();
    for spec in &args.series {
        all.extend(one(spec, holes, args.join as usize).with_context(|| format!("--series {spec}"))?);
    }
    for name in &args.without {
        if !all.iter().any(|chosen| chosen.path.name == *name) {
            bail!("--without names {name:?}, which is no series");
        }
    }
    all.retain(|chosen| !args.without.contains(&chosen.path.name));
    if all.is_empty() {
        bail!("--without leaves no series");
    }
    let mut names = BTreeSet::new();
    for chosen in &all {
        if !names.insert(&chosen.path.name) {
            bail!("two series are named {:?}", chosen.path.name);
        }
    }
    Ok(all)
}

fn one(spec: &str, holes: Holes, join: usize) -> Result<Vec<Chosen>> {
    let (name, rest) = match spec.split_once('=') {
        Some((name, rest)) => (Some(name), rest),
        None => (None, spec),
    };
    let (place, window) = match rest.rsplit_once('@') {
        Some((place, window)) => (place, Some(span(window)?)),
        None => (rest, None),
    };
    let mut read = read(place, holes)?;
    if let Some(name) = name {
        let [only] = read.as_mut_slice() else { bail!("only one series can be given a name") };
        only.path.name = name.to_owned();
    }
    read.into_iter().map(|series| cut(series, window, join)).collect()
}

fn read(place: &str, holes: Holes) -> Result<Vec<Series>> {
    if place == "shipped" {
        return shipped_names().map(table).collect();
    }
    if shipped_names().any(|name| name == place) {
        return Ok(vec![table(place)?]);
    }
    let file = FilePath::new(place);
    if file.is_dir() {
        return Ok(folder::read(file, holes)?);
    }
    Ok(vec![file::read(file, holes)?])
}

fn table(name: &str) -> Result<Series> {
    let path = shipped(name)?;
    let sha256 = format!("{:x}", Sha256::digest(to_csv(&path)));
    Ok(Series { file: "shipped".into(), sha256, path })
}

fn cut(series: Series, window: Option<(u64, u64)>, join: usize) -> Result<Chosen> {
    let mut path = series.path;
    if let Some((from, to)) = window {
        path = path.window(from, to)?;
    }
    if join > 1 {
        path = path.joined(join)?;
    }
    let source = Source {
        name: path.name.clone(),
        file: series.file.display().to_string(),
        sha256: series.sha256,
        bars: path.bars.len(),
        bar_seconds: path.bar_seconds,
        from: path.start,
    };
    Ok(Chosen { path, source })
}

fn span(text: &str) -> Result<(u64, u64)> {
    let (from, to) = text.split_once("..").context("a window is FROM..TO in unix seconds")?;
    let second = |text: &str| text.parse().with_context(|| format!("{text:?} is not a time in unix seconds"));
    Ok((second(from)?, second(to)?))
}
