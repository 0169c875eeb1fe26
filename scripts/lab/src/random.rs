//! Random paths of the arguments.

use std::fs;

use anyhow::{Context, Result};
use lab::paths::{Generator, Path};

use crate::args::RandomArgs;

const MERTON: &str = include_str!("../../../packages/lab/generators/merton.toml");
const ATOM: &str = include_str!("../../../packages/lab/generators/atom.toml");
const HAWKES: &str = include_str!("../../../packages/lab/generators/hawkes.toml");
/// Number of casts of participants, which random paths use in turn.
const CASTS: u64 = 8;

/// Paths, the seed of the participants on each, and the generator's text for the manifest.
pub struct Random {
    /// Paths.
    pub paths: Vec<Path>,
    /// Seed of the people on each.
    pub seeds: Vec<u64>,
    /// The generator's text.
    pub law: String,
}

/// Draws the paths. Errors name the file and the parameter.
pub fn draw(args: &RandomArgs) -> Result<Random> {
    let law = match args.generator.as_str() {
        "atom" => ATOM.to_owned(),
        "merton" => MERTON.to_owned(),
        "hawkes" => HAWKES.to_owned(),
        file => fs::read_to_string(file).with_context(|| format!("--generator {file}"))?,
    };
    let at = || format!("--generator {}", args.generator);
    let generator: Generator = lab::config::parse_as(&args.generator, &law).with_context(at)?;
    let sampler = generator.prepare().with_context(at)?;
    let seeds = args.seed..args.seed.saturating_add(args.paths);
    let paths = seeds.clone().map(|seed| sampler.path(seed)).collect();
    let people = seeds.map(|seed| (seed % CASTS).saturating_add(1)).collect();
    Ok(Random { paths, seeds: people, law })
}
