//! The set of validators.

use std::collections::BTreeSet;

use common::staking::{ValidatorStatus, ValidatorWeight};
use cosmwasm_std::{Decimal, DepsMut, MessageInfo, QuerierWrapper, Response, Storage};
use cw_utils::nonpayable;

use crate::error::ContractError;
use crate::events;
use crate::params::at_most;
use crate::state::{self, Validator, VALIDATORS};

/// The most validators: a sync looks at all of them.
pub const MAX_VALIDATORS: u64 = 100;

/// See [`common::staking::ExecuteMsg::SetValidators`].
pub fn set_validators(
    deps: DepsMut,
    info: MessageInfo,
    validators: Vec<ValidatorWeight>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    put(deps.storage, &deps.querier, validators)?;
    Ok(Response::new().add_attribute("action", "set_validators").add_event(events::config("validators")))
}

/// Adds validators or changes weights and caps. A new one must be known to the chain; one that the vault knows already
/// may be jailed or gone.
pub fn put(
    storage: &mut dyn Storage,
    querier: &QuerierWrapper,
    validators: Vec<ValidatorWeight>,
) -> Result<(), ContractError> {
    let mut seen = BTreeSet::new();
    for ValidatorWeight { validator, weight, cap } in validators {
        if !seen.insert(validator.clone()) {
            return Err(ContractError::DuplicateValidator { validator });
        }
        at_most("cap", cap.unwrap_or_default(), Decimal::one())?;
        let record = match VALIDATORS.may_load(storage, &validator)? {
            Some(known) => Validator { weight, cap, ..known },
            None if querier.query_validator(&validator)?.is_none() => {
                return Err(ContractError::UnknownValidator { validator });
            }
            None => Validator::new(weight, cap),
        };
        VALIDATORS.save(storage, &validator, &record)?;
    }
    let all = state::validators(storage)?;
    let count = all.len() as u64;
    if count > MAX_VALIDATORS {
        return Err(ContractError::TooManyValidators { count, max: MAX_VALIDATORS });
    }
    if all.iter().all(|(_, validator)| validator.weight == 0) {
        return Err(ContractError::NoWeight);
    }
    Ok(())
}

/// See [`common::staking::ExecuteMsg::SetValidatorStatus`].
pub fn set_validator_status(
    deps: DepsMut,
    info: MessageInfo,
    validator: String,
    status: ValidatorStatus,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let message = match status {
        ValidatorStatus::Active | ValidatorStatus::Paused => None,
        ValidatorStatus::Draining => Some("set_validator_status draining"),
        ValidatorStatus::Gone => Some("set_validator_status gone"),
    };
    if let Some(message) = message {
        return Err(ContractError::Waits { message: message.into() });
    }
    let known = VALIDATORS.may_load(deps.storage, &validator)?;
    let Some(mut record) = known else {
        return Err(ContractError::UnknownValidator { validator });
    };
    record.status = status;
    if status == ValidatorStatus::Active {
        // Governance says that it takes delegations again.
        record.refused_in = 0;
    }
    VALIDATORS.save(deps.storage, &validator, &record)?;
    Ok(Response::new().add_attribute("action", "set_validator_status").add_event(events::config("validator_status")))
}
