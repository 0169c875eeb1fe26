//! A tranche with all that a change of shares touches: loaded together, brought up to now, saved together.

use cosmwasm_std::{Addr, StdResult, Storage, Timestamp, Uint128};
use interfaces::Asset;
use risk::loss_units::LossPool;

use crate::error::ContractError;
use crate::position::Position;
use crate::rewards::Stream;
use crate::state::{Terms, LEDGERS, LOSSES, POSITIONS, REWARDS};
use crate::tranche::Ledger;

/// A tranche, brought up to now.
pub struct TrancheSession {
    pub id: u64,
    pub terms: Terms,
    pub ledger: Ledger,
    pub pool: LossPool,
    pub streams: Vec<Stream>,
    streams_changed: bool,
}

impl TrancheSession {
    /// Loads a tranche and lets its rewards vest up to `now`. Errors: `NotFound`.
    pub fn load(storage: &dyn Storage, id: u64, now: Timestamp) -> Result<Self, ContractError> {
        let terms = Terms::load(storage, id)?;
        let ledger = LEDGERS.load(storage, id)?;
        let pool = LOSSES.load(storage, id)?;
        let mut streams = REWARDS.load(storage, id)?;
        let weight = ledger.weight(terms.floor);
        let mut streams_changed = false;
        for stream in &mut streams {
            streams_changed |= stream.advance(now, weight)?;
        }
        Ok(Self { id, terms, ledger, pool, streams, streams_changed })
    }

    /// The owner's position, touched; an empty one when there is none.
    pub fn position(&self, storage: &dyn Storage, owner: &Addr) -> Result<Position, ContractError> {
        let stored = POSITIONS.may_load(storage, (self.id, owner))?;
        let mut position = stored.unwrap_or_else(|| Position::new(&self.pool));
        position.touch(&self.pool, &self.streams)?;
        Ok(position)
    }

    /// Adds a reward in a listed token. Errors: `UnknownReward`.
    pub fn reward(&mut self, asset: &Asset, amount: Uint128, period: u64, now: Timestamp) -> Result<(), ContractError> {
        let slot = self.terms.rewards.iter().position(|listed| listed == asset);
        let stream = slot.and_then(|slot| self.streams.get_mut(slot));
        let stream = stream.ok_or_else(|| ContractError::UnknownReward { asset: asset.clone() })?;
        stream.add(now, amount, period)?;
        self.streams_changed = true;
        Ok(())
    }

    /// Takes what the position has earned: one amount per token, in the order of the tranche's list.
    pub fn take_rewards(&mut self, position: &mut Position) -> Result<Vec<Uint128>, ContractError> {
        let mut taken = vec![];
        for (stream, mark) in self.streams.iter_mut().zip(&mut position.marks) {
            let amount = mark.take();
            stream.pay(amount)?;
            self.streams_changed |= !amount.is_zero();
            taken.push(amount);
        }
        Ok(taken)
    }

    /// Saves the counters and, when they changed, the streams. Loss units change in cover and restore only, which save
    /// them.
    pub fn save(&self, storage: &mut dyn Storage) -> StdResult<()> {
        LEDGERS.save(storage, self.id, &self.ledger)?;
        if self.streams_changed {
            REWARDS.save(storage, self.id, &self.streams)?;
        }
        Ok(())
    }

    /// Saves a position, or deletes it when nothing is left of it.
    pub fn save_position(&self, storage: &mut dyn Storage, owner: &Addr, position: &Position) -> StdResult<()> {
        if position.is_empty() {
            POSITIONS.remove(storage, (self.id, owner));
            return Ok(());
        }
        POSITIONS.save(storage, (self.id, owner), position)
    }
}
