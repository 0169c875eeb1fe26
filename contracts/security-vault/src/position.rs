//! The position of one owner in one tranche.

use cosmwasm_std::{OverflowError, StdError, Uint128, Uint256};
use interfaces::security_vault::{Lock, Locked, UNLOCKED_WEIGHT};
use interfaces::stored;
use risk::int::mul_div_ceil_256;
use risk::loss_units::{LossHolder, LossPool};

use crate::error::ContractError;
use crate::rewards::{Mark, Stream};

/// Shares of one owner, with their losses and rewards.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// The share epoch in which it was last written.
    pub epoch: u64,
    /// Shares that are neither locked nor cooling down: tier 0.
    pub unlocked: Uint128,
    /// Locked shares: tiers 1 and above, in the order of the tranche's locks; tiers that were never entered are missing.
    pub locked: Vec<Locked>,
    /// Shares in cooldown; they bear losses until they are paid.
    pub cooling: Uint128,
    /// Loss units of all these shares.
    pub loss: LossHolder,
    /// One per reward token, in the order of the tranche's list; tokens listed since the last touch are missing.
    pub marks: Vec<Mark>,
}

stored!(Position { epoch, unlocked, locked, cooling, loss, marks });

impl Position {
    /// An empty position, without a part in earlier losses and rewards.
    pub fn new(epoch: u64, pool: &LossPool) -> Self {
        let (unlocked, cooling) = (Uint128::zero(), Uint128::zero());
        Self { epoch, unlocked, locked: vec![], cooling, loss: LossHolder::new(pool), marks: vec![] }
    }

    /// Shares that are not cooling down.
    pub fn shares(&self) -> Result<Uint128, OverflowError> {
        self.locked.iter().try_fold(self.unlocked, |sum, locked| sum.checked_add(locked.shares))
    }

    /// Shares that bear losses.
    pub fn all_shares(&self) -> Result<Uint128, OverflowError> {
        self.shares()?.checked_add(self.cooling)
    }

    /// Weight in rewards and votes of the shares that are not in a cooldown, in hundredths of shares. An ended lock counts until
    /// [`Position::unlock`].
    pub fn weight(&self, locks: &[Lock]) -> Result<Uint128, OverflowError> {
        let unlocked = self.unlocked.checked_mul(UNLOCKED_WEIGHT.into())?;
        self.locked
            .iter()
            .zip(locks)
            .try_fold(unlocked, |sum, (locked, lock)| sum.checked_add(locked.shares.checked_mul(lock.weight.into())?))
    }

    /// Moves the shares of ended locks to tier 0; a lock has ended at `until`. Returns their number.
    pub fn unlock(&mut self, now: u64) -> Result<Uint128, OverflowError> {
        let mut sum = Uint128::zero();
        for locked in self.locked.iter_mut().filter(|locked| locked.until <= now) {
            sum = sum.checked_add(std::mem::take(locked).shares)?;
        }
        self.unlocked = self.unlocked.checked_add(sum)?;
        Ok(sum)
    }

    /// Adds shares to a tier. In a tier with a lock all shares are locked from now. Returns the end of the lock, 0 in tier 0.
    /// Errors: `UnknownTier`.
    pub fn enter(&mut self, locks: &[Lock], tier: u8, shares: Uint128, now: u64) -> Result<u64, ContractError> {
        let Some(index) = usize::from(tier).checked_sub(1) else {
            self.unlocked = self.unlocked.checked_add(shares)?;
            return Ok(0);
        };
        let lock = locks.get(index).ok_or(ContractError::UnknownTier { tier })?;
        self.locked.resize_with(self.locked.len().max(usize::from(tier)), Locked::default);
        let locked = self.locked.get_mut(index).ok_or(ContractError::UnknownTier { tier })?;
        // The new end is never before the present one, which is at most the same time after an earlier moment.
        *locked = Locked { shares: locked.shares.checked_add(shares)?, until: now.saturating_add(lock.seconds) };
        Ok(locked.until)
    }

    /// Removes shares from a tier. Errors: `NotEnoughShares`.
    pub fn leave(&mut self, tier: u8, shares: Uint128) -> Result<(), ContractError> {
        let held = match usize::from(tier).checked_sub(1) {
            None => Some(&mut self.unlocked),
            Some(index) => self.locked.get_mut(index).map(|locked| &mut locked.shares),
        };
        let available = held.as_deref().copied().unwrap_or_default();
        let refused = ContractError::NotEnoughShares { asked: shares, available };
        match (held, available.checked_sub(shares)) {
            (Some(held), Ok(left)) => *held = left,
            _ => return Err(refused),
        }
        Ok(())
    }

