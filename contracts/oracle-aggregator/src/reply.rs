//! Replies of submessages that may fail. Error texts are not read.

use cosmwasm_std::{DepsMut, Reply, Response};
use interfaces::shared::packed::from_binary;

use crate::error::ContractError;
use crate::pending::{Pending, REPLY_ID};
use crate::{events, execute};

/// Continues after a submessage, according to its payload.
pub fn handle(deps: DepsMut, reply: Reply) -> Result<Response, ContractError> {
    if reply.id != REPLY_ID {
        return Err(ContractError::UnknownReply { id: reply.id });
    }
    match from_binary(&reply.payload)? {
        Pending::Poke { feed } => Ok(Response::new().add_event(events::poke(feed, false))),
        Pending::Slash { slash, rewarded } => execute::slash_answered(deps, slash, rewarded, reply.result),
    }
}
