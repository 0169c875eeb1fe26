//! The rules of the numbers that governance sets; birth and `UpdateParams` share them.

use cosmwasm_std::{Api, Decimal};
use interfaces::staking_vault::{Params, MAX_ENTRIES, MAX_FEE, MAX_INSTANT_FEE};

use crate::error::ContractError;

/// The numbers with their addresses validated and normalised.
///
/// Errors: `Zero`, `Interval`, `AboveMax`; an address that is none.
pub fn validate(api: &dyn Api, mut params: Params) -> Result<Params, ContractError> {
    for (what, value) in [
        ("unbonding_period", params.unbonding_period),
        ("batch_interval", params.batch_interval),
        ("max_sync_age", params.max_sync_age),
        ("vesting_period", params.vesting_period),
        ("max_delegations", params.max_delegations.into()),
        ("rebalance.period", params.rebalance.period),
    ] {
        if value == 0 {
            return Err(ContractError::Zero { what });
        }
    }
    check_interval(&params)?;
    at_most("fee", params.fee, MAX_FEE)?;
    at_most("instant.floor", params.instant.floor, params.instant.ceiling)?;
    at_most("instant.ceiling", params.instant.ceiling, MAX_INSTANT_FEE)?;
    at_most("instant.target", params.instant.target, Decimal::one())?;
    at_most("rebalance.budget", params.rebalance.budget, Decimal::one())?;
    at_most("rebalance.tolerance", params.rebalance.tolerance, Decimal::one())?;
    params.fee_recipient = api.addr_validate(&params.fee_recipient)?.into();
    if let Some(keeper) = &mut params.rebalance.keeper {
        *keeper = api.addr_validate(keeper)?.into();
    }
    if let Some(security) = &mut params.security_share {
        at_most("security_share", security.share, Decimal::one())?;
        security.vault = api.addr_validate(&security.vault)?.into();
    }
    Ok(params)
}

/// A part of the whole must not be above its maximum.
pub fn at_most(what: &'static str, value: Decimal, max: Decimal) -> Result<(), ContractError> {
    if value > max {
        return Err(ContractError::AboveMax { what, value, max });
    }
    Ok(())
}

/// Strictly more than the unbonding period and its margin must pass between a batch and the seventh after it: then the
/// first one's entries are gone, and the chain, which takes seven, takes them.
fn check_interval(params: &Params) -> Result<(), ContractError> {
    let &Params { batch_interval, unbonding_period, interval_margin, .. } = params;
    if batch_interval.saturating_mul(MAX_ENTRIES) <= unbonding_period.saturating_add(interval_margin) {
        return Err(ContractError::Interval { batch_interval, unbonding_period, interval_margin });
    }
    Ok(())
}