    /// Credits losses, recoveries and rewards up to now; the streams must have been advanced and the position must be of the
    /// present epoch. Call it before every change of shares.
    pub fn touch(&mut self, pool: &LossPool, streams: &[Stream], locks: &[Lock]) -> Result<(), ContractError> {
        let indexes: Vec<Uint256> = streams.iter().map(|stream| stream.index).collect();
        self.credit(pool, &indexes, locks)
    }

    /// Credits losses, recoveries and rewards up to these loss units and indexes.
    pub fn credit(&mut self, pool: &LossPool, indexes: &[Uint256], locks: &[Lock]) -> Result<(), ContractError> {
        self.loss.touch(pool, self.all_shares()?)?;
        let weight = self.weight(locks)?;
        // A token listed since then has an index that began at zero, like a new mark.
        self.marks.resize_with(indexes.len().max(self.marks.len()), Mark::default);
        for (mark, index) in self.marks.iter_mut().zip(indexes) {
            mark.touch(*index, weight)?;
        }
        Ok(())
    }

    /// Whether the record can be deleted: no shares and nothing to claim.
    pub fn is_empty(&self) -> bool {
        let idle = |mark: &Mark| mark.due.is_zero();
        self.all_shares().is_ok_and(|shares| shares.is_zero()) && self.loss.is_empty() && self.marks.iter().all(idle)
    }

    /// Loss of these shares that was not paid back, in units of the asset, rounded up; valid after a touch.
    pub fn outstanding_loss(&self, pool: &LossPool) -> Result<Uint128, ContractError> {
        if pool.z.is_zero() {
            return Ok(Uint128::zero());
        }
        let part = mul_div_ceil_256(self.loss.z, pool.outstanding.into(), pool.z)?;
        Ok(Uint128::try_from(part).map_err(StdError::from)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCKS: [Lock; 2] = [Lock { seconds: 30, weight: 125 }, Lock { seconds: 365, weight: 250 }];

    fn u(amount: u128) -> Uint128 {
        Uint128::new(amount)
    }

    fn position(unlocked: u128) -> Position {
        Position { unlocked: u(unlocked), ..Position::new(0, &LossPool::default()) }
    }

    #[test]
    fn a_share_counts_by_its_lock() {
        let mut position = position(10);
        assert_eq!(position.enter(&LOCKS, 2, u(3), 100), Ok(465));
        assert_eq!(position.enter(&LOCKS, 1, u(7), 100), Ok(130));
        // 10 * 100 + 7 * 125 + 3 * 250
        assert_eq!((position.shares(), position.weight(&LOCKS)), (Ok(u(20)), Ok(u(2_625))));
        assert_eq!(position.enter(&LOCKS, 3, u(1), 100), Err(ContractError::UnknownTier { tier: 3 }));
    }

    #[test]
    fn a_later_entry_renews_the_whole_tier_and_a_lock_ends_at_its_second() {
        let mut position = position(0);
        position.enter(&LOCKS, 1, u(5), 100).unwrap();
        position.enter(&LOCKS, 1, u(6), 110).unwrap();
        assert_eq!(position.unlock(139), Ok(u(0)));
        assert_eq!(position.unlock(140), Ok(u(11)));
        assert_eq!((position.unlocked, position.shares(), position.weight(&LOCKS)), (u(11), Ok(u(11)), Ok(u(1_100))));
    }

    #[test]
    fn no_tier_gives_more_than_it_has() {
        let mut position = position(4);
        position.enter(&LOCKS, 1, u(5), 0).unwrap();
        for (tier, available) in [(0, 4), (1, 5), (2, 0)] {
            let refused = ContractError::NotEnoughShares { asked: u(6), available: u(available) };
            assert_eq!(position.leave(tier, u(6)), Err(refused));
        }
        assert_eq!((position.leave(0, u(4)), position.leave(1, u(1))), (Ok(()), Ok(())));
        assert_eq!((position.unlocked, position.shares()), (u(0), Ok(u(4))));
    }
}
