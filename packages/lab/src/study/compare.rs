//! Runs every combination of systems, paths, seeds and kinds of liquidators once.

use rayon::prelude::*;

use super::power::{at_power, Power};
use crate::behaviour::{Behaviour, Liquidators};
use crate::error::LabError;
use crate::model::{run, Outcome};
use crate::paths::Path;
use crate::systems::System;

/// What is compared.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// How people, oracle and chain behave.
    pub behaviour: &'a Behaviour,
    /// Price histories.
    pub paths: &'a [Path],
    /// Systems, in the order of the tables.
    pub systems: &'a [System],
    /// Kinds of liquidators.
    pub kinds: &'a [Liquidators],
    /// Seeds of the people.
    pub seeds: Seeds<'a>,
    /// Common borrowing power.
    pub power: Power,
}

/// Seeds of the people on each path.
#[derive(Debug, Clone, Copy)]
pub enum Seeds<'a> {
    /// These on every path.
    Every(&'a [u64]),
    /// One seed for each path, by position.
    Each(&'a [u64]),
}

impl<'a> Seeds<'a> {
    fn on(self, path: usize) -> &'a [u64] {
        match self {
            Self::Every(seeds) => seeds,
            Self::Each(seeds) => seeds.get(path..).and_then(|rest| rest.get(..1)).unwrap_or_default(),
        }
    }
}

/// One run.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Name of the path.
    pub series: String,
    /// Seed of the people.
    pub seed: u64,
    /// The discount that liquidators want.
    pub liquidators: Liquidators,
    /// Name of the system.
    pub system: String,
    /// What came of it.
    pub outcome: Outcome,
}

impl Plan<'_> {
    /// Number of jobs that [`compare`] reports: one for each path, kind and system.
    pub fn jobs(&self) -> usize {
        self.paths.len().saturating_mul(self.kinds.len()).saturating_mul(self.systems.len())
    }
}

/// Runs a plan on all cores, calling `done` after each job. Rows come by path, kind, system, seed, whatever the number of
/// cores. Error: a system cannot be scaled.
pub fn compare(plan: &Plan, done: &(dyn Fn() + Sync)) -> Result<Vec<Row>, LabError> {
    let levels: Vec<Option<f64>> = plan.paths.par_iter().map(|path| plan.power.on(plan.behaviour, path)).collect();
    let mut jobs = Vec::with_capacity(plan.jobs());
    for (i, (path, level)) in plan.paths.iter().zip(levels).enumerate() {
        for kind in plan.kinds {
            for system in plan.systems {
                jobs.push((path, plan.seeds.on(i), level, *kind, system));
            }
        }
    }
    let rows: Result<Vec<Vec<Row>>, LabError> = jobs
        .into_par_iter()
        .map(|(path, seeds, level, kind, system)| {
            let scaled = match level {
                Some(level) => at_power(plan.behaviour, system, kind, path, level)?,
                None => system.clone(),
            };
            let row = |seed: &u64| Row {
                series: path.name.clone(),
                seed: *seed,
                liquidators: kind,
                system: system.name.clone(),
                outcome: run(plan.behaviour, &scaled, kind, path, *seed),
            };
            let rows = seeds.iter().map(row).collect();
            done();
            Ok(rows)
        })
        .collect();
    Ok(rows?.into_iter().flatten().collect())
}
