//! The state of one call, and the operations that all messages share: delegate, unbond, move coins.

use anyhow::Result;
use cosmwasm_std::{
    Addr, Api, BankMsg, BlockInfo, Coin, CustomMsg, CustomQuery, Decimal256, Storage, Timestamp, Uint128,
};
use cw_multi_test::{BankSudo, CosmosRouter};

use crate::error::ChainError;
use crate::math;
use crate::rewards::withdraw_address;
use crate::state::{
    DelegationInfo, Due, Params, Status, ValidatorInfo, CHANGED, DELEGATIONS, NEXT_DUE, PARAMS, QUEUE, SLASHES,
    VALIDATORS,
};

/// One call into the modules. `block` is the block whose messages (or whose EndBlock) run.
pub(super) struct Ledger<'a, E, Q> {
    pub api: &'a dyn Api,
    pub storage: &'a mut dyn Storage,
    pub router: &'a dyn CosmosRouter<ExecC = E, QueryC = Q>,
    pub block: &'a BlockInfo,
    pub params: Params,
}

impl<'a, E: CustomMsg, Q: CustomQuery> Ledger<'a, E, Q> {
    pub fn new(
        api: &'a dyn Api,
        storage: &'a mut dyn Storage,
        router: &'a dyn CosmosRouter<ExecC = E, QueryC = Q>,
        block: &'a BlockInfo,
    ) -> Result<Self> {
        let params = PARAMS.load(storage)?;
        Ok(Self { api, storage, router, block, params })
    }

    /// When an unbonding begun now is due.
    pub fn completion(&self) -> Timestamp {
        self.block.time.plus_seconds(self.params.unbonding_secs)
    }

    pub fn coin(&self, amount: Uint128) -> Coin {
        Coin { denom: self.params.bond_denom.clone(), amount }
    }

    /// Moves bond tokens; zero moves nothing, which the bank would refuse.
    pub fn send(&mut self, from: Addr, to: &Addr, amount: Uint128) -> Result<()> {
        if amount.is_zero() {
            return Ok(());
        }
        let coins = vec![self.coin(amount)];
        self.send_coins(from, to, coins)
    }

    /// Moves coins as modules do, without a bank message, so the bank's switches do not apply.
    pub fn send_coins(&mut self, from: Addr, to: &Addr, amount: Vec<Coin>) -> Result<()> {
        let burn = BankMsg::Burn { amount: amount.clone() };
        self.router.execute(self.api, self.storage, self.block, from, burn.into())?;
        let mint = BankSudo::Mint { to_address: to.to_string(), amount };
        self.router.sudo(self.api, self.storage, self.block, mint.into())?;
        Ok(())
    }

    /// The bond denomination, or an error. The chain asks for it after it has looked the validator and the delegation up.
    pub fn check_denom(&self, coin: &Coin) -> Result<(), ChainError> {
        if coin.denom != self.params.bond_denom {
            let (got, expected) = (coin.denom.clone(), self.params.bond_denom.clone());
            return Err(ChainError::WrongDenom { got, expected });
        }
        Ok(())
    }

    pub fn validator(&self, address: &str) -> Result<ValidatorInfo> {
        load_validator(self.storage, address)
    }

    /// Stores a validator, and marks it for EndBlock when its place in the active set may change.
    pub fn save_validator(&mut self, validator: &ValidatorInfo) -> Result<()> {
        if validator.belongs(self.params.power_unit) != validator.is_bonded() {
            CHANGED.save(self.storage, &validator.address, &Default::default())?;
        }
        Ok(VALIDATORS.save(self.storage, &validator.address, validator)?)
    }

    pub fn schedule(&mut self, at: Timestamp, due: &Due) -> Result<()> {
        let number = NEXT_DUE.may_load(self.storage)?.unwrap_or_default();
        NEXT_DUE.save(self.storage, &(number + 1))?;
        Ok(QUEUE.save(self.storage, (at.nanos(), number), due)?)
    }

    /// Pays out the rewards, then adds `amount` to the delegation. Takes the coins from the delegator if `pay`; otherwise they
    /// are already in the pool (redelegation). Returns the new shares.
    ///
    /// Errors: [`ChainError::ZeroExchangeRate`]; the bank's when the delegator lacks the coins.
    pub fn delegate(&mut self, delegator: &Addr, validator: &str, amount: Uint128, pay: bool) -> Result<Decimal256> {
        let mut to = self.validator(validator)?;
        if to.is_worthless() {
            return Err(ChainError::ZeroExchangeRate { validator: to.address }.into());
        }
        let mut delegation = match DELEGATIONS.may_load(self.storage, (delegator.as_str(), validator))? {
            Some(delegation) => {
                self.pay_rewards(&mut to, delegator, &delegation)?;
                delegation
            }
            None => {
                to.end_period()?;
                DelegationInfo::empty()
            }
        };
        if pay {
            let pool = self.params.pool.clone();
            self.send(delegator.clone(), &pool, amount)?;
        }
        let issued = if to.shares.is_zero() {
            math::dec(amount)
        } else {
            math::shares_from_tokens(amount, to.tokens, to.shares)?
        };
        to.tokens = to.tokens.checked_add(amount)?;
        to.shares = to.shares.checked_add(issued)?;
        delegation.shares = delegation.shares.checked_add(issued)?;
        delegation.restart(&to, self.block.height)?;
        DELEGATIONS.save(self.storage, (delegator.as_str(), validator), &delegation)?;
        self.save_validator(&to)?;
        Ok(issued)
    }

