//! Losses of accounts and their recoveries, with the messages that report them to the engine.

use cosmwasm_std::{Addr, Storage, Uint128};
use credit::account::{Account, WrittenDown};
use credit::ledger::{new_deficit, Deficit, LossSplit, RefillSource};
use interfaces::market::RefillResponse;
use interfaces::shared::counter::next;

use crate::error::Result;
use crate::events;
use crate::session::Session;
use crate::state::{load_deficit, save_deficit, LAST_DEFICIT};

impl Session {
    /// Accepts at most what the account owes out of `offered`; returns the amount. The part that was written off refills its
    /// deficit: the engine hears what lenders still carry, and receives what returns to the covering tranches.
    pub fn repay(&mut self, store: &mut dyn Storage, account: &mut Account, offered: Uint128) -> Result<Uint128> {
        let mut deficit = deficit_of(store, account)?;
        let (amount, refill) = self.ledger.repay(&mut account.debt, deficit.as_mut(), offered)?;
        if let (Some(deficit), Some(refill)) = (deficit, refill) {
            save_deficit(store, &deficit)?;
            let RefillResponse { outstanding, to_lenders, returned, to_reserves } = refill;
            let money = to_lenders.checked_add(returned)?.checked_add(to_reserves)?;
            self.done.push(events::refill(deficit.id, RefillSource::Repayment, money, &refill));
            self.messages.push(self.config.engine.recovered(deficit.id, outstanding, returned, &self.config.base)?);
        }
        if account.debt.ensure_nothing_charged_off().is_ok() {
            // A later loss is another event, with a deficit of its own.
            account.written_down = None;
        }
        Ok(amount)
    }

    /// Closes an account that has nothing left to sell; its live debt is a loss of its deficit.
    pub fn lose_account(&mut self, store: &mut dyn Storage, owner: &Addr, account: &mut Account) -> Result<()> {
        let mut deficit = open_deficit(store, owner, account)?;
        let split = self.ledger.close(&mut account.debt, &mut deficit)?;
        self.record_loss(store, account, &deficit, split)
    }

    /// Writes a part of an account's provision off.
    pub fn write_down(
        &mut self,
        store: &mut dyn Storage,
        owner: &Addr,
        account: &mut Account,
        amount: Uint128,
    ) -> Result<()> {
        let mut deficit = open_deficit(store, owner, account)?;
        let split = self.ledger.write_down(&mut account.debt, &mut deficit, amount)?;
        self.done.push(events::write_down(owner, deficit.id, amount));
        self.record_loss(store, account, &deficit, split)
    }

    /// Saves the deficit and reports to the engine what needs cover. A loss below one unit is not reported.
    fn record_loss(
        &mut self,
        store: &mut dyn Storage,
        account: &mut Account,
        deficit: &Deficit,
        split: LossSplit,
    ) -> Result<()> {
        if split == LossSplit::default() {
            return Ok(());
        }
        account.written_down = Some(WrittenDown { deficit: deficit.id, at: self.now });
        save_deficit(store, deficit)?;
        self.done.push(events::loss(deficit.id, &split, self.ledger.index));
        self.messages.push(self.config.engine.loss(deficit.id, &deficit.account, split.shortfall())?);
        Ok(())
    }
}

/// The deficit of an account's write-downs.
fn deficit_of(store: &dyn Storage, account: &Account) -> Result<Option<Deficit>> {
    account.written_down.map(|written| load_deficit(store, written.deficit)).transpose()
}

fn open_deficit(store: &mut dyn Storage, owner: &Addr, account: &Account) -> Result<Deficit> {
    match deficit_of(store, account)? {
        Some(deficit) => Ok(deficit),
        None => Ok(new_deficit(next(store, &LAST_DEFICIT)?, owner.clone())),
    }
}
