//! Aave v3: a fixed bonus and a close factor.
//!
//! Assumptions, from the public documentation of Aave v3.3 and later: half of the debt may be repaid at once, all of it at a
//! health of 0.95 or below, or when debt or collateral is small; the bonus is a constant of the asset; debt left without
//! collateral is a deficit of the pool. Not modelled: the protocol's part of the bonus, e-mode, several collaterals, the Umbrella
//! module (a waterfall of its own; `mars+waterfall` shows the effect of a waterfall).

use serde::{Deserialize, Serialize};
use toml::Value;

use super::fixed::{Fixed, Offer, StaticRule};
use super::{Engine, Law};
use crate::config::read;
use crate::error::{within, LabError};
use crate::model::Account;

/// Aave's static parameters.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aave {
    /// Bonus of the buyer on the amount repaid.
    pub bonus: f64,
    /// Debt that may be repaid at once.
    pub close_factor: f64,
    /// Health at or below which all of it may.
    pub full_below: f64,
    /// Debt or collateral below which all debt may be repaid, base units.
    pub small: f64,
}

impl Aave {
    pub(super) fn read(owner: &str, table: Value) -> Result<Self, LabError> {
        let law: Self = read(owner, table)?;
        law.validate(owner)?;
        Ok(law)
    }

    pub(super) fn validate(&self, owner: &str) -> Result<(), LabError> {
        within(&format!("{owner}.bonus"), self.bonus, 0.0, 10.0)?;
        within(&format!("{owner}.close_factor"), self.close_factor, 0.01, 1.0)?;
        within(&format!("{owner}.full_below"), self.full_below, 0.0, 1.0)?;
        within(&format!("{owner}.small"), self.small, 0.0, 1e12)
    }
}

impl StaticRule for Aave {
    fn offer(&self, account: &Account, value: f64, health: f64, _maintenance: f64) -> Offer {
        let debt = account.debt;
        let whole = health <= self.full_below || debt < self.small || value < self.small;
        Offer { repay: if whole { debt } else { debt * self.close_factor }, bonus: self.bonus }
    }
}

impl Law for Aave {
    fn engine(&self) -> Box<dyn Engine> {
        Box::new(Fixed(*self))
    }

    fn boxed(&self) -> Box<dyn Law> {
        Box::new(*self)
    }
}
