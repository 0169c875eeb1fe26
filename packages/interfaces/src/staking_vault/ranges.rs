//! Permitted ranges of the parameters, as [`Params`] documents them.

use super::{
    FeeShare, Params, MAX_ENTRIES, MAX_FEE, MAX_FEE_SHARES, MAX_GROWTH, MAX_INSTANT_FEE, MAX_INSTANT_FLOOR, MAX_PERIOD,
    MAX_VALIDATORS,
};
use crate::shared::error::CommonError;
use crate::shared::pause::MAX_PAUSE;
use cosmwasm_std::Decimal;

impl Params {
    /// Checks every parameter but the addresses. Errors: `OutOfRange` for the first one outside its range; `Contradiction` for
    /// unbonding entries that do not suffice for the unbonding period, or a recipient of the fee that is named twice.
    pub fn ensure_valid(&self) -> Result<(), CommonError> {
        let Self { instant, rebalance, bounds, .. } = self;
        let integers = [
            ("unbonding_period", self.unbonding_period, 1, MAX_PERIOD),
            ("batch_interval", self.batch_interval, 1, MAX_PERIOD),
            ("interval_margin", self.interval_margin, 0, MAX_PERIOD),
            ("settle_grace", self.settle_grace, 0, MAX_PERIOD),
            ("max_sync_age", self.max_sync_age, 1, MAX_PERIOD),
            ("vesting_period", self.vesting_period, 1, MAX_PERIOD),
            ("max_entries", self.max_entries, 1, MAX_ENTRIES),
            ("bounds.pause", bounds.pause, 0, MAX_PAUSE),
            ("max_delegations", self.max_delegations.into(), 1, MAX_VALIDATORS),
            ("rebalance.period", rebalance.period, 1, MAX_PERIOD),
        ];
        for (name, value, min, max) in integers {
            CommonError::ensure_range(name, value, min, max)?;
        }
        self.ensure_interval()?;
        let (zero, one) = (Decimal::zero(), Decimal::one());
        let decimals = [
            ("fee", self.fee, zero, MAX_FEE),
            ("instant.floor", instant.floor, zero, instant.ceiling.min(MAX_INSTANT_FLOOR)),
            ("instant.ceiling", instant.ceiling, zero, MAX_INSTANT_FEE),
            ("instant.target", instant.target, zero, one),
            ("rebalance.budget", rebalance.budget, zero, one),
            ("rebalance.tolerance", rebalance.tolerance, zero, one),
            ("bounds.max_growth", bounds.max_growth, Decimal::raw(1_000_000_000_000), MAX_GROWTH),
            ("bounds.max_fall", bounds.max_fall, zero, one),
        ];
        for (name, value, min, max) in decimals {
            CommonError::ensure_range(name, value, min, max)?;
        }
        self.ensure_fee_shares()
    }

    /// Every address in the parameters; [`Params::ensure_valid`] does not check them.
    pub fn addresses(&self) -> impl Iterator<Item = &String> {
        let single = [Some(&self.fee_recipient), self.rebalance.keeper.as_ref()];
        let vault = self.security_share.as_ref().map(|security| &security.vault);
        let shares = self.fee_shares.iter().map(|share| &share.recipient);
        single.into_iter().flatten().chain(vault).chain(shares)
    }

    /// More than the unbonding period and its margin must pass between a batch and the one that reuses its entries' places, so
    /// that those are complete and the chain accepts the new entries.
    fn ensure_interval(&self) -> Result<(), CommonError> {
        let &Self { batch_interval, unbonding_period, interval_margin, max_entries, .. } = self;
        CommonError::ensure_rule(
            unbonding_period.saturating_add(interval_margin) < batch_interval.saturating_mul(max_entries),
            "unbonding_period + interval_margin < batch_interval * max_entries",
            format_args!("{unbonding_period} + {interval_margin}"),
            format_args!("{batch_interval} * {max_entries}"),
        )
    }

    /// At most [`MAX_FEE_SHARES`] recipients, none twice, whose shares and the stakers' sum to at most 1.
    fn ensure_fee_shares(&self) -> Result<(), CommonError> {
        let at_most_one = |name, share| CommonError::ensure_range(name, share, Decimal::zero(), Decimal::one());
        CommonError::ensure_range("fee_shares", self.fee_shares.len() as u64, 0, MAX_FEE_SHARES)?;
        let mut sum = self.security_share.as_ref().map_or(Decimal::zero(), |security| security.share);
        at_most_one("security_share.share", sum)?;
        let mut seen = vec![&self.fee_recipient];
        for FeeShare { recipient, share } in &self.fee_shares {
            at_most_one("fee_shares.share", *share)?;
            sum = sum.saturating_add(*share);
            CommonError::ensure_rule(!seen.contains(&recipient), "no recipient twice", recipient, recipient)?;
            seen.push(recipient);
        }
        at_most_one("fee_shares", sum)
    }
}
