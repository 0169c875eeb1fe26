//! Loss units: the part of losses that has not been recovered yet, per share.
//!
//! A loss X that falls on S shares raises `lps` by X/S and mints `dZ = X*Z/U` units, spread over the shares in `zps`. A refund
//! lowers only U. A holder's outstanding loss is `z*U/Z`, in proportion to its units; the rest of its loss is due to it. Each
//! operation is O(1), later refunds go to those who bore the losses, and shares minted after a loss gain nothing by its refund.
//! When U reaches 0 all losses are repaid and a new epoch starts. See rule 4 of `docs/maths/accounting.md`.
//!
//! Rounding: a holder's units are rounded up and its outstanding loss is rounded up, so the sum of what is due never
//! exceeds what was refunded. Lost, units and due are carried at 10^18; only [`LossHolder::take_due`] floors.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{Uint128, Uint256};

use crate::error::MathError;
use crate::int::{mul_div_ceil_256, mul_div_floor_256};

/// One base unit, one unit of Z, or one per share.
const ONE: u128 = 1_000_000_000_000_000_000;
/// Divisor of Z when Z exceeds [`MAX_RATIO`] times U.
const RESCALE: u128 = 1_000_000_000_000_000;
/// Largest ratio of Z to U: 10^36, that is 10^18 units for each unit still lost.
const MAX_RATIO: u128 = 1_000_000_000_000_000_000_000_000_000_000_000_000;
/// After this many rescalings any number below 2^256 is zero.
const VANISHED: u32 = 6;

/// Loss units of a pool: one per market, one per tranche.
#[cw_serde]
#[derive(Eq, Default)]
pub struct LossPool {
    /// U: outstanding loss, in units of the asset.
    pub outstanding: Uint128,
    /// Z: the units that share U, at 10^18. Zero when U is.
    pub z: Uint256,
    /// Lost per share since the beginning, at 10^18 and rounded down. Never falls.
    pub lps: Uint256,
    /// Units of Z per share in this epoch and scale, at 10^18 and rounded up.
    pub zps: Uint256,
    /// Number of times that all losses have been repaid.
    pub epoch: u64,
    /// Number of times that Z was divided by 10^15 in this epoch.
    pub scale: u32,
    /// `lps` at the start of this epoch: losses up to it have been repaid.
    pub lps_epoch: Uint256,
}

impl LossPool {
    /// Spreads a loss of `amount` over `shares`. A loss of zero changes nothing.
    ///
    /// The holders' shares must be the ones that sum to `shares`; touch a holder before its shares change.
    /// Errors: `DivideByZero` for no shares; `Overflow` past 2^128 - 1 lost in all; `MulDivOverflow` for a loss of
    /// more than 10^23 units per share, which no share of either contract can be worth.
    pub fn record_loss(&mut self, amount: Uint128, shares: Uint128) -> Result<(), MathError> {
        if amount.is_zero() {
            return Ok(());
        }
        let overflow = |_| MathError::overflow("LossPool::record_loss");
        let (amount_256, shares) = (Uint256::from(amount), Uint256::from(shares));
        let one = Uint256::from(ONE);
        let minted = if self.outstanding.is_zero() {
            amount_256.checked_mul(one).map_err(overflow)?
        } else {
            mul_div_floor_256(amount_256, self.z, self.outstanding.into())?
        };
        let lost = mul_div_floor_256(amount_256, one, shares)?;
        let units = mul_div_ceil_256(minted, one, shares)?;
        let outstanding = self.outstanding.checked_add(amount).map_err(overflow)?;
        let z = self.z.checked_add(minted).map_err(overflow)?;
        let lps = self.lps.checked_add(lost).map_err(overflow)?;
        self.zps = self.zps.checked_add(units).map_err(overflow)?;
        (self.outstanding, self.z, self.lps) = (outstanding, z, lps);
        Ok(())
    }

    /// Accepts recovered money; returns the part that belongs to the holders, at most the outstanding loss. The rest
    /// stays with the caller. The caller sets the accepted amount aside until [`LossHolder::take_due`] pays it.
    pub fn refund(&mut self, amount: Uint128) -> Result<Uint128, MathError> {
        let overflow = |_| MathError::overflow("LossPool::refund");
        let accepted = amount.min(self.outstanding);
        if accepted.is_zero() {
            return Ok(accepted);
        }
        self.outstanding = self.outstanding.checked_sub(accepted).map_err(overflow)?;
        if self.outstanding.is_zero() {
            let epoch = self.epoch.checked_add(1);
            self.epoch = epoch.ok_or(MathError::overflow("LossPool::refund"))?;
            self.lps_epoch = self.lps;
            (self.z, self.zps, self.scale) = (Uint256::zero(), Uint256::zero(), 0);
            return Ok(accepted);
        }
        let bound = Uint256::from(self.outstanding).checked_mul(Uint256::from(MAX_RATIO));
        let bound = bound.map_err(overflow)?;
        let step = Uint256::from(RESCALE);
        while self.z > bound {
            self.z = mul_div_ceil_256(self.z, Uint256::one(), step)?;
            self.zps = mul_div_ceil_256(self.zps, Uint256::one(), step)?;
            let scale = self.scale.checked_add(1);
            self.scale = scale.ok_or(MathError::overflow("LossPool::refund"))?;
        }
        Ok(accepted)
    }
}

