//! Systems at equal borrowing power, since a liquidation law must not look better only because it lends less.

use crate::behaviour::{Behaviour, Liquidators};
use crate::error::LabError;
use crate::model::run;
use crate::paths::Path;
use crate::systems::System;

/// Factors between which LTVs are scaled.
const SCALES: (f64, f64) = (0.3, 2.0);
/// How near the power must come.
const NEAR: f64 = 1e-5;
/// Number of halvings of the interval of factors, which is below `NEAR` after 18.
const STEPS: u32 = 24;
/// Seed at which power is measured; power hardly depends on the participants.
const SEED: u64 = 1;

/// The average borrowing power at which systems are compared.
#[derive(Debug, Clone)]
pub enum Power {
    /// That of this system on the same path.
    Of(Box<System>),
    /// This level.
    Level(f64),
    /// Each system's own power.
    Own,
}

impl Power {
    /// The level on a path; none if each has its own.
    pub fn on(&self, behaviour: &Behaviour, path: &Path) -> Option<f64> {
        match self {
            Self::Own => None,
            Self::Level(level) => Some(*level),
            Self::Of(system) if !system.law.moves_power() => Some(system.power()),
            Self::Of(system) => Some(run(behaviour, system, Liquidators::Naive, path, SEED).borrowing_power),
        }
    }
}

/// The system with its LTVs scaled until its average borrowing power on `path` is `target`. Error: `Unreachable`.
pub fn at_power(
    behaviour: &Behaviour,
    system: &System,
    kind: Liquidators,
    path: &Path,
    target: f64,
) -> Result<System, LabError> {
    let unreachable = || LabError::Unreachable { system: system.name.clone(), target, path: path.name.clone() };
    if !system.law.moves_power() {
        let scaled = system.scaled(target / system.power());
        let possible = scaled.classes.iter().all(|class| class.initial < class.maintenance);
        return if possible { Ok(scaled) } else { Err(unreachable()) };
    }
    let power = |k: f64| run(behaviour, &system.scaled(k), kind, path, SEED).borrowing_power;
    if (power(1.0) - target).abs() < NEAR {
        return Ok(system.clone());
    }
    let (mut low, mut high) = SCALES;
    for _ in 0..STEPS {
        let middle = (low + high) / 2.0;
        let reached = power(middle);
        if (reached - target).abs() < NEAR {
            return Ok(system.scaled(middle));
        }
        if reached < target {
            low = middle;
        } else {
            high = middle;
        }
    }
    Err(unreachable())
}
