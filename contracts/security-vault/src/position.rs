//! What one owner has in one tranche.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{OverflowError, StdError, Uint128, Uint256};
use risk::int::mul_div_ceil_256;
use risk::loss_units::{LossHolder, LossPool};

use crate::error::ContractError;
use crate::rewards::{Mark, Stream};

/// Shares of one owner, and what they have lost and earned.
#[cw_serde]
pub struct Position {
    /// The share epoch in which it was last written.
    pub epoch: u64,
    /// Shares that are not cooling down.
    pub shares: Uint128,
    /// Shares in cooldown; they bear losses until they are paid.
    pub cooling: Uint128,
    /// Loss units of all these shares.
    pub loss: LossHolder,
    /// One per reward token, in the order of the tranche's list; tokens listed since the last touch are missing.
    pub marks: Vec<Mark>,
}

impl Position {
    /// Nothing yet: no earlier loss and no earlier reward is its own.
    pub fn new(epoch: u64, pool: &LossPool) -> Self {
        let (shares, cooling) = (Uint128::zero(), Uint128::zero());
        Self { epoch, shares, cooling, loss: LossHolder::new(pool), marks: vec![] }
    }

    /// Shares that bear losses.
    pub fn all_shares(&self) -> Result<Uint128, OverflowError> {
        self.shares.checked_add(self.cooling)
    }

    /// Credits losses, recoveries and rewards up to now; the streams must have been advanced and the position must be of
    /// the present epoch. Before every change of shares.
    pub fn touch(&mut self, pool: &LossPool, streams: &[Stream]) -> Result<(), ContractError> {
        let indexes: Vec<Uint256> = streams.iter().map(|stream| stream.index).collect();
        self.credit(pool, &indexes)
    }

    /// Credits losses, recoveries and rewards up to these loss units and indexes.
    pub fn credit(&mut self, pool: &LossPool, indexes: &[Uint256]) -> Result<(), ContractError> {
        self.loss.touch(pool, self.all_shares()?)?;
        // A token listed since has an index that began at zero, as a new mark does.
        self.marks.resize_with(indexes.len().max(self.marks.len()), Mark::default);
        for (mark, index) in self.marks.iter_mut().zip(indexes) {
            mark.touch(*index, self.shares)?;
        }
        Ok(())
    }

    /// Whether the record can be deleted: no shares and nothing to claim.
    pub fn is_empty(&self) -> bool {
        let idle = |mark: &Mark| mark.due.is_zero();
        self.shares.is_zero() && self.cooling.is_zero() && self.loss.is_empty() && self.marks.iter().all(idle)
    }

    /// What these shares have lost and not got back, in units of the asset, rounded up; after a touch.
    pub fn outstanding_loss(&self, pool: &LossPool) -> Result<Uint128, ContractError> {
        if pool.z.is_zero() {
            return Ok(Uint128::zero());
        }
        let part = mul_div_ceil_256(self.loss.z, pool.outstanding.into(), pool.z)?;
        Ok(Uint128::try_from(part).map_err(StdError::from)?)
    }
}
