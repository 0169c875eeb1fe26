//! Rewards per token, in periods that end whenever a delegation changes.
//!
//! Source: x/distribution, "F1 fee distribution". A delegation stores the ratio at its last payout; it has earned `stake * (ratio
//! now - ratio then)`, with the stake reduced at every slash in between.

use anyhow::Result;
use cosmwasm_std::{Addr, Coin, CustomMsg, CustomQuery, Decimal, Decimal256, Storage, Uint128};
use cw_multi_test::BankSudo;

use crate::coins::DecCoins;
use crate::error::ChainError;
use crate::ledger::Ledger;
use crate::math;
use crate::state::{
    DelegationInfo, SlashEvent, Status, ValidatorInfo, MINTED_REWARDS, PANICKING, SLASHES, WITHDRAW_ADDRESS,
};
use crate::switches::Switches;

impl ValidatorInfo {
    /// Neither stake nor rewards, and not jailed.
    pub(super) fn empty(address: String, operator: Addr, commission: Decimal, status: Status) -> Self {
        Self {
            address,
            operator,
            commission,
            tokens: Uint128::zero(),
            shares: Decimal256::zero(),
            status,
            jailed: false,
            tombstoned: false,
            ratio: DecCoins::default(),
            current: DecCoins::default(),
            commission_due: DecCoins::default(),
            slashes: 0,
        }
    }

    /// In the active set.
    pub fn is_bonded(&self) -> bool {
        self.status == Status::Bonded
    }

    /// Slashed to nothing: shares without tokens.
    pub fn is_worthless(&self) -> bool {
        self.tokens.is_zero() && !self.shares.is_zero()
    }

    /// Whether EndBlock keeps it in, or brings it into, the active set. Source: `ApplyAndReturnValidatorSetUpdates`.
    pub(super) fn belongs(&self, power_unit: Uint128) -> bool {
        !self.jailed && !self.is_worthless() && self.tokens >= power_unit
    }

    /// Books the open period's rewards on the present tokens. Without tokens they stay in the rewards account.
    pub(super) fn end_period(&mut self) -> Result<()> {
        if !self.tokens.is_zero() {
            let tokens = math::dec(self.tokens);
            self.ratio = self.ratio.plus(&self.current.map(|amount| amount.checked_div(tokens))?)?;
        }
        self.current = DecCoins::default();
        Ok(())
    }

    /// Adds rewards, less the operator's commission.
    fn earn(&mut self, coin: &Coin) -> Result<()> {
        let earned = DecCoins::of(&coin.denom, math::dec(coin.amount));
        let commission = earned.map(|amount| amount.checked_mul(self.commission.into()))?;
        self.commission_due = self.commission_due.plus(&commission)?;
        self.current = self.current.plus(&earned.minus(&commission)?)?;
        Ok(())
    }
}

impl DelegationInfo {
    pub(super) fn empty() -> Self {
        let zero = Decimal256::zero();
        Self { shares: zero, start_ratio: DecCoins::default(), start_stake: zero, start_slash: 0, start_height: 0 }
    }

    /// Counts rewards from here. The validator's period has just ended.
    pub(super) fn restart(&mut self, validator: &ValidatorInfo, height: u64) -> Result<()> {
        self.start_height = height;
        self.start_ratio = validator.ratio.clone();
        self.start_slash = validator.slashes;
        self.start_stake = math::tokens_from_shares_truncated(self.shares, validator.tokens, validator.shares)?;
        Ok(())
    }
}

/// Rewards of a delegation up to the block of this height. The validator's period has just ended.
///
/// In the block in which it began to count it has earned nothing, even if rewards arrived since. A payout in that block loses
/// them. Source: `Keeper.CalculateDelegationRewards`.
pub(super) fn earned(
    storage: &dyn Storage,
    validator: &ValidatorInfo,
    delegation: &DelegationInfo,
    height: u64,
) -> Result<DecCoins> {
    if delegation.start_height == height {
        return Ok(DecCoins::default());
    }
    let earned = |stake: Decimal256, from: &DecCoins, to: &DecCoins| -> Result<DecCoins> {
        Ok(to.minus(from)?.map(|per_token| stake.checked_mul(per_token))?)
    };
    let mut stake = delegation.start_stake;
    let mut from = delegation.start_ratio.clone();
    let mut sum = DecCoins::default();
    for number in delegation.start_slash..validator.slashes {
        let slash = SLASHES.load(storage, (&validator.address, number))?;
        sum = sum.plus(&earned(stake, &from, &slash.ratio)?)?;
        stake = stake.checked_mul(Decimal256::one().checked_sub(slash.fraction)?)?;
        from = slash.ratio;
    }
    let present = math::tokens_from_shares(delegation.shares, validator.tokens, validator.shares)?;
    // Rounding can leave the stake up to three last digits above the value of the shares.
    #[allow(clippy::panic)]
    if stake > present.checked_add(Decimal256::raw(3))? {
        panic!("calculated final stake at {} greater than current stake: {stake}, {present}", validator.address);
    }
    sum.plus(&earned(stake.min(present), &from, &validator.ratio)?)
}

