//! Morpho: full liquidation at the LLTV, and pre-liquidation below it.
//!
//! Assumptions, from Morpho's public documentation and the README of its pre-liquidation contracts: at an LTV above the LLTV all
//! of the debt may be repaid, with an incentive factor of `min(most, 1/(cursor*LLTV + 1 - cursor))`; between the pre-LLTV and the
//! LLTV the part that may be repaid and the incentive factor rise linearly with the LTV. Debt without collateral is a loss of the
//! lenders at once. Pre-liquidation is the borrower's choice; here all have chosen it, with the parameters of the lab file: no
//! default is published, so they are an assumption. Not modelled: each market's own oracle, vaults that leave a market.

use serde::{Deserialize, Serialize};
use toml::Value;

use super::fixed::{Fixed, Offer, StaticRule};
use super::{Engine, Law};
use crate::config::read;
use crate::error::{within, LabError};
use crate::model::Account;

/// Parameters of a Morpho market with pre-liquidation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Morpho {
    /// Greatest incentive, as a bonus.
    pub most: f64,
    /// Weight of the LLTV in the incentive.
    pub cursor: f64,
    /// The pre-LLTV over the LLTV; 1: no pre-liquidation.
    pub pre_start: f64,
    /// Debt that may be repaid at the pre-LLTV and at the LLTV.
    pub pre_close: [f64; 2],
    /// Bonus at the pre-LLTV and at the LLTV.
    pub pre_bonus: [f64; 2],
}

impl Morpho {
    pub(super) fn read(owner: &str, table: Value) -> Result<Self, LabError> {
        let law: Self = read(owner, table)?;
        let check = |key: &str, value, least, most| within(&format!("{owner}.{key}"), value, least, most);
        check("most", law.most, 0.0, 10.0)?;
        check("cursor", law.cursor, 0.0, 1.0)?;
        check("pre_start", law.pre_start, 0.1, 1.0)?;
        check("pre_close", law.pre_close[0], 0.0, 1.0)?;
        check("pre_close", law.pre_close[1], law.pre_close[0], 1.0)?;
        check("pre_bonus", law.pre_bonus[0], 0.0, 10.0)?;
        check("pre_bonus", law.pre_bonus[1], law.pre_bonus[0], 10.0)?;
        Ok(law)
    }

    /// The incentive at the LLTV, as a bonus.
    fn bonus(&self, lltv: f64) -> f64 {
        (1.0 / (self.cursor * lltv + 1.0 - self.cursor) - 1.0).min(self.most)
    }
}

impl StaticRule for Morpho {
    fn edge(&self, _maintenance: f64) -> f64 {
        1.0 / self.pre_start
    }

    fn offer(&self, account: &Account, _value: f64, health: f64, maintenance: f64) -> Offer {
        if health < 1.0 {
            return Offer { repay: account.debt, bonus: self.bonus(maintenance) };
        }
        // LTV over LLTV is 1/health: from pre_start to 1.
        let part = ((1.0 / health - self.pre_start) / (1.0 - self.pre_start)).clamp(0.0, 1.0);
        let between = |[low, high]: [f64; 2]| low + (high - low) * part;
        Offer { repay: account.debt * between(self.pre_close), bonus: between(self.pre_bonus) }
    }
}

impl Law for Morpho {
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
    fn incentive_and_close_factor_are_those_of_the_documentation() {
        let law = Morpho { most: 0.15, cursor: 0.3, pre_start: 0.9, pre_close: [0.1, 0.5], pre_bonus: [0.01, 0.03] };
        // Documented: LLTV 86 % has an incentive factor of 1.0438, LLTV 62.5 % one of 1.1268, LLTV 38.5 % the cap 1.15.
        for (lltv, bonus) in [(0.86, 0.0438), (0.625, 0.1268), (0.385, 0.15)] {
            assert!((law.bonus(lltv) - bonus).abs() < 5e-5, "{lltv}");
        }
        let account = Account { debt: 100.0, ..Account::default() };
        let half_way = law.offer(&account, 0.0, 1.0 / 0.95, 0.8);
        assert!((half_way.repay - 30.0).abs() < 1e-9 && (half_way.bonus - 0.02).abs() < 1e-12);
        assert_eq!(law.offer(&account, 0.0, 0.99, 0.8).repay, 100.0);
    }
}