/// Loss units of one holder of shares.
#[cw_serde]
#[derive(Eq)]
pub struct LossHolder {
    /// Lost in the current epoch, at 10^18.
    pub lost: Uint256,
    /// Units of Z, at 10^18.
    pub z: Uint256,
    /// Part of `lost` that has been moved to `due`, at 10^18.
    pub credited: Uint256,
    /// Recoveries to be paid, at 10^18.
    pub due: Uint256,
    /// The pool's `lps` at the last touch.
    pub lps: Uint256,
    /// The pool's `zps` at the last touch.
    pub zps: Uint256,
    /// The pool's epoch at the last touch.
    pub epoch: u64,
    /// The pool's scale at the last touch.
    pub scale: u32,
}

impl LossHolder {
    /// A holder without shares, who has no part in earlier losses.
    pub fn new(pool: &LossPool) -> Self {
        Self {
            lost: Uint256::zero(),
            z: Uint256::zero(),
            credited: Uint256::zero(),
            due: Uint256::zero(),
            lps: pool.lps,
            zps: pool.zps,
            epoch: pool.epoch,
            scale: pool.scale,
        }
    }

    /// Updates the holder to the pool. `shares` is its number of shares since the last touch: call this before every
    /// change of its shares, and before [`Self::take_due`]. Error: `Overflow` for a holder of another pool.
    pub fn touch(&mut self, pool: &LossPool, shares: Uint128) -> Result<(), MathError> {
        let overflow = |_| MathError::overflow("LossHolder::touch");
        let one = Uint256::from(ONE);
        let shares = Uint256::from(shares);
        if self.epoch < pool.epoch {
            // Losses before this epoch have been refunded in full.
            let before = pool.lps_epoch.checked_sub(self.lps).map_err(overflow)?;
            let unseen = shares.checked_mul(before).map_err(overflow)?;
            let open = self.lost.checked_sub(self.credited).map_err(overflow)?;
            let due = self.due.checked_add(open).map_err(overflow)?;
            self.due = due.checked_add(unseen).map_err(overflow)?;
            (self.lost, self.credited) = (Uint256::zero(), Uint256::zero());
            (self.z, self.zps) = (Uint256::zero(), Uint256::zero());
            (self.lps, self.epoch, self.scale) = (pool.lps_epoch, pool.epoch, 0);
        }
        self.rescale(pool.scale)?;
        let lost = pool.lps.checked_sub(self.lps).map_err(overflow)?;
        let lost = shares.checked_mul(lost).map_err(overflow)?;
        self.lost = self.lost.checked_add(lost).map_err(overflow)?;
        let units = pool.zps.checked_sub(self.zps).map_err(overflow)?;
        let units = mul_div_ceil_256(shares, units, one)?;
        self.z = self.z.checked_add(units).map_err(overflow)?;
        (self.lps, self.zps) = (pool.lps, pool.zps);

        let still_lost = if pool.z.is_zero() {
            Uint256::zero()
        } else {
            let outstanding = Uint256::from(pool.outstanding).checked_mul(one);
            mul_div_ceil_256(self.z, outstanding.map_err(overflow)?, pool.z)?
        };
        let credited = self.credited.max(self.lost.saturating_sub(still_lost));
        let gained = credited.checked_sub(self.credited).map_err(overflow)?;
        self.due = self.due.checked_add(gained).map_err(overflow)?;
        self.credited = credited;
        Ok(())
    }

    /// Takes the whole units due as of the last touch; the fraction stays. The caller pays them.
    pub fn take_due(&mut self) -> Result<Uint128, MathError> {
        let overflow = |_| MathError::overflow("LossHolder::take_due");
        let whole = self.due_units()?;
        let taken = Uint256::from(whole).checked_mul(Uint256::from(ONE));
        let left = self.due.checked_sub(taken.map_err(overflow)?);
        self.due = left.map_err(overflow)?;
        Ok(whole)
    }

    /// The whole units due as of the last touch.
    pub fn due_units(&self) -> Result<Uint128, MathError> {
        let whole = mul_div_floor_256(self.due, Uint256::one(), Uint256::from(ONE))?;
        Uint128::try_from(whole).map_err(|_| MathError::overflow("LossHolder::due_units"))
    }

    /// Whole units that would be due after a touch now. For queries.
    pub fn preview_due(&self, pool: &LossPool, shares: Uint128) -> Result<Uint128, MathError> {
        let mut copy = self.clone();
        copy.touch(pool, shares)?;
        copy.due_units()
    }

    /// Whether the record is empty, so that a holder without shares can be deleted.
    pub fn is_empty(&self) -> bool {
        self.lost == self.credited && self.due.is_zero()
    }

    /// Applies the pool's divisions by 10^15. Units round up and the snapshot down, so that no holder loses units.
    fn rescale(&mut self, scale: u32) -> Result<(), MathError> {
        let steps = scale.saturating_sub(self.scale);
        if steps == 0 {
            return Ok(());
        }
        let divisor = if steps < VANISHED { Uint256::from(RESCALE).checked_pow(steps) } else { Ok(Uint256::MAX) };
        let divisor = divisor.map_err(|_| MathError::overflow("LossHolder::touch"))?;
        self.z = mul_div_ceil_256(self.z, Uint256::one(), divisor)?;
        self.zps = mul_div_floor_256(self.zps, Uint256::one(), divisor)?;
        self.scale = scale;
        Ok(())
    }
}
