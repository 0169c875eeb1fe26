//! Reporters join, leave, and change the key that submits.

use cosmwasm_std::{Addr, Decimal, DepsMut, MessageInfo, Response};
use cw_ownable::assert_owner;
use interfaces::oracle_aggregator::{event, NewReporter};
use interfaces::shared::admin::{changed, done};
use interfaces::shared::error::CommonError;

use crate::error::ContractError;
use crate::roster::{described, NAMED};
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
///
/// The key of an account that never asked for it would be taken: whoever announces theirs could not become a reporter.
pub fn set_operator(deps: DepsMut, info: MessageInfo, id: u64, operator: String) -> Result<Response, ContractError> {
    let mut roster = ROSTER.load(deps.storage)?;
    let operator = deps.api.addr_validate(&operator)?;
    let reporter = roster.by_id(id).ok_or_else(|| CommonError::not_found("reporter", id))?;
    CommonError::ensure_sender(&info.sender, &reporter.owner)?;
    roster.ensure_new(&operator)?;
    // The owner consents by sending.
    if operator == info.sender {
        let event = roster.replace_operator(deps.storage, id, operator)?;
        return Ok(done("set_operator", event));
    }
    let old = NAMED.may_load(deps.storage, id)?;
    let event = changed(event::CONFIG, "named_operator", old.as_ref().map_or("none", Addr::as_str), &operator);
    NAMED.save(deps.storage, id, &operator)?;
    Ok(done("set_operator", event.add_attribute("id", id.to_string())))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::AcceptOperator`].
pub fn accept_operator(deps: DepsMut, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    let mut roster = ROSTER.load(deps.storage)?;
    let named = NAMED.may_load(deps.storage, id)?.ok_or_else(|| CommonError::not_found("operator named for", id))?;
    CommonError::ensure_sender(&info.sender, &named)?;
    roster.ensure_new(&named)?;
    let event = roster.replace_operator(deps.storage, id, named)?;
    Ok(done("accept_operator", event))
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
