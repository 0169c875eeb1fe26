//! Another protocol's rules in the lab's model, on the same prices with the same participants.

use lab::paths::Path;
use lab::study::at_power;
use lab::{run, LabError, System};

use crate::cli::TwinArg;
use crate::outcome::Measure;
use crate::rules::OURS;
use crate::setup::Setup;

/// A system that runs beside the contracts.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Its name.
    pub system: String,
    /// Factor of its LTVs.
    pub scale: f64,
    /// Value of a lender's share at the end, 1 at the start.
    pub index: f64,
    /// What came of it.
    pub measure: Measure,
}

/// Runs the twin and the twin with the contracts' waterfall behind it, each with its LTVs scaled to the borrowing power `power`
/// that the contracts had on average. Empty without a twin.
pub fn run_all(setup: &Setup, path: &Path, seed: u64, power: f64) -> Result<Vec<Run>, LabError> {
    let systems = systems(setup)?;
    systems.iter().map(|system| run_one(setup, system, path, seed, power)).collect()
}

fn systems(setup: &Setup) -> Result<Vec<System>, LabError> {
    let name = match setup.twin {
        TwinArg::Mars => "mars",
        TwinArg::Aave => "aave5",
        TwinArg::None => return Ok(Vec::new()),
    };
    let bare = setup.lab.system(name)?.clone();
    let mut covered = bare.clone();
    covered.name = format!("{name}+waterfall");
    covered.cover = setup.lab.system(OURS)?.cover.clone();
    (covered.cover.ceiling, covered.cover.provisions) = (false, bare.cover.provisions);
    Ok(vec![bare, covered])
}

fn run_one(setup: &Setup, system: &System, path: &Path, seed: u64, power: f64) -> Result<Run, LabError> {
    let behaviour = &setup.lab.behaviour;
    let scaled = at_power(behaviour, system, setup.kind, path, power)?;
    let outcome = run(behaviour, &scaled, setup.kind, path, seed);
    Ok(Run {
        system: system.name.clone(),
        scale: scaled.power() / system.power(),
        index: outcome.index,
        measure: Measure::from(&outcome),
    })
}
