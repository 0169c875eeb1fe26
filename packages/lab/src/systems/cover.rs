//! Leverage classes, and the order in which losses are borne.

use serde::{Deserialize, Serialize};

use super::Mechanism;
use crate::error::{within, LabError};

/// A leverage class, written `[initial, maintenance]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f64; 2]", into = "[f64; 2]")]
pub struct Class {
    /// Highest LTV at which borrowing is permitted.
    pub initial: f64,
    /// LTV above which an account may be liquidated.
    pub maintenance: f64,
}

impl From<[f64; 2]> for Class {
    fn from([initial, maintenance]: [f64; 2]) -> Self {
        Self { initial, maintenance }
    }
}

impl From<Class> for [f64; 2] {
    fn from(class: Class) -> Self {
        [class.initial, class.maintenance]
    }
}

/// Security behind the debt: its ceiling, its waterfall, its price.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// New debt only while debt is at most slashable stake over `kappa`.
    pub ceiling: bool,
    /// Slashable stake needed per unit of debt.
    pub kappa: f64,
    /// Losses use fund, unpaid premium, tranche and forfeited value before the lenders' index.
    pub waterfall: bool,
    /// Slashable stake at the start, of supply.
    pub tranche: f64,
    /// Borrowers pay the value of the put they hold.
    pub premium: bool,
    /// Lenders leave at the index less the uncovered part of provisions.
    pub provisions: bool,
    /// The tranche counts as cover of provisions.
    pub tranche_counts: bool,
    /// Part of the collateral's value that a provision ignores.
    pub haircut: f64,
}

impl Cover {
    pub(super) fn validate(&self, owner: &str) -> Result<(), LabError> {
        within(&format!("{owner}.cover.kappa"), self.kappa, 1e-6, 10.0)?;
        within(&format!("{owner}.cover.tranche"), self.tranche, 0.0, 100.0)?;
        within(&format!("{owner}.cover.haircut"), self.haircut, 0.0, 1.0)
    }

    /// Whether a mechanism of the cover is at work.
    pub(super) fn has(&self, mechanism: Mechanism) -> bool {
        match mechanism {
            Mechanism::Ceiling => self.ceiling,
            Mechanism::Waterfall => self.waterfall,
            Mechanism::Premium => self.premium,
            Mechanism::Provisions => self.provisions,
            _ => false,
        }
    }

    /// Switches a mechanism off; false if it is not one of the cover's.
    pub(super) fn switch_off(&mut self, mechanism: Mechanism) -> bool {
        let switch = match mechanism {
            Mechanism::Ceiling => &mut self.ceiling,
            Mechanism::Waterfall => &mut self.waterfall,
            Mechanism::Premium => &mut self.premium,
            Mechanism::Provisions => &mut self.provisions,
            _ => return false,
        };
        *switch = false;
        true
    }
}
