//! Query handlers.

use cosmwasm_std::{to_json_binary, Binary, Deps, Env};
use interfaces::shared::error::CommonError;
use interfaces::shared::pagination::page;
use interfaces::timelock::OperationResponse;

use crate::error::ContractError;
use crate::state::{CONFIG, OPERATIONS};

/// See [`interfaces::timelock::QueryMsg::Config`].
pub fn config(deps: Deps) -> Result<Binary, ContractError> {
    Ok(to_json_binary(&CONFIG.load(deps.storage)?)?)
}

/// See [`interfaces::timelock::QueryMsg::Operation`].
pub fn operation(deps: Deps, env: Env, id: u64) -> Result<Binary, ContractError> {
    let operation = OPERATIONS.may_load(deps.storage, id)?;
    let operation = operation.ok_or_else(|| CommonError::not_found("operation", id))?;
    Ok(to_json_binary(&operation.response(id, env.block.time.seconds()))?)
}

/// See [`interfaces::timelock::QueryMsg::Operations`].
pub fn operations(deps: Deps, env: Env, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let now = env.block.time.seconds();
    let page = page(&OPERATIONS, deps.storage, start_after, limit)?;
    let operations: Vec<OperationResponse> =
        page.into_iter().map(|(id, operation)| operation.response(id, now)).collect();
    Ok(to_json_binary(&operations)?)
}
