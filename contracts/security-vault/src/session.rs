//! A tranche with all the state that a change of shares affects: loaded together, advanced to now, saved together.

use cosmwasm_std::{Addr, BlockInfo, Event, StdResult, Storage, Timestamp, Uint128};
use interfaces::security_vault::UNLOCKED_WEIGHT;
use interfaces::shared::packed::Stored;
use interfaces::Asset;
use risk::int::mul_floor;
use risk::loss_units::LossPool;

use crate::epoch::{self, EpochEnd};
use crate::error::ContractError;
use crate::events;
use crate::ledgers;
use crate::position::Position;
use crate::rewards::{Aside, Size, Stream};
use crate::state::{Terms, EPOCHS, LOSSES, POSITIONS, REWARDS};
use crate::tranche::Ledger;
use crate::votes;

/// A tranche, brought up to now.
pub struct TrancheSession {
    pub id: u64,
    pub terms: Terms,
    pub ledger: Ledger,
    pub pool: LossPool,
    pub streams: Vec<Stream>,
    streams_changed: bool,
    now: u64,
}

/// Pays emissions until now at the present size of the tranche. Call it before a loss. Does nothing without an emission.
pub fn settle_emissions(storage: &mut dyn Storage, id: u64, now: Timestamp) -> Result<(), ContractError> {
    if REWARDS.load(storage, id)?.0.iter().any(Stream::emits) {
        TrancheSession::load(storage, id, now)?.save(storage)?;
    }
    Ok(())
}

/// Hundredths of shares in shares, rounded down.
fn in_shares(weight: Uint128) -> Uint128 {
    weight.checked_div(UNLOCKED_WEIGHT.into()).unwrap_or_default()
}

/// A position that a message changes.
pub struct Opened {
    /// The position, touched and without ended locks.
    pub position: Position,
    /// Its weight when it was opened.
    weight: Uint128,
    /// Its weight without ended locks.
    rested: Uint128,
    /// Shares of ended locks.
    unlocked: Uint128,
}

impl Opened {
    /// Whether a lock has ended.
    pub fn has_expired(&self) -> bool {
        !self.unlocked.is_zero()
    }

    /// Its voting shares before the change, each with the weight of its lock, rounded down.
    pub fn voting_shares(&self) -> Uint128 {
        in_shares(self.rested)
    }
}

impl TrancheSession {
    /// Loads a tranche and lets its rewards vest up to `now`. Errors: `NotFound`.
    pub fn load(storage: &dyn Storage, id: u64, now: Timestamp) -> Result<Self, ContractError> {
        let terms = Terms::load(storage, id)?;
        let ledger = ledgers::load(storage, id)?;
        let pool = LOSSES.load(storage, id)?.0;
        let mut streams = REWARDS.load(storage, id)?.0;
        let mut streams_changed = false;
        for stream in &mut streams {
            streams_changed |= stream.advance(now, ledger.weight)?;
            if stream.emits() {
                // At the commission of the last payment: an announced commission applies from the first message after it takes
                // effect.
                let commission = terms.commission_at(stream.emission.paid_until);
                let size = Size { assets: ledger.assets, target: terms.size.target };
                streams_changed |= stream.emit(now.seconds(), ledger.weight, size, commission)?;
            }
        }
        Ok(Self { id, terms, ledger, pool, streams, streams_changed, now: now.seconds() })
    }

    /// The owner's position, touched; an empty one when there is none.
    pub fn position(&self, storage: &dyn Storage, owner: &Addr) -> Result<Position, ContractError> {
        match POSITIONS.may_load(storage, (self.id, owner))? {
            Some(stored) => self.up_to_now(storage, stored),
            None => self.up_to_now(storage, Position::new(self.ledger.epoch, &self.pool)),
        }
    }

    /// Opens the owner's position for a change; ended locks lose their weight from now on.
    pub fn open(&self, storage: &dyn Storage, owner: &Addr) -> Result<Opened, ContractError> {
        let mut position = self.position(storage, owner)?;
        let weight = position.weight(&self.terms.locks)?;
        let unlocked = position.unlock(self.now)?;
        let rested = position.weight(&self.terms.locks)?;
        Ok(Opened { position, weight, rested, unlocked })
    }

