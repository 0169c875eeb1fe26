//! A stability pool in the manner of Liquity v2: lenders' own money buys the collateral at once, and the pool holds it.
//!
//! Assumptions, from Liquity's public documentation: an account below its threshold is closed whole against the pool, whose
//! depositors get collateral worth the debt and a penalty, the rest is the owner's; what the pool cannot take is redistributed,
//! debt and collateral, to the other borrowers in proportion to their collateral. Here the pool is a fixed part of the lenders'
//! supply, its collateral is sold into the lab's depth, and proceeds return to the pool. Its loss at the end of the path is the
//! lenders' loss; a profit is theirs and not counted. Not modelled: redemptions, user-set rates, the collateral's branch
//! shutdown, depositors who leave the pool in a crash.

use serde::{Deserialize, Serialize};
use toml::Value;

use super::{Engine, Law};
use crate::config::read;
use crate::error::{within, LabError};
use crate::model::Market;

/// Parameters of a stability pool.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Liquity {
    /// The pool, as a part of the lenders' supply.
    pub pool: f64,
    /// Penalty that the pool receives on the debt.
    pub penalty: f64,
    /// Bonus of the other borrowers on the debt redistributed to them.
    pub redistribution: f64,
}

impl Liquity {
    pub(super) fn read(owner: &str, table: Value) -> Result<Self, LabError> {
        let law: Self = read(owner, table)?;
        within(&format!("{owner}.pool"), law.pool, 0.0, 1.0)?;
        within(&format!("{owner}.penalty"), law.penalty, 0.0, 10.0)?;
        within(&format!("{owner}.redistribution"), law.redistribution, 0.0, 10.0)?;
        Ok(law)
    }
}

impl Law for Liquity {
    fn engine(&self) -> Box<dyn Engine> {
        Box::new(Pool { law: *self, paid: 0.0, received: 0.0, inventory: 0.0 })
    }

    fn boxed(&self) -> Box<dyn Law> {
        Box::new(*self)
    }
}

/// A pool at work.
#[derive(Debug)]
struct Pool {
    law: Liquity,
    /// Debt that it paid.
    paid: f64,
    /// Proceeds of its collateral.
    received: f64,
    /// Collateral that it holds.
    inventory: f64,
}

impl Pool {
    /// Base units that the pool still has.
    fn left(&self, market: &Market) -> f64 {
        let whole = self.law.pool * market.book.supplied;
        (whole - (self.paid - self.received)).clamp(0.0, whole)
    }

    fn close(&mut self, market: &mut Market, account: usize) {
        let offset = market.accounts[account].debt.min(self.left(market));
        if offset > 0.0 {
            let coins = offset * (1.0 + self.law.penalty) / market.oracle.price;
            self.inventory += market.hand_over(account, offset, coins);
            self.paid += offset;
        }
        if market.accounts[account].debt > 0.0 {
            self.redistribute(market, account);
        }
    }

    fn redistribute(&self, market: &mut Market, account: usize) {
        let others: Vec<usize> = market.indebted().filter(|&other| other != account).collect();
        let collateral: f64 = others.iter().map(|&other| market.accounts[other].collateral).sum();
        if collateral <= 0.0 {
            return;
        }
        let from = &mut market.accounts[account];
        let debt = std::mem::take(&mut from.debt);
        let coins = (debt * (1.0 + self.law.redistribution) / market.oracle.price).min(from.collateral);
        from.collateral -= coins;
        for other in others {
            let to = &mut market.accounts[other];
            let part = to.collateral / collateral;
            to.collateral += coins * part;
            to.debt += debt * part;
        }
    }
}

impl Engine for Pool {
    fn on_price(&mut self, market: &mut Market) {
        market.clear_dust();
        market.notice_under_water();
        let due: Vec<usize> = market.indebted().filter(|&account| market.health(account) < 1.0).collect();
        for account in due {
            // A redistribution may have changed it since.
            if market.accounts[account].debt > 0.0 && market.health(account) < 1.0 {
                self.close(market, account);
            }
        }
    }

    fn on_bar(&mut self, market: &mut Market, seconds: f64) {
        let unit = market.truth * (1.0 - market.behaviour.liquidators.sale_slip);
        if unit <= 0.0 {
            return;
        }
        let amount = self.inventory.min(market.depth_over(seconds) / unit);
        self.inventory -= amount;
        self.received += amount * unit;
        market.book.cash += amount * unit;
    }

    fn unbooked(&self, market: &Market) -> f64 {
        let unit = market.truth * (1.0 - market.behaviour.liquidators.sale_slip);
        (self.paid - self.received - self.inventory * unit).max(0.0)
    }
}
