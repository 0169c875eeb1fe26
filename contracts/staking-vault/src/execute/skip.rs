//! Validators that a caller skips in one call.

use std::collections::BTreeSet;

use cosmwasm_std::{Decimal, Uint128};
use interfaces::shared::error::CommonError;
use interfaces::staking_vault::{MAX_SKIPPED, MAX_SKIPPED_STAKE};

use crate::error::ContractError;
use crate::validator::Validator;

/// Checks a caller's list against the validators of the vault. It may name only few and small validators, so that a caller cannot
/// steer stake.
pub fn check(
    skip: Option<Vec<String>>,
    validators: &[(String, Validator)],
    bonded: Uint128,
) -> Result<BTreeSet<String>, ContractError> {
    let (mut skipped, mut stake) = (BTreeSet::new(), Uint128::zero());
    for validator in skip.unwrap_or_default() {
        let known = validators.iter().find(|(address, _)| *address == validator);
        let (_, record) = known.ok_or_else(|| CommonError::not_found("validator", &validator))?;
        stake = stake.checked_add(record.bonded)?;
        if !skipped.insert(validator.clone()) {
            return Err(ContractError::DuplicateValidator { validator });
        }
        CommonError::ensure_range("skip", skipped.len() as u64, 0, MAX_SKIPPED)?;
    }
    if !stake.is_zero() {
        let part = Decimal::checked_from_ratio(stake, bonded).unwrap_or(Decimal::MAX);
        CommonError::ensure_range("skipped stake", part, Decimal::zero(), MAX_SKIPPED_STAKE)?;
    }
    Ok(skipped)
}
