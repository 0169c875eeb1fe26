//! Interest and security premium.

use super::market::Market;
use super::put::put;

const YEAR: f64 = 31_536_000.0;
const DAY: f64 = 86_400.0;
/// Greatest yearly premium with its ramp.
const MOST_PREMIUM: f64 = 10.0;

impl Market<'_> {
    /// Books `seconds` of interest and premium.
    pub(super) fn accrue(&mut self, seconds: f64) {
        let debt = self.debt();
        if debt <= 0.0 || seconds <= 0.0 {
            return;
        }
        let rate = self.rate(debt);
        let (mut interest, mut premium) = (0.0, 0.0);
        for class in 0..self.caps.len() {
            let price = self.premium(class);
            for account in &mut self.accounts {
                if account.class == class && account.debt > 0.0 {
                    let (own, cover) = (account.debt * rate * seconds / YEAR, account.debt * price * seconds / YEAR);
                    interest += own;
                    premium += cover;
                    account.debt += own + cover;
                }
            }
        }
        let rates = &self.behaviour.rates;
        let reserve = interest * rates.reserve;
        let secured = premium * self.covered;
        self.book.owed += secured * (1.0 - rates.fund_share);
        if self.cover.waterfall {
            self.book.fund += reserve + secured * rates.fund_share;
        }
        let earned = interest - reserve + premium - secured;
        self.tally.interest += earned;
        self.tally.premium += secured;
        let shares = self.book.total_shares();
        if shares > 0.0 {
            self.book.index += earned / shares;
        }
    }

    /// The yearly rate at the present utilisation.
    fn rate(&self, debt: f64) -> f64 {
        let rates = &self.behaviour.rates;
        let whole = debt + self.book.cash;
        let used = if whole > 0.0 { debt / whole } else { 0.0 };
        if used <= rates.kink {
            rates.slope1 * used / rates.kink
        } else {
            rates.slope1 + rates.slope2 * (used - rates.kink) / (1.0 - rates.kink)
        }
    }

    /// The yearly premium of a class.
    fn premium(&self, class: usize) -> f64 {
        if !self.cover.premium {
            return 0.0;
        }
        let rates = &self.behaviour.rates;
        let sigma = (self.oracle.variance.max(0.0) * rates.premium_period).sqrt();
        let yearly = put(self.caps[class].maintenance, sigma) * (YEAR / rates.premium_period);
        let bounded = yearly.max(rates.premium_floor).min(rates.premium_cap);
        let ramp = self.above_since.map_or(0.0, |since| rates.premium_ramp * (self.clock.now - since) / DAY);
        (bounded * (1.0 + ramp)).min(MOST_PREMIUM)
    }

    /// Pays owed premium to the tranche, as far as cash suffices.
    pub(super) fn pay_premium(&mut self) {
        let paid = self.book.owed.min(self.book.cash.max(0.0));
        self.book.owed -= paid;
        self.book.cash -= paid;
        self.tally.premium_paid += paid;
    }
}
