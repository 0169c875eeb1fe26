//! What a submessage was sent for: the payload of its reply.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{to_json_binary, CosmosMsg, StdResult, SubMsg};

use crate::state::Slash;

/// The one reply id; the payload tells the rest.
pub const REPLY_ID: u64 = 1;

/// Context of a reply.
#[cw_serde]
pub enum Pending {
    /// An outside source is read; replies when that fails.
    Poke {
        /// Feed that was read.
        feed: u64,
    },
    /// The security vault is asked to slash; always replies.
    Slash(Slash),
}

impl Pending {
    /// The submessage that replies with this context.
    pub fn submessage(&self, msg: CosmosMsg) -> StdResult<SubMsg> {
        let sent = match self {
            Self::Poke { .. } => SubMsg::reply_on_error(msg, REPLY_ID),
            Self::Slash(_) => SubMsg::reply_always(msg, REPLY_ID),
        };
        Ok(sent.with_payload(to_json_binary(self)?))
    }
}