/// As [`earned`], at any time.
pub(super) fn pending(
    storage: &dyn Storage,
    mut validator: ValidatorInfo,
    delegation: &DelegationInfo,
    height: u64,
) -> Result<DecCoins> {
    validator.end_period()?;
    earned(storage, &validator, delegation, height)
}

/// Where a delegator's rewards go.
pub(super) fn withdraw_address(storage: &dyn Storage, delegator: &Addr) -> Result<Addr> {
    Ok(WITHDRAW_ADDRESS.may_load(storage, delegator.as_str())?.unwrap_or_else(|| delegator.clone()))
}

impl<E: CustomMsg, Q: CustomQuery> Ledger<'_, E, Q> {
    /// Ends the period and pays the rewards in whole units; the fraction is lost. Returns the coins, if any.
    ///
    /// The caller restarts the delegation and saves both records. Error: [`ChainError::BlockedAddress`].
    pub fn pay_rewards(
        &mut self,
        validator: &mut ValidatorInfo,
        delegator: &Addr,
        delegation: &DelegationInfo,
    ) -> Result<Vec<Coin>> {
        // A panic instead of an error: no contract's reply sees it, and the whole transaction is reverted.
        #[allow(clippy::panic)]
        if PANICKING.has(self.storage, &validator.address) {
            panic!("calculating final rewards at {}", validator.address);
        }
        validator.end_period()?;
        let coins = earned(self.storage, validator, delegation, self.block.height)?.truncated()?;
        if !coins.is_empty() {
            let to = withdraw_address(self.storage, delegator)?;
            Switches::load(self.storage)?.check_receiver(&to)?;
            let from = self.params.rewards.clone();
            self.send_coins(from, &to, coins.clone())?;
        }
        Ok(coins)
    }

    /// Mints a coin into the rewards account and books it on the validator, less commission.
    pub fn allocate(&mut self, validator: &str, coin: Coin) -> Result<()> {
        if coin.amount.is_zero() {
            return Ok(());
        }
        let mut to = self.validator(validator)?;
        to.earn(&coin)?;
        self.save_validator(&to)?;
        let minted = MINTED_REWARDS.may_load(self.storage, &coin.denom)?.unwrap_or_default();
        MINTED_REWARDS.save(self.storage, &coin.denom, &minted.checked_add(coin.amount)?)?;
        let mint = BankSudo::Mint { to_address: self.params.rewards.to_string(), amount: vec![coin] };
        self.router.sudo(self.api, self.storage, self.block, mint.into())?;
        Ok(())
    }

    /// Ends the period before `burned` of the validator's tokens are burned, so that earlier rewards count the full stake.
    ///
    /// The caller subtracts the tokens and saves the validator.
    pub fn book_slash(&mut self, validator: &mut ValidatorInfo, burned: Uint128) -> Result<(), anyhow::Error> {
        let fraction = math::ratio_up(burned, validator.tokens)?.min(Decimal256::one());
        validator.end_period()?;
        let event = SlashEvent { ratio: validator.ratio.clone(), fraction };
        SLASHES.save(self.storage, (&validator.address, validator.slashes), &event)?;
        validator.slashes =
            validator.slashes.checked_add(1).ok_or(ChainError::Overflow { what: "slashes", operand: burned })?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cosmwasm_std::testing::MockStorage;
    use std::panic::{catch_unwind, AssertUnwindSafe};

    /// x/distribution panics on a stake that drifted above the value of its shares; three last digits are rounding.
    #[test]
    fn fm_z29_a_stake_above_its_shares_panics_as_on_the_chain() {
        let operator = Addr::unchecked("operator");
        let validator = ValidatorInfo {
            tokens: Uint128::new(1_000),
            shares: math::dec(Uint128::new(1_000)),
            ..ValidatorInfo::empty("validator".into(), operator, Decimal::zero(), Status::Bonded)
        };
        let shares = math::dec(Uint128::new(100));
        let earns = |above: u128| {
            let start_stake = shares + Decimal256::raw(above);
            let delegation = DelegationInfo { shares, start_stake, ..DelegationInfo::empty() };
            catch_unwind(AssertUnwindSafe(|| earned(&MockStorage::new(), &validator, &delegation, 7).unwrap())).is_ok()
        };
        assert_eq!([0, 3, 4].map(earns), [true, true, false]);

        // Within them a delegation earns for no more than its shares: at 10^18 per token the digits would be three units.
        let ratio = DecCoins::of("ustake", math::dec(Uint128::new(1_000_000_000_000_000_000)));
        let delegation = DelegationInfo { shares, start_stake: shares + Decimal256::raw(3), ..DelegationInfo::empty() };
        let paid = earned(&MockStorage::new(), &ValidatorInfo { ratio, ..validator }, &delegation, 7).unwrap();
        assert_eq!(paid.amount("ustake"), math::dec(Uint128::new(100_000_000_000_000_000_000)));
    }
}
