//! Ranges of the parameters; instantiation and `UpdateParams` share them.

use cosmwasm_std::{Api, Decimal};
use interfaces::shared::error::CommonError;
use interfaces::shared::pause::MAX_PAUSE;
use interfaces::staking_vault::{
    FeeShare, Params, MAX_ENTRIES, MAX_FEE, MAX_FEE_SHARES, MAX_GROWTH, MAX_INSTANT_FEE, MAX_INSTANT_FLOOR, MAX_PERIOD,
    MAX_VALIDATORS,
};

use crate::error::ContractError;

/// The parameters with their addresses validated and normalised.
///
/// Errors: `OutOfRange`; `Interval`; an invalid address.
pub fn validate(api: &dyn Api, mut params: Params) -> Result<Params, ContractError> {
    for (name, value, min, max) in [
        ("unbonding_period", params.unbonding_period, 1, MAX_PERIOD),
        ("batch_interval", params.batch_interval, 1, MAX_PERIOD),
        ("interval_margin", params.interval_margin, 0, MAX_PERIOD),
        ("settle_grace", params.settle_grace, 0, MAX_PERIOD),
        ("max_sync_age", params.max_sync_age, 1, MAX_PERIOD),
        ("vesting_period", params.vesting_period, 1, MAX_PERIOD),
        ("max_entries", params.max_entries, 1, MAX_ENTRIES),
        ("bounds.pause", params.bounds.pause, 0, MAX_PAUSE),
        ("max_delegations", params.max_delegations.into(), 1, MAX_VALIDATORS),
        ("rebalance.period", params.rebalance.period, 1, MAX_PERIOD),
    ] {
        CommonError::ensure_range(name, value, min, max)?;
    }
    check_interval(&params)?;
    at_most("fee", params.fee, MAX_FEE)?;
    at_most("instant.floor", params.instant.floor, params.instant.ceiling.min(MAX_INSTANT_FLOOR))?;
    at_most("instant.ceiling", params.instant.ceiling, MAX_INSTANT_FEE)?;
    at_most("instant.target", params.instant.target, Decimal::one())?;
    at_most("rebalance.budget", params.rebalance.budget, Decimal::one())?;
    at_most("rebalance.tolerance", params.rebalance.tolerance, Decimal::one())?;
    let least = Decimal::raw(1_000_000_000_000);
    CommonError::ensure_range("bounds.max_growth", params.bounds.max_growth, least, MAX_GROWTH)?;
    at_most("bounds.max_fall", params.bounds.max_fall, Decimal::one())?;
    params.fee_recipient = api.addr_validate(&params.fee_recipient)?.into();
    if let Some(keeper) = &mut params.rebalance.keeper {
        *keeper = api.addr_validate(keeper)?.into();
    }
    if let Some(security) = &mut params.security_share {
        at_most("security_share.share", security.share, Decimal::one())?;
        security.vault = api.addr_validate(&security.vault)?.into();
    }
    check_fee_shares(api, &mut params)?;
    Ok(params)
}

/// Checks the fee shares: few recipients, none twice, and together with the stakers' part at most the whole fee.
fn check_fee_shares(api: &dyn Api, params: &mut Params) -> Result<(), ContractError> {
    CommonError::ensure_range("fee_shares", params.fee_shares.len() as u64, 0, MAX_FEE_SHARES)?;
    let mut sum = params.security_share.as_ref().map_or(Decimal::zero(), |security| security.share);
    let mut seen = vec![params.fee_recipient.clone()];
    for FeeShare { recipient, share } in &mut params.fee_shares {
        at_most("fee_shares.share", *share, Decimal::one())?;
        sum = sum.saturating_add(*share);
        *recipient = api.addr_validate(recipient)?.into();
        if seen.contains(recipient) {
            return Err(ContractError::DuplicateRecipient { recipient: recipient.clone() });
        }
        seen.push(recipient.clone());
    }
    Ok(at_most("fee_shares", sum, Decimal::one())?)
}

/// Refuses a fraction above its maximum.
pub fn at_most(name: &'static str, value: Decimal, max: Decimal) -> Result<(), CommonError> {
    CommonError::ensure_range(name, value, Decimal::zero(), max)
}

/// More than the unbonding period and its margin must pass between a batch and the one that reuses its entries' places, so that
/// those are complete and the chain accepts the new entries.
fn check_interval(params: &Params) -> Result<(), ContractError> {
    let &Params { batch_interval, unbonding_period, interval_margin, max_entries, .. } = params;
    if batch_interval.saturating_mul(max_entries) <= unbonding_period.saturating_add(interval_margin) {
        return Err(ContractError::Interval { max_entries, batch_interval, unbonding_period, interval_margin });
    }
    Ok(())
}
