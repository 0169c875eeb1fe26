//! Distribution of losses and recoveries.

use super::market::Market;

/// The market's books, in base units.
#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    /// What lenders supplied at the start.
    pub supplied: f64,
    /// Value of a lender's share.
    pub index: f64,
    /// Shares of each lender.
    pub shares: Vec<f64>,
    /// Base units in the market.
    pub cash: f64,
    /// Insurance fund.
    pub fund: f64,
    /// Premium that is owed to the tranche and the fund and not yet paid.
    pub owed: f64,
    /// Value forfeited by lenders who left below the index.
    pub kept: f64,
    /// Requests to leave: lender, shares, time.
    pub requests: Vec<(usize, f64, f64)>,
}

impl Book {
    /// All lenders' shares.
    pub fn total_shares(&self) -> f64 {
        self.shares.iter().sum()
    }
}

/// Slashable stake, in base units.
#[derive(Debug, Clone, PartialEq)]
pub struct Tranche {
    /// Stake of each staker.
    pub stakers: Vec<f64>,
    /// Stake in a cooldown: it still bears losses, but backs no new debt.
    pub cooling: f64,
}

impl Tranche {
    /// Stake that backs debt.
    pub fn slashable(&self) -> f64 {
        self.stakers.iter().sum()
    }

    /// Stake that bears losses.
    pub fn assets(&self) -> f64 {
        self.slashable() + self.cooling
    }

    fn scale(&mut self, factor: f64) {
        for stake in &mut self.stakers {
            *stake *= factor;
        }
    }
}

impl Market<'_> {
    /// Books a loss: fund, unpaid premium, tranche, forfeited value, lenders' index.
    pub fn lose(&mut self, mut loss: f64) {
        if loss <= 0.0 {
            return;
        }
        self.tally.deficit += loss;
        if self.cover.waterfall {
            let part = self.book.fund.min(loss);
            self.book.fund -= part;
            loss -= part;
            self.tally.from_fund += part;
            let part = self.book.owed.min(loss);
            self.book.owed -= part;
            loss -= part;
            self.tally.from_premium += part;
            let assets = self.tranche.assets();
            let part = assets.min(loss);
            if part > 0.0 {
                self.tranche.scale(1.0 - part / assets);
                self.tranche.cooling *= 1.0 - part / assets;
                loss -= part;
                self.tally.from_tranche += part;
            }
        }
        if loss > 0.0 && self.book.kept > 0.0 {
            // Lenders who left at the net price bear their part with the value that they forfeited.
            let part = loss * self.book.kept / (self.hole() + loss).max(self.book.kept);
            self.book.kept -= part;
            loss -= part;
            self.tally.from_kept += part;
        }
        if loss > 0.0 {
            let shares = self.book.total_shares();
            if shares > 0.0 {
                self.book.index = (self.book.index - loss / shares).max(0.0);
            }
            self.tally.from_lenders += loss;
        }
    }

    /// Distributes the gain of a better sale: lenders, tranche, fund.
    pub fn refill(&mut self, mut gain: f64) {
        if gain <= 0.0 {
            return;
        }
        self.tally.refunded += gain;
        self.tally.deficit -= gain;
        let part = gain.min(self.tally.from_lenders);
        self.tally.from_lenders -= part;
        let shares = self.book.total_shares();
        if shares > 0.0 {
            self.book.index += part / shares;
        }
        gain -= part;
        let staked = self.tranche.slashable();
        if gain > 0.0 && self.tally.from_tranche > 0.0 && staked > 0.0 {
            let part = gain.min(self.tally.from_tranche);
            self.tally.from_tranche -= part;
            self.tranche.scale(1.0 + part / staked);
            gain -= part;
        }
        if gain > 0.0 {
            self.book.fund += gain;
            self.tally.from_fund -= gain;
        }
    }

    /// The uncovered part of provisions: shortfalls of accounts less fund, unpaid premium and tranche.
    pub fn hole(&self) -> f64 {
        let kept = 1.0 - self.cover.haircut;
        let shortfall = |account: &super::Account| {
            if account.debt > 0.0 {
                (account.debt - account.base - account.collateral * self.oracle.price * kept).max(0.0)
            } else {
                0.0
            }
        };
        let mut hole: f64 = self.accounts.iter().map(shortfall).sum();
        if self.cover.waterfall {
            hole -= self.book.fund + self.book.owed;
            if self.cover.tranche_counts {
                hole -= self.tranche.assets();
            }
        }
        hole.max(0.0)
    }

    /// Price of a share for a leaving lender.
    pub fn exit_price(&self) -> f64 {
        let shares = self.book.total_shares();
        if !self.cover.provisions || shares <= 0.0 {
            return self.book.index;
        }
        (self.book.index - (self.hole() - self.book.kept).max(0.0) / shares).max(0.0)
    }
}
