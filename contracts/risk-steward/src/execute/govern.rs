//! Messages of governance about values: confirm an adjustment, or change single values without touching the others.

use cosmwasm_std::{to_json_string, DepsMut, MessageInfo, Response, Uint128};
use cw_ownable::assert_owner;
use interfaces::credit_market::Params;
use interfaces::risk_steward::{event, set_cap, update_params, CollateralSettings, Parameter};
use interfaces::shared::admin::{changed, changed_json};

use crate::error::ContractError;
use crate::market;
use crate::state::{load, may_load, save};

/// See [`interfaces::risk_steward::ExecuteMsg::Confirm`].
pub fn confirm(
    deps: DepsMut,
    info: MessageInfo,
    market: String,
    parameter: Parameter,
    value: Uint128,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let market = deps.api.addr_validate(&market)?;
    let mut record = load(deps.storage, &market, parameter)?;
    let (_, current) = market::read(&deps.querier, &market, parameter)?;
    let old = record.confirm(current, value)?;
    save(deps.storage, &market, &record)?;
    let event = changed(event::CONFIG, "confirm", to_json_string(&old)?, "none");
    Ok(Response::new().add_attribute("action", "confirm").add_event(event))
}

/// See [`interfaces::risk_steward::ExecuteMsg::Amend`].
pub fn amend(
    deps: DepsMut,
    info: MessageInfo,
    market: String,
    mut from: Box<Params>,
    mut to: Box<Params>,
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let market = deps.api.addr_validate(&market)?;
    let live = market::params(&deps.querier, &market)?;
    for parameter in Parameter::OF_PARAMS {
        let Some(mut record) = may_load(deps.storage, &market, parameter)? else { continue };
        let Some(current) = parameter.get(&live) else { continue };
        if parameter.get(&from) == parameter.get(&to) {
            parameter.set(&mut to, current);
        } else if record.adjustment.take().is_some() {
            save(deps.storage, &market, &record)?;
        }
        // What the steward may move is not compared.
        parameter.set(&mut from, current);
    }
    let floor = Parameter::PremiumFloor {};
    if to.premium.floor == live.premium.floor {
        if let Some(mut record) = may_load(deps.storage, &market, floor)? {
            // A floor that the vote does not change is lowered to the new cap, and so is its home; otherwise the steward could
            // block the vote by raising the floor. Its adjustment goes on.
            to.premium.floor = to.premium.floor.min(to.premium.cap);
            let [current, value, most] = [live.premium.floor, to.premium.floor, to.premium.cap].map(|it| it.atomics());
            record.lower(current, value, most);
            save(deps.storage, &market, &record)?;
        }
    }
    if *from != live {
        return Err(ContractError::Stale { market });
    }
    Ok(Response::new()
        .add_attribute("action", "amend")
        .add_event(changed_json(event::CONFIG, "amend", &live, &to)?)
        .add_message(update_params(&market, to)?))
}

/// See [`interfaces::risk_steward::ExecuteMsg::AmendCollateral`].
pub fn amend_collateral(
    deps: DepsMut,
    info: MessageInfo,
    market: String,
    collateral: u64,
    [mut from, mut to]: [CollateralSettings; 2],
) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    let market = deps.api.addr_validate(&market)?;
    let live = market::collateral(&deps.querier, &market, collateral)?;
    let live = CollateralSettings { cap: live.cap, feed: live.feed };
    if let Some(mut record) = may_load(deps.storage, &market, Parameter::CollateralCap { collateral })? {
        if from.cap == to.cap {
            to.cap = live.cap;
        } else if record.adjustment.take().is_some() {
            save(deps.storage, &market, &record)?;
        }
        // What the steward may move is not compared.
        from.cap = live.cap;
    }
    if from != live {
        return Err(ContractError::Stale { market });
    }
    Ok(Response::new()
        .add_attribute("action", "amend_collateral")
        .add_event(
            changed_json(event::CONFIG, "amend_collateral", &live, &to)?
                .add_attribute("collateral", collateral.to_string()),
        )
        .add_message(set_cap(&market, collateral, to.cap, to.feed)?))
}
