//! Share epochs. Shares worth less than a thousandth of a unit are too coarse for accounting: all of them become as many new
//! shares as there are assets, and new stake enters at par. So no loss closes a tranche.
//!
//! The change is one write. It stores what a later update of a position needs: the ratio, and the indexes and loss units of that
//! moment. Rewards and losses before it belong to the old shares, those after it to the new ones.

use cosmwasm_std::{Storage, Uint128, Uint256};
use interfaces::security_vault::Lock;
use interfaces::stored;
use risk::int::{mul_div_ceil, mul_div_floor};
use risk::loss_units::LossPool;

use crate::error::ContractError;
use crate::position::Position;
use crate::state::{Cooldown, EPOCHS};

/// A tranche at the end of an epoch.
#[derive(Clone, Debug, PartialEq)]
pub struct EpochEnd {
    /// All shares of the old epoch.
    pub shares: Uint128,
    /// Their value, which is also the number of new shares that they became.
    pub assets: Uint128,
    /// The index of each reward stream.
    pub indexes: Vec<Uint256>,
    /// The loss units.
    pub losses: LossPool,
}

stored!(EpochEnd { shares, assets, indexes, losses });

impl EpochEnd {
    /// New shares for old ones, rounded down, so that the parts of all positions never exceed the whole.
    fn floor(&self, shares: Uint128) -> Result<Uint128, ContractError> {
        Ok(mul_div_floor(shares, self.assets, self.shares)?)
    }
}

/// Converts a position of an older epoch to `epoch`. Locks continue.
pub fn follow(
    storage: &dyn Storage,
    tranche: u64,
    epoch: u64,
    locks: &[Lock],
    position: &mut Position,
) -> Result<(), ContractError> {
    for ended in position.epoch..epoch {
        let end = EPOCHS.load(storage, (tranche, ended))?;
        position.credit(&end.losses, &end.indexes, locks)?;
        position.unlocked = end.floor(position.unlocked)?;
        for locked in &mut position.locked {
            locked.shares = end.floor(locked.shares)?;
        }
        position.cooling = end.floor(position.cooling)?;
    }
    position.epoch = epoch;
    Ok(())
}

/// Returns the shares of a cooldown in shares of `epoch`. Rounded up; the position's own number is the bound, so that the
/// cooldowns of an owner use all of it.
pub fn cooling_shares(
    storage: &dyn Storage,
    tranche: u64,
    epoch: u64,
    cooldown: &Cooldown,
) -> Result<Uint128, ContractError> {
    let mut shares = cooldown.shares;
    for ended in cooldown.epoch..epoch {
        let end = EPOCHS.load(storage, (tranche, ended))?;
        shares = mul_div_ceil(shares, end.assets, end.shares)?;
    }
    Ok(shares)
}
