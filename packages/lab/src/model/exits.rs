//! Lenders and stakers who leave.

use crate::dice::Dice;

use super::market::Market;

/// Shares that count as none.
const DUST: f64 = 1.0;
/// Part of a holding that a staker withdraws.
const STAKER_PART: f64 = 0.25;
/// Part of a holding that a lender requests.
const LENDER_PART: f64 = 0.5;

impl Market<'_> {
    /// Lenders request withdrawals, payable requests are paid as far as cash suffices, stakers start cooldowns.
    pub(super) fn exits(&mut self, dice: &mut dyn Dice, hours: f64) {
        let people = &self.behaviour.lenders;
        let hazard = if self.distress { people.panic_per_hour } else { people.leave_per_hour } * hours;
        for lender in 0..self.book.shares.len() {
            if dice.unit() < hazard && self.book.shares[lender] > DUST {
                let part = self.book.shares[lender] * LENDER_PART;
                self.book.requests.push((lender, part, self.clock.now));
            }
        }
        for (lender, shares, since) in std::mem::take(&mut self.book.requests) {
            self.pay_request(lender, shares, since);
        }
        let hazard = self.behaviour.stakers.leave_per_hour * hours;
        for stake in &mut self.tranche.stakers {
            if dice.unit() < hazard {
                self.tranche.cooling += *stake * STAKER_PART;
                *stake *= 1.0 - STAKER_PART;
            }
        }
    }

    fn pay_request(&mut self, lender: usize, shares: f64, since: f64) {
        if self.clock.now - since < self.behaviour.lenders.request_seconds {
            self.book.requests.push((lender, shares, since));
            return;
        }
        let price = self.exit_price();
        let shares = shares.min(self.book.shares[lender]);
        let paid = (shares * price).min(self.book.cash.max(0.0));
        let gone = if price > 0.0 { paid / price } else { 0.0 };
        self.book.shares[lender] -= gone;
        self.book.cash -= paid;
        self.book.kept += gone * (self.book.index - price);
        if shares - gone > DUST {
            self.book.requests.push((lender, shares - gone, since));
        }
    }
}
