//! The set of validators.

use std::collections::BTreeSet;

use cosmwasm_std::{Decimal, DepsMut, Env, MessageInfo, QuerierWrapper, Response, Storage};
use cw_utils::nonpayable;
use interfaces::staking_vault::{ValidatorStatus, ValidatorWeight};

use super::sync::refresh;
use crate::error::ContractError;
use crate::events;
use crate::params::at_most;
use crate::state::{self, Validator, LEDGER, VALIDATORS};

/// The most validators: a sync looks at all of them.
pub const MAX_VALIDATORS: u64 = 100;

/// See [`interfaces::staking_vault::ExecuteMsg::SetValidators`].
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
            // One that was to be forgotten is not any more.
            Some(known) if known.status == ValidatorStatus::Gone => {
                Validator { weight, cap, status: ValidatorStatus::Active, ..known }
            }
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
    some_weight(&all)
}

/// Somebody must be able to take what is staked.
fn some_weight(all: &[(String, Validator)]) -> Result<(), ContractError> {
    if all.iter().all(|(_, validator)| validator.planned_weight() == 0) {
        return Err(ContractError::NoWeight);
    }
    Ok(())
}

/// See [`interfaces::staking_vault::ExecuteMsg::SetValidatorStatus`]. One that goes is kept until its entries are complete, so that
/// its places are still counted if it comes back; the sync forgets it.
pub fn set_validator_status(
    mut deps: DepsMut,
    env: Env,
    info: MessageInfo,
    validator: String,
    status: ValidatorStatus,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let mut response = Response::new().add_attribute("action", "set_validator_status");
    if status == ValidatorStatus::Gone {
        // What the chain says counts: stake may be left that the ledger does not know yet, or be slashed away.
        let mut ledger = LEDGER.load(deps.storage)?;
        response = response.add_events(refresh(deps.branch(), &env, &mut ledger)?.events);
    }
    let known = VALIDATORS.may_load(deps.storage, &validator)?;
    let Some(mut record) = known else {
        return Err(ContractError::UnknownValidator { validator });
    };
    if status == ValidatorStatus::Gone && !record.bonded.is_zero() {
        return Err(ContractError::StillBonded { validator, bonded: record.bonded });
    }
    record.status = status;
    if status == ValidatorStatus::Active {
        // Governance says that it takes delegations again.
        record.refused_in = 0;
    }
    VALIDATORS.save(deps.storage, &validator, &record)?;
    if !record.stays() {
        some_weight(&state::validators(deps.storage)?)?;
    }
    Ok(response.add_event(events::config("validator_status")))
}
