//! Reporters join, leave, and change the key that submits.

use cosmwasm_std::{Decimal, DepsMut, MessageInfo, Response};
use cw_ownable::assert_owner;
use interfaces::oracle_aggregator::{event, NewReporter};
use interfaces::shared::admin::changed;
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::execute::admin::done;
use crate::roster::{described, OPERATORS};
use crate::state::ROSTER;

/// See [`interfaces::oracle_aggregator::ExecuteMsg::AddReporter`].
pub fn add_reporter(deps: DepsMut, info: MessageInfo, reporter: NewReporter) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let mut roster = ROSTER.load(deps.storage)?;
    let id = roster.add(deps.api, &reporter)?;
    roster.save(deps.storage)?;
    let added = roster.by_id(id).map(described).transpose()?.unwrap_or_default();
    let event = changed(event::CONFIG, "reporter", "none", added);
    Ok(done("add_reporter", event.add_attribute("id", id.to_string())))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::RemoveReporter`].
pub fn remove_reporter(deps: DepsMut, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let mut roster = ROSTER.load(deps.storage)?;
    let removed = roster.remove(deps.storage, id)?;
    roster.save(deps.storage)?;
    let event = changed(event::CONFIG, "reporter", described(&removed)?, "none");
    Ok(done("remove_reporter", event.add_attribute("id", id.to_string())))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::SetOperator`].
pub fn set_operator(deps: DepsMut, info: MessageInfo, id: u64, operator: String) -> Result<Response, ContractError> {
    let mut roster = ROSTER.load(deps.storage)?;
    let operator = deps.api.addr_validate(&operator)?;
    let place = roster.reporters.iter().position(|reporter| reporter.id == id);
    let owner = place.and_then(|place| roster.reporters.get(place)).map(|reporter| reporter.owner.clone());
    CommonError::ensure_sender(&info.sender, &owner.ok_or_else(|| CommonError::not_found("reporter", id))?)?;
    roster.ensure_new(&operator)?;
    let mut event = changed(event::CONFIG, "operator", "none", &operator);
    if let Some(reporter) = place.and_then(|place| roster.reporters.get_mut(place)) {
        event = changed(event::CONFIG, "operator", &reporter.operator, &operator);
        OPERATORS.remove(deps.storage, &reporter.operator);
        reporter.operator = operator;
    }
    roster.save(deps.storage)?;
    Ok(done("set_operator", event.add_attribute("id", id.to_string())))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::SetCommission`].
pub fn set_commission(
    deps: DepsMut,
    info: MessageInfo,
    id: u64,
    commission: Decimal,
) -> Result<Response, ContractError> {
    let mut roster = ROSTER.load(deps.storage)?;
    let place = roster.reporters.iter().position(|reporter| reporter.id == id);
    let reporter = place.and_then(|place| roster.reporters.get_mut(place));
    let reporter = reporter.ok_or_else(|| CommonError::not_found("reporter", id))?;
    let (old, is_owner) = (reporter.commission, reporter.owner == info.sender);
    if !is_owner {
        assert_owner(deps.storage, &info.sender)?;
    }
    // The owner of a reporter lowers it only: its stakers came for what they were promised.
    let most = if is_owner { old } else { Decimal::one() };
    CommonError::ensure_range("commission", commission, Decimal::zero(), most)?;
    reporter.commission = commission;
    roster.save(deps.storage)?;
    let event = changed(event::CONFIG, "commission", old, commission);
    Ok(done("set_commission", event.add_attribute("id", id.to_string())))
}