    /// Pays out the rewards, then removes `shares`. Returns their tokens, which stay in the pool.
    ///
    /// Source: `Keeper.Unbond`, `Validator.RemoveDelShares`. The last shares take all tokens, others truncate.
    pub fn unbond(&mut self, delegator: &Addr, validator: &str, shares: Decimal256) -> Result<Uint128> {
        let mut from = self.validator(validator)?;
        let mut delegation = load_delegation(self.storage, delegator.as_str(), validator)?;
        self.pay_rewards(&mut from, delegator, &delegation)?;
        if delegation.shares < shares {
            let (requested, held) = (shares, delegation.shares);
            return Err(ChainError::NotEnoughShares { requested, held }.into());
        }
        delegation.shares = delegation.shares.checked_sub(shares)?;
        if *delegator == from.operator {
            // The least self-delegation of every validator is a unit.
            let own = math::tokens_from_shares(delegation.shares, from.tokens, from.shares)?;
            from.jailed |= math::whole(own)?.is_zero();
        }
        if delegation.shares.is_zero() {
            DELEGATIONS.remove(self.storage, (delegator.as_str(), validator));
        } else {
            // Before the validator's tokens and shares are reduced: rewards count the stake at the earlier rate.
            delegation.restart(&from, self.block.height)?;
            DELEGATIONS.save(self.storage, (delegator.as_str(), validator), &delegation)?;
        }
        let left = from.shares.checked_sub(shares)?;
        let tokens = if left.is_zero() {
            from.tokens
        } else {
            math::whole(math::tokens_from_shares(shares, from.tokens, from.shares)?)?
        };
        from.tokens = from.tokens.checked_sub(tokens)?;
        from.shares = left;
        if from.shares.is_zero() && from.status == Status::Unbonded {
            self.remove_validator(&from)?;
        } else {
            self.save_validator(&from)?;
        }
        Ok(tokens)
    }

    /// Removes an unbonded validator without shares: its commission goes to the operator, the rest of its rewards stays in
    /// the rewards account. Unbondings begun there complete.
    ///
    /// Source: `Keeper.RemoveValidator` of x/staking, `Hooks.AfterValidatorRemoved` of x/distribution.
    pub fn remove_validator(&mut self, validator: &ValidatorInfo) -> Result<()> {
        let address = validator.address.as_str();
        let commission = validator.commission_due.truncated()?;
        if !commission.is_empty() {
            let to = withdraw_address(self.storage, &validator.operator)?;
            let from = self.params.rewards.clone();
            self.send_coins(from, &to, commission)?;
        }
        for number in 0..validator.slashes {
            SLASHES.remove(self.storage, (address, number));
        }
        CHANGED.remove(self.storage, address);
        VALIDATORS.remove(self.storage, address);
        Ok(())
    }

    /// The shares that correspond to an amount to undelegate or redelegate.
    ///
    /// Source: `Keeper.ValidateUnbondAmount`. Errors: no validator, no delegation, no tokens behind the shares, or more
    /// than the delegation holds.
    pub fn shares_to_unbond(&self, delegator: &Addr, validator: &str, amount: Uint128) -> Result<Decimal256> {
        let from = self.validator(validator)?;
        let held = load_delegation(self.storage, delegator.as_str(), validator)?.shares;
        if from.tokens.is_zero() {
            return Err(ChainError::InsufficientShares { validator: from.address }.into());
        }
        let requested = math::shares_from_tokens(amount, from.tokens, from.shares)?;
        if requested > held {
            return Err(ChainError::NotEnoughShares { requested, held }.into());
        }
        Ok(requested)
    }
}

/// The validator with this operator address. Errors: [`ChainError::NoValidator`].
pub(super) fn load_validator(storage: &dyn Storage, address: &str) -> Result<ValidatorInfo> {
    VALIDATORS
        .may_load(storage, address)?
        .ok_or_else(|| ChainError::NoValidator { address: address.to_string() }.into())
}

/// The delegation of this pair. Errors: [`ChainError::NoDelegation`].
pub(super) fn load_delegation(storage: &dyn Storage, delegator: &str, validator: &str) -> Result<DelegationInfo> {
    DELEGATIONS.may_load(storage, (delegator, validator))?.ok_or_else(|| {
        let (delegator, validator) = (delegator.to_string(), validator.to_string());
        ChainError::NoDelegation { delegator, validator }.into()
    })
}