    /// Saves an opened position, or deletes it when nothing is left of it, and the tranche; votes follow. Returns the events of
    /// ended locks and of votes.
    pub fn close(
        &mut self,
        storage: &mut dyn Storage,
        block: &BlockInfo,
        owner: &Addr,
        opened: Opened,
    ) -> Result<Vec<Event>, ContractError> {
        let Opened { position, weight: before, rested, unlocked } = opened;
        let weight = position.weight(&self.terms.locks)?;
        self.ledger.weigh(before, weight)?;
        if position.is_empty() {
            POSITIONS.remove(storage, (self.id, owner));
        } else {
            POSITIONS.save(storage, (self.id, owner), &position)?;
        }
        self.save(storage)?;
        let unlock = (!unlocked.is_zero()).then(|| events::unlock(self.id, owner, unlocked));
        let is_same = weight == before && weight == rested;
        let votes =
            if is_same { None } else { votes::follow(storage, block, self, owner, [rested, weight].map(in_shares))? };
        Ok(unlock.into_iter().chain(votes).collect())
    }

    /// A stored position, touched and in shares of the present epoch.
    pub fn up_to_now(&self, storage: &dyn Storage, mut position: Position) -> Result<Position, ContractError> {
        epoch::follow(storage, self.id, self.ledger.epoch, &self.terms.locks, &mut position)?;
        position.touch(&self.pool, &self.streams, &self.terms.locks)?;
        Ok(position)
    }

    /// Ends the share epoch when its shares are too coarse; returns the event that reports it. Call it before any position is
    /// loaded.
    pub fn end_epoch(&mut self, storage: &mut dyn Storage) -> Result<Option<Event>, ContractError> {
        if !self.ledger.is_collapsed() {
            return Ok(None);
        }
        let Ledger { epoch, shares, assets, .. } = self.ledger;
        let indexes = self.streams.iter().map(|stream| stream.index).collect();
        EPOCHS.save(storage, (self.id, epoch), &EpochEnd { shares, assets, indexes, losses: self.pool.clone() })?;
        self.ledger.end_epoch()?;
        Ok(Some(events::epoch(self.id, &self.ledger, shares)))
    }

    /// The stream of a listed token, mutable. Errors: `UnknownReward`.
    pub fn stream(&mut self, asset: &Asset) -> Result<&mut Stream, ContractError> {
        let slot = self.terms.rewards.iter().position(|listed| listed == asset);
        let stream = slot.and_then(|slot| self.streams.get_mut(slot));
        self.streams_changed = true;
        stream.ok_or_else(|| ContractError::UnknownReward { asset: asset.clone() })
    }

    /// Adds a reward in a listed token; the parts of the operator and of the contract that shares rewards are set aside at once.
    /// Errors: `UnknownReward`.
    pub fn reward(&mut self, asset: &Asset, amount: Uint128, period: u64, now: Timestamp) -> Result<(), ContractError> {
        let commission = mul_floor(amount, self.terms.commission_at(now.seconds()))?;
        let share = self.terms.share.as_ref().map_or(Ok(Uint128::zero()), |share| mul_floor(amount, share.part))?;
        let stream = self.stream(asset)?;
        stream.set_aside(Aside::Commission, commission)?;
        stream.set_aside(Aside::Share, share)?;
        stream.add(now, amount.checked_sub(commission)?.checked_sub(share)?, period)?;
        Ok(())
    }

    /// Adds a recovery beyond all losses as a reward without commission. Errors: `UnknownReward`.
    pub fn refund(&mut self, asset: &Asset, amount: Uint128, period: u64, now: Timestamp) -> Result<(), ContractError> {
        Ok(self.stream(asset)?.add(now, amount, period)?)
    }

    /// Takes what the position has earned in the wanted tokens: one amount per token, in the order of the tranche's list.
    pub fn take_rewards(
        &mut self,
        position: &mut Position,
        is_wanted: impl Fn(&Asset) -> bool,
    ) -> Result<Vec<Uint128>, ContractError> {
        let mut taken = vec![];
        for ((asset, stream), mark) in self.terms.rewards.iter().zip(&mut self.streams).zip(&mut position.marks) {
            let amount = if is_wanted(asset) { mark.take() } else { Uint128::zero() };
            stream.pay(amount)?;
            self.streams_changed |= !amount.is_zero();
            taken.push(amount);
        }
        Ok(taken)
    }

    /// Saves the counters with their record and, when they changed, the streams. Loss units change in cover and restore only, which save
    /// them.
    pub fn save(&self, storage: &mut dyn Storage) -> StdResult<()> {
        ledgers::save(storage, self.id, &self.terms, &self.ledger)?;
        if self.streams_changed {
            REWARDS.save(storage, self.id, &Stored(self.streams.clone()))?;
        }
        Ok(())
    }
}
