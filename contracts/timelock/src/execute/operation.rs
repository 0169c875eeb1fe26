//! The life of an operation: queued, then executed or cancelled.

use cosmwasm_std::{to_json_binary, CosmosMsg, DepsMut, Env, MessageInfo, Response, Storage};
use interfaces::shared::error::CommonError;
use interfaces::timelock::{OperationKind, QueueResponse};

use crate::error::ContractError;
use crate::events;
use crate::state::{Ending, Operation, CONFIG, LAST_ID, OPERATIONS};

/// See [`interfaces::timelock::ExecuteMsg::Queue`].
pub fn queue(
    deps: DepsMut,
    env: Env,
    info: MessageInfo,
    messages: Vec<CosmosMsg>,
    not_after: u64,
) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    CommonError::ensure_sender(&info.sender, &config.proposer)?;
    let operation = Operation::new(&config, env.block.time.seconds(), messages, not_after)?;

    let id = LAST_ID.load(deps.storage)?.saturating_add(1);
    LAST_ID.save(deps.storage, &id)?;
    OPERATIONS.save(deps.storage, id, &operation)?;

    Ok(Response::new()
        .add_attribute("action", "queue")
        .add_event(events::queue(id, &operation))
        .set_data(to_json_binary(&QueueResponse { id })?))
}

/// See [`interfaces::timelock::ExecuteMsg::Execute`].
pub fn execute(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    let operation = load(deps.storage, id)?;
    operation.ensure_ready(id, env.block.time.seconds())?;

    // Saved before the messages are sent, so that a message which reenters finds the operation executed. They are plain messages:
    // if one fails, all of them and this write are reverted, and the operation can be retried.
    OPERATIONS.save(deps.storage, id, &Operation { ending: Some(Ending::Executed), ..operation.clone() })?;

    Ok(Response::new()
        .add_attribute("action", "execute")
        .add_event(events::execute(id, &operation, &info.sender))
        .add_messages(operation.messages))
}

/// See [`interfaces::timelock::ExecuteMsg::Cancel`].
pub fn cancel(deps: DepsMut, env: Env, info: MessageInfo, id: u64) -> Result<Response, ContractError> {
    let config = CONFIG.load(deps.storage)?;
    let is_proposer = info.sender == config.proposer;
    if !is_proposer && config.guardian.as_ref() != Some(&info.sender) {
        return Err(CommonError::Unauthorized { sender: info.sender }.into());
    }
    let operation = load(deps.storage, id)?;
    operation.ensure_pending(id, env.block.time.seconds())?;
    if operation.kind == OperationKind::GuardianChange && !is_proposer {
        return Err(ContractError::GuardianChange { id });
    }

    OPERATIONS.save(deps.storage, id, &Operation { ending: Some(Ending::Cancelled), ..operation })?;

    Ok(Response::new().add_attribute("action", "cancel").add_event(events::cancel(id, &info.sender)))
}

fn load(storage: &dyn Storage, id: u64) -> Result<Operation, ContractError> {
    OPERATIONS.may_load(storage, id)?.ok_or_else(|| CommonError::not_found("operation", id).into())
}
