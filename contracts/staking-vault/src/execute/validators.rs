//! The set of validators.

use std::collections::BTreeSet;

use cosmwasm_std::{Decimal, DepsMut, Env, Event, MessageInfo, QuerierWrapper, Response, Storage, Uint128};
use cw_utils::nonpayable;
use interfaces::shared::admin;
use interfaces::shared::error::CommonError;
use interfaces::shared::pause;
use interfaces::staking_vault::{event, ValidatorStatus, ValidatorWeight, MAX_QUARANTINE, MAX_VALIDATORS};

use super::sync::refresh;
use crate::error::ContractError;
use crate::state::{self, CONFIG, LEDGER, VALIDATORS};
use crate::validator::Validator;

/// See [`interfaces::staking_vault::ExecuteMsg::SetValidators`].
pub fn set_validators(
    deps: DepsMut,
    info: MessageInfo,
    validators: Vec<ValidatorWeight>,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    let event = put(deps.storage, &deps.querier, validators)?;
    Ok(Response::new().add_attribute("action", "set_validators").add_event(event))
}

/// Adds validators or changes weights and caps, and returns the event with old and new values. A new validator must exist on the
/// chain; one that the vault already lists need not.
pub fn put(
    storage: &mut dyn Storage,
    querier: &QuerierWrapper,
    validators: Vec<ValidatorWeight>,
) -> Result<Event, ContractError> {
    let (mut seen, mut before) = (BTreeSet::new(), vec![]);
    for ValidatorWeight { validator, weight, cap } in &validators {
        let (weight, cap) = (*weight, *cap);
        if !seen.insert(validator.clone()) {
            return Err(ContractError::DuplicateValidator { validator: validator.clone() });
        }
        CommonError::ensure_range("cap", cap.unwrap_or_default(), Decimal::zero(), Decimal::one())?;
        let known = VALIDATORS.may_load(storage, validator)?;
        if let Some(Validator { weight, cap, .. }) = known {
            before.push(ValidatorWeight { validator: validator.clone(), weight, cap });
        }
        let record = match known {
            // One that was to be forgotten is not any more.
            Some(known) if known.status == ValidatorStatus::Gone => {
                Validator { weight, cap, status: ValidatorStatus::Active, ..known }
            }
            Some(known) => Validator { weight, cap, ..known },
            None if querier.query_validator(validator)?.is_none() => {
                return Err(CommonError::not_found("validator", validator).into());
            }
            None => Validator::new(weight, cap),
        };
        VALIDATORS.save(storage, validator, &record)?;
    }
    let all = state::validators(storage)?;
    CommonError::ensure_range("validators", all.len() as u64, 1, MAX_VALIDATORS)?;
    some_weight(&all)?;
    Ok(admin::changed_json(event::CONFIG, "validators", &before, &validators)?)
}

/// At least one validator must be able to receive delegations.
fn some_weight(all: &[(String, Validator)]) -> Result<(), ContractError> {
    if all.iter().all(|(_, validator)| validator.planned_weight() == 0) {
        return Err(ContractError::NoWeight);
    }
    Ok(())
}

/// See [`interfaces::staking_vault::ExecuteMsg::SetValidatorStatus`]. A validator set to `Gone` is kept until its entries are
/// complete, so that they still count if it returns; then the sync removes it.
pub fn set_validator_status(
    mut deps: DepsMut,
    env: Env,
    info: MessageInfo,
    validator: String,
    status: ValidatorStatus,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    // The guardian may pause and quarantine too, because a vote and the timelock take days.
    let guardian = pause::guardian(deps.storage)?.is_some_and(|guardian| guardian == info.sender);
    let cautious = matches!(status, ValidatorStatus::Paused | ValidatorStatus::Quarantined);
    if !(guardian && cautious) {
        cw_ownable::assert_owner(deps.storage, &info.sender)?;
    }
    let mut response = Response::new().add_attribute("action", "set_validator_status");
    if status == ValidatorStatus::Gone {
        // The chain decides: there may be stake that the ledger does not list yet, or none left after a slash.
        let mut ledger = LEDGER.load(deps.storage)?;
        let params = CONFIG.load(deps.storage)?.params;
        response = response.add_events(refresh(deps.branch(), &env, &params, &mut ledger)?.events);
    }
    let known = VALIDATORS.may_load(deps.storage, &validator)?;
    let Some(mut record) = known else {
        return Err(CommonError::not_found("validator", validator).into());
    };
    if status == ValidatorStatus::Gone {
        // Queries the chain again: the sync may be older than a message of this block, and ignores young delegations.
        let on_chain = deps.querier.query_delegation(&env.contract.address, &validator)?;
        let bonded = on_chain.map_or(record.bonded, |delegation| delegation.amount.amount.max(record.bonded));
        if !bonded.is_zero() {
            return Err(ContractError::StillBonded { validator, bonded });
        }
    }
    // Only the owner can reverse a status stricter than those of the guardian.
    let takes_back = match status {
        ValidatorStatus::Paused => record.status != ValidatorStatus::Active,
        _ => record.status == ValidatorStatus::Gone,
    };
    if guardian && takes_back {
        cw_ownable::assert_owner(deps.storage, &info.sender)?;
    }
    if guardian && status == ValidatorStatus::Quarantined {
        check_quarantine(deps.storage, record.bonded)?;
    }
    let event = admin::changed(event::CONFIG, "validator_status", record.status.name(), status.name())
        .add_attribute("validator", &validator);
    record.status = status;
    if status == ValidatorStatus::Active {
        // The owner declares that it may receive delegations again.
        record.closed_at = 0;
    }
    VALIDATORS.save(deps.storage, &validator, &record)?;
    if !record.stays() {
        some_weight(&state::validators(deps.storage)?)?;
    }
    Ok(response.add_event(event))
}

/// A guardian alone may quarantine at most [`MAX_QUARANTINE`] of the stake, `more` included, so that exits continue.
fn check_quarantine(storage: &dyn Storage, more: Uint128) -> Result<(), ContractError> {
    let ledger = LEDGER.load(storage)?;
    let mut stake = more;
    for (_, record) in state::validators(storage)? {
        if !record.is_reachable() {
            stake = stake.checked_add(record.bonded)?;
        }
    }
    let part = Decimal::checked_from_ratio(stake, ledger.bonded).unwrap_or_default();
    Ok(CommonError::ensure_range("quarantined stake", part, Decimal::zero(), MAX_QUARANTINE)?)
}
