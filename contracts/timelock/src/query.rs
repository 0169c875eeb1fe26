//! Query handlers.

use cosmwasm_std::{to_json_binary, Binary, Deps, Env, Order};
use cw_storage_plus::Bound;
use interfaces::shared::error::CommonError;
use interfaces::shared::pagination::{page, page_size};
use interfaces::timelock::{DueJob, DueResponse, OperationResponse, HORIZON};

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

/// Most operations that one page of due work reads.
const DUE_READS: usize = 100;

/// See [`interfaces::timelock::QueryMsg::Due`]. The newest come first, so that operations too old to run are not read.
pub fn due(deps: Deps, env: Env, start_after: Option<u64>, limit: Option<u32>) -> Result<Binary, ContractError> {
    let now = env.block.time.seconds();
    let (size, before) = (page_size(limit).max(1), start_after.map(Bound::exclusive));
    let mut answer = DueResponse { jobs: vec![], next: None };
    for (place, item) in OPERATIONS.range(deps.storage, None, before, Order::Descending).enumerate() {
        let (id, operation) = item?;
        if operation.queued_at.saturating_add(HORIZON) < now {
            break;
        }
        let (due_at, expires_at) = (operation.ready_at, operation.expires_at);
        if operation.ensure_ready(id, now).is_ok() {
            answer.jobs.push(DueJob::Execute { id, due_at, expires_at });
        }
        if answer.jobs.len() == size || place.saturating_add(1) == DUE_READS {
            answer.next = Some(id);
            break;
        }
    }
    Ok(to_json_binary(&answer)?)
}
