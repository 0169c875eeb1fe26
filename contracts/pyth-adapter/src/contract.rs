//! Entry points.

#[cfg(not(feature = "library"))]
use cosmwasm_std::entry_point;
use cosmwasm_std::{to_json_binary, to_json_string, Binary, Deps, DepsMut, Env, MessageInfo, Response};
use cw_utils::nonpayable;
use interfaces::price_source::SourcePrice;
use interfaces::pyth_adapter::{event, ConfigResponse, ExecuteMsg, InstantiateMsg, QueryMsg, MAX_DECIMALS};
use interfaces::shared::admin::changed;
use interfaces::shared::error::CommonError;
use interfaces::shared::migrate::MigrateMsg;

use crate::convert::Scale;
use crate::error::ContractError;
use crate::state::CONFIG;
use crate::{migrate, pyth};

/// See [`InstantiateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn instantiate(
    deps: DepsMut,
    _env: Env,
    info: MessageInfo,
    msg: InstantiateMsg,
) -> Result<Response, ContractError> {
    nonpayable(&info)?;
    cw2::set_contract_version(deps.storage, migrate::CONTRACT_NAME, migrate::VERSION)?;
    let InstantiateMsg { pyth, id, base_decimals, quote_decimals } = msg;
    pyth::ensure_id(&id)?;
    CommonError::ensure_range("base_decimals", base_decimals, 0, MAX_DECIMALS)?;
    CommonError::ensure_range("quote_decimals", quote_decimals, 0, MAX_DECIMALS)?;
    let config = ConfigResponse { pyth: deps.api.addr_validate(&pyth)?, id, base_decimals, quote_decimals };
    CONFIG.save(deps.storage, &config)?;
    let event = changed(event::CONFIG, "config", "none", to_json_string(&config)?);
    Ok(Response::new().add_attribute("action", "instantiate").add_event(event))
}

/// See [`ExecuteMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn execute(_deps: DepsMut, _env: Env, _info: MessageInfo, msg: ExecuteMsg) -> Result<Response, ContractError> {
    match msg {}
}

/// See [`QueryMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn query(deps: Deps, _env: Env, msg: QueryMsg) -> Result<Binary, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    Ok(match msg {
        QueryMsg::Price {} => to_json_binary(&price(deps, &config)?),
        QueryMsg::Config {} => to_json_binary(&config),
    }?)
}

fn price(deps: Deps, config: &ConfigResponse) -> Result<SourcePrice, ContractError> {
    let answer = pyth::price(&deps.querier, config)?;
    let scale = Scale::new(answer.expo, config.base_decimals, config.quote_decimals)?;
    Ok(SourcePrice {
        price: scale.price(answer.price)?,
        confidence: scale.confidence(answer.conf)?,
        observed_at: answer.published_at()?,
    })
}

/// See [`MigrateMsg`].
#[cfg_attr(not(feature = "library"), entry_point)]
pub fn migrate(deps: DepsMut, _env: Env, MigrateMsg {}: MigrateMsg) -> Result<Response, ContractError> {
    migrate::handle(deps)
}
