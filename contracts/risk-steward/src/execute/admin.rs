//! Messages of governance: the steward and the rules.

use cosmwasm_std::{to_json_string, Addr, Api, DepsMut, Event, MessageInfo, Response, Storage};
use cw_ownable::assert_owner;
use interfaces::risk_steward::{event, InstantiateMsg, Parameter, Rule};
use interfaces::shared::admin::{changed, changed_json};

use crate::error::ContractError;
use crate::record::Record;
use crate::state::{load, save, RECORDS, STEWARD};

/// See [`InstantiateMsg`].
pub fn instantiate(deps: DepsMut, msg: InstantiateMsg) -> Result<Response, ContractError> {
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    let steward = name(deps.storage, deps.api, msg.steward.as_deref())?;
    let rules = store(deps.storage, deps.api, msg.rules)?;
    Ok(Response::new().add_attribute("action", "instantiate").add_event(steward).add_events(rules))
}

/// See [`interfaces::risk_steward::ExecuteMsg::SetRules`].
pub fn set_rules(deps: DepsMut, info: MessageInfo, rules: Vec<Rule>) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let events = store(deps.storage, deps.api, rules)?;
    Ok(Response::new().add_attribute("action", "set_rules").add_events(events))
}

/// Stores rules. The used part of a step and an adjustment survive the replacement of their rule.
fn store(storage: &mut dyn Storage, api: &dyn Api, rules: Vec<Rule>) -> Result<Vec<Event>, ContractError> {
    let mut events = vec![];
    for rule in rules {
        let market = api.addr_validate(&rule.market)?;
        let new = Record::new(rule)?;
        let old = RECORDS.may_load(storage, (&market, &new.rule.parameter.to_string()))?;
        events.push(changed_json(event::CONFIG, "rule", &old.as_ref().map(|old| &old.rule), &Some(&new.rule))?);
        let new = match old {
            Some(old) => Record { rule: new.rule, ..old },
            None => new,
        };
        save(storage, &market, &new)?;
    }
    Ok(events)
}

/// See [`interfaces::risk_steward::ExecuteMsg::RemoveRule`].
pub fn remove_rule(
    deps: DepsMut,
    info: MessageInfo,
    market: String,
    parameter: Parameter,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let market = deps.api.addr_validate(&market)?;
    let old = load(deps.storage, &market, parameter)?.rule;
    RECORDS.remove(deps.storage, (&market, &parameter.to_string()));
    let event = changed(event::CONFIG, "rule", to_json_string(&old)?, "none");
    Ok(Response::new().add_attribute("action", "remove_rule").add_event(event))
}

/// See [`interfaces::risk_steward::ExecuteMsg::SetSteward`].
pub fn set_steward(deps: DepsMut, info: MessageInfo, steward: Option<String>) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let event = name(deps.storage, deps.api, steward.as_deref())?;
    Ok(Response::new().add_attribute("action", "set_steward").add_event(event))
}

fn name(storage: &mut dyn Storage, api: &dyn Api, steward: Option<&str>) -> Result<Event, ContractError> {
    let old = STEWARD.may_load(storage)?;
    match steward {
        Some(steward) => STEWARD.save(storage, &api.addr_validate(steward)?)?,
        None => STEWARD.remove(storage),
    }
    Ok(changed(event::CONFIG, "steward", old.as_ref().map_or("none", Addr::as_str), steward.unwrap_or("none")))
}
