//! The configuration: written at birth, then only by the timelock's own operations.

use cosmwasm_std::{Addr, Deps, DepsMut, Env, Event, MessageInfo, Response, StdResult};
use interfaces::timelock::InstantiateMsg;

use crate::error::ContractError;
use crate::events;
use crate::state::{validate, Config, CONFIG, LAST_ID};

/// See [`InstantiateMsg`].
pub fn instantiate(deps: DepsMut, env: Env, msg: InstantiateMsg) -> Result<Response, ContractError> {
    let config = Config {
        proposer: deps.api.addr_validate(&msg.proposer)?,
        guardian: optional_addr(deps.as_ref(), msg.guardian)?,
        delay: msg.delay,
        min_delay: msg.min_delay,
        max_delay: msg.max_delay,
        expiry: msg.expiry,
    };
    LAST_ID.save(deps.storage, &0)?;
    save(deps, &env, "instantiate", &config, events::instantiate(&config))
}

/// See [`interfaces::timelock::ExecuteMsg::UpdateConfig`].
pub fn update_config(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    proposer: Option<String>,
    delay: Option<u64>,
    expiry: Option<u64>,
) -> Result<Response, ContractError> {
    let old = load_as_self(deps.as_ref(), &env, info)?;
    let config = Config {
        proposer: optional_addr(deps.as_ref(), proposer)?.unwrap_or(old.proposer),
        delay: delay.unwrap_or(old.delay),
        expiry: expiry.unwrap_or(old.expiry),
        ..old
    };
    save(deps, &env, "update_config", &config, events::update_config(&config))
}

/// See [`interfaces::timelock::ExecuteMsg::SetDelayBounds`].
pub fn set_delay_bounds(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    min_delay: u64,
    max_delay: u64,
) -> Result<Response, ContractError> {
    let old = load_as_self(deps.as_ref(), &env, info)?;
    let config = Config { min_delay, max_delay, ..old };
    save(deps, &env, "set_delay_bounds", &config, events::set_delay_bounds(&config))
}

/// See [`interfaces::timelock::ExecuteMsg::SetGuardian`].
pub fn set_guardian(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    guardian: Option<String>,
) -> Result<Response, ContractError> {
    let old = load_as_self(deps.as_ref(), &env, info)?;
    let config = Config { guardian: optional_addr(deps.as_ref(), guardian)?, ..old };
    save(deps, &env, "set_guardian", &config, events::set_guardian(&config))
}

fn load_as_self(deps: Deps, env: &Env, info: MessageInfo) -> Result<Config, ContractError> {
    if info.sender != env.contract.address {
        return Err(ContractError::Unauthorized { sender: info.sender });
    }
    Ok(CONFIG.load(deps.storage)?)
}

fn save(deps: DepsMut, env: &Env, action: &str, config: &Config, event: Event) -> Result<Response, ContractError> {
    validate(config, env)?;
    CONFIG.save(deps.storage, config)?;
    Ok(Response::new().add_attribute("action", action).add_event(event))
}

fn optional_addr(deps: Deps, address: Option<String>) -> StdResult<Option<Addr>> {
    address.map(|address| deps.api.addr_validate(&address)).transpose()
}
