//! The engine of static laws: a fixed rule gives the amount repaid and the bonus at once.

use super::Engine;
use crate::model::{Account, Market};

/// What a static rule offers for an account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offer {
    /// Most debt that may be repaid, base units.
    pub repay: f64,
    /// Bonus: a buyer takes collateral worth `repay * (1 + bonus)`.
    pub bonus: f64,
}

/// A static rule.
pub trait StaticRule {
    /// Health below which an account may be sold.
    fn edge(&self, _maintenance: f64) -> f64 {
        1.0
    }

    /// The offer for an account with health below the edge.
    fn offer(&self, account: &Account, value: f64, health: f64, maintenance: f64) -> Offer;
}

/// The engine of a static rule.
#[derive(Debug)]
pub struct Fixed<R>(pub R);

impl<R: StaticRule> Engine for Fixed<R> {
    fn on_price(&mut self, market: &mut Market) {
        market.clear_dust();
        let mut due: Vec<usize> = market.indebted().filter(|&i| self.sellable(market, i)).collect();
        market.notice_under_water();
        market.sort_for_buyers(&mut due);
        for account in due {
            for buyer in 0..market.liquidators.len() {
                if market.accounts[account].debt <= 0.0 || !market.buys(buyer) {
                    continue;
                }
                if !self.sellable(market, account) {
                    break;
                }
                take(&self.0, market, account, buyer);
            }
        }
    }
}

impl<R: StaticRule> Fixed<R> {
    fn sellable(&self, market: &Market, account: usize) -> bool {
        market.health(account) < self.0.edge(market.maintenance(account))
    }
}

/// One buyer takes what the rule offers, if the bonus is enough for them at the market's price.
pub fn take(rule: &impl StaticRule, market: &mut Market, account: usize, buyer: usize) {
    let (value, health) = (market.value(account), market.health(account));
    let offer = rule.offer(&market.accounts[account], value, health, market.maintenance(account));
    let price = market.oracle.price;
    if 1.0 - price / market.truth / (1.0 + offer.bonus) < market.wish(buyer) {
        return;
    }
    let repay = offer.repay.min(value / (1.0 + offer.bonus)).min(market.liquidators[buyer].cash);
    if repay <= 0.0 {
        return;
    }
    market.sell(account, Some(buyer), repay, repay * (1.0 + offer.bonus) / price, health >= 1.0);
    market.write_off_if_empty(account);
}
