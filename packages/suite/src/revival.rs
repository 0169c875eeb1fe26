//! A market after a total loss: its tranche was used up, and it is backed, lends and liquidates again. The same steps run on the
//! embedded chain and on a local one.

use crate::{Environment, Suite, BASE, BASE_TRANCHE};
use anyhow::{ensure, Context, Result};
use cosmwasm_std::{Addr, Decimal, Uint128};
use interfaces::credit_market::DeficitResponse;
use interfaces::liquidation_engine::WaterfallState;

/// Who revives a market, and with what. Amounts in smallest units.
pub struct Revival<'a> {
    /// Stakes behind the market; new to the tranche.
    pub staker: &'a Addr,
    /// What they stake: more than the loss.
    pub stake: u128,
    /// Borrows against native coins that they stake.
    pub borrower: &'a Addr,
    /// Those coins.
    pub coins: u128,
    /// What they borrow, in the riskiest class.
    pub debt: u128,
    /// Buys the collateral.
    pub buyer: &'a Addr,
    /// The price at which the debt is drawn.
    pub high: Decimal,
    /// The price at which the collateral is worth less than the debt.
    pub low: Decimal,
}

/// Results after the revival of a market.
pub struct Revived {
    /// The share epoch in which the tranche counts now.
    pub epoch: u64,
    /// The deficit after the revival.
    pub deficit: DeficitResponse,
    /// What the tranche lost by it.
    pub taken: u128,
}

impl<E: Environment> Suite<E> {
    /// Backs a market whose tranche was used up, lets it lend, and lets prices fall until the debt is sold at a loss, which the
    /// new stake covers. `price` sets a price and waits until it is live and marks count at it.
    ///
    /// # Errors
    /// The message that is refused, or the first number that is not as it must be.
    pub fn revive(
        &mut self,
        it: &Revival<'_>,
        mut price: impl FnMut(&mut Self, Decimal) -> Result<()>,
    ) -> Result<Revived> {
        let before = self.tranche(BASE_TRANCHE);
        ensure!(before.assets <= before.floor, "{} is left in the tranche", before.assets);
        self.stake_security(it.staker, it.stake)?;
        let tranche = self.tranche(BASE_TRANCHE);
        ensure!(tranche.epoch == before.epoch + 1, "{tranche:?} counts in the old shares");
        // The new staker enters at par, less the floor, which belongs to no one.
        let entered = self.position(BASE_TRANCHE, it.staker).assets + tranche.floor;
        ensure!(entered.u128().abs_diff(it.stake) <= 1, "{entered} of {} staked", it.stake);

        price(self, it.high)?;
        let shares = self.balance(&self.lst(), it.borrower);
        self.stake(it.borrower, it.coins)?;
        let shares = self.balance(&self.lst(), it.borrower) - shares;
        self.deposit_lst(it.borrower, shares)?;
        let riskiest = self.market().debt_shares.len() as u8 - 1;
        if self.loan(it.borrower).class != riskiest {
            self.set_class(it.borrower, riskiest)?;
        }
        self.borrow(it.borrower, it.debt)?;

        price(self, it.low)?;
        self.mark(it.buyer, &[it.borrower])?;
        price(self, it.low)?;
        self.fund(it.buyer, it.debt, BASE);
        let assets = self.tranche(BASE_TRANCHE).assets;
        self.liquidate(it.buyer, it.borrower, it.debt)?;
        let taken = (assets - self.tranche(BASE_TRANCHE).assets).u128();

        let mine = |deficit: &DeficitResponse| deficit.account == *it.borrower;
        let deficit = self.deficits().into_iter().find(mine).context("no deficit of the second life")?;
        ensure!(deficit.covered == Uint128::new(taken), "the tranche lost {taken}: {deficit:?}");
        ensure!(taken > 0 && deficit.outstanding.is_zero(), "lenders carry a part: {deficit:?}");
        let walk = self.engine_deficits().into_iter().find(|deficit| deficit.account == it.borrower.as_str());
        ensure!(walk.is_some_and(|walk| walk.waterfall == WaterfallState::Done {}), "the waterfall stands");
        Ok(Revived { epoch: tranche.epoch, deficit, taken })
    }
}
