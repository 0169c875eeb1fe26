//! Slashes and jail.

use anyhow::Result;
use cosmwasm_std::{Addr, BankMsg, CustomMsg, CustomQuery, Decimal, Order, StdResult, Storage, Timestamp, Uint128};

use crate::error::ChainError;
use crate::ledger::Ledger;
use crate::math;
use crate::state::{Redelegation, Status, Unbonding, BURNED, DELEGATIONS, REDELEGATIONS, UNBONDINGS};

type Unbondings = Vec<(String, Vec<Unbonding>)>;
type Redelegations = Vec<((String, String), Vec<Redelegation>)>;

fn unbondings_of(storage: &dyn Storage, validator: &str) -> StdResult<Unbondings> {
    UNBONDINGS.prefix(validator).range(storage, None, None, Order::Ascending).collect()
}

fn redelegations_of(storage: &dyn Storage, source: &str) -> StdResult<Redelegations> {
    REDELEGATIONS.sub_prefix(source).range(storage, None, None, Order::Ascending).collect()
}

impl Unbonding {
    /// Whether it began at or after the infraction and can still be slashed.
    fn answers_for(&self, infraction: u64, now: Timestamp) -> bool {
        self.height >= infraction && !self.is_done(now)
    }
}

impl Redelegation {
    fn answers_for(&self, infraction: u64, now: Timestamp) -> bool {
        self.height >= infraction && self.completion > now
    }
}

