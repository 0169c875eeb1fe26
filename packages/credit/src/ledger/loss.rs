//! Losses and recoveries. A loss uses the fund, then unpaid premium, then what leaving lenders forfeited, then the lenders'
//! index; a refill runs the order backwards within its deficit.

use cosmwasm_std::{Addr, Uint128};
use interfaces::credit_market::{DeficitResponse, OpenLoss};
use interfaces::market::RefillResponse;
use risk::int::{mul_div_ceil, mul_div_floor};

use super::{Carried, Ledger, ONE};
use crate::error::Result;

/// The loss of one account and everything that paid for it; stored in the form that queries return.
/// `loss = fund + premium + kept + to_index + to_units + outstanding`.
pub type Deficit = DeficitResponse;

/// An empty deficit.
pub fn new_deficit(id: u64, account: Addr) -> Deficit {
    let zero = Uint128::zero();
    Deficit {
        id,
        account,
        loss: zero,
        fund: zero,
        premium: zero,
        kept: zero,
        kept_back: zero,
        covered: zero,
        covered_back: zero,
        to_index: zero,
        to_units: zero,
        outstanding: zero,
        premium_back: zero,
        fund_back: zero,
    }
}

/// Where the money of a refill comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefillSource {
    /// A tranche's cover; later surplus returns to that tranche.
    Cover,
    /// The account, or a buyer of its collateral.
    Repayment,
}

/// Split of a loss by who bears it, in base units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LossSplit {
    /// Borne by the insurance fund.
    pub fund: Uint128,
    /// Borne by unpaid premium, which is cancelled.
    pub premium: Uint128,
    /// Borne by what leaving lenders had forfeited.
    pub kept: Uint128,
    /// Borne by the lenders through their index.
    pub lenders: Uint128,
}

impl LossSplit {
    /// The part for which cover is requested. It includes what leaving lenders forfeited, which was lenders' money.
    pub fn shortfall(&self) -> Uint128 {
        self.kept.saturating_add(self.lenders)
    }
}

impl Ledger {
    /// Recognises a loss: uses the fund, then unpaid premium, then what leaving lenders forfeited, then the lenders' index,
    /// rounded down. The lenders' part stays open for cover until the next message that touches shares.
    pub fn lose(&mut self, deficit: &mut Deficit, amount: Uint128) -> Result<LossSplit> {
        let fund = self.fund.min(amount);
        let premium = self.premium_owed.min(amount.checked_sub(fund)?);
        let kept = self.kept.min(amount.checked_sub(fund)?.checked_sub(premium)?);
        let lenders = amount.checked_sub(fund)?.checked_sub(premium)?.checked_sub(kept)?;
        self.fund = self.fund.checked_sub(fund)?;
        self.premium_owed = self.premium_owed.checked_sub(premium)?;
        self.kept = self.kept.checked_sub(kept)?;
        self.flush()?;
        // A fall beyond the index (by rounding, or without any share) leaves an index of zero instead of an error.
        let fall = mul_div_ceil(lenders, ONE, self.shares).unwrap_or(Uint128::MAX);
        if fall > self.index {
            // All claims are lost, including parts below one unit; otherwise cover would restore more than was lost.
            self.carried = Carried::default();
        }
        self.index = self.index.saturating_sub(fall);
        if !lenders.is_zero() {
            self.open = Some(OpenLoss { deficit: deficit.id, left: lenders });
        }
        deficit.loss = deficit.loss.checked_add(amount)?;
        deficit.fund = deficit.fund.checked_add(fund)?;
        deficit.premium = deficit.premium.checked_add(premium)?;
        deficit.kept = deficit.kept.checked_add(kept)?;
        deficit.outstanding = deficit.outstanding.checked_add(lenders)?;
        self.end_kept()?;
        Ok(LossSplit { fund, premium, kept, lenders })
    }

    /// Accepts money for a deficit: to the index while the deficit's loss is open, otherwise to loss units; then to what leaving
    /// lenders had forfeited; then to the tranches that covered (`returned`, which the caller sends); then to cancelled premium;
    /// the rest to the fund.
    pub fn refill(&mut self, deficit: &mut Deficit, money: Uint128, source: RefillSource) -> Result<RefillResponse> {
        if source == RefillSource::Cover {
            deficit.covered = deficit.covered.checked_add(money)?;
        }
        self.cash = self.cash.checked_add(money)?;
        let restored = self.restore_index(deficit, money)?;
        let mut rest = money.checked_sub(restored)?;
        let refunded = self.refund_units(deficit, rest)?;
        rest = rest.checked_sub(refunded)?;
        let kept = rest.min(deficit.kept.checked_sub(deficit.kept_back)?);
        rest = rest.checked_sub(kept)?;
        let returned = rest.min(deficit.covered.checked_sub(deficit.covered_back)?);
        rest = rest.checked_sub(returned)?;
        let premium = rest.min(deficit.premium.checked_sub(deficit.premium_back)?);
        let fund = rest.checked_sub(premium)?;

        deficit.kept_back = deficit.kept_back.checked_add(kept)?;
        self.kept = self.kept.checked_add(kept)?;
        deficit.covered_back = deficit.covered_back.checked_add(returned)?;
        self.cash = self.cash.checked_sub(returned)?;
        deficit.premium_back = deficit.premium_back.checked_add(premium)?;
        self.premium_owed = self.premium_owed.checked_add(premium)?;
        deficit.fund_back = deficit.fund_back.checked_add(fund)?;
        self.fund = self.fund.checked_add(fund)?;
        self.end_kept()?;
        Ok(RefillResponse {
            // What cover may still pay: the lenders' loss, and what leaving lenders had forfeited.
            outstanding: deficit.outstanding.saturating_add(deficit.kept.saturating_sub(deficit.kept_back)),
            to_lenders: restored.checked_add(refunded)?.checked_add(kept)?,
            returned,
            to_reserves: rest,
        })
    }

    /// Restores the index, rounded down, while the loss is open: no shares were minted or burned since.
    fn restore_index(&mut self, deficit: &mut Deficit, money: Uint128) -> Result<Uint128> {
        let Some(open) = self.open.as_mut().filter(|open| open.deficit == deficit.id) else {
            return Ok(Uint128::zero());
        };
        let amount = money.min(open.left);
        open.left = open.left.checked_sub(amount)?;
        if open.left.is_zero() {
            self.open = None;
        }
        if !self.shares.is_zero() {
            self.index = self.index.checked_add(mul_div_floor(amount, ONE, self.shares)?)?;
        }
        deficit.outstanding = deficit.outstanding.checked_sub(amount)?;
        deficit.to_index = deficit.to_index.checked_add(amount)?;
        Ok(amount)
    }

    /// Sets money aside for loss units, at most the deficit's outstanding loss.
    fn refund_units(&mut self, deficit: &mut Deficit, money: Uint128) -> Result<Uint128> {
        let amount = money.min(deficit.outstanding);
        if amount.is_zero() {
            return Ok(amount);
        }
        self.flush()?;
        let accepted = self.losses.refund(amount)?;
        self.cash = self.cash.checked_sub(accepted)?;
        self.refunds = self.refunds.checked_add(accepted)?;
        deficit.outstanding = deficit.outstanding.checked_sub(accepted)?;
        deficit.to_units = deficit.to_units.checked_add(accepted)?;
        Ok(accepted)
    }
}
