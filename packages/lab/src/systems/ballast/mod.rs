//! Ballast's liquidation law: a discount that rises with time; each part can be switched off.
//!
//! With every part off only the static rule of [`Twin`] applies.

mod discount;
mod engine;
mod lots;
mod margin;
mod parts;
mod take;

pub use parts::{Band, Clock, Floor, Initial, Lots, Margin, Target, Twin};

use serde::{Deserialize, Serialize};
use toml::Value;

use super::{Engine, Law, Mechanism};
use crate::config::read;
use crate::error::LabError;

/// Parameters of the law.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballast {
    /// How the initial LTV moves when the margin does not.
    pub initial: Initial,
    /// LTVs that move with the variance.
    pub margin: Margin,
    /// The discount below health 1.
    pub clock: Clock,
    /// Health after a sale.
    pub target: Target,
    /// The soft band above health 1.
    pub band: Band,
    /// The discount under water.
    pub floor: Floor,
    /// Closing accounts under water.
    pub lots: Lots,
    /// The rule that acts when the clock is off.
    pub twin: Twin,
}

impl Ballast {
    pub(super) fn read(owner: &str, table: Value) -> Result<Self, LabError> {
        let law: Self = read(owner, table)?;
        law.validate(owner)?;
        Ok(law)
    }
}

impl Law for Ballast {
    fn engine(&self) -> Box<dyn Engine> {
        Box::new(engine::Auction::new(self.clone()))
    }

    fn moves_power(&self) -> bool {
        self.margin.on || self.initial != Initial::Static
    }

    fn has(&self, mechanism: Mechanism) -> bool {
        match mechanism {
            Mechanism::Margin => self.margin.on,
            Mechanism::Clock => self.clock.on,
            Mechanism::Band => self.band.on,
            Mechanism::Floor => !self.lots.on && self.floor.rises(),
            Mechanism::Lots => self.lots.on,
            _ => false,
        }
    }

    fn without(&self, mechanism: Mechanism) -> Option<Box<dyn Law>> {
        let mut less = self.clone();
        match mechanism {
            Mechanism::Margin => less.margin.on = false,
            Mechanism::Clock => less.clock.on = false,
            Mechanism::Band => less.band.on = false,
            Mechanism::Floor => less.floor.flatten(),
            Mechanism::Lots => less.lots.on = false,
            _ => return None,
        }
        Some(Box::new(less))
    }

    fn boxed(&self) -> Box<dyn Law> {
        Box::new(self.clone())
    }
}
