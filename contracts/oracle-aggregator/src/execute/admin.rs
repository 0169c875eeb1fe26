//! Instantiation, and what the owner changes.

use cosmwasm_std::{to_json_string, DepsMut, Env, MessageInfo, Response};
use cw_ownable::assert_owner;
use interfaces::oracle_aggregator::{event, InstantiateMsg, Params};
use interfaces::security_vault::SecurityVault;
use interfaces::shared::admin::{changed, changed_json, done};

use crate::error::ContractError;
use crate::roster::Roster;
use crate::state::{save_feeds, Config, CONFIG};
use crate::{evidence, feeds, rewards};

/// See [`InstantiateMsg`].
pub fn instantiate(deps: DepsMut, env: Env, msg: InstantiateMsg) -> Result<Response, ContractError> {
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    msg.params.ensure_valid()?;
    let security_vault = SecurityVault(deps.api.addr_validate(&msg.security_vault)?);
    let mut all = vec![];
    for feed in msg.feeds {
        feeds::add(deps.api, &mut all, feed)?;
    }
    save_feeds(deps.storage, &all)?;
    let mut roster = Roster::default();
    for reporter in &msg.reporters {
        roster.add(deps.api, reporter)?;
    }
    roster.save(deps.storage)?;
    for asset in msg.rewards {
        rewards::list(deps.storage, asset.check(deps.api)?, env.block.time)?;
    }
    let event = changed(event::CONFIG, "params", "none", to_json_string(&msg.params)?);
    CONFIG.save(deps.storage, &Config { security_vault, params: msg.params })?;
    Ok(done("instantiate", event))
}

/// See [`interfaces::oracle_aggregator::ExecuteMsg::UpdateParams`].
pub fn update_params(deps: DepsMut, env: Env, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    assert_owner(deps.storage, &info.sender)?;
    params.ensure_valid()?;
    let config = CONFIG.load(deps.storage)?;
    let (length, asked) = (config.params.round_seconds, params.round_seconds);
    if length != asked {
        return Err(ContractError::RoundLength { length, asked });
    }
    evidence::change(deps.storage, &config.params, &params, env.block.time.seconds())?;
    let event = changed_json(event::CONFIG, "params", &config.params, &params)?;
    CONFIG.save(deps.storage, &Config { params, ..config })?;
    Ok(done("update_params", event))
}
