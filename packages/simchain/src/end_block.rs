//! Work of the chain between two blocks: EndBlock of the old one, minting for the new one.

use anyhow::Result;
use cosmwasm_std::{BlockInfo, CustomMsg, CustomQuery, Order, StdResult, Storage, Uint128, Uint256};

use crate::ledger::Ledger;
use crate::state::{Due, Status, CHANGED, QUEUE, VALIDATORS};

/// Nanoseconds of a year of 365 days.
const YEAR: u64 = 31_536_000_000_000_000;

/// The first item of the queue that is due at `now`, in nanoseconds.
fn first_due(storage: &dyn Storage, now: u64) -> StdResult<Option<((u64, u64), Due)>> {
    let first = QUEUE.range(storage, None, None, Order::Ascending).next().transpose()?;
    Ok(first.filter(|((at, _), _)| *at <= now))
}

impl<E: CustomMsg, Q: CustomQuery> Ledger<'_, E, Q> {
    /// EndBlock of `self.block`: changes of the active set, then everything due by its time.
    ///
    /// Costs two look-ups when there is nothing to do.
    pub fn end_block(&mut self) -> Result<()> {
        let changed: Vec<String> =
            CHANGED.keys(self.storage, None, None, Order::Ascending).collect::<StdResult<_>>()?;
        for address in changed {
            CHANGED.remove(self.storage, &address);
            self.update_status(&address)?;
        }
        let now = self.block.time;
        while let Some((key, due)) = first_due(self.storage, now.nanos())? {
            QUEUE.remove(self.storage, key);
            match due {
                Due::Validator { address } => self.complete_validator(&address)?,
                Due::Unbonding { validator, delegator } => self.complete_unbonding(&validator, &delegator, now)?,
                Due::Redelegation { source, delegator, destination } => {
                    self.complete_redelegation(&source, &delegator, &destination, now)?
                }
            }
        }
        Ok(())
    }

    /// Takes a validator into the active set or out of it.
    pub fn update_status(&mut self, address: &str) -> Result<()> {
        let mut validator = self.validator(address)?;
        if validator.belongs(self.params.power_unit) {
            validator.status = Status::Bonded;
        } else if validator.is_bonded() {
            let completion = self.completion();
            validator.status = Status::Unbonding { height: self.block.height, completion };
            self.schedule(completion, &Due::Validator { address: address.to_string() })?;
        }
        self.save_validator(&validator)
    }

    fn complete_validator(&mut self, address: &str) -> Result<()> {
        // It may no longer exist: an earlier unbonding of the validator, ended by a return to the active set, is still in the
        // queue.
        let Some(mut validator) = VALIDATORS.may_load(self.storage, address)? else {
            return Ok(());
        };
        if !matches!(validator.status, Status::Unbonding { completion, .. } if completion <= self.block.time) {
            return Ok(());
        }
        validator.status = Status::Unbonded;
        match validator.shares.is_zero() {
            true => self.remove_validator(&validator),
            false => self.save_validator(&validator),
        }
    }

    /// Mints the rewards of the time since `last`: `tokens * apr * time / year`, truncated to whole units per validator.
    pub fn mint_rewards(&mut self, last: &BlockInfo) -> Result<()> {
        let elapsed = self.block.time.nanos().saturating_sub(last.time.nanos());
        if self.params.apr.is_zero() || elapsed == 0 {
            return Ok(());
        }
        let validators: Vec<_> =
            VALIDATORS.range(self.storage, None, None, Order::Ascending).collect::<StdResult<_>>()?;
        for (address, validator) in validators {
            // EndBlock has just taken the jailed out.
            if !validator.is_bonded() {
                continue;
            }
            let yearly = Uint256::from(validator.tokens.mul_floor(self.params.apr));
            let amount = Uint128::try_from(yearly.checked_multiply_ratio(elapsed, YEAR)?)?;
            let coin = self.coin(amount);
            self.allocate(&address, coin)?;
        }
        Ok(())
    }
}
