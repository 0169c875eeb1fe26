//! Submessages and the payloads that bring their context back in the reply.

use cosmwasm_schema::cw_serde;
use cosmwasm_std::{to_json_binary, Addr, CosmosMsg, StdResult, SubMsg, Uint128};

/// What a submessage was sent for: the payload of its reply.
#[cw_serde]
pub enum Pending {
    /// An undelegation; the reply comes in any case.
    Undelegation(Undelegation),
    /// A delegation; the reply comes when the chain refuses it.
    Delegation {
        /// Validator that was to receive the coins.
        validator: String,
        /// Coins.
        amount: Uint128,
    },
    /// A withdrawal of rewards; the reply comes when the chain refuses it.
    Withdrawal {
        /// Validator whose rewards they are.
        validator: String,
    },
    /// The collector's sweep; the reply comes when it succeeded.
    Sweep(Sweep),
    /// The payment to the security vault; the reply comes when it is refused.
    SecurityShare {
        /// Coins that were to be paid.
        amount: Uint128,
    },
    /// The payment of a part of the fee to an account; the reply comes when it is refused.
    FeeShare {
        /// Account that was to be paid.
        recipient: Addr,
        /// Coins that were to be paid.
        amount: Uint128,
    },
    /// A redelegation; the reply comes in any case.
    Redelegation {
        /// Validator that gives.
        from: String,
        /// Validator that takes.
        to: String,
        /// Coins.
        amount: Uint128,
    },
}

/// An undelegation and the batches that it pays.
#[cw_serde]
pub struct Undelegation {
    /// Operator address.
    pub validator: String,
    /// Coins asked for: the sum over `batches`.
    pub amount: Uint128,
    /// Batch and its part of the amount, oldest first.
    pub batches: Vec<(u64, Uint128)>,
}

/// What the second half of a compound needs from the first.
#[cw_serde]
pub struct Sweep {
    /// Shortest vesting period, in seconds.
    pub period: u64,
    /// Most delegations.
    pub limit: u32,
    /// Validators that the caller leaves out.
    pub skip: Vec<String>,
}

impl Pending {
    /// The one reply id; the payload tells the rest.
    pub const ID: u64 = 1;

    /// A submessage with a reply in any case.
    pub fn always(&self, message: impl Into<CosmosMsg>) -> StdResult<SubMsg> {
        Ok(SubMsg::reply_always(message, Self::ID).with_payload(to_json_binary(self)?))
    }

    /// A submessage with a reply when it fails.
    pub fn on_error(&self, message: impl Into<CosmosMsg>) -> StdResult<SubMsg> {
        Ok(SubMsg::reply_on_error(message, Self::ID).with_payload(to_json_binary(self)?))
    }

    /// A submessage with a reply when it succeeds.
    pub fn on_success(&self, message: impl Into<CosmosMsg>) -> StdResult<SubMsg> {
        Ok(SubMsg::reply_on_success(message, Self::ID).with_payload(to_json_binary(self)?))
    }
}
