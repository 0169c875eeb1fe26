//! New debt.

use super::market::Market;

impl Market<'_> {
    /// Lends `amount` on collateral such that the loan uses `limit_use` of the limit. False if a rule forbids it.
    pub(super) fn lend(&mut self, account: usize, amount: f64, limit_use: f64, first: bool) -> bool {
        let ltv = self.ltvs[self.accounts[account].class].initial;
        if ltv <= 0.0 {
            return false;
        }
        let rules = &self.behaviour.oracle;
        let marked = self.oracle.price.min(self.oracle.ema) * (1.0 - rules.confidence_sigmas * rules.confidence);
        let collateral = amount / limit_use / ltv / self.truth;
        let unsettled = !first && self.oracle.drift().abs() > rules.borrow_gap;
        let short = collateral * marked * ltv < amount || self.book.cash < amount;
        if unsettled || short || self.debt() + amount > self.ceiling() {
            self.tally.refused = self.tally.refused.saturating_add(1);
            return false;
        }
        let borrower = &mut self.accounts[account];
        borrower.debt += amount;
        borrower.collateral += collateral;
        borrower.loans = borrower.loans.saturating_add(1);
        borrower.watch = super::Watch::default();
        self.book.cash -= amount;
        true
    }
}
