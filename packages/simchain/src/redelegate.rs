//! Redelegations: stake moves at once, and can be slashed for the source until the entry matures.

use anyhow::Result;
use cosmwasm_std::{Addr, CustomMsg, CustomQuery, Timestamp, Uint128};

use crate::error::ChainError;
use crate::ledger::Ledger;
use crate::state::{Due, Redelegation, Status, INCOMING, REDELEGATIONS, VALIDATORS};

impl<E: CustomMsg, Q: CustomQuery> Ledger<'_, E, Q> {
    /// Moves stake. Returns the completion, none from an unbonded validator, and the true amount.
    ///
    /// Source: `Keeper.BeginRedelegation`. Errors, in the chain's order: [`ChainError::SelfRedelegation`],
    /// [`ChainError::NoDestination`], [`ChainError::TransitiveRedelegation`], [`ChainError::MaxRedelegationEntries`],
    /// [`ChainError::TinyRedelegation`], those of delegating to the destination, [`ChainError::NoValidator`] when the last
    /// shares of an unbonded validator leave.
    pub fn redelegate(
        &mut self,
        delegator: &Addr,
        source: &str,
        destination: &str,
        amount: Uint128,
    ) -> Result<(Option<Timestamp>, Uint128)> {
        let shares = self.shares_to_unbond(delegator, source, amount)?;
        if source == destination {
            return Err(ChainError::SelfRedelegation.into());
        }
        if !VALIDATORS.has(self.storage, destination) {
            return Err(ChainError::NoDestination { address: destination.to_string() }.into());
        }
        if INCOMING.has(self.storage, (delegator.as_str(), source)) {
            return Err(ChainError::TransitiveRedelegation { validator: source.to_string() }.into());
        }
        let key = (source, delegator.as_str(), destination);
        let mut entries = REDELEGATIONS.may_load(self.storage, key)?.unwrap_or_default();
        let max = self.params.max_entries;
        if entries.len() >= max as usize {
            return Err(ChainError::MaxRedelegationEntries { max }.into());
        }
        // Read before the stake leaves: the source's status decides how long the entry lasts.
        let status = self.validator(source)?.status;
        let tokens = self.unbond(delegator, source, shares)?;
        if tokens.is_zero() {
            return Err(ChainError::TinyRedelegation.into());
        }
        let shares = self.delegate(delegator, destination, tokens, false)?;
        // The last shares of an unbonded validator remove it, and `getBeginInfo` no longer finds it.
        self.validator(source)?;
        let (height, completion) = match status {
            Status::Bonded => (self.block.height, self.completion()),
            Status::Unbonding { height, completion } => (height, completion),
            // Stake of an unbonded validator cannot be slashed: no entry.
            Status::Unbonded => return Ok((None, tokens)),
        };
        entries.push(Redelegation {
            source: source.to_string(),
            destination: destination.to_string(),
            height,
            completion,
            initial: tokens,
            shares,
        });
        REDELEGATIONS.save(self.storage, key, &entries)?;
        self.count_incoming(delegator.as_str(), destination, |n| n.saturating_add(1))?;
        let due = Due::Redelegation {
            source: source.to_string(),
            delegator: delegator.to_string(),
            destination: destination.to_string(),
        };
        self.schedule(completion, &due)?;
        Ok((Some(completion), tokens))
    }

    /// Removes the entries of a triple that are mature at `now`.
    pub fn complete_redelegation(
        &mut self,
        source: &str,
        delegator: &str,
        destination: &str,
        now: Timestamp,
    ) -> Result<()> {
        let key = (source, delegator, destination);
        let entries = REDELEGATIONS.may_load(self.storage, key)?.unwrap_or_default();
        let before = entries.len();
        let waiting: Vec<_> = entries.into_iter().filter(|e| e.completion > now).collect();
        let done = u32::try_from(before - waiting.len())?;
        if waiting.is_empty() {
            REDELEGATIONS.remove(self.storage, key);
        } else {
            REDELEGATIONS.save(self.storage, key, &waiting)?;
        }
        self.count_incoming(delegator, destination, |n| n.saturating_sub(done))
    }

    fn count_incoming(&mut self, delegator: &str, destination: &str, change: impl Fn(u32) -> u32) -> Result<()> {
        let key = (delegator, destination);
        match change(INCOMING.may_load(self.storage, key)?.unwrap_or_default()) {
            0 => INCOMING.remove(self.storage, key),
            count => INCOMING.save(self.storage, key, &count)?,
        }
        Ok(())
    }
}
