//! Sales of collateral: from accounts to buyers, and from buyers to the market.

use crate::behaviour::{Liquidators, Order};

use super::market::Market;

/// Value below which collateral counts as zero, base units.
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

    /// Sorts accounts into the order in which buyers take them.
    pub fn sort_for_buyers(&self, accounts: &mut [usize]) {
        if self.behaviour.liquidators.order == Order::Weakest {
            let ratio = |account: usize| self.value(account) / self.accounts[account].debt;
            accounts.sort_by(|a, b| ratio(*a).total_cmp(&ratio(*b)));
        }
    }

    /// Discount that a buyer wants on an account.
    pub fn wish(&self, buyer: usize) -> f64 {
        self.liquidators[buyer].wish + self.risk(buyer)
    }

    /// Discount that a buyer wants on a lot.
    pub fn lot_wish(&self, buyer: usize) -> f64 {
        self.liquidators[buyer].lot_wish + self.risk(buyer)
    }

    /// Discount added by a demanding buyer: the standard deviation of the price until the inventory is sold.
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

    /// Takes `coins` for `debt` out of an account without a buyer's money; the coins that there were.
    pub fn hand_over(&mut self, account: usize, debt: f64, coins: f64) -> f64 {
        let owner = &mut self.accounts[account];
        let (coins, debt) = (coins.min(owner.collateral), debt.min(owner.debt));
        owner.collateral -= coins;
        owner.debt -= debt;
        self.tally.liquidated += debt;
        self.tally.sold += coins * self.truth;
        coins
    }

    /// Moves `coins` from an account to a buyer for `base` units that the account keeps; both negative the other way,
    /// for which the buyer takes inventory and buys the rest outside.
    pub fn swap(&mut self, account: usize, buyer: usize, coins: f64, base: f64) {
        let owner = &mut self.accounts[account];
        owner.collateral = (owner.collateral - coins).max(0.0);
        owner.base = (owner.base + base).max(0.0);
        let trader = &mut self.liquidators[buyer];
        trader.cash -= base;
        trader.inventory += coins;
        if trader.inventory < 0.0 {
            trader.cash += trader.inventory * self.truth * (1.0 + self.behaviour.liquidators.sale_slip);
            trader.inventory = 0.0;
        }
        self.tally.sold += coins * self.truth - base;
        if base > 0.0 {
            self.tally.sold += base;
            self.tally.liquidated += base;
            self.tally.soft += base;
        }
    }

    /// A buyer pays the debt of an account, with its base units first, and takes all that it holds.
    pub fn close_for_debt(&mut self, account: usize, buyer: usize) {
        let owner = &mut self.accounts[account];
        let (debt, base, coins) = (owner.debt, owner.base, owner.collateral);
        owner.clear();
        self.book.cash += debt;
        self.liquidators[buyer].cash += base - debt;
        self.liquidators[buyer].inventory += coins;
        self.tally.liquidated += debt;
        self.tally.sold += coins * self.truth + base;
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

    /// Value of collateral that the market absorbs in `seconds`, base units.
    pub fn depth_over(&self, seconds: f64) -> f64 {
        let depth = self.depth * seconds / HOUR;
        match self.behaviour.liquidators.depth_exponent {
            exponent if exponent > 0.0 => depth * (self.truth / self.first_price).min(1.0).powf(exponent),
            _ => depth,
        }
    }

    /// Lets buyers sell their inventory for `seconds`, each with an equal share of the depth.
    pub(super) fn sell_inventory(&mut self, seconds: f64) {
        let people = &self.behaviour.liquidators;
        let depth = self.depth_over(seconds) / self.liquidators.len() as f64;
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
