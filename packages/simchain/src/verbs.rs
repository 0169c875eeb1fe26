//! Actions of the chain's own modules (slash, jail, rewards), and reads of their state for tests.

use anyhow::Result;
use cosmwasm_std::{Addr, Coin, Decimal, Decimal256, Delegation, Empty, Order, StdResult, Uint128};

use crate::app::Chain;
use crate::coins::DecCoins;
use crate::distribution;
use crate::ledger::load_validator;
use crate::staking;
use crate::state::{
    Redelegation, Unbonding, ValidatorInfo, DELEGATIONS, PANICKING, REDELEGATIONS, UNBONDINGS, VALIDATORS,
};

impl Chain {
    /// Operator addresses of all validators ever created, including removed ones; those of genesis in the order of their
    /// addresses.
    pub fn validators(&self) -> &[String] {
        &self.validators
    }

    /// One validator. Errors: [`crate::ChainError::NoValidator`].
    pub fn validator(&self, address: &str) -> Result<ValidatorInfo> {
        load_validator(self.app.storage(), address)
    }

    /// Slashes `fraction` of the validator's stake and of the stake that left it since block `infraction`, that block included:
    /// `floor(fraction * power)`, where power is its tokens plus the initial amounts of immature unbondings and redelegations
    /// begun since. Those pay their own part first; the rest is taken from the tokens. Stake added after the infraction pays like
    /// all other stake. Returns the tokens burned.
    ///
    /// Errors: unknown or unbonded validator, fraction above one, infraction in the future.
    pub fn slash(&mut self, validator: &str, fraction: Decimal, infraction: u64) -> Result<Uint128> {
        self.act(|ledger| ledger.slash(validator, fraction, infraction, None))
    }

    /// As [`Chain::slash`], with the power at the infraction given, in tokens, as x/slashing and x/evidence give it: if stake was
    /// added since, everybody loses less than `fraction`; after other slashes, more.
    pub fn slash_with_power(
        &mut self,
        validator: &str,
        fraction: Decimal,
        infraction: u64,
        power: Uint128,
    ) -> Result<Uint128> {
        self.act(|ledger| ledger.slash(validator, fraction, infraction, Some(power)))
    }

    /// Jails: absent from `AllValidators` at once, unbonding from the end of the block, unbonded a period later.
    pub fn jail(&mut self, validator: &str) -> Result<()> {
        self.act(|ledger| ledger.jail(validator))
    }

    /// Ends a jail; listed again after the end of the block. Errors: slashed to nothing, not jailed,
    /// tombstoned.
    pub fn unjail(&mut self, validator: &str) -> Result<()> {
        self.act(|ledger| ledger.unjail(validator))
    }

    /// Jails for ever. (Slash separately.)
    pub fn tombstone(&mut self, validator: &str) -> Result<()> {
        self.act(|ledger| ledger.tombstone(validator))
    }

    /// Makes every payout of a validator's rewards panic, or ends that; x/distribution panics when its records contradict each
    /// other. Withdrawals, delegations, undelegations and redelegations there unwind; catch that with
    /// [`std::panic::catch_unwind`], after which nothing of the transaction is stored.
    pub fn set_panics(&mut self, validator: &str, panics: bool) -> Result<()> {
        let storage = self.app.storage_mut();
        if panics {
            PANICKING.save(storage, validator, &Empty {})?;
        } else {
            PANICKING.remove(storage, validator);
        }
        Ok(())
    }

    /// Mints `amount` of rewards for a validator: commission first, the rest by tokens. Without tokens they are lost.
    pub fn allocate_rewards(&mut self, validator: &str, amount: impl Into<Uint128>) -> Result<()> {
        let amount = amount.into();
        self.act(|ledger| {
            let coin = ledger.coin(amount);
            ledger.allocate(validator, coin)
        })
    }

    /// As [`Chain::allocate_rewards`], in any denomination: fees of the chain, or rewards from a consumer chain.
    pub fn allocate_rewards_in(&mut self, validator: &str, coin: Coin) -> Result<()> {
        self.act(|ledger| ledger.allocate(validator, coin))
    }

