//! Paths drawn from a seed: the same parameters and the same seed give the same path.
//!
//! Drift and volatility are per year of 365 days, rates of jumps and of reversion per day. A bar's open is the close before it;
//! high and low are the extremes of its sub-steps, so more sub-steps give longer wicks.

use serde::{Deserialize, Serialize};
use thiserror::Error;

mod bootstrap;
mod correlated;
mod gbm;
mod hawkes;
mod merton;
mod parameter;
mod regime;
mod shape;
mod walk;

pub use bootstrap::{Bootstrap, Source};
pub use correlated::{Asset, Correlated, Correlation, Depeg};
pub use gbm::Gbm;
pub use hawkes::{Hawkes, VarianceKick};
pub use merton::{Jumps, Merton};
pub use parameter::ParameterError;
pub use regime::{Regime, State};
pub use shape::Shape;

use super::{Path, PathError};
use walk::{generator, walk};

/// A price process with its parameters, as in a file: one table named after the process.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Generator {
    /// Geometric Brownian motion.
    Gbm(Gbm),
    /// Brownian motion with independent jumps.
    Merton(Merton),
    /// Brownian motion with jumps that cause jumps.
    Hawkes(Hawkes),
    /// Brownian motion whose drift and volatility switch.
    Regime(Regime),
    /// Blocks of a real series in random order.
    Bootstrap(Bootstrap),
    /// Native token, staking token and base asset that move together.
    Correlated(Correlated),
}

/// Why a generator cannot draw.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum GeneratorError {
    /// A parameter is out of range.
    #[error(transparent)]
    Parameter(#[from] ParameterError),
    /// The series of a bootstrap cannot be read.
    #[error(transparent)]
    Source(#[from] PathError),
}

/// A generator with checked parameters and a loaded series. Drawing from it cannot fail.
#[derive(Debug, Clone, PartialEq)]
pub struct Sampler {
    generator: Generator,
    source: Option<Path>,
}

impl Generator {
    /// The process's name, as in a file.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Gbm(_) => "gbm",
            Self::Merton(_) => "merton",
            Self::Hawkes(_) => "hawkes",
            Self::Regime(_) => "regime",
            Self::Bootstrap(_) => "bootstrap",
            Self::Correlated(_) => "correlated",
        }
    }

    /// Checks the parameters and loads the series that a bootstrap draws from.
    pub fn prepare(self) -> Result<Sampler, GeneratorError> {
        let source = match &self {
            Self::Bootstrap(law) => Some(law.load()?),
            _ => None,
        };
        match &self {
            Self::Gbm(law) => law.validate(),
            Self::Merton(law) => law.validate(),
            Self::Hawkes(law) => law.validate(),
            Self::Regime(law) => law.validate(),
            Self::Bootstrap(law) => law.validate(source.as_ref().map_or(0, |path| path.bars.len())),
            Self::Correlated(law) => law.validate(),
        }?;
        Ok(Sampler { generator: self, source })
    }
}

impl Sampler {
    /// The path of this seed, named after process and seed.
    pub fn path(&self, seed: u64) -> Path {
        let name = format!("{}-{seed}", self.generator.name());
        let mut rng = generator(seed);
        match (&self.generator, &self.source) {
            (Generator::Gbm(law), _) => walk(name, &law.shape, &mut law.clone(), &mut rng),
            (Generator::Merton(law), _) => walk(name, &law.shape, &mut law.process(&mut rng), &mut rng),
            (Generator::Hawkes(law), _) => walk(name, &law.shape, &mut law.process(), &mut rng),
            (Generator::Regime(law), _) => walk(name, &law.shape, &mut law.process(&mut rng), &mut rng),
            (Generator::Correlated(law), _) => walk(name, &law.shape, &mut law.process(), &mut rng),
            (Generator::Bootstrap(law), Some(source)) => law.resample(name, source, &mut rng),
            // Unreachable: `prepare` always loads the series of a bootstrap.
            (Generator::Bootstrap(_), None) => Path { name, bar_seconds: 1, start: 0, bars: Vec::new(), lst: None },
        }
    }
}
