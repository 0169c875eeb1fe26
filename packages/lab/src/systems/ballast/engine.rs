//! One pass over the accounts after each price: close, flag, sell.

use super::{lots::Lot, margin, take, Ballast, Twin};
use crate::model::Market;
use crate::systems::{fixed, Engine};

/// Who buys from an account.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Buyer {
    /// A liquidator, by position.
    Liquidator(usize),
    /// The account's owner through a second address, with money from elsewhere.
    Owner,
}

/// The engine of [`Ballast`].
#[derive(Debug)]
pub(super) struct Auction {
    law: Ballast,
    pub(super) lots: Vec<Lot>,
    moved: Option<f64>,
}

impl Auction {
    pub(super) fn new(law: Ballast) -> Self {
        Self { law, lots: Vec::new(), moved: None }
    }

    /// Closes accounts under water if the law closes them, runs the clocks, and lists the accounts that may be sold.
    fn flag(&mut self, market: &mut Market, edge: f64) -> Vec<usize> {
        let mut flagged = Vec::new();
        for account in 0..market.accounts.len() {
            if market.accounts[account].debt <= 0.0 {
                continue;
            }
            if self.law.lots.on && market.value(account) < market.accounts[account].debt {
                self.close(market, account);
                continue;
            }
            run_clock(market, account, self.law.floor.runs_back);
            let (now, up) = (market.clock.now, market.clock.up);
            let sellable = market.health(account) < edge;
            let watch = &mut market.accounts[account].watch;
            let live = watch.flagged.is_some_and(|(at, _)| now <= at + self.law.clock.flag_seconds);
            if !live {
                watch.flagged = sellable.then_some((now, up));
            }
            if sellable {
                flagged.push(account);
            }
        }
        flagged
    }

    fn close(&mut self, market: &mut Market, account: usize) {
        market.distress = true;
        let rules = &self.law.lots;
        let taken = &mut market.accounts[account];
        let book = (taken.collateral * market.oracle.price * (1.0 - rules.haircut)).min(taken.debt);
        let lost = taken.debt - book;
        self.lots.push(Lot { since: market.clock.up, amount: taken.collateral, book, lost });
        taken.clear();
        market.lose(lost);
    }

    fn sell(&self, market: &mut Market, account: usize, edge: f64) {
        let under_water = market.value(account) < market.accounts[account].debt;
        if market.accounts[account].self_buys && self.law.clock.on && !self.law.lots.on && under_water {
            take::take(&self.law, market, account, Buyer::Owner, edge);
        }
        for buyer in 0..market.liquidators.len() {
            if market.accounts[account].debt <= 0.0 || !market.buys(buyer) {
                continue;
            }
            let health = market.health(account);
            if health >= edge {
                break;
            }
            match &self.law.twin {
                _ if self.law.clock.on || health >= 1.0 => {
                    take::take(&self.law, market, account, Buyer::Liquidator(buyer), edge);
                }
                Twin::Mars(rule) => fixed::take(rule, market, account, buyer),
                Twin::Aave(rule) => fixed::take(rule, market, account, buyer),
            }
        }
    }
}

impl Engine for Auction {
    fn margins(&mut self, market: &mut Market) {
        margin::refresh(&self.law, market, &mut self.moved);
    }

    fn on_price(&mut self, market: &mut Market) {
        let edge = market.edge(&self.law.band);
        market.clear_dust();
        market.notice_under_water();
        let mut flagged = self.flag(market, edge);
        if !flagged.is_empty() && self.law.clock.on {
            market.clock.wait(market.behaviour.chain.take_seconds);
        }
        market.sort_for_buyers(&mut flagged);
        for account in flagged {
            self.sell(market, account, edge);
        }
        if self.law.lots.on {
            self.sell_lots(&self.law.lots.clone(), market);
        }
    }

    fn unbooked(&self, market: &Market) -> f64 {
        self.lots.iter().map(|lot| (lot.book - lot.amount * market.truth).max(0.0)).sum()
    }
}

/// Counts the seconds that an account has been under water, between two consecutive points that find it under water.
fn run_clock(market: &mut Market, account: usize, runs_back: bool) {
    let now = market.clock.now;
    let under_water = market.value(account) < market.accounts[account].debt;
    let watch = &mut market.accounts[account].watch;
    let passed = watch.seen.map_or(0.0, |seen| now - seen);
    if under_water {
        if watch.was_under_water {
            watch.under_water += passed;
        }
    } else if runs_back && watch.seen.is_some() {
        watch.under_water = (watch.under_water - passed).max(0.0);
    } else {
        watch.under_water = 0.0;
    }
    watch.seen = Some(now);
    watch.was_under_water = under_water;
}
