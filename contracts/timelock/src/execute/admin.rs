//! The configuration: written at instantiation, then only by the timelock's own operations.

use cosmwasm_std::{to_json_string, Addr, Deps, DepsMut, Env, MessageInfo, Response, StdResult, Storage};
use interfaces::shared::admin::{changed, changed_json};
use interfaces::shared::error::CommonError;
use interfaces::timelock::{event, InstantiateMsg};

use crate::error::ContractError;
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
    save(deps.storage, &env, &config)?;
    let event = changed(event::CONFIG, "config", "none", to_json_string(&config)?);
    Ok(Response::new().add_attribute("action", "instantiate").add_event(event))
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
    let old = load_as_self(deps.as_ref(), &env, &info)?;
    let config = Config {
        proposer: optional_addr(deps.as_ref(), proposer)?.unwrap_or_else(|| old.proposer.clone()),
        delay: delay.unwrap_or(old.delay),
        expiry: expiry.unwrap_or(old.expiry),
        ..old.clone()
    };
    save(deps.storage, &env, &config)?;
    let event = changed_json(event::CONFIG, "config", &old, &config)?;
    Ok(Response::new().add_attribute("action", "update_config").add_event(event))
}

/// See [`interfaces::timelock::ExecuteMsg::SetDelayBounds`].
pub fn set_delay_bounds(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    min_delay: u64,
    max_delay: u64,
) -> Result<Response, ContractError> {
    let old = load_as_self(deps.as_ref(), &env, &info)?;
    let config = Config { min_delay, max_delay, ..old.clone() };
    save(deps.storage, &env, &config)?;
    let event = changed_json(event::CONFIG, "delay_bounds", &old, &config)?;
    Ok(Response::new().add_attribute("action", "set_delay_bounds").add_event(event))
}

/// See [`interfaces::timelock::ExecuteMsg::SetGuardian`].
pub fn set_guardian(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    guardian: Option<String>,
) -> Result<Response, ContractError> {
    let old = load_as_self(deps.as_ref(), &env, &info)?;
    let config = Config { guardian: optional_addr(deps.as_ref(), guardian)?, ..old.clone() };
    save(deps.storage, &env, &config)?;
    let event = changed(event::CONFIG, "guardian", name(&old), name(&config));
    Ok(Response::new().add_attribute("action", "set_guardian").add_event(event))
}

fn load_as_self(deps: Deps, env: &Env, info: &MessageInfo) -> Result<Config, ContractError> {
    CommonError::ensure_sender(&info.sender, &env.contract.address)?;
    Ok(CONFIG.load(deps.storage)?)
}

fn save(storage: &mut dyn Storage, env: &Env, config: &Config) -> Result<(), ContractError> {
    validate(config, env)?;
    Ok(CONFIG.save(storage, config)?)
}

/// The guardian, or `none`: an attribute cannot be empty.
fn name(config: &Config) -> &str {
    config.guardian.as_ref().map_or("none", Addr::as_str)
}

fn optional_addr(deps: Deps, address: Option<String>) -> StdResult<Option<Addr>> {
    address.map(|address| deps.api.addr_validate(&address)).transpose()
}
