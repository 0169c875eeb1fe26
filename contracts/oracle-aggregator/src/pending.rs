//! Purpose of a submessage: the payload of its reply.

use cosmwasm_std::{CosmosMsg, StdResult, SubMsg};
use interfaces::shared::packed::{to_binary, Packed};

use crate::state::Slash;

/// The only reply id; the payload identifies the purpose.
pub const REPLY_ID: u64 = 1;

/// Context of a reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Pending {
    /// Reads an outside source; replies on failure.
    Poke {
        /// Feed that was read.
        feed: u64,
    },
    /// Asks the security vault to slash; always replies.
    Slash {
        /// The slash.
        slash: Slash,
        /// Whether it was asked to pay the slash's reward, if there is one.
        rewarded: bool,
    },
}

/// The feed of a poke; or zero, which is no feed, followed by a slash.
impl Packed for Pending {
    fn pack(&self, to: &mut Vec<u8>) {
        match self {
            Self::Poke { feed } => feed.pack(to),
            Self::Slash { slash, rewarded } => {
                0u64.pack(to);
                slash.pack(to);
                rewarded.pack(to);
            }
        }
    }

    fn unpack(from: &mut &[u8]) -> StdResult<Self> {
        Ok(match u64::unpack(from)? {
            0 => Self::Slash { slash: Slash::unpack(from)?, rewarded: bool::unpack(from)? },
            feed => Self::Poke { feed },
        })
    }
}

impl Pending {
    /// The submessage that replies with this context.
    pub fn submessage(&self, msg: CosmosMsg) -> SubMsg {
        let sent = match self {
            Self::Poke { .. } => SubMsg::reply_on_error(msg, REPLY_ID),
            Self::Slash { .. } => SubMsg::reply_always(msg, REPLY_ID),
        };
        sent.with_payload(to_binary(self))
    }
}
