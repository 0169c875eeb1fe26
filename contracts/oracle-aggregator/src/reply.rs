//! What came of messages that may fail. Context is in the payload; error texts are not read.

use cosmwasm_std::{from_json, DepsMut, Reply, Response};

use crate::error::ContractError;
use crate::{events, execute};

/// A poke failed; the payload is the feed.
pub const POKE: u64 = 1;
/// A slash was sent; the payload is a [`crate::state::Slash`].
pub const SLASH: u64 = 2;

/// Books a reply.
pub fn reply(deps: DepsMut, reply: Reply) -> Result<Response, ContractError> {
    match reply.id {
        POKE => Ok(Response::new().add_event(events::poke(from_json(reply.payload)?, false))),
        SLASH => execute::booked(deps, from_json(reply.payload)?, reply.result),
        id => Err(ContractError::UnknownReply { id }),
    }
}
