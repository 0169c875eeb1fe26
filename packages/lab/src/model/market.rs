//! The state of one market.

use crate::behaviour::{Behaviour, Liquidators};
use crate::systems::{ballast::Band, Class, Cover};

use super::account::{Account, Liquidator};
use super::clock::Clock;
use super::losses::{Book, Tranche};
use super::oracle::Oracle;
use super::outcome::Tally;

/// Debt that counts as none, base units.
const DUST: f64 = 1e-9;

/// One market, its participants and their results.
#[derive(Debug, Clone)]
pub struct Market<'a> {
    /// How people, oracle and chain behave.
    pub behaviour: &'a Behaviour,
    /// Who bears losses.
    pub cover: &'a Cover,
    /// The discount that liquidators want.
    pub kind: Liquidators,
    /// Time.
    pub clock: Clock,
    /// The feed.
    pub oracle: Oracle,
    /// Price at which collateral is sold outside.
    pub truth: f64,
    /// First price of the path.
    pub first_price: f64,
    /// LTVs of the classes.
    pub caps: Vec<Class>,
    /// LTVs in force.
    pub ltvs: Vec<Class>,
    /// Borrowers.
    pub accounts: Vec<Account>,
    /// Buyers of collateral.
    pub liquidators: Vec<Liquidator>,
    /// Value of collateral that all of them can sell in an hour, base units.
    pub depth: f64,
    /// Books.
    pub book: Book,
    /// Slashable stake.
    pub tranche: Tranche,
    /// Since when debt is above its ceiling.
    pub above_since: Option<f64>,
    /// Share of debt that slashable stake covers.
    pub covered: f64,
    /// Whether an account has been under water; lenders then leave more often.
    pub distress: bool,
    /// Sums of the results.
    pub tally: Tally,
}

impl Market<'_> {
    /// Debt of all accounts.
    pub fn debt(&self) -> f64 {
        self.accounts.iter().map(|account| account.debt).sum()
    }

    /// Value of an account's collateral at the feed's price.
    pub fn value(&self, account: usize) -> f64 {
        let account = &self.accounts[account];
        account.base + account.collateral * self.oracle.price
    }

    /// Health: value at the maintenance LTV over debt. Base units count in full.
    pub fn health(&self, account: usize) -> f64 {
        let maintenance = self.maintenance(account);
        let account = &self.accounts[account];
        (account.base + account.collateral * self.oracle.price * maintenance) / account.debt
    }

    /// Maintenance LTV in force for an account.
    pub fn maintenance(&self, account: usize) -> f64 {
        self.ltvs[self.accounts[account].class].maintenance
    }

    /// Accounts with debt.
    pub fn indebted(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.accounts.len()).filter(|&i| self.accounts[i].debt > DUST)
    }

    /// Removes negligible debts and the liquidation law's state about them.
    pub fn clear_dust(&mut self) {
        for account in &mut self.accounts {
            if account.debt <= DUST {
                account.debt = 0.0;
                account.watch = super::Watch::default();
            }
        }
    }

    /// Lenders learn of accounts under water.
    pub fn notice_under_water(&mut self) {
        let under_water = self.indebted().any(|i| self.value(i) < self.accounts[i].debt);
        self.distress |= under_water;
    }

    /// Health below which the band permits a sale.
    pub fn edge(&self, band: &Band) -> f64 {
        band.edge_at(self.oracle.variance, self.oracle.drift())
    }

    /// Greatest debt that the slashable stake allows.
    pub fn ceiling(&self) -> f64 {
        if self.cover.ceiling {
            self.tranche.slashable() / self.cover.kappa
        } else {
            f64::INFINITY
        }
    }

    /// Compares debt with its ceiling and its cover.
    pub(super) fn measure_cover(&mut self) {
        let debt = self.debt();
        self.above_since = (debt > self.ceiling()).then(|| self.above_since.unwrap_or(self.clock.now));
        let needed = self.cover.kappa * debt;
        self.covered = if debt > 0.0 { (self.tranche.slashable() / needed).min(1.0) } else { 1.0 };
    }
}
