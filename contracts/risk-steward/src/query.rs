//! Query handlers.

use cosmwasm_std::{to_json_binary, Binary, Deps, Env};
use interfaces::risk_steward::{ConfigResponse, Parameter, RuleResponse};
use interfaces::shared::pagination::page_prefix;

use crate::error::ContractError;
use crate::record::Record;
use crate::state::{load, RECORDS, STEWARD};

/// See [`interfaces::risk_steward::QueryMsg::Config`].
pub fn config(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&ConfigResponse { steward: STEWARD.may_load(deps.storage)? })?)
}

/// See [`interfaces::risk_steward::QueryMsg::Rule`].
pub fn rule(deps: Deps, env: Env, market: String, parameter: Parameter) -> Result<Binary, ContractError> {
    let market = deps.api.addr_validate(&market)?;
    Ok(to_json_binary(&response(load(deps.storage, &market, parameter)?, env.block.time.seconds())?)?)
}

/// See [`interfaces::risk_steward::QueryMsg::Rules`].
pub fn rules(
    deps: Deps,
    env: Env,
    market: String,
    start_after: Option<String>,
    limit: Option<u32>,
) -> Result<Binary, ContractError> {
    let market = deps.api.addr_validate(&market)?;
    let page = page_prefix(RECORDS.prefix(&market), deps.storage, start_after.as_deref(), limit)?;
    let now = env.block.time.seconds();
    let rules: Result<Vec<_>, _> = page.into_iter().map(|(_, record)| response(record, now)).collect();
    Ok(to_json_binary(&rules?)?)
}

fn response(record: Record, now: u64) -> Result<RuleResponse, ContractError> {
    Ok(RuleResponse {
        name: record.rule.parameter.to_string(),
        available: record.available(now)?,
        adjustment: record.adjustment,
        rule: record.rule,
    })
}

/// See [`interfaces::risk_steward::QueryMsg::Ownership`].
pub fn ownership(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&cw_ownable::get_ownership(deps.storage)?)?)
}
