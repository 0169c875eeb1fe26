//! Mars v2: a bonus that grows with the fall of health, and a target health.
//!
//! Assumptions, from Mars' public documentation and the `liquidation` package of its contracts: bonus
//! `start + slope * (1 - HF)`, at least `min`, at most `max` and at most `max(CR - 1, 0)` (the minimum wins); the amount
//! repaid restores a target health factor; when no amount can, all may be repaid. Not modelled: the protocol's
//! liquidation fee, several collaterals.

use serde::{Deserialize, Serialize};
use toml::Value;

use super::fixed::{Fixed, Offer, StaticRule};
use super::{Engine, Law};
use crate::config::read;
use crate::error::{within, LabError};
use crate::model::Account;

/// Mars' static parameters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mars {
    /// Bonus at health 1.
    pub start: f64,
    /// Growth of the bonus per unit of health lost.
    pub slope: f64,
    /// Least bonus.
    pub least: f64,
    /// Greatest bonus.
    pub most: f64,
    /// Health after a liquidation.
    pub target: f64,
}

impl Mars {
    pub(super) fn read(owner: &str, table: Value) -> Result<Self, LabError> {
        let law: Self = read(owner, table)?;
        law.validate(owner)?;
        Ok(law)
    }

    pub(super) fn validate(&self, owner: &str) -> Result<(), LabError> {
        within(&format!("{owner}.start"), self.start, 0.0, 1.0)?;
        within(&format!("{owner}.slope"), self.slope, 0.0, 100.0)?;
        within(&format!("{owner}.least"), self.least, 0.0, 10.0)?;
        within(&format!("{owner}.most"), self.most, self.least, 10.0)?;
        within(&format!("{owner}.target"), self.target, 1.0, 100.0)
    }
}

impl StaticRule for Mars {
    fn offer(&self, account: &Account, value: f64, health: f64, maintenance: f64) -> Offer {
        let debt = account.debt;
        let room = (value / debt - 1.0).max(0.0);
        let bonus = (self.start + self.slope * (1.0 - health)).min(room.min(self.most).max(self.least));
        let weight = maintenance * (1.0 + bonus);
        let healing = || ((self.target * debt - value * maintenance) / (self.target - weight)).min(debt);
        Offer { repay: if weight < self.target { healing() } else { debt }, bonus }
    }
}

impl Law for Mars {
    fn engine(&self) -> Box<dyn Engine> {
        Box::new(Fixed(*self))
    }

    fn boxed(&self) -> Box<dyn Law> {
        Box::new(*self)
    }
}
