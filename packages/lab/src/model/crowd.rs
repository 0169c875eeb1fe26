//! What borrowers do at the end of a bar.

use crate::dice::Dice;

use super::market::Market;

/// Debt that counts as none, base units.
const DUST: f64 = 1e-9;

impl Market<'_> {
    /// Attentive owners near liquidation repay; those without debt may borrow again.
    pub(super) fn borrowers_act(&mut self, dice: &mut dyn Dice, hours: f64) {
        let people = &self.behaviour.borrowers;
        for account in 0..self.accounts.len() {
            let returns = dice.unit();
            let size = dice.between(people.return_size[0], people.return_size[1]);
            let limit_use = dice.on_grid(people.limit_use, 100);
            self.repay_if_near(account);
            if self.accounts[account].debt <= DUST && returns < people.return_per_hour * hours {
                self.lend(account, f64::from(size), limit_use, false);
            }
        }
    }

    fn repay_if_near(&mut self, account: usize) {
        let people = &self.behaviour.borrowers;
        let owner = &self.accounts[account];
        if !owner.attentive || owner.savings <= 0.0 || owner.debt <= 0.0 {
            return;
        }
        if self.health(account) >= people.repay_below || self.value(account) < owner.debt {
            return;
        }
        let paid = owner.savings.min(owner.debt * people.repay_share);
        let owner = &mut self.accounts[account];
        owner.debt -= paid;
        owner.savings -= paid;
        self.book.cash += paid;
    }
}
