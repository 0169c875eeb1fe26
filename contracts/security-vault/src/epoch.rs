//! Share epochs. When shares are worth less than a thousandth of a unit, they are too coarse to count with: all of them
//! become as many new shares as there are assets, and new stake enters at par. A tranche is never closed by a loss.
//!
//! The change is one write. It keeps what a position needs to follow later: the ratio, and the indexes and loss units of
//! that moment. Rewards and losses before it belong to the old shares, those after it to the new ones.

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
    /// What they were worth, and the number of new shares that they became.
    pub assets: Uint128,
    /// The index of each reward stream.
    pub indexes: Vec<Uint256>,
    /// The loss units.
    pub losses: LossPool,
}

stored!(EpochEnd { shares, assets, indexes, losses });

impl EpochEnd {
    /// New shares for old ones, rounded down: the parts of all positions never exceed the whole.
    fn floor(&self, shares: Uint128) -> Result<Uint128, ContractError> {
        Ok(mul_div_floor(shares, self.assets, self.shares)?)
    }
}

/// Brings a position of an older epoch into `epoch`. Locks go on.
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

/// Returns the shares of a cooldown in shares of `epoch`. Rounded up: with the position's own number as the bound, the
/// cooldowns of an owner use up all of it.
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
