//! Arbitrage over the bands of all loans, then closing of unhealthy loans.

use super::bands::{factor, spread, Band, Trade};
use super::Llamma;
use crate::model::Market;
use crate::systems::Engine;

/// Longest step of the pool's feed between two points of the path, seconds ..
const STEP: f64 = 120.0;
/// .. unless there were more of them than this.
const MOST_STEPS: f64 = 12.0;

/// Bands of one loan.
#[derive(Debug, Clone, Default)]
struct Loan {
    /// Which loan of the account they belong to.
    number: u32,
    /// Debt before the last interest.
    debt: f64,
    bands: Vec<Band>,
}

/// The engine of [`Llamma`].
#[derive(Debug)]
pub(super) struct Bands {
    law: Llamma,
    loans: Vec<Loan>,
    /// Proceeds of spread collateral when it is sold slowly, over its value at the top.
    factor: f64,
    /// Time and market price at the last point, and the pool's feed then.
    last: Option<(f64, f64, f64)>,
}

impl Bands {
    pub(super) fn new(law: Llamma) -> Self {
        Self { law, loans: Vec::new(), factor: factor(law.a, law.bands), last: None }
    }

    /// Returns the contents of closed loans' bands, spreads the collateral of new loans (the more debt, the higher the bands),
    /// and raises the bands of the others by their interest.
    fn follow(&mut self, market: &mut Market) {
        self.loans.resize(market.accounts.len(), Loan::default());
        for (loan, account) in self.loans.iter_mut().zip(&mut market.accounts) {
            if account.debt <= 0.0 {
                // The owner takes the proceeds; the collateral left stays, as in every other system.
                account.base = 0.0;
                *loan = Loan::default();
            } else if loan.number != account.loans {
                let top = account.debt / (1.0 - self.law.loan_discount) / self.factor / account.collateral;
                let bands = spread(account.collateral, top, self.law.a, self.law.bands);
                *loan = Loan { number: account.loans, debt: 0.0, bands };
            } else if loan.debt > 0.0 {
                let growth = account.debt / loan.debt;
                loan.bands.iter_mut().for_each(|band| band.rise(growth));
                loan.debt = 0.0;
            }
        }
    }

    /// Moves the pool's feed along the market from the last point to now, with arbitrage at every step.
    fn pass_time(&mut self, market: &mut Market) {
        let (now, truth) = (market.clock.now, market.truth);
        let (since, before, mut feed) = self.last.unwrap_or((now, truth, truth));
        let steps = ((now - since) / STEP).ceil().clamp(1.0, MOST_STEPS);
        let weight = 1.0 - (-(now - since) / steps / self.law.tau).exp();
        market.truth = before;
        for _ in 0..steps as u32 {
            feed += weight * (before - feed);
            self.arbitrage(market, feed);
        }
        market.truth = truth;
        self.arbitrage(market, feed);
        self.last = Some((now, truth, feed));
    }

    /// Each buyer trades with each band as far as that is profitable, down and up.
    fn arbitrage(&mut self, market: &mut Market, feed: f64) {
        for account in 0..self.loans.len() {
            let quiet = |band: &Band| !band.offers(feed, market.truth);
            if self.loans[account].bands.iter().all(quiet) {
                continue;
            }
            for buyer in 0..market.liquidators.len() {
                if market.liquidators[buyer].lots_only || market.liquidators[buyer].misses {
                    continue;
                }
                let wish = market.wish(buyer);
                for band in &mut self.loans[account].bands {
                    trade(band, market, feed, account, buyer, wish);
                }
            }
        }
    }

    /// Closes a whole loan for its debt when it is unhealthy and a buyer profits.
    fn close(&mut self, market: &mut Market, account: usize) {
        let debt = market.accounts[account].debt;
        let slow: f64 = self.loans[account].bands.iter().map(Band::sold_slowly).sum();
        if slow * (1.0 - self.law.liquidation_discount) >= debt {
            return;
        }
        for buyer in 0..market.liquidators.len() {
            let owned = &market.accounts[account];
            let (coins, base) = (owned.collateral, owned.base);
            let pays = (debt - base).max(0.0);
            let worth = coins * market.truth;
            let poor = market.liquidators[buyer].cash < pays;
            if !market.buys(buyer) || poor || worth * (1.0 - market.wish(buyer)) < pays {
                continue;
            }
            market.close_for_debt(account, buyer);
            self.loans[account] = Loan::default();
            return;
        }
    }
}

fn trade(band: &mut Band, market: &mut Market, feed: f64, account: usize, buyer: usize, wish: f64) {
    let truth = market.truth;
    let down = band.trade_to(truth * (1.0 - wish), feed, true);
    let Some(mut trade) = down.or_else(|| band.trade_to(truth * (1.0 + wish), feed, false)) else { return };
    if trade.base > 0.0 {
        let part = (market.liquidators[buyer].cash.max(0.0) / trade.base).min(1.0);
        trade = Trade { coins: trade.coins * part, base: trade.base * part };
    }
    band.make(trade);
    market.swap(account, buyer, trade.coins, trade.base);
}

impl Engine for Bands {
    fn on_price(&mut self, market: &mut Market) {
        market.clear_dust();
        market.notice_under_water();
        self.follow(market);
        self.pass_time(market);
        let due: Vec<usize> = market.indebted().collect();
        for account in due {
            self.close(market, account);
        }
    }

    fn on_bar(&mut self, market: &mut Market, _seconds: f64) {
        for (loan, account) in self.loans.iter_mut().zip(&market.accounts) {
            loan.debt = account.debt;
        }
    }
}
