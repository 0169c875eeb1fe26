//! Undelegations: entries that wait for EndBlock.

use anyhow::Result;
use cosmwasm_std::{Addr, CustomMsg, CustomQuery, Timestamp, Uint128};

use crate::error::ChainError;
use crate::ledger::Ledger;
use crate::state::{Due, Unbonding, UNBONDINGS};

impl Unbonding {
    /// Whether it is due at `now` and not on hold: it can no longer be slashed, and the next EndBlock pays it.
    pub(super) fn is_done(&self, now: Timestamp) -> bool {
        self.completion <= now && self.holds == 0
    }
}

impl<E: CustomMsg, Q: CustomQuery> Ledger<'_, E, Q> {
    /// Begins an unbonding; the coins stay in the pool until EndBlock. Returns completion and the true amount.
    ///
    /// Errors: [`ChainError::MaxUnbondingEntries`], checked before entries of one block merge; those of
    /// [`Ledger::shares_to_unbond`].
    pub fn undelegate(&mut self, delegator: &Addr, validator: &str, amount: Uint128) -> Result<(Timestamp, Uint128)> {
        let shares = self.shares_to_unbond(delegator, validator, amount)?;
        let key = (validator, delegator.as_str());
        let mut entries = UNBONDINGS.may_load(self.storage, key)?.unwrap_or_default();
        let max = self.params.max_entries;
        if entries.len() >= max as usize {
            return Err(ChainError::MaxUnbondingEntries { max }.into());
        }
        let tokens = self.unbond(delegator, validator, shares)?;
        let (height, completion) = (self.block.height, self.completion());
        match entries.iter_mut().find(|e| e.height == height && e.completion == completion) {
            Some(entry) => {
                entry.initial = entry.initial.checked_add(tokens)?;
                entry.balance = entry.balance.checked_add(tokens)?;
            }
            None => {
                entries.push(Unbonding {
                    validator: validator.to_string(),
                    height,
                    completion,
                    initial: tokens,
                    balance: tokens,
                    holds: 0,
                });
                let (validator, delegator) = (validator.to_string(), delegator.to_string());
                self.schedule(completion, &Due::Unbonding { validator, delegator })?;
            }
        }
        UNBONDINGS.save(self.storage, key, &entries)?;
        Ok((completion, tokens))
    }

    /// Pays all entries of a pair that are done at `now`; an entry slashed to zero is removed without a payment.
    pub fn complete_unbonding(&mut self, validator: &str, delegator: &str, now: Timestamp) -> Result<()> {
        let Some(entries) = UNBONDINGS.may_load(self.storage, (validator, delegator))? else {
            return Ok(());
        };
        let (done, waiting): (Vec<_>, Vec<_>) = entries.into_iter().partition(|e| e.is_done(now));
        if done.is_empty() {
            return Ok(());
        }
        if waiting.is_empty() {
            UNBONDINGS.remove(self.storage, (validator, delegator));
        } else {
            UNBONDINGS.save(self.storage, (validator, delegator), &waiting)?;
        }
        for entry in done {
            let pool = self.params.pool.clone();
            self.send(pool, &Addr::unchecked(delegator), entry.balance)?;
        }
        Ok(())
    }

    /// Places a hold on the entry begun at `height`, as other modules may: it is not paid while it is held.
    pub fn hold_unbonding(&mut self, validator: &str, delegator: &str, height: u64) -> Result<()> {
        self.change_hold(validator, delegator, height, |holds| holds.checked_add(1))
    }

    /// Removes a hold. An entry that is already due is paid at once, not in EndBlock.
    ///
    /// Source: `Keeper.UnbondingCanComplete`.
    pub fn release_unbonding(&mut self, validator: &str, delegator: &str, height: u64) -> Result<()> {
        self.change_hold(validator, delegator, height, |holds| holds.checked_sub(1))?;
        self.complete_unbonding(validator, delegator, self.block.time)
    }

    fn change_hold(
        &mut self,
        validator: &str,
        delegator: &str,
        height: u64,
        change: impl Fn(u32) -> Option<u32>,
    ) -> Result<()> {
        let mut entries = UNBONDINGS.may_load(self.storage, (validator, delegator))?.unwrap_or_default();
        let entry = entries.iter_mut().find(|e| e.height == height).ok_or(ChainError::NoUnbondingEntry { height })?;
        entry.holds = change(entry.holds).ok_or(ChainError::NotOnHold { height })?;
        Ok(UNBONDINGS.save(self.storage, (validator, delegator), &entries)?)
    }
}
