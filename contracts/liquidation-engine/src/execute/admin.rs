use crate::error::ContractError;
use crate::events;
use crate::migrate::{NAME, VERSION};
use crate::state::{Config, CONFIG, MARKETS};
use cosmwasm_std::{Api, DepsMut, Env, MessageInfo, Response, Storage};
use cw_utils::nonpayable;
use interfaces::liquidation_engine::{Action, InstantiateMsg, NewMarket, Params};
use interfaces::oracle_aggregator::OracleAggregator;
use interfaces::security_vault::SecurityVault;
use interfaces::shared::pause;

pub fn instantiate(
    deps: DepsMut,
    _env: Env,
    info: MessageInfo,
    msg: InstantiateMsg,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    validate(&msg.params)?;
    cw2::set_contract_version(deps.storage, NAME, VERSION)?;
    cw_ownable::initialize_owner(deps.storage, deps.api, Some(&msg.owner))?;
    pause::name_guardian(deps.storage, deps.api, msg.guardian.as_deref())?;
    let config = Config {
        oracle: OracleAggregator(deps.api.addr_validate(&msg.oracle)?),
        security_vault: SecurityVault(deps.api.addr_validate(&msg.security_vault)?),
        params: msg.params,
    };
    CONFIG.save(deps.storage, &config)?;
    for market in msg.markets {
        store_market(deps.storage, deps.api, market)?;
    }
    Ok(Response::new().add_attribute("action", "instantiate").add_event(events::config("instantiate")))
}

pub fn add_market(deps: DepsMut, info: MessageInfo, market: NewMarket) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    store_market(deps.storage, deps.api, market)?;
    Ok(changed("add_market"))
}

pub fn update_params(deps: DepsMut, info: MessageInfo, params: Params) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    validate(&params)?;
    CONFIG.update(deps.storage, |config| Ok::<_, ContractError>(Config { params, ..config }))?;
    Ok(changed("update_params"))
}

pub fn set_guardian(deps: DepsMut, info: MessageInfo, guardian: Option<String>) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw_ownable::assert_owner(deps.storage, &info.sender)?;
    pause::name_guardian(deps.storage, deps.api, guardian.as_deref())?;
    Ok(changed("set_guardian"))
}

pub fn pause(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: Action,
    seconds: u64,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    pause::begin(deps.storage, &info.sender, action.name(), env.block.time.seconds(), seconds)?;
    Ok(changed("pause"))
}

pub fn unpause(deps: DepsMut, env: Env, info: MessageInfo, action: Action) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    pause::end(deps.storage, &info.sender, action.name(), env.block.time.seconds())?;
    Ok(changed("unpause"))
}

pub fn update_ownership(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    action: cw_ownable::Action,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    let ownership = cw_ownable::update_ownership(deps, &env.block, &info.sender, action)?;
    Ok(changed("update_ownership").add_attributes(ownership.into_attributes()))
}

fn validate(params: &Params) -> Result<(), ContractError> {
    if params.seconds_per_block == 0 {
        return Err(ContractError::Zero { parameter: "seconds_per_block" });
    }
    if params.skip_after == 0 {
        return Err(ContractError::Zero { parameter: "skip_after" });
    }
    Ok(())
}

fn store_market(store: &mut dyn Storage, api: &dyn Api, market: NewMarket) -> Result<(), ContractError> {
    let [tranche] = market.tranches.as_slice() else {
        return Err(ContractError::Tranches { tranches: market.tranches.len() });
    };
    let address = api.addr_validate(&market.market)?;
    if MARKETS.has(store, &address) {
        return Err(ContractError::KnownMarket { market: address });
    }
    Ok(MARKETS.save(store, &address, tranche)?)
}

fn changed(what: &str) -> Response {
    Response::new().add_attribute("action", what).add_event(events::config(what))
}
