//! Instantiation and the owner's messages.

use crate::error::{ContractError, Result};
use crate::migrate::{CONTRACT_NAME, VERSION};
use crate::state::{Config, CONFIG, MARKETS};
use cosmwasm_std::{Api, DepsMut, Empty, Event, MessageInfo, Response, Storage};
use cw_utils::nonpayable;
use interfaces::liquidation_engine::{event, InstantiateMsg, Params};
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::security_vault::SecurityVault;
use interfaces::shared::admin::{self, assert_owner};

pub fn instantiate(deps: DepsMut, info: MessageInfo, msg: InstantiateMsg) -> Result<Response> {
    nonpayable(&info)?;
    msg.params.ensure_valid()?;
    cw2::set_contract_version(deps.storage, CONTRACT_NAME, VERSION)?;
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    let config = Config {
        oracle: OracleAggregator(deps.api.addr_validate(&msg.oracle)?),
        security_vault: SecurityVault(deps.api.addr_validate(&msg.security_vault)?),
        params: msg.params,
    };
    CONFIG.save(deps.storage, &config)?;
    let changed = admin::changed_json(event::CONFIG, "params", &None, &Some(msg.params))?;
    let mut response = Response::new().add_attribute("action", "instantiate").add_event(changed);
    for market in msg.markets {
        response = response.add_event(store_market(deps.storage, deps.api, market)?);
    }
    Ok(response)
}

pub fn add_market(deps: DepsMut, info: MessageInfo, market: String) -> Result<Response> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    let changed = store_market(deps.storage, deps.api, market)?;
    Ok(admin::done("add_market", changed))
}

pub fn update_params(deps: DepsMut, info: MessageInfo, params: Params) -> Result<Response> {
    nonpayable(&info)?;
    assert_owner(deps.storage, &info.sender)?;
    params.ensure_valid()?;
    let config = CONFIG.load(deps.storage)?;
    let changed = admin::changed_json(event::CONFIG, "params", &config.params, &params)?;
    CONFIG.save(deps.storage, &Config { params, ..config })?;
    Ok(admin::done("update_params", changed))
}

/// Stores a market; returns the event that reports it.
fn store_market(store: &mut dyn Storage, api: &dyn Api, market: String) -> Result<Event> {
    let market = api.addr_validate(&market)?;
    if MARKETS.has(store, &market) {
        return Err(ContractError::KnownMarket { market });
    }
    MARKETS.save(store, &market, &Empty {})?;
    Ok(admin::changed(event::CONFIG, "market", "none", market))
}
