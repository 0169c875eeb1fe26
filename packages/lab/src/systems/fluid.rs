//! Fluid's vaults: a position above the threshold is sold back to the threshold, for a small penalty.
//!
//! Assumptions, from Fluid's public documentation: positions are grouped in ticks by their ratio, and all positions above the
//! liquidation threshold can be liquidated at once, each only back to the threshold; the penalty is from 0.1 % (correlated
//! assets) to several per cent (volatile ones); above the maximal limit a position is absorbed, and its collateral is offered for
//! its debt. Without gas a batch differs from a loop over accounts only by a fraction of a tick, which is ignored. Buyers are the
//! lab's: they want their discount, so a penalty below every wish sells nothing. Real fills come from routers, which may want
//! less; lower `liquidators.wish` to model that.

use serde::{Deserialize, Serialize};
use toml::Value;

use super::fixed::{Fixed, Offer, StaticRule};
use super::{Engine, Law};
use crate::config::read;
use crate::error::{within, LabError};
use crate::model::Account;

/// Parameters of a Fluid vault.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fluid {
    /// Penalty paid to the buyer on the amount repaid.
    pub penalty: f64,
    /// Debt over value above which a position is absorbed: all of it is offered for its debt.
    pub absorb_above: f64,
}

impl Fluid {
    pub(super) fn read(owner: &str, table: Value) -> Result<Self, LabError> {
        let law: Self = read(owner, table)?;
        within(&format!("{owner}.penalty"), law.penalty, 0.0, 10.0)?;
        within(&format!("{owner}.absorb_above"), law.absorb_above, 0.01, 1.0)?;
        Ok(law)
    }
}

impl StaticRule for Fluid {
    fn offer(&self, account: &Account, value: f64, _health: f64, maintenance: f64) -> Offer {
        let debt = account.debt;
        if debt > self.absorb_above * value {
            return Offer { repay: debt, bonus: value / debt - 1.0 };
        }
        let gain = 1.0 - maintenance * (1.0 + self.penalty);
        let back = if gain > 0.0 { (debt - maintenance * value) / gain } else { debt };
        Offer { repay: back.min(debt), bonus: self.penalty }
    }
}

impl Law for Fluid {
    fn engine(&self) -> Box<dyn Engine> {
        Box::new(Fixed(*self))
    }

    fn boxed(&self) -> Box<dyn Law> {
        Box::new(*self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sale_ends_at_the_threshold_and_an_absorbed_position_is_offered_for_its_debt() {
        let law = Fluid { penalty: 0.02, absorb_above: 0.9 };
        let account = Account { debt: 85.0, ..Account::default() };
        let offer = law.offer(&account, 100.0, 0.0, 0.8);
        let (debt, value) = (85.0 - offer.repay, 100.0 - offer.repay * 1.02);
        assert!((debt / value - 0.8).abs() < 1e-12);
        let absorbed = law.offer(&Account { debt: 95.0, ..account }, 100.0, 0.0, 0.8);
        assert_eq!(absorbed.repay, 95.0);
        assert!((absorbed.repay * (1.0 + absorbed.bonus) - 100.0).abs() < 1e-9);
    }
}