    /// Holds back the unbonding entry begun at `height`, as other modules of a chain may: not paid when due.
    ///
    /// Errors: [`crate::ChainError::NoUnbondingEntry`].
    pub fn hold_unbonding(&mut self, validator: &str, delegator: &Addr, height: u64) -> Result<()> {
        self.act(|ledger| ledger.hold_unbonding(validator, delegator.as_str(), height))
    }

    /// Removes a hold; an entry already due is paid at once.
    ///
    /// Errors: [`crate::ChainError::NoUnbondingEntry`], [`super::ChainError::NotOnHold`].
    pub fn release_unbonding(&mut self, validator: &str, delegator: &Addr, height: u64) -> Result<()> {
        self.act(|ledger| ledger.release_unbonding(validator, delegator.as_str(), height))
    }

    /// All delegations of an account, as in the response to `StakingQuery::AllDelegations`: each truncated.
    pub fn delegations(&self, of: &Addr) -> Vec<Delegation> {
        staking::delegations(self.app.storage(), &self.params(), of).expect("stored delegations")
    }

    /// Value of one delegation, truncated; zero if there is none.
    pub fn delegated(&self, of: &Addr, validator: &str) -> Uint128 {
        let found = self.delegations(of).into_iter().find(|d| d.validator == validator);
        found.map(|d| d.amount.amount).unwrap_or_default()
    }

    /// The shares behind a delegation; none without one.
    pub fn shares(&self, of: &Addr, validator: &str) -> Option<Decimal256> {
        let found = DELEGATIONS.may_load(self.app.storage(), (of.as_str(), validator)).expect("a stored delegation");
        found.map(|delegation| delegation.shares)
    }

    /// Value of all delegations of an account: the sum of truncated amounts.
    pub fn total_delegated(&self, of: &Addr) -> Uint128 {
        self.delegations(of).into_iter().map(|d| d.amount.amount).sum()
    }

    /// Rewards in the bond denomination that the account could withdraw from one validator, with their fraction.
    ///
    /// Errors: no validator, no delegation.
    pub fn rewards(&self, of: &Addr, validator: &str) -> Result<Decimal256> {
        Ok(self.all_rewards(of, validator)?.amount(&self.params().bond_denom))
    }

    /// As [`Chain::rewards`], of every denomination.
    pub fn all_rewards(&self, of: &Addr, validator: &str) -> Result<DecCoins> {
        distribution::pending(self.app.storage(), of, validator, self.height())
    }

    /// All unbonding entries of an account, by validator, oldest first, including entries due but not yet paid.
    pub fn unbonding_entries(&self, of: &Addr) -> Vec<Unbonding> {
        let storage = self.app.storage();
        let load = |validator: &String| UNBONDINGS.may_load(storage, (validator, of.as_str()));
        let found: StdResult<Vec<_>> = self.validators.iter().map(load).collect();
        found.expect("stored entries").into_iter().flatten().flatten().collect()
    }

    /// All redelegation entries of an account, by source and destination, oldest first.
    pub fn redelegation_entries(&self, of: &Addr) -> Vec<Redelegation> {
        let all: StdResult<Vec<_>> = REDELEGATIONS.range(self.app.storage(), None, None, Order::Ascending).collect();
        let of_account = |(key, _): &((String, String, String), Vec<Redelegation>)| key.1 == of.as_str();
        all.expect("stored entries").into_iter().filter(of_account).flat_map(|(_, entries)| entries).collect()
    }

    /// The pool's balance less everything that it owes (tokens of validators, unbonding entries). Always zero.
    pub fn pool_surplus(&self) -> i128 {
        let storage = self.app.storage();
        let params = self.params();
        let all: StdResult<Vec<_>> = VALIDATORS.range(storage, None, None, Order::Ascending).collect();
        let tokens: Uint128 = all.expect("stored validators").into_iter().map(|(_, v)| v.tokens).sum();
        let entries: StdResult<Vec<_>> = UNBONDINGS.range(storage, None, None, Order::Ascending).collect();
        let unbonding: Uint128 =
            entries.expect("stored entries").into_iter().flat_map(|(_, e)| e).map(|e| e.balance).sum();
        let held = self.balance(&params.pool, &params.bond_denom);
        held.u128() as i128 - tokens.u128() as i128 - unbonding.u128() as i128
    }
}