impl<E: CustomMsg, Q: CustomQuery> Ledger<'_, E, Q> {
    /// Slashes `fraction` of `power` tokens, the validator's stake at the infraction, and burns it. Stake that left since pays
    /// its part first (of its initial amount, at most what is left of it); the rest is taken from the tokens. Without `power` the
    /// stake is the present tokens plus the stake that left since. Returns the total of tokens burned.
    ///
    /// Source: `Keeper.Slash`. Errors: [`ChainError::FractionAboveOne`], [`ChainError::SlashUnbonded`],
    /// [`ChainError::FutureInfraction`].
    pub fn slash(
        &mut self,
        validator: &str,
        fraction: Decimal,
        infraction: u64,
        power: Option<Uint128>,
    ) -> Result<Uint128> {
        let (height, now) = (self.block.height, self.block.time);
        if fraction > Decimal::one() {
            return Err(ChainError::FractionAboveOne { fraction }.into());
        }
        if infraction > height {
            return Err(ChainError::FutureInfraction { infraction, height }.into());
        }
        let present = self.validator(validator)?;
        if present.status == Status::Unbonded {
            return Err(ChainError::SlashUnbonded { validator: present.address }.into());
        }

        let mut unbondings = unbondings_of(self.storage, validator)?;
        let redelegations = redelegations_of(self.storage, validator)?;
        let left_since = || {
            let unbonding = unbondings.iter().flat_map(|(_, e)| e).filter(|e| e.answers_for(infraction, now));
            let moved = redelegations.iter().flat_map(|(_, e)| e).filter(|e| e.answers_for(infraction, now));
            unbonding.map(|e| e.initial).chain(moved.map(|e| e.initial)).collect::<Vec<_>>()
        };
        let power = match power {
            Some(power) => power,
            None => left_since().into_iter().try_fold(present.tokens, |sum, part| sum.checked_add(part))?,
        };

        // Evidence states whole units of power. Source: `TokensFromConsensusPower`.
        let unit = self.params.power_unit;
        let power = if unit.is_zero() { power } else { power.checked_sub(power.checked_rem(unit)?)? };
        let mut remaining = power.mul_floor(fraction);
        let mut burned = Uint128::zero();
        for (delegator, entries) in &mut unbondings {
            for entry in entries.iter_mut().filter(|e| e.answers_for(infraction, now)) {
                let due = entry.initial.mul_floor(fraction);
                remaining = remaining.saturating_sub(due);
                let cut = due.min(entry.balance);
                entry.balance = entry.balance.checked_sub(cut)?;
                burned = burned.checked_add(cut)?;
            }
            UNBONDINGS.save(self.storage, (validator, delegator), entries)?;
        }
        for ((delegator, destination), entries) in &redelegations {
            for entry in entries.iter().filter(|e| e.answers_for(infraction, now)) {
                remaining = remaining.saturating_sub(entry.initial.mul_floor(fraction));
                let cut = self.slash_moved(delegator, destination, entry, fraction, infraction)?;
                burned = burned.checked_add(cut)?;
            }
        }

        // Read again: rewards were paid out where the destination's delegation changed, never the source's.
        let mut present = self.validator(validator)?;
        let cut = remaining.min(present.tokens);
        if !cut.is_zero() {
            self.book_slash(&mut present, cut)?;
            present.tokens = present.tokens.checked_sub(cut)?;
            self.save_validator(&present)?;
            burned = burned.checked_add(cut)?;
        }
        self.burn(burned)?;
        Ok(burned)
    }

    /// Slashes the stake of one redelegation entry: first the account's unbondings at the destination, then, if they do not
    /// suffice, the fraction of the shares it got there. Returns the amount to burn.
    ///
    /// Source: `Keeper.SlashRedelegation` since 0.50.5, whose second step takes the whole fraction again.
    fn slash_moved(
        &mut self,
        delegator: &str,
        destination: &str,
        entry: &Redelegation,
        fraction: Decimal,
        infraction: u64,
    ) -> Result<Uint128> {
        let now = self.block.time;
        let mut due = entry.initial.mul_floor(fraction);
        let mut burned = Uint128::zero();
        if let Some(mut entries) = UNBONDINGS.may_load(self.storage, (destination, delegator))? {
            for unbonding in entries.iter_mut().filter(|e| e.answers_for(infraction, now)) {
                let cut = due.min(unbonding.balance);
                due = due.checked_sub(cut)?;
                unbonding.balance = unbonding.balance.checked_sub(cut)?;
                burned = burned.checked_add(cut)?;
            }
            UNBONDINGS.save(self.storage, (destination, delegator), &entries)?;
        }
        let shares = math::mul(entry.shares, fraction.into())?;
        let held = DELEGATIONS.may_load(self.storage, (delegator, destination))?.map(|d| d.shares);
        if let (false, false, Some(held)) = (due.is_zero(), shares.is_zero(), held) {
            let cut = self.unbond(&Addr::unchecked(delegator), destination, shares.min(held))?;
            burned = burned.checked_add(cut)?;
        }
        Ok(burned)
    }

    fn burn(&mut self, amount: Uint128) -> Result<()> {
        if amount.is_zero() {
            return Ok(());
        }
        let msg = BankMsg::Burn { amount: vec![self.coin(amount)] };
        let pool = self.params.pool.clone();
        self.router.execute(self.api, self.storage, self.block, pool, msg.into())?;
        let total = BURNED.may_load(self.storage)?.unwrap_or_default();
        Ok(BURNED.save(self.storage, &total.checked_add(amount)?)?)
    }

    /// Jails: absent from `AllValidators` at once, out of the active set at the end of the block. Jailing twice is not an error.
    pub fn jail(&mut self, validator: &str) -> Result<()> {
        let mut present = self.validator(validator)?;
        present.jailed = true;
        self.save_validator(&present)
    }

    /// Ends the jail of a validator; EndBlock bonds it. Errors, in the chain's order: [`ChainError::SelfDelegationTooLow`],
    /// [`ChainError::NotJailed`], [`ChainError::Tombstoned`].
    pub fn unjail(&mut self, validator: &str) -> Result<()> {
        let mut present = self.validator(validator)?;
        if present.is_worthless() {
            return Err(ChainError::SelfDelegationTooLow { validator: present.address }.into());
        }
        if !present.jailed {
            return Err(ChainError::NotJailed { validator: present.address }.into());
        }
        if present.tombstoned {
            return Err(ChainError::Tombstoned { validator: present.address }.into());
        }
        present.jailed = false;
        self.save_validator(&present)
    }

    /// Jails for ever.
    pub fn tombstone(&mut self, validator: &str) -> Result<()> {
        let mut present = self.validator(validator)?;
        present.jailed = true;
        present.tombstoned = true;
        self.save_validator(&present)
    }
}
