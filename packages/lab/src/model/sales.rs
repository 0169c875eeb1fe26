//! Sales of collateral: from accounts to buyers, and from buyers to the market.

use crate::behaviour::Liquidators;

use super::market::Market;

/// Collateral worth less than this is none, base units.
const WORTHLESS: f64 = 1e-6;
/// Base units below which a buyer has none.
const BROKE: f64 = 1.0;
const HOUR: f64 = 3600.0;

impl Market<'_> {
    /// Whether a buyer can buy from accounts at all.
    pub fn buys(&self, buyer: usize) -> bool {
        let buyer = &self.liquidators[buyer];
        !buyer.lots_only && buyer.cash > BROKE && !buyer.misses
    }

    /// Discount that a buyer wants on an account.
    pub fn wish(&self, buyer: usize) -> f64 {
        self.liquidators[buyer].wish + self.risk(buyer)
    }

    /// Discount that a buyer wants on a lot.
    pub fn lot_wish(&self, buyer: usize) -> f64 {
        self.liquidators[buyer].lot_wish + self.risk(buyer)
    }

    /// What a demanding buyer adds: the deviation of the price until the inventory is sold.
    fn risk(&self, buyer: usize) -> f64 {
        if self.kind == Liquidators::Naive {
            return 0.0;
        }
        let people = &self.behaviour.liquidators;
        let per_hour = self.depth / self.liquidators.len() as f64;
        let hours = self.liquidators[buyer].inventory * self.truth / per_hour;
        people.sigmas * (self.oracle.variance.max(0.0) * HOUR * hours.max(people.least_hours)).sqrt()
    }

    /// Moves `repay` from a buyer (none: money from elsewhere) to the market, and `coins` from the account to the buyer.
    pub fn sell(&mut self, account: usize, buyer: Option<usize>, repay: f64, coins: f64, soft: bool) {
        let owner = &mut self.accounts[account];
        let (coins, repay) = (coins.min(owner.collateral), repay.min(owner.debt));
        owner.collateral -= coins;
        owner.debt -= repay;
        self.book.cash += repay;
        if let Some(buyer) = buyer {
            self.liquidators[buyer].cash -= repay;
            self.liquidators[buyer].inventory += coins;
        }
        self.tally.liquidated += repay;
        self.tally.sold += coins * self.truth;
        if soft {
            self.tally.soft += repay;
        }
    }

    /// Writes off the debt of an account without collateral. False if it has some, or no debt.
    pub fn write_off_if_empty(&mut self, account: usize) -> bool {
        let debt = self.accounts[account].debt;
        if self.value(account) >= WORTHLESS || debt <= WORTHLESS {
            return false;
        }
        self.distress = true;
        self.lose(debt);
        self.accounts[account].debt = 0.0;
        true
    }

    /// Lets buyers sell what they hold for `seconds`, each an equal share of the depth.
    pub(super) fn sell_inventory(&mut self, seconds: f64) {
        let people = &self.behaviour.liquidators;
        let mut depth = self.depth * seconds / HOUR / self.liquidators.len() as f64;
        if people.depth_exponent > 0.0 {
            depth *= (self.truth / self.first_price).min(1.0).powf(people.depth_exponent);
        }
        let unit = self.truth * (1.0 - people.sale_slip);
        if unit <= 0.0 {
            return;
        }
        for buyer in &mut self.liquidators {
            let amount = buyer.inventory.min(depth / unit);
            let used = if depth > 0.0 { amount * unit / depth } else { 0.0 };
            buyer.inventory -= amount;
            buyer.cash += amount * unit * (1.0 - people.impact * used);
        }
    }
}
