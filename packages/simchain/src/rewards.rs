//! Rewards per token, in periods that end whenever a delegation changes.
//!
//! Source: x/distribution, "F1 fee distribution". A delegation remembers the ratio at its last payout; what it earned is
//! `stake * (ratio now - ratio then)`, with the stake cut at every slash in between.

use anyhow::Result;
use cosmwasm_std::{Addr, Coin, CustomMsg, CustomQuery, Decimal256, Storage, Uint128};
use cw_multi_test::BankSudo;

use crate::error::ChainError;
use crate::ledger::Ledger;
use crate::math;
use crate::state::{
    DelegationInfo, SlashEvent, Status, ValidatorInfo, MINTED_REWARDS, PANICKING, SLASHES, WITHDRAW_ADDRESS,
};

impl ValidatorInfo {
    /// In the active set.
    pub fn is_bonded(&self) -> bool {
        self.status == Status::Bonded
    }

    /// Slashed to nothing: shares without tokens.
    pub fn is_worthless(&self) -> bool {
        self.tokens.is_zero() && !self.shares.is_zero()
    }

    /// Whether EndBlock keeps it in, or brings it into, the active set.
    pub(super) fn belongs(&self) -> bool {
        !self.jailed && !self.is_worthless()
    }

    /// Books the open period's rewards on the tokens present. Without tokens they stay in the rewards account.
    pub(super) fn end_period(&mut self) -> Result<()> {
        if !self.tokens.is_zero() {
            self.ratio = self.ratio.checked_add(self.current.checked_div(math::dec(self.tokens))?)?;
        }
        self.current = Decimal256::zero();
        Ok(())
    }

    /// Takes rewards in, less the operator's commission.
    fn earn(&mut self, amount: Uint128) -> Result<()> {
        let commission = math::dec(amount).checked_mul(self.commission.into())?;
        self.commission_due = self.commission_due.checked_add(commission)?;
        self.current = self.current.checked_add(math::dec(amount).checked_sub(commission)?)?;
        Ok(())
    }
}

impl DelegationInfo {
    pub(super) fn empty() -> Self {
        let zero = Decimal256::zero();
        Self { shares: zero, start_ratio: zero, start_stake: zero, start_slash: 0, start_height: 0 }
    }

    /// Counts rewards from here. The validator's period has just ended.
    pub(super) fn restart(&mut self, validator: &ValidatorInfo, height: u64) -> Result<()> {
        self.start_height = height;
        self.start_ratio = validator.ratio;
        self.start_slash = validator.slashes;
        self.start_stake = math::tokens_from_shares_truncated(self.shares, validator.tokens, validator.shares)?;
        Ok(())
    }
}

/// What a delegation has earned by the block of this height. The validator's period has just ended.
///
/// In the block in which it began to count it has earned nothing, whatever came in since. A payout in that block loses
/// what came in. Source: `Keeper.CalculateDelegationRewards`.
pub(super) fn earned(
    storage: &dyn Storage,
    validator: &ValidatorInfo,
    delegation: &DelegationInfo,
    height: u64,
) -> Result<Decimal256> {
    if delegation.start_height == height {
        return Ok(Decimal256::zero());
    }
    let mut stake = delegation.start_stake;
    let mut from = delegation.start_ratio;
    let mut sum = Decimal256::zero();
    for number in delegation.start_slash..validator.slashes {
        let slash = SLASHES.load(storage, (&validator.address, number))?;
        sum = sum.checked_add(stake.checked_mul(slash.ratio.checked_sub(from)?)?)?;
        stake = stake.checked_mul(Decimal256::one().checked_sub(slash.fraction)?)?;
        from = slash.ratio;
    }
    // Rounding of shares can leave the stake a few last digits above what the shares stand for.
    let present = math::tokens_from_shares(delegation.shares, validator.tokens, validator.shares)?;
    let last = stake.min(present).checked_mul(validator.ratio.checked_sub(from)?)?;
    Ok(sum.checked_add(last)?)
}

/// As [`earned`], at any time.
pub(super) fn pending(
    storage: &dyn Storage,
    mut validator: ValidatorInfo,
    delegation: &DelegationInfo,
    height: u64,
) -> Result<Decimal256> {
    validator.end_period()?;
    earned(storage, &validator, delegation, height)
}

/// Where a delegator's rewards go.
pub(super) fn withdraw_address(storage: &dyn Storage, delegator: &Addr) -> Result<Addr> {
    Ok(WITHDRAW_ADDRESS.may_load(storage, delegator.as_str())?.unwrap_or_else(|| delegator.clone()))
}

impl<E: CustomMsg, Q: CustomQuery> Ledger<'_, E, Q> {
    /// Ends the period and pays what was earned, whole units, the fraction is lost. Returns the amount, maybe zero.
    ///
    /// The caller restarts the delegation and saves both records.
    pub fn pay_rewards(
        &mut self,
        validator: &mut ValidatorInfo,
        delegator: &Addr,
        delegation: &DelegationInfo,
    ) -> Result<Uint128> {
        // Not an error: no reply of a contract sees it, and the whole transaction is undone.
        #[allow(clippy::panic)]
        if PANICKING.has(self.storage, &validator.address) {
            panic!("calculating final rewards at {}", validator.address);
        }
        validator.end_period()?;
        let amount = math::whole(earned(self.storage, validator, delegation, self.block.height)?)?;
        let to = withdraw_address(self.storage, delegator)?;
        let from = self.params.rewards.clone();
        self.send(from, &to, amount)?;
        Ok(amount)
    }

    /// Mints `amount` into the rewards account and books it on the validator, less commission.
    pub fn allocate(&mut self, validator: &str, amount: Uint128) -> Result<()> {
        if amount.is_zero() {
            return Ok(());
        }
        let mut to = self.validator(validator)?;
        to.earn(amount)?;
        self.save_validator(&to)?;
        let coin: Coin = self.coin(amount);
        let mint = BankSudo::Mint { to_address: self.params.rewards.to_string(), amount: vec![coin] };
        self.router.sudo(self.api, self.storage, self.block, mint.into())?;
        let minted = MINTED_REWARDS.may_load(self.storage)?.unwrap_or_default();
        Ok(MINTED_REWARDS.save(self.storage, &minted.checked_add(amount)?)?)
    }

    /// Ends the period before `burned` of the validator's tokens go, so that earlier rewards count the full stake.
    ///
    /// The caller takes the tokens off and saves the validator.
    pub fn book_slash(&mut self, validator: &mut ValidatorInfo, burned: Uint128) -> Result<(), anyhow::Error> {
        let fraction = math::ratio_up(burned, validator.tokens)?.min(Decimal256::one());
        validator.end_period()?;
        let event = SlashEvent { ratio: validator.ratio, fraction };
        SLASHES.save(self.storage, (&validator.address, validator.slashes), &event)?;
        validator.slashes =
            validator.slashes.checked_add(1).ok_or(ChainError::Overflow { what: "slashes", operand: burned })?;
        Ok(())
    }
}
